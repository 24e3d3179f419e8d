"""Hyphens at the ends of lines: some divide a word, some belong to it, and only a person can tell."""

from __future__ import annotations

import re

_HYPHENS = frozenset("-\u2010\u2011")
_SUSPENDED = re.compile(r"(?:and|or|to|nor|und|et|ou)\b")


def ends_in_word(line: str) -> bool:
    """Return whether a line ends in the middle of a word, or in a word with a hyphen."""
    words = line.rstrip()
    return words[-1:] in _HYPHENS and words[-2:-1].isalnum()


def divides(line: str, following: str) -> bool:
    """Return whether a line ends in a hyphen that the next line's first word follows."""
    words = following.lstrip()
    return ends_in_word(line) and words[:1].isalpha() and _SUSPENDED.match(words) is None


def told(hyphens: int) -> tuple[str, ...]:
    """Say how many there are, where there are some."""
    if not hyphens:
        return ()
    return (f"Hyphens at the ends of lines, {hyphens:,} in number, stay as printed: some may only divide a word.",)


__all__ = ["divides", "ends_in_word", "told"]
