"""An act before its codes, and the complements that its verb governs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from jscdata.drafting.acts.deciding import Decision
from jscdata.drafting.acts.finding import Found
from jscdata.drafting.acts.lexicon import ALSO_NOUNS, FORMS, UNKNOWN, Form
from jscdata.drafting.acts.listing import listed
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.words import ADVERBS
from jscdata.model import Span, Unit

JOINED: Final = r"[,\s](?:(?<=,)\s|(?<=\s))"
"""A blank, and a comma before it or none; in a pattern that begins with two characters, these are found fast."""

_EDGE: Final = " \t\n\u00a0,;:.–—-*#"
_LINK: Final = re.compile(r"\s*(?:to|that|for|on|in|with|by|upon|of)\s+")
_SECOND_VERB: Final = re.compile(r"\s*and\s+(?:\w+ly\s+)?[a-z]+\s+")
_NEXT: Final = re.compile(
    rf"{JOINED}(?:as\swell\sas\s(?:to\s)?|including\s(?:by|through)\s(?=\w+ing\b)|"
    r"including\s(?=(?:the\s)?\w+(?:ion|ment)\sof\b))"
)
_AND_VERB: Final = re.compile(
    r"[,\s](?:(?:(?<=,)\s|(?<=\s))(?:as\swell\sas|and)|(?<=,))\s(?:also\s|to\s|\w+ly\s)?([a-z-]+)(?=\s)"
)
_PURPOSE: Final = re.compile(r"[,\s](?:(?:(?<=,)\s|(?<=\s))(?:in\sorder\sto|so\sthat)\s|(?<=\s)to\s(?=([a-z]+)\s))")
_NEAR: Final = 80
"""Letters before a joined verb in which the word before it is looked for."""
_WITH_PURPOSE: Final = frozenset({"commit", "intend", "decide", "report", "establish"})
_TAKES_INFINITIVE: Final = listed(
    "opportunities opportunity efforts effort initiatives initiative plan plans ability right need measures steps "
    "ways continue commitment commitments pledge intent intention decision work action ambition capacity "
    "willingness failure seek how continues aim and or helps help attempt attempts determination resolve goal "
    "closely together jointly continuing ready able order requests agreement strive working committed cooperate "
    "collaborate partner coordinate proposal"
)
"""Words to which an infinitive after them belongs."""


@dataclass(slots=True)
class Draft:
    """An act before its codes: its verb in a sentence of a unit, and its parts of the text.

    ``passive`` is the place of the subject where that is asked or judged by others.
    """

    unit: Unit
    words: list[Token]
    found: Found
    decision: Decision
    parts: list[tuple[int, int]]
    complement: tuple[int, int]
    items: list[Span] = field(default_factory=list)
    speakers: tuple[str, ...] | None = None
    passive: tuple[int, int] | None = None
    split: bool = False


def complements(draft: Draft) -> Iterator[tuple[int, int]]:
    """Give start and end of each complement that "as well as" or "including by" joins (rule 7.2 to 7.4)."""
    text, (start, end) = draft.unit.text, draft.complement
    noun = draft.decision.noun
    if noun is not None and not draft.split and draft.decision.code in {"intend", "decide", "support", "condemn"}:
        start = max(start, draft.words[noun].end)
    link = _LINK.match(text, start, end) or _SECOND_VERB.match(text, start, end)
    start = link.end() if link else start
    while start < end:
        joined = _NEXT.search(text, start, end)
        stop = joined.start() if joined else end
        for part in _joined(text, start, _before_purpose(draft, start, stop)):
            place = _without_edges(text, *part)
            if place[0] < place[1]:
                yield place
        start = joined.end() if joined else end


def _joined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the parts of a complement that are verbs with objects of their own: "train crews and draw charts"."""
    first = text[start:end].split(maxsplit=1)
    is_gerund = bool(first) and _form(first[0]) == Form.ING
    for match in _AND_VERB.finditer(text, start, end):
        form = _form(match[1])
        opens = form == Form.ING if is_gerund else form == Form.BASE
        if not opens:
            continue
        # "Strengthen and institutionalize ties": the two have one object (rule 7.2).
        before = text[max(start, match.start() - _NEAR) : match.start()].rsplit(maxsplit=1)
        if len(before) > 1 and not _form(before[-1]) & form:
            yield start, match.start()
            start = match.start(1)
    yield start, end


def _form(word: str) -> int:
    """Return whether a word is a base form or one in -ing, and as a rule no noun; no form where it is neither."""
    lemma, form = FORMS.get(word.strip(_EDGE), UNKNOWN)
    if word in ADVERBS:
        return 0
    if lemma in ALSO_NOUNS:
        return form & Form.ING if word.endswith("ing") else 0
    return form & (Form.ING | Form.BASE)


def _before_purpose(draft: Draft, start: int, end: int) -> int:
    """Return the place where a purpose begins that tells what the whole is for, or the end."""
    text = draft.unit.text
    for match in _PURPOSE.finditer(text, start, end):
        if match[1] is None:
            return match.start()
        if draft.decision.code not in _WITH_PURPOSE or not FORMS.get(match[1], UNKNOWN)[1] & Form.BASE:
            continue
        before = text[start : match.start()].rsplit(None, 1)
        if before and before[-1].lower() not in _TAKES_INFINITIVE:
            return match.start()
    return end


def _without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(_EDGE)), end - (len(words) - len(words.rstrip(_EDGE)))


__all__ = ["JOINED", "Draft", "complements"]
