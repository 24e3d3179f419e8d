"""Words between a subject and its verb: adverbs, and what negates the verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jscdata.drafting.acts.lexicon import FORMS
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.words import ADVERBS, AUXILIARIES, SPEAKER_PRONOUNS

_NEGATIONS: Final = frozenset({"not", "never", "cannot", "neither", "nor"})
_NOT_ALONE: Final = frozenset({"only", "just", "merely", "simply", "solely"})
_FAR: Final = 8
"""Tokens before a verb among which a negation is looked for."""


def is_adverb(token: Token) -> bool:
    """Return whether a word may stand between a subject and its verb."""
    return token.low in ADVERBS or (token.low.endswith("ly") and token.low not in FORMS and token.low != "family")


def skip_adverbs(words: Sequence[Token], at: int) -> int:
    """Return the first place from ``at`` on that holds no adverb."""
    while at < len(words) and is_adverb(words[at]):
        at += 1
    return at


def before_adverbs(words: Sequence[Token], at: int, start: int) -> int:
    """Return the place after the last word before ``at``, from ``start`` on, that is no adverb and no "no longer"."""
    while at > start:
        if words[at - 1].low == "longer" and at - 1 > start and words[at - 2].low == "no":
            at -= 2
        elif is_adverb(words[at - 1]) and words[at - 1].low not in SPEAKER_PRONOUNS:
            at -= 1
        else:
            break
    return at


def is_negated(words: Sequence[Token], at: int) -> bool:
    """Return whether the verb at a place is negated; "not only" negates nothing."""
    for number in range(at - 1, max(-1, at - _FAR), -1):
        low = words[number].low
        if low in _NEGATIONS:
            return all(word.low not in _NOT_ALONE for word in words[number + 1 : number + 2])
        if low == "longer" and number and words[number - 1].low == "no":
            return True
        if low not in AUXILIARIES and not is_adverb(words[number]):
            return False
    return False


__all__ = ["before_adverbs", "is_adverb", "is_negated", "skip_adverbs"]
