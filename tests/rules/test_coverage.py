"""Words in no unit, and markers, are looked at wherever the places of the units around them are known."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jscdata import validate
from jscdata.shipped import data_folder

PATH = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"
NUMBER = {unit["id"]: number for number, unit in enumerate(json.loads(PATH.read_bytes())["units"])}


def shipped() -> dict[str, Any]:
    value: dict[str, Any] = json.loads(PATH.read_bytes())
    return value


def unit(statement: dict[str, Any], unit_id: str) -> dict[str, Any]:
    found: dict[str, Any] = statement["units"][NUMBER[unit_id]]
    return found


@pytest.mark.parametrize("field", ["start", "end", "text", "marker"])
def test_a_wrong_field_of_one_unit_hides_no_marker_elsewhere(field: str) -> None:
    """Only what stands beside that unit is not known."""
    statement = shipped()
    unit(statement, "s1.i1")[field] = True
    unit(statement, "s3.i1")["marker"] = "*"
    report = validate(statement)
    assert report.counts == {"JSC201": 1, "JSC513": 1}
    assert "JSC501" in {found.rule for found in report.not_checked}


def test_a_unit_out_of_place_hides_no_words_elsewhere() -> None:
    """Its own place is told."""
    statement = shipped()
    unit(statement, "s1.i1")["end"] += 1
    unit(statement, "s3.i1")["marker"] = None
    assert validate(statement).counts == {"JSC501": 1, "JSC503": 1}


@pytest.mark.parametrize("wrong", ["p9", "s1.i9", "s9", "s3.i2.9", "s1.i1.i7"])
def test_an_unknown_id_explains_no_words_where_it_could_not_have_stood(wrong: str) -> None:
    """Nothing has the number before it."""
    statement = shipped()
    statement["codings"][0]["mentions"][0]["span"]["unit"] = wrong
    unit(statement, "s3.i1")["marker"] = None
    assert validate(statement).counts == {"JSC403": 1, "JSC501": 1}


@pytest.mark.parametrize("place", ["s1.i1", "s2.i2", "s3.i3"])
def test_an_id_after_the_last_of_its_kind_explains_words_behind_that(place: str) -> None:
    """Not words before it."""
    statement = shipped()
    statement["codings"][0]["mentions"][0]["span"]["unit"] = "s2.p2"
    unit(statement, place)["marker"] = None
    expected = {"JSC403": 1} if place != "s1.i1" else {"JSC403": 1, "JSC501": 1}
    assert validate(statement).counts == expected


@pytest.mark.parametrize("place", ["s1.i1.1", "s2.i2", "s3.p1"])
def test_words_before_a_unit_without_its_id_may_be_those_of_a_missing_one(place: str) -> None:
    """It stands behind the unit before it, whatever its id was."""
    statement = shipped()
    at = NUMBER[place]
    statement["units"][at + 1]["id"] = 5
    del statement["units"][at]
    report = validate(statement)
    assert report.counts == {"JSC201": 1}
    assert "JSC501" in {found.rule for found in report.not_checked}


def test_units_that_are_missing_one_after_another_explain_one_stretch_each() -> None:
    """The second has the first before it, which is missing as well."""
    statement = shipped()
    at = NUMBER["s3.i2.2"]
    del statement["units"][at : at + 2]
    assert set(validate(statement).counts) == {"JSC403"}


def test_mentions_are_held_against_their_order_where_the_words_of_one_unit_are_wrong() -> None:
    """The others are in units whose words are right."""
    statement = shipped()
    unit(statement, "s3.i1")["end"] += 1
    mentions = statement["codings"][0]["mentions"]
    mentions.append(mentions.pop(0))
    assert validate(statement).counts == {"JSC503": 1, "JSC511": 1}
