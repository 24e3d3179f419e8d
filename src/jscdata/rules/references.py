"""Layer 4: ids and what they point at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jscdata.findings import Fault
from jscdata.model import Act, Coding, Entity, Record, Statement, Unit
from jscdata.model.unit import UNIT_LETTERS
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.document import Check, Document, dangling, each, references, sound, whole
from jscdata.structure import items, near_hint

_ROUNDS = 8
"""Levels of an outline that are taken away before circles are looked for."""


def _duplicate_ids(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Tell the second record with an id; units, entities, codings and acts are told apart."""
    models: tuple[type[Record], ...] = (Unit, Entity, Coding, Act)
    for model in models:
        seen: set[str] = set()
        for path, record in document.each(model):
            found = sound(record, "id")
            if found in seen:
                message = f"The id {quote(found)} stands for an earlier {model.__name__.lower()} already."
                yield Fault(code="JSC401", message=message, path=(*path, "id"))
            elif found is not None:
                seen.add(found)


def _dangling(
    document: Document, code: str, model: type[Record], index: dict[str, Any], use: tuple[Steps, str]
) -> Iterator[Fault]:
    """Tell an id that no record of the model has; where one has lost its id, that may be the one."""
    path, wanted = use
    document.rely_on_ids(model)
    message = f"There is no {model.__name__.lower()} {quote(wanted)} in this statement."
    yield Fault(code=code, message=message, path=path, hint=near_hint(wanted, tuple(index)))


def _unknown_entity(document: Document, path: Steps, wanted: str) -> Iterator[Fault]:
    return _dangling(document, "JSC402", Entity, document.entities, (path, wanted))


def _unknown_unit(document: Document, path: Steps, wanted: str) -> Iterator[Fault]:
    return _dangling(document, "JSC403", Unit, document.units, (path, wanted))


def _unknown_coding(document: Document, path: Steps, wanted: str) -> Iterator[Fault]:
    return _dangling(document, "JSC404", Coding, document.codings, (path, wanted))


def _unknown_statement(document: Document, path: Steps, wanted: str) -> Iterator[Fault]:
    package = document.around.package
    if package is not None and not package.has(f"statements/{wanted}.json"):
        yield Fault(code="JSC405", message=f"There is no statement {quote(wanted)} in this package.", path=path)


