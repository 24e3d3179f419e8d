"""One fault is one finding: what follows from it is not checked, and is not told beside it."""

from __future__ import annotations

import copy
import itertools
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from jscdata import validate
from jscdata.shipped import data_folder
from tests.conftest import EXAMPLES

Change = Callable[[dict[str, Any]], object]


def example(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((EXAMPLES / "valid" / f"{name}.json").read_bytes())
    return value


def act(statement: dict[str, Any], number: int = 0) -> Any:
    return statement["codings"][0]["acts"][number]


def told_twice(path: str, *, last: bool = True) -> Change:
    """Return what repeats the first record of a list, at its end or right behind the first."""

    def change(statement: Any) -> None:
        for part in path.split("/"):
            statement = statement[int(part) if part.isdigit() else part]
        statement.insert(len(statement) if last else 1, copy.deepcopy(statement[0]))

    return change


def without(entity: str) -> Change:
    def change(statement: dict[str, Any]) -> None:
        statement["entities"] = [found for found in statement["entities"] if found["id"] != entity]

    return change


def misspelt(entity: str) -> Change:
    def change(statement: dict[str, Any]) -> None:
        next(found for found in statement["entities"] if found["id"] == entity)["id"] = entity[:-1]

    return change


def pasted(what: str, name: str) -> Change:
    """Return what repeats the first coding, or its first act, at the end and under a new id."""

    def change(statement: dict[str, Any]) -> None:
        records = statement["codings"] if what == "codings" else statement["codings"][0][what]
        records.append(copy.deepcopy(records[0]) | {"id": name})

    return change


def no_parent(statement: dict[str, Any]) -> None:
    next(unit for unit in statement["units"] if unit["kind"] == "item")["parent"] = None


FAULTS: list[tuple[str, str, str, Change]] = [
    ("an act pasted again at the end", "small", "JSC401", told_twice("codings/0/acts")),
    ("an act pasted again behind itself", "small", "JSC401", told_twice("codings/0/acts", last=False)),
    ("a mention pasted again at the end", "small", "JSC509", told_twice("codings/0/mentions")),
    ("a mention pasted again behind itself", "small", "JSC509", told_twice("codings/0/mentions", last=False)),
    ("a unit pasted again", "small", "JSC401", told_twice("units", last=False)),
    ("a coding pasted again", "small", "JSC401", told_twice("codings")),
    ("an adjudicated coding pasted again", "three-codings", "JSC401", lambda s: s["codings"].append(s["codings"][2])),
    ("an entity that is left out", "small", "JSC402", without("state:NOR")),
    ("a group that is left out", "small", "JSC402", without("group:ministers")),
    ("an entity with a misspelt id", "small", "JSC402", misspelt("group:ministers")),
    ("a parent set to null", "small", "JSC407", lambda s: s["units"][4].update(parent=None)),
    ("the parent of a lead-in's item set to null", "layers-and-lists", "JSC407", no_parent),
    ("an entity pasted again at the end", "small", "JSC401", told_twice("entities")),
    ("an act pasted under a new id", "small", "JSC508", pasted("acts", "a99")),
    ("an act pasted under a new id, with a lead-in", "layers-and-lists", "JSC508", pasted("acts", "d99")),
    ("a coding pasted under a new id", "small", "JSC401", pasted("codings", "c99")),
    ("a unit that is left out", "small", "JSC403", lambda s: s["units"].pop(5)),
    ("a coding that is left out", "three-codings", "JSC404", lambda s: s["codings"].pop(0)),
    ("another parent", "small", "JSC407", lambda s: s["units"][4].update(parent="p1")),
    ("a heading by another number", "small", "JSC407", lambda s: s["units"][3].update(id="s4")),
    ("a participant's words", "small", "JSC504", lambda s: s["participants"][0]["span"].update(exact="Minister")),
    ("a verb outside the words of its act", "layers-and-lists", "JSC507", lambda s: act(s, 1)["spans"].pop(1)),
]


@pytest.mark.parametrize(("what", "name", "code", "change"), FAULTS, ids=[found[0] for found in FAULTS])
def test_one_slip_is_one_finding(what: str, name: str, code: str, change: Change) -> None:
    """However many records are told by it."""
    statement = example(name)
    change(statement)
    assert validate(statement).counts == {code: 1}, what


def shipped() -> dict[str, Any]:
    path = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"
    value: dict[str, Any] = json.loads(path.read_bytes())
    return value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("id", value) for value in (7, "zz", "p99", "s3.i9")),
        *(("kind", value) for value in (7, "zz", "paragraph", "heading")),
        *(("parent", value) for value in (7, "zz", "p99", None)),
    ],
)
@pytest.mark.parametrize("unit_id", ["s1.i1", "s3.i2", "s3.i2.1"])
def test_a_wrong_field_of_an_item_is_not_told_again_of_the_items_in_it(unit_id: str, field: str, value: object) -> None:
    """Nobody knows then whether they are items in an item, and that is told."""
    statement = shipped()
    unit = next(unit for unit in statement["units"] if unit["id"] == unit_id)
    unit[field] = value
    report = validate(statement)
    assert len(report.findings) == 1
    inside = [unit for unit in statement["units"] if unit["parent"] == unit_id]
    if inside and field != "parent" and value != "s3.i9":
        assert "JSC407" in {found.rule for found in report.not_checked}


