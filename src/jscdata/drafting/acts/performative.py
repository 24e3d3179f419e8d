"""Whether a verb is performative: by it, or by its modal, its adjective or the speakers' own noun."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jscdata.drafting.acts.judgements import ADJECTIVES, FIRM, NOUNS, PHRASES
from jscdata.drafting.acts.lexicon import PERFORMATIVE
from jscdata.drafting.acts.listing import listed
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.verbs import Verb
from jscdata.drafting.acts.words import POSSESSIVES, PREPOSITIONS

_APPROVALS: Final = listed("recognize recognise accept tolerate acknowledge condone")
_FORETOLD: Final = listed("expect hope believe anticipate plan intend")
"""What others may expect as well: "it is hoped that"."""

_NEEDS: Final = frozenset({"must", "should", "shall"})


def is_performative(verb: Verb) -> bool:
    """Return whether the verb, with this subject, says, wills or judges in the speakers' own name (rule 4.1)."""
    if verb.subject_kind == "thing":
        return _judges(verb)
    if verb.voice == "adjective" or verb.modal in _NEEDS:
        return True
    if verb.modal == "will":
        promised = verb.voice == "passive" and verb.agent == (0, 0)
        return verb.subject_kind == "we" or (verb.subject_kind == "speaker" and not promised)
    if verb.modal == "would":
        return verb.lemma in {"welcome", "appreciate", "like"}
    if verb.modal in {"can", "cannot", "could"}:
        return verb.negated and is_approval(verb.lemma)
    return verb.modal is None and (verb.lemma in PERFORMATIVE or verb.lemma in PHRASES)


def is_approval(lemma: str) -> bool:
    """Return whether a verb approves of something, so that to deny it is to disapprove."""
    return PERFORMATIVE.get(lemma, PHRASES.get(lemma)) in {"welcome", "support"} or lemma in _APPROVALS


def _judges(verb: Verb) -> bool:
    """Return whether a verb is performative whatever its subject."""
    if verb.modal in _NEEDS:
        return True
    if verb.voice == "adjective":
        return ADJECTIVES.get(verb.lemma) == "condemn" or verb.lemma in {"committed", "determined"}
    code = PERFORMATIVE.get(verb.lemma, PHRASES.get(verb.lemma))
    # In the passive those who say it stand behind "by"; to be asked needs nobody who is told.
    asks = code in {"call_on", "task"} and verb.lemma not in _FORETOLD
    told = asks or (code is not None and verb.agent != (0, 0))
    return verb.modal is None and verb.voice == "passive" and told


def own_noun(words: Sequence[Token], verb: Verb) -> int | None:
    """Return the speakers' own noun of an act that "be" joins with what it is about: "our aim is to" (rule 4.1)."""
    begin, end = verb.subject
    if verb.lemma == "be" and [word.low for word in words[begin:end]] == ["it"]:
        return _noun_after(words, verb.last)
    joins = verb.lemma == "be" and verb.last < len(words) and words[verb.last].low == "to"
    if end == begin or not (joins or verb.lemma in FIRM):
        return None
    if words[begin].low not in POSSESSIVES and not any(word.is_possessive for word in words[begin : begin + 3]):
        return None
    phrase = next((n for n in range(begin + 1, end) if words[n].low in PREPOSITIONS or words[n].low == "to"), end)
    return phrase - 1 if words[phrase - 1].low in NOUNS else None


def _noun_after(words: Sequence[Token], at: int) -> int | None:
    """Return the noun of "it is our firm intention to"."""
    if at >= len(words) or words[at].low not in POSSESSIVES:
        return None
    last = next((n for n in range(at + 1, min(len(words), at + 5)) if words[n].low in {"to", "that"}), None)
    return last - 1 if last is not None and words[last - 1].low in NOUNS else None


def is_impersonal(words: Sequence[Token], verb: Verb) -> bool:
    """Return whether the speakers are left out: "It was agreed that"."""
    alone = [word.low for word in words[slice(*verb.subject)]] == ["it"] and verb.voice == "passive"
    takes = verb.last < len(words) and words[verb.last].low in {"that", "to"}
    return alone and takes and verb.modal is None and verb.lemma in PERFORMATIVE and verb.lemma not in _FORETOLD


__all__ = ["is_approval", "is_impersonal", "is_performative", "own_noun"]
