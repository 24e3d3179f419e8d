"""Real dates in English words and in numbers: a day that exists, never '2+2' or 'F-35'."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTH = "|".join((*_MONTHS, "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec"))
_DAY = r"(?P<day{0}>[0-3]?[0-9])(?:st|nd|rd|th)?"
_UNTIL = r"(?:\s?(?:-|–|—|to|and|through)\s?(?P<last{0}>[0-3]?[0-9])(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year{0}>(?:19|20)[0-9]{{2}})"
_DATE = re.compile(
    r"(?<![\w+\-/.])(?:"
    rf"(?P<month1>{_MONTH})\.?\s{_DAY.format(1)}{_UNTIL.format(1)},?\s{_YEAR.format(1)}"
    rf"|{_DAY.format(2)}{_UNTIL.format(2)}\s(?:of\s|day\sof\s)?(?P<month2>{_MONTH})\.?,?\s{_YEAR.format(2)}"
    rf"|{_YEAR.format(3)}-(?P<month3>[01][0-9])-{_DAY.format(3).replace('?:st|nd|rd|th', '?:')}"
    r")(?![\w\-/])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date in words: its place, its day, and the last day where it is a span of days."""

    start: int
    end: int
    day: dt.date
    last: dt.date


def dates_in(words: str) -> Iterator[FoundDate]:
    """Give the dates with day, month and year that words hold, in order; a day that does not exist is none."""
    for found in _DATE.finditer(words):
        kind = next(str(number) for number in (1, 2, 3) if found[f"year{number}"])
        month = found[f"month{kind}"].lower()
        number = int(month) if month.isdigit() else [name[:3] for name in _MONTHS].index(month[:3]) + 1
        last = found[f"last{kind}"] if kind != "3" else None
        try:
            day = dt.date(int(found[f"year{kind}"]), number, int(found[f"day{kind}"]))
            until = day.replace(day=int(last)) if last else day
        except ValueError:
            continue
        yield FoundDate(start=found.start(), end=found.end(), day=day, last=max(day, until))


__all__ = ["FoundDate", "dates_in"]
