"""Whether the lines of a page stand in the file as they are read: from head to foot, column by column."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from jscdata.drafting.readers.printed_line import Line

_HIGH = 6.0
_CELL = 0.5
_ROWS, _MANY_ROWS = 3, 5
_BESIDE = 2.5
_SAME_HEIGHT = 0.3
_MARKER = 4
_NEAR, _MOST_ALIKE = 0.1, 20


def jumps(lines: list[Line]) -> bool:
    """Return whether a line stands to the left of the one before, or above it and heads no column to the right."""
    lefts: dict[int, float] = {}
    for number, line in enumerate(lines):
        last = lines[number - 1] if number else line
        before = last.starts if _is_beside(last, line) and last is not line else []
        goes_back = line.backward or _goes_back([*before, *line.starts], line.size)
        if goes_back or (line.y > last.y + last.size and not _begins_column(line, lefts)):
            return True
        row = int(line.y // _HIGH)
        lefts[row] = min(lefts.get(row, line.x), line.x)
    return False


def _goes_back(starts: list[tuple[float, str]], size: float) -> bool:
    """Return whether words at one height are set from right to left."""
    return any(other[0] < one[0] - _NEAR * size for one, other in pairwise(starts))


def _begins_column(line: Line, lefts: dict[int, float]) -> bool:
    """Return whether some line before stands about as high, to the left."""
    reach = int(_BESIDE * line.size / _HIGH) + 1
    row = int(line.y // _HIGH)
    beside = [lefts[near] for near in range(row - reach, row + reach + 1) if near in lefts]
    return any(left + 4 * line.size < line.x for left in beside)


def mixes(lines: list[Line]) -> bool:
    """Return whether words begin at the same places in three rows one after another, as in columns read across.

    So do gaps that text objects leave in three such rows, wherever the words behind them begin.
    Where most words of a row are set by themselves, some of them begin at one place by chance: one
    such place then counts from five rows on.
    """
    rows: dict[int, int] = {}
    stepped = 0
    for row in _rows(lines):
        begun = list(_begun_behind_others(row))
        rows = {cell: 1 + max(rows.get(cell + step, 0) for step in (-1, 0, 1)) for cell in begun}
        stepped = stepped + 1 if any(line.stepped for line in row) else 0
        recurring = sum(count >= _ROWS for count in rows.values())
        if (
            stepped >= _ROWS
            or (recurring and 2 * recurring >= len(rows))
            or max(rows.values(), default=0) >= _MANY_ROWS
        ):
            return True
    return False


def doubles(lines: list[Line]) -> bool:
    """Return whether words are printed twice at nearly one place, as to look bold."""
    places: dict[str, list[tuple[float, float]]] = {}
    for line in lines:
        near = _NEAR * line.size
        for start, words in line.starts:
            alike = places.setdefault(words, [])
            if any(abs(x - start) < near and abs(y - line.y) < near for x, y in alike[-_MOST_ALIKE:]):
                return True
            alike.append((start, line.y))
    return False


def _rows(lines: list[Line]) -> Iterator[list[Line]]:
    """Give the lines that stand side by side, one after another in the file."""
    row: list[Line] = []
    for line in lines:
        if row and not _is_beside(row[-1], line):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _begun_behind_others(row: list[Line]) -> Iterator[int]:
    """Give the places at which words begin behind other words, which are more than a bullet or a number."""
    before = 0
    for line in row:
        for start, words in line.starts:
            if before > _MARKER:
                yield round(start / _CELL)
            before += len(words)


def _is_beside(one: Line, other: Line) -> bool:
    return abs(one.y - other.y) < _SAME_HEIGHT * one.size


__all__ = ["doubles", "jumps", "mixes"]
