"""Span algebra on integers, and the white space that may stand between units.

Spans are half-open: ``start`` is the first character, ``end`` the one after the last.
"""

from __future__ import annotations

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


def contains(start: int, end: int, inner_start: int, inner_end: int) -> bool:
    """Return whether the first span holds all of the second."""
    return start <= inner_start and inner_end <= end


def occurrences(words: str, text: str, limit: int) -> list[int]:
    """Return the places at which the words start in the text, overlapping ones too, ``limit`` at most."""
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0 and len(found) < limit:
        found.append(at)
        at = text.find(words, at + 1)
    return found


__all__ = ["WHITE_SPACE", "contains", "is_white_space", "occurrences", "overlap"]
