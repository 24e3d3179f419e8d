"""The known word that somebody who mistyped one most likely meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

_LONG = 100
_MANY = 500
_KEPT = 128
"""Answers that are kept, each with the words that it was looked for among: half a megabyte at most."""

_CODE = 3
_CLOSEST = 5
"""Words that are compared letter by letter, which is slow: those that share most pairs of letters."""


def nearest(wanted: str, known: Iterable[str], *, is_once: bool = False) -> str | None:
    """Return the nearest known word, None where none is near; of an id, what stands behind the colon is near, too.

    For a word of more than 100 characters none is looked for, nor among more than 500 words
    unless it is looked for but once: the search would cost more than it tells.
    """
    words = tuple(known)
    if len(wanted) > _LONG:
        return None
    if len(words) <= _MANY:
        return _nearest(wanted, words)
    return _closest(wanted, words, map(_pairs, words)) if is_once else None


@lru_cache(maxsize=_KEPT)
def _nearest(wanted: str, known: tuple[str, ...]) -> str | None:
    return _closest(wanted, known, _all_pairs(known))


def _closest(wanted: str, known: tuple[str, ...], all_pairs: Iterable[frozenset[str]]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - what is sound never needs it.

    close = get_close_matches(wanted, _alike(wanted, known, all_pairs), n=_CLOSEST)
    return next((word for word in close if _is_like(_own(word), _own(wanted))), None)


def _is_like(own: str, wanted: str) -> bool:
    """Return whether a word is near; a code of three letters also begins alike, since many of them are near."""
    from difflib import get_close_matches  # noqa: PLC0415 - as above.

    return bool(get_close_matches(wanted, (own,))) and (len(own) > _CODE or own[:1] == wanted[:1])


def _own(word: str) -> str:
    """Return what of an id is its own: ``USA`` of ``state:USA``."""
    return word.rpartition(":")[2]


def _alike(wanted: str, known: tuple[str, ...], all_pairs: Iterable[frozenset[str]]) -> list[str]:
    """Return the known words that share most pairs of letters with the one wanted, by their own number of pairs."""
    pairs = _pairs(wanted)
    shares = [len(pairs & found) / (len(pairs) + len(found)) for found in all_pairs]
    return [known[at] for at in nlargest(_CLOSEST, range(len(known)), key=shares.__getitem__)]


@lru_cache(maxsize=64)
def _all_pairs(known: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(map(_pairs, known))


def _pairs(word: str) -> frozenset[str]:
    """Return the pairs of letters that follow one another in a word, with its ends."""
    return frozenset(first + second for first, second in pairwise(f" {word} "))


__all__ = ["nearest"]
