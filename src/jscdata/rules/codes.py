"""Layer 3, beyond structure: codes that are in their vocabulary and no longer to be used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from jscdata.findings import Fault
from jscdata.model import Record, Statement
from jscdata.model.shape import FieldShape, shape
from jscdata.model.types import CodeOf
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, whole
from jscdata.rules.document import Document, sound
from jscdata.vocabulary import VOCABULARIES, Deprecation

DEPRECATED: Mapping[str, Mapping[str, Deprecation]] = {
    vocabulary.name: {term.code: term.deprecated for term in vocabulary if term.deprecated}
    for vocabulary in VOCABULARIES
}
"""The deprecated codes of each vocabulary; version 1.0 has none."""


def _deprecated(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    if not any(DEPRECATED.values()):
        return
    for model, records in document.by_class():
        for field, vocabulary in _coded(model):
            for path, record in records:
                yield from _in_field(field, DEPRECATED[vocabulary], record, path)


def _in_field(field: FieldShape, known: Mapping[str, Deprecation], record: Record, path: Steps) -> Iterator[Fault]:
    value = sound(record, field.name)
    for number, code in enumerate(value or () if field.many else (value,)):
        found = known.get(code) if isinstance(code, str) else None
        if found:
            yield _fault(code, found, (*path, field.key, number) if field.many else (*path, field.key))


def _fault(code: str, found: Deprecation, path: Steps) -> Fault:
    message = f"The code {quote(code)} is deprecated since schema version {found.version}: {found.reason}"
    hint = f"Use {found.replaced_by!r}." if found.replaced_by else None
    return Fault(code="JSC302", message=message, path=path, hint=hint)


@cache
def _coded(model: type[Record]) -> tuple[tuple[FieldShape, str], ...]:
    """Return the fields of a model that hold codes, each with the name of its vocabulary."""
    marked = [(field, field.marker(CodeOf)) for field in shape(model)]
    return tuple((field, mark.vocabulary) for field, mark in marked if mark)


CODES = (Check("JSC302", whole, _deprecated),)
"""The rules of the layer."""

__all__ = ["CODES", "DEPRECATED"]
