"""Cutting a text where marks begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.marking import Segment, segments

RANGES = st.lists(st.tuples(st.integers(0, 11), st.integers(1, 12)).filter(lambda pair: pair[0] < pair[1]), max_size=6)


@pytest.mark.parametrize(
    ("length", "ranges", "expected"),
    [
        (0, [], []),
        (3, [], [(0, 3, ())]),
        (3, [(0, 3)], [(0, 3, (0,))]),
        (5, [(1, 3)], [(0, 1, ()), (1, 3, (0,)), (3, 5, ())]),
        (4, [(0, 4), (1, 2)], [(0, 1, (0,)), (1, 2, (0, 1)), (2, 4, (0,))]),
        (4, [(0, 3), (2, 4)], [(0, 2, (0,)), (2, 3, (0, 1)), (3, 4, (1,))]),
        (4, [(0, 2), (2, 4)], [(0, 2, (0,)), (2, 4, (1,))]),
        (2, [(0, 2), (0, 2)], [(0, 2, (0, 1))]),
    ],
    ids=["empty", "unmarked", "whole", "inside", "nested", "overlapping", "adjacent", "repeated"],
)
def test_the_text_is_cut_where_marks_begin_and_end(
    length: int, ranges: list[tuple[int, int]], expected: list[tuple[int, int, tuple[int, ...]]]
) -> None:
    """Each segment tells all marks over it, in the order in which they were given."""
    assert segments(length, ranges) == tuple(Segment(*parts) for parts in expected)


@given(RANGES)
def test_segments_cover_the_text_once_and_know_their_marks(ranges: list[tuple[int, int]]) -> None:
    """Every character is in one segment, whose marks are those that cover the character."""
    found = segments(12, ranges)
    marks = [set(segment.marks) for segment in found for _ in range(segment.start, segment.end)]
    assert marks == [{i for i, (start, end) in enumerate(ranges) if start <= at < end} for at in range(12)]


@pytest.mark.parametrize("outside", [(2, 2), (3, 2), (-1, 2), (0, 6)])
def test_a_range_that_is_empty_or_not_in_the_text_is_refused(outside: tuple[int, int]) -> None:
    """A wrong offset is told, since a mark at the wrong place would look like a right one."""
    with pytest.raises(ValueError, match=f"from {outside[0]} to {outside[1]} is empty or not within"):
        segments(5, [(0, 1), outside])
