"""The tables that the models make: which columns, which keys, which rows below which.

Nothing here is written table by table. A record's plain fields are columns of its table, a
single record inside it is laid flat with a prefix, and a list is a table of its own, whose rows
carry the key of the row that they belong to. Markers on a few fields (``InTable``,
``NotInTables``) place what several fields share.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from functools import cache
from typing import Annotated, Any, Literal, get_args, get_origin

from jscdata.model import Entity, Record, RegisteredEntity, Statement
from jscdata.model.shape import FieldShape, shape
from jscdata.model.types import CodeOf, InTable, RefTo
from jscdata.vocabulary import CODES

ColumnType = Literal["string", "integer", "number", "date", "boolean"]

_TYPES: dict[object, ColumnType] = {int: "integer", float: "number", dt.date: "date"}
_WITHOUT_PREFIX = ("span", "xrefs")
_OF_ALL_ROLES = {"entity_id": "Id of the entity that has this role."}
"""What columns hold that several fields share by role, where each field says something else of it."""

_TABLE_OF = {"entity": "entities", "unit": "units", "coding": "codings", "statement": "statements"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table, and the attributes that lead from a record to its value.

    ``classes`` are the values of a closed list that is no vocabulary; ``is_scale`` tells that
    they go from less to more.
    """

    name: str
    type: ColumnType = "string"
    description: str = ""
    required: bool = False
    vocabulary: str | None = None
    refers_to: str | None = None
    steps: tuple[str, ...] = ()
    classes: tuple[str, ...] = ()
    is_scale: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """All values that there are, in their order; empty where the column is of no closed list."""
        return tuple(CODES[self.vocabulary]) if self.vocabulary else self.classes


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """A field whose items are rows of a table below."""

    field: FieldShape
    table: str
    role: str | None
    layout: Layout


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Layout:
    """How one record is laid out: its columns, the columns that identify it, and what hangs below it."""

    columns: tuple[Column, ...]
    own_key: str | None
    branches: tuple[Branch, ...]


@cache
def layout(model: type[Record], singular: str, *, only_id: bool = False) -> Layout:
    """Return the layout of a model; ``singular`` names its id column.

    With ``only_id`` no column but the id is kept, since the register tells the rest.
    """
    columns: list[Column] = []
    branches: list[Branch] = []
    own_key = None
    for field in shape(model):
        if field.name == "id":
            own_key = f"{singular}_id"
            columns.append(_column(field, own_key, ("id",)))
        elif field.in_table or field.many:
            branches.append(_branch(field))
        elif field.in_tables and not only_id:
            columns.extend(_columns(field, "", (), required=field.required))
    return Layout(columns=tuple(columns), own_key=own_key, branches=tuple(branches))


def _columns(field: FieldShape, prefix: str, steps: tuple[str, ...], *, required: bool) -> list[Column]:
    """Return the column of a plain field, or the columns of a single record laid flat."""
    here = (*steps, field.name)
    if field.record is None:
        name = f"{field.name}_id" if _names_its_kind(field) else field.name
        return [_column(field, f"{prefix}{name}", here, required=required)]
    inner = prefix if field.name in _WITHOUT_PREFIX else f"{prefix}{field.name}_"
    found = []
    for part in shape(field.record):
        found.extend(_columns(part, inner, here, required=required and part.required))
    return found


def _names_its_kind(field: FieldShape) -> bool:
    reference = field.marker(RefTo)
    return reference is not None and reference.kind == field.name


def _column(field: FieldShape, name: str, steps: tuple[str, ...], *, required: bool = True) -> Column:
    code, reference = field.marker(CodeOf), field.marker(RefTo)
    bare: Any = get_args(field.leaf)[0] if get_origin(field.leaf) is Annotated else field.leaf
    return Column(
        name=name,
        type=_TYPES.get(bare, "string"),
        description=field.description,
        required=required,
        vocabulary=code.vocabulary if code else None,
        refers_to=_TABLE_OF[reference.kind] if reference and required else None,
        steps=steps,
    )


def _branch(field: FieldShape) -> Branch:
    placed = field.in_table or InTable(field.name)
    if field.record is None:
        column = _column(field, placed.column or field.name, ())
        inner = Layout(columns=(column,), own_key=None, branches=())
    else:
        inner = layout(field.record, _singular(placed.table), only_id=field.record is Entity)
    return Branch(field=field, table=placed.table, role=placed.role, layout=inner)


