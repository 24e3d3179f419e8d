"""Units: their places by their words."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from tests.mending_drafts import FIRST, PLACED, draft, mended, message, run, told, units_of


def test_units_are_found_by_their_words() -> None:
    """In the order of the text, each behind its marker."""
    assert units_of(mended(draft())) == PLACED


def test_words_that_occur_twice_are_found_in_order() -> None:
    """Units cover the text, so that the first place from the unit before on is right."""
    units = [{"kind": "paragraph", "text": "Yes."}] * 3
    value = mended({"text": "Yes.\n\nYes.\n\nYes.", "units": copy.deepcopy(units)})
    assert units_of(value) == [("p1", 0, 4), ("p2", 6, 10), ("p3", 12, 16)]


def test_the_marker_decides_between_places() -> None:
    """A unit is not where its words stand without the marker."""
    value = draft()
    value["units"][2:] = [{"kind": "item", "parent": "s1", "marker": "2.", "text": "Boats"}]
    assert units_of(mended(value))[2:] == [("s1.i1", 69, 74)]


def test_a_marker_that_does_not_stand_there_is_told() -> None:
    """Words without their marker are not taken."""
    value = draft()
    value["units"][2]["marker"] = "a)"
    assert told(value) == [("JSC513", "/units/2/marker")]


def test_a_place_that_is_right_is_kept() -> None:
    """Even where the words stand earlier, too."""
    units = [{"id": "p1", "kind": "paragraph", "text": "Yes.", "start": 6, "end": 10}]
    assert units_of(mended({"text": "Yes.\n\nYes.", "units": units})) == [("p1", 6, 10)]


def test_a_place_that_is_wrong_is_mended_and_told() -> None:
    """The words decide."""
    value = draft()
    value["units"][1].update(start=9, end=47)
    result = run(value)
    assert [(c.pointer, c.was, c.now) for c in result.changes] == [("/units/1", "9–47", "10–48")]
    assert units_of(mended(value)) == PLACED


def test_words_that_do_not_occur_are_told_with_what_stands_there() -> None:
    """The characters that are the same show the slip."""
    value = draft()
    value["units"][1]["text"] = FIRST.replace("calm", "clam")
    assert told(value) == [("JSC503", "/units/1/text")]
    assert "at 10, the first 13 characters are the same; then 'alm and" in message(value)


def test_units_out_of_order_are_one_finding_with_the_nearest_place() -> None:
    """One slip of the order is told once, however many units follow."""
    value = draft()
    value["units"].insert(0, value["units"].pop())
    assert told(value) == [("JSC502", "/units/1")]
    assert "stand at 0 to 8, and nowhere behind" in message(value)
    assert "for 2 units after it" in message(value)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"text": None}, ("JSC202", "/units/1")),
        ({"text": 5}, ("JSC201", "/units/1/text")),
        ({"text": ""}, ("JSC205", "/units/1/text")),
        ({"kind": None}, ("JSC202", "/units/1")),
        ({"kind": 5}, ("JSC201", "/units/1/kind")),
        ({"kind": "paragraf"}, ("JSC301", "/units/1/kind")),
        ({"id": 5}, ("JSC201", "/units/1/id")),
        ({"id": "s1"}, ("JSC401", "/units/1/id")),
        ({"parent": "s2"}, ("JSC403", "/units/1/parent")),
        ({"parent": "s1.p1"}, ("JSC406", "/units/1/parent")),
    ],
)
def test_what_a_unit_needs_is_told(change: dict[str, Any], expected: tuple[str, str]) -> None:
    """A unit has its place by its words and its id by kind and parent."""
    value = draft()
    value["units"][1].update(change)
    assert told(value) == [expected]


def test_what_stands_in_the_way_of_the_spans_is_told() -> None:
    """The places of spans are not looked for while units have none."""
    value = draft({"exact": "nowhere"})
    value["units"][1]["text"] = "nowhere"
    (rest,) = run(value).report.not_checked
    assert (rest.rule, rest.because) == ("the places of the spans", "/units/1/text")


def test_a_text_that_is_none_is_told() -> None:
    """Nothing can be found in it."""
    assert told(draft(text=5)) == [("JSC201", "/text")]
    assert told(draft(text=None)) == [("JSC202", "")]


def test_findings_stop_at_a_thousand() -> None:
    """A file with more of them is most likely another one."""
    units = [{"kind": "paragraph", "text": f"w{number}"} for number in range(1100)]
    report = run({"text": "x", "units": units}).report
    assert (len(report.findings), report.truncated) == (1000, True)
    report = run(draft(*[{"exact": f"w{number}"} for number in range(1100)])).report
    assert (len(report.findings), report.truncated) == (1000, True)


@pytest.mark.parametrize("units", ["x", ["x"]])
def test_units_that_are_none_are_told(units: object) -> None:
    """The type is told at its place."""
    assert told(draft(units=units)) == [("JSC201", "/units" if units == "x" else "/units/0")]
