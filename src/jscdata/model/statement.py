"""One document in one language, with its words and its codings."""

from __future__ import annotations

from typing import Annotated, TypeVar

from pydantic import Field

from jscdata.errors import UnknownIdError
from jscdata.model.act import Act
from jscdata.model.base import Record
from jscdata.model.coding import Coding, Mention
from jscdata.model.entity import Entity
from jscdata.model.participant import Participant
from jscdata.model.source import Binding, Meeting, Relation, Source
from jscdata.model.types import (
    Date,
    DocumentType,
    EntityRef,
    InTable,
    LanguageTag,
    Line,
    ListOf,
    NonEmptyList,
    NotInTables,
    SchemaVersion,
    StatementId,
    Text,
)
from jscdata.model.unit import Unit

_PREFERENCE = ("adjudicated", "reviewed", "single")


class Statement(Record):
    """One document in one language: what it is, its words, its units, and what coders found in them."""

    schema_uri: Annotated[str, Field(min_length=1, max_length=2000)] | None = Field(default=None, alias="$schema")
    """Where an editor finds the JSON Schema; it has no meaning for the data."""

    schema_version: SchemaVersion
    """Version of the schema that the record follows."""

    id: StatementId
    """Series (or the issuers' codes), date and document type, such as us-jp-scc-2024-07-28-fact-sheet."""

    title: Line
    """Title for citing; the title unit has it as printed."""

    document_type: DocumentType
    """What the document calls itself."""

    language: LanguageTag
    """Language of the text (BCP 47)."""

    date: Date
    """Day of release."""

    meeting: Meeting | None = None
    """The meeting that it comes from; null where it comes from none."""

    issuers: Annotated[NonEmptyList[EntityRef], InTable("statement_entities", "issuer", "entity_id")]
    """Ids of the entities that publish this document."""

    parties: Annotated[NonEmptyList[EntityRef], InTable("statement_entities", "party", "entity_id")]
    """Ids of the states and organizations that it speaks for."""

    binding: Binding | None = None
    """What it says of its own legal force; null where it was not read for that."""

    participants: ListOf[Participant] = ()
    """Who takes part or signs."""

    relations: ListOf[Relation] = ()
    """How it stands to other documents."""

    source: Source
    """The release that the text was taken from."""

    text: Annotated[Text, NotInTables()]
    """The whole text with LF line ends, otherwise as released."""

    units: NonEmptyList[Unit]
    """The parts of the text as laid out, in document order."""

    entities: Annotated[ListOf[Entity], InTable("statement_entities", "named")] = ()
    """Who and what is named, sorted by id."""

    codings: ListOf[Coding] = ()
    """The coders' layers; they are never merged."""

    @property
    def coding(self) -> Coding | None:
        """The layer for readers: the adjudicated one, else a reviewed, else a single one; never a draft."""
        for status in _PREFERENCE:
            for coding in self.codings:
                if coding.status == status:
                    return coding
        return None

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts of the layer for readers; empty where no layer is finished."""
        return self.coding.acts if self.coding else ()

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the layer for readers; empty where no layer is finished."""
        return self.coding.mentions if self.coding else ()

    def unit(self, unit_id: str) -> Unit:
        """Return the unit with this id; raise UnknownIdError where there is none."""
        return _by_id("unit", self.units, unit_id)

    def entity(self, entity_id: str) -> Entity:
        """Return the entity with this id; raise UnknownIdError where there is none."""
        return _by_id("entity", self.entities, entity_id)

    def __repr__(self) -> str:
        return f"<Statement {self.id}: {len(self.units)} units, {len(self.acts)} acts>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """Show the text in a notebook, with mentions and acts marked."""
        from jscdata.model.notebook import page  # noqa: PLC0415 - only a notebook needs it.

        facts = (self.id, self.document_type, str(self.date), self.language)
        return page(self.title, facts, self.units, self.entities, self.coding)


R = TypeVar("R", Unit, Entity)


def _by_id(kind: str, records: tuple[R, ...], wanted: str) -> R:
    for record in records:
        if record.id == wanted:
            return record
    raise UnknownIdError(kind, wanted, [record.id for record in records])


__all__ = ["Statement"]
