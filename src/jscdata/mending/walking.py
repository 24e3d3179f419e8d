"""The records of a statement that is not valid yet, found in its JSON value by the shapes of the models."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from jscdata.model import Record, Statement
from jscdata.model.shape import FieldShape, shape
from jscdata.positions import Steps


def records(
    value: object, model: type[Record] = Statement, path: Steps = ()
) -> Iterator[tuple[Steps, type[Record], dict[str, Any]]]:
    """Go through all objects that stand where a model has a record, outermost first; what is no object is left out."""
    if not isinstance(value, dict):
        return
    yield path, model, value
    for field, below in _branches(model):
        found = value.get(field.key)
        if field.many and isinstance(found, list):
            for index, item in enumerate(found):
                yield from records(item, below, (*path, field.key, index))
        elif not field.many:
            yield from records(found, below, (*path, field.key))


@cache
def _branches(model: type[Record]) -> tuple[tuple[FieldShape, type[Record]], ...]:
    return tuple((field, field.record) for field in shape(model) if field.record)


__all__ = ["records"]
