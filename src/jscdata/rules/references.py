"""Layer 4: ids and what they point at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jscdata.findings import Fault
from jscdata.model import Act, Coding, Entity, Record, Statement, Unit
from jscdata.positions import Path
from jscdata.quoting import quote
from jscdata.rules.document import Check, Document, each, references, sound, whole
from jscdata.structure import items, near_hint

_PREFIX = {
    "frame": "frame",
    "label": "label",
    "title": "title",
    "subtitle": "subtitle",
    "dateline": "date",
    "heading": "s",
    "recital": "r",
    "paragraph": "p",
    "item": "i",
    "signature": "sig",
    "footnote": "fn",
}
"""How the id of a unit begins, by its kind."""


def _duplicate_ids(document: Document, _path: Path, _statement: Statement) -> Iterator[Fault]:
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


def _dangling(code: str, kind: str, index: dict[str, Any], path: Path, wanted: str) -> Iterator[Fault]:
    if wanted not in index:
        message = f"There is no {kind} {quote(wanted)} in this statement."
        yield Fault(code=code, message=message, path=path, hint=near_hint(wanted, tuple(index)))


def _unknown_entity(document: Document, path: Path, wanted: str) -> Iterator[Fault]:
    return _dangling("JSC402", "entity", document.entities, path, wanted)


def _unknown_unit(document: Document, path: Path, wanted: str) -> Iterator[Fault]:
    return _dangling("JSC403", "unit", document.units, path, wanted)


def _unknown_coding(document: Document, path: Path, wanted: str) -> Iterator[Fault]:
    return _dangling("JSC404", "coding", document.codings, path, wanted)


def _unknown_statement(document: Document, path: Path, wanted: str) -> Iterator[Fault]:
    package = document.around.package
    if package is not None and not (package / "statements" / f"{wanted}.json").is_file():
        yield Fault(code="JSC405", message=f"There is no statement {quote(wanted)} in this package.", path=path)


def _circular(document: Document, _path: Path, _statement: Statement) -> Iterator[Fault]:
    """Tell one circle once, at its first member in document order, for parents and for ``part_of``."""
    for index, name in ((document.units, "parent"), (document.entities, "part_of")):
        above = {found: sound(record, name) for found, (_, record) in index.items()}
        for found in _circles(above):
            path, _ = index[found]
            message = f"{quote(found)} is above itself: {_circle_in_words(found, above)}."
            yield Fault(code="JSC406", message=message, path=(*path, name))
            for member in _members(found, above):
                document.doubt((*index[member][0], name), (*path, name))


def _circles(above: dict[str, str | None]) -> list[str]:
    """Return the first member of each circle; each id is walked over once."""
    done: set[str] = set()
    circles: list[str] = []
    for start in above:
        trail: list[str] = []
        here: str | None = start
        while here is not None and here in above and here not in done:
            done.add(here)
            trail.append(here)
            here = above[here]
        if here in trail:
            circles.append(min(trail[trail.index(str(here)) :], key=list(above).index))
    return circles


def _members(first: str, above: dict[str, str | None]) -> list[str]:
    found = [first]
    while (up := above[found[-1]]) is not None and up != first:
        found.append(up)
    return found


def _circle_in_words(first: str, above: dict[str, str | None]) -> str:
    return " → ".join(quote(member) for member in [*_members(first, above)[:5], first])


def _unit_ids(document: Document, _path: Path, _statement: Statement) -> Iterator[Fault]:
    """Hold each id against parent, kind and count; after a wrong number counting goes on from it."""
    last: dict[tuple[str, str], int] = {}
    for path, unit in document.each(Unit):
        found, kind = sound(unit, "id"), sound(unit, "kind")
        if found is None or kind is None or document.units[found][0] != path:
            continue
        above, letters, number = _parts(found)
        parent = sound(unit, "parent") or ""
        unsure = (
            "parent" not in items(unit) or document.in_doubt((*path, "parent")) or parent not in ("", *document.units)
        )
        parent = above if unsure else parent
        group = (parent, _letters(document, parent, kind))
        expected = last.get(group, 0) + 1
        if (above, letters, number) != (*group, expected):
            wanted = f"{parent}.{group[1]}{expected}" if parent else f"{group[1]}{expected}"
            message = f"By its place and kind this unit has the id {quote(wanted)}, not {quote(found)}."
            yield Fault(code="JSC407", message=message, path=(*path, "id"))
        last[above, letters] = number


def _parts(unit_id: str) -> tuple[str, str, int]:
    """Return what an id says: the id above, the letters and the number."""
    above, _, own = unit_id.rpartition(".")
    number = own.lstrip("abcdefghijklmnopqrstuvwxyz")
    return above, own[: len(own) - len(number)], int(number)


def _letters(document: Document, parent: str, kind: str) -> str:
    """Return how an id of this kind begins below this parent: an item in an item has no letters."""
    item_in_item = kind == "item" and parent in document.units and sound(document.units[parent][1], "kind") == "item"
    return "" if item_in_item else _PREFIX[kind]


def _unused_entities(document: Document, _path: Path, _statement: Statement) -> Iterator[Fault]:
    """An entity is used where anything but its own record refers to it; all references must be sound."""
    document.rely_on_all()
    used: set[str] = set()
    for path, value in document.references("entity"):
        if document.entity_path(value) != path[:2]:
            used.add(value)
    for found, (path, _) in document.entities.items():
        if found not in used:
            message = f"Nothing in the statement refers to the entity {quote(found)}."
            yield Fault(code="JSC408", message=message, path=path)


def _state_code(_document: Document, path: Path, entity: Entity) -> Iterator[Fault]:
    prefix, _, rest = entity.id.partition(":")
    if prefix == "state" and entity.xrefs.iso3166 not in (None, rest):
        message = f"The id says {quote(rest)}, and 'iso3166' says {quote(entity.xrefs.iso3166)}."
        yield Fault(code="JSC409", message=message, path=(*path, "xrefs", "iso3166"))


def _file_name(document: Document, _path: Path, statement: Statement) -> Iterator[Fault]:
    file = document.around.file
    if file is not None and file.parent.name == "statements" and file.stem != statement.id:
        message = f"The file is called {quote(file.name)}, and the statement {quote(statement.id)}."
        yield Fault(code="JSC410", message=message, path=("id",))


REFERENCES = (
    Check("JSC401", whole, _duplicate_ids),
    Check("JSC402", references("entity"), _unknown_entity),
    Check("JSC403", references("unit"), _unknown_unit),
    Check("JSC404", references("coding"), _unknown_coding),
    Check("JSC405", references("statement"), _unknown_statement),
    Check("JSC406", whole, _circular),
    Check("JSC407", whole, _unit_ids),
    Check("JSC408", whole, _unused_entities),
    Check("JSC409", each(Entity), _state_code),
    Check("JSC410", whole, _file_name),
)
"""The rules of the layer, in order."""

__all__ = ["REFERENCES"]
