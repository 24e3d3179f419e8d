"""One fault is one finding: what follows from it is not checked, and is not told beside it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jscdata import validate
from tests.slips import Change, act, example, misspelt, pasted, shipped, told_twice, without


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