def test_an_entity_with_a_misspelt_id_is_not_also_told_to_be_out_of_order() -> None:
    """Nothing refers to it, and something to an id that is nearly the same."""
    statement = shipped()
    next(found for found in statement["entities"] if found["id"] == "unit:us-forces")["id"] += "x"
    report = validate(statement)
    assert report.counts == {"JSC402": 1}
    assert "JSC613" in {found.rule for found in report.not_checked}


def test_entities_out_of_order_are_told_beside_an_unknown_id() -> None:
    """Where the order has nothing to do with it."""
    statement = shipped()
    statement["entities"].reverse()
    statement["codings"][0]["mentions"][0]["entity"] = "event:unknown"
    assert validate(statement).counts == {"JSC402": 1, "JSC613": 1}


def test_acts_with_the_ids_of_another_layer_are_told_once_with_their_number() -> None:
    """As where each coder counts from one."""
    statement = example("small")
    pasted("codings", "c99")(statement)
    (finding,) = validate(statement).findings
    more = len(statement["codings"][0]["acts"]) - 1
    assert finding.pointer == "/codings/1/acts/0/id"
    assert f"{more} acts behind it have ids of the same layer, too." in finding.message


def test_a_second_stretch_that_no_unit_holds_is_told_beside_a_missing_unit() -> None:
    """For one unit that is missing explains one stretch."""
    statement = example("small")
    for number in (5, 3):
        statement["units"].pop(number)
    statement["units"][3]["parent"] = None
    assert validate(statement).counts["JSC501"] == 1


@pytest.mark.parametrize(("number", "wrong"), [(3, "p99"), (5, "s7"), (12, "s9"), (17, "s8")])
def test_counting_does_not_go_on_from_a_wrong_number_that_the_next_id_does_not_follow(number: int, wrong: str) -> None:
    """The units after it have the numbers that they should have."""
    statement = shipped()
    statement["units"][number]["id"] = wrong
    assert validate(statement).counts == {"JSC407": 1}


@pytest.mark.parametrize("kind", ["paragraph", "item", "heading"])
def test_a_kind_that_the_id_does_not_tell_is_told_without_the_level_that_the_kind_has(kind: str) -> None:
    """For the kind may be wrong, and then the level is right."""
    statement = example("small")
    statement["units"][4 if kind == "paragraph" else 2]["kind"] = kind
    assert validate(statement).counts == {"JSC407": 1}


def test_acts_below_a_parent_that_is_missing_are_not_told_to_overlap() -> None:
    """For a lead-in is shared by the acts of its items."""
    statement = example("layers-and-lists")
    statement["units"][1]["parent"] = "p99"
    assert validate(statement).counts == {"JSC403": 1}


@pytest.mark.parametrize("field", ["exact", "start", "end"])
@pytest.mark.parametrize("value", [None, [], True, "7x"])
def test_a_verb_with_a_hole_is_not_compared_with_the_verb_of_another_act(field: str, value: object) -> None:
    """Acts that share a verb are not told as overlapping because one of them cannot be read."""
    for number in range(len(example("layers-and-lists")["codings"][0]["acts"])):
        statement = example("layers-and-lists")
        act(statement, number)["verb"][field] = value
        told = validate(statement).counts
        assert sum(told.values()) == 1, (number, told)


