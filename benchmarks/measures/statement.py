"""The shipped statement against its coding."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from jscdata.drafting.gazetteer import GAZETTEER
from jscdata.drafting.naming.book import known_by_id, known_names
from jscdata.drafting.record import Draft
from jscdata.model import Act, Statement
from jscdata.shipped import data_folder
from measures.scores import Score, lost, make, overlapping, pairs, plain, score, verb_of

Pair = tuple[Act, Mapping[str, Any]]
"""An act as coded, and as drafted."""

SHIPPED = "us-jp-scc-2024-07-28-fact-sheet"


def of_shipped() -> Iterator[str]:
    """Give the measures on the shipped statement."""
    record = Statement.model_validate_json((data_folder() / "statements" / f"{SHIPPED}.json").read_bytes())
    made = make((data_folder() / record.source.file).read_bytes(), record.source.file)
    value, layer = made.value, made.value["codings"][0]
    keys = ("kind", "level", "parent", "marker", "start")
    units = score((tuple(getattr(unit, key) for key in keys) for unit in record.units), _values(value["units"], keys))
    taking = ("name", "office", "represents")
    people = score(
        (tuple(getattr(person, key) for key in taking) for person in record.participants),
        _values(value["participants"], taking),
    )
    verbs = [(act.verb.unit, act.verb.start, act.verb.end, act.act_type) for act in record.codings[0].acts]
    drafted = [verb_of(act) for act in layer["acts"]]
    yield "| the shipped statement | precision | recall |"
    yield "| --- | ---: | ---: |"
    yield row("units, with kind, level, parent and marker", units)
    yield row("participants", people)
    yield row("mentions, by place and kind", _mentions(record, made))
    yield row("mentions, by place and entity", _mentions(record, made, by_entity=True))
    yield from _with_names_left_out(record)
    yield row("acts, by verb", overlapping(verbs, drafted))
    yield row("acts, by verb and type", overlapping(verbs, drafted, same_type=True))
    yield from _of_fields(record, layer, pairs(verbs, drafted))
    yield ""
    told = {"date": value.get("date") == str(record.date), "issuers": value.get("issuers") == list(record.issuers)}
    told |= {"title": plain(value.get("title") or "") == plain(record.title), "id": value.get("id") == record.id}
    yield f"Right as well: {', '.join(name for name, right in told.items() if right)}."
    yield f"Words lost or changed: {lost(made)} of {made.comparison.kept}."
    yield ""


def _values(items: Iterable[Mapping[str, Any]], keys: Iterable[str]) -> list[Hashable]:
    return [tuple(item[key] for key in keys) for item in items]


def _with_names_left_out(record: Statement) -> Iterator[str]:
    """Give the mentions that are found where neither register nor gazetteer knows the statement's own entities."""
    own = frozenset(entity.id for entity in record.entities)
    states = frozenset(entity.id for entity in record.entities if entity.kind == "state")
    data = (data_folder() / record.source.file).read_bytes()
    for title, left_out in (("its own entities but states", own - states), ("any of its own entities", own)):
        with gazetteer_without(left_out):
            made = make(data, record.source.file, without=own)
        yield row(f"mentions without {title}, by place and kind", _mentions(record, made))


@contextmanager
def gazetteer_without(left_out: frozenset[str]) -> Iterator[None]:
    """Take entities out of the gazetteer for a while."""
    kept = tuple(known for known in GAZETTEER if known.id not in left_out)
    with patch("jscdata.drafting.naming.book.GAZETTEER", kept):
        known_names.cache_clear()
        known_by_id.cache_clear()
        yield
    known_names.cache_clear()
    known_by_id.cache_clear()


def _mentions(record: Statement, made: Draft, *, by_entity: bool = False) -> Score:
    """Compare mentions by unit, place and kind of entity, or the entity itself."""
    kinds = {entity.id: entity.kind for entity in record.entities}
    drafted = {entity["id"]: entity["kind"] for entity in made.value["entities"]}
    found = made.value["codings"][0]["mentions"]
    return score(
        (
            (one.span.unit, one.span.start, one.span.end, one.entity if by_entity else kinds[one.entity])
            for one in record.codings[0].mentions
        ),
        ((*place_of(one["span"]), one["entity"] if by_entity else drafted[one["entity"]]) for one in found),
    )


def place_of(span: Mapping[str, Any]) -> tuple[str, int, int]:
    """Return the place of a span."""
    return (span["unit"], span["start"], span["end"])


def _of_fields(record: Statement, layer: Mapping[str, Any], matched: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Give how often what an act says of people and matters is right, of the acts whose verbs were found."""
    acts: list[Pair] = [(record.codings[0].acts[one], layer["acts"][other]) for one, other in matched]
    same = _same_entities(record, layer)
    for field in ("speakers", "actors", "counterparts"):
        for told, codes in (("by id", {}), ("by what the ids are mentioned with", same)):
            yield _share(f"{field}, {told}", acts, lambda act, one: _is_same(act, one, field, codes))  # noqa: B023 - called here.
    yield _share("topics", acts, lambda act, one: _is_same(act, one, "topics", {}))
    yield _share("primary topic", acts, lambda act, one: act.topics[0] == one["topics"][0])
    objects = score(
        ((number, *place_of(one.span.model_dump())) for number, (act, _) in enumerate(acts) for one in act.objects),
        ((number, *place_of(one["span"])) for number, (_, drafted) in enumerate(acts) for one in drafted["objects"]),
    )
    yield row("objects, by act and place", objects)


def _share(field: str, acts: Sequence[Pair], is_right: Callable[[Act, Mapping[str, Any]], bool]) -> str:
    right = sum(is_right(act, drafted) for act, drafted in acts)
    return f"| acts with the right {field} ({len(acts)}) | {right / len(acts):.3f} | |"


def _is_same(act: Act, drafted: Mapping[str, Any], field: str, same: Mapping[str, str]) -> bool:
    return set(getattr(act, field)) == {same.get(code, code) for code in drafted[field]}


def _same_entities(record: Statement, layer: Mapping[str, Any]) -> dict[str, str]:
    """Return the entity of the coding for each of the draft that is mentioned in its places alone.

    A draft mints an id of its own for "the Ministers", which is no other group for that.
    """
    wanted = {(one.span.unit, one.span.start, one.span.end): one.entity for one in record.codings[0].mentions}
    named: dict[str, set[str | None]] = {}
    for one in layer["mentions"]:
        named.setdefault(one["entity"], set()).add(wanted.get(place_of(one["span"])))
    return {entity: code for entity, codes in named.items() if len(codes) == 1 and (code := next(iter(codes)))}


def row(title: str, found: Score) -> str:
    """Return a line of a table."""
    return f"| {title} ({found.wanted}) | {found.precision:.3f} | {found.recall:.3f} |"
