"""Layer 5, the order of units: their list follows the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jscdata.counting import count
from jscdata.findings import Fault
from jscdata.model import Statement, Unit
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, whole
from jscdata.rules.document import ORDER, Document, sound
from jscdata.spans import WHITE_SPACE

Placed = tuple[Steps, Unit]
"""A unit whose place and words are sound, with its path."""


def _listed_in_order(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Tell the first unit that does not belong where it stands in the list; the rules behind this one follow the text.

    Only a unit that has its place in the text word for word is moved; any other stays behind the
    unit before it. Where the first of two copies belongs, the second one has told.
    """
    placed = [(path, unit) for path, unit in document.each(Unit) if is_placed(document, path, unit)]
    if all(before.start <= unit.start for (_, before), (_, unit) in pairwise(placed)):
        return
    text = sound(statement, "text")
    proven = [(path, unit) for path, unit in placed if text and text[unit.start : unit.end] == unit.text] or placed
    sure = [(path, unit) for path, unit in proven if not document.in_doubt((*path, ORDER))]
    moved = [sure[number] for number in out_of_order([unit.start for _, unit in sure])]
    unsure = {path for path, _ in proven} - {path for path, _ in sure}
    document.read_in_order(_by_place(document.each(Unit), proven, {*unsure, *(path for path, _ in moved)}))
    if moved:
        yield _told(document, moved)


def _by_place(units: list[Placed], proven: list[Placed], moved: set[Steps]) -> list[Placed]:
    """Put each of the moved units where it stands in the text; the others stay as they follow each other."""
    starts = {path: unit.start for path, unit in proven}
    keys: list[int] = []
    here = -1
    for path, _ in units:
        if path in starts and path not in moved:
            here = starts[path]
        keys.append(starts[path] if path in moved else here)
    return [units[number] for number in sorted(range(len(units)), key=keys.__getitem__)]


def _told(document: Document, moved: list[Placed]) -> Fault:
    path, unit = moved[0]
    at = next(number for number, (found, _) in enumerate(document.reading) if found == path)
    where = f"behind {_named(document.reading[at - 1][1])}" if at else "at the head of the list"
    message = f"The unit {_named(unit)} belongs {where} by its place in the text, and stands elsewhere in this list."
    if len(moved) > 1:
        message += f" {count(len(moved) - 1, 'unit')} behind it in the list belong elsewhere, too."
    return Fault(code="JSC502", message=message, path=(*path, "start"))


def _named(unit: Unit) -> str:
    """Return the id of a unit in quotation marks, or how it begins where the id is a hole."""
    return quote(sound(unit, "id") or sound(unit, "text"))


def out_of_order(values: Sequence[int]) -> list[int]:
    """Return the numbers of the fewest values without which the others never fall (Fredman 1975), in order.

    Where one of two values may be left out, the later one is.
    """
    last: list[int] = []
    ends: list[int] = []
    onward: dict[int, int] = {}
    # It goes from the end to the head, so that the chain is read from the head, with the first value that fits.
    for number in range(len(values) - 1, -1, -1):
        length = bisect_right(ends, -values[number])
        onward[number] = last[length - 1] if length else len(values)
        last[length : length + 1] = [number]
        ends[length : length + 1] = [-values[number]]
    kept = set()
    here = last[-1] if last else len(values)
    while here < len(values):
        kept.add(here)
        here = onward[here]
    return [number for number in range(len(values)) if number not in kept]


def is_placed(document: Document, path: Steps, unit: Unit) -> bool:
    """Return whether place and words of a unit are sound and not in doubt."""
    values = unit.__dict__
    if "start" not in values or "end" not in values or "text" not in values:
        return False
    return not document.is_doubted or not document.in_doubt((*path, "start"))


def uncovered(gap: str, marker: str) -> str | None:
    """Return the words before a unit beside its marker, None where the marker does not stand at an end of them."""
    words = gap.strip(WHITE_SPACE)
    if words.endswith(marker):
        return words.removesuffix(marker).strip(WHITE_SPACE)
    return words.removeprefix(marker).strip(WHITE_SPACE) if words.startswith(marker) else None


UNIT_ORDER = (Check("JSC502", whole, _listed_in_order),)
"""The rule that comes before all others on units, since it tells in which order they stand."""

__all__ = ["UNIT_ORDER", "is_placed", "out_of_order", "uncovered"]
