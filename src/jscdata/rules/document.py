"""A statement under check: its records with their places, and what is in doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeVar

from jscdata.bundles import Bundle
from jscdata.model import Coding, Entity, Record, RegisteredEntity, Span, Statement, Unit
from jscdata.model.shape import FieldShape, shape
from jscdata.model.types import RefTo
from jscdata.positions import Steps
from jscdata.structure import Hole, Holed, HoleTouchedError, items

R = TypeVar("R", bound=Record)

# What is no field and can be in doubt by itself stands behind the path of a record as a step of its own.

ORDER = "(order)"
"""Where in its list a record belongs."""

GAP = "(gap)"
"""What stands between a unit and the one before it."""

FILE = "(file)"
"""The bytes of a file of the source, by its name in the step behind this one."""


@dataclass(slots=True, kw_only=True)
class Surroundings:
    """What lies around a statement: its package, its register and the name of its file, and the day of checking.

    ``whole`` tells that the package is checked as a whole, too, which tells its faulty register and
    the files that cannot be read, and ``in_lines`` that the statement is a line of JSON Lines.
    """

    package: Bundle | None = None
    register: Mapping[str, RegisteredEntity] | None = None
    name: str | None = None
    whole: bool = False
    in_lines: bool = False
    today: dt.date = field(default_factory=dt.date.today)


class Document:
    """A statement with an index of its records, built in one walk.

    Records come with the path that leads to them. What a finding has put in doubt raises
    HoleTouchedError when a rule relies on it.
    """

    def __init__(self, statement: Statement, around: Surroundings) -> None:
        """Index all records of a statement, with or without holes."""
        self.statement = statement
        self.around = around
        self._records: dict[type[Record], list[Any]] = {}
        self._doubts: dict[Steps, Steps] = {}
        self._shared: dict[tuple[type[Record], str], Steps] = {}
        self.copies: set[Steps] = set()
        self._first_hole: Steps | None = None
        self._missing: dict[str, dict[str, tuple[Steps, int]]] = {}
        self._referred: dict[tuple[str, type[Record] | None], set[str]] = {}
        self._lost: dict[type[Record], Steps] = {}
        self._walk(statement, ())
        self.units = self._by_id(Unit)
        self.entities = self._by_id(Entity)
        self.codings = self._by_id(Coding)
        self.reading = self.each(Unit)
        self.rank = {found: number for number, found in enumerate(self.units)}

    def each(self, model: type[R]) -> list[tuple[Steps, R]]:
        """Return all records of a class, in document order."""
        return self._records.get(model, [])

    def by_class(self) -> Iterable[tuple[type[Record], list[tuple[Steps, Any]]]]:
        """Go through the records class by class."""
        return self._records.items()

    def read_in_order(self, units: list[tuple[Steps, Unit]]) -> None:
        """Take the units in this order from here on, however they stand in their list."""
        self.reading = units
        ids = (sound(unit, "id") for path, unit in units if self.units.get(sound(unit, "id"), ((),))[0] == path)
        self.rank = {found: number for number, found in enumerate(ids)}

    def references(self, kind: str) -> Iterator[tuple[Steps, str]]:
        """Go through all ids that refer to records of a kind, field by field, each in document order."""
        for model, records in self._records.items():
            for shaped in _referring(model, kind):
                for path, record in records:
                    value = items(record).get(shaped.name)
                    if shaped.many:
                        yield from _each_reference(value or (), (*path, shaped.key))
                    elif value is not None:
                        yield (*path, shaped.key), value

    def referred(self, kind: str, apart_from: type[Record] | None = None) -> AbstractSet[str]:
        """Return all ids that refer to records of a kind; references in records of one class may be left out."""
        if (kind, apart_from) not in self._referred:
            self._referred[kind, apart_from] = self._find_referred(kind, apart_from)
        return self._referred[kind, apart_from]

    def _find_referred(self, kind: str, apart_from: type[Record] | None) -> set[str]:
        found: set[Any] = set()
        for model, records in self._records.items():
            for shaped in _referring(model, kind) if model is not apart_from else ():
                name = shaped.name
                values = [record.__dict__.get(name) for _, record in records]
                found.update(*filter(None, values) if shaped.many else (values,))
        # A hole is no value, and null refers to nothing.
        found.discard(None)
        return found

    def unit(self, unit_id: str) -> Unit:
        """Return a unit that can be relied on; raise HoleTouchedError where it cannot."""
        found = self.units.get(unit_id)
        if found is None:
            raise HoleTouchedError(self._first_use("unit", unit_id))
        if found[0] in self._doubts:
            raise HoleTouchedError(self._doubts[found[0]])
        if self._shared:
            self.rely_on_id(Unit, unit_id)
        return found[1]

    def parent(self, unit_id: str) -> str | None:
        """Return what governs a unit; raise HoleTouchedError where that cannot be relied on."""
        unit = self.unit(unit_id)
        self.rely_on((*self.units[unit_id][0], "parent"))
        if unit.parent is not None and unit.parent not in self.units:
            raise HoleTouchedError(self._first_use("unit", unit.parent))
        return unit.parent

    def entity(self, entity_id: str) -> Entity:
        """Return an entity; raise HoleTouchedError where there is none, or where two have this id."""
        found = self.entities.get(entity_id)
        if found is None:
            raise HoleTouchedError(self._first_use("entity", entity_id))
        self.rely_on_id(Entity, entity_id)
        return found[1]

    def rely_on_references(self) -> None:
        """Raise HoleTouchedError where a hole hides what might be a reference."""
        if self._first_hole is not None:
            raise HoleTouchedError(self._first_hole)

    def rely_on_ids(self, model: type[Record]) -> None:
        """Raise HoleTouchedError where the id of a record of this class is a hole: any id might be that one's."""
        if model in self._lost:
            raise HoleTouchedError(self._lost[model])

    def rely_on_id(self, model: type[Record], wanted: str) -> None:
        """Raise HoleTouchedError where two records that differ have this id: nobody knows which one is meant."""
        if (model, wanted) in self._shared:
            raise HoleTouchedError(self._shared[model, wanted])

    def is_shared(self, model: type[Record], wanted: str) -> bool:
        """Return whether two records that differ have this id."""
        return (model, wanted) in self._shared

    def number_shared(self, model: type[Record]) -> int:
        """Return how many ids of this class two records that differ have."""
        return sum(found is model for found, _ in self._shared)

    @property
    def is_doubted(self) -> bool:
        """Whether a finding has put anything in doubt; where none has, no place need be looked up."""
        return bool(self._doubts or self._shared)

    def in_doubt(self, path: Steps) -> bool:
        """Return whether a finding has put this in doubt, or what holds it."""
        return self._doubted(path) is not None

    def doubt(self, path: Steps, because: Steps) -> None:
        """Mark a record, with all that it holds, as not to be relied on, because of the fault at another path."""
        self._doubts.setdefault(path, because)

    def doubt_copy(self, path: Steps, first: Steps, because: Steps) -> None:
        """Mark a record that repeats another one word for word.

        No rule looks at it further, and where in the list the other one belongs is in doubt.
        """
        self.copies.add(path)
        self.doubt(path, because)
        self.doubt((*first, ORDER), because)

    def is_copied(self, path: Steps) -> bool:
        """Return whether a record repeats another one, or stands in one that does."""
        return any(path[:length] in self.copies for length in range(len(path), 0, -1))

    def rely_on(self, path: Steps) -> None:
        """Raise HoleTouchedError where what stands at this path is in doubt, or what holds it."""
        because = self._doubted(path)
        if because is not None:
            raise HoleTouchedError(because)

    def lose_id(self, model: type[Record], path: Steps) -> None:
        """Mark that a record of a class has not its own id, so that any unknown id may be that one's."""
        self._lost.setdefault(model, path)

    def doubt_id(self, model: type[Record], wanted: str, because: Steps) -> None:
        """Mark that two records that differ have this id: one of them has lost its own, and either may be that one."""
        self._shared.setdefault((model, wanted), because)

    def _doubted(self, path: Steps) -> Steps | None:
        """Return the path of the fault that puts this in doubt, None where nothing does."""
        if not self._doubts:
            return None
        found = (self._doubts.get(path[:length]) for length in range(len(path), 0, -1))
        return next((because for because in found if because is not None), None)

    def missing(self, kind: str) -> Mapping[str, tuple[Steps, int]]:
        """Return the ids that refer to no record of a kind, each with its first use and the number of uses."""
        if kind not in self._missing:
            indexes: dict[str, Mapping[str, Any]] = {
                "entity": self.entities,
                "unit": self.units,
                "coding": self.codings,
            }
            known = indexes[kind]
            found: dict[str, tuple[Steps, int]] = {}
            if not self.referred(kind) <= known.keys():
                for path, value in self.references(kind):
                    if value not in known:
                        first, uses = found.get(value, (path, 0))
                        found[value] = min(first, path, key=_in_document), uses + 1
            self._missing[kind] = found
        return self._missing[kind]

    def _first_use(self, kind: str, wanted: str) -> Steps:
        """Return where an id that no record has is used first, which is where it is told."""
        return self.missing(kind)[wanted][0]

    def _by_id(self, model: type[R]) -> dict[str, tuple[Steps, R]]:
        index: dict[str, tuple[Steps, R]] = {}
        for path, record in self.each(model):
            found = sound(record, "id")
            if found is not None:
                index.setdefault(found, (path, record))
        return index

    def _walk(self, record: Any, path: Steps) -> None:  # noqa: ANN401 - a record with or without holes.
        model: type[Record] = type(record)
        if isinstance(record, Holed):
            model = record.model
            self._note_lost(record)
        self._records.setdefault(model, []).append((path, record))
        values = record.__dict__
        for name, key, many in _branches(model):
            value = values.get(name)
            if not value:
                continue
            if many:
                for number, item in enumerate(value):
                    self._walk(item, (*path, key, number))
            elif type(value) is Span:
                # Half of all records are these, and hold no others.
                self._records.setdefault(Span, []).append(((*path, key), value))
            else:
                self._walk(value, (*path, key))

    def _note_lost(self, record: Holed) -> None:
        """Note the first hole that may hide a reference, and the classes of which holes hide ids."""
        if "id" in record.holes:
            self._lost.setdefault(record.model, record.holes["id"])
        for shaped in shape(record.model):
            if not (shaped.record or shaped.marker(RefTo)):
                continue
            hole = record.holes.get(shaped.name) or _hole_among(items(record).get(shaped.name))
            self._first_hole = self._first_hole or hole
            if shaped.record is not None and shaped.name in record.holes:
                self._lost.setdefault(shaped.record, record.holes[shaped.name])


