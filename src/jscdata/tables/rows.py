"""Records to rows, and rows back to records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any

from jscdata.model import Entity, Register, Statement
from jscdata.model.shape import shape
from jscdata.tables.layout import REGISTERED, STATEMENTS, Branch, Layout, tables

Value = str | int | float | bool | dt.date | None
Row = dict[str, Value]
Tables = dict[str, list[Row]]

_PLACE = ("role", "position")


def to_tables(statements: Iterable[Statement], register: Register, wanted: Collection[str] | None = None) -> Tables:
    """Return the rows of tables, sorted by statement, then in the order of the records.

    ``wanted`` are the names of the tables; with None it is all of them.
    """
    names = frozenset(tables() if wanted is None else wanted)
    found: Tables = {name: [] for name in tables() if name in names}
    for statement in sorted(statements, key=lambda item: item.id):
        _emit(STATEMENTS, statement, "statements", {}, found)
    for entity in register.entities:
        _emit(REGISTERED, entity, "entities", {}, found)
    return found


@cache
def _blank(name: str) -> Row:
    """Return a row of a table with all its columns in order, and nothing in them."""
    return dict.fromkeys(column.name for column in tables()[name].columns)


@cache
def _reach(part: Layout) -> frozenset[str]:
    """Return the names of all tables below a layout."""
    return frozenset().union(*(_reach(branch.layout) | {branch.table} for branch in part.branches))


def _emit(part: Layout, item: Any, table: str, head: Row, found: Tables) -> None:  # noqa: ANN401
    """Write the row of a record or plain value, then the rows below it; ``head`` holds keys and place."""
    if table in found:
        own = {column.name: _value(item, column.steps) for column in part.columns}
        found[table].append({**_blank(table), **head, **own})
    keys = {name: value for name, value in head.items() if name not in _PLACE}
    below = {**keys, part.own_key: item.id} if part.own_key else keys
    for branch in part.branches:
        if branch.table not in found and found.keys().isdisjoint(_reach(branch.layout)):
            continue
        value = getattr(item, branch.field.name)
        for number, child in enumerate(value if branch.field.many else (value,), start=1):
            role: Row = {"role": branch.role} if branch.role else {}
            _emit(branch.layout, child, branch.table, {**below, **role, "position": number}, found)


def _value(item: Any, steps: tuple[str, ...]) -> Value:  # noqa: ANN401
    for step in steps:
        if item is None:
            return None
        item = getattr(item, step)
    found: Value = item
    return found


def from_tables(found: Mapping[str, list[Row]], texts: Mapping[str, str]) -> tuple[Statement, ...]:
    """Return the statements that the tables tell, with the texts of their sources by statement id.

    Raises:
        pydantic.ValidationError: Where the rows make no valid record.
    """
    register = {str(row["entity_id"]): row for row in found["entities"]}
    children = _children(found)
    keys = {field.name: field.key for field in shape(Statement)}
    statements = []
    for row in found["statements"]:
        value = _assemble(STATEMENTS, row, {}, children)
        value["entities"] = [_with_register(entity, register) for entity in value["entities"]]
        value["text"] = texts[str(row["statement_id"])]
        statements.append(Statement.model_validate({keys[name]: told for name, told in value.items()}))
    return tuple(statements)


Children = dict[tuple[str, str | None, tuple[Value, ...]], list[Row]]


def _children(found: Mapping[str, list[Row]]) -> Children:
    """Group the rows of each table by role and by the key of the row above."""
    grouped: Children = {}
    for name, table in tables().items():
        above = [column for column in table.key if column not in _PLACE]
        if "position" not in table.key:
            above = above[:-1]
        for row in found[name]:
            role = row["role"] if "role" in table.key else None
            key = (name, None if role is None else str(role), tuple(row[column] for column in above))
            grouped.setdefault(key, []).append(row)
    return grouped


def _assemble(part: Layout, row: Row, keys: Row, children: Children) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for column in part.columns:
        _put(value, column.steps, row[column.name])
    below = {**keys, part.own_key: row[part.own_key]} if part.own_key else keys
    for branch in part.branches:
        rows = children.get((branch.table, branch.role, tuple(below.values())), [])
        items = [_item(branch, child, below, children) for child in sorted(rows, key=_position)]
        value[branch.field.name] = items if branch.field.many else items[0]
    return {name: _without_empty(found) for name, found in value.items()}


def _position(row: Row) -> int:
    return int(str(row["position"]))


def _item(branch: Branch, row: Row, keys: Row, children: Children) -> Any:  # noqa: ANN401
    if branch.field.record is None:
        return row[branch.layout.columns[0].name]
    return _assemble(branch.layout, row, keys, children)


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


def _with_register(entity: dict[str, Any], register: Mapping[str, Row]) -> dict[str, Any]:
    told = _assemble(REGISTERED, register[entity["id"]], {}, {})
    names = [name for name in Entity.model_fields if name in told]
    return {**{name: told[name] for name in names}, **entity, "xrefs": told["xrefs"] or {}}


__all__ = ["Row", "Tables", "Value", "from_tables", "to_tables"]
