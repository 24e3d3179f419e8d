"""Lines for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.exporting.pen import BOLD, DIM, Pen

PLAIN = Pen(width=12, color=False)
COLORED = Pen(width=12, color=True)


@pytest.mark.parametrize(
    ("words", "first", "rest", "expected"),
    [
        ("one two three four", "", None, ["one two", "three four"]),
        ("one two three", "- ", None, ["- one two", "  three"]),
        ("one two three", "- ", "    ", ["- one two", "    three"]),
        ("a-very-long-word-indeed x", "", None, ["a-very-long-word-indeed", "x"]),
        ("", "label  ", None, ["label"]),
        (" a \n b ", "", None, ["a b"]),
    ],
)
def test_words_are_wrapped_below_one_another(words: str, first: str, rest: str | None, expected: list[str]) -> None:
    """Later lines are indented as wide as the first label, or as told; words are never broken."""
    assert PLAIN.lines(words, first, rest=rest) == expected


@given(st.lists(st.text(alphabet="ab-", min_size=1, max_size=9), max_size=12), st.sampled_from(["", "- ", "  x "]))
def test_no_word_is_lost_and_no_line_too_wide(words: list[str], first: str) -> None:
    """Whatever the words are, all of them stand there in their order."""
    lines = PLAIN.marked_lines(words, {}, first)
    assert " ".join(line[len(first) :] for line in lines).split() == words
    assert all(len(line) <= 12 or len(line.split()) <= 2 for line in lines)


def test_single_words_have_a_style_of_their_own() -> None:
    """The number of a word counts over all lines."""
    assert COLORED.marked_lines(["one", "two", "three", "four"], {2: "1;32"}, "") == [
        "one two",
        "\x1b[1;32mthree\x1b[0m four",
    ]


def test_a_style_is_for_all_other_words() -> None:
    """Words of one style that stand together are painted together, line by line."""
    assert COLORED.lines("a b", "> ", style=DIM) == ["> \x1b[2ma b\x1b[0m"]
    assert COLORED.lines("seven eight nine", "", style=DIM) == ["\x1b[2mseven eight\x1b[0m", "\x1b[2mnine\x1b[0m"]


def test_without_colour_no_escape_is_written() -> None:
    """Styles are left out."""
    assert PLAIN.paint("a", BOLD) == "a"
    assert COLORED.paint("a", BOLD) == "\x1b[1ma\x1b[0m"
    assert COLORED.paint("", BOLD) == ""
    assert COLORED.paint("a", "") == "a"
