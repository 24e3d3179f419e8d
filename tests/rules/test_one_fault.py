"""One fault is one finding: what follows from it is not checked, and is not told beside it."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from jscdata import validate
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
