"""One coder's layer over the text."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from jscdata.counting import count
from jscdata.model.act import Act
from jscdata.model.base import Record
from jscdata.model.span import Span
from jscdata.model.types import CodingRef, Date, EntityRef, Line, ListOf, LocalId, Method, SchemaVersion, Status, Text


class Mention(Record):
    """The words by which the text names an entity."""

    entity: EntityRef
    """Id of the entity."""

    span: Span
    """The name, without article and possessive."""


class Reliability(Record):
    """How far two layers agree on one variable."""

    variable: Line
    """Variable that was compared, such as act_type."""

    coefficient: Line
    """Name of the coefficient, such as Krippendorff's alpha."""

    value: Annotated[float, Field(ge=-1, le=1)]
    """Value of the coefficient."""

    n: Annotated[int, Field(ge=1)]
    """Number of units compared."""

    match_rate: Annotated[float, Field(ge=0, le=1)] | None = None
    """Share of acts that have a match in the other layer; null where it does not apply."""

    other: CodingRef
    """Id of the layer that this one was compared with."""


def is_suggested(method: str, status: str) -> bool:
    """Return whether a layer holds suggestions alone: a draft, or what rules found and nobody has read since."""
    return status == "draft" or (method == "rule" and status == "single")


class Coding(Record):
    """One coder's layer: mentions and acts, and how they were made."""

    id: LocalId
    """Id that is unique in the statement."""

    coder: Line
    """Who or what coded it."""

    method: Method
    """How the codes were made."""

    codebook_version: SchemaVersion
    """Version of the codebook, which is the schema's."""

    date: Date
    """Day on which the layer was finished."""

    status: Status
    """How far the layer has come."""

    reliability: ListOf[Reliability] = ()
    """Agreement with other layers; empty means that it was not assessed."""

    note: Text | None = None
    """What a reader should know of how it was made."""

    mentions: ListOf[Mention] = ()
    """Every naming of an entity, in document order."""

    acts: ListOf[Act] = ()
    """The acts, in document order."""

    @property
    def is_suggested(self) -> bool:
        """Whether the layer holds suggestions alone, which no person has decided."""
        return is_suggested(self.method, self.status)

    def __repr__(self) -> str:
        return f"<Coding {self.id}: {count(len(self.mentions), 'mention')}, {count(len(self.acts), 'act')}>"

    __str__ = __repr__


__all__ = ["Coding", "Mention", "Reliability", "is_suggested"]
