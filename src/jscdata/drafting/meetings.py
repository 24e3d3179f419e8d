"""The meeting that a statement comes from, where its first words tell its day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jscdata.drafting.dates import dates_in
from jscdata.drafting.titles import visible
from jscdata.model import Meeting, Participant, Unit

_OPENING = 3
_SENTENCES = re.compile(
    r"(?<=[a-z0-9)’”])(?<!\bHon)(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bJr)(?<!\bSr)\.\s+(?=[A-Z])"
)
_ORDINAL = (
    r"(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|inaugural|annual|"
    r"[0-9]{1,3}(?:st|nd|rd|th))\s+)?"
)
_CAPITALS = r"(?:[A-Z0-9“\"][^\s,;:.]*(?:\.[^\s,;:.]+)*\.?\s+(?:of\s+|on\s+|for\s+|and\s+|the\s+)*){1,12}?"
_HELD = r"(?:[Mm]eeting|[Ss]ummit|[Dd]ialogue|Ministerial(?!\s+[A-Z])|Conference|Consultations?)"
_FORUM = r"(?:Committee|Council|Forum)"
_NAMED = re.compile(
    r"\b(?:[Dd]uring|[Aa]t|[Ff]ollowing|[Aa]fter|[Cc]onvened|[Hh]eld)\s+(?:the|their|a|an)\s+"
    rf"(?P<name>{_ORDINAL}{_CAPITALS}{_HELD})\b"
)
_NAMED_BEHIND = re.compile(rf"\b(?:for|in|of)\s+(?:the|their|a|an)\s+(?P<name>{_ORDINAL}{_CAPITALS}{_HELD})\b")
"""The name of a meeting behind a verb of meeting: "met in Oslo for the Harbor Dialogue"."""

_IN_TITLE = re.compile(
    rf"\b(?:of|on|at|for|from|following)\s+(?:the\s+)?(?P<name>{_ORDINAL}{_CAPITALS}(?:{_HELD}|(?P<forum>{_FORUM})))\b"
)
_MET = re.compile(
    r"\b(?:met(?!\s+(?:the|their|its|all|these|this)\s+(?:\S+\s+){0,3}?(?:target|goal|need|standard|deadline|requirement|"
    r"obligation|commitment|criteri|condition|demand|challenge))|convened|gathered|hosted|visited|held\s+(?:\S+\s+){0,6}?(?:[Mm]eetings?|[Tt]alks|[Cc]onsultations))\b"
)
_TODAY = re.compile(r"\b[Tt]oday\b")
_OTHER_ACT = re.compile(
    r"\b(?:welcomed|reaffirmed|affirmed|discussed|signed|adopted|launched|announced|recalled|noted|agreed|decided|issued|"
    r"endorsed|condemned|committed|established|concluded|released|resolved)\b"
)
"""Verbs behind which a day is no longer that of the meeting."""

_OTHER_DAY = re.compile(
    r"\b(?:of|since|until|dated|by|(?:signed|adopted|issued|made|released|concluded)(?:\s+on)?)\s+$"
)
_LONGEST = dt.timedelta(days=366)
"""Between a meeting and the release that tells of it."""
_NEAR = 40
"""Letters before a date in which words stand that tell it from the day of the meeting."""
_SERIES = (("Security Consultative Committee", {"state:USA", "state:JPN"}, "us-jp-scc"),)
"""Series of meetings that the data have codes for: words of their name, and their parties."""
_LEADERS = re.compile(r"(?i)(?<!deputy )(?<!vice )(?<!vice-)\b(?:president|prime minister|chancellor|premier)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """What a sentence tells of a meeting: the place of the words that tell it, and its name, where it has one."""

    start: int
    end: int
    name: str | None


def suggest_meeting(
    units: Sequence[Unit],
    released: dt.date | None,
    title: str | None,
    parties: Sequence[str],
    participants: Iterable[Participant],
) -> Meeting | None:
    """Return the meeting that the first three paragraphs tell, with its days; None where they tell none.

    "Today" stands for the day of release. A meeting without a name is named after the forum in the
    title, else after those who met.
    """
    for unit in _opening(units):
        for sentence in _SENTENCES.split(unit.text):
            told = _told(sentence)
            days = _days(sentence, told, released) if told else None
            if told and days:
                name = told.name or _forum(title or "") or _nameless(participants)
                return Meeting(series=series_of(sentence, parties), name=visible(name), start=days[0], end=days[1])
    return None


def series_of(words: str, parties: Sequence[str]) -> str | None:
    """Return the code of the series of meetings that words name; None where the data have none for it."""
    return next((code for name, of, code in _SERIES if name.lower() in words.lower() and of == set(parties)), None)


def _opening(units: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in units if unit.kind in {"paragraph", "item", "recital"}][:_OPENING]


def _told(sentence: str) -> _Told | None:
    """Return what a sentence tells of a meeting, by the first of its name and a verb of meeting."""
    verb, named = _MET.search(sentence), _NAMED.search(sentence)
    first = min(filter(None, (verb, named)), key=lambda match: match.start(), default=None)
    if first is None:
        return None
    behind = named or (_NAMED_BEHIND.search(sentence, verb.end()) if verb else None)
    return _Told(start=first.start(), end=first.end(), name=behind["name"] if behind else None)


def _days(sentence: str, told: _Told, released: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """Return the days of a meeting: the first behind the words that tell it and before another act.

    Where there is none, it is "today", or the last before these words that is not of another act.
    """
    other = _OTHER_ACT.search(sentence, told.end)
    within = sentence[: other.start() if other else len(sentence)]
    days = [(at, span) for at, span in _days_in(within, released) if at < told.start or at >= told.end]
    behind = next((span for start, span in days if start >= told.end), None)
    if behind is None and released and _TODAY.search(within):
        return released, released
    before = [span for start, span in days if start < told.start and not _OTHER_ACT.search(sentence, 0, start)]
    return behind or (before[-1] if before else None)


def _days_in(words: str, released: dt.date | None) -> Iterator[tuple[int, tuple[dt.date, dt.date]]]:
    """Give the places and days of dates near the release, without those of something else: "the pact of 1 May 2020"."""
    for found in dates_in(words):
        is_near = released is None or abs(released - found.last) <= _LONGEST
        if is_near and not _OTHER_DAY.search(words, max(0, found.start - _NEAR), found.start):
            yield found.start, (found.day, found.last)


def _forum(title: str) -> str | None:
    """Return the meeting that a title names, or the meeting of the forum that it names."""
    found = _IN_TITLE.search(title)
    return None if found is None else f"{found['name']} meeting" if found["forum"] else found["name"]


def _nameless(participants: Iterable[Participant]) -> str:
    is_leaders = any(_LEADERS.search(taking.office or "") for taking in participants)
    return "Leaders' meeting" if is_leaders else "Meeting"


__all__ = ["series_of", "suggest_meeting"]
