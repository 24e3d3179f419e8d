"""Markers of headings, items and paragraphs."""

from __future__ import annotations

from typing import Any

import pytest

from jscdata import validate
from jscdata.rules.units import _MARKER


@pytest.mark.parametrize(
    "words", ["• x", "- x", "▶ x", "1. x", "12) x", "(a) x", "b. x", "II. x", "(iv) x", "–\u00a0x"]
)
def test_bullets_and_numbers_look_like_markers(words: str) -> None:
    """With a blank behind them."""
    assert _MARKER.match(words)


@pytest.mark.parametrize(
    "words", ["2015 law", "F-35s", "U.S. forces", "AUKUS", "-5 degrees", "a plan", "Dr. X", "3.5 billion"]
)
def test_words_are_not_taken_for_markers(words: str) -> None:
    """Numbers, abbreviations and names begin items, too."""
    assert not _MARKER.match(words)


def with_words_before(statement: dict[str, Any], number: int, words: str) -> dict[str, Any]:
    """Return the statement with words at the beginning of a unit in which no span lies."""
    unit = statement["units"][number]
    at, unit["text"] = unit["start"], words + unit["text"]
    statement["text"] = statement["text"][:at] + words + statement["text"][at:]
    unit["end"] += len(words)
    for other in statement["units"][number + 1 :]:
        other.update(start=other["start"] + len(words), end=other["end"] + len(words))
    return statement


@pytest.mark.parametrize("words", ["1. ", "• ", "a) ", "(iv) ", "XVIII. ", "- "])
@pytest.mark.parametrize("kind", ["heading", "paragraph"])
def test_a_marker_among_the_words_of_a_heading_or_a_paragraph_is_told(
    small: dict[str, Any], kind: str, words: str
) -> None:
    """The numeral of a heading is its marker, and a numbered paragraph is an item."""
    statement = with_words_before(small, 3, words)
    if kind == "paragraph":
        small["units"][3].update(kind=kind, level=None)
    found = [finding for finding in validate(statement).findings if finding.code == "JSC516"]
    assert [finding.pointer for finding in found] == ["/units/3/text"]
    assert ("A numbered paragraph is an item." in found[0].message) is (kind == "paragraph")


@pytest.mark.parametrize("kind", ["paragraph", "dateline", "signature", "footnote", "frame"])
def test_an_initial_and_a_day_before_its_month_are_words(small: dict[str, Any], kind: str) -> None:
    """As in 'J. Smith' and, where there are no markers, in '2. Mai'."""
    statement = with_words_before(small, 3, "J. " if kind == "paragraph" else "2. ")
    small["units"][3].update(kind=kind, level=None)
    assert "JSC516" not in validate(statement).counts
