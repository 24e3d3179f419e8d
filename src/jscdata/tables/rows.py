"""Records to rows, and rows back to records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import Any, Protocol

from jscdata.model import Entity, Register, Statement
from jscdata.model.shape import shape
from jscdata.positions import Steps
from jscdata.tables.layout import REGISTERED, STATEMENTS, Branch, Layout, tables

Value = str | int | float | bool | dt.date | None
Row = dict[str, Value]
Tables = dict[str, list[Row]]

_PLACE = ("role", "position")


class Sink(Protocol):
    """What takes the rows of a table one by one, such as a list."""

    def append(self, row: Row, /) -> None:
        """Take a row."""
        ...


def to_tables(statements: Iterable[Statement], register: Register, wanted: Collection[str] | None = None) -> Tables:
    """Return the rows of tables, sorted by statement, then in the order of the records.

    ``wanted`` are the names of the tables; with None it is all of them.
    """
    found: Tables = {name: [] for name in tables() if wanted is None or name in wanted}
    for statement in sorted(statements, key=lambda item: item.id):
        emit(statement, found)
    emit_register(register, found)
    return found


def emit(statement: Statement, sinks: Mapping[str, Sink]) -> None:
    """Hand on the rows that a statement has in some tables, so that none need be kept."""
    _emit(STATEMENTS, statement, "statements", sinks)


def emit_register(register: Register, sinks: Mapping[str, Sink]) -> None:
    """Hand on the rows that a register has in some tables; of some megabytes it makes millions."""
    for entity in register.entities:
        _emit(REGISTERED, entity, "entities", sinks)


@cache
def _blank(name: str) -> Row:
    """Return a row of a table with all its columns in order, and nothing in them."""
    return dict.fromkeys(column.name for column in tables()[name].columns)


@cache
def _branches(part: Layout, wanted: frozenset[str]) -> tuple[Branch, ...]:
    """Return the branches of a layout with rows of a wanted table in or below them."""
    return tuple(
        branch for branch in part.branches if branch.table in wanted or not wanted.isdisjoint(_reach(branch.layout))
    )


@cache
def _reach(part: Layout) -> frozenset[str]:
    """Return the names of all tables below a layout."""
    return frozenset().union(*(_reach(branch.layout) | {branch.table} for branch in part.branches))


def _emit(part: Layout, item: Any, table: str, sinks: Mapping[str, Sink]) -> None:  # noqa: ANN401
    """Hand on the row of a record that stands by itself, then the rows below it."""
    if table in sinks:
        sinks[table].append(_filled(_blank(table).copy(), part, item))
    _emit_below(part, item, {}, sinks)


def _emit_below(part: Layout, item: Any, keys: Row, sinks: Mapping[str, Sink]) -> None:  # noqa: ANN401
    """Hand on the rows below a record, those of each after its own; ``keys`` are those of the row above it."""
    branches = _branches(part, frozenset(sinks))
    below = {**keys, part.own_key: item.id} if part.own_key else keys
    for branch in branches:
        value = getattr(item, branch.field.name)
        children = value if branch.field.many else (value,)
        sink = sinks.get(branch.table)
        role: Row = {"role": branch.role} if branch.role else {}
        head = {**_blank(branch.table), **below, **role} if sink is not None else {}
        for position, child in enumerate(children, start=1):
            if sink is not None:
                row = head.copy()
                row["position"] = position
                sink.append(_filled(row, branch.layout, child))
            if branch.layout.branches:
                _emit_below(branch.layout, child, below, sinks)


def _filled(row: Row, part: Layout, item: Any) -> Row:  # noqa: ANN401
    """Return a row with the values that a record or plain value has for the columns of its layout."""
    for name, value_of in _getters(part):
        row[name] = value_of(item)
    return row


@cache
def _getters(part: Layout) -> tuple[tuple[str, Callable[[Any], Value]], ...]:
    """Return for each column of a layout what takes its value from a record."""
    return tuple((column.name, _getter(column.steps)) for column in part.columns)


def _getter(steps: tuple[str, ...]) -> Callable[[Any], Value]:
    """Return what goes down the fields of a record, as far as they are not null; without steps, a value itself."""
    if len(steps) == 1:
        return attrgetter(*steps)

    def value_of(item: Any) -> Value:  # noqa: ANN401 - records of any kind.
        for step in steps:
            if item is None:
                return None
            item = getattr(item, step)
        found: Value = item
        return found

    return value_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where in the tables a value stands: the row is its place in the list of its table, counted from 0.

    ``column`` is None for a record as a whole.
    """

    table: str
    row: int
    column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Assembled:
    """The value of a record as JSON would have it, put together from rows, and where each part of it came from."""

    value: dict[str, Any]
    origins: dict[Steps, Origin] = field(default_factory=dict)


