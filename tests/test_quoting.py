"""Words of a file made safe to print."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.quoting import is_printable, printable, printable_json, quote


@given(st.text())
def test_no_character_that_acts_on_a_terminal_survives(words: str) -> None:
    """No control, escape, bidirectional or zero-width character, and no half of a surrogate pair."""
    shown = printable(words)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) <= 0x9F for c in shown)
    assert not set(shown) & set("\u200b\u200e\u202e\u2066\ufeff\u2028")
    shown.encode("utf-8")


@given(st.lists(st.text(st.sampled_from("a:#[]v \u00e9\u200b") | st.characters())))
def test_words_are_safe_where_they_are_shown_as_they_are(several: list[str]) -> None:
    """Alone, and joined by spaces, which bring nothing about."""
    for words in several:
        assert is_printable(words) == (printable(words) == words)
    assert is_printable(" ".join(several)) == all(map(is_printable, several))


def test_a_character_is_shown_by_its_code_point() -> None:
    """What was there can still be told."""
    assert printable("a\x1b[31m\u202eb") == "a\\u001b[31m\\u202eb"


def test_quoting_cuts_long_words() -> None:
    """A message stays a line."""
    assert quote("abc") == "'abc'"
    assert quote("x" * 100, 10) == "'" + "x" * 9 + "…'"
    assert quote(7) == "'7'"


@given(st.dictionaries(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8"))))
def test_json_stays_json(value: dict[str, str]) -> None:
    """What is escaped reads as the same value, characters outside the basic plane included."""
    shown = printable_json(json.dumps(value, ensure_ascii=False, indent=1))
    assert json.loads(shown) == value
    assert printable(shown.replace("\n", "")) == shown.replace("\n", "")


def test_an_invisible_character_outside_the_basic_plane_is_a_pair_of_escapes() -> None:
    """JSON has no longer escape."""
    assert printable_json('"\U000e0001"') == '"\\udb40\\udc01"'


@pytest.mark.parametrize(
    "words", ["::error::x", "a ::error::x", "  ::error::x", "##[error]x", "a##[x", "##vso[x]", "#[x"]
)
def test_no_words_are_a_command_of_a_build_server(words: str) -> None:
    """Servers look for '::' where a line begins, and for '##[' and '##vso[' anywhere in it."""
    shown = printable(words)
    assert not re.search(r"(^|\s)::|##(vso)?\[", shown)
    assert json.loads(printable_json(json.dumps(words))) == words


def test_colons_and_brackets_inside_words_stay() -> None:
    """A time, a scope, an index, an entity."""
    for words in ("12:30", "std::vector", "a[1]", "state:JPN", "#1", "x: y"):
        assert printable(words) == words


def test_a_number_that_python_does_not_write_out_can_be_quoted() -> None:
    """It has more than 4,300 digits."""
    assert quote(10**5000) == "'a very long number'"
