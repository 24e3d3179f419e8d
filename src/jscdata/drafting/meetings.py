"""The meeting that a statement comes from, where its first words tell name and day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence

from jscdata.drafting.dates import dates_in
from jscdata.drafting.titles import visible
from jscdata.model import Meeting, Participant, Unit

_OPENING = 3
_NAMED = re.compile(
    r"\b(?:[Dd]uring|[Aa]t|[Ff]ollowing|[Aa]fter|[Cc]onvened|[Hh]eld)\s+(?:the|their|a|an)\s+"
    r"(?P<name>(?:[A-Z0-9“\"][^\s,;:.]*(?:\.[^\s,;:.]+)*\.?\s+(?:of\s+|on\s+|for\s+|and\s+|the\s+)*){1,12}?"
    r"(?:[Mm]eeting|[Ss]ummit|[Dd]ialogue|Ministerial|Conference|Consultations?))\b"
)
_MET = re.compile(r"\b(?:met|convened|gathered|hosted|visited)\b")
_TODAY = re.compile(r"\b[Tt]oday\b")
_NEAR = 120
_SERIES = (("Security Consultative Committee", {"state:USA", "state:JPN"}, "us-jp-scc"),)
"""Series of meetings that the data have codes for: words of their name, and their parties."""
_LEADERS = re.compile(r"(?i)\b(?:president|prime minister|chancellor|premier)\b")


def suggest_meeting(
    units: Sequence[Unit], released: dt.date | None, parties: Sequence[str], participants: Iterable[Participant]
) -> Meeting | None:
    """Return the meeting that the first three paragraphs tell, with its days; None where they tell none.

    "Today" stands for the day of release. A meeting without a name is named after those who met.
    """
    for unit in _opening(units):
        for sentence in re.split(r"(?<=[a-z0-9)’”])\.\s+(?=[A-Z])", unit.text):
            days = _days(sentence, released)
            named = _NAMED.search(sentence)
            if days and (named or _MET.search(sentence)):
                name = visible(named["name"]) if named else _nameless(participants)
                return Meeting(series=series_of(sentence, parties), name=name, start=days[0], end=days[1])
    return None


def series_of(words: str, parties: Sequence[str]) -> str | None:
    """Return the code of the series of meetings that words name; None where the data have none for it."""
    return next((code for name, of, code in _SERIES if name.lower() in words.lower() and of == set(parties)), None)


def _opening(units: Sequence[Unit]) -> list[Unit]:
    return [unit for unit in units if unit.kind in {"paragraph", "item", "recital"}][:_OPENING]


def _days(sentence: str, released: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """Return the days on which a sentence says that something was held; the first date near a verb or name of it."""
    anchor = _NAMED.search(sentence) or _MET.search(sentence)
    if anchor is None:
        return None
    near = sentence[max(0, anchor.start() - _NEAR) : anchor.end() + _NEAR]
    found = next(dates_in(near), None)
    if found:
        return found.day, found.last
    return (released, released) if released and _TODAY.search(near) else None


def _nameless(participants: Iterable[Participant]) -> str:
    is_leaders = any(_LEADERS.search(taking.office or "") for taking in participants)
    return "Leaders' meeting" if is_leaders else "Meeting"


__all__ = ["series_of", "suggest_meeting"]
