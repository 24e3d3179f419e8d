"""Markers of items."""

from __future__ import annotations

import pytest

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
