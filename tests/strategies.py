"""Hypothesis strategies: records of any model, read off the same shapes as the tables and the schema."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, get_args, get_origin

from annotated_types import Ge, Le
from hypothesis import strategies as st

from jscdata.model import Act, Coding, Entity, Record, Register, RegisteredEntity, Statement, Unit
from jscdata.model.shape import FieldShape, shape
from jscdata.model.types import CodeOf
from jscdata.vocabulary import VOCABULARIES

_CODES = {vocabulary.name: vocabulary.codes for vocabulary in VOCABULARIES}
_WITH_IDS = (Act, Coding, Entity, Unit)
_NASTY = st.text(alphabet="ab,;\"'’ü▶\n\t 1é\U0001f600", min_size=1, max_size=8)


def values(model: type[Record]) -> st.SearchStrategy[dict[str, Any]]:
    """Return JSON-like values of a model that have the right shape, whatever they refer to."""
    return st.fixed_dictionaries({field.key: _field(field) for field in shape(model)})


def _field(field: FieldShape) -> st.SearchStrategy[Any]:
    item = values(field.record) if field.record else _leaf(field)
    if field.many:
        unique = {"unique_by": _id_of} if field.record in _WITH_IDS else {}
        return st.lists(item, min_size=field.min_length, max_size=2, **unique)
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
    pattern = next((found.pattern for found in field.markers if getattr(found, "pattern", None)), None)
    if pattern is None or r"\x00" in pattern:
        words = _NASTY if pattern and r"\x0b" in pattern else _NASTY.map(lambda text: " ".join(text.split()) or "x")
        return words
    return st.from_regex(pattern.replace("$", r"\Z"), alphabet="abcs.:-/0123456789ABCQtextplainhtp").filter(
        lambda text: len(text) <= 60
    )


@st.composite
def packages(draw: st.DrawFn) -> tuple[tuple[Statement, ...], Register]:
    """Return statements that agree with a register, as those of a sound package do."""
    made = draw(st.lists(values(Statement), min_size=1, max_size=2, unique_by=_id_of))
    register: dict[str, dict[str, Any]] = {}
    for statement in made:
        for entity in statement["entities"]:
            known = register.setdefault(entity["id"], entity)
            entity.update({name: known[name] for name in ("kind", "name", "part_of", "xrefs")})
    aliases = draw(st.lists(_NASTY.map(lambda text: " ".join(text.split()) or "x"), max_size=2))
    entities = [
        RegisteredEntity.model_validate({**{k: v for k, v in found.items() if k != "members"}, "aliases": aliases})
        for _, found in sorted(register.items())
    ]
    statements = tuple(Statement.model_validate(value) for value in sorted(made, key=_id_of))
    return statements, Register(schema_version="1.0", entities=tuple(entities))


__all__ = ["packages", "values"]
