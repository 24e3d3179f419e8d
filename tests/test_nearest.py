"""The known word that was meant."""

from __future__ import annotations

from jscdata.nearest import nearest


def test_the_nearest_word_is_found() -> None:
    """A slip of one letter leads to the word."""
    assert nearest("comit", ("commit", "condemn")) == "commit"


def test_nothing_near_is_nothing() -> None:
    """No suggestion is better than a wild one."""
    assert nearest("zzz", ("commit", "condemn")) is None


def test_no_search_that_would_cost_too_much() -> None:
    """A long word, or a long list of words, is not searched."""
    assert nearest("x" * 101, ("x" * 101,)) is None
    assert nearest("a1", tuple(f"a{n}" for n in range(501))) is None
