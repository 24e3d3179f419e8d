"""Reports as JUnit XML, read back with junitparser."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from junitparser import Failure
from junitparser.xunit2 import JUnitXml, TestCase, TestSuite

from jscdata.findings import Finding, NotChecked, Report
from jscdata.reporting.as_junit import reports_as_junit
from tests.report_strategies import REPORTS, all_findings


def read(reports: list[Report]) -> tuple[TestSuite, list[TestCase]]:
    """Return the suite and its cases, whose numbers are those that the document states."""
    document: Any = JUnitXml.fromstring("\n".join(reports_as_junit(reports)).encode())
    (suite,) = document
    cases = list(suite)
    failed = [case for case in cases if case.is_failure]
    for counted in (document, suite):
        assert (counted.tests, counted.failures, counted.errors) == (len(cases), len(failed), 0)
    return suite, cases


def test_a_file_is_a_test_case(reports: list[Report]) -> None:
    """Errors are failures, warnings are output, and what was not checked is the output of the suite."""
    assert list(reports_as_junit(reports)) == [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="jscdata" tests="5" failures="3" errors="0">',
        '<testsuite name="jscdata" tests="5" failures="3" errors="0" skipped="0">',
        '<testcase classname="jscdata" name="a.json" file="a.json" />',
        (
            '<testcase classname="jscdata" name="b c.json" file="b c.json">'
            '<failure type="JSC301" message="\'comit\' is no code, it is 100% wrong.">'
            "b c.json:3:5: error JSC301 unknown-code: 'comit' is no code, it is 100% wrong."
        ),
        (
            "Hint: Did you mean 'commit'?</failure>"
            "<system-out>b c.json:1:2: warning JSC608 date-in-future: 2999-01-01 is after today.</system-out>"
            "</testcase>"
        ),
        '<testcase classname="jscdata" name="/t/datapackage.json" file="/t/datapackage.json" />',
        (
            '<testcase classname="jscdata" name="/t/acts.csv" file="/t/acts.csv">'
            '<failure type="JSC705" message="The cell differs.">'
            "/t/acts.csv: row 7 (row 8 of the sheet), field verb: error JSC705 stale-table: The cell differs."
        ),
        "Hint: Build.</failure></testcase>",
        (
            '<testcase classname="jscdata" name="l.jsonl" file="l.jsonl"><failure type="JSC201" message="Wrong.">'
            "l.jsonl:9:1: error JSC201 wrong-type: Wrong.</failure></testcase>"
        ),
        "<system-out>There are more findings than are told for one document.",
        "Not checked: JSC405 2. The statement lies in no package.",
        "Not checked: JSC602 1. See the finding at /codings/0/acts/1/act_type.</system-out>",
        "</testsuite>",
        "</testsuites>",
    ]


def test_nothing_checked_is_an_empty_suite() -> None:
    """Which is not the same as a file that passed."""
    suite, cases = read([])
    assert (cases, suite.system_out) == ([], None)


def test_reports_on_one_path_are_one_case() -> None:
    """As the lines of JSON Lines are, wherever they come in; and a file need not be told as checked."""
    wrong = Finding(code="JSC201", message="one", path="a.jsonl", line=1)
    late = Finding(code="JSC202", message="two", path="a.jsonl", line=2)
    reports = [
        Report(findings=(wrong,)),
        Report(checked=("b.json",)),
        Report(findings=(late,)),
        Report(checked=("a.jsonl",)),
    ]
    _, cases = read(reports)
    assert [case.name for case in cases] == ["a.jsonl", "b.json"]
    assert [(failure.type, failure.message) for failure in cases[0].result] == [("JSC201", "one"), ("JSC202", "two")]


def test_further_errors_are_in_the_output_too() -> None:
    """Since some readers show the first failure alone."""
    findings = tuple(Finding(code="JSC201", message=word, path="a") for word in ("one", "two", "three"))
    _, (case,) = read([Report(findings=findings, checked=("a",))])
    assert case.system_out.splitlines() == ["a: error JSC201 wrong-type: two", "a: error JSC201 wrong-type: three"]


def test_a_file_with_warnings_alone_passes() -> None:
    """What it has is told in its output."""
    _, (case,) = read([Report(findings=(Finding(code="JSC608", message="x", path="a"),), checked=("a",))])
    assert case.is_passed
    assert case.system_out == "a: warning JSC608 date-in-future: x"


def test_characters_that_xml_does_not_allow_are_told_by_code_point() -> None:
    """And such as have a meaning in XML are told as they are."""
    finding = Finding(code="JSC201", message="\x00\x1b\ufffe\uffff\ud800 <&>\"' ]]> é\U0001f600", path="<a>")
    _, (case,) = read([Report(findings=(finding,))])
    (failure,) = case.result
    assert failure.message == r"\u0000\u001b\ufffe\uffff\ud800" + " <&>\"' ]]> é\U0001f600"
    assert failure.text == f"<a>: error JSC201 wrong-type: {failure.message}"
    assert case.name == "<a>"


def test_what_was_not_checked_is_safe_too() -> None:
    """It repeats keys of the file."""
    stopped = NotChecked(rule="JSC602", place="", because="/</system-out>\x08")
    suite, _ = read([Report(not_checked=(stopped,))])
    assert suite.system_out == r"Not checked: JSC602 1. See the finding at /</system-out>\u0008."


@given(REPORTS)
def test_any_report_is_xml_with_all_findings(reports: list[Report]) -> None:
    """Printable ASCII; a failure an error, and a line of output for each warning and each further error."""
    lines = list(reports_as_junit(reports))
    assert all(line.isascii() and line.isprintable() for line in lines)
    _, cases = read(reports)
    found = all_findings(reports)
    paths = {path for report in reports for path in (*report.checked, *(f.path for f in report.findings))}
    assert len(cases) == len(paths)
    failures = [entry for case in cases for entry in case.result if isinstance(entry, Failure)]
    assert sorted(failure.type for failure in failures) == sorted(f.code for f in found if f.severity == "error")
    told = sum(len(case.system_out.split("\n")) for case in cases if case.system_out)
    further = len(failures) - sum(case.is_failure for case in cases)
    assert told == further + sum(finding.severity == "warning" for finding in found)
