"""The known words that somebody who asked for another one most likely meant."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from heapq import nlargest
from itertools import pairwise

_LONG = 100
_MANY = 500
_KEPT = 32
"""Answers that are kept, each with the words that it was looked for among, which are 500 at most."""

_LISTS = 8
"""Lists of words whose pairs of letters are kept, as of vocabularies: of 500 long ids they take some 4 MB each."""

_CODE = re.compile("[A-Z]{3}")
"""A code of a state."""

_SHORT = 3
_CLOSEST = 5
"""Words that are compared letter by letter, which is slow: those that share most pairs of letters."""

_LIKE = 0.7
"""How much of their own part two words share at least, of which one is taken for a slip of the other."""

_FEW = 5
"""Words that are named where several hold what was asked for."""

_PART = 3
"""Letters of what is looked for inside of other words, at least."""

_BETWEEN = re.compile(r"[\W_]+")


def suggestions(wanted: str, known: Iterable[str], labels: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return what was meant: the same word or label but for capitals or a prefix, else what holds it, else the nearest.

    A word holds another where one of its own words, or of its label, begins with that; where more
    than five do, none is named for it. Where nothing is near, nothing is returned.
    """
    words, labels = tuple(known), labels or {}
    folded = wanted.casefold()
    same = tuple(
        word for word in words if folded in (word.casefold(), _own(word.casefold()), labels.get(word, word).casefold())
    )
    holding = same or _holding(wanted, words, labels)
    if 0 < len(holding) <= _FEW:
        return holding
    near = nearest(wanted, words, is_once=True)
    return (near,) if near else ()


def _holding(wanted: str, words: tuple[str, ...], labels: Mapping[str, str]) -> tuple[str, ...]:
    part = _spaced(wanted)
    if len(part) <= _PART:
        return ()
    return tuple(word for word in words if part in _spaced(word) or part in _spaced(labels.get(word, "")))


def _spaced(text: str) -> str:
    """Return the words of a text in small letters, a space before each."""
    return "".join(f" {word}" for word in _BETWEEN.split(text.casefold()) if word)


def nearest(wanted: str, known: Iterable[str], *, is_once: bool = False) -> str | None:
    """Return the nearest known word, None where none is near.

    Of an id or name, what stands behind the last colon or point is near, too.

    For a word of more than 100 characters none is looked for, nor among more than 500 words
    unless it is looked for but once: the search would cost more than it tells.
    """
    words = tuple(known)
    if len(wanted) > _LONG:
        return None
    if len(words) <= _MANY:
        return _nearest(wanted, words)
    return _closest(wanted, words, map(_pairs, words)) if is_once else None


def did_you_mean(*words: str | None) -> str | None:
    """Return a hint that names what was meant, None where that is nothing."""
    meant = " or ".join(repr(word) for word in words if word is not None)
    return f"Did you mean {meant}?" if meant else None


def near_hint(wanted: str, known: Iterable[str]) -> str | None:
    """Return a hint that names the nearest known word, None where none is near."""
    return did_you_mean(nearest(wanted, known))


def misspelt(keys: Collection[str], known: Collection[str]) -> Iterator[tuple[str, str | None]]:
    """Go through the unknown keys of an object, each with the known one that was meant, None where none is near.

    Of those that the object does not have, each is meant once; only where all of these are meant, or
    none is missing, one that it has is named, too.
    """
    left = [name for name in known if name not in keys]
    for key in keys:
        if key not in known:
            # What a caller hands over may have keys that are no strings.
            word = str(key)
            turned = (name for name in left if len(name) == len(word) and sorted(name) == sorted(word))
            near = next(turned, None) or nearest(word, left or sorted(known))
            yield key, near
            left = [name for name in left if name != near]


@lru_cache(maxsize=_KEPT)
def _nearest(wanted: str, known: tuple[str, ...]) -> str | None:
    return _closest(wanted, known, _all_pairs(known))


def _closest(wanted: str, known: tuple[str, ...], all_pairs: Iterable[frozenset[str]]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 - what is sound never needs it.

    folded = {word.casefold(): word for word in reversed(_alike(wanted, known, all_pairs))}
    close = get_close_matches(wanted.casefold(), folded, n=_CLOSEST)
    return next((folded[word] for word in close if _is_like(_own(folded[word]), _own(wanted.casefold()))), None)


def _is_like(own: str, wanted: str) -> bool:
    """Return whether a word is near one in small letters.

    A short one begins alike, too; a code of a state has the same letters, since many others are near.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - as above.

    word = own.casefold()
    if len(word) > _SHORT:
        return bool(get_close_matches(wanted, (word,), cutoff=_LIKE))
    is_close = sorted(word) == sorted(wanted) if _CODE.fullmatch(own) else get_close_matches(wanted, (word,))
    return word[:1] == wanted[:1] and bool(is_close)


def _own(word: str) -> str:
    """Return what of an id or name is its own: ``USA`` of ``state:USA``, ``health`` of ``topics.health``."""
    return word.replace(".", ":").rpartition(":")[2]


def _alike(wanted: str, known: tuple[str, ...], all_pairs: Iterable[frozenset[str]]) -> list[str]:
    """Return the known words that share most pairs of letters with the one wanted, by their own number of pairs."""
    pairs = _pairs(wanted)
    shares = [len(pairs & found) / (len(pairs) + len(found)) for found in all_pairs]
    return [known[at] for at in nlargest(_CLOSEST, range(len(known)), key=shares.__getitem__)]


@lru_cache(maxsize=_LISTS)
def _all_pairs(known: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    return tuple(map(_pairs, known))


def _pairs(word: str) -> frozenset[str]:
    """Return the pairs of letters that follow one another in a word, with its ends, in small letters."""
    return frozenset(first + second for first, second in pairwise(f" {word.casefold()} "))


__all__ = ["did_you_mean", "misspelt", "near_hint", "nearest", "suggestions"]
