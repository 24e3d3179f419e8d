"""A statement under check: its records with their places, and what is in doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path as FilePath
from typing import Any, TypeVar, cast

from jscdata.findings import MAX_FAULTS, Fault, NotChecked
from jscdata.model import Coding, Entity, Record, Statement, Unit
from jscdata.model.shape import FieldShape, shape
from jscdata.model.types import RefTo
from jscdata.positions import Path, pointer
from jscdata.structure import Hole, Holed, HoleTouchedError, items

R = TypeVar("R", bound=Record)


@dataclass(slots=True, kw_only=True)
class Surroundings:
    """What lies around a statement: its package, if it is in one, its file and the day of checking.

    ``whole`` tells that the package's descriptor is checked, too, which tells the files that are missing.
    """

    package: FilePath | None = None
    file: FilePath | None = None
    whole: bool = False
    today: dt.date = field(default_factory=dt.date.today)


class Document:
    """A statement with an index of its records, built in one walk.

    Records come with the path that leads to them. What a finding has put in doubt raises
    HoleTouchedError when a rule relies on it.
    """

    def __init__(self, statement: Statement, around: Surroundings) -> None:
        """Index all records and references of a statement, with or without holes."""
        self.statement = statement
        self.around = around
        self._records: dict[type[Record], list[tuple[Path, Any]]] = {}
        self._references: dict[str, list[tuple[Path, str]]] = {}
        self._doubts: dict[Path, Path] = {}
        self._first_hole: Path | None = None
        self._first_use: dict[str, Path] = {}
        self._lost: dict[type[Record], Path] = {}
        self._walk(statement, ())
        self.units = self._by_id(Unit)
        self.entities = self._by_id(Entity)
        self.codings = self._by_id(Coding)
        self.rank = {found: number for number, found in enumerate(self.units)}

    def each(self, model: type[R]) -> list[tuple[Path, R]]:
        """Return all records of a class, in document order."""
        return cast("list[tuple[Path, R]]", self._records.get(model, []))

    def references(self, kind: str) -> list[tuple[Path, str]]:
        """Return all ids that refer to records of a kind, in document order."""
        return self._references.get(kind, [])

    def unit(self, unit_id: str) -> Unit:
        """Return a unit that can be relied on; raise HoleTouchedError where it cannot."""
        path, unit = self._known(self.units, unit_id)
        self.rely_on(path)
        return unit

    def entity(self, entity_id: str) -> Entity:
        """Return an entity; raise HoleTouchedError where there is none."""
        return self._known(self.entities, entity_id)[1]

    def entity_path(self, entity_id: str) -> Path:
        """Return the path of an entity; raise HoleTouchedError where there is none."""
        return self._known(self.entities, entity_id)[0]

    def rely_on_references(self) -> None:
        """Raise HoleTouchedError where a hole hides what might be a reference."""
        if self._first_hole is not None:
            raise HoleTouchedError(self._first_hole)

    def rely_on_ids(self, model: type[Record]) -> None:
        """Raise HoleTouchedError where the id of a record of this class is a hole: any id might be that one's."""
        if model in self._lost:
            raise HoleTouchedError(self._lost[model])

    def in_doubt(self, path: Path) -> bool:
        """Return whether a finding has put this in doubt."""
        return path in self._doubts

    def doubt(self, path: Path, because: Path) -> None:
        """Mark a record as not to be relied on, because of the fault at another path."""
        self._doubts.setdefault(path, because)

    def rely_on(self, path: Path) -> None:
        """Raise HoleTouchedError where the record at this path is in doubt."""
        if path in self._doubts:
            raise HoleTouchedError(self._doubts[path])

    def _known(self, index: dict[str, tuple[Path, R]], wanted: str) -> tuple[Path, R]:
        if wanted not in index:
            raise HoleTouchedError(self._first_use.get(wanted, ()))
        return index[wanted]

    def _by_id(self, model: type[R]) -> dict[str, tuple[Path, R]]:
        index: dict[str, tuple[Path, R]] = {}
        for path, record in self.each(model):
            found = sound(record, "id")
            if found is not None:
                index.setdefault(found, (path, record))
        return index

    def _walk(self, record: Any, path: Path) -> None:  # noqa: ANN401 - a record with or without holes.
        model: type[Record] = type(record)
        if isinstance(record, Holed):
            model = record.model
            self._note_lost(record)
        self._records.setdefault(model, []).append((path, record))
        values = items(record)
        for shaped, kind in _branches(model):
            value = values.get(shaped.name)
            if value is None:
                continue
            if shaped.many:
                for index, item in enumerate(value):
                    self._take(kind, item, (*path, shaped.key, index))
            else:
                self._take(kind, value, (*path, shaped.key))

    def _note_lost(self, record: Holed) -> None:
        """Note the classes of which a hole hides an id: the record's own, and those of lists that are holes."""
        if "id" in record.holes:
            self._lost.setdefault(record.model, record.holes["id"])
        for shaped, _ in _branches(record.model):
            if shaped.name not in record.holes:
                continue
            self._first_hole = self._first_hole or record.holes[shaped.name]
            if shaped.record is not None:
                self._lost.setdefault(shaped.record, record.holes[shaped.name])

    def _take(self, kind: str, value: Any, path: Path) -> None:  # noqa: ANN401
        if isinstance(value, Hole):
            self._first_hole = self._first_hole or value.path
        elif kind:
            self._references.setdefault(kind, []).append((path, value))
            self._first_use.setdefault(value, path)
        else:
            self._walk(value, path)


@cache
def _branches(model: type[Record]) -> tuple[tuple[FieldShape, str], ...]:
    """Return the fields of a model that hold references, each with the kind of these, or records, with no kind."""
    kinds = [(found, found.marker(RefTo)) for found in shape(model)]
    return tuple((found, mark.kind if mark else "") for found, mark in kinds if found.record or mark)


def sound(record: Record, name: str) -> Any:  # noqa: ANN401 - a field of any type.
    """Return a field, or None where it is a hole or null."""
    return items(record).get(name)


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: over which items of a document it goes, and how it tests one."""

    code: str
    over: Callable[[Document], Iterable[tuple[Path, Any]]]
    test: Callable[[Document, Path, Any], Iterator[Fault]]


def each(model: type[Record]) -> Callable[[Document], Iterable[tuple[Path, Any]]]:
    """Return what goes over all records of a class."""
    return lambda document: document.each(model)


def references(kind: str) -> Callable[[Document], Iterable[tuple[Path, Any]]]:
    """Return what goes over all ids that refer to records of a kind."""
    return lambda document: document.references(kind)


def whole(document: Document) -> Iterable[tuple[Path, Any]]:
    """Go over the statement itself, once."""
    return [((), document.statement)]


def run(checks: Iterable[Check], document: Document) -> tuple[list[Fault], list[NotChecked]]:
    """Run each rule over each of its items; what a hole or a doubt stops is recorded as not checked.

    With ``MAX_FAULTS`` faults, or as many places not checked, nothing further is run.
    """
    faults: list[Fault] = []
    not_checked: list[NotChecked] = []
    for check in checks:
        for path, item in check.over(document):
            try:
                for fault in check.test(document, path, item):
                    faults.append(fault)
                    if len(faults) >= MAX_FAULTS:
                        return faults, not_checked
            except HoleTouchedError as hole:
                not_checked.append(NotChecked(rule=check.code, place=pointer(path), because=pointer(hole.path)))
                if len(not_checked) >= MAX_FAULTS:
                    return faults, not_checked
    return faults, not_checked


__all__ = ["Check", "Document", "Surroundings", "each", "references", "run", "sound", "whole"]