def test_an_unknown_id_is_told_at_its_first_use_with_the_number_of_the_others() -> None:
    """In the order of the document, not of the kinds of records."""
    statement = example("small")
    without("state:NOR")(statement)
    (finding,) = validate(statement).findings
    uses = json.dumps({**statement, "text": ""}).count('"state:NOR"')
    assert finding.pointer == next(
        f"/{key}/{n}" for key in ("issuers", "parties") for n in (0, 1) if at(statement, key, n)
    )
    assert f"It is referred to at {uses - 1} more places." in finding.message


def at(statement: dict[str, Any], key: str, number: int) -> bool:
    return bool(statement[key][number] == "state:NOR")


def test_a_misnamed_record_may_be_the_one_that_is_missing() -> None:
    """A unit that has the id of another one is one finding, and spans in the unit that is missing then are none."""
    statement = example("small")
    statement["units"][5]["id"] = statement["units"][4]["id"]
    report = validate(statement)
    assert report.counts == {"JSC401": 1}
    assert "JSC403" in {found.rule for found in report.not_checked}


def test_a_record_pasted_with_a_fault_in_it_has_a_finding_for_each() -> None:
    """What is not the same word for word is looked at like any other."""
    statement = example("small")
    told_twice("codings/0/acts")(statement)
    act(statement, -1)["time"] = "yesterday"
    assert validate(statement).counts["JSC301"] == 1


def test_a_knot_of_circles_is_one_finding() -> None:
    """All members are above each other; the shortest circle through the first is told."""
    statement = example("small")
    names = [f"group:knot-{number}" for number in range(4)]
    for number, name in enumerate(names):
        members = [names[(number + 1) % 4], names[0]] if number else [names[1]]
        entity = {"id": name, "kind": "group", "name": name, "members": list(dict.fromkeys(members))}
        statement["entities"].append(entity)
    statement["entities"].sort(key=lambda entity: entity["id"])
    (finding,) = validate(statement).findings
    assert finding.code == "JSC406"
    assert "'group:knot-0' → 'group:knot-1' → 'group:knot-0'" in finding.message


def test_two_knots_are_two_findings() -> None:
    """A group above itself, and two groups above each other."""
    statement = example("small")
    for name, member in (("a", "a"), ("b", "c"), ("c", "b")):
        entity = {"id": f"group:{name}", "kind": "group", "name": name, "members": [f"group:{member}"]}
        statement["entities"].append(entity)
    statement["entities"].sort(key=lambda entity: entity["id"])
    assert validate(statement).counts == {"JSC406": 2, "JSC408": 1}


def by_id_of_another(records: str, number: int, other: int) -> Change:
    """Return what gives one record of a list the id of another one."""

    def change(statement: dict[str, Any]) -> None:
        statement[records][number]["id"] = statement[records][other]["id"]

    return change


def pairs(name: str, records: str, step: int = 1) -> list[tuple[str, str, int, int]]:
    """Return the pairs of records in a list, both ways, or each ``step``-th of them."""
    statement = example(name) if name != "shipped" else shipped()
    numbers = itertools.permutations(range(len(statement[records])), 2)
    return [(name, records, one, other) for one, other in itertools.islice(numbers, 0, None, step)]


ANOTHERS_ID = [
    *(pairs("small", "units") + pairs("small", "entities")),
    *(pairs("layers-and-lists", "units") + pairs("three-codings", "codings")),
    *(pairs("shipped", "units", 13) + pairs("shipped", "entities", 37)),
]


@pytest.mark.parametrize(("name", "records", "number", "other"), ANOTHERS_ID)
def test_a_record_with_the_id_of_another_is_one_finding(name: str, records: str, number: int, other: int) -> None:
    """Of an earlier one or a later one: nobody knows which of the two is meant by the id, and that is told."""
    statement = example(name) if name != "shipped" else shipped()
    by_id_of_another(records, number, other)(statement)
    assert validate(statement).counts == {"JSC401": 1}


