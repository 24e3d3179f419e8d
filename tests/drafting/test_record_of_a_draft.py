"""A draft as a whole: the shipped statement from its release, and what is open in others."""

from __future__ import annotations

import gc
import json
from typing import Any

import pytest

from jscdata import Statement, validate
from jscdata.drafting import record
from jscdata.drafting.record import draft
from jscdata.drafting.units import units_of
from tests.conftest import STATEMENT_ID, one_statement
from tests.drafts_made import TODAY, made

RELEASE = """\
Ministry of Harbors

JOINT STATEMENT OF THE MINISTERS OF HARBORS OF NORWAY AND ICELAND

May 3, 2020

Minister of Defense Kari Holm of Norway and Icelandic Foreign Minister Jon Arnason met in Oslo on May 2, 2020.

SAFETY

The Ministers decided to:

- share charts of all harbors; and
- train pilots together.

They also thanked Georgia for its help, and Norway reaffirmed its commitment to the safety of Iceland.
"""


@pytest.fixture(scope="module")
def shipped() -> tuple[Statement, dict[str, Any]]:
    """Return the shipped record, and the draft of its release."""
    statement = Statement.model_validate_json((one_statement() / "statements" / f"{STATEMENT_ID}.json").read_bytes())
    return statement, made((one_statement() / statement.source.file).read_bytes()).value


@pytest.mark.parametrize(
    ("front", "form", "is_open"),
    [
        ("Joint Statement\n\nOslo, 1 May 2020\n\nSafety", "text", True),
        ("Joint Statement\n\nOslo, 1 May 2020\n\n1. Safety", "text", False),
        ("# Joint Statement\n\nOslo, 1 May 2020\n\n## Safety", "markdown", False),
        ("Joint Statement of Norway and Iceland\n\nOslo, 1 May 2020\n\nSafety", "text", False),
    ],
)
def test_a_heading_that_may_be_the_title_is_told(front: str, form: str, *, is_open: bool) -> None:
    """Where a label may be the whole title, and nothing but its look makes the line behind the date a heading."""
    words = "Norway and Iceland met in Oslo to talk about their harbors and about the charts of these harbors."
    heading = {"text": "2. Trade" if "1." in front else "Trade", "markdown": "## Trade"}[form]
    opened = made(f"{front}\n\n{words}\n\n{heading}\n\n{words}\n", form=form).open
    assert any("look whether it is the title" in item.why for item in opened if item.field == "/title") == is_open


def test_a_draft_leaves_nothing_behind_for_the_next() -> None:
    """Names that one release teaches, or another register has, are unknown to the draft after it."""
    first = made(RELEASE).value
    other = RELEASE.replace("Norway", "the Union of Fisheries (UOF)").replace("Kari Holm", "Jon Holm")
    draft(other.encode(), register=(), today=TODAY)
    made(other)
    assert made(RELEASE).value == first


def test_cycles_are_looked_for_again_after_a_draft() -> None:
    """Looking for them is off while names and acts are suggested, and on again behind it."""
    made(RELEASE)
    assert gc.isenabled()


def test_the_shipped_units_come_back(shipped: tuple[Statement, dict[str, Any]]) -> None:
    """Each unit with id, kind, level, parent, marker and place."""
    statement, value = shipped
    assert value["units"] == [unit.model_dump(mode="json") for unit in statement.units]


def test_the_shipped_metadata_come_back(shipped: tuple[Statement, dict[str, Any]]) -> None:
    """Id, title, type, date, issuers, parties, meeting, publisher and participants."""
    statement, value = shipped
    expected = statement.model_dump(mode="json", by_alias=True)
    same = ("id", "title", "document_type", "language", "date", "issuers", "parties", "meeting")
    assert {name: value[name] for name in same} == {name: expected[name] for name in same}
    told = ("publisher", "file", "media_type", "sha256", "reader")
    assert {name: value["source"][name] for name in told} == {name: expected["source"][name] for name in told}
    people = ("name", "office", "represents", "role", "span")
    assert [{k: item[k] for k in people} for item in value["participants"]] == [
        {k: item[k] for k in people} for item in expected["participants"]
    ]


def test_a_draft_is_valid_when_what_is_open_is_filled() -> None:
    """Only the open fields stand between a draft and a record without errors."""
    value = made(RELEASE.replace("May 3, 2020\n\n", "").replace(" on May 2, 2020", "")).value
    found = validate(json.loads(json.dumps(value)))
    assert {finding.pointer for finding in found.findings if finding.severity == "error"} <= {"", "/source"}
    assert {finding.code for finding in found.findings if finding.severity == "error"} == {"JSC202"}
    value |= {"id": "no-is-2020-05-03-joint-statement", "date": "2020-05-03"}
    value["source"] |= {"file": "sources/x.txt", "rights": "Invented."}
    assert validate(json.loads(json.dumps(value))).ok


def test_what_a_document_tells_of_itself() -> None:
    """Release and meeting have days of their own; parties come from the title, participants from the first words."""
    value = made(RELEASE).value
    assert value["id"] == "no-is-2020-05-03-joint-statement"
    assert value["title"] == "Joint Statement of the Ministers of Harbors of Norway and Iceland"
    assert value["parties"] == value["issuers"] == ["state:NOR", "state:ISL"]
    assert (value["meeting"]["start"], value["date"]) == ("2020-05-02", "2020-05-03")
    people = [(item["name"], item["represents"]) for item in value["participants"]]
    assert people == [("Kari Holm", "state:NOR"), ("Jon Arnason", "state:ISL")]
    assert value["source"]["publisher"] == "Ministry of Harbors"


