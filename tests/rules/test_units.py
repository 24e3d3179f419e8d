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


@pytest.mark.parametrize("words", ["1.2 The x", "2.1.3 Boats", "1.2\u00a0The x", "§ 3 Boats", "§12 Boats"])
def test_numbers_in_parts_and_sections_look_like_markers_before_a_word_with_a_capital(words: str) -> None:
    """As in drafts of laws and rules."""
    assert _MARKER.match(words)


@pytest.mark.parametrize(
    "words",
    [
        "2015 law",
        "F-35s",
        "U.S. forces",
        "AUKUS",
        "-5 degrees",
        "a plan",
        "Dr. X",
        "3.5 billion",
        "3.5 Billion Dollars",
        "2.4 GHz",
        "1.2 x",
        "2.5.2024 Boats",
        "§ 3 applies",
    ],
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


@pytest.mark.parametrize("words", ["1. ", "• ", "a) ", "(iv) ", "XVIII. ", "- ", "1.2 The "])
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


@pytest.mark.parametrize("words", ["J. ", "§ 3 "])
@pytest.mark.parametrize("kind", ["paragraph", "dateline", "signature", "footnote", "frame"])
def test_an_initial_and_a_day_before_its_month_are_words(small: dict[str, Any], kind: str, words: str) -> None:
    """As in 'J. Smith' and, where there are no markers, in '2. Mai'; and a paragraph may begin with '§ 3'."""
    statement = with_words_before(small, 3, words if kind == "paragraph" else "2. ")
    small["units"][3].update(kind=kind, level=None)
    assert "JSC516" not in validate(statement).counts
