"""A record that has the id of another one, and what relies on either."""

from __future__ import annotations

import itertools

import pytest

from jscdata import validate
from tests.slips import by_id_of_another, example, shipped


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
