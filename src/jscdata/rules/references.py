"""Layer 4: ids and what they point at."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import Any

from jscdata.counting import count
from jscdata.filenames import statement_file
from jscdata.findings import Fault
from jscdata.model import Act, Coding, Entity, Record, Statement, Unit
from jscdata.model.unit import UNIT_LETTERS
from jscdata.nearest import nearest
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.document import Check, Document, dangling, each, references, sound, whole
from jscdata.structure import HoleTouchedError, items, near_hint


def _duplicate_ids(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Tell the second record with an id; units, entities, codings and acts are told apart.

    A record that stands twice word for word is in doubt with all in it; one that only has the
    id of another may be the one that is meant wherever an id is unknown. Of acts that have the
    ids of those of another layer the first is told.
    """
    models: tuple[type[Record], ...] = (Unit, Entity, Coding, Act)
    for model in models:
        found = [(path[:-1], first[:-1], path, wanted) for wanted, first, path in _with_one_id(document, model)]
        times = Counter((here, there) for here, there, _, _ in found)
        for here, there, path, wanted in found:
            more = times.pop((here, there), 0) - 1 if here != there else 0
            if more >= 0:
                noun = model.__name__.lower()
                message = f"The id {quote(wanted)} stands for an earlier {noun} already."
                if more:
                    message += f" {count(more, noun)} behind it have ids of the same layer, too."
                yield Fault(code="JSC401", message=message, path=(*path, "id"))
            document.lose_id(model, (*path, "id"))


def _with_one_id(document: Document, model: type[Record]) -> Iterator[tuple[str, Steps, Steps]]:
    """Go through the records that have the id of an earlier one: the id, and the paths of both."""
    seen: dict[str, tuple[Steps, Record]] = {}
    for path, record in document.each(model):
        found = sound(record, "id")
        if found is None or document.in_doubt(path):
            continue
        first, earlier = seen.setdefault(found, (path, record))
        if first != path:
            yield found, first, path
            if record == earlier:
                document.doubt(path, (*path, "id"))


def _dangling(
    document: Document, code: str, model: type[Record], index: dict[str, Any], use: tuple[Steps, tuple[str, int]]
) -> Iterator[Fault]:
    """Tell an id that no record of the model has, at its first use; where one has lost its id, that may be the one.

    So may the nearest, where nothing refers to it; its id is then in doubt.
    """
    path, (wanted, uses) = use
    document.rely_on_ids(model)
    kind = model.__name__.lower()
    message = f"There is no {kind} {quote(wanted)} in this statement."
    if uses > 1:
        message += f" It is referred to at {count(uses - 1, 'more place')}."
    near = nearest(wanted, tuple(index))
    if near is not None and near not in document.referred(kind):
        document.doubt((*index[near][0], "id"), path)
    yield Fault(code=code, message=message, path=path, hint=near_hint(wanted, (near,) if near else ()))


def _unknown_entity(document: Document, path: Steps, wanted: tuple[str, int]) -> Iterator[Fault]:
    return _dangling(document, "JSC402", Entity, document.entities, (path, wanted))


def _unknown_unit(document: Document, path: Steps, wanted: tuple[str, int]) -> Iterator[Fault]:
    return _dangling(document, "JSC403", Unit, document.units, (path, wanted))


def _unknown_coding(document: Document, path: Steps, wanted: tuple[str, int]) -> Iterator[Fault]:
    return _dangling(document, "JSC404", Coding, document.codings, (path, wanted))


def _unknown_statement(document: Document, path: Steps, wanted: str) -> Iterator[Fault]:
    package = document.around.package
    if package is not None and not package.has(statement_file(wanted)):
        yield Fault(code="JSC405", message=f"There is no statement {quote(wanted)} in this package.", path=path)


