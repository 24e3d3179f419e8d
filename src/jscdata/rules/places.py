"""What is said of words that are not in their place."""

from __future__ import annotations

from functools import lru_cache

from jscdata.lookalikes import Folded, difference
from jscdata.quoting import quote
from jscdata.spans import occurrences

PLACES = 5
"""Places that are looked at, and told, for words that are elsewhere."""

SEARCHED = 200_000
"""Characters of the longest text that is searched for words that are not in their place."""


def where_words_are(there: str, words: str, text: str, start: int, end: int) -> str:
    """Say what stands at the place, and where the words do stand; a long text is not searched, since it is slow."""
    said = f"At {start} to {end} {there} stands {quote(text[start:end])}, not {quote(words)}."
    if len(text) > SEARCHED:
        return said
    found = occurrences(words, text, PLACES + 1)
    if not found:
        return f"{said} {_alike(words, text)}"
    places = ", ".join(f"{at} to {at + len(words)}" for at in found[:PLACES])
    more = " and further places" if len(found) > PLACES else ""
    return f"{said} They stand at {places}{more}."


def _alike(words: str, text: str) -> str:
    """Say where words stand that look like those that do not occur."""
    at = _folded(text).find(words)
    if at is None:
        return "These words do not occur there."
    end = at + len(words)
    return f"They stand at {at} to {end}, where {difference(words, text[at:end], at)}."


# The spans of a unit come one after the other.
@lru_cache(maxsize=1)
def _folded(text: str) -> Folded:
    return Folded(text)


__all__ = ["PLACES", "SEARCHED", "where_words_are"]
