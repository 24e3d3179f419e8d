"""Numbers with their nouns."""

from __future__ import annotations

from jscdata.counting import count


def test_a_noun_is_in_the_plural_unless_there_is_one() -> None:
    """Thousands are set off by commas."""
    assert [count(number, "act") for number in (0, 1, 2, 1000)] == ["0 acts", "1 act", "2 acts", "1,000 acts"]
