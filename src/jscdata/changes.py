"""What was changed between two versions of statements: recoded, added, removed, cut anew."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal, Protocol

from jscdata.model import Act, Coding, Entity, Mention, Record, Source, Statement, Unit

Weight = Literal["major", "minor", "patch"]

_WEIGHTS: tuple[Weight, ...] = ("major", "minor", "patch")
_QUIET = frozenset({"note", "title", "schema_uri", "date", "coder", "name", "xrefs", "source"})
"""Fields whose change corrects a record and recodes nothing.

Kind, ``part_of`` and members of an entity are not among them: the states behind an act follow from them.
"""

_ADDED = frozenset({"reliability"})
"""Fields whose change tells more of a record, and recodes nothing."""


class Statements(Protocol):
    """Statements by their ids, such as a corpus."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all of them."""
        ...

    def readable(self, statement_id: str) -> Statement | None:
        """Return one of them, None where it is to be passed over."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change: in which statement, of what, and what it was and is; None where it was not or is no more.

    ``weight`` is the part of the data's version that it calls for: major for what is recoded, cut
    anew or gone, minor for what is added, patch for what is corrected.
    """

    statement: str
    what: str
    weight: Weight
    was: str | None
    now: str | None


def changes(old: Statements, new: Statements) -> Iterator[Change]:
    """Go through the changes from one version of statements to another, statement by statement, by id.

    Nothing is told of a statement that either version passes over.
    """
    before, after = set(old.ids), set(new.ids)
    for statement_id in sorted(before | after):
        was = old.readable(statement_id) if statement_id in before else None
        now = new.readable(statement_id) if statement_id in after else None
        is_passed = (was is None and statement_id in before) or (now is None and statement_id in after)
        if is_passed:
            continue
        if was is None or now is None:
            yield _there(statement_id, "statement", was.title if was else None, now.title if now else None)
        else:
            yield from _in_statement(was, now)


def weight_of(found: Iterable[Change]) -> Weight | None:
    """Return the heaviest of all changes, None where there is none."""
    return heaviest({change.weight for change in found})


def heaviest(weights: Collection[Weight]) -> Weight | None:
    """Return the heaviest of some weights, None where there is none."""
    return next((weight for weight in _WEIGHTS if weight in weights), None)


def _there(statement: str, what: str, was: str | None, now: str | None) -> Change:
    """Return the change that something was added or removed."""
    return Change(statement=statement, what=what, weight="minor" if was is None else "major", was=was, now=now)


def _in_statement(was: Statement, now: Statement) -> Iterator[Change]:
    parts = {"units", "entities", "codings", "text"}
    yield from _fields(was.id, "statement", was, now, leave=parts)
    if was.text != now.text:
        yield Change(statement=was.id, what="text", weight="major", was="the text", now="another text")
    yield from _units(was, now)
    yield from _by_id(was.id, "entity", _index(was.entities), _index(now.entities))
    layers = {coding.id: coding for coding in was.codings}, {coding.id: coding for coding in now.codings}
    for coding_id in dict.fromkeys([*layers[0], *layers[1]]):
        one, two = (layer.get(coding_id) for layer in layers)
        if one is None or two is None:
            yield _there(was.id, f"coding {coding_id}", one.coder if one else None, two.coder if two else None)
        else:
            yield from _in_coding(was.id, one, two)


def _units(was: Statement, now: Statement) -> Iterator[Change]:
    """Tell units that were cut anew or renamed, by their places in the document."""
    before = {(unit.start, unit.end): unit for unit in was.units}
    after = {(unit.start, unit.end): unit for unit in now.units}
    for place in sorted({*before, *after}):
        one, two = before.get(place), after.get(place)
        if one is None or two is None or one.id != two.id:
            shown = tuple(None if unit is None else f"{unit.id}: {unit.text[:40]}" for unit in (one, two))
            what = f"unit at {place[0]} to {place[1]}"
            yield Change(statement=was.id, what=what, weight="major", was=shown[0], now=shown[1])
        else:
            yield from _fields(was.id, f"unit {one.id}", one, two)


def _in_coding(statement: str, was: Coding, now: Coding) -> Iterator[Change]:
    yield from _fields(statement, f"coding {was.id}", was, now, leave={"mentions", "acts"})
    yield from _by_id(statement, f"coding {was.id} act", _index(was.acts), _index(now.acts))
    before, after = _mentions(was.mentions), _mentions(now.mentions)
    for key in dict.fromkeys([*before, *after]):
        if (key in before) != (key in after):
            was_there, is_there = before.get(key), after.get(key)
            yield _there(statement, f"coding {was.id} mention", was_there, is_there)


def _mentions(mentions: Iterable[Mention]) -> dict[tuple[Any, ...], str]:
    return {
        (found.entity, found.span): (f"{found.entity} “{found.span.exact}” at {found.span.unit} {found.span.start}")
        for found in mentions
    }


def _index(records: Iterable[Act | Entity | Unit]) -> dict[str, Record]:
    return {record.id: record for record in records}


def _by_id(statement: str, what: str, before: Mapping[str, Record], after: Mapping[str, Record]) -> Iterator[Change]:
    """Tell records that were added or removed, and the fields of those that stayed."""
    for record_id in dict.fromkeys([*before, *after]):
        one, two = before.get(record_id), after.get(record_id)
        name = f"{what} {record_id}"
        if one is None or two is None:
            yield _there(statement, name, _title(one) if one else None, _title(two) if two else None)
        else:
            yield from _fields(statement, name, one, two)


def _title(record: Record) -> str:
    if isinstance(record, Act):
        return f"{record.act_type} “{record.verb.exact}”"
    return str(getattr(record, "name", ""))


def _fields(statement: str, what: str, was: Record, now: Record, leave: Iterable[str] = ()) -> Iterator[Change]:
    for name in type(was).model_fields:
        one, two = getattr(was, name), getattr(now, name)
        if name in leave or one == two:
            continue
        weight: Weight = "patch" if name in _QUIET else "minor" if name in _ADDED else "major"
        if isinstance(one, Source) and isinstance(two, Source):
            for change in _fields(statement, f"{what} {name}", one, two):
                yield replace(change, weight=weight)
        else:
            yield Change(statement=statement, what=f"{what} {name}", weight=weight, was=_shown(one), now=_shown(two))


def _shown(value: object) -> str | None:
    """Return a value in few words: spans by what they say."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return ", ".join(_shown(item) or "" for item in value) or "none"
    if isinstance(value, Record):
        exact = getattr(value, "exact", None)
        parts = (f"{name} {_shown(found)}" for name, found in value if found not in (None, ()))
        return f"“{exact}”" if exact else "; ".join(parts)
    return str(value)


__all__ = ["Change", "Statements", "Weight", "changes", "heaviest", "weight_of"]
