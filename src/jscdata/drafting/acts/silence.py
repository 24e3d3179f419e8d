"""Words that tell nothing: what is struck out, and brackets that define, "(hereinafter referred to as the Parties)"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from jscdata.drafting.acts.sentences import Token
from jscdata.model import Unit

_DEFINITION: Final = re.compile(r"(?i)\((?:hereinafter|hereafter|collectively|(?:jointly )?referred to)\b[^()]*\)")

Ranges = Sequence[tuple[int, int]]
"""Starts and ends, half-open, in order and apart."""


def silent_in(unit: Unit, struck: Ranges) -> Ranges:
    """Return where words of a unit tell nothing; ``struck`` is told by places of the document."""
    found = [match.span() for match in _DEFINITION.finditer(unit.text)] if "(" in unit.text else []
    if struck:
        first = bisect_left(struck, unit.start, key=lambda one: one[1])
        last = bisect_left(struck, unit.end, key=lambda one: one[0])
        found += [(start - unit.start, end - unit.start) for start, end in struck[first:last]]
    return _apart(found) if found else found


def _apart(ranges: Iterable[tuple[int, int]]) -> Ranges:
    """Return ranges in order, those as one that meet."""
    apart: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def without(words: Iterable[Token], silent: Ranges) -> list[Token]:
    """Return the words that stand outside of all ranges."""
    return [word for word in words if not _holds(silent, word.start)]


def _holds(ranges: Ranges, place: int) -> bool:
    at = bisect_right(ranges, place, key=lambda one: one[0]) - 1
    return at >= 0 and place < ranges[at][1]


__all__ = ["Ranges", "silent_in", "without"]
