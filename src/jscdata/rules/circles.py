"""Layer 4, what is above what: nothing is above itself."""

from __future__ import annotations

from collections import deque
from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from jscdata.findings import Fault
from jscdata.model import Entity, Record, Statement, Unit
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, whole
from jscdata.rules.document import Document, sound


def _circular(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Tell a circle of each knot once, at the first member of the knot in document order.

    What has the id of another is passed over, since nobody knows which of the two leads on.
    """
    graphs: tuple[tuple[dict[str, Any], type[Record], str], ...] = (
        (document.units, Unit, "parent"),
        (document.entities, Entity, "part_of"),
        (document.entities, Entity, "members"),
    )
    unsure: list[tuple[type[Record], str]] = []
    for index, model, name in graphs:
        shared = {found for found in index if document.is_shared(model, found)} if document.is_doubted else set()
        own = {found: record for found, record in index.items() if found not in shared} if shared else index
        for fault, knot in circles(own, name):
            yield fault
            for member in knot:
                document.doubt((*index[member][0], name), fault.path)
        unsure += [(model, found) for found in shared if leads_to(index[found][1], name)]
    for model, found in unsure:
        document.rely_on_id(model, found)


def circles(index: Mapping[str, tuple[Steps, Any]], name: str) -> Iterator[tuple[Fault, set[str]]]:
    """Go through the knots of what is above itself by a field: a circle of each, as a fault, and its members."""
    above = _without_tops(_graph(index, name))
    for knot in _knots(above):
        first = min(knot, key=lambda member: index[member][0])
        circle = _circle(first, above, knot)
        words = " → ".join(quote(member) for member in [*circle[:5], first])
        path = (*index[first][0], name)
        yield Fault(code="JSC406", message=f"{quote(first)} is above itself: {words}.", path=path), knot


def _graph(index: Mapping[str, tuple[Steps, Record]], name: str) -> dict[str, tuple[str, ...]]:
    """Return the ids that a field of each record leads to, one or many, as far as they are sound and there are any."""
    return {found: leads_to(record, name) for found, (_, record) in index.items() if sound(record, name)}


def leads_to(record: Record, name: str) -> tuple[str, ...]:
    """Return the ids in a field of one id or of many, as far as they are sound."""
    value = sound(record, name) or ()
    return (value,) if isinstance(value, str) else tuple(item for item in value if isinstance(item, str))


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


CIRCLES = (Check("JSC406", whole, _circular),)
"""The rule on circles, which comes before those that go upwards."""

__all__ = ["CIRCLES", "circles", "leads_to"]
