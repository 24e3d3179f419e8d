"""Acts and mentions with the statement and the layer that they come from, and the questions asked of acts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields

from jscdata.errors import InvalidArgumentError, UnknownIdError
from jscdata.iso3166 import STATE_CODES
from jscdata.model import Act, Coding, Mention, RegisteredEntity, Statement
from jscdata.quoting import quote
from jscdata.resolving import StateResolver
from jscdata.states import state_meant
from jscdata.vocabulary import ACT_TYPES, NOVELTY, TIME, TOPICS, Vocabulary

Entities = Callable[[], Mapping[str, RegisteredEntity]]
"""Gives the entities of a corpus by id, for which all its statements may have to be read."""

_STATE = "state:"
_STATE_IDS = frozenset(f"{_STATE}{code}" for code in STATE_CODES)
_ENTITIES = "The 'entities' of a corpus lists them."
_STATES = "A state is told by its code of three letters in ISO 3166-1, such as 'KOR'."


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
        act = f"{self.act.id}: {self.act.act_type} {quote(self.words)}"
        return f"<CodedAct {self.statement.id} {self.coding.id} {act}>"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedMention:
    """A mention with its statement and its layer."""

    statement: Statement
    coding: Coding
    mention: Mention

    def __repr__(self) -> str:
        mention = f"{self.mention.entity} {quote(self.mention.span.exact)}"
        return f"<CodedMention {self.statement.id} {self.coding.id}: {mention}>"


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

    def check(self, known: Entities) -> None:
        """Raise UnknownIdError for a code of no vocabulary, no state, or an entity that the corpus does not know.

        What is no string raises InvalidArgumentError. A state of ISO 3166-1 that no statement names
        is no unknown one, and ``known`` is not called for it.
        """
        check_strings(**{asked.name: getattr(self, asked.name) for asked in fields(self)})
        _check_code(ACT_TYPES, self.act_type)
        _check_code(TOPICS, self.topic)
        _check_code(NOVELTY, self.novelty)
        _check_code(TIME, self.time)
        for wanted in (self.partner, self.actor, self.speaker, self.against):
            if wanted is not None:
                (check_entity if ":" in wanted else _check_state)(wanted, known)

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


def check_strings(**given: object) -> None:
    """Raise InvalidArgumentError for what is no string, by the name of its argument; None is not asked."""
    for argument, value in given.items():
        if value is not None:
            check_string(argument, value, "one code as a string")


def check_string(argument: str, given: object, takes: str) -> None:
    """Raise InvalidArgumentError for what is no string, None included; ``takes`` says what is wanted."""
    if not isinstance(given, str):
        raise InvalidArgumentError(argument, given, takes)


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
        kind, labels = f"code of {vocabulary.name}", {term.code: term.label for term in vocabulary}
        listed = f"'jscdata describe {vocabulary.name}' lists them."
        raise UnknownIdError(kind, code, vocabulary.codes, labels=labels, listed=listed)


def check_entity(wanted: str, known: Entities) -> None:
    """Raise UnknownIdError for the id of an entity that is no state and that the corpus does not know."""
    if wanted in _STATE_IDS or wanted in known():
        return
    kind, names = "entity", {entity.id: entity.name for entity in known().values()}
    code = state_meant(wanted.removeprefix(_STATE))
    labels = {**names, f"{_STATE}{code}": wanted} if code else names
    raise UnknownIdError(kind, wanted, {*names, *_STATE_IDS}, likely=labels, labels=labels, listed=_ENTITIES)


def _check_state(wanted: str, known: Entities) -> None:
    """Raise UnknownIdError for a state that neither ISO 3166-1 nor the corpus knows.

    What was meant may be an entity of another kind, where that is called so.
    """
    if wanted in STATE_CODES or f"{_STATE}{wanted}" in known():
        return
    kind, entities = "state", known().values()
    states = {_as_asked(entity): entity.name for entity in entities if entity.id.startswith(_STATE)}
    called = {_as_asked(entity): wanted for entity in entities if _is_called(entity, wanted)}
    code = state_meant(wanted)
    labels = {**states, **called, **({code: wanted} if code else {})}
    raise UnknownIdError(kind, wanted, {*labels, *STATE_CODES}, likely=labels, labels=labels, listed=_STATES)


def _as_asked(entity: RegisteredEntity) -> str:
    """Return by what an entity is asked for in place of a state: a state by its code, another one by its id."""
    return entity.id.removeprefix(_STATE)


def _is_called(entity: RegisteredEntity, wanted: str) -> bool:
    """Tell whether a word is the name of an entity, another name of it, or its id behind the prefix."""
    names = (entity.name, *entity.aliases, entity.id.partition(":")[2])
    return wanted.casefold() in map(str.casefold, names)


__all__ = ["ActQuery", "CodedAct", "CodedMention", "check_entity", "check_string", "check_strings", "coded_act"]
