"""What the speakers do with one verb."""

from __future__ import annotations

from typing import Annotated

from jscdata.model.base import Record
from jscdata.model.span import Span, joined
from jscdata.model.types import (
    ActType,
    EntityRef,
    InTable,
    Line,
    ListOf,
    LocalId,
    NonEmptyList,
    Novelty,
    PrecisionFlag,
    Text,
    Time,
    Topic,
)


class Invoked(Record):
    """A treaty, law, policy or document that an act invokes."""

    entity: EntityRef
    """Id of the instrument."""

    article: Line | None = None
    """Article or section as printed, such as Article V; null where none is named."""


class Object(Record):
    """One coordinated complement of the verb."""

    span: Span
    """The words of the complement, without closing semicolon or 'and'."""

    topic: Topic | None = None
    """What this complement is about; null where it adds no topic of its own."""


class Precision(Record):
    """Something that makes an act precise."""

    flag: PrecisionFlag
    """What makes it precise."""

    span: Span
    """The words that do."""


class Act(Record):
    """One verb with one set of actors and counterparts."""

    id: LocalId
    """Id that is unique in the statement and never used again for another act."""

    act_type: ActType
    """What the speakers do."""

    lemma: Line
    """Dictionary form of the verb."""

    verb: Annotated[Span, InTable("act_spans", "verb")]
    """The verb as written."""

    spans: Annotated[NonEmptyList[Span], InTable("act_spans", "words")]
    """All words of the act, in document order; one span an item where a list completes it."""

    speakers: Annotated[ListOf[EntityRef], InTable("act_entities", "speaker", "entity_id")] = ()
    """Ids of those whom the words name as saying it; empty where the document itself speaks."""

    actors: Annotated[ListOf[EntityRef], InTable("act_entities", "actor", "entity_id")] = ()
    """Ids of those whose conduct the words are about."""

    counterparts: Annotated[ListOf[EntityRef], InTable("act_entities", "counterpart", "entity_id")] = ()
    """Ids of those with, toward or for whom it is done."""

    against: Annotated[ListOf[EntityRef], InTable("act_entities", "against", "entity_id")] = ()
    """Ids of those whom it is to deter, counter or punish."""

    delegates: Annotated[ListOf[EntityRef], InTable("act_entities", "delegate", "entity_id")] = ()
    """Ids of bodies tasked with it."""

    instruments: Annotated[ListOf[Invoked], InTable("act_entities", "instrument")] = ()
    """Treaties, laws, policies and documents invoked."""

    topics: Annotated[NonEmptyList[Topic], InTable("act_topics", column="topic")]
    """What it is about; the first topic is the primary one."""

    objects: Annotated[ListOf[Object], InTable("act_spans", "object")] = ()
    """The coordinated complements of the verb, in document order."""

    conditions: Annotated[ListOf[Span], InTable("act_spans", "condition")] = ()
    """The words that make it depend on something."""

    novelty: Novelty | None = None
    """How the words say it stands to what was said before; null where they tell nothing."""

    time: Time
    """Time of the matter, not of the verb's tense."""

    precision: Annotated[ListOf[Precision], InTable("act_precision")] = ()
    """What makes the act precise, in document order."""

    note: Text
    """Why it is coded so."""

    @property
    def words(self) -> str:
        """All words of the act; parts are joined by an ellipsis."""
        return joined(self.spans)


__all__ = ["Act", "Invoked", "Object", "Precision"]
