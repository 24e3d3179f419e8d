"""Tables that are worked out from the others, for reading only: they are never read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jscdata.model import Act, Coding, Entity, Statement
from jscdata.tables.layout import Column, Table
from jscdata.tables.rows import Row, Tables
from jscdata.vocabulary import VOCABULARIES

_ROLES = ("speakers", "actors", "counterparts", "against", "delegates")
_SINGULAR = {"speakers": "speaker", "actors": "actor", "counterparts": "counterpart", "delegates": "delegate"}
_JOIN = "; "


def _text(name: str, description: str, *, required: bool = False, vocabulary: str | None = None) -> Column:
    return Column(name=name, description=description, required=required, vocabulary=vocabulary)


_KEY = (
    _text("statement_id", "Id of the statement.", required=True),
    _text("coding_id", "Id of the coder's layer.", required=True),
    _text("act_id", "Id of the act.", required=True),
)

ACT_STATES = Table(
    name="act_states",
    columns=(
        *_KEY,
        _text("role", "What the state is in the act: speaker, actor, counterpart, against or delegate.", required=True),
        _text("state", "ISO 3166-1 alpha-3 code of the state.", required=True),
    ),
    key=("statement_id", "coding_id", "act_id", "role", "state"),
    references=((("statement_id", "coding_id", "act_id"), "acts", ("statement_id", "coding_id", "act_id")),),
)

ACTS_FLAT = Table(
    name="acts_flat",
    columns=(
        *_KEY,
        Column(name="date", type="date", description="Day of release of the statement.", required=True),
        _text("title", "Title of the statement.", required=True),
        _text("status", "How far the coder's layer has come.", required=True, vocabulary="statuses"),
        _text("unit_id", "Id of the unit in which the verb stands.", required=True),
        _text("act_type", "What the speakers do.", required=True, vocabulary="act_types"),
        _text("verb", "The verb as written.", required=True),
        _text("lemma", "Dictionary form of the verb.", required=True),
        _text("words", "The words of the act; parts are joined by an ellipsis.", required=True),
        *(_text(role, f"Ids of the {role}, joined by semicolons.") for role in _ROLES),
        *(_text(f"{_SINGULAR.get(role, role)}_states", f"States among the {role}, resolved.") for role in _ROLES),
        _text("instruments", "Ids of the instruments invoked, with their articles."),
        _text("primary_topic", "What the act is about first.", required=True, vocabulary="topics"),
        _text("topics", "All topics, joined by semicolons.", required=True),
        _text("novelty", "How the words say it stands to what was said before.", vocabulary="novelty"),
        _text("time", "Time of the matter.", required=True, vocabulary="time"),
        _text("precision", "What makes the act precise, joined by semicolons."),
        _text("note", "Why it is coded so.", required=True),
    ),
    key=("statement_id", "coding_id", "act_id"),
    references=((("statement_id", "coding_id", "act_id"), "acts", ("statement_id", "coding_id", "act_id")),),
)

CODEBOOK = Table(
    name="codebook",
    columns=(
        _text("vocabulary", "Name of the closed list.", required=True),
        Column(name="position", type="integer", description="Place in the list, counted from 1.", required=True),
        _text("code", "The code.", required=True),
        _text("label", "The code in words.", required=True),
        _text("definition", "What it means.", required=True),
        _text("include", "What belongs to it.", required=True),
        _text("exclude", "What does not belong to it, and what code it has instead.", required=True),
        _text("example", "Words that have the code.", required=True),
        _text("example_statement", "Id of the statement that has the words; empty where they are invented."),
        _text("since", "Version of the codebook that brought the code.", required=True),
    ),
    key=("vocabulary", "code"),
)

DERIVED = {table.name: table for table in (ACT_STATES, ACTS_FLAT, CODEBOOK)}
"""The derived tables by name."""


def derive(statements: Iterable[Statement]) -> Tables:
    """Return the rows of the derived tables."""
    found: Tables = {name: [] for name in DERIVED}
    for statement in sorted(statements, key=lambda item: item.id):
        resolver = _Resolver(statement)
        for coding in statement.codings:
            for act in coding.acts:
                states = {role: resolver.states(getattr(act, role)) for role in _ROLES}
                key: Row = {"statement_id": statement.id, "coding_id": coding.id, "act_id": act.id}
                for role, resolved in states.items():
                    found["act_states"] += [{**key, "role": _SINGULAR.get(role, role), "state": s} for s in resolved]
                found["acts_flat"].append({**key, **_flat(statement, coding, act, states)})
    found["codebook"] = list(_codebook())
    return found


def _flat(statement: Statement, coding: Coding, act: Act, states: dict[str, list[str]]) -> Row:
    row: Row = {
        "date": statement.date,
        "title": statement.title,
        "status": coding.status,
        "unit_id": act.verb.unit,
        "act_type": act.act_type,
        "verb": act.verb.exact,
        "lemma": act.lemma,
        "words": " … ".join(span.exact for span in act.spans),
        "instruments": _joined(f"{i.entity} {i.article}" if i.article else i.entity for i in act.instruments),
        "primary_topic": act.topics[0],
        "topics": _joined(act.topics),
        "novelty": act.novelty,
        "time": act.time,
        "precision": _joined(f"{found.flag}: {found.span.exact}" for found in act.precision),
        "note": act.note,
    }
    for role in _ROLES:
        row[role] = _joined(getattr(act, role))
        row[f"{_SINGULAR.get(role, role)}_states"] = _joined(states[role])
    return row


def _joined(values: Iterable[str]) -> str | None:
    return _JOIN.join(values) or None


class _Resolver:
    """Finds the states that an entity stands for in one statement."""

    def __init__(self, statement: Statement) -> None:
        self._entities = {entity.id: entity for entity in statement.entities}
        self._represents = {p.person: p.represents for p in statement.participants if p.person}

    def states(self, entity_ids: Iterable[str]) -> list[str]:
        """Return the codes of all states, sorted, each once."""
        found: set[str] = set()
        for entity_id in entity_ids:
            found.update(self._resolve(entity_id, set()))
        return sorted(found)

    def _resolve(self, entity_id: str, seen: set[str]) -> Iterator[str]:
        """Go from group to members, from person to what they represent, from a body to what it is part of."""
        entity = self._entities.get(entity_id)
        if entity is None or entity_id in seen:
            return
        seen.add(entity_id)
        if entity.kind == "state":
            yield entity_id.removeprefix("state:")
        for above in self._above(entity):
            yield from self._resolve(above, seen)

    def _above(self, entity: Entity) -> tuple[str, ...]:
        if entity.kind == "person":
            represented = self._represents.get(entity.id)
            return (represented,) if represented else ()
        if entity.kind in ("government_body", "military_unit", "office"):
            return (entity.part_of,) if entity.part_of else ()
        return entity.members


def _codebook() -> Iterator[Row]:
    for vocabulary in VOCABULARIES:
        for position, term in enumerate(vocabulary, start=1):
            yield {
                "vocabulary": vocabulary.name,
                "position": position,
                "code": term.code,
                "label": term.label,
                "definition": term.definition,
                "include": term.include,
                "exclude": term.exclude,
                "example": term.example.words,
                "example_statement": term.example.statement,
                "since": term.since,
            }


__all__ = ["ACTS_FLAT", "ACT_STATES", "CODEBOOK", "DERIVED", "derive"]
