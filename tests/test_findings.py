"""Findings and reports as they are shown in a notebook."""

from __future__ import annotations

from jscdata import Finding, NotChecked, Report, validate
from tests.conftest import EXAMPLES


def test_a_finding_is_a_line_with_its_place() -> None:
    """Line and column, else the row of a table, else the pointer, else the path alone; safe to print."""
    told = {"code": "JSC301", "message": "Told.", "path": "a\u202e.json"}
    places = [
        {"line": 3, "column": 7},
        {"line": 3},
        {"row": 4, "field": "note", "pointer": "/x"},
        {"pointer": "/title"},
        {},
    ]
    assert [str(Finding(**told, **place)) for place in places] == [  # type: ignore[arg-type]
        "a\\u202e.json:3:7: JSC301 Told.",
        "a\\u202e.json:3: JSC301 Told.",
        "a\\u202e.json: row 4 (row 5 of the sheet), field note: JSC301 Told.",
        "a\\u202e.json#/title: JSC301 Told.",
        "a\\u202e.json: JSC301 Told.",
    ]
    assert repr(Finding(code="JSC301", message="Told.")) == "<Finding : JSC301 Told.>"


def test_a_report_is_shown_in_a_few_words() -> None:
    """However much it holds."""
    report = validate(EXAMPLES / "invalid")
    assert len(report.findings) > 100
    warnings = sum(finding.severity == "warning" for finding in report.findings)
    summary = f"{len(report.checked)} files: {len(report.findings) - warnings:,} errors, {warnings} warnings"
    assert repr(report).startswith(f"<Report on {summary}")
    lines = str(report).splitlines()
    assert lines[0].startswith(summary)
    assert lines[1:11] == [str(finding) for finding in report.findings[:10]]
    assert lines[11:] == [f"And {len(report.findings) - 10:,} more."]
    assert str(Report(checked=("a.json",))) == "1 file: no findings."


def test_a_report_says_that_it_does_not_tell_all() -> None:
    """Whoever reads "no findings" also reads what was not checked."""
    rest = (NotChecked(rule="JSC506", place="", because="The statement lies in no package."),)
    assert str(Report(checked=("a.json",), not_checked=rest)) == "1 file: no findings; 1 rule not checked."
    finding = Finding(code="JSC301", message="Told.")
    cut = Report(findings=(finding,), checked=("a.json",), truncated=True)
    assert repr(cut) == "<Report on 1 file: 1 error, 0 warnings, and more that are not told>"
