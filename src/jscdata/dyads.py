"""Counts by dyad and year, to be joined with panels such as ATOP, DCAD or those of the Correlates of War.

Four relations are kept apart: ``parties`` of a statement, undirected, with the states in
alphabetical order; and directed ones of acts, by act type: from ``speaker_actor`` to whose conduct
an act is about, from ``actor_counterpart`` to those with or toward whom it is, and from
``actor_against`` to those whom it is against. Only states count, resolved as in ``act_states``.

A year in which no statement was coded has no row: it is missing, and not zero. In a year with a
coded statement, a dyad that occurs in another year has rows with zero. That holds of the corpus
that was asked; which series are complete for which years is told by the data card.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, product

from jscdata.coded import CodedAct
from jscdata.model import Entity, RegisteredEntity, Statement
from jscdata.resolving import StateResolver
from jscdata.scales import measures
from jscdata.tables import Column, Row, Table

Key = tuple[str, str, str, str | None]
"""Relation, first and second state, act type."""

RELATIONS = ("parties", "speaker_actor", "actor_counterpart", "actor_against")


def _text(name: str, description: str, *, required: bool = True) -> Column:
    return Column(name=name, description=description, required=required)


def _number(name: str, description: str) -> Column:
    return Column(name=name, type="integer", description=description, required=True)


DYAD_YEAR = Table(
    name="dyad_year",
    columns=(
        _text("relation", "What joins the two: parties, speaker_actor, actor_counterpart or actor_against."),
        _number("year", "Year of release."),
        _text("state1", "ISO 3166-1 alpha-3 code: the first in the alphabet, or the one it goes out from."),
        _text("state2", "ISO 3166-1 alpha-3 code of the other."),
        _text("cow1", "Number of the first in the Correlates of War project.", required=False),
        _text("cow2", "Number of the other.", required=False),
        Column(name="act_type", description="What the speakers do; empty for parties.", vocabulary="act_types"),
        _number("statements", "Number of coded statements in which it occurs."),
        _number("acts", "Number of acts, which counts one a target; for parties all acts."),
        _number("measures", "Number of measures, which counts one an object of each act."),
    ),
    key=("relation", "year", "state1", "state2", "act_type"),
)


def dyad_years(
    acts: Iterable[CodedAct],
    statements: Callable[[], Iterable[Statement]],
    entities: Mapping[str, RegisteredEntity | Entity],
) -> Iterator[Row]:
    """Go through the rows, sorted by relation, dyad, act type and year."""
    counts: dict[tuple[Key, int], Counter[str]] = {}
    for key, year, what in [*_of_acts(acts), *_of_parties(statements())]:
        counts.setdefault((key, year), Counter()).update(what)
    years = sorted({statement.date.year for statement in statements() if statement.coding})
    for key in sorted({key for key, _ in counts}, key=_order):
        for year in years:
            yield _row(key, year, counts.get((key, year), Counter()), entities)


def _order(key: Key) -> tuple[int, str, str, str]:
    return RELATIONS.index(key[0]), key[1], key[2], key[3] or ""


def _of_acts(acts: Iterable[CodedAct]) -> Iterator[tuple[Key, int, dict[str, int]]]:
    """Give what each act adds to its dyads; a statement counts once for a dyad and an act type."""
    seen: set[tuple[Key, str]] = set()
    for found in acts:
        pairs = (
            ("speaker_actor", found.speakers, found.actors),
            ("actor_counterpart", found.actors, found.counterparts),
            ("actor_against", found.actors, found.against),
        )
        for relation, sources, targets in pairs:
            for source, target in product(sources, targets):
                if source == target:
                    continue
                key: Key = (relation, source, target, found.act.act_type)
                is_first = (key, found.statement.id) not in seen
                seen.add((key, found.statement.id))
                what = {"statements": int(is_first), "acts": 1, "measures": measures(found.act)}
                yield key, found.statement.date.year, what


def _of_parties(statements: Iterable[Statement]) -> Iterator[tuple[Key, int, dict[str, int]]]:
    for statement in statements:
        if statement.coding is None:
            continue
        acts = statement.coding.acts
        what = {"statements": 1, "acts": len(acts), "measures": sum(measures(act) for act in acts)}
        for first, second in combinations(StateResolver(statement).states(statement.parties), 2):
            yield ("parties", first, second, None), statement.date.year, what


def _row(key: Key, year: int, what: Counter[str], entities: Mapping[str, RegisteredEntity | Entity]) -> Row:
    relation, first, second, act_type = key
    return {
        "relation": relation,
        "year": year,
        "state1": first,
        "state2": second,
        "cow1": _cow(first, entities),
        "cow2": _cow(second, entities),
        "act_type": act_type,
        "statements": what["statements"],
        "acts": what["acts"],
        "measures": what["measures"],
    }


def _cow(state: str, entities: Mapping[str, RegisteredEntity | Entity]) -> str | None:
    found = entities.get(f"state:{state}")
    return found.xrefs.cow if found else None


__all__ = ["DYAD_YEAR", "RELATIONS", "dyad_years"]
