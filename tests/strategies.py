"""Hypothesis strategies: records of any model, read off the same shapes as the tables and the schema."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from annotated_types import Ge, Le
from hypothesis import strategies as st

from jscdata.model import Act, Coding, Entity, Record, Register, RegisteredEntity, Statement, Unit
from jscdata.model.shape import FieldShape, shape
from jscdata.model.types import CodeOf
from jscdata.vocabulary import VOCABULARIES

_CODES = {vocabulary.name: vocabulary.codes for vocabulary in VOCABULARIES}
_WITH_IDS = (Act, Coding, Entity, Unit)
_WORDS = (
    *("a1", "a2", "p1", "s1.i2.1", "x-y", "1.0", "0.9", "en", "zh-Hant", "text/plain", "a/b.txt", "0" * 64, "f" * 64),
    *("state:NOR", "state:ISL", "org:x", "org:x-2", "group:y", "NOR", "ISL", "2", "740", "1234", "Q1", "Q30"),
    *("https://example.org/a", "http://example.org/?q=ü"),
)
"""Words of which each named type takes some."""

_NASTY = st.text(alphabet="ab,;\"'’ü▶\n\t 1é\U0001f600", min_size=1, max_size=8)

LINES = _NASTY.map(lambda text: " ".join(text.split()) or "x")
"""Single lines with characters that tables, terminals and pages find hard."""


@cache
def values(model: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    """Return JSON-like values of a model that have the right shape, whatever they refer to."""
    return st.fixed_dictionaries({field.key: _field(field) for field in shape(model)})


def _field(field: FieldShape) -> st.SearchStrategy[Any]:
    item = values(field.record) if field.record else _leaf(field)
    if field.many:
        unique_by = _id_of if field.record in _WITH_IDS else None
        return st.lists(item, min_size=field.min_length, max_size=2, unique_by=unique_by)
    return st.none() | item if field.nullable else item


def _id_of(value: dict[str, Any]) -> Any:
    return value["id"]


def _leaf(field: FieldShape) -> st.SearchStrategy[Any]:
    code = field.marker(CodeOf)
    if code:
        return st.sampled_from(_CODES[code.vocabulary])
    bare = get_args(field.leaf)[0] if get_origin(field.leaf) is Annotated else field.leaf
    if bare is dt.date:
        return st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)).map(dt.date.isoformat)
    low, high = field.marker(Ge), field.marker(Le)
    if bare is int:
        return st.integers(low.ge if low else 0, high.le if high else 1000)  # type: ignore[arg-type]
    if bare is float:
        return st.floats(low.ge if low else 0, high.le if high else 1)  # type: ignore[arg-type]
    return _string(field)


def _string(field: FieldShape) -> st.SearchStrategy[str]:
    pattern: str | None = next((found for mark in field.markers if (found := getattr(mark, "pattern", None))), None)
    if pattern is None or pattern.startswith(r"^[^\x00-\x20"):
        return LINES
    if pattern.startswith("^[^"):
        return _NASTY
    return st.sampled_from([word for word in _WORDS if re.fullmatch(pattern, word)])


@st.composite
def packages(draw: st.DrawFn) -> tuple[tuple[Statement, ...], Register]:
    """Return statements that agree with a register, as those of a sound package do."""
    made = draw(st.lists(values(Statement), min_size=1, max_size=2, unique_by=_id_of))
    register: dict[str, dict[str, Any]] = {}
    for statement in made:
        for entity in statement["entities"]:
            known = register.setdefault(entity["id"], entity)
            entity.update({name: known[name] for name in ("kind", "name", "part_of", "xrefs")})
    aliases = draw(st.lists(LINES, max_size=2))
    entities = [
        RegisteredEntity.model_validate({**{k: v for k, v in found.items() if k != "members"}, "aliases": aliases})
        for _, found in sorted(register.items())
    ]
    statements = tuple(Statement.model_validate(value) for value in sorted(made, key=_id_of))
    return statements, Register(schema_version="1.0", entities=tuple(entities))


__all__ = ["LINES", "packages", "values"]
