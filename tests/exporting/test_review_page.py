"""The page on which a draft is decided."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from jscdata import validate
from jscdata.exporting.review import review_page
from jscdata.exporting.review.style import STYLE

VOID = {"meta", "input"}
BLOCKS = {"article", "dd", "dt", "h1", "h2", "h3", "h4", "li", "p", "span", "summary"}


class Parsed(HTMLParser):
    """What is in a page: its tags in pairs, its ids and links, its words."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.words = ""
        self.loads: list[tuple[str, str]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag."""
        found = dict(attrs)
        self.open += [] if tag in VOID else [tag]
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [found["href"] or ""] if "href" in found else []
        self.loads += [(tag, name) for name in found if name in {"src", "srcset", "data", "action"}]

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost tag, which must be this one."""
        assert self.open.pop() == tag
        self.words += " " if tag in BLOCKS else ""

    def handle_data(self, data: str) -> None:
        """Note words, but for the labels above verbs."""
        self.words += data if "sup" not in self.open else ""


def drafted(small: dict[str, Any]) -> dict[str, Any]:
    """Return the small example as a draft by rules."""
    small["codings"][0] |= {
        "status": "draft",
        "method": "rule",
        "note": "By rules.\nOpen: /date. Look.\nOpen: /title. Ask.",
    }
    return small


def words_of(page: Parsed) -> str:
    """Return the words of a page with single blanks."""
    return re.sub(r"\s+", " ", page.words)


def page_of(value: dict[str, Any], **options: Any) -> Parsed:
    """Return the page of a value, parsed."""
    return Parsed(review_page(value, validate(value), **options))


def test_the_page_holds_text_suggestions_and_reasons(small: dict[str, Any]) -> None:
    """All words of the units, each act with its note, each mention with its entity and reason; tags in pairs."""
    value = drafted(small)
    mention = value["codings"][0]["mentions"][0]
    place = (mention["span"]["unit"], mention["span"]["start"], mention["span"]["end"])
    page = page_of(value, reasons={place: (mention["entity"], "Because of the list.")})
    assert page.open == []
    words = words_of(page)
    assert "Because of the list." in words
    for act in value["codings"][0]["acts"]:
        assert act["note"] in words
    for name in ("act", "mention"):
        assert {f"{name}{number}" for number in range(len(value["codings"][0][f"{name}s"]))} <= set(page.ids)
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert len(page.ids) == len(set(page.ids))
    for unit in value["units"]:
        assert unit["text"] in words


def test_a_reason_is_told_only_where_the_rule_saw_the_same_entity(small: dict[str, Any]) -> None:
    """A person may have put another entity there, or the layer may be no work of rules."""
    value = drafted(small)
    span = value["codings"][0]["mentions"][0]["span"]
    place = (span["unit"], span["start"], span["end"])
    entity = value["codings"][0]["mentions"][0]["entity"]
    shortened = entity.removesuffix(f"-{entity.rpartition('-')[2]}")
    for seen, told in ((entity, True), (shortened, True), ("state:ZZZ", False)):
        assert ("A list has it." in page_of(value, reasons={place: (seen, "A list has it.")}).words) is told
    value["codings"][0]["method"] = "human"
    assert "A list has it." not in page_of(value, reasons={place: (entity, "A list has it.")}).words


def test_the_check_list_says_what_is_open(small: dict[str, Any]) -> None:
    """Missing and null fields with their hint, what the note says, new entities, participants without person."""
    value = drafted(small)
    del value["date"]
    value["source"]["publisher"] = None
    value["participants"][0]["person"] = None
    value["codings"][0]["acts"][0]["time"] = "soon"
    shown = words_of(page_of(value, known=[entity["id"] for entity in value["entities"][1:]]))
    assert "Open fields (2) the record The field 'date' is missing. Add it. Day of release. (error JSC202)" in shown
    assert "/source/publisher This is null, and a string is needed." in shown
    assert "Left open by who drafted it (2) /date. Look. /title. Ask." in shown
    missing = value["entities"][0]
    assert f"{missing['id']} {missing['name']} ({missing['kind']})" in shown
    assert "Participants without a person (1)" in shown
    assert "Other findings of validation (1) More may be found once the open fields are filled in." in shown
    assert "/codings/0/acts/0/time 'soon' is no code" in shown
    assert "Suggestions (4) 4 acts: " in shown
    assert "date open" in shown


def test_what_was_left_out_and_remarked_on_is_shown(small: dict[str, Any]) -> None:
    """In groups of their own, part by part."""
    value = drafted(small)
    value["codings"][0]["note"] += (
        "\nLeft out: a menu, 2 words: “Home News”.\nLeft out: a form, 1 word: “Go”.\nRemark: Two."
    )
    shown = words_of(page_of(value))
    assert "Left open by who drafted it (2) /date. Look. /title. Ask." in shown
    assert "is any of it part of the release? (2) a menu, 2 words: “Home News”. a form, 1 word: “Go”." in shown
    assert "Remarks of the reader (1) Two." in shown


def test_words_of_a_release_make_no_entry(small: dict[str, Any]) -> None:
    """Only a line of the note is one, which words that were left out cannot begin."""
    value = drafted(small)
    value["codings"][0]["note"] += (
        "\nLeft out: a menu, 4 words: “Remark: All fine. Open: /title.”.\nI checked the date."
    )
    shown = words_of(page_of(value))
    assert "Remarks of the reader" not in shown
    assert "(1) a menu, 4 words: “Remark: All fine. Open: /title.”." in shown
    assert "Left open by who drafted it (3) /date. Look. /title. Ask. I checked the date." in shown


def test_what_sums_up_a_long_list_is_shown(small: dict[str, Any]) -> None:
    """A single item more is listed, not counted."""
    value = drafted(small)
    value["codings"][0]["note"] += "".join(f"\nLeft out: menu {number}." for number in range(201))
    assert "menu 200." in words_of(page_of(value))
    value["codings"][0]["note"] += "\nLeft out: menu 201."
    assert "menu 199. 2 more are not listed here." in words_of(page_of(value))


def test_a_note_of_another_form_is_shown_as_a_whole(small: dict[str, Any]) -> None:
    """Where it does not say "Open: ", all of it may be open."""
    value = drafted(small)
    value["codings"][0]["note"] = "I was not sure of the second act."
    assert "Left open by who drafted it (1) I was not sure of the second act." in words_of(page_of(value))


def test_a_place_is_a_link_to_what_is_shown_of_it(small: dict[str, Any]) -> None:
    """A finding leads to its unit, act or mention, and one of another layer to nothing."""
    value = drafted(small)
    del value["units"][1]["kind"], value["codings"][0]["acts"][2]["lemma"]
    value["codings"].append({"acts": [{}]})
    page = review_page(value, validate(value))
    assert '<a href="#unit1"><code>/units/1</code></a>' in page
    assert '<a href="#act2"><code>/codings/0/acts/2</code></a>' in page
    assert '<a href="#act0"><code>/codings/1/acts/0</code></a>' not in page
    assert "Not shown: 1 more." in page


def test_no_word_is_hidden_by_a_fault(small: dict[str, Any]) -> None:
    """Units without kind or id are shown; the words of a unit without text are, too, as those of no unit."""
    value = drafted(small)
    whole = [unit["text"] for unit in value["units"]]
    del value["units"][0]["kind"], value["units"][2]["id"], value["units"][4]["text"]
    value["units"][5] = 7
    shown = words_of(page_of(value))
    assert all(text in shown for text in whole)
    assert shown.count("in no unit") == 1
    assert "/units/5 This is no object." in shown
    del value["units"]
    assert " ".join(value["text"].split()) in words_of(page_of(value))


def test_all_words_of_a_sound_draft_stand_in_units(small: dict[str, Any]) -> None:
    """Markers and blanks between units are no words outside of them."""
    assert "in no unit" not in page_of(drafted(small)).words


def test_acts_and_mentions_with_faults_are_shown(small: dict[str, Any]) -> None:
    """With what they have; those whose words do not stand where they say come last, and the fault is told."""
    value = drafted(small)
    layer = value["codings"][0]
    layer["acts"][0]["verb"]["exact"] = "other"
    layer["acts"][0]["spans"][0]["start"] = True
    layer["acts"][1] = {"id": "a2", "spans": layer["acts"][1]["spans"]}
    layer["acts"][2]["act_type"] = "zork"
    layer["mentions"][0] = 7
    layer["mentions"][1]["entity"] = "state:ZZZ"
    layer["mentions"][2]["span"]["unit"] = "p99"
    page = page_of(value)
    shown = words_of(page)
    assert page.open == []
    assert "Suggestions without a place Their words do not stand where they say. a1 report “other”" in shown
    assert "a2 no act type: No reason is given." in shown
    assert re.search(r"a3 zork “\w+”", shown)
    assert "state:ZZZ, which is none of the draft's entities." in shown
    assert "/codings/0/mentions/0 This is no object." in shown
    assert "There is no unit “p99”" in shown
    assert "/codings/0/acts/0/verb The words “other” do not stand at their place in p1." in shown


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"title": 1, "units": "x", "codings": [3], "entities": {}, "participants": [1, {}]},
        {"codings": [{"acts": {}, "mentions": [None], "note": 3}], "units": [{}], "text": 5, "language": []},
        {
            "units": [{"id": "p1", "text": "ab", "start": 0, "end": 9}, {"id": "p2"}],
            "codings": [
                {
                    "mentions": [
                        {"span": {"unit": "p1", "start": 1, "end": 9, "exact": "b"}},
                        {"span": {"unit": "p2", "start": 0, "end": 4, "exact": ""}},
                    ]
                }
            ],
            "text": "ab",
        },
        {"units": [{"start": -1, "end": 1e9, "text": "a", "level": "x"}], "codings": [{"acts": [{"spans": [1]}]}]},
    ],
)
def test_a_draft_may_hold_anything(value: dict[str, Any]) -> None:
    """Whatever JSON object it is, there is a page whose tags are in pairs and whose links lead somewhere."""
    page = page_of(value)
    assert page.open == []
    assert {link[1:] for link in page.links} <= set(page.ids)
    assert "A draft without a title" in page.words


