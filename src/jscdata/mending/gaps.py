"""Words of the text that stand in no unit, since a unit was left out or is too short."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jscdata.counting import count
from jscdata.findings import Fault
from jscdata.mending.layout import Layout
from jscdata.quoting import quote
from jscdata.rules.unit_order import uncovered
from jscdata.spans import WHITE_SPACE


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch of the text between two units that holds more than white space and the marker of the second.

    ``behind`` is the number of the unit behind it, None behind the last one.
    """

    start: int
    end: int
    words: str
    behind: int | None


class Gaps:
    """All gaps of a text, in its order."""

    def __init__(self, layout: Layout) -> None:
        """Look between all units."""
        self._layout = layout
        self._all = list(_gaps(layout))
        self._starts = [gap.start for gap in self._all]

    def touched(self, start: int, end: int) -> Gap | None:
        """Return the gap that has characters in common with a range of the text, None where none has."""
        number = bisect_right(self._starts, end - 1) - 1
        gap = self._all[number] if number >= 0 else None
        return gap if gap is not None and start < gap.end else None

    def touched_by_any(self, starts: Iterable[int], length: int) -> Gap | None:
        """Return the first gap that some of several ranges of one length have characters in common with."""
        return next((gap for at in starts if (gap := self.touched(at, at + length))), None)

    def before_units(self) -> Iterator[Fault]:
        """Tell each gap before a unit; by it the units behind have other ids than they will have."""
        for gap in self._all:
            if gap.behind is not None:
                yield self.told(gap, "The units behind it would have the ids of others.")

    def without_place(self, gap: Gap, spans: int) -> Fault:
        """Tell a gap in which the words of so many spans stand."""
        return self.told(gap, f"Because of it {count(spans, 'span')} {'has' if spans == 1 else 'have'} no place.")

    def told(self, gap: Gap, effect: str) -> Fault:
        """Return the fault that words stand in no unit, with a sentence on what follows from it."""
        path = ("text",) if gap.behind is None else self._layout.units[gap.behind].path
        message = f"Between {gap.start} and {gap.end} words stand in no unit: {quote(gap.words)}. {effect}"
        return Fault(code="JSC501", message=message, path=path)


def _gaps(layout: Layout) -> Iterator[Gap]:
    end = 0
    for number, unit in enumerate(layout.units):
        start = layout.starts[number]
        words = uncovered(layout.text[end:start], unit.marker)
        if words:
            yield Gap(start=end, end=start, words=words, behind=number)
        end = layout.ends[number]
    words = layout.text[end:].strip(WHITE_SPACE)
    if words:
        yield Gap(start=end, end=len(layout.text), words=words, behind=None)


__all__ = ["Gap", "Gaps"]
