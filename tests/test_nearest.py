"""The known word that was meant."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import pytest

from jscdata.errors import UnknownIdError
from jscdata.nearest import _all_pairs, _nearest, misspelt, nearest, suggestions


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
    assert _nearest.cache_info().currsize <= 32
    assert _all_pairs.cache_info().currsize <= 8


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
        ("state:GER", ("state:GBR", "state:USA"), None),
        ("stat:NOR", ("state:JPN", "state:NOR"), "state:NOR"),
        ("forum:apec", ("forum:dicas",), None),
        ("org:ato", ("org:eu", "org:nato"), "org:nato"),
        ("itle", ("text", "title"), "title"),
        ("org:nat", ("org:eu", "org:nato"), "org:nato"),
        ("topics.nuclear", ("topics.health", "topics.space"), None),
        ("topics.helth", ("topics.health", "topics.space"), "topics.health"),
        ("s1.i22", ("s1.i2", "s1.p1"), "s1.i2"),
        ("Titel", ("text", "title"), "title"),
        ("state:nor", ("state:ISL", "state:NOR"), "state:NOR"),
        ("strength", ("instruments", "units"), None),
    ],
)
def test_of_an_id_or_name_the_part_of_its_own_is_near(wanted: str, known: tuple[str, ...], found: str | None) -> None:
    """That two of them begin alike makes nobody mistake one for another; capitals and small letters are the same."""
    assert nearest(wanted, known) == found


def test_each_missing_field_is_meant_once() -> None:
    """Letters that changed places are near in a name of two letters, too."""
    assert list(misspelt({"di": 1, "tilte": 2, "Title": 3, "zz": 4}, ("id", "title", "text"))) == [
        ("di", "id"),
        ("tilte", "title"),
        ("Title", None),
        ("zz", None),
    ]
    assert list(misspelt({"id": 1, "tite": 2, "title": 3}, ("id", "title"))) == [("tite", "title")]


def test_few_words_are_compared_letter_by_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document of many unknown ids near to many known ones is told in time, and the nearest is still found."""
    compared: list[int] = []

    def counted(word: str, possibilities: Sequence[str], n: int = 3, cutoff: float = 0.6) -> list[str]:
        compared.append(len(possibilities))
        return get_close_matches(word, possibilities, n, cutoff)

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


LABELS = {
    "missiles": "Missiles and missile defence",
    "defense_industry": "Defence industry",
    "cyber_information": "Cyber and information threats",
    "org:nato": "North Atlantic Treaty Organization",
    "state:KOR": "Republic of Korea",
    "state:PRK": "Democratic People's Republic of Korea",
}


@pytest.mark.parametrize(
    ("wanted", "meant"),
    [
        ("cyber", ("cyber_information",)),
        ("defence", ("missiles", "defense_industry")),
        ("NATO", ("org:nato",)),
        ("north atlantic", ("org:nato",)),
        ("kor", ("state:KOR",)),
        ("republic of korea", ("state:KOR",)),
        ("Korea", ("state:KOR", "state:PRK")),
        ("misiles", ("missiles",)),
        ("nuclear", ()),
        ("of", ()),
        ("", ()),
    ],
)
def test_what_holds_the_word_was_meant(wanted: str, meant: tuple[str, ...]) -> None:
    """The word or label itself but for capitals and prefix; else what has a word that begins with it; else a slip."""
    assert suggestions(wanted, LABELS, LABELS) == meant


def test_where_too_many_hold_the_word_only_a_slip_is_told() -> None:
    """A list without measure says nothing."""
    known = [f"act_of_many_words_{number}" for number in range(6)]
    assert suggestions("act", known) == ()
    assert suggestions("act", [*known, "acts"]) == ("acts",)
