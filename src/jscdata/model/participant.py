"""Who takes part in the meeting or signs the document."""

from __future__ import annotations

from jscdata.model.base import Record
from jscdata.model.span import Span
from jscdata.model.types import EntityRef, Line, Role


class Participant(Record):
    """A person or office that takes part for a state or organization."""

    person: EntityRef | None = None
    """Id of the person; null where the document names only an office."""

    name: Line | None = None
    """Name as printed; null where the document names only an office."""

    office: Line | None = None
    """Office as printed; null where the document names none."""

    represents: EntityRef
    """Id of the state or organization for which they take part."""

    role: Role
    """As what they take part."""

    span: Span
    """The words that name the office and the person."""


__all__ = ["Participant"]