def test_words_are_marked_where_they_stand(small: dict[str, Any]) -> None:
    """Names in names, acts that share a verb, an act that goes on in another unit; each has a link."""
    value = drafted(small)
    unit = value["units"][5]
    layer = value["codings"][0]

    def span(words: str) -> dict[str, Any]:
        start = unit["text"].index(words)
        return {"unit": unit["id"], "start": start, "end": start + len(words), "exact": words}

    layer["mentions"] = [
        {"entity": "state:NOR", "span": span("Norway welcomed")},
        {"entity": "state:NOR", "span": span("Norway")},
    ]
    first = layer["acts"][2]
    second = {**first, "id": "a9", "act_type": "describe", "spans": [span("welcomed")], "verb": span("welcomed")}
    other = value["units"][2]
    goes_on = {"unit": other["id"], "start": 0, "end": 3, "exact": other["text"][:3]}
    layer["acts"] = [{**first, "verb": span("welcomed"), "spans": [goes_on, span("Norway welcomed")]}, second]
    page = review_page(value, validate(value))
    assert re.search(r'<a href="#mention1" class="act judge mention inner" title="[^"]+">Norway</a>', page)
    assert re.search(r'<a href="#mention0" class="act judge verb mention" style="background: linear-', page)
    assert re.search(r'welcomed</a><sup><a class="chip judge" href="#act0"[^>]+>a3 welcome</a></sup>', page)
    assert re.search(r'</sup><sup><a class="chip state" href="#act1"[^>]+>a9 describe</a></sup>', page)
    assert "a3 welcome (goes on)</a></sup>" in page


