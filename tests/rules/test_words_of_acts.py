"""What an act holds lies within its words, save for what may stand before its subject."""

from __future__ import annotations

from typing import Any

import pytest

from jscdata import validate

DEADLINE = "By 2027, "


@pytest.fixture
def late(small: dict[str, Any]) -> dict[str, Any]:
    """Return the small example with a deadline before the subject of its second act, and the flag on it."""
    shift = len(DEADLINE)
    small["text"] = small["text"].replace("- The Ministers", f"- {DEADLINE}The Ministers")
    for unit in small["units"]:
        if unit["id"] == "s1.i1":
            unit["text"] = DEADLINE + unit["text"]
            unit["end"] += shift
        elif unit["id"] == "s1.i2":
            unit["start"] += shift
            unit["end"] += shift
    (layer,) = small["codings"]
    act = layer["acts"][1]
    spans = [mention["span"] for mention in layer["mentions"]]
    spans += [act["verb"], *act["spans"], *(found["span"] for found in (*act["objects"], *act["precision"]))]
    for span in spans:
        if span["unit"] == "s1.i1":
            span["start"] += shift
            span["end"] += shift
    act["precision"].insert(0, {"flag": "deadline", "span": span_of("s1.i1", 0, "By 2027")})
    return small


def span_of(unit: str, start: int, words: str) -> dict[str, Any]:
    return {"unit": unit, "start": start, "end": start + len(words), "exact": words}


def told(statement: dict[str, Any]) -> list[tuple[str, str]]:
    return [(finding.code, finding.pointer) for finding in validate(statement).findings]


def test_a_deadline_may_stand_before_the_subject(late: dict[str, Any]) -> None:
    """As conditions may; the words of the act begin with the subject."""
    assert told(late) == []


def test_another_flag_may_not(late: dict[str, Any]) -> None:
    """Only a time is told there of what follows."""
    late["codings"][0]["acts"][1]["precision"][0]["flag"] = "quantity"
    assert told(late) == [("JSC512", "/codings/0/acts/1/precision/0")]


@pytest.mark.parametrize(("unit", "start", "words"), [("p1", 0, "The"), ("s1.i1", 81, ".")])
def test_a_deadline_elsewhere_is_told(late: dict[str, Any], unit: str, start: int, words: str) -> None:
    """In a unit without words of the act, and behind them."""
    late["codings"][0]["acts"][1]["precision"] = [{"flag": "deadline", "span": span_of(unit, start, words)}]
    assert told(late) == [("JSC512", "/codings/0/acts/1/precision/0")]
