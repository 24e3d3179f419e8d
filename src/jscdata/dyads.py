"""Counts by dyad and year, to be joined with panels such as ATOP, DCAD or those of the Correlates of War.

Four relations are kept apart: ``parties`` of a statement, undirected, with the states in
alphabetical order; and directed ones of acts, by act type: from ``speaker_actor`` to whose conduct
an act is about, from ``actor_counterpart`` to those with or toward whom it is, and from
``actor_against`` to those whom it is against. Only states count, resolved as in ``act_states``.

A year without a coded statement is missing, and not zero. A row with zeros says that a statement
of that year was coded to which both states are parties, and that what the row counts, which is
there in another year, is not in it. Where they are parties to no coded statement of a year, the
corpus cannot tell, and there is no row. Which series are complete for which years is told by the
data card. Acts in which the document itself speaks have no speaker, and so no ``speaker_actor``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from jscdata.coded import coded_act
from jscdata.model import Coding, RegisteredEntity, Statement
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
        Column(name="relation", description="What joins the two.", required=True, classes=RELATIONS),
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


def dyad_years(statements: Iterable[Statement], register: Iterable[RegisteredEntity] = ()) -> Iterator[Row]:
    """Go through the rows, sorted by relation, dyad, act type and year.

    Args:
        statements: The statements, which are gone through once.
        register: Entities whose numbers come before those that the statements tell.
    """
    counts: dict[Key, dict[int, Counter[str]]] = {}
    parties: dict[tuple[str, str], set[int]] = {}
    numbers = {entity.id: entity.xrefs.cow for entity in register}
    for statement in statements:
        if statement.coding is None:
            continue
        year, resolver = statement.date.year, StateResolver(statement)
        for first, second in combinations(resolver.states(statement.parties), 2):
            parties.setdefault((first, second), set()).add(year)
        for key, what in _counted(statement, statement.coding, resolver).items():
            counts.setdefault(key, {}).setdefault(year, Counter()).update(what)
        for entity in statement.entities:
            if entity.xrefs.cow:
                numbers.setdefault(entity.id, entity.xrefs.cow)
    for key in sorted(counts, key=_order):
        _, first, second, _ = key
        known = parties.get((min(first, second), max(first, second)), set())
        for year in sorted({*counts[key], *known}):
            yield _row(key, year, counts[key].get(year, Counter()), numbers)


def _order(key: Key) -> tuple[int, str, str, str]:
    return RELATIONS.index(key[0]), key[1], key[2], key[3] or ""


def _counted(statement: Statement, coding: Coding, resolver: StateResolver) -> dict[Key, Counter[str]]:
    """Return what a statement adds to each dyad; it counts once for a dyad and an act type."""
    found: dict[Key, Counter[str]] = {}
    all_measures = sum(measures(act) for act in coding.acts)
    for first, second in combinations(resolver.states(statement.parties), 2):
        found["parties", first, second, None] = Counter(acts=len(coding.acts), measures=all_measures)
    for act in coding.acts:
        acted = coded_act(statement, coding, act, resolver)
        pairs = (
            ("speaker_actor", acted.speakers, acted.actors),
            ("actor_counterpart", acted.actors, acted.counterparts),
            ("actor_against", acted.actors, acted.against),
        )
        for relation, sources, targets in pairs:
            for source, target in product(sources, targets):
                if source != target:
                    what = found.setdefault((relation, source, target, act.act_type), Counter())
                    what.update(acts=1, measures=measures(act))
    for what in found.values():
        what["statements"] = 1
    return found


def _row(key: Key, year: int, what: Counter[str], numbers: Mapping[str, str | None]) -> Row:
    relation, first, second, act_type = key
    return {
        "relation": relation,
        "year": year,
        "state1": first,
        "state2": second,
        "cow1": numbers.get(f"state:{first}"),
        "cow2": numbers.get(f"state:{second}"),
        "act_type": act_type,
        "statements": what["statements"],
        "acts": what["acts"],
        "measures": what["measures"],
    }


__all__ = ["DYAD_YEAR", "RELATIONS", "dyad_years"]