def _singular(table: str) -> str:
    return {"statement_entities": "entity"}.get(table, table.removesuffix("s"))


Reference = tuple[tuple[str, ...], str, tuple[str, ...]]
"""A foreign key: the columns, the table that they refer to, and its columns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its columns in order, its primary key, and its foreign keys."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    references: tuple[Reference, ...] = ()

    @property
    def is_shared(self) -> bool:
        """Whether its rows are of no single statement, as those of the entities and of the codebook."""
        return "statement_id" not in self.key


POSITION = Column(name="position", type="integer", description="Place in the list, counted from 1.", required=True)
ROLE = Column(name="role", description="Which list of the record the row belongs to.", required=True)

STATEMENTS = layout(Statement, "statement")
REGISTERED = layout(RegisteredEntity, "entity")


@cache
def tables() -> dict[str, Table]:
    """Return all tables that hold the records, by name."""
    found: dict[str, Table] = {}
    for name, part in (("statements", STATEMENTS), ("entities", REGISTERED)):
        own = tuple(column for column in part.columns if column.name == part.own_key)
        rest = tuple(column for column in part.columns if column.name != part.own_key)
        found[name] = Table(name=name, columns=(*own, *rest), key=(own[0].name,))
        _add_below(found, part, own)
    return found


def _add_below(found: dict[str, Table], part: Layout, above: tuple[Column, ...]) -> None:
    """Add the tables of all branches of a layout; ``above`` are the key columns of the row above."""
    for branch in part.branches:
        found[branch.table] = _table(branch, above, found.get(branch.table))
        inner = branch.layout
        own = tuple(column for column in inner.columns if column.name == inner.own_key)
        _add_below(found, inner, (*above, *own))


def _table(branch: Branch, above: tuple[Column, ...], before: Table | None) -> Table:
    """Return the table of a branch, merged with what other fields have put into it."""
    inner = branch.layout
    roles = (ROLE,) if branch.role else ()
    own = [column for column in inner.columns if column.name == inner.own_key]
    rest = [column for column in inner.columns if column.name != inner.own_key]
    columns = [*above, *roles, POSITION, *own, *rest]
    if before:
        columns = _merged(before.columns, columns)
    keys = tuple(column.name for column in above)
    own_key = (inner.own_key,) if inner.own_key and not branch.role else (*(role.name for role in roles), "position")
    return Table(
        name=branch.table, columns=tuple(columns), key=(*keys, *own_key), references=_references(columns, keys)
    )


def _merged(before: tuple[Column, ...], columns: list[Column]) -> list[Column]:
    """Join the columns of two fields in one table; what only one of them has is not required."""
    found = {column.name: column for column in columns}
    known = {column.name for column in before}
    kept = [_shared(column, found[column.name]) if column.name in found else _optional(column) for column in before]
    return kept + [_optional(column) for column in columns if column.name not in known]


def _shared(one: Column, other: Column) -> Column:
    """Return a column of two fields, with a description that is true of both."""
    if one.description == other.description:
        return one
    return replace(one, description=_OF_ALL_ROLES[one.name])


def _optional(column: Column) -> Column:
    return Column(
        name=column.name,
        type=column.type,
        description=column.description,
        vocabulary=column.vocabulary,
        steps=column.steps,
    )


def _references(columns: list[Column], keys: tuple[str, ...]) -> tuple[Reference, ...]:
    """Return the foreign keys: to the row above, and from columns that are always filled."""
    found: list[Reference] = [(above, table, above) for above, table in _owners(keys)]
    for column in columns:
        if column.name in keys:
            continue
        if column.refers_to == "entities":
            found.append(((column.name,), "entities", ("entity_id",)))
        elif column.refers_to in ("units", "codings"):
            target = f"{column.refers_to.removesuffix('s')}_id"
            found.append((("statement_id", column.name), column.refers_to, ("statement_id", target)))
    return tuple(found)


def _owners(keys: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    """Return the tables whose rows the key of the row above identifies; entities stand in one for all statements."""
    if keys[-1] == "entity_id":
        return [((key,), _TABLE_OF[key.removesuffix("_id")]) for key in keys]
    last = keys[-1].removesuffix("_id")
    return [(keys, _TABLE_OF.get(last, f"{last}s"))]


__all__ = ["POSITION", "REGISTERED", "ROLE", "STATEMENTS", "Branch", "Column", "Layout", "Table", "tables"]
