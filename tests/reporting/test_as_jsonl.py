"""Reports as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from hypothesis import given

from jscdata.findings import Finding, NotChecked, Report
from jscdata.quoting import printable
from jscdata.reporting.as_jsonl import reports_as_jsonl
from jscdata.reporting.values import finding_as_value
from tests.report_strategies import REPORTS, all_findings


def test_a_finding_a_line_and_the_summary_last(reports: list[Report]) -> None:
    """Each finding has all its keys, and what was not checked is counted by rule and reason."""
    lines = list(reports_as_jsonl(reports))
    assert lines[1] == (
        '{"code": "JSC301", "severity": "error", "layer": "vocabulary", "path": "b c.json",'
        ' "pointer": "/codings/0/acts/1/act_type", "line": 3, "column": 5, "end_line": 3, "end_column": 12,'
        ' "row": null, "field": null, "message": "\'comit\' is no code, it is 100% wrong.",'
        ' "hint": "Did you mean \'commit\'?"}'
    )
    assert lines[4:] == [
        (
            '{"summary": {"ok": false, "errors": 3, "warnings": 1,'
            ' "counts": {"JSC201": 1, "JSC301": 1, "JSC608": 1, "JSC705": 1}, "files": 3, "lines": 0,'
            ' "truncated": true,'
            ' "not_checked": [{"rule": "JSC405", "because": "The statement lies in no package.", "number": 2},'
            ' {"rule": "JSC602", "because": "/codings/0/acts/1/act_type", "number": 1}]}}'
        )
    ]


def test_warnings_alone_are_ok() -> None:
    """As in the report itself; and nothing checked is told as nothing."""
    (nothing,) = reports_as_jsonl([])
    assert json.loads(nothing)["summary"]["files"] == 0
    warned = Report(findings=(Finding(code="JSC608", message="x"),))
    assert json.loads(list(reports_as_jsonl([warned]))[-1])["summary"]["ok"] is True


def test_lines_come_as_their_report_does() -> None:
    """Nothing waits for the next report, which may be long in coming."""
    asked = []

    def slow() -> Iterator[Report]:
        for number in range(3):
            asked.append(number)
            yield Report(findings=(Finding(code="JSC201", message=str(number)),))

    lines = reports_as_jsonl(slow())
    assert json.loads(next(lines))["message"] == "0"
    assert asked == [0]


def test_reasons_beyond_the_limit_are_counted_by_rule() -> None:
    """A thousand files that each have their own reason do not fill the memory."""
    stopped = [NotChecked(rule=rule, place="", because=f"/{n}") for n in range(1500) for rule in ("JSC405", "JSC602")]
    summary = json.loads(list(reports_as_jsonl(Report(not_checked=(one,)) for one in stopped))[-1])["summary"]
    assert sum(group["number"] for group in summary["not_checked"]) == 3000
    others = [group for group in summary["not_checked"] if not group["because"].startswith("/")]
    assert [(group["rule"], group["number"]) for group in others] == [("JSC405", 1000), ("JSC602", 1000)]


def test_long_words_are_cut_and_paths_are_not() -> None:
    """A key of a megabyte is not repeated in each finding below it; a path is needed whole."""
    value = finding_as_value(Finding(code="JSC203", message="x", path="p" * 3000, pointer="/" + "k" * 5000))
    assert value["path"] == "p" * 3000
    assert value["pointer"] == "/" + "k" * 998 + "…"


@given(REPORTS)
def test_any_report_can_be_read_back(reports: list[Report]) -> None:
    """Each line is one object of printable ASCII, and each finding is one line."""
    lines = list(reports_as_jsonl(reports))
    assert all(line.isascii() and line.isprintable() for line in lines)
    *values, last = map(json.loads, lines)
    found = all_findings(reports)
    assert [value["message"] for value in values] == [printable(finding.message) for finding in found]
    assert [value["path"] for value in values] == [printable(finding.path) for finding in found]
    told = [word for value in values for word in value.values() if isinstance(word, str)]
    assert [printable(word) for word in told] == told
    assert values == [finding_as_value(finding) for finding in found]
    summary = last["summary"]
    assert summary["errors"] + summary["warnings"] == sum(summary["counts"].values()) == len(found)
    assert summary["ok"] is all(report.ok for report in reports)