def _circular(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Tell a circle of each knot once, at the first member of the knot in document order."""
    graphs: tuple[tuple[dict[str, Any], str], ...] = (
        (document.units, "parent"),
        (document.entities, "part_of"),
        (document.entities, "members"),
    )
    for index, name in graphs:
        above = _without_tops(_graph(index, name))
        for knot in _knots(above):
            first = min(knot, key=lambda member: index[member][0])
            circle = _circle(first, above, knot)
            words = " → ".join(quote(member) for member in [*circle[:5], first])
            path = (*index[first][0], name)
            yield Fault(code="JSC406", message=f"{quote(first)} is above itself: {words}.", path=path)
            for member in knot:
                document.doubt((*index[member][0], name), path)


def _graph(index: Mapping[str, tuple[Steps, Record]], name: str) -> dict[str, tuple[str, ...]]:
    """Return the ids that a field of each record leads to, one or many, as far as they are sound and there are any."""
    values = ((found, sound(record, name)) for found, (_, record) in index.items())
    return {found: (value,) if isinstance(value, str) else _ids_among(value) for found, value in values if value}


def _ids_among(values: Iterable[object]) -> tuple[str, ...]:
    return tuple(value for value in values if isinstance(value, str))


def _without_tops(above: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Take away what has nothing above it, as long as half goes; of what most documents hold little is left to walk."""
    while above:
        kept = {found: others for found, others in above.items() if any(other in above for other in others)}
        if 2 * len(kept) > len(above):
            return kept
        above = kept
    return above


def _knots(above: Mapping[str, Sequence[str]]) -> Iterator[set[str]]:
    """Go through the sets of ids that all lead to each other, by one walk there and one back (Sharir 1981)."""
    seen: set[str] = set()
    order = [found for start in above if start not in seen for found in _walk(start, above, seen)]
    below: dict[str, list[str]] = {found: [] for found in above}
    for found, others in above.items():
        for other in others:
            if other in below:
                below[other].append(found)
    seen.clear()
    for start in reversed(order):
        if start not in seen:
            knot = set(_walk(start, below, seen))
            if len(knot) > 1 or start in above[start]:
                yield knot


def _walk(start: str, ways: Mapping[str, Sequence[str]], seen: set[str]) -> Iterator[str]:
    """Go through what a start leads to and is not seen yet, each after what it leads to itself; without recursion."""
    seen.add(start)
    steps = [(start, iter(ways[start]))]
    while steps:
        here, rest = steps[-1]
        onward = next((way for way in rest if way in ways and way not in seen), None)
        if onward is None:
            steps.pop()
            yield here
        else:
            seen.add(onward)
            steps.append((onward, iter(ways[onward])))


def _circle(first: str, above: Mapping[str, Sequence[str]], knot: Container[str]) -> list[str]:
    """Return the shortest way from a member of a knot back to itself, the member first."""
    came: dict[str, str] = {}
    queue = deque((first,))
    while first not in came:
        here = queue.popleft()
        for other in above[here]:
            if other in knot and other not in came:
                came[other] = here
                queue.append(other)
    circle = [came[first]]
    while circle[-1] != first:
        circle.append(came[circle[-1]])
    return circle[::-1]


def _unit_ids(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Hold each id against parent, kind and count.

    Where an id tells another parent or kind than its unit has, either may be wrong: the unit may
    have taken a number here or there, and its parent or kind is in doubt. So may units with holes,
    and those that are referred to and missing, have taken numbers; after a wrong number counting
    goes on from it where the next id does; and units below a misnamed one may be named after
    either name. So one slip is told once.
    """
    numbers = _Count(spare=len(document.missing("unit")))
    renamed: dict[str, str] = {}
    unsure: HoleTouchedError | None = None
    for path, unit in document.each(Unit):
        found, kind = sound(unit, "id"), sound(unit, "kind")
        if found is None or kind is None or document.units[found][0] != path:
            numbers.spare += 1
            continue
        above, letters, number = _parts(found)
        parent = _parent(document, path, unit, above)
        try:
            own = _letters(document, path, parent, kind)
        except HoleTouchedError as hole:
            unsure = unsure or hole
            own = letters and UNIT_LETTERS["item"]
        is_below = above in (parent, renamed.get(parent))
        is_named = is_below and letters == own
        expected = numbers.next(parent, own)
        if not (is_named and numbers.takes(parent, own, number)):
            renamed[found] = f"{parent}.{own}{expected}" if parent else f"{own}{expected}"
            message = f"By its place and kind this unit has the id {quote(renamed[found])}, not {quote(found)}."
            yield Fault(code="JSC407", message=message, path=(*path, "id"))
            if renamed[found] in document.missing("unit"):
                document.lose_id(Unit, (*path, "id"))
        if not is_named:
            numbers.leave_room((parent, own), (above, letters))
        if not is_below:
            document.doubt((*path, "parent"), (*path, "id"))
        if letters != own:
            document.doubt((*path, "kind"), (*path, "id"))
    if unsure:
        raise unsure


class _Count:
    """The numbers that ids have taken, for each parent and letters.

    ``spare`` is how many numbers units may have taken of which nobody knows where.
    """

    def __init__(self, spare: int) -> None:
        self.spare = spare
        self._last: dict[tuple[str, str], int] = {}
        self._wrong: dict[tuple[str, str], int] = {}
        self._room: Counter[tuple[str, str]] = Counter()

    def next(self, parent: str, letters: str) -> int:
        """Return the number that comes next."""
        return self._last.get((parent, letters), 0) + 1

    def takes(self, parent: str, letters: str, number: int) -> bool:
        """Take a number, and return whether it comes next, or next after a wrong one."""
        key, expected = (parent, letters), self.next(parent, letters)
        more = self.spare + self._room[key]
        wrong = self._wrong.pop(key, None)
        fits = expected <= number <= expected + more or (wrong is not None and wrong < number <= wrong + 1 + more)
        self._last[key] = number if fits else expected
        if not fits:
            self._wrong[key] = number
        return fits

    def leave_room(self, *keys: tuple[str, str]) -> None:
        """Note that a unit may have taken a number in each of these places."""
        self._room.update(keys)


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


def _letters(document: Document, path: Steps, parent: str, kind: str) -> str:
    """Return how an id of this kind begins below this parent: an item in an item has no letters.

    Raise HoleTouchedError where nobody knows whether the parent is an item.
    """
    if kind != "item" or not parent:
        return UNIT_LETTERS[kind]
    if parent not in document.units:
        raise HoleTouchedError((*path, "parent"))
    above, unit = document.units[parent]
    document.rely_on((*above, "kind"))
    return "" if unit.kind == "item" else UNIT_LETTERS[kind]


def _unused_entities(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """An entity is used where anything but its own record refers to it; all references must be sound."""
    document.rely_on_references()
    used = set(document.referred("entity", apart_from=Entity))
    for name in ("part_of", "members"):
        for found, others in _graph(document.entities, name).items():
            used.update(other for other in others if other != found)
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
    Check("JSC406", whole, _circular),
    Check("JSC407", whole, _unit_ids),
    Check("JSC402", dangling("entity"), _unknown_entity),
    Check("JSC403", dangling("unit"), _unknown_unit),
    Check("JSC404", dangling("coding"), _unknown_coding),
    Check("JSC405", references("statement"), _unknown_statement),
    Check("JSC408", whole, _unused_entities),
    Check("JSC409", each(Entity), _state_code),
    Check("JSC410", whole, _file_name),
)
"""The rules of the layer, in the order in which one puts the next in doubt."""

__all__ = ["REFERENCES"]
