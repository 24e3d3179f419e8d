"""The known word that somebody who mistyped one most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

_LONG = 100
_MANY = 500
_KEPT = 128
"""Answers that are kept, each with the words that it was looked for among: half a megabyte at most."""


def nearest(wanted: str, known: Iterable[str]) -> str | None:
    """Return the nearest known word, None where none is near.

    Among more than 500 words, and for a word of more than 100 characters, none is looked for:
    the search would cost more than it tells.
    """
    words = tuple(known)
    return _nearest(wanted, words) if len(wanted) <= _LONG and len(words) <= _MANY else None


@lru_cache(maxsize=_KEPT)
def _nearest(wanted: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - what is sound never needs it.

    return next(iter(get_close_matches(wanted, known, n=1)), None)


__all__ = ["nearest"]