def test_what_relies_on_an_id_that_two_units_have_is_told_as_not_checked() -> None:
    """With the place of the finding on the id."""
    statement = shipped()
    by_id_of_another("units", 3, 4)(statement)
    report = validate(statement)
    assert {"JSC504", "JSC505"} <= {found.rule for found in report.not_checked if found.because == "/units/4/id"}


@pytest.mark.parametrize("records", [1, 2])
def test_what_an_entity_with_the_id_of_another_refers_to_is_used(records: int) -> None:
    """It may have lost its id, and not its members; whether the other one is used by it is not known."""
    statement = example("small")
    name = "group:members"
    statement["entities"].insert(1, {"id": name, "kind": "group", "name": name})
    statement["entities"][0]["members"] = [name]
    statement["entities"][0]["id"] = statement["entities"][records]["id"]
    assert validate(statement).counts == {"JSC401": 1}


SLIPS: list[tuple[str, str, Change]] = [
    ("no entities", "JSC402", lambda s: s.update(entities=[])),
    ("no layers", "JSC408", lambda s: s.update(codings=[])),
    ("no mentions", "JSC408", lambda s: s["codings"][0].update(mentions=[])),
    ("the text of another document", "JSC503", lambda s: s.update(text="The Parties welcome rain.")),
    ("two units that changed places", "JSC502", lambda s: s["units"].insert(4, s["units"].pop(8))),
    ("the first unit at the end", "JSC502", lambda s: s["units"].append(s["units"].pop(0))),
    ("all acts pasted again", "JSC401", lambda s: s["codings"][0]["acts"].extend(s["codings"][0]["acts"][:])),
    ("all mentions pasted again", "JSC509", lambda s: s["codings"][0]["mentions"].extend(s["codings"][0]["mentions"])),
    ("a relation pasted again", "JSC609", lambda s: s["relations"].append(s["relations"][0])),
    ("a marker that is left out", "JSC501", lambda s: s["units"][10].pop("marker")),
    ("a wrong word in a mention", "JSC504", lambda s: s["codings"][0]["mentions"][30]["span"].update(exact="Norway")),
    ("an act without actors", "JSC602", lambda s: act(s, 9).update(act_type="commit", actors=[])),
    ("a misspelt actor", "JSC402", lambda s: act(s, 12)["actors"].insert(0, "state:USB")),
    ("a unit by another number", "JSC407", lambda s: next(u for u in s["units"] if u["id"] == "p1").update(id="p4")),
    ("a date that is none", "JSC204", lambda s: s.update(date="2024-07-32")),
    ("a unit with the id of a later one", "JSC401", by_id_of_another("units", 2, 13)),
    ("a unit with the id of an earlier one", "JSC401", by_id_of_another("units", 26, 9)),
    ("an entity with the id of a later one", "JSC401", by_id_of_another("entities", 6, 24)),
]


@pytest.mark.parametrize(("what", "code", "change"), SLIPS, ids=[found[0] for found in SLIPS])
def test_a_slip_in_the_shipped_statement_is_one_finding(what: str, code: str, change: Change) -> None:
    """However long its lists are."""
    statement = shipped()
    change(statement)
    assert validate(statement).counts == {code: 1}, what


def turned(key: str) -> str:
    """Return a name with its first two letters that differ in the other order."""
    at = next(at for at in range(len(key)) if key[at] != key[at + 1])
    return key[:at] + key[at + 1] + key[at] + key[at + 2 :]


def every_field(value: Any, path: tuple[str | int, ...] = (), fields: tuple[str, ...] = ()) -> Iterator[Any]:
    """Go through the fields of a value of JSON: the path of the object, the name, and the names that lead to it."""
    for key, found in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        below = (*fields, key) if isinstance(key, str) else fields
        if isinstance(key, str):
            yield path, key, below
        yield from every_field(found, (*path, key), below)


FIELDS = {fields: (path, key) for path, key, fields in every_field(shipped())}


@pytest.mark.parametrize(("path", "key"), FIELDS.values(), ids=map(".".join, FIELDS))
def test_a_misspelt_field_is_one_finding(path: tuple[str | int, ...], key: str) -> None:
    """Whether it must be there or may be left out: what it holds is not known, and not taken for its default."""
    statement = shipped()
    place: Any = statement
    for part in path:
        place = place[part]
    place[turned(key)] = place.pop(key)
    (finding,) = validate(statement).findings
    assert (finding.code, finding.hint) == ("JSC203", f"Did you mean {key!r}?")


