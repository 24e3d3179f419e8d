"""Marks over a text, nested or overlapping, cut into pieces that do not overlap.

Pure functions on integers. Places count Unicode code points from 0; a range is half-open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text over which the same marks lie.

    ``marks`` are the positions of those marks in the sequence that was given, in its order;
    it is empty where no mark lies.
    """

    start: int
    end: int
    marks: tuple[int, ...]


def segments(length: int, ranges: Sequence[tuple[int, int]]) -> tuple[Segment, ...]:
    """Cut a text at every place where a mark begins or ends.

    Args:
        length: Number of characters of the text.
        ranges: Start and end of each mark; marks may nest, overlap and repeat.

    Returns:
        Segments that cover the whole text, in order; none for an empty text.

    Raises:
        ValueError: A range is empty, or does not lie within the text.
    """
    for start, end in ranges:
        if not 0 <= start < end <= length:
            message = f"The range from {start} to {end} is empty or not within a text of {length} characters."
            raise ValueError(message)
    return tuple(_cut(length, ranges))


def _cut(length: int, ranges: Sequence[tuple[int, int]]) -> Iterator[Segment]:
    """Go from cut to cut, keeping the set of marks that are open."""
    opening: dict[int, list[int]] = {}
    closing: dict[int, list[int]] = {}
    for mark, (start, end) in enumerate(ranges):
        opening.setdefault(start, []).append(mark)
        closing.setdefault(end, []).append(mark)
    open_marks: set[int] = set()
    for start, end in pairwise(sorted({0, length, *opening, *closing})):
        open_marks.difference_update(closing.get(start, ()))
        open_marks.update(opening.get(start, ()))
        yield Segment(start, end, tuple(sorted(open_marks)))


__all__ = ["Segment", "segments"]
