"""Layer 5, coverage: every word of the text is in a unit."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from heapq import heappop, heappush

from jscdata.bullets import BULLETS
from jscdata.findings import Fault
from jscdata.model import Statement, Unit
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, whole
from jscdata.rules.document import GAP, Document, sound
from jscdata.rules.unit_ids import parts
from jscdata.rules.unit_order import is_placed, uncovered
from jscdata.spans import WHITE_SPACE, is_white_space
from jscdata.structure import HoleTouchedError

# A bullet, or a number or letter with a full stop or a bracket, by itself.
_MARKER = re.compile(
    rf"[{BULLETS}§]|§?[0-9]{{1,3}}|\(?([0-9]{{1,3}}|[a-zA-Z]|[ivxIVX]{{2,5}})[.)]|[0-9]{{1,2}}(\.[0-9]{{1,2}})+\.?"
)


def _coverage(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Between two units stand white space and the marker of the second, and nothing else.

    Of words that stand in no unit, each unit that is referred to and missing may have held some,
    if its id says that it stood there. What stands beside a unit whose place is in doubt is not known.
    """
    text, end, is_known = statement.text, 0, True
    lost, rank = _Lost(document), 0.0
    stopped: HoleTouchedError | None = None
    for path, unit in document.reading:
        rank = document.rank.get(sound(unit, "id"), rank + 0.5)
        if not is_placed(document, path, unit):
            if not document.is_copied(path):
                stopped, is_known = stopped or HoleTouchedError((*path, "start")), False
            continue
        if is_known and not document.in_doubt((*path, GAP)):
            try:
                yield from _gap(text[end : unit.start], end, (path, unit), lost, rank)
            except HoleTouchedError as hole:
                stopped = stopped or hole
        end, is_known = max(end, unit.end), True
    if is_known and not is_white_space(text[end:]):
        lost.explain(math.inf)
        message = f"After the last unit, from {end} on, the text goes on: {quote(text[end:].strip(WHITE_SPACE))}."
        yield Fault(code="JSC501", message=message, path=("text",))
    if stopped:
        raise stopped


class _Lost:
    """The units that are referred to and missing, by the places where they may have stood.

    A unit stood behind the one with the number before its own, or behind the one above, and before
    the one with the next number. Each has held one stretch of words. Where no more are missing than
    ids stand for two units, the units are there, and have the ids of others.
    """

    def __init__(self, document: Document) -> None:
        missing = document.missing("unit")
        if len(missing) <= document.number_shared(Unit):
            missing = {}
        places = {"": -1, **document.rank} if missing else {}
        self._waiting: list[tuple[int, float, Steps]] = []
        self._open: list[tuple[float, Steps]] = []
        for above, letters, number in sorted(map(parts, missing)):
            name = f"{above}.{letters}" if above else letters
            found, before = f"{name}{number}", f"{name}{number - 1}" if number > 1 else above
            if before in places:
                places[found] = places[before]
                end = document.rank.get(f"{name}{number + 1}", math.inf)
                self._waiting.append((places[before], end, missing[found][0]))
        self._waiting.sort(reverse=True)

    def explain(self, rank: float) -> None:
        """Raise HoleTouchedError where one may have held words right before the unit with this rank.

        It is asked in the order of the text, and each unit explains one stretch.
        """
        while self._waiting and self._waiting[-1][0] < rank:
            _, end, use = self._waiting.pop()
            heappush(self._open, (end, use))
        while self._open:
            end, use = heappop(self._open)
            if rank <= end:
                raise HoleTouchedError(use)


def _gap(gap: str, start: int, behind: tuple[Steps, Unit], lost: _Lost, rank: float) -> Iterator[Fault]:
    """Look at what stands before a unit, from a place in the text on; ``rank`` is the unit's."""
    path, unit = behind
    words = uncovered(gap, unit.marker or "")
    if words is None:
        stands, marker = quote(gap.strip(WHITE_SPACE)), quote(unit.marker or "")
        message = f"Before this unit stands {stands}, and its marker is {marker}."
        yield Fault(code="JSC513", message=message, path=(*path, "marker"), hint=_marker_hint(gap.strip(WHITE_SPACE)))
    elif words:
        lost.explain(rank)
        message = f"Between {start} and {unit.start} words stand in no unit: {quote(words)}."
        hint = None if unit.marker else _marker_hint(words)
        yield Fault(code="JSC501", message=message, path=(*path, "start"), hint=hint)


def _marker_hint(words: str) -> str | None:
    """Say what to write as the marker of a unit before which words stand, None where they are more than a marker."""
    if len(words.splitlines()) > 1 or not all(map(_MARKER.fullmatch, words.split())):
        return None
    return f"Set 'marker' to {quote(words) if words else 'null'}."


COVERAGE = (Check("JSC501", whole, _coverage),)
"""The rule on what stands between units."""

__all__ = ["COVERAGE"]