def assemble_statements(found: Mapping[str, list[Row]]) -> Iterator[Assembled]:
    """Go through the statements that the tables tell, without their texts; nothing is checked but that keys are there.

    What an entity of a statement repeats of the register is taken from there. A record of which
    no row is there is left out.
    """
    register = {str(row["entity_id"]): number for number, row in enumerate(found["entities"])}
    children = _children(found)
    keys = {field.name: field.key for field in shape(Statement)}
    for number, row in enumerate(found["statements"]):
        assembled = Assembled(value={})
        value = _assemble(STATEMENTS, _Place("statements", number, row), {}, children, ((), assembled.origins))
        for index, entity in enumerate(value["entities"]):
            at: Steps = ("entities", index)
            known = register[entity["id"]]
            told = _registered(_Place("entities", known, found["entities"][known]), {}, (at, assembled.origins))
            repeated = {name: part for name, part in told.items() if name in Entity.model_fields}
            value["entities"][index] = {**repeated, **entity}
        assembled.value.update({keys[name]: told for name, told in value.items()})
        for name, key in keys.items():
            if name != key and (name,) in assembled.origins:
                assembled.origins[key,] = assembled.origins.pop((name,))
        yield assembled


def assemble_register(found: Mapping[str, list[Row]]) -> Assembled:
    """Return the entities of the register that the tables tell, in the order of their rows, without its version."""
    assembled = Assembled(value={"entities": []})
    children = _children(found)
    for number, row in enumerate(found["entities"]):
        noted = (("entities", number), assembled.origins)
        told = _registered(_Place("entities", number, row), children, noted)
        assembled.value["entities"].append(told)
    return assembled


@cache
def branches_of(table: str) -> tuple[Branch, ...]:
    """Return the fields whose items are rows of a table; several share one by role."""
    waiting, found = [STATEMENTS, REGISTERED], []
    while waiting:
        part = waiting.pop(0)
        found += [branch for branch in part.branches if branch.table == table]
        waiting += [branch.layout for branch in part.branches]
    return tuple(found)


Children = dict[tuple[str, str | None, tuple[Value, ...]], list["_Place"]]


@dataclass(frozen=True, slots=True)
class _Place:
    """A row with its table and its place there."""

    table: str
    number: int
    row: Row


_Notes = tuple[Steps, dict[Steps, Origin]]
"""Where in the value a record stands, and where the origins are noted."""


def _children(found: Mapping[str, list[Row]]) -> Children:
    """Group the rows of each table by role and by the key of the row above."""
    grouped: Children = {}
    for name, table in tables().items():
        above = [column for column in table.key if column not in _PLACE]
        if "position" not in table.key:
            above = above[:-1]
        for number, row in enumerate(found[name]):
            role = row["role"] if "role" in table.key else None
            key = (name, None if role is None else str(role), tuple(row[column] for column in above))
            grouped.setdefault(key, []).append(_Place(name, number, row))
    return grouped


def _assemble(part: Layout, place: _Place, keys: Row, children: Children, notes: _Notes) -> dict[str, Any]:
    value: dict[str, Any] = {}
    path, origins = notes
    origins.setdefault(path, Origin(table=place.table, row=place.number))
    for column in part.columns:
        _put(value, column.steps, place.row[column.name])
        origin = Origin(table=place.table, row=place.number, column=column.name)
        origins.setdefault((*path, *column.steps), origin)
    below = {**keys, part.own_key: place.row[part.own_key]} if part.own_key else keys
    value = {name: _without_empty(found) for name, found in value.items()}
    for branch in part.branches:
        name = branch.field.name
        rows = sorted(children.get((branch.table, branch.role, tuple(below.values())), []), key=_position)
        if branch.field.many:
            value[name] = [
                _item(branch, child, below, children, ((*path, name, index), origins))
                for index, child in enumerate(rows)
            ]
        elif rows:
            value[name] = _item(branch, rows[0], below, children, ((*path, name), origins))
    return value


def _position(place: _Place) -> int:
    return int(str(place.row["position"]))


def _item(branch: Branch, place: _Place, keys: Row, children: Children, notes: _Notes) -> Any:  # noqa: ANN401
    if branch.field.record is None:
        column = branch.layout.columns[0].name
        notes[1][notes[0]] = Origin(table=place.table, row=place.number, column=column)
        return place.row[column]
    return _assemble(branch.layout, place, keys, children, notes)


def _put(value: dict[str, Any], steps: tuple[str, ...], found: Value) -> None:
    for step in steps[:-1]:
        value = value.setdefault(step, {})
    value[steps[-1]] = found


def _without_empty(value: Any) -> Any:  # noqa: ANN401
    """Return None for a record laid flat of which every column is empty, which only a null record is."""
    if isinstance(value, dict):
        value = {name: _without_empty(found) for name, found in value.items()}
        return value if any(found is not None for found in value.values()) else None
    return value


def _registered(place: _Place, children: Children, notes: _Notes) -> dict[str, Any]:
    told = _assemble(REGISTERED, place, {}, children, notes)
    return {**told, "xrefs": told["xrefs"] or {}}


__all__ = [
    "Assembled",
    "Origin",
    "Row",
    "Sink",
    "Tables",
    "Value",
    "assemble_register",
    "assemble_statements",
    "branches_of",
    "emit",
    "emit_register",
    "to_tables",
]