def _circular(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Tell each circle once, at its first member in document order."""
    graphs: tuple[tuple[dict[str, Any], str], ...] = (
        (document.units, "parent"),
        (document.entities, "part_of"),
        (document.entities, "members"),
    )
    for index, name in graphs:
        pairs = ((found, _above(record, name)) for found, (_, record) in index.items())
        above = _without_tops({found: others for found, others in pairs if others})
        order = {found: number for number, found in enumerate(index)} if above else {}
        for circle in _circles(above):
            at = circle.index(min(circle, key=order.__getitem__))
            members = [*circle[at:], *circle[:at]]
            words = " → ".join(quote(member) for member in [*members[:5], members[0]])
            path = (*index[members[0]][0], name)
            yield Fault(code="JSC406", message=f"{quote(members[0])} is above itself: {words}.", path=path)
            for member in members:
                document.doubt((*index[member][0], name), path)


def _above(record: Record, name: str) -> tuple[str, ...]:
    """Return the ids that a field leads to, one or many, as far as they are sound."""
    value = sound(record, name)
    if isinstance(value, str):
        return (value,)
    return tuple(found for found in value or () if isinstance(found, str))


def _without_tops(above: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Take away what has nothing above it, some times over; of what most documents hold nothing is left."""
    for _ in range(_ROUNDS):
        kept = {found: others for found, others in above.items() if any(other in above for other in others)}
        if len(kept) == len(above):
            break
        above = kept
    return above


def _circles(above: dict[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Go through the circles; each id is walked over once, without recursion."""
    done: set[str] = set()
    for start in above:
        trail: dict[str, None] = {}
        steps = [iter((start,))]
        while steps:
            here = next(steps[-1], None)
            if here is None:
                steps.pop()
                done.update(trail.popitem()[:1] if trail else ())
            elif here in trail:
                walked = list(trail)
                yield walked[walked.index(here) :]
            elif here in above and here not in done:
                trail[here] = None
                steps.append(iter(above[here]))


def _unit_ids(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Hold each id against parent, kind and count.

    After a wrong number counting goes on from it, units with holes may have taken a number, and
    units below a misnamed one may be named after either name, so that one slip is told once.
    """
    last: dict[tuple[str, str], int] = {}
    renamed: dict[str, str] = {}
    lost = 0
    for path, unit in document.each(Unit):
        found, kind = sound(unit, "id"), sound(unit, "kind")
        if found is None or kind is None:
            lost += 1
            continue
        if document.units[found][0] != path:
            continue
        above, letters, number = _parts(found)
        parent = _parent(document, path, unit, above)
        own = _letters(document, parent, kind)
        expected = last.get((parent, own), 0) + 1
        is_named = above in (parent, renamed.get(parent)) and letters == own
        if not (is_named and expected <= number <= expected + lost):
            renamed[found] = f"{parent}.{own}{expected}" if parent else f"{own}{expected}"
            message = f"By its place and kind this unit has the id {quote(renamed[found])}, not {quote(found)}."
            yield Fault(code="JSC407", message=message, path=(*path, "id"))
        last[parent, letters] = number


def _parent(document: Document, path: Steps, unit: Unit, named: str) -> str:
    """Return the unit's parent, the empty string at the top; where it is in doubt, the one that the id names."""
    parent = sound(unit, "parent") or ""
    unsure = "parent" not in items(unit) or document.in_doubt((*path, "parent"))
    return named if unsure or (parent and parent not in document.units) else parent


def _parts(unit_id: str) -> tuple[str, str, int]:
    """Return what an id says: the id above, the letters and the number."""
    above, _, own = unit_id.rpartition(".")
    number = own.lstrip("abcdefghijklmnopqrstuvwxyz")
    return above, own[: len(own) - len(number)], int(number)


def _letters(document: Document, parent: str, kind: str) -> str:
    """Return how an id of this kind begins below this parent: an item in an item has no letters."""
    item_in_item = kind == "item" and parent in document.units and sound(document.units[parent][1], "kind") == "item"
    return "" if item_in_item else UNIT_LETTERS[kind]


def _unused_entities(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """An entity is used where anything but its own record refers to it; all references must be sound."""
    document.rely_on_references()
    used = document.referred("entity", apart_from=Entity)
    for found, (_, entity) in document.entities.items():
        used.update(other for name in ("part_of", "members") for other in _above(entity, name) if other != found)
    for found in used - document.entities.keys():
        document.entity(found)
    for found, (path, _) in document.entities.items():
        if found not in used:
            message = f"Nothing in the statement refers to the entity {quote(found)}."
            yield Fault(code="JSC408", message=message, path=path)


def _state_code(_document: Document, path: Steps, entity: Entity) -> Iterator[Fault]:
    prefix, _, rest = entity.id.partition(":")
    if prefix == "state" and entity.xrefs.iso3166 not in (None, rest):
        message = f"The id says {quote(rest)}, and 'iso3166' says {quote(entity.xrefs.iso3166)}."
        yield Fault(code="JSC409", message=message, path=(*path, "xrefs", "iso3166"))


def _file_name(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    name = document.around.name
    if name is not None and name != f"{statement.id}.json":
        message = f"The file is called {quote(name)}, and the statement {quote(statement.id)}."
        yield Fault(code="JSC410", message=message, path=("id",))


REFERENCES = (
    Check("JSC401", whole, _duplicate_ids),
    Check("JSC402", dangling("entity"), _unknown_entity),
    Check("JSC403", dangling("unit"), _unknown_unit),
    Check("JSC404", dangling("coding"), _unknown_coding),
    Check("JSC405", references("statement"), _unknown_statement),
    Check("JSC406", whole, _circular),
    Check("JSC407", whole, _unit_ids),
    Check("JSC408", whole, _unused_entities),
    Check("JSC409", each(Entity), _state_code),
    Check("JSC410", whole, _file_name),
)
"""The rules of the layer, in order."""

__all__ = ["REFERENCES"]
