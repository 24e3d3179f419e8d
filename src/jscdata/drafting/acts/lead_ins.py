"""Items whose subject stands in their lead-in: "The Ministers will:" above "light the coast;"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from jscdata.drafting.acts.adverbs import is_adverb, skip_adverbs
from jscdata.drafting.acts.lexicon import FORMS, Form
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.subjects import Subject, subject_kind
from jscdata.drafting.acts.verbs import Verb, verb_group
from jscdata.drafting.acts.words import MODALS

_LONGEST: Final = 12
"""Tokens that the subject of a lead-in may have."""


class LeadIn(NamedTuple):
    """The subject with which a lead-in ends: its first word, its kind, and the modal verb behind it."""

    begin: int
    subject_kind: Subject
    modal: str | None


def lead_in(words: Sequence[Token]) -> LeadIn | None:
    """Return what a sentence without a main verb gives to the items below it; None where it has no subject."""
    end = len(words)
    while end and (not words[end - 1].text[0].isalnum() or is_adverb(words[end - 1])):
        end -= 1
    modal = words[end - 1].low if end and words[end - 1].low in MODALS else None
    end -= modal is not None
    begin = next((n for n in range(end, 0, -1) if words[n - 1].low == ","), 0)
    kind = subject_kind(words[begin:end])
    return LeadIn(begin, kind, modal) if kind in {"we", "speaker"} and end - begin <= _LONGEST else None


def verb_below(words: Sequence[Token], above: LeadIn) -> Verb | None:
    """Return the verb with which an item begins and goes on from its lead-in."""
    at = skip_adverbs(words, 0)
    if at >= len(words) or words[at].low not in FORMS:
        return None
    verb = verb_group(words, at)
    wanted = Form.BASE if above.modal else Form.BASE | Form.S | Form.PAST
    if verb is None or verb.modal or not verb.form & wanted:
        return None
    return verb._replace(subject_kind=above.subject_kind, modal=above.modal)


__all__ = ["LeadIn", "lead_in", "verb_below"]
