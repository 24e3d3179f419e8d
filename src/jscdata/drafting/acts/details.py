"""What the words of an act tell beside its type: novelty, time, what makes it precise, conditions, instruments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from jscdata.drafting.acts.deciding import Decision
from jscdata.drafting.acts.finding import Found
from jscdata.drafting.acts.lexicon import FORMS, UNKNOWN, Form
from jscdata.drafting.acts.listing import listed
from jscdata.drafting.acts.people import People
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.verbs import Verb
from jscdata.drafting.acts.words import AUXILIARIES, HAVE
from jscdata.model import Invoked, Precision, Span, Unit
from jscdata.vocabulary import NoveltyCode, PrecisionCode, TimeCode

_AGAIN: Final = listed(
    "reaffirm reiterate recommit recall reconfirm restate renew reassert reassure reemphasize reemphasise rededicate"
)
_NEW: Final = listed("announce launch inaugurate unveil")
_ON: Final = listed("continue remain keep maintain")
_STILL: Final = listed("further still continue continues continued continuing keep keeps kept keeping remain remains")
_FUTURE: Final = frozenset({"commit", "intend", "decide", "call_on", "task", "warn"})
_OF_THE_PAST: Final = HAVE | {"was", "were", "been", "did"}
"""Auxiliaries that tell of the past; the perfect does so, too."""

_DONE: Final = listed(
    "recent convening passage signing adoption revision completion conclusion ratification accession entry launch "
    "announcement establishment inauguration"
)
_QUANTITY = re.compile(
    r"[$€£¥0-9](?:(?<=[$€£¥]) ?[0-9][0-9,.]*[0-9](?: (?:million|billion|trillion))?"
    r"|(?<=\b[0-9])[0-9,.]* ?(?:percent\b|per cent\b|%))"
)
_DEADLINE = re.compile(
    r"\bby (?:no later than |the end of )?(?:\w+ )?20[0-9]{2}\b|\bbefore the end of \w+ \w+|"
    r"\bwithin [0-9]+ (?:days|weeks|months|years)\b|\bby the end of (?:the|this) year\b|\blater this year\b"
)
_CONDITION = re.compile(
    r"\b(?:consistent with (?:applicable|domestic|national|their|its|our|respective)[^,;.]*|"
    r"in the event of[^,;.]*|subject to (?:the |applicable |national |domestic )?[^,;.]*)"
)
_ARTICLE = re.compile(r"\b((?:Article|Section) [IVXL0-9]+(?:\([0-9a-z]+\))?) of (?:the )?(?:[0-9]{4} )?$")


def novelty(words: Sequence[Token], found: Found) -> NoveltyCode | None:
    """Return what the verb and the words at it tell of what was said before; None where they tell nothing."""
    verb = found.verb
    around = {word.low for word in words[verb.first : verb.last]}
    if verb.lemma in _AGAIN or ("once" in around and "again" in around):
        return "reiterated"
    if verb.lemma in _NEW:
        return "new"
    before = {word.low for word in words[max(0, verb.first - 1) : verb.at]}
    return "continuing" if verb.lemma in _ON or (before | around) & _STILL else None


def time(words: Sequence[Token], found: Found, decision: Decision) -> TimeCode:
    """Return the time of the matter, as type and form of the verb let tell."""
    verb = found.verb
    standing = decision.noun is not None and words[decision.noun].low in {"commitment", "commitments", "obligations"}
    if decision.code in _FUTURE:
        return "present" if standing and not _has_infinitive(words, decision) else "future"
    if decision.code == "report":
        return "past" if _is_past(words, verb) else "present"
    if verb.modal in {"will", "shall"}:
        return "future"
    if decision.code == "describe" and _is_past(words, verb):
        return "past"
    if decision.code in {"welcome", "support"} and _is_done(words, verb.last):
        return "past"
    return "future" if verb.lemma == "look forward" else "present"


def _is_past(words: Sequence[Token], verb: Verb) -> bool:
    """Return whether a verb tells of the past, by its first auxiliary or else its form."""
    helper = next((word.low for word in words[verb.first : verb.at] if word.low in AUXILIARIES), None)
    if helper is None:
        return bool(verb.form & Form.PAST) and not (verb.at and words[verb.at - 1].low == "further")
    return helper in _OF_THE_PAST and not (helper in HAVE and verb.voice == "progressive")


def _has_infinitive(words: Sequence[Token], decision: Decision) -> bool:
    """Return whether the noun that decides the type governs an infinitive: "commitment to repair"."""
    after = words[decision.noun + 1 : decision.noun + 3] if decision.noun is not None else ()
    return len(after) == 2 and after[0].low == "to" and bool(FORMS.get(after[1].low, UNKNOWN)[1] & Form.BASE)  # noqa: PLR2004


def _is_done(words: Sequence[Token], at: int) -> bool:
    """Return whether what is praised is a deed that is done: "the recent convening of"."""
    for word in words[at : at + 5]:
        if word.low in _DONE:
            return True
        if word.low in {"of", "to", "for", "that", ","}:
            return False
    return False


def precision(people: People, unit: Unit, spans: Sequence[Span]) -> tuple[Precision, ...]:
    """Return sums, times by which it is to be done, and weapon systems at their first names, in document order."""
    found = [Precision(flag=flag, span=cut(unit, start, end)) for flag, start, end in _flags(people, unit, spans)]
    ordered = sorted(found, key=lambda one: (one.span.start, -one.span.end))
    return tuple(ordered)


def _flags(people: People, unit: Unit, spans: Sequence[Span]) -> Iterator[tuple[PrecisionCode, int, int]]:
    named: set[str] = set()
    for span in spans:
        if span.unit != unit.id:
            continue
        for match in _QUANTITY.finditer(unit.text, span.start, span.end):
            yield "quantity", match.start(), match.end()
        for match in _DEADLINE.finditer(unit.text, span.start, span.end):
            yield "deadline", match.start(), match.end()
        for one in people.within(unit.id, span.start, span.end):
            if one.kind == "weapon_system" and one.entity not in named:
                named.add(one.entity)
                yield "named_system", one.start, one.end


def conditions(unit: Unit, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return the words that make the act depend on something (rule 8.4)."""
    return tuple(
        cut(unit, match.start(), match.start() + len(match[0].rstrip()))
        for span in spans
        if span.unit == unit.id
        for match in _CONDITION.finditer(unit.text, span.start, span.end)
    )


def instruments(people: People, unit: Unit, spans: Sequence[Span]) -> tuple[Invoked, ...]:
    """Return the treaties, laws and documents that the words name, with the article where one is told."""
    found: dict[str, Invoked] = {}
    for span in spans:
        if span.unit != unit.id:
            continue
        for one in people.within(unit.id, span.start, span.end):
            if one.kind == "instrument" and one.entity not in found:
                article = _ARTICLE.search(unit.text, max(span.start, one.start - 40), one.start)
                found[one.entity] = Invoked(entity=one.entity, article=article[1] if article else None)
    return tuple(found.values())


def cut(unit: Unit, start: int, end: int) -> Span:
    """Return the span of a part of a unit."""
    return Span(unit=unit.id, start=start, end=end, exact=unit.text[start:end])


__all__ = ["conditions", "cut", "instruments", "novelty", "precision", "time"]
