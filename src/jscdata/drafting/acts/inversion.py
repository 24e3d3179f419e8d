"""Sentences that begin with their negation, so that the subject stands behind the auxiliary: "Nor did they agree"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jscdata.drafting.acts.adverbs import is_adverb, is_negated, negates
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.subjects import subject_kind
from jscdata.drafting.acts.verbs import Verb, governed_by
from jscdata.drafting.acts.words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, MODALS, PREPOSITIONS, SPEAKER_PRONOUNS

_OPENING: Final = 6
"""Tokens that may stand before the auxiliary: "under no circumstances"."""

_SUBJECT: Final = 12
"""Tokens that the subject between auxiliary and verb may have."""

_DIVIDES: Final = frozenset({",", ";", ":"})
_BEFORE_NEGATION: Final = CONJUNCTIONS - {"nor"}
_OPENS_SUBJECT: Final = DETERMINERS | SPEAKER_PRONOUNS | {"it"}


def inverted(words: Sequence[Token], begin: int = 0) -> Verb | None:
    """Return the verb of a clause that begins at a place with a negation and an auxiliary; None where none does."""
    if begin < len(words) and words[begin].low in _BEFORE_NEGATION:
        begin += 1
    helper = _auxiliary(words, begin)
    if helper is None or not _may_begin_subject(words, helper + 1):
        return None
    for at in range(helper + 2, min(len(words), helper + 2 + _SUBJECT)):
        if words[at].low in _DIVIDES:
            return None
        if words[at].is_capital or words[at - 1].low in DETERMINERS or words[at - 1].low in PREPOSITIONS:
            continue
        verb = governed_by(words, helper, begin, at)
        if verb is not None:
            return _whole(words, verb, helper)
    return None


def _auxiliary(words: Sequence[Token], begin: int) -> int | None:
    """Return the place of the auxiliary behind "nor", "never" or "under no circumstances"."""
    for at in range(begin, min(len(words), begin + _OPENING)):
        if words[at].low in AUXILIARIES and words[at].low != "cannot":
            return at if at > begin and _is_negation(words[begin:at]) else None
    return None


def _is_negation(opening: Sequence[Token]) -> bool:
    if opening[0].low in PREPOSITIONS:
        return len(opening) > 1 and opening[1].low == "no"
    return negates([*opening], 0) and all(negates(opening, n) or is_adverb(opening[n]) for n in range(len(opening)))


def _may_begin_subject(words: Sequence[Token], at: int) -> bool:
    return at < len(words) and (words[at].is_capital or words[at].low in _OPENS_SUBJECT)


def _whole(words: Sequence[Token], verb: Verb, helper: int) -> Verb:
    """Return the verb with subject, modal and negation; two negations take each other away."""
    end = verb.at
    while end > helper + 2 and is_adverb(words[end - 1]):
        end -= 1
    subject = (helper + 1, end)
    modal = words[helper].low if words[helper].low in MODALS else None
    return verb._replace(
        subject=subject,
        subject_kind=subject_kind(words[slice(*subject)]),
        modal=modal,
        negated=not is_negated(words, verb.at),
    )


__all__ = ["inverted"]
