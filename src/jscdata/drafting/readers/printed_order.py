"""Whether the lines of a page stand in the file as they are read: from head to foot, column by column."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from jscdata.drafting.readers.printed_line import Line

_CELL = 6.0
_ROWS = 3
_BESIDE = 2.5
_FAR = 3


def jumps(lines: list[Line]) -> bool:
    """Return whether a line stands above the one before, and is not the head of a column to the right of others."""
    lefts: dict[int, float] = {}
    for number, line in enumerate(lines):
        last = lines[number - 1] if number else line
        if line.y > last.y + last.size and not _begins_column(line, lefts):
            return True
        row = int(line.y // _CELL)
        lefts[row] = min(lefts.get(row, line.x), line.x)
    return False


def _begins_column(line: Line, lefts: dict[int, float]) -> bool:
    """Return whether some line before stands about as high, to the left."""
    reach = int(_BESIDE * line.size / _CELL) + 1
    row = int(line.y // _CELL)
    beside = [lefts[near] for near in range(row - reach, row + reach + 1) if near in lefts]
    return any(left + 4 * line.size < line.x for left in beside)


def mixes(lines: list[Line]) -> bool:
    """Return whether words begin at the same two places in one line after another, as in columns read across."""
    starts: Counter[int] = Counter()
    for line in lines:
        starts.update({round(start / _CELL) for start in line.starts})
    for one, other in pairwise(lines):
        if abs(one.y - other.y) < 0.3 * one.size and is_far(other.x, one.right, one.size):
            starts[round(other.x / _CELL)] += 1
    return any(count >= _ROWS for count in starts.values())


def is_far(start: float, end: float, size: float) -> bool:
    """Return whether words begin so far behind others that no space between words can be it."""
    return start - end > _FAR * size


__all__ = ["is_far", "jumps", "mixes"]