def test_suggestions_are_a_draft_by_rules() -> None:
    """The layer says so; each act's note names its rule, and open names are told in the layer's note."""
    found = made(RELEASE)
    layer = found.value["codings"][0]
    assert (layer["status"], layer["method"], layer["date"]) == ("draft", "rule", "2030-01-02")
    assert Statement.model_validate({**found.value, "source": {**found.value["source"], "rights": None}}).acts == ()
    assert [(act["lemma"], act["act_type"], len(act["spans"])) for act in layer["acts"]][1:] == [
        ("decide", "decide", 3),
        ("thank", "welcome", 1),
        ("reaffirm", "commit", 1),
    ]
    assert all(act["note"] for act in layer["acts"])
    assert any("Georgia" in item.field for item in found.open)
    assert all(item.why in layer["note"] for item in found.open)


def test_what_a_page_tells_of_itself() -> None:
    """Its own title, date, publisher and address count where the text has none; a head with the title is kept."""
    page = (
        '<html lang="en-US"><head><title>Statement | Site</title><meta property="og:site_name" content="The Site">'
        '<meta property="article:published_time" content="2020-05-03T10:00:00Z">'
        '<link rel="canonical" href="https://example.org/statement"></head><body><header><nav>Home</nav>'
        "<h1>Joint Statement of Norway and Iceland</h1></header><p>Norway and Iceland decided to share charts.</p>"
    )
    value = made(page).value
    assert value["id"] == "no-is-2020-05-03-joint-statement"
    assert value["units"][0]["kind"] == "title"
    assert (value["source"]["publisher"], value["source"]["url"]) == ("The Site", "https://example.org/statement")
    assert value["language"] == "en"
    assert made(page.replace("https://example.org", "")).value["source"]["url"] is None


@pytest.mark.parametrize(
    ("told", "is_open"),
    [("Joint Statement of Norway and Iceland | Site", False), ("The Harbors of the North", True)],
)
def test_a_title_that_the_page_does_not_tell_of_itself_is_open(told: str, *, is_open: bool) -> None:
    """Neither in its title nor in its first heading."""
    words = "<p>Norway and Iceland decided to share the charts of their harbors.</p>"
    found = made(f"<title>{told}</title><p>Joint Statement of Norway and Iceland</p><p>3 May 2020</p>{words}")
    assert ("/title" in {item.field for item in found.open}) == is_open
    assert made(f"<title>{told}</title><h1>Statement of Norway</h1>{words}").value["title"] == "Statement of Norway"


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        ("The sea was calm today, and so was everybody who met at sea.", {"/title", "/date", "/document_type"}),
        ("Notes\n\nThe 2+2 met on an F-35 with PAC-3 on 31 February 2020.", {"/date", "/document_type"}),
    ],
)
def test_what_is_not_certain_stays_open(words: str, opened: set[str]) -> None:
    """No date is made of names and numbers, and nothing is guessed at."""
    found = made(words)
    assert opened <= {item.field for item in found.open}
    assert not {name.strip("/") for name in opened} & found.value.keys()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("日米両国は、港の安全について協議した。", "ja"),
        ("한국과 미국은 항구의 안전에 대해 논의하였다.", "ko"),
        (
            "Les ministres de la France et de la Norvège se sont réunis à Paris pour parler de la sécurité des ports.",
            "fr",
        ),
    ],
)
def test_other_languages_keep_their_words_and_get_no_suggestions(words: str, language: str) -> None:
    """And the draft says so."""
    found = made(words)
    assert found.value["language"] == language
    assert found.value["text"] == words
    assert found.value["codings"][0]["mentions"] == found.value["codings"][0]["acts"] == []
    assert any("English" in item.why for item in found.open)


def test_of_a_very_long_text_only_the_beginning_gets_suggestions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words and units are kept to the end; what the suggestions do not reach is told."""
    whole = made(RELEASE)
    assert not any("alone" in item.why for item in whole.open)
    end = next(unit["end"] for unit in whole.value["units"] if unit["kind"] == "item")
    monkeypatch.setattr(record, "_SUGGESTED_FROM", end)
    found = made(RELEASE)
    assert found.value["units"] == whole.value["units"]
    assert found.value["text"] == whole.value["text"]
    layer = found.value["codings"][0]
    ends = {unit["id"]: unit["end"] for unit in whole.value["units"]}
    spans = [span for act in layer["acts"] for span in act["spans"]] + [item["span"] for item in layer["mentions"]]
    assert max(ends[span["unit"]] for span in spans) == end
    assert f"the first {end:,} characters alone, and 2 units end later" in layer["note"]


def test_a_lost_word_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A unit less, and the comparison says what is missing and where."""
    monkeypatch.setattr(record, "units_of", lambda release: units_of(release)[:-1])
    comparison = made(RELEASE).comparison
    assert not comparison.ok
    assert comparison.first_difference is not None
    assert "They also thanked" in comparison.first_difference
    assert "They" in comparison.missing


@pytest.mark.parametrize("form", ["text", "html"])
def test_items_nested_deeper_than_ids_can_tell_are_raised(form: str) -> None:
    """All units are there, with ids that a record takes, and the draft says that some were raised."""
    names = [f"harbor{number}" for number in range(60)]
    lines = "\n".join(f"{' ' * number}- {name}" for number, name in enumerate(names))
    body = lines if form == "text" else "".join(f"<ul><li>{name}" for name in names)
    found = made(f"<h1>Harbors</h1>{body}" if form == "html" else f"Harbors\n\n{body}", form=form)
    assert found.comparison.ok
    items = found.value["units"][1:]
    assert [unit["text"] for unit in items] == names
    assert [unit["level"] for unit in items] == [min(number, 25) for number in range(1, 61)]
    assert any("nested deeper" in item.why for item in found.open)
