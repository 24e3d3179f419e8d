"""Span algebra: truth tables on the boundaries, and properties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.spans import WHITE_SPACE, Cover, common_start, edited, is_white_space, occurrences, overlap


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((0, 5), (5, 9), False),
        ((0, 5), (4, 9), True),
        ((0, 9), (3, 4), True),
        ((3, 4), (0, 9), True),
        ((0, 5), (0, 5), True),
        ((5, 5), (0, 9), False),
        ((6, 9), (0, 5), False),
    ],
)
def test_overlap(first: tuple[int, int], second: tuple[int, int], *, expected: bool) -> None:
    """Spans that only touch share nothing, and an empty span shares nothing."""
    assert overlap(*first, *second) is expected


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ([(0, 5)], (0, 5), True),
        ([(0, 5)], (1, 4), True),
        ([(0, 5)], (0, 6), False),
        ([(1, 5)], (0, 5), False),
        ([], (0, 5), False),
        ([(0, 3), (3, 6)], (2, 4), False),
        ([(0, 9), (1, 2), (3, 4)], (3, 8), True),
    ],
)
def test_a_cover_holds_what_lies_in_one_span(
    outer: list[tuple[int, int]], inner: tuple[int, int], *, expected: bool
) -> None:
    """A span holds itself; a character more at either end is too much, and two that touch are not one."""
    assert Cover(outer).holds(*inner) is expected


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))), st.integers(0, 9), st.integers(0, 9))
def test_a_cover_agrees_with_looking_at_each_span(spans: list[tuple[int, int]], start: int, end: int) -> None:
    """However they lie to each other."""
    assert Cover(spans).holds(start, end) is any(one <= start and end <= other for one, other in spans)


@given(st.integers(0, 9), st.integers(0, 9), st.integers(0, 9), st.integers(0, 9))
def test_overlap_is_sharing_a_character(a: int, b: int, c: int, d: int) -> None:
    """The algebra agrees with the sets of characters."""
    assert overlap(a, b, c, d) is bool(set(range(a, b)) & set(range(c, d)))


def test_white_space_is_the_unicode_property() -> None:
    """Unlike str.isspace, it leaves out the four information separators."""
    assert len(WHITE_SPACE) == len(set(WHITE_SPACE)) == 25
    assert set(WHITE_SPACE) == {chr(n) for n in range(0x110000) if chr(n).isspace()} - set("\x1c\x1d\x1e\x1f")
    assert is_white_space("")
    assert is_white_space("\u2003\n")
    assert not is_white_space("\x1f")
    assert not is_white_space("\u200b")


def test_occurrences_overlap_and_stop_at_the_limit() -> None:
    """All places are found in order; the empty string is nowhere."""
    assert occurrences("aa", "aaaa", 9) == [0, 1, 2]
    assert occurrences("aa", "aaaa", 2) == [0, 1]
    assert occurrences("x", "aaaa", 9) == []
    assert occurrences("", "aaaa", 9) == []


@pytest.mark.parametrize(
    ("words", "start", "shift", "explained"),
    [
        ("def", 3, 2, True),  # The edit lies before the words.
        ("abcdef", 0, 2, True),  # It lies inside them.
        ("dxf", 3, 2, False),  # No edit of two characters makes these words.
        ("def", 3, -4, False),  # The text does not begin before its start.
    ],
)
def test_one_edit_explains_what_it_moves(words: str, start: int, shift: int, *, explained: bool) -> None:
    """Two characters were inserted after the third."""
    assert edited(words, "abc--def", start, shift) is explained


def test_a_deletion_is_an_edit_too() -> None:
    """Two characters were deleted after the third."""
    assert edited("abc--def", "abcdef", 0, -2)
    assert edited("def", "abcdef", 5, -2)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("", "", 0), ("", "a", 0), ("a", "a", 1), ("a", "b", 0), ("ab", "a", 1), ("abc", "abd", 2), ("abab", "abba", 2)],
)
def test_the_common_start(one: str, other: str, expected: int) -> None:
    """None of a string, all of it, or up to the first difference, from either side."""
    assert (common_start(one, other), common_start(other, one)) == (expected, expected)


@given(st.text("ab", max_size=40), st.text("ab", max_size=40))
def test_the_common_start_is_the_longest(one: str, other: str) -> None:
    """The characters before it are the same, and the next ones differ where there are any."""
    at = common_start(one, other)
    assert one[:at] == other[:at]
    assert one[at : at + 1] != other[at : at + 1] or at == len(one) == len(other)


def test_occurrences_from_a_place_on() -> None:
    """Those before it are passed over, one that begins there is not."""
    assert occurrences("aa", "aaaa", 9, 1) == [1, 2]
    assert occurrences("aa", "aaaa", 1, 1) == [1]
