"""Lists of words, written as running text."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """Return the words of a text, which blanks part."""
    return frozenset(words.split())


def in_order(words: str) -> tuple[str, ...]:
    """Return the words of a text in their order, without repeats."""
    return tuple(dict.fromkeys(words.split()))


__all__ = ["in_order", "listed"]
