"""Tables that are worked out from the others, for reading only: they are never read back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jscdata.model import Act, Coding, Statement
from jscdata.resolving import StateResolver
from jscdata.scales import (
    CLASSES,
    DEGREES,
    commitment,
    delegation,
    illocution,
    measures,
    obligation,
    precision,
)
from jscdata.tables.layout import Column, Table
from jscdata.tables.rows import Row, Sink, Tables
from jscdata.vocabulary import VOCABULARIES

_ROLES = ("speakers", "actors", "counterparts", "against", "delegates")
_SINGULAR = {"speakers": "speaker", "actors": "actor", "counterparts": "counterpart", "delegates": "delegate"}
_STATE_ROLES = tuple(_SINGULAR.get(role, role) for role in _ROLES)
_JOIN = "; "


def _text(
    name: str,
    description: str,
    *,
    required: bool = False,
    vocabulary: str | None = None,
    classes: tuple[str, ...] = (),
) -> Column:
    return Column(name=name, description=description, required=required, vocabulary=vocabulary, classes=classes)


def _those(role: str) -> str:
    return "those whom it is against" if role == "against" else f"the {role}"


def _degree(name: str, description: str) -> Column:
    return Column(name=name, description=description, required=True, classes=DEGREES, is_scale=True)


_KEY = (
    _text("statement_id", "Id of the statement.", required=True),
    _text("coding_id", "Id of the coder's layer.", required=True),
    _text("act_id", "Id of the act.", required=True),
)

ACT_STATES = Table(
    name="act_states",
    columns=(
        *_KEY,
        _text("role", "What the state is in the act.", required=True, classes=_STATE_ROLES),
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
        *(_text(role, f"Ids of {_those(role)}, joined by semicolons.") for role in _ROLES),
        *(
            _text(f"{_SINGULAR.get(role, role)}_states", f"Codes of the states behind {_those(role)}.")
            for role in _ROLES
        ),
        _text("instruments", "Ids of the instruments invoked, with their articles."),
        _text("primary_topic", "What the act is about first.", required=True, vocabulary="topics"),
        _text("topics", "All topics, joined by semicolons.", required=True),
        _text("novelty", "How the words say it stands to what was said before.", vocabulary="novelty"),
        _text("time", "Time of the matter.", required=True, vocabulary="time"),
        _text("precision", "What makes the act precise, joined by semicolons."),
        _text("searle_illocution", "Class of the illocution after Searle (1976).", required=True, classes=CLASSES),
        Column(
            name="g7_commitment",
            type="boolean",
            description="Whether it is a specific, future-oriented commitment after the G7 Research Group.",
            required=True,
        ),
        _degree("abbott_obligation", "Obligation after Abbott et al. (2000)."),
        _degree("abbott_precision", "Precision after Abbott et al. (2000)."),
        _degree("abbott_delegation", "Delegation after Abbott et al. (2000)."),
        Column(
            name="measures",
            type="integer",
            description="Number of measures: its objects, one at least. Counted by target, an act is one.",
            required=True,
        ),
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
    """Return the rows of the derived tables.

    ``act_states`` goes with ``acts`` and has all layers. ``acts_flat`` is for readers: it has of
    each statement the layer for readers, so that nobody counts an act twice, or a draft.
    """
    found: Tables = {name: [] for name in DERIVED}
    for statement in sorted(statements, key=lambda item: item.id):
        emit_derived(statement, found)
    emit_codebook(found)
    return found


def emit_codebook(sinks: Mapping[str, Sink]) -> None:
    """Hand on the rows of the codebook, which is of no statement, where it is wanted."""
    for row in _codebook() if "codebook" in sinks else ():
        sinks["codebook"].append(row)


def emit_derived(statement: Statement, sinks: Mapping[str, Sink]) -> None:
    """Hand on the rows that a statement has in some derived tables, so that none need be kept."""
    if "act_states" not in sinks and "acts_flat" not in sinks:
        return
    resolver = StateResolver(statement)
    for coding in statement.codings:
        for act in coding.acts:
            states = {role: resolver.states(getattr(act, role)) for role in _ROLES}
            key: Row = {"statement_id": statement.id, "coding_id": coding.id, "act_id": act.id}
            for role, resolved in states.items() if "act_states" in sinks else ():
                for state in resolved:
                    sinks["act_states"].append({**key, "role": _SINGULAR.get(role, role), "state": state})
            if "acts_flat" in sinks and coding is statement.coding:
                sinks["acts_flat"].append({**key, **_flat(statement, coding, act, states)})


def _flat(statement: Statement, coding: Coding, act: Act, states: dict[str, list[str]]) -> Row:
    row: Row = {
        "date": statement.date,
        "title": statement.title,
        "status": coding.status,
        "unit_id": act.verb.unit,
        "act_type": act.act_type,
        "verb": act.verb.exact,
        "lemma": act.lemma,
        "words": act.words,
        "instruments": _joined(f"{i.entity} {i.article}" if i.article else i.entity for i in act.instruments),
        "primary_topic": act.topics[0],
        "topics": _joined(act.topics),
        "novelty": act.novelty,
        "time": act.time,
        "precision": _joined(f"{found.flag}: {found.span.exact}" for found in act.precision),
        "searle_illocution": illocution(act),
        "g7_commitment": commitment(act),
        "abbott_obligation": obligation(act, statement.binding),
        "abbott_precision": precision(act),
        "abbott_delegation": delegation(act),
        "measures": measures(act),
        "note": act.note,
    }
    for role in _ROLES:
        row[role] = _joined(getattr(act, role))
        row[f"{_SINGULAR.get(role, role)}_states"] = _joined(states[role])
    return row


def _joined(values: Iterable[str]) -> str | None:
    return _JOIN.join(values) or None


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


__all__ = ["ACTS_FLAT", "ACT_STATES", "CODEBOOK", "DERIVED", "derive", "emit_codebook", "emit_derived"]
