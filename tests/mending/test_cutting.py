"""Units that were cut anew, and the spans that follow them."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from jscdata.mending import mend
from jscdata.mending.moves import ends_of
from tests.mending_drafts import FIRST, TEXT, draft, in_document, mended, message, placed, run, spans_of, told

CUT = ("The lake is calm", "and the lake is deep.")
SPANS: list[dict[str, Any]] = [
    {"unit": "s1.p1", "start": 4, "end": 8, "exact": "lake"},
    {"unit": "s1.p1", "start": 25, "end": 29, "exact": "lake"},
    {"unit": "s1.i2", "start": 18, "end": 22, "exact": "lake"},
]
IN_DOCUMENT = [(14, "lake"), (35, "lake"), (87, "lake")]


def cut(keeps: int = 0, change: dict[str, Any] | None = None) -> dict[str, Any]:
    """Return the draft with its paragraph cut in two, the old id on one of the pieces."""
    value = placed(draft(*copy.deepcopy(SPANS)))
    whole = value["units"][1]
    piece = {"kind": "paragraph", "parent": "s1"}
    pieces = [{**(whole if number == keeps else piece), "text": text} for number, text in enumerate(CUT)]
    pieces[keeps].update(change or {})
    value["units"][1:2] = pieces
    return value


@pytest.mark.parametrize("keeps", [0, 1])
def test_spans_go_to_the_piece_that_holds_their_place(keeps: int) -> None:
    """Whichever piece has kept the id and the place of the whole."""
    value = mended(cut(keeps))
    assert [unit["id"] for unit in value["units"]] == ["s1", "s1.p1", "s1.p2", "s1.i1", "s1.i2"]
    assert in_document(value) == IN_DOCUMENT
    assert [span["unit"] for span in spans_of(value)] == ["s1.p1", "s1.p2", "s1.i2"]


@pytest.mark.parametrize("keeps", [0, 1])
@pytest.mark.parametrize("absent", [{"start": None, "end": None}, {"end": None}])
def test_the_place_of_a_piece_may_be_left_out(keeps: int, absent: dict[str, None]) -> None:
    """The whole is taken to have started where the first of the pieces does."""
    assert in_document(mended(cut(keeps, absent))) == IN_DOCUMENT


def test_a_cut_and_an_edit_before_it_go_together() -> None:
    """Units around that have moved alike tell how far."""
    value = cut()
    value["text"] = "NEW\n\n" + value["text"]
    value["units"].insert(0, {"kind": "label", "text": "NEW"})
    assert in_document(mended(value)) == [(at + 5, words) for at, words in IN_DOCUMENT]


def test_a_span_over_the_cut_is_told() -> None:
    """Its words now lie in two units."""
    value = cut()
    value["codings"][0]["mentions"][0]["span"] = {"unit": "s1.p1", "start": 12, "end": 20, "exact": "calm and"}
    assert told(value) == [("JSC505", "/codings/0/mentions/0/span")]
    assert "begin in the unit 's1.p1' and end in the unit at /units/2" in message(value)


def test_words_between_units_are_told() -> None:
    """A marker is in no unit, and holds no span."""
    value = draft({"exact": "1."})
    assert told(value) == [("JSC505", "/codings/0/mentions/0/span")]
    assert "stand at 50 to 52 in the text, and not within one unit" in message(value)


def test_renamed_units_are_told_and_followed() -> None:
    """Parents and spans go by the old ids, whatever the new ones are."""
    value = placed(draft(*copy.deepcopy(SPANS)))
    value["units"].insert(0, {"id": "new", "kind": "heading", "text": "TOP"})
    value["text"] = "TOP\n\n" + TEXT
    value["units"][2]["parent"] = "s1"
    result = run(value)
    assert result.renamed == (
        ("new", "s1"),
        ("s1", "s2"),
        ("s1.p1", "s2.p1"),
        ("s1.i1", "s2.i1"),
        ("s1.i2", "s2.i2"),
    )
    assert [span["unit"] for span in spans_of(mended(value))] == ["s2.p1", "s2.p1", "s2.i2"]
    assert [change.pointer for change in result.changes] == [f"/units/{number}" for number in range(1, 5)]


def test_a_span_whose_unit_is_gone_needs_words_that_occur_once_or_the_version_before() -> None:
    """Nothing else tells which of several places it had."""
    old = placed(draft(*copy.deepcopy(SPANS)))
    value = copy.deepcopy(old)
    value["units"][2:] = [{"kind": "paragraph", "parent": "s1", "text": TEXT[50:-1]}]
    assert told(value) == [("JSC515", "/codings/0/mentions/2/span")]
    assert "--old" in message(value)
    assert in_document(mended(value, old)) == IN_DOCUMENT
    value["codings"][0]["mentions"][2]["span"]["occurrence"] = 3
    assert in_document(mended(value)) == IN_DOCUMENT
    once = {"unit": "s1.i2", "start": 6, "end": 10, "exact": "rest"}
    value["codings"][0]["mentions"][2]["span"] = once
    assert [(c.was, c.now) for c in run(value).changes] == [("s1.i2 6–10", "s1.p2 25–29")]


def test_a_parent_that_is_gone_is_found_by_the_version_before() -> None:
    """The unit that holds its first character stands in its place."""
    old = placed(draft())
    value = copy.deepcopy(old)
    value["units"][:2] = [{"kind": "heading", "text": TEXT[:48]}]
    assert told(value) == [("JSC403", "/units/1/parent"), ("JSC403", "/units/2/parent")]
    assert [unit["parent"] for unit in mended(value, old)["units"]] == [None, "s1", "s1"]


def test_the_version_before_tells_places_through_an_edit_of_the_text() -> None:
    """What stands before and after the edit has moved by known numbers of characters."""
    old = placed(draft(*copy.deepcopy(SPANS)))
    value = copy.deepcopy(old)
    value["text"] = TEXT.replace("calm", "very calm")
    value["units"][1]["text"] = FIRST.replace("calm", "very calm")
    assert told(value) == [("JSC515", "/codings/0/mentions/1/span")]
    assert in_document(mended(value, old)) == [(14, "lake"), (40, "lake"), (92, "lake")]


def test_the_version_before_has_no_say_over_a_file_that_is_in_order() -> None:
    """Mending again with the same version before changes nothing."""
    old = placed(draft(*copy.deepcopy(SPANS)))
    once = run(cut(1), old)
    assert once.text is not None
    again = mend(once.text.encode(), old=(json.dumps(old).encode(), "old.json"))
    assert again.text == once.text


@pytest.mark.parametrize(
    ("old", "code"), [([], "JSC201"), ({"text": "x"}, "JSC202"), ({"schema_version": "9.0"}, "JSC206")]
)
def test_a_version_before_that_cannot_be_used_is_told(old: object, code: str) -> None:
    """The finding names its file."""
    (finding,) = run(draft(), old).report.findings
    assert (finding.code, finding.path) == (code, "old.json")


def test_units_of_the_version_before_that_are_not_sound_are_left_out() -> None:
    """Their spans are then looked for by their words."""
    old = placed(draft())
    old["units"] = ["x", {"id": 1}, {**old["units"][1], "start": 11, "end": 49}, *old["units"][2:]]
    value = placed(draft({"unit": "s1.p1", "start": 0, "end": 4, "exact": "calm"}))
    assert in_document(mended(value, old)) == [(22, "calm")]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("abc", "abc", (3, 0)),
        ("abc", "abXc", (2, 1)),
        ("abc", "ac", (1, 1)),
        ("aaa", "aa", (2, 0)),
        ("aa", "aaa", (2, 0)),
        ("abc", "xyz", (0, 0)),
        ("abc", "", (0, 0)),
    ],
)
def test_the_ends_of_two_texts_do_not_overlap(old: str, new: str, expected: tuple[int, int]) -> None:
    """A character belongs to the common beginning or to the common end."""
    head, tail = ends_of(old, new)
    assert (head.end, tail.end - tail.start) == expected
    assert tail.now_end == len(new)
