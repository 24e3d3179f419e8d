"""Which state a word tells, and which words tell none."""

from __future__ import annotations

from collections import Counter

import pytest

from jscdata.rules.entities import near_entity
from jscdata.states import STATES, in_words, state_meant


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("NOR", "NOR"),
        ("nor", "NOR"),
        ("hkg", "HKG"),
        ("GB", "GBR"),
        ("UK", "GBR"),
        ("AU", "AUS"),
        ("CH", "CHE"),
        ("ROK", "KOR"),
        ("Iceland", "ISL"),
        ("republic of korea", "KOR"),
        ("Taiwan", None),
        ("Korea", None),
        ("GER", None),
        ("ICE", None),
        ("EU", None),
        ("", None),
    ],
)
def test_a_word_tells_a_state_for_certain_or_none(word: str, code: str | None) -> None:
    """A code, a name or an abbreviation does; letters that are near to a code do not."""
    assert state_meant(word) == code


def test_no_word_tells_two_states() -> None:
    """Codes of two letters, names and abbreviations, in capitals or not."""
    words = ({word.casefold() for word in (state.code or "", state.name, *state.aliases)} for state in STATES)
    assert [word for word, count in Counter(word for told in words for word in told).items() if count > 1] == []


def test_a_code_is_told_with_the_name_of_the_state() -> None:
    """Where one is known, so that the reader sees whether it is the one that was meant."""
    assert in_words("CHE", "state:") == "'state:CHE' (Switzerland)"
    assert in_words("HKG") == "'HKG'"


@pytest.mark.parametrize(
    ("wanted", "known", "near"),
    [
        ("state:IND", ["state:IDN"], None),
        ("state:JPN", ["state:JNP"], None),
        ("state:JNP", ["state:JPN", "state:JNP"], "state:JPN"),
        ("org:naot", ["org:nato", "state:NOR"], "org:nato"),
    ],
)
def test_no_state_is_taken_for_another(wanted: str, known: list[str], near: str | None) -> None:
    """A code that is one is meant, and one that is none is nobody's."""
    assert near_entity(wanted, known) == near
