"""Ids of units by the structure: the id of the parent, the letters of the kind, and a count below the parent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from jscdata.findings import Fault
from jscdata.mending.before import Before
from jscdata.mending.given import GivenUnit
from jscdata.mending.layout import Layout
from jscdata.model.types import MAX_ID
from jscdata.model.unit import letters_of
from jscdata.nearest import near_hint
from jscdata.quoting import quote


def duplicate_ids(units: Sequence[GivenUnit]) -> Iterator[Fault]:
    """Tell each unit with an id that an earlier one has: of two, nobody knows which one is meant."""
    seen: set[str] = set()
    for unit in units:
        if unit.id in seen:
            message = f"The id {quote(unit.id)} stands for an earlier unit already."
            hint = "Keep the id on one piece, and leave it out of the others."
            yield Fault(code="JSC401", message=message, path=(*unit.path, "id"), hint=hint)
        elif unit.id:
            seen.add(unit.id)


def named_in_order(units: list[GivenUnit]) -> list[GivenUnit]:
    """Return the units of a draft in which none has an id with those of the structure, so that it can name them.

    A parent is then named by the id that it will have, and stands before what it governs.
    """
    if any(unit.id for unit in units):
        return units
    named: dict[str, GivenUnit] = {}
    counts: dict[str, int] = {}
    for unit in units:
        parent = named.get(unit.parent) if unit.parent else None
        above = f"{unit.parent}." if unit.parent else ""
        start = f"{above}{letters_of(unit.kind, parent.kind if parent else None)}"
        counts[start] = counts.get(start, 0) + 1
        found = f"{start}{counts[start]}"
        named[found] = replace(unit, id=found)
    return list(named.values())


def _unit_by_id(layout: Layout, before: Before, wanted: str) -> int | None:
    """Return the unit that an id of the file stands for, or of the version before; None where there is none."""
    if wanted in layout.by_id:
        return layout.by_id[wanted]
    old = before.recut.get(wanted)
    place = before.moves.place(old.start) if old else None
    return None if place is None else layout.holding(place, place + 1)


def parents_of(layout: Layout, before: Before) -> tuple[list[int | None], list[Fault]]:
    """Return which unit is the parent of each, and what stands in the way; None stands for no parent, too."""
    parents: list[int | None] = []
    faults: list[Fault] = []
    for unit in layout.units:
        parent = None if unit.parent is None else _unit_by_id(layout, before, unit.parent)
        parents.append(parent)
        if unit.parent is not None and parent is None:
            message = f"There is no unit {quote(unit.parent)} in this statement."
            hint = near_hint(unit.parent, layout.by_id) or "Name the unit by the id that it has in this file."
            faults.append(Fault(code="JSC403", message=message, path=(*unit.path, "parent"), hint=hint))
    return parents, faults


def ids_by_structure(units: Sequence[GivenUnit], parents: Sequence[int | None]) -> tuple[list[str], list[Fault]]:
    """Return the ids of all units, put together from the top down, and what stands in the way of that."""
    last = _last_parts(units, parents)
    ids: dict[int, str] = {}
    for number, unit in enumerate(units):
        trail = _unnamed(number, parents, ids)
        if trail is None:
            message = f"The unit {quote(unit.id)} is above itself."
            return [], [Fault(code="JSC406", message=message, path=(*unit.path, "parent"))]
        for below in reversed(trail):
            parent = parents[below]
            ids[below] = last[below] if parent is None else f"{ids[parent]}.{last[below]}"
            if len(ids[below]) > MAX_ID:
                return [], [_too_long(units[below])]
    return [ids[number] for number in range(len(units))], []


def _last_parts(units: Sequence[GivenUnit], parents: Sequence[int | None]) -> list[str]:
    """Return what each id says of the unit itself: letters and count."""
    counts: dict[tuple[int | None, str], int] = {}
    found: list[str] = []
    for unit, parent in zip(units, parents, strict=True):
        letters = letters_of(unit.kind, None if parent is None else units[parent].kind)
        counts[parent, letters] = counts.get((parent, letters), 0) + 1
        found.append(f"{letters}{counts[parent, letters]}")
    return found


def _unnamed(number: int, parents: Sequence[int | None], ids: Mapping[int, str]) -> list[int] | None:
    """Return a unit and those above it that have no id yet, the lowest first; None where it is above itself."""
    trail: dict[int, None] = {}
    here: int | None = number
    while here is not None and here not in ids:
        if here in trail:
            return None
        trail[here] = None
        here = parents[here]
    return list(trail)


def _too_long(unit: GivenUnit) -> Fault:
    message = f"By its parents the id of this unit would have more than {MAX_ID} characters."
    return Fault(code="JSC205", message=message, path=(*unit.path, "parent"), hint="Correct the parents.")


__all__ = ["duplicate_ids", "ids_by_structure", "named_in_order", "parents_of"]