def _hole_among(value: object) -> Steps | None:
    """Return the path of the first item of a list that is a hole."""
    found = (item.path for item in value if isinstance(item, Hole)) if isinstance(value, tuple) else iter(())
    return next(found, None)


def _in_document(path: Steps) -> tuple[int, ...]:
    """Return what sorts paths in the order of a document whose fields stand in the order of the models."""
    ranks = iter(_ranks(tuple(part for part in path if isinstance(part, str))))
    return tuple(part if isinstance(part, int) else next(ranks) for part in path)


@cache
def _ranks(keys: tuple[str, ...]) -> tuple[int, ...]:
    """Return the place of each key among the fields of its model, from the statement on."""
    model: type[Record] = Statement
    found = []
    for key in keys:
        number, field = next((at, one) for at, one in enumerate(shape(model)) if one.key == key)
        found.append(number)
        model = field.record or model
    return tuple(found)


def _each_reference(values: Iterable[Any], path: Steps) -> Iterator[tuple[Steps, str]]:
    return (((*path, number), value) for number, value in enumerate(values) if isinstance(value, str))


@cache
def _branches(model: type[Record]) -> tuple[tuple[str, str, bool], ...]:
    """Return name, key and whether it is a list of each field that holds records."""
    return tuple((found.name, found.key, found.many) for found in shape(model) if found.record)


@cache
def _referring(model: type[Record], kind: str) -> tuple[FieldShape, ...]:
    """Return the fields of a model that refer to records of a kind."""
    kinds = [(found, found.marker(RefTo)) for found in shape(model)]
    return tuple(found for found, mark in kinds if mark and mark.kind == kind)


def sound(record: Record, name: str) -> Any:  # noqa: ANN401 - a field of any type.
    """Return a field, or None where it is a hole or null."""
    return record.__dict__.get(name)


def rely_on_fields(record: Record, *names: str) -> None:
    """Raise HoleTouchedError where one of some fields of a record is a hole."""
    for name in names:
        getattr(record, name)


__all__ = ["FILE", "GAP", "ORDER", "Document", "Surroundings", "rely_on_fields", "sound"]
