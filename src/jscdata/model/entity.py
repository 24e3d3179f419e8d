"""Who or what is named, and the register that all statements share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from jscdata import versions
from jscdata.model.base import Record
from jscdata.model.types import EntityId, EntityKind, EntityRef, Form, InTable, Line, ListOf, SchemaVersion, StateCode

CowNumber = Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}$"), Form("a number of up to three digits, such as 385")]
"""A state number of the Correlates of War project."""

GwNumber = Annotated[str, Field(pattern=r"^[1-9][0-9]{0,3}$"), Form("a number of up to four digits, such as 385")]
"""A state number of Gleditsch and Ward."""

WikidataItem = Annotated[str, Field(pattern=r"^Q[1-9][0-9]*$"), Form("Q and a number, such as Q30")]
"""An item of Wikidata."""

AtopNumber = Annotated[str, Field(pattern=r"^[1-9][0-9]{3,4}$"), Form("a number of four or five digits, such as 1350")]
"""An alliance number of the Alliance Treaty Obligations and Provisions data set."""


class Xrefs(Record):
    """The entity's identifiers in other data sets; only what was verified, null elsewhere."""

    iso3166: StateCode | None = None
    """ISO 3166-1 alpha-3 code of a state."""

    cow: CowNumber | None = None
    """State number of the Correlates of War project, as a string."""

    gw: GwNumber | None = None
    """State number of Gleditsch and Ward, as a string."""

    wikidata: WikidataItem | None = None
    """Item of Wikidata, such as Q30."""

    atop: AtopNumber | None = None
    """Alliance number of the Alliance Treaty Obligations and Provisions data set, as a string."""


class _Named(Record):
    """What the register and a statement say alike of an entity."""

    id: EntityId
    """Id whose prefix was fixed when it was minted, such as state:USA or person:kihara-minoru."""

    kind: EntityKind
    """What kind of thing it is."""

    name: Line
    """Name for citing and listing, in English."""

    part_of: EntityRef | None = None
    """Id of the state, organization or body that it belongs to; null where it belongs to none."""

    xrefs: Xrefs = Xrefs()
    """Identifiers in other data sets."""


class Entity(_Named):
    """Who or what a statement names; it repeats the register, so that its file stands alone."""

    members: Annotated[ListOf[EntityRef], InTable("entity_members", column="member")] = ()
    """Ids of the members of a group or forum, as they are in this statement."""

    def registered(self) -> RegisteredEntity:
        """Return what the statement tells of the entity, as a register has it; a statement knows no aliases."""
        return RegisteredEntity(
            id=self.id, kind=self.kind, name=self.name, part_of=self.part_of, xrefs=self.xrefs, aliases=()
        )


class RegisteredEntity(_Named):
    """An entity of the register that all statements share."""

    aliases: Annotated[ListOf[Line], InTable("entity_aliases", column="alias")] = ()
    """Other names, abbreviations and adjectives under which statements name it."""


class Register(Record):
    """The register of entities, ``datapackage/entities.json``."""

    schema_version: SchemaVersion
    """Version of the schema that the register follows."""

    entities: ListOf[RegisteredEntity]
    """The entities, sorted by id."""


def register_of(entities: Iterable[RegisteredEntity]) -> Register:
    """Return a register of entities, each of which is given once, in any order."""
    return Register(schema_version=versions.SCHEMA, entities=tuple(sorted(entities, key=lambda entity: entity.id)))


__all__ = ["Entity", "Register", "RegisteredEntity", "Xrefs", "register_of"]
