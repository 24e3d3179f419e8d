"""What a file says of its units and spans, as far as it says it, and what it must say and does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any, TypeGuard

from jscdata.findings import MAX_FAULTS, Fault
from jscdata.mending.walking import records
from jscdata.model import Record, Span, Statement, Unit
from jscdata.model.unit import UNIT_LETTERS
from jscdata.nearest import misspelt
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.structure import keys, unknown_code, unknown_field

KEYS = ("occurrence", "before", "after")
"""The keys of a span by which a contributor chooses a place; they are not part of the schema."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUnit:
    """A unit as it stands in the file.

    ``start`` and ``end`` are None where they are absent or no place at all; ``kind`` and ``words``
    are always there.
    """

    path: Steps
    value: dict[str, Any]
    id: str | None
    kind: str
    words: str
    marker: str
    parent: str | None
    start: int | None
    end: int | None

    @property
    def label(self) -> str:
        """The unit in words: by the id that it has in the file, else by its place in the list."""
        return f"the unit {quote(self.id)}" if self.id else f"the unit at /units/{self.path[-1]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenSpan:
    """A span as it stands in the file; ``unit``, ``start`` and ``end`` are None where they are not told."""

    path: Steps
    value: dict[str, Any]
    unit: str | None
    start: int | None
    end: int | None
    exact: str
    occurrence: int | None
    before: str
    after: str

    @property
    def is_chosen(self) -> bool:
        """Whether a key of the contributor says which place is meant."""
        return self.occurrence is not None or bool(self.before or self.after)


def given_units(value: dict[str, Any], faults: list[Fault]) -> list[GivenUnit]:
    """Return the units of a statement's value; what stands in the way is added to the faults."""
    units = value.get("units")
    if units is None:
        faults.append(missing(value, "units", Statement, ()))
    elif not isinstance(units, list):
        faults.append(wrong_type("A list", ("units",)))
    else:
        found = [_unit(unit, ("units", index), faults) for index, unit in enumerate(units)]
        return [unit for unit in found if unit]
    return []


def given_spans(value: dict[str, Any], faults: list[Fault]) -> list[GivenSpan]:
    """Return the spans of a statement's value; what stands in the way is added to the faults."""
    spans = [_span(found, path, faults) for path, model, found in records(value) if model is Span]
    return [span for span in spans if span]


def wrong_type(wanted: str, path: Steps) -> Fault:
    """Return the fault that something else than what is wanted stands at a place."""
    return Fault(code="JSC201", message=f"{wanted} is needed here.", path=path)


def missing(value: dict[str, Any], key: str, model: type[Record], path: Steps, what_for: str = "") -> Fault:
    """Return the fault that an object lacks a field, or has it misspelt; ``what_for`` says why it is needed."""
    known = [*keys(model), *(KEYS if model is Span else ())]
    for found, near in islice(misspelt(value, known), MAX_FAULTS):
        if near == key:
            return unknown_field(path, found, near)
    return Fault(code="JSC202", message=f"The field {quote(key)} is missing{what_for}.", path=path)


def _unit(value: object, path: Steps, faults: list[Fault]) -> GivenUnit | None:
    if not isinstance(value, dict):
        faults.append(wrong_type("An object", path))
        return None
    found = [*_wrong_strings(value, ("id", "parent", "marker"), path), *_unfit_unit(value, path)]
    faults.extend(found)
    if found:
        return None
    start, end = _place(value)
    return GivenUnit(
        path=path,
        value=value,
        id=value.get("id") or None,
        kind=value["kind"],
        words=value["text"],
        marker=value.get("marker") or "",
        parent=value.get("parent"),
        start=start,
        end=end,
    )


def _unfit_unit(value: dict[str, Any], path: Steps) -> Iterator[Fault]:
    """Tell the absence of words, by which a unit has its place, and of a kind, by which it has its id."""
    yield from _without_words(value, "text", Unit, path)
    kind = value.get("kind")
    if kind is None:
        yield missing(value, "kind", Unit, path, ", by which the unit has its id")
    elif not isinstance(kind, str):
        yield wrong_type("A string", (*path, "kind"))
    elif kind not in UNIT_LETTERS:
        yield unknown_code(kind, "unit_kinds", (*path, "kind"))


def _span(value: dict[str, Any], path: Steps, faults: list[Fault]) -> GivenSpan | None:
    found = [*_wrong_strings(value, ("unit", "before", "after"), path), *_without_words(value, "exact", Span, path)]
    occurrence = value.get("occurrence")
    if occurrence is not None and (not is_whole(occurrence) or occurrence < 1):
        message = "The key 'occurrence' holds the number of a place, counted from 1."
        found.append(Fault(code="JSC515", message=message, path=(*path, "occurrence")))
    faults.extend(found)
    if found:
        return None
    start, end = _place(value)
    return GivenSpan(
        path=path,
        value=value,
        unit=value.get("unit"),
        start=start,
        end=end,
        exact=value["exact"],
        occurrence=occurrence,
        before=value.get("before") or "",
        after=value.get("after") or "",
    )


def _without_words(value: dict[str, Any], key: str, model: type[Record], path: Steps) -> Iterator[Fault]:
    words = value.get(key)
    if words is None:
        yield missing(value, key, model, path)
    elif not isinstance(words, str):
        yield wrong_type("A string", (*path, key))
    elif not words:
        hint = "Write the words as they stand in the text."
        yield Fault(code="JSC205", message="The string is empty.", path=(*path, key), hint=hint)


def _wrong_strings(value: dict[str, Any], keys: tuple[str, ...], path: Steps) -> Iterator[Fault]:
    for key in keys:
        if not isinstance(value.get(key), str | None):
            yield wrong_type("A string", (*path, key))


def _place(value: dict[str, Any]) -> tuple[int | None, int | None]:
    """Return start and end; both None where they are no place, as with two zeros that only hold a place open."""
    start, end = value.get("start"), value.get("end")
    if not is_whole(start) or start < 0:
        return None, None
    if end is None:
        return start, None
    return (start, end) if is_whole(end) and end > start else (None, None)


def is_whole(value: object) -> TypeGuard[int]:
    """Return whether a value of JSON is a whole number; true and false are none."""
    return type(value) is int


__all__ = ["KEYS", "GivenSpan", "GivenUnit", "given_spans", "given_units", "is_whole", "missing", "wrong_type"]
