"""Words of the text that stand in no unit: told before the spans that have no place by them."""

from __future__ import annotations

from typing import Any

import pytest

from tests.mending_drafts import FIRST, draft, in_document, mended, message, placed, run, told

CALM = {"unit": "s1.p1", "start": 12, "end": 16, "exact": "calm"}
DEEP = {"unit": "s1.p1", "start": 33, "end": 37, "exact": "deep"}
REST = {"unit": "s1.i2", "start": 6, "end": 10, "exact": "rest"}


def left_out(*spans: dict[str, Any], number: int = 1) -> dict[str, Any]:
    """Return a draft whose units have their places, without one of them."""
    value = placed(draft(*spans))
    value["units"].pop(number)
    return value


def test_a_unit_that_is_left_out_is_told_once_with_the_spans_that_stood_in_it() -> None:
    """And not span by span: nothing is wrong with them."""
    value = left_out(CALM, DEEP, REST)
    assert told(value) == [("JSC501", "/units/1")]
    said = message(value)
    assert said.startswith(f"Between 8 and 53 words stand in no unit: '{FIRST}'. Because of it 2 spans have no place.")
    assert "Extend a unit, or add one" in said


def test_the_last_unit_left_out_is_told_at_the_text() -> None:
    """No unit stands behind its words."""
    assert told(left_out(REST, number=3)) == [("JSC501", "/text")]


def test_words_that_stand_in_a_unit_and_in_none_have_no_place() -> None:
    """With the unit that is left out there will be two places."""
    value = left_out({"exact": "lake"})
    assert told(value) == [("JSC501", "/units/1")]
    value["codings"][0]["mentions"][0]["span"]["occurrence"] = 1
    assert [words for _, words in in_document(mended(value))] == ["lake"]


def test_spans_of_a_unit_that_is_left_out_may_stand_in_others_too() -> None:
    """That is no second fault."""
    assert told(left_out({"unit": "s1.i1", "start": 0, "end": 5, "exact": "Boats"}, number=2)) == [
        ("JSC501", "/units/2")
    ]
    assert told(left_out({**DEEP, "start": 4, "end": 8, "exact": "lake"}, CALM)) == [("JSC501", "/units/1")]


def test_a_heading_that_is_left_out_is_told_and_not_by_the_units_below_it() -> None:
    """Their parent is not there."""
    assert told(left_out(number=0)) == [("JSC501", "/units/0")]


def test_words_in_no_unit_are_no_matter_to_spans_in_their_places() -> None:
    """A record may be made from the top down, and validation tells what is not in it yet."""
    assert in_document(mended(left_out(CALM, number=3))) == [(22, "calm")]


def without_ids(*spans: dict[str, Any]) -> dict[str, Any]:
    value = draft(*({key: span[key] for key in ("unit", "exact")} for span in spans))
    for unit in value["units"]:
        del unit["id"]
    return value


def test_in_a_draft_without_ids_a_unit_that_is_left_out_is_told_before_all_others() -> None:
    """The units behind it are counted without it, and spans name them as they will be."""
    value = without_ids(REST, {"unit": "s1.i1", "exact": "Boats"})
    assert mended(value)
    value["units"].pop(2)
    assert told(value) == [("JSC501", "/units/2")]
    assert "The units behind it would have the ids of others." in message(value)
    assert {found.rule for found in run(value).report.not_checked} == {"the ids of the units"}


@pytest.mark.parametrize("marker", [None, "1."])
def test_the_marker_of_a_unit_stands_in_no_unit(marker: str | None) -> None:
    """Unless the unit does not say that it is its own."""
    value = placed(draft({"exact": "1."}))
    value["units"][2]["marker"] = marker
    assert told(value) == ([("JSC505", "/codings/0/mentions/0/span")] if marker else [("JSC501", "/units/2")])
