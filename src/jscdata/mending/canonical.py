"""The one form in which a statement file, or the register, is written."""

from __future__ import annotations

import json
from collections.abc import Container
from itertools import islice
from typing import Any

from jscdata.findings import MAX_FAULTS
from jscdata.model import Entity, Record, RegisteredEntity, Statement
from jscdata.model.shape import FieldShape, shape
from jscdata.nearest import misspelt
from jscdata.rules.register import REPEATED
from jscdata.structure import keys

_SCHEMA = "$schema"
"""The key that only an editor reads; it is never added."""


def as_text(value: dict[str, Any], model: type[Record] = Statement, unregistered: Container[str] = ()) -> str:
    """Return a record as text: two blanks a level, all characters as they are, a line feed at the end.

    Keys stand in the order of the models, unknown ones after them. Optional fields that are absent
    are written as null or as an empty list, save where one stands misspelt, and entities are sorted
    by id. A number keeps its value; one in an unusual form, such as ``1e2``, is written as Python
    writes it.

    Of the ``unregistered`` entities of a statement nothing is written that the register will tell.
    """
    return json.dumps(_record(value, model, unregistered), indent=2, ensure_ascii=False) + "\n"


def _record(value: object, model: type[Record], unregistered: Container[str]) -> Any:  # noqa: ANN401 - what is no object stays what it is.
    if not isinstance(value, dict):
        return value
    left = {*(REPEATED if model is Entity and _id(value) in unregistered else ()), *_meant(value, model)}
    fields = [field for field in shape(model) if field.key in value or (_is_filled(field) and field.key not in left)]
    known = {field.key: _field(value, field, unregistered) for field in fields}
    return known | {key: found for key, found in value.items() if key not in known}


def _meant(value: dict[str, Any], model: type[Record]) -> set[str]:
    """Return the fields of which a misspelling stands in an object: a default beside it would seem to be its value."""
    if value.keys() <= keys(model):
        return set()
    return {near for _, near in islice(misspelt(value, keys(model)), MAX_FAULTS) if near}


def _id(entity: dict[str, Any]) -> str:
    """Return the id of an entity; the empty string, which none has, where it is no string."""
    found = entity.get("id")
    return found if isinstance(found, str) else ""


def _is_filled(field: FieldShape) -> bool:
    return not field.required and field.key != _SCHEMA


def _field(value: dict[str, Any], field: FieldShape, unregistered: Container[str]) -> Any:  # noqa: ANN401 - a value of any kind.
    if field.key not in value:
        empty: Any = [] if field.many else None if field.nullable else {}
        return _record(empty, field.record, ()) if field.record else empty
    found = value[field.key]
    if field.record is None:
        return found
    if not (field.many and isinstance(found, list)):
        return _record(found, field.record, unregistered)
    items = _sorted(found) if field.record in (Entity, RegisteredEntity) else found
    return [_record(item, field.record, unregistered) for item in items]


def _sorted(entities: list[Any]) -> list[Any]:
    """Return entities sorted by id; where one has no id, as they are."""
    has_ids = all(isinstance(entity, dict) and isinstance(entity.get("id"), str) for entity in entities)
    return sorted(entities, key=lambda entity: entity["id"]) if has_ids else entities


__all__ = ["as_text"]
