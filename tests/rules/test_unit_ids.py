"""Numbers that ids pass over, where a unit that is not seen may have them, and where none may."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from jscdata import validate
from jscdata.shipped import data_folder


def bare() -> dict[str, Any]:
    """Return the shipped statement with no layer and nothing that refers to its units."""
    path = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"
    value: dict[str, Any] = json.loads(path.read_bytes())
    value.update(codings=[], participants=[], binding=None)
    used = {*value["issuers"], *value["parties"]}
    value["entities"] = [entity for entity in value["entities"] if entity["id"] in used]
    return value


IDS = [unit["id"] for unit in bare()["units"]]
WITHOUT_CHILDREN = [number for number, found in enumerate(IDS) if not any(i.startswith(f"{found}.") for i in IDS)]


def renumbered(statement: dict[str, Any], old: str, new: str) -> None:
    """Give a unit another id, and what is below it as well."""
    for unit in statement["units"]:
        for name in ("id", "parent"):
            value = unit[name]
            if value is not None and (value == old or value.startswith(f"{old}.")):
                unit[name] = new + value[len(old) :]


@pytest.mark.parametrize("number", WITHOUT_CHILDREN, ids=[IDS[number] for number in WITHOUT_CHILDREN])
def test_a_unit_left_out_to_which_nothing_refers_is_told_by_its_words_alone(number: int) -> None:
    """Its number is passed over, and nobody is to number the others anew."""
    statement = bare()
    statement["units"].pop(number)
    assert validate(statement).counts == {"JSC501": 1}


def test_two_units_left_out_side_by_side_are_one_stretch_of_words() -> None:
    """Their two numbers are passed over together."""
    statement = bare()
    at = IDS.index("s3.i2.2")
    del statement["units"][at : at + 2]
    assert validate(statement).counts == {"JSC501": 1}


def test_a_heading_left_out_with_all_below_it_is_one_stretch_of_words() -> None:
    """The next heading has the number after it."""
    statement = bare()
    statement["units"] = [unit for unit in statement["units"] if not unit["id"].startswith("s2")]
    assert validate(statement).counts == {"JSC501": 1}


def test_a_number_passed_over_where_all_words_are_in_units_is_told() -> None:
    """Nothing can have it."""
    statement = bare()
    renumbered(statement, "s2.i3", "s2.i4")
    assert validate(statement).counts == {"JSC407": 1}


@pytest.mark.parametrize("left_out", ["label1", "s1.i1.2", "s2.p1", "s3.i3", "frame1"])
def test_a_number_passed_over_elsewhere_is_told_beside_the_words_of_a_unit_left_out(left_out: str) -> None:
    """The unit could not have had that number."""
    statement = bare()
    statement["units"].pop(IDS.index(left_out))
    renumbered(statement, "s2.i3", "s2.i4")
    assert validate(statement).counts == {"JSC407": 1, "JSC501": 1}


def test_words_of_one_line_explain_one_number() -> None:
    """Two are passed over, and one unit at most was left out."""
    statement = bare()
    statement["units"].pop(IDS.index("s3.i2.3"))
    renumbered(statement, "s3.i2.4", "s3.i2.5")
    assert validate(statement).counts == {"JSC407": 1, "JSC501": 1}


def test_one_unit_left_out_explains_one_number() -> None:
    """The second one that is passed over behind it is told."""
    statement = bare()
    statement["units"].pop(IDS.index("s3.i2.2"))
    renumbered(statement, "s3.i2.4", "s3.i2.5")
    assert validate(statement).counts == {"JSC407": 1, "JSC501": 1}


def test_an_id_that_is_unknown_explains_its_own_number_alone() -> None:
    """It is no reason for another number to be passed over."""
    statement = bare()
    span = {"unit": "p9", "start": 0, "end": 4, "exact": "July"}
    statement["binding"] = {"status": "non_binding", "span": span}
    renumbered(statement, "s2.i3", "s2.i4")
    assert validate(statement).counts == {"JSC403": 1, "JSC407": 1}


def test_a_copy_of_a_unit_explains_no_number() -> None:
    """It has the number of the one that it repeats."""
    statement = bare()
    statement["units"].insert(15, copy.deepcopy(statement["units"][14]))
    renumbered(statement, "s2.i3", "s2.i4")
    assert validate(statement).counts == {"JSC401": 1, "JSC407": 1}


def test_counting_goes_on_from_a_wrong_number_that_the_next_id_follows() -> None:
    """A number passed over, and all behind it counted from there, is one finding."""
    statement = bare()
    renumbered(statement, "s2.i3", "s2.i4")
    renumbered(statement, "s2.i2", "s2.i3")
    assert validate(statement).counts == {"JSC407": 1}


@pytest.mark.parametrize(
    "ids", [{"s3.i2.4": "s3.i2.5"}, {"s3.i2.3": "s3.i2.4", "s3.i2.4": "s3.i2.6"}], ids=["apart", "together"]
)
def test_a_misnamed_unit_leaves_room_for_one_number(ids: dict[str, str]) -> None:
    """It may have taken one, and the second one that is passed over behind it is told."""
    statement = bare()
    for old, new in {"s3.i2.2": "s3.i3.1", **ids}.items():
        statement["units"][IDS.index(old)]["id"] = new
    assert validate(statement).counts == {"JSC407": 2}


def test_a_number_far_away_takes_no_longer_than_the_next() -> None:
    """Numbers are counted, not gone through."""
    statement = bare()
    renumbered(statement, "s2.i3", "s2.i999999999")
    assert validate(statement).counts == {"JSC407": 1}
