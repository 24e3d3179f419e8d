"""Span algebra on integers, and the white space that may stand between units.

Spans are half-open: ``start`` is the first character, ``end`` the one after the last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

WHITE_SPACE = (
    "\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
"""The 25 characters with the Unicode property White_Space; ``str.isspace`` knows four more."""

_WHITE_SPACE = frozenset(WHITE_SPACE)


def is_white_space(text: str) -> bool:
    """Return whether the text is white space throughout; the empty text is."""
    return _WHITE_SPACE.issuperset(text)


def overlap(start: int, end: int, other_start: int, other_end: int) -> bool:
    """Return whether two spans share a character; spans that only touch do not."""
    return max(start, other_start) < min(end, other_end)


class Cover:
    """Spans among which those are looked up that hold another one."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        """Sort the spans, each a start and an end, and note the greatest end up to each of them."""
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._ends = list(accumulate((end for _, end in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        """Return whether one of the spans holds all of this one."""
        before = bisect_right(self._starts, start)
        return before > 0 and end <= self._ends[before - 1]


def occurrences(words: str, text: str, limit: int, start: int = 0) -> list[int]:
    """Return the places from ``start`` on at which words stand in a text, overlapping ones too, ``limit`` at most."""
    found: list[int] = []
    at = text.find(words, start) if words else -1
    while at >= 0 and len(found) < limit:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def edited(words: str, text: str, start: int, shift: int) -> bool:
    """Return whether one edit of the text explains that the words are not at ``start``.

    The edit inserts ``shift`` characters, or deletes them where it is negative. It lies before
    the words, which then stand that much further, or inside them, so that they begin at
    ``start`` and end that much further than they would.
    """
    end = start + len(words) + shift
    if start + shift >= 0 and text[start + shift : end] == words:
        return True
    piece = text[start : max(start, end)]
    head, tail = common_start(words, piece), common_start(words[::-1], piece[::-1])
    return len(piece) == len(words) + shift and head + tail >= min(len(words), len(piece))


def common_start(one: str, other: str) -> int:
    """Return how many characters two strings have in common at the start."""
    # Halving, with whole pieces compared, is many times faster than going through the characters.
    same, differs = 0, min(len(one), len(other)) + 1
    while differs - same > 1:
        middle = (same + differs) // 2
        if one[same:middle] == other[same:middle]:
            same = middle
        else:
            differs = middle
    return same


__all__ = ["WHITE_SPACE", "Cover", "common_start", "edited", "is_white_space", "occurrences", "overlap"]
