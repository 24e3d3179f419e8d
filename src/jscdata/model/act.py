"""What the speakers do with one verb."""

from __future__ import annotations

from jscdata.model.base import Record
from jscdata.model.span import Span
from jscdata.model.types import (
    ActType,
    EntityRef,
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

    verb: Span
    """The verb as written."""

    spans: NonEmptyList[Span]
    """All words of the act, in document order; one span an item where a list completes it."""

    speakers: ListOf[EntityRef] = ()
    """Ids of those whom the words name as saying it; empty where the document itself speaks."""

    actors: ListOf[EntityRef] = ()
    """Ids of those whose conduct the words are about."""

    counterparts: ListOf[EntityRef] = ()
    """Ids of those with, toward or for whom it is done."""

    against: ListOf[EntityRef] = ()
    """Ids of those whom it is to deter, counter or punish."""

    delegates: ListOf[EntityRef] = ()
    """Ids of bodies tasked with it."""

    instruments: ListOf[Invoked] = ()
    """Treaties, laws, policies and documents invoked."""

    topics: NonEmptyList[Topic]
    """What it is about; the first topic is the primary one."""

    objects: ListOf[Object] = ()
    """The coordinated complements of the verb, in document order."""

    conditions: ListOf[Span] = ()
    """The words that make it depend on something."""

    novelty: Novelty | None = None
    """How the words say it stands to what was said before; null where they tell nothing."""

    time: Time
    """Time of the matter, not of the verb's tense."""

    precision: ListOf[Precision] = ()
    """What makes the act precise, in document order."""

    note: Text
    """Why it is coded so."""


__all__ = ["Act", "Invoked", "Object", "Precision"]
