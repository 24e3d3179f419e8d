"""Lists of words, written as running text."""

from __future__ import annotations

from collections.abc import Iterable


def listed(words: str) -> frozenset[str]:
    """Return the words of a text, which blanks part."""
    return frozenset(words.split())


def in_order(words: str) -> tuple[str, ...]:
    """Return the words of a text in their order, without repeats."""
    return tuple(dict.fromkeys(words.split()))


def by_word(phrases: Iterable[tuple[str, ...]], at: int) -> dict[str, list[tuple[str, ...]]]:
    """Return phrases, each a tuple of words, by one of their words, so that few are tried at a place."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[at], []).append(phrase)
    return found


__all__ = ["by_word", "in_order", "listed"]
