"""What is in doubt, and when rules stop."""

from __future__ import annotations

import copy
import hashlib
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
    mentions = charts["codings"][0]["mentions"]
    mentions += [copy.deepcopy(mentions[0]) for _ in range(2 * MAX_FAULTS)]
    report = validate(charts)
    assert report.counts == {"JSC201": 1}
    assert len(report.not_checked) < 2 * MAX_FAULTS
    assert report.truncated


def test_a_hole_that_hides_no_reference_stops_no_rule_on_references(charts: dict[str, Any]) -> None:
    """An entity that nothing refers to is told although the title is faulty."""
    charts["title"] = 5
    charts["entities"].append({"id": "unit:another", "kind": "military_unit", "name": "Another"})
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


def test_an_unknown_id_is_told_where_it_is_used_first(charts: dict[str, Any]) -> None:
    """In the order of the document and not of the kinds of records: at the parent of a unit, before any span."""
    for mention in charts["codings"][0]["mentions"][:2]:
        mention["span"]["unit"] = "s9"
    charts["units"][-1]["parent"] = "s9"
    (found,) = (found for found in validate(charts).findings if found.code == "JSC403")
    assert found.pointer == f"/units/{len(charts['units']) - 1}/parent"
    assert found.message.endswith("It is referred to at 2 more places.")


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


def test_a_text_that_differs_from_its_source_is_one_finding(package: Path) -> None:
    """The first difference is told, and the units, cut from that text, are in doubt."""
    (statement,) = (package / "statements").glob("*.json")
    value = json.loads(statement.read_bytes())
    value["text"] = value["text"].replace("FACT", "FAKT")
    value["units"][0]["text"] = value["units"][0]["text"].replace("FACT", "FAKT")
    statement.write_text(json.dumps(value), encoding="utf-8")
    report = validate(statement)
    assert report.counts == {"JSC506": 1}
    assert "there 'CT SHEET" in report.findings[0].message
    assert "here 'KT SHEET" in report.findings[0].message


@pytest.mark.parametrize(("mark", "end"), [(b"\xef\xbb\xbf", b"\n"), (b"", b"\r"), (b"\xef\xbb\xbf", b"\r\n")])
def test_a_byte_order_mark_and_old_line_ends_are_no_part_of_the_text(package: Path, mark: bytes, end: bytes) -> None:
    """The release is kept as it was released, and only its hash is another."""
    (statement,) = (package / "statements").glob("*.json")
    (source,) = (package / "sources").glob("*.txt")
    source.write_bytes(mark + source.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", end))
    value = json.loads(statement.read_bytes())
    value["source"]["sha256"] = hashlib.sha256(source.read_bytes()).hexdigest()
    statement.write_text(json.dumps(value), encoding="utf-8")
    assert validate(statement).findings == ()


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_a_text_in_another_encoding_is_one_finding_that_says_how_to_convert_it(package: Path, encoding: str) -> None:
    """The release is kept beside its text."""
    (statement,) = (package / "statements").glob("*.json")
    (source,) = (package / "sources").glob("*.txt")
    source.write_bytes(source.read_bytes().decode().encode(encoding, errors="replace"))
    value = json.loads(statement.read_bytes())
    value["source"]["sha256"] = hashlib.sha256(source.read_bytes()).hexdigest()
    statement.write_text(json.dumps(value), encoding="utf-8")
    (finding,) = validate(statement).findings
    assert finding.code == "JSC506"
    assert finding.message.endswith("is not UTF-8.")
    assert "iconv" in str(finding.hint)


def test_a_source_with_other_line_ends_is_the_same_text(package: Path) -> None:
    """The text has LF line ends, whatever the source has."""
    (statement,) = (package / "statements").glob("*.json")
    (source,) = (package / "sources").glob("*.txt")
    source.write_bytes(source.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    value = json.loads(statement.read_bytes())
    value["source"]["sha256"] = hashlib.sha256(source.read_bytes()).hexdigest()
    statement.write_text(json.dumps(value), encoding="utf-8")
    assert validate(statement).counts == {}


def test_a_missing_source_is_one_finding_of_the_whole_package(package: Path) -> None:
    """The statement tells it, and the descriptor does not tell it again."""
    (source,) = (package / "sources").glob("*.txt")
    source.unlink()
    report = validate(package)
    assert report.counts == {"JSC711": 1}
    assert {found.rule for found in report.not_checked} == {"JSC506"}


def test_a_source_that_is_a_link_out_of_the_package_is_none(package: Path, tmp_path: Path) -> None:
    """Nothing outside the package is read."""
    (statement,) = (package / "statements").glob("*.json")
    (source,) = (package / "sources").glob("*.txt")
    outside = source.rename(tmp_path / "outside.txt")
    try:
        source.symlink_to(outside)
    except OSError:
        pytest.skip("This system does not let the test make a link.")
    assert validate(statement).counts == {"JSC711": 1}


def test_a_statement_under_another_id_is_one_finding(package: Path) -> None:
    """Which file has its text is not known."""
    (path,) = (package / "statements").glob("*.json")
    statement = json.loads(path.read_bytes())
    statement["id"] += "-2"
    path.write_text(json.dumps(statement), encoding="utf-8")
    report = validate(path)
    assert report.counts == {"JSC410": 1}
    assert {"JSC506", "JSC614"} <= {found.rule for found in report.not_checked if found.because == "/id"}
