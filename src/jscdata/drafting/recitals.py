"""Clauses before the operative text, each a participle with what belongs to it: "Recalling the treaty of 1951;"."""

from __future__ import annotations

import re
from typing import Final

from jscdata.drafting.acts.lexicon import FORMS, PERFORMATIVE, UNKNOWN, WEAK_PARTICIPLES, Form
from jscdata.drafting.looks import Look

_WHEREAS = re.compile(r"Whereas\b|WHEREAS\b")
_BEGINNING = re.compile(
    r"Convinced|Mindful|Conscious|Cognizant|Determined|Bearing in mind|Keeping in mind|Having|Guided|Aware|Building on|"
    r"Taking into account|Taking note|Committed|Inspired|Concerned|Alarmed|Confident|Considering|Seeking|Supporting|"
    r"Encouraging|Encouraged|Resolved|Expressing|Hoping|Valuing"
)
"""How a recital begins that begins with no verb of the lexicon, or with one that as often tells what is to be done."""

_ADVERBS = re.compile(r"(?:(?:[A-Za-z]+ly|Also|Further|Once|[Aa]gain|and)\s+){0,3}")
_FIRST = re.compile(r"[^\W\d_]+")
_DOING: Final = frozenset({"decide", "establish", "task"})


def is_recital(look: Look) -> bool:
    """Return whether a block is a clause with a participle of speech or thought; it ends in a comma or semicolon."""
    if look.marker is not None:
        return False
    if _WHEREAS.match(look.words):
        return True
    return look.words.endswith((",", ";", "; and", ", and")) and _begins(look.words)


def _begins(words: str) -> bool:
    adverbs = _ADVERBS.match(words)
    rest = words[adverbs.end() :] if adverbs else words
    first = _FIRST.match(rest)
    said = first is not None and _is_participle(first[0].lower())
    return words[0].isupper() and (said or _BEGINNING.match(rest[:1].upper() + rest[1:]) is not None)


def _is_participle(word: str) -> bool:
    lemma, form = FORMS.get(word, UNKNOWN)
    said = lemma in PERFORMATIVE and lemma not in WEAK_PARTICIPLES and PERFORMATIVE[lemma] not in _DOING
    return said and bool(form & Form.ING)


__all__ = ["is_recital"]
