"""The known word that was meant."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import pytest

from jscdata.errors import UnknownIdError
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


@pytest.mark.parametrize(
    ("wanted", "known", "found"),
    [
        ("state:ISL", ("state:JPN", "state:USA"), None),
        ("state:UKR", ("state:KOR", "state:USA"), None),
        ("state:RUS", ("state:USA",), None),
        ("state:NRO", ("state:JPN", "state:NOR"), "state:NOR"),
        ("stat:NOR", ("state:JPN", "state:NOR"), "state:NOR"),
        ("forum:apec", ("forum:dicas",), None),
        ("org:ato", ("org:eu", "org:nato"), "org:nato"),
        ("itle", ("text", "title"), "title"),
        ("org:nat", ("org:eu", "org:nato"), "org:nato"),
    ],
)
def test_of_an_id_the_part_behind_the_colon_is_near(wanted: str, known: tuple[str, ...], found: str | None) -> None:
    """That two ids begin alike makes nobody mistake one state for another."""
    assert nearest(wanted, known) == found


def test_few_words_are_compared_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document of many unknown ids near to many known ones is told in time, and the nearest is still found."""
    compared: list[int] = []

    def counted(word: str, possibilities: Sequence[str], n: int = 3) -> list[str]:
        compared.append(len(possibilities))
        return get_close_matches(word, possibilities, n)

    monkeypatch.setattr("difflib.get_close_matches", counted)
    known = tuple(f"group:{'x' * 70}{number}" for number in range(480))
    assert nearest(f"group:{'x' * 70}47a9", known) in {known[47], known[479]}
    assert max(compared) <= 5


def test_among_many_words_it_is_looked_for_but_once() -> None:
    """A query names the nearest of 10,000 ids; the findings of a document, which are many, do without."""
    known = [f"us-jp-scc-2024-07-28-fact-sheet-{number}" for number in range(10_000)]
    assert nearest("us-jp-scc-2024-07-28-fact-shet-7", known) is None
    assert nearest("us-jp-scc-2024-07-28-fact-shet-7", known, is_once=True) == known[7]
    kind = "statement"
    assert f"Did you mean '{known[7]}'" in str(UnknownIdError(kind, "us-jp-scc-2024-07-28-fact-shet-7", known))
