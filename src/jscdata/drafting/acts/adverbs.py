"""Words between a subject and its verb: adverbs, and what negates the verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jscdata.drafting.acts.lexicon import FORMS
from jscdata.drafting.acts.listing import by_word
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.words import ADVERBS, AUXILIARIES, SPEAKER_PRONOUNS

_NEGATIONS: Final = frozenset(
    {"not", "never", "cannot", "neither", "nor", "hardly", "scarcely", "barely", "rarely", "seldom"}
)
_NEGATIVE_PHRASES: Final = tuple(
    tuple(phrase.split())
    for phrase in (
        *("no longer", "in no way", "by no means", "under no circumstances"),
        *("at no time", "at no point", "on no account"),
    )
)
"""Adverbs of several words that negate the verb with which they stand."""

_PHRASES: Final = (*_NEGATIVE_PHRASES, ("once", "more"), ("in", "turn"), ("in", "particular"))
"""Adverbs of several words."""

_BY_FIRST: Final = by_word(_PHRASES, 0)
_BY_LAST: Final = by_word(_PHRASES, -1)

_NONE: Final = frozenset({"no", "neither", "none", "nobody", "nothing", "few"})
"""Words with which a subject or an object tells that there is none of it."""

_NOT_ALONE: Final = frozenset(
    {"only", "just", "merely", "simply", "solely", "fewer", "less", "later", "sooner", "doubt"}
)
"""Words behind "not" or "no" that take the negation away."""

_FAR: Final = 8
"""Tokens before a verb among which a negation is looked for."""


def is_adverb(token: Token) -> bool:
    """Return whether a word may stand between a subject and its verb."""
    return token.low in ADVERBS or (token.low.endswith("ly") and token.low not in FORMS and token.low != "family")


def skip_adverbs(words: Sequence[Token], at: int) -> int:
    """Return the first place from ``at`` on that holds no adverb."""
    while at < len(words):
        length = _phrase(words, at) or int(is_adverb(words[at]))
        if not length:
            break
        at += length
    return at


def before_adverbs(words: Sequence[Token], at: int, start: int) -> int:
    """Return the place after the last word before ``at``, from ``start`` on, that is no adverb and in none."""
    while at > start:
        if is_adverb(words[at - 1]) and words[at - 1].low not in SPEAKER_PRONOUNS:
            at -= 1
        elif length := _phrase_before(words, at, start):
            at -= length
        else:
            break
    return at


def _phrase(words: Sequence[Token], at: int) -> int:
    """Return how many words from a place on are an adverb of several words: "by no means"."""
    for phrase in _BY_FIRST.get(words[at].low, ()):
        if _stands_at(words, at, phrase):
            return len(phrase)
    return 0


def _stands_at(words: Sequence[Token], at: int, phrase: tuple[str, ...]) -> bool:
    return tuple(word.low for word in words[at : at + len(phrase)]) == phrase


def _is_negative(words: Sequence[Token], at: int) -> bool:
    length = _phrase(words, at)
    return length > 0 and tuple(word.low for word in words[at : at + length]) in _NEGATIVE_PHRASES


def _phrase_before(words: Sequence[Token], at: int, start: int) -> int:
    """Return how many words before a place, from ``start`` on, are an adverb of several words."""
    for phrase in _BY_LAST.get(words[at - 1].low, ()):
        begin = at - len(phrase)
        if begin > start and _stands_at(words, begin, phrase):
            return len(phrase)
    return 0


def negates(words: Sequence[Token], at: int) -> bool:
    """Return whether the word at a place negates the verb with which it stands; "not only" negates nothing."""
    return (words[at].low in _NEGATIONS and _holds(words, at)) or _is_negative(words, at)


def is_none(words: Sequence[Token], at: int) -> bool:
    """Return whether a subject or an object that begins at a place tells that there is none: "no party"."""
    return at < len(words) and words[at].low in _NONE and _holds(words, at)


def _holds(words: Sequence[Token], at: int) -> bool:
    return at + 1 >= len(words) or words[at + 1].low not in _NOT_ALONE


def is_negated(words: Sequence[Token], at: int) -> bool:
    """Return whether adverbs and auxiliaries before a place negate the verb that begins there."""
    for number in range(at - 1, max(-1, at - _FAR), -1):
        length = _phrase_before(words, number + 1, -1)
        if length:
            return _is_negative(words, number + 1 - length)
        if words[number].low in _NEGATIONS:
            return negates(words, number)
        if words[number].low not in AUXILIARIES and not is_adverb(words[number]):
            return False
    return False


__all__ = ["before_adverbs", "is_adverb", "is_negated", "is_none", "negates", "skip_adverbs"]