NOT_APART = [
    {"the text of another document", "a marker that is left out"},
    {"all mentions pasted again", "a wrong word in a mention"},
    {"a misspelt actor", "an entity with the id of a later one"},
]
"""Slips of which one hides the other, or is told twice.

No marker is known where the text is another one, wrong words pasted again stand at two places, and
an unknown id may be that of the entity which has another's.
"""

APART = [
    (one, other)
    for one, other in itertools.combinations(SLIPS[3:], 2)
    if one[1] != other[1] and {one[0], other[0]} not in NOT_APART
]


@pytest.mark.parametrize(("one", "other"), APART, ids=lambda slip: slip[0])
def test_two_slips_are_two_findings(one: tuple[str, str, Change], other: tuple[str, str, Change]) -> None:
    """Each is told as if it were alone."""
    statement = shipped()
    other[2](statement)
    one[2](statement)
    assert validate(statement).counts == dict(sorted({one[1]: 1, other[1]: 1}.items()))


@pytest.mark.parametrize("actor", ["state:USB", "org:nowhere"])
def test_unused_entities_are_told_beside_an_unknown_one_that_explains_none_of_them(actor: str) -> None:
    """It is near to another one, or there are more of them than unknown ids."""
    statement = shipped()
    for name in ("state:FRA", "state:NOR"):
        statement["entities"].append({"id": name, "kind": "state", "name": name})
    statement["entities"].sort(key=lambda entity: entity["id"])
    act(statement, 12)["actors"].insert(0, actor)
    assert validate(statement).counts == {"JSC402": 1, "JSC408": 2}


def test_whether_an_entity_is_unused_is_not_known_where_an_unknown_id_may_be_meant_for_it() -> None:
    """That is said at the unknown id, beside another entity that nothing refers to."""
    statement = shipped()
    statement["entities"].append({"id": "org:asean", "kind": "organization", "name": "ASEAN"})
    statement["entities"].append({"id": "place:svalbard", "kind": "place", "name": "Svalbard"})
    statement["entities"].sort(key=lambda entity: entity["id"])
    act(statement, 12)["actors"].insert(0, "org:aseam")
    report = validate(statement)
    assert {found.code: found.pointer for found in report.findings} == {
        "JSC402": "/codings/0/acts/12/actors/0",
        "JSC408": f"/entities/{[entity['id'] for entity in statement['entities']].index('place:svalbard')}",
    }
    assert ("JSC408", "/codings/0/acts/12/actors/0") in {(found.rule, found.because) for found in report.not_checked}


def test_an_object_with_no_field_is_told_by_the_fields_that_it_lacks() -> None:
    """Whether its lists would be empty is not known, and nothing that they might hold is told to be unused."""
    statement = shipped()
    statement["codings"][0] = {}
    report = validate(statement)
    assert set(report.counts) == {"JSC202"}
    assert {finding.pointer for finding in report.findings} == {"/codings/0"}
    assert "JSC408" in {found.rule for found in report.not_checked}


def test_entities_that_nothing_refers_to_are_told_where_there_are_mentions() -> None:
    """Each is a leftover of its own."""
    statement = shipped()
    for name in ("state:FRA", "state:NOR"):
        statement["entities"].append({"id": name, "kind": "state", "name": name})
    statement["entities"].sort(key=lambda entity: entity["id"])
    assert validate(statement).counts == {"JSC408": 2}


def test_one_id_is_told_with_the_number_of_the_others_where_there_is_no_entity() -> None:
    """The list is what is missing."""
    statement = shipped()
    number = len(statement.pop("entities"))
    (finding,) = validate(statement).findings
    assert f"It has none at all, and refers to {number - 1} more." in finding.message


def test_one_entity_is_told_with_the_number_of_the_others_where_there_are_no_mentions() -> None:
    """The layer is what is missing."""
    statement = shipped()
    statement["codings"] = []
    (finding,) = validate(statement).findings
    assert "more, for no layer has mentions." in finding.message
