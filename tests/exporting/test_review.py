"""The page on which a draft is decided."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from jscdata import validate
from jscdata.cli import main
from jscdata.exporting.review import review_page
from jscdata.exporting.review_style import STYLE

VOID = {"meta", "input"}


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

    def handle_data(self, data: str) -> None:
        """Note words, but for the labels above verbs."""
        self.words += data if "sup" not in self.open else ""


def drafted(small: dict[str, Any]) -> dict[str, Any]:
    """Return the small example as a draft by rules."""
    small["codings"][0] |= {
        "status": "draft",
        "method": "rule",
        "note": "By rules. Open: /date. Look. Open: /title. Ask.",
    }
    return small


def page_of(value: dict[str, Any], **options: Any) -> Parsed:
    """Return the page of a value, parsed."""
    return Parsed(review_page(value, validate(value), **options))


def test_the_page_holds_text_suggestions_and_reasons(small: dict[str, Any]) -> None:
    """All words of the units, each act with its note, each mention with its entity and reason; tags in pairs."""
    value = drafted(small)
    mention = value["codings"][0]["mentions"][0]
    place = (mention["span"]["unit"], mention["span"]["start"], mention["span"]["end"])
    page = page_of(value, reasons={place: "Because of the list."})
    assert page.open == []
    words = re.sub(r"\s+", " ", page.words)
    assert "Because of the list." in words
    for act in value["codings"][0]["acts"]:
        assert act["note"] in words
        assert act["id"] in page.ids
    assert len([found for found in page.ids if found.startswith("m")]) == len(value["codings"][0]["mentions"])
    assert {link[1:] for link in page.links} <= set(page.ids)
    for unit in value["units"]:
        assert unit["text"] in words


def test_the_check_list_says_what_is_open(small: dict[str, Any]) -> None:
    """Missing fields, what the note says, entities that the register lacks, participants without person."""
    value = drafted(small)
    del value["date"]
    value["participants"][0]["person"] = None
    words = re.sub(r"\s+", " ", page_of(value, known=[entity["id"] for entity in value["entities"][1:]]).words)
    assert "JSC202 at the record: The field 'date' is missing." in words
    assert "/date. Look." in words
    assert "/title. Ask." in words
    assert f"1 entities that the register does not have: {value['entities'][0]['id']}." in words
    assert "has no person." in words


def test_what_cannot_be_read_is_told_and_the_rest_is_shown(small: dict[str, Any]) -> None:
    """Faulty spans, units and acts; a draft without layers; one that holds nothing."""
    value = drafted(small)
    value["codings"][0]["acts"][0]["verb"]["exact"] = "other"
    value["codings"][0]["mentions"][0] = 7
    value["units"].append({"id": "p9"})
    words = re.sub(r"\s+", " ", page_of(value).words)
    assert "the act a1, whose words do not stand in p1" in words
    assert "/codings/0/mentions/0" in words
    assert f"/units/{len(value['units']) - 1}" in words
    assert value["units"][0]["text"] in words
    assert "the text stands alone" in page_of({**value, "codings": []}).words
    assert "A draft without a title" in page_of({}).words
    assert "A draft without a title" in page_of({"title": 1, "units": "x", "codings": [3], "entities": {}}).words


def test_nothing_is_loaded_and_nothing_of_a_file_is_markup(small: dict[str, Any]) -> None:
    """Tags and invisible characters of a file are words, and a policy forbids all loads."""
    value = drafted(small)
    value["title"] = "</title><script>alert(1)</script>\u202eevil"
    page = review_page(value, validate(value))
    parsed = Parsed(page)
    assert "<script" not in page
    assert "\u202e" not in page
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


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_have_contrast(scheme: int) -> None:
    """Ink on every ground, and the soft ink on the page, have at least 4.5 to 1 (WCAG AA)."""
    colors = dict(re.findall(r"--(\w+): (#\w{6})", STYLE.split("@media")[scheme]))
    grounds = [(colors["ink"], colors[name]) for name in ("ground", "undertake", "settle", "judge", "direct", "state")]
    for ink, ground in [*grounds, (colors["soft"], colors["ground"])]:
        light, dark = sorted((luminance(ink), luminance(ground)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


def test_the_command_writes_a_page_beside_the_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that exists is not replaced unasked, and a file that is no object gets its findings."""
    release = tmp_path / "release.txt"
    release.write_text(
        "Joint Statement\n\nMay 1, 2020\n\nNorway and Iceland decided to share charts.\n", encoding="utf-8"
    )
    draft = tmp_path / "draft.json"
    assert main(["draft", str(release), "-o", str(draft)]) == 0
    assert main(["review", str(draft)]) == 0
    page = (tmp_path / "draft.html").read_text(encoding="utf-8")
    assert "The list of well-known names has this name." in page
    assert main(["review", str(draft)]) == 2
    assert main(["review", str(draft), "--force"]) == 0
    draft.write_text("[]", encoding="utf-8")
    capsys.readouterr()
    assert main(["review", str(draft), "-o", str(tmp_path / "x.html")]) == 1
    assert "JSC201" in capsys.readouterr().err
    assert not (tmp_path / "x.html").exists()
    assert main(["review", str(tmp_path / "missing.json")]) == 1
    assert "JSC101" in capsys.readouterr().err
