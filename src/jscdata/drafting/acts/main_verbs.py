"""The first main verb of a sentence, after what stands before its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from jscdata.drafting.acts.adverbs import before_adverbs, is_adverb, skip_adverbs
from jscdata.drafting.acts.inversion import inverted
from jscdata.drafting.acts.judgements import PHRASES
from jscdata.drafting.acts.lexicon import FORMS, PERFORMATIVE, UNKNOWN, Form
from jscdata.drafting.acts.listing import listed
from jscdata.drafting.acts.quotes import is_speech
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.subjects import subject_kind
from jscdata.drafting.acts.verbs import Verb, first_finite, verb_group
from jscdata.drafting.acts.words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBORDINATORS

OPENING_ADJECTIVES: Final = listed(
    "mindful convinced determined committed concerned conscious aware resolved confident"
)
_NO_SUBJECT: Final = PREPOSITIONS | CONJUNCTIONS | SUBORDINATORS | RELATIVES
_OPENINGS: Final = listed(
    "consistent subject absent far based given should had were similarly according due thanks whether"
)
_FEWEST: Final = 3
"""Words that a sentence without its subject has at least."""

_MARKS: Final = frozenset(",;:.()–—-/")
_OPENS_OBJECT: Final = DETERMINERS | {"that", "to"}
_SHORTEST: Final = 5
"""Letters of the shortest word in -ed that is taken for a verb."""

_DROPPED_E: Final = re.compile(r"(?:qu|[^aeiou])+[aeiou][^aeiouwxy]|\w+[^aeiou]at")
"""A stem that would have doubled its last letter had the verb no silent e, as "quote"; and one as "rotate"."""

_LABEL: Final = 16
"""Tokens that a run-in label may have."""


def main_verb(words: Sequence[Token]) -> Verb | None:
    """Return the first main verb of a sentence, after what stands before the subject."""
    begin = _opening(words)
    found = inverted(words) or _let_us(words, begin) or _without_subject(words)
    if found:
        return found
    label = next((n for n in range(begin, min(len(words), begin + _LABEL)) if words[n].low == ":"), None)
    if label is not None and first_finite(words[:label], begin, through_commas=True) is None:
        verb = _verb_from(words, _opening(words, label + 1))
        if verb:
            return verb
    return _verb_from(words, begin)


def _without_subject(words: Sequence[Token]) -> Verb | None:
    """Return the verb with which words begin whose subject stands above: "Have agreed as follows", "welcomed the"."""
    if len(words) < _FEWEST or not (words[0].low in {"have", "has"} or _is_telling(words[0].text, words[1])):
        return None
    verb = verb_group(words, 0)
    if verb is None or (verb.lemma not in PERFORMATIVE and verb.lemma not in PHRASES):
        return None
    # At the end of a preamble the perfect is how the parties decide; it tells of nothing earlier.
    return verb._replace(voice="plain", subject_kind="speaker")


def _is_telling(first: str, following: Token) -> bool:
    """Return whether a small word is a verb of the past, and no participle, for it takes an object."""
    form = FORMS.get(first, UNKNOWN)[1]
    takes = following.low in _OPENS_OBJECT or following.is_capital or not following.text[0].isalpha()
    return bool(form & Form.PAST) and not form & Form.BASE and takes and following.low not in _MARKS


def _let_us(words: Sequence[Token], begin: int) -> Verb | None:
    """Return the verb behind "let us", with which a sentence or its main clause begins; "us" is its subject."""
    starts = [begin, *(number + 1 for number, word in enumerate(words) if word.low == ",")]
    at = next((n for n in starts if [word.low for word in words[n : n + 2]] == ["let", "us"]), None)
    if at is None or _has_clause(words[:at], begin):
        return None
    inner = at + 2 + (words[at + 2 : at + 3] != [] and words[at + 2].low in {"all", "both", "each"})
    verb = verb_group(words, inner)
    if verb is None or not verb.form & Form.BASE:
        return None
    return verb._replace(first=at, subject=(at + 1, at + 2), subject_kind="we")


def _has_clause(words: Sequence[Token], begin: int) -> bool:
    """Return whether words hold a main verb with its subject, and are no mere introduction or address."""
    if begin >= len(words):
        return False
    starts = _after_commas(words, begin) if _is_introduction(words, begin) else [begin]
    return any(first_finite(words, start, through_commas=True) for start in starts)


def after_speech(words: Sequence[Token]) -> Verb | None:
    """Return the verb between direct speech, with which the sentence begins, and who said it: "…,” said the Mayor"."""
    if not words or not is_speech(words[0]):
        return None
    at = 2 if len(words) > 1 and words[1].low == "," else 1
    return verb_group(words, at) if at < len(words) and words[at].low in FORMS else None


def unknown_past(words: Sequence[Token]) -> Verb | None:
    """Return the first word in -ed that no list knows, where it can be the main verb: "The pilots moored"."""
    for at in range(1, len(words)):
        word, place = words[at], before_adverbs(words, at, 0)
        before = words[place - 1] if place else word
        is_word = word.text.isalpha() and word.text.islower() and len(word.low) >= _SHORTEST
        if word.low in FORMS or not word.low.endswith("ed") or not is_word:
            continue
        if before.low in _NO_SUBJECT or before.low in DETERMINERS or before.is_possessive or not before.text.isalnum():
            continue
        verb = Verb(lemma=_lemma(word.low), form=Form.PAST, first=at, at=at, last=at + 1)
        return verb._replace(subject=(0, place), subject_kind=subject_kind(words[:place]))
    return None


def _lemma(past: str) -> str:
    """Return what is most likely the dictionary form of a past in -ed."""
    stem = past[:-2]
    if stem.endswith("i"):
        return f"{stem[:-1]}y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    return f"{stem}e" if stem[-1] in "cgsuvz" or _DROPPED_E.fullmatch(stem) else stem


def _verb_from(words: Sequence[Token], begin: int) -> Verb | None:
    """Return the first main verb from a place on, at which a subject or an introduction begins."""
    if begin == len(words):
        return None
    if _is_introduction(words, begin):
        if FORMS.get(words[begin].low, UNKNOWN)[1] & Form.ING:
            gerund = first_finite(words, begin, through_commas=False)
            if gerund and all(word.low != "," for word in words[begin : gerund.first]):
                return gerund
        for start in _after_commas(words, begin):
            verb = first_finite(words, start, through_commas=False)
            if verb:
                return verb
        pronoun = _pronoun_within(words, begin)
        return first_finite(words, begin if pronoun is None else pronoun, through_commas=True)
    return first_finite(words, begin, through_commas=True)


def _opening(words: Sequence[Token], begin: int = 0) -> int:
    """Return the place after conjunctions, marks and adverbs with which a sentence begins: "Also,"."""
    while begin < len(words):
        word = words[begin]
        quantifier = word.low in {"both", "all", "each", "neither"}
        if word.low in CONJUNCTIONS or not word.text[0].isalnum() or (is_adverb(word) and not quantifier):
            begin += 1
        else:
            break
    return begin


def _is_introduction(words: Sequence[Token], at: int) -> bool:
    """Return whether a sentence begins with words that stand before its subject."""
    low = words[at].low
    form = FORMS.get(low, UNKNOWN)[1]
    if low in OPENING_ADJECTIVES or low in _OPENINGS or low in PREPOSITIONS or low in SUBORDINATORS or low == "to":
        return True
    plain = form & (Form.ING | Form.PARTICIPLE)
    return bool(plain and not form & (Form.BASE | Form.S))


def _after_commas(words: Sequence[Token], begin: int) -> Iterator[int]:
    """Give the places after a comma at which the subject may begin, the first eight of them."""
    given = 0
    for number in range(begin + 1, len(words)):
        if words[number - 1].low != ",":
            continue
        low = words[number].low
        if low in _NO_SUBJECT or low[0].isdigit():
            continue
        if low in FORMS and not words[number].is_capital:
            continue
        start = skip_adverbs(words, number) if low not in {"both", "all", "each"} else number
        if start < len(words):
            yield start
        given += 1
        if given == 8:  # noqa: PLR2004 - further ones are in a list
            return


def _pronoun_within(words: Sequence[Token], begin: int) -> int | None:
    """Return the place of a pronoun that is the subject without a comma before it: "To this end we will"."""
    for number in range(begin + 1, min(len(words), begin + 12)):
        if words[number].low in {"we", "they"}:
            return number
    return None


__all__ = ["OPENING_ADJECTIVES", "after_speech", "main_verb", "unknown_past"]
