"""Layer 6, lists: each names a thing once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from jscdata.counting import count
from jscdata.findings import Fault
from jscdata.model import Act, Coding, Entity, Participant, Statement
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, each, whole
from jscdata.rules.document import Document, sound
from jscdata.rules.repeats import pieces

_IN_ACTS = ("speakers", "actors", "counterparts", "against", "delegates", "instruments", "topics", "precision")
"""The lists of an act of which no other rule says that their items differ."""


def _repeats_in_act(document: Document, path: Steps, act: Act) -> Iterator[Fault]:
    for name in _IN_ACTS:
        values = getattr(act, name)
        if len(values) > 1:
            yield from _repeats(document, values, (*path, name))


def _repeats_in_statement(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    for name in ("issuers", "parties", "relations"):
        yield from _repeats(document, getattr(statement, name), (name,))


def _repeats_in_participants(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """A person takes part in one role once, and nobody stands there twice word for word."""
    yield from _repeats(document, statement.participants, ("participants",))
    seen: dict[tuple[str, str], Participant] = {}
    for index, participant in enumerate(statement.participants):
        person, role = sound(participant, "person"), sound(participant, "role")
        if seen.setdefault((person, role), participant) != participant and person is not None:
            message = f"{quote(person)} stands among the participants already, in the same role."
            yield Fault(code="JSC609", message=message, path=("participants", index, "person"))


def _repeats_in_coding(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    yield from _repeats(document, coding.reliability, (*path, "reliability"))


def _repeats_in_entity(document: Document, path: Steps, entity: Entity) -> Iterator[Fault]:
    yield from _repeats(document, entity.members, (*path, "members"))


def _repeats(document: Document, values: tuple[Any, ...], path: Steps) -> Iterator[Fault]:
    """Tell what stands in a list twice, and put each copy in doubt."""
    copies = copies_among(values)
    for number, first in copies:
        document.doubt_copy((*path, number), (*path, first), because=(*path, number))
    yield from repeated(values, copies, path)


def copies_among(values: Sequence[Any]) -> list[tuple[int, int]]:
    """Return the number of each value or record of a list that stands there already, with that of the first."""
    if len(values) == len(set(values)):
        return []
    seen: dict[Any, int] = {}
    firsts = ((number, seen.setdefault(value, number)) for number, value in enumerate(values))
    return [(number, first) for number, first in firsts if number != first]


def repeated(values: Sequence[Any], copies: Iterable[tuple[int, int]], path: Steps) -> Iterator[Fault]:
    """Tell each copy in a list; those repeated as one piece are told once."""
    for number, more in pieces(copies):
        value = values[number]
        message = f"{quote(value) if isinstance(value, str) else 'The same'} stands in this list already."
        if more:
            message += f" {count(more, 'item')} behind it were repeated with it."
        yield Fault(code="JSC609", message=message, path=(*path, number))


REPEATED_VALUES = (
    Check("JSC609", each(Act), _repeats_in_act),
    Check("JSC609", whole, _repeats_in_statement),
    Check("JSC609", whole, _repeats_in_participants),
    Check("JSC609", each(Entity), _repeats_in_entity),
    Check("JSC609", each(Coding), _repeats_in_coding),
)
"""The rule on lists, which comes before those on what stands in them."""

__all__ = ["REPEATED_VALUES", "copies_among", "repeated"]
