"""Units that are listed in another order than the text has are one finding, whatever stands in the list."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from typing import Any

import pytest

from jscdata import validate
from jscdata.rules.unit_order import out_of_order
from jscdata.shipped import data_folder

Units = list[dict[str, Any]]


def shipped() -> dict[str, Any]:
    path = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"
    value: dict[str, Any] = json.loads(path.read_bytes())
    return value


def swap(units: Units, one: int, other: int) -> None:
    units[one], units[other] = units[other], units[one]


def move(units: Units, old: int, new: int) -> None:
    units.insert(new, units.pop(old))


NUMBER = len(shipped()["units"])


@pytest.mark.parametrize("distance", [1, 3, 10])
def test_two_units_that_changed_places_are_one_finding(distance: int) -> None:
    """Ids, gaps and the order of spans are looked at in the order of the text."""
    for one in range(NUMBER - distance):
        statement = shipped()
        swap(statement["units"], one, one + distance)
        assert validate(statement).counts == {"JSC502": 1}, one


@pytest.mark.parametrize("new", [0, 13, NUMBER - 1])
def test_a_unit_that_was_moved_is_told_where_it_stands_with_the_unit_behind_which_it_belongs(new: int) -> None:
    """Not the units that it has passed by."""
    for old in set(range(NUMBER)) - {new - 1, new, new + 1}:
        statement = shipped()
        ids = [unit["id"] for unit in statement["units"]]
        move(statement["units"], old, new)
        (finding,) = validate(statement).findings
        where = f"behind '{ids[old - 1]}'" if old else "at the head of the list"
        assert (finding.code, finding.pointer) == ("JSC502", f"/units/{new}/start")
        assert finding.message.startswith(f"The unit '{ids[old]}' belongs {where} by its place in the text")


def test_further_units_out_of_order_are_counted() -> None:
    """Putting the list in order mends them all."""
    statement = shipped()
    swap(statement["units"], 3, 10)
    swap(statement["units"], 20, 21)
    (finding,) = validate(statement).findings
    assert "2 units behind it in the list belong elsewhere, too." in finding.message


def test_a_list_turned_round_is_one_finding() -> None:
    """Nothing in it follows anything."""
    statement = shipped()
    statement["units"].reverse()
    assert validate(statement).counts == {"JSC502": 1}


def wrong_id(statement: dict[str, Any]) -> None:
    statement["units"][-2]["id"] = "s3.i7"


def wrong_marker(statement: dict[str, Any]) -> None:
    statement["units"][-2]["marker"] = "*"


def wrong_words(statement: dict[str, Any]) -> None:
    statement["units"][-2]["text"] = statement["units"][-2]["text"].replace("Ministers", "Minister")
    for coding in statement["codings"]:
        for name in ("mentions", "acts"):
            coding[name] = [item for item in coding[name] if statement["units"][-2]["id"] not in json.dumps(item)]
    used = json.dumps({**statement, "entities": [], "text": ""})
    statement["entities"] = [entity for entity in statement["entities"] if f'"{entity["id"]}"' in used]


def spans_out_of_order(statement: dict[str, Any]) -> None:
    swap(statement["codings"][0]["mentions"], 0, 50)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (wrong_id, "JSC407"),
        (wrong_marker, "JSC513"),
        (wrong_words, "JSC503"),
        (spans_out_of_order, "JSC511"),
    ],
)
def test_a_fault_beside_the_order_is_told_as_well(change: Callable[[dict[str, Any]], None], code: str) -> None:
    """It is looked at in the order of the text."""
    statement = shipped()
    change(statement)
    alone = validate(statement).counts
    assert code in alone
    swap(statement["units"], 3, 10)
    assert validate(statement).counts == dict(sorted({**alone, "JSC502": 1}.items()))


def test_units_out_of_order_without_ids_are_named_by_their_words() -> None:
    """A hole has no name."""
    statement = shipped()
    move(statement["units"], 2, 9)
    statement["units"][9]["id"] = 7
    report = validate(statement)
    assert report.counts == {"JSC201": 1, "JSC502": 1}
    assert "The unit 'JULY 28, 2024' belongs behind 'title1'" in report.findings[1].message


def test_units_that_overlap_in_order_are_told_at_the_second() -> None:
    """As they follow each other in the text, there is nothing to be sorted."""
    statement = shipped()
    unit = statement["units"][2]
    unit.update(start=unit["start"] - 20, text=statement["text"][unit["start"] - 20 : unit["end"]])
    (finding,) = validate(statement).findings
    assert (finding.code, finding.pointer) == ("JSC502", "/units/2/start")
    assert "before the end of the unit before it, 'title1'" in finding.message


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], []),
        ([1], []),
        ([1, 1, 2], []),
        ([2, 1], [1]),
        ([9, 1, 2, 3], [0]),
        ([1, 2, 3, 0], [3]),
        ([4, 2, 3, 1], [0, 3]),
        ([3, 2, 1], [1, 2]),
    ],
)
def test_the_fewest_values_are_out_of_order(values: list[int], expected: list[int]) -> None:
    """One that was moved is, and not those that it has passed by."""
    assert out_of_order(values) == expected


def test_what_is_out_of_order_is_least_for_all_short_lists() -> None:
    """Held against trying out all that may be left out."""
    for values in itertools.product(range(4), repeat=5):
        kept = [value for number, value in enumerate(values) if number not in out_of_order(values)]
        longest = max(
            len(some)
            for length in range(6)
            for some in itertools.combinations(values, length)
            if list(some) == sorted(some)
        )
        assert kept == sorted(kept)
        assert len(kept) == longest
