"""Acts and mentions with the statement and the layer that they come from, and the questions asked of acts."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from jscdata.errors import UnknownIdError
from jscdata.model import Act, Coding, Mention, Statement
from jscdata.resolving import StateResolver
from jscdata.vocabulary import ACT_TYPES, NOVELTY, TIME, TOPICS, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedAct:
    """An act with its statement, its layer, and the states behind its entities (ISO 3166-1 alpha-3, sorted)."""

    statement: Statement
    coding: Coding
    act: Act
    speakers: tuple[str, ...]
    actors: tuple[str, ...]
    counterparts: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def words(self) -> str:
        """All words of the act; parts are joined by an ellipsis."""
        return self.act.words

    def __repr__(self) -> str:
        return f"<CodedAct {self.statement.id} {self.coding.id} {self.act.id}: {self.act.act_type} “{self.words[:60]}”>"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedMention:
    """A mention with its statement and its layer."""

    statement: Statement
    coding: Coding
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class ActQuery:
    """What is asked of acts; what is None is not asked.

    ``partner``, ``actor``, ``speaker`` and ``against`` are states (``KOR``), which are found
    behind groups, persons and bodies, or ids of entities (``org:nato``), which are found as coded.
    """

    act_type: str | None = None
    topic: str | None = None
    novelty: str | None = None
    time: str | None = None
    partner: str | None = None
    actor: str | None = None
    speaker: str | None = None
    against: str | None = None

    def check(self, known: Callable[[], Collection[str]]) -> None:
        """Raise UnknownIdError for a code of no vocabulary, or an entity that the corpus does not know.

        ``known`` gives the ids of the entities; it is called only where that is asked.
        """
        _check_code(ACT_TYPES, self.act_type)
        _check_code(TOPICS, self.topic)
        _check_code(NOVELTY, self.novelty)
        _check_code(TIME, self.time)
        for wanted in (self.partner, self.actor, self.speaker, self.against):
            if wanted is not None:
                _check_entity(wanted, known())

    def takes(self, found: CodedAct) -> bool:
        """Return whether an act is what is asked for."""
        act = found.act
        return (
            self.act_type in (None, act.act_type)
            and (self.topic is None or self.topic in act.topics)
            and self.novelty in (None, act.novelty)
            and self.time in (None, act.time)
            and _has(self.partner, act.counterparts, found.counterparts)
            and _has(self.actor, act.actors, found.actors)
            and _has(self.speaker, act.speakers, found.speakers)
            and _has(self.against, act.against, found.against)
        )


def coded_act(statement: Statement, coding: Coding, act: Act, resolver: StateResolver) -> CodedAct:
    """Return an act with the states behind its entities."""
    return CodedAct(
        statement=statement,
        coding=coding,
        act=act,
        speakers=tuple(resolver.states(act.speakers)),
        actors=tuple(resolver.states(act.actors)),
        counterparts=tuple(resolver.states(act.counterparts)),
        against=tuple(resolver.states(act.against)),
    )


def _has(wanted: str | None, entities: tuple[str, ...], states: tuple[str, ...]) -> bool:
    return wanted is None or wanted in (entities if ":" in wanted else states)


def _check_code(vocabulary: Vocabulary, code: str | None) -> None:
    if code is not None and code not in vocabulary.codes:
        kind = f"code of {vocabulary.name}"
        raise UnknownIdError(kind, code, vocabulary.codes)


def _check_entity(wanted: str, known: Collection[str]) -> None:
    if ":" in wanted:
        if wanted not in known:
            kind = "entity"
            raise UnknownIdError(kind, wanted, known)
        return
    states = [entity.removeprefix("state:") for entity in known if entity.startswith("state:")]
    if wanted not in states:
        kind = "state"
        raise UnknownIdError(kind, wanted, states)


__all__ = ["ActQuery", "CodedAct", "CodedMention", "coded_act"]
