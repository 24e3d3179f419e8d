"""The fields of a record, read off its model once: what each holds and what marks it.

Reading with holes, the walk over references and the tables are all compiled from this, so that
a field added to a model needs no second telling.
"""

from __future__ import annotations

import types
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from annotated_types import MinLen
from pydantic.fields import FieldInfo

from jscdata.model.base import Record
from jscdata.model.types import InTable, NotInTables

M = TypeVar("M")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class FieldShape:
    """One field of a record; each is made once, and is equal to itself alone, so that it is a cheap key.

    ``record`` is the record class that it holds, None for a plain value; ``many`` tells a list,
    and ``min_length`` how many items it has at least. ``leaf`` is the annotated type of a plain
    value or of a list's items, and ``markers`` are the objects that annotate it, those of
    pydantic among them. ``in_table`` tells where the tables hold the items of the field, and
    ``in_tables`` whether they hold them at all.
    """

    name: str
    key: str
    many: bool
    nullable: bool
    required: bool
    min_length: int
    record: type[Record] | None
    leaf: Any
    markers: tuple[object, ...]
    description: str
    in_table: InTable | None
    in_tables: bool

    def marker(self, kind: type[M]) -> M | None:
        """Return the marker of this class, None where there is none."""
        return next((found for found in self.markers if isinstance(found, kind)), None)


@cache
def shape(model: type[Record]) -> tuple[FieldShape, ...]:
    """Return the fields of a model, in its order."""
    return tuple(_field(name, info) for name, info in model.model_fields.items())


def _field(name: str, info: FieldInfo) -> FieldShape:
    annotation, nullable = _without_none(info.annotation)
    many = get_origin(annotation) is tuple
    leaf = get_args(annotation)[0] if many else annotation
    if not many and info.metadata:
        leaf = Annotated[(leaf, *info.metadata)]
    bare = get_args(leaf)[0] if get_origin(leaf) is Annotated else leaf
    is_record = isinstance(bare, type) and issubclass(bare, Record)
    return FieldShape(
        name=name,
        key=info.alias or name,
        many=many,
        nullable=nullable,
        required=info.is_required(),
        min_length=_min_length(info) if many else 0,
        record=bare if is_record else None,
        leaf=leaf,
        markers=tuple(_markers(leaf)),
        description=info.description or "",
        in_table=next((found for found in info.metadata if isinstance(found, InTable)), None),
        in_tables=not any(isinstance(found, NotInTables) for found in info.metadata),
    )


def _min_length(info: FieldInfo) -> int:
    return next((found.min_length for found in info.metadata if isinstance(found, MinLen)), 0)


def _without_none(annotation: object) -> tuple[Any, bool]:
    """Return the annotation without its None, and whether it had one."""
    if get_origin(annotation) not in (Union, types.UnionType):
        return annotation, False
    others = [part for part in get_args(annotation) if part is not type(None)]
    return others[0], True


def _markers(leaf: object) -> list[object]:
    """Return all metadata of an annotated type, nested fields of pydantic opened."""
    found: list[object] = []
    for part in get_args(leaf)[1:] if get_origin(leaf) is Annotated else ():
        found.extend(part.metadata if isinstance(part, FieldInfo) else [part])
    return found


__all__ = ["FieldShape", "shape"]
