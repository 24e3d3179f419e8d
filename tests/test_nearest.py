"""The known word that was meant."""

from __future__ import annotations

from jscdata.nearest import _nearest, nearest


def test_the_nearest_word_is_found() -> None:
    """A slip of one letter leads to the word."""
    assert nearest("comit", ("commit", "condemn")) == "commit"


def test_nothing_near_is_nothing() -> None:
    """No suggestion is better than a wild one."""
    assert nearest("zzz", ("commit", "condemn")) is None


def test_few_answers_are_kept() -> None:
    """A stream of faulty records, each with other words, costs no memory."""
    for number in range(1000):
        nearest(f"a{number}", (f"b{number}",))
    found = _nearest.cache_info()
    assert found.currsize == found.maxsize == 128


def test_no_search_that_would_cost_too_much() -> None:
    """A long word, or a long list of words, is not searched."""
    assert nearest("x" * 101, ("x" * 101,)) is None
    assert nearest("a1", tuple(f"a{n}" for n in range(501))) is None
