"""What is in doubt, and when rules stop."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from jscdata import validate
from jscdata.findings import MAX_FAULTS
from tests.conftest import EXAMPLES


@pytest.fixture
def charts() -> dict[str, Any]:
    """Return the value of an example in which every part of an act is used."""
    value: dict[str, Any] = json.loads((EXAMPLES / "valid" / "harbor-charts.json").read_bytes())
    return value


def test_rules_stop_at_the_limit(charts: dict[str, Any]) -> None:
    """Thousands of acts with the same words are as many findings as are told, and the report says so."""
    act = charts["codings"][0]["acts"][0]
    charts["codings"][0]["acts"] = [{**act, "id": f"a{number}"} for number in range(2 * MAX_FAULTS)]
    report = validate(charts)
    assert report.counts == {"JSC508": MAX_FAULTS}
    assert report.truncated


def test_what_is_not_checked_stops_at_the_limit(charts: dict[str, Any]) -> None:
    """Spans in a unit that has lost its id cannot be checked, and are not listed without end."""
    charts["units"][2]["id"] = 5
    mention = charts["codings"][0]["mentions"][0]
    charts["codings"][0]["mentions"] = [copy.deepcopy(mention) for _ in range(2 * MAX_FAULTS)]
    report = validate(charts)
    assert report.counts == {"JSC201": 1}
    assert len(report.not_checked) < 2 * MAX_FAULTS
    assert report.truncated


def test_a_hole_that_hides_no_reference_stops_no_rule_on_references(charts: dict[str, Any]) -> None:
    """An entity that nothing refers to is told although the title is faulty."""
    charts["title"] = 5
    charts["entities"].append({"id": "org:another", "kind": "organization", "name": "Another"})
    assert validate(charts).counts == {"JSC201": 1, "JSC408": 1}


@pytest.mark.parametrize("part", ["verb", "spans", "conditions", "objects", "precision"])
def test_a_part_of_an_act_that_is_no_object_is_one_finding(charts: dict[str, Any], part: str) -> None:
    """Rules on spans go past it."""
    act = charts["codings"][0]["acts"][1]
    act[part] = 5 if part == "verb" else [5]
    assert validate(charts).counts == {"JSC201": 1}


def test_a_record_without_its_id_may_be_the_one_that_is_meant(charts: dict[str, Any]) -> None:
    """References to an id that nothing has are not told where an entity has lost its own."""
    charts["entities"][0]["id"] = None
    report = validate(charts)
    assert report.counts == {"JSC201": 1}
    assert {found.rule for found in report.not_checked} >= {"JSC402", "JSC408"}


def test_a_missing_source_is_a_finding_of_the_file_alone(package: Path) -> None:
    """A statement in a package without its source does not pass."""
    (statement,) = (package / "statements").glob("*.json")
    (source,) = (package / "sources").glob("*.txt")
    source.unlink()
    assert validate(statement).counts == {"JSC711": 1}


def test_a_text_without_its_file_is_a_finding(package: Path) -> None:
    """Where the release is no plain text, the text that was read from it is in the package, too."""
    (statement,) = (package / "statements").glob("*.json")
    (source,) = (package / "sources").glob("*.txt")
    source.rename(source.with_suffix(".html"))
    value = json.loads(statement.read_bytes())
    value["source"]["file"] = f"sources/{source.stem}.html"
    statement.write_text(json.dumps(value), encoding="utf-8")
    assert validate(statement).counts == {"JSC506": 1}