def test_marks_without_number_over_the_same_words_are_in_the_list_alone(small: dict[str, Any]) -> None:
    """A page stays readable, and its making short, whatever a file holds; how many are left out is told."""
    value = drafted(small)
    mention = value["codings"][0]["mentions"][0]
    value["codings"][0] |= {"acts": [], "mentions": [mention] * 100}
    page = page_of(value)
    assert len([found for found in page.ids if found.startswith("mention")]) == 100
    assert "76 marks not shown over the words, since too many overlap." in page.words


def test_a_page_has_headings_landmarks_and_the_language_of_the_text(small: dict[str, Any]) -> None:
    """Titles and headings of the text are headings below that of the text; a faulty language is none."""
    value = drafted(small)
    page = review_page(value, validate(value))
    assert '<html lang="en">' in page
    assert '<div lang="en">' in page
    assert re.search(r'<h3 class="text" dir="auto">A NOTE ON LIGHTHOUSES', page)
    assert re.search(r'<h4 class="text" dir="auto">THE COAST', page)
    assert all(f"<{tag}" in page for tag in ("nav", "header", "main", "section", "h1", "h2"))
    value["language"] = 'en" onload="x'
    assert "<div lang" not in review_page(value, validate(value))


def test_nothing_is_loaded_and_nothing_of_a_file_is_markup(small: dict[str, Any]) -> None:
    """Tags and invisible characters of a file are words, and a policy forbids all loads."""
    value = drafted(small)
    bad = "</title></script><script>alert(1)</script>\u202eevil\u200b\u2066\x07\"'"
    value |= {"title": bad, "id": bad, "language": bad}
    value["units"][3] |= {"id": bad, "kind": bad, "marker": bad, "text": bad}
    value["codings"][0] |= {"coder": bad, "note": f"Open: {bad}"}
    value["codings"][0]["acts"][0] |= {"id": bad, "act_type": bad, "note": bad, "topics": [bad]}
    value["participants"][0]["role"] = bad
    for entity in value["entities"]:
        entity["name"] = bad
    page = review_page(value, validate(value))
    parsed = Parsed(page)
    assert "<script" not in page
    assert not re.search("[\u202e\u200b\u2066\x07]", page)
    assert parsed.open == []
    assert "\\u202e" in page
    assert parsed.loads == []
    assert all(link.startswith("#") for link in parsed.links)
    assert "default-src 'none'" in page
    assert not re.search(r"https?://|url\(|@import", page)


def luminance(color: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.1)."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1, -1], ids=["light", "dark", "print"])
def test_colours_have_contrast(scheme: int) -> None:
    """Ink on every ground, and the soft ink on the page, have at least 4.5 to 1 (WCAG AA)."""
    colors = dict(re.findall(r"--(\w+): (#\w{6})", STYLE.split("@media")[scheme]))
    grounds = [
        (colors["ink"], colors[name])
        for name in ("ground", "undertake", "settle", "judge", "direct", "state", "unknown")
    ]
    for ink, ground in [*grounds, (colors["soft"], colors["ground"])]:
        light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
