"""Layer 5, labels: no character in them that nobody sees."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

from jscdata.findings import Fault
from jscdata.model import Record, Statement
from jscdata.model.shape import FieldShape, shape
from jscdata.model.types import Form, Line, Url
from jscdata.positions import Steps
from jscdata.quoting import is_printable, quote
from jscdata.rules.checks import Check, whole
from jscdata.rules.document import Document

_AS_PRINTED = frozenset(
    {("Unit", "marker"), ("Participant", "name"), ("Participant", "office"), ("Invoked", "article")}
)
"""Lines that repeat the release, whatever that holds."""

_FORMS = tuple(next(mark for mark in get_args(found) if isinstance(mark, Form)) for found in (Line, Url))

_OF_LINES = frozenset({("Source", "rights")})
"""Labels of several lines."""


def _visible(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Tell a label that holds an invisible character or one that turns the direction of text round."""
    for model, records in document.by_class():
        for field in _labels(model):
            for path, record in records:
                words = record.__dict__.get(field.name)
                if words and not all(is_printable(line) for line in words.splitlines()):
                    message = f"{quote(words)} holds an invisible character."
                    yield Fault(code="JSC514", message=message, path=(*path, field.key))


@cache
def _labels(model: type[Record]) -> tuple[FieldShape, ...]:
    """Return the fields of a model that hold our own words, or an address, and not a note."""
    fields = [field for field in shape(model) if not field.many]
    named = [((model.__name__, field.name), field) for field in fields]
    return tuple(
        field
        for name, field in named
        if name in _OF_LINES or (field.marker(Form) in _FORMS and name not in _AS_PRINTED)
    )


LABELS = (Check("JSC514", whole, _visible),)
"""The rule on labels."""

__all__ = ["LABELS"]
