"""Reports as text and as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jscdata import Report, validate
from jscdata.findings import Finding
from jscdata.reporting.as_json import reports_as_json
from jscdata.reporting.as_text import report_as_text, reports_as_text


def as_json(*reports: Report) -> str:
    return "\n".join(reports_as_json(reports))


@pytest.fixture
def report(small: dict[str, Any]) -> Report:
    """Return a report with an error, a warning and rules that were stopped."""
    small["source"]["retrieved"] = "2999-01-01"
    small["codings"][0]["acts"][1]["act_type"] = "comit\x1b[31m"
    return validate(json.dumps(small, indent=1, ensure_ascii=False).encode())


def test_text_shows_place_message_line_caret_and_hint(report: Report) -> None:
    """As compilers do; what was not checked is grouped by its reason."""
    lines = report_as_text(report).splitlines()
    assert lines[0].startswith("<input>:")
    assert "warning JSC608 date-in-future" in lines[0]
    error = next(number for number, line in enumerate(lines) if "error JSC301" in line)
    shown, caret = lines[error + 1], lines[error + 2]
    assert shown[caret.index("^") :].startswith('"comit')
    assert lines[error + 3].startswith("  hint: ")
    assert "1 file checked: 1 error, 1 warning (JSC301 1, JSC608 1)." in lines
    assert any(line.startswith("Not checked: ") and "/codings/0/acts/1/act_type" in line for line in lines)


def test_no_escape_of_the_file_reaches_the_terminal(report: Report) -> None:
    """Without colour there is no control character at all but line feeds."""
    assert set(report_as_text(report)) & set("\x1b\x07\r") == set()
    colored = report_as_text(report, color=True)
    assert "\x1b[31merror JSC301\x1b[0m" in colored
    assert "comit\x1b" not in colored
    assert "\x1b" not in as_json(report)


def test_json_tells_the_same(report: Report) -> None:
    """Every field of a finding, null where it has none."""
    value = json.loads(as_json(report))
    assert value["ok"] is False
    assert value["counts"] == {"JSC301": 1, "JSC608": 1}
    assert [found["code"] for found in value["findings"]] == ["JSC608", "JSC301"]
    assert value["findings"][1]["pointer"] == "/codings/0/acts/1/act_type"
    assert value["findings"][1]["layer"] == "vocabulary"
    assert value["findings"][1]["row"] is None
    assert {rest["rule"] for rest in value["not_checked"]} >= {"JSC602"}


def test_a_report_without_findings() -> None:
    """A green result says how much was checked."""
    assert report_as_text(Report(checked=("a", "b"))) == "2 files checked, no findings."
    assert json.loads(as_json(Report()))["ok"] is True


def test_a_place_in_a_table_or_by_pointer(small: dict[str, Any]) -> None:
    """Without lines the pointer is the place; in a table row and field are."""
    small["date"] = "2001-02-30"
    assert report_as_text(validate(small)).startswith("<input>#/date: error JSC204")


def test_a_report_that_was_cut_says_so() -> None:
    """More findings than are told for one document."""
    many = json.dumps({f"x{n}": 1 for n in range(2000)}).encode()
    assert "There are more findings than are told for one document." in report_as_text(validate(many))


def test_findings_that_say_the_same_are_told_once() -> None:
    """The first in full, the places of some others after it, and all of them are counted."""
    alike = [Finding(code="JSC402", message="No.", path="a.json", line=line, column=3) for line in range(1, 13)]
    other = Finding(code="JSC402", message="No.", path="b.json", line=1, column=1)
    lines = list(reports_as_text([Report(findings=(*alike, other), checked=("a.json", "b.json"))]))
    assert lines == [
        "a.json:1:3: error JSC402 unknown-entity: No.",
        "  11 findings more like it: 2:3, 3:3, 4:3, 5:3, 6:3, 7:3, 8:3, 9:3 ….",
        "",
        "b.json:1:1: error JSC402 unknown-entity: No.",
        "",
        "2 files checked: 13 errors, 0 warnings (JSC402 13).",
    ]


def test_no_more_findings_are_told_in_full_than_wanted() -> None:
    """The others are counted, over all documents."""
    reports = [
        Report(findings=(Finding(code="JSC101", message=f"{name} cannot be read.", path=name),), checked=(name,))
        for name in ("a", "b", "c")
    ]
    lines = list(reports_as_text(iter(reports), most=1))
    assert [line for line in lines if "JSC101 file-missing" in line] == [
        "a: error JSC101 file-missing: a cannot be read."
    ]
    assert "2 findings of these are not shown; --max sets how many are, and --max 0 shows all." in lines
    assert "3 files checked: 3 errors, 0 warnings (JSC101 3)." in lines
    assert [line for line in lines if line.endswith("not shown.")] == [f"{name}: 1 finding not shown." for name in "bc"]


def test_files_with_findings_that_are_not_shown_are_named_up_to_a_number() -> None:
    """Memory does not grow with the number of files."""
    found = (Finding(code="JSC101", message="x", path=f"{number}") for number in range(60))
    lines = list(reports_as_text((Report(findings=(one, one)) for one in found), most=0))
    assert lines[0] == "0: 2 findings not shown."
    assert lines[49:51] == ["49: 2 findings not shown.", "Further files: 20 findings not shown."]


def test_many_reasons_for_what_was_not_checked_stay_readable(small: dict[str, Any]) -> None:
    """Eight are listed, the others are counted."""
    for act in small["codings"][0]["acts"]:
        act["act_type"] = 5
    for unit in small["units"]:
        unit["kind"] = unit["text"] = 5
    lines = report_as_text(validate(small)).splitlines()
    assert sum(line.startswith("Not checked: ") for line in lines) == 8
    assert lines[-1].endswith(" more reasons; --format json lists them.")


def test_reports_together_are_one_json_object(report: Report) -> None:
    """Findings of all documents stand in one list, in order."""
    value = json.loads(as_json(report, Report(checked=("b",)), report))
    assert len(value["findings"]) == 4
    assert value["errors"] == value["warnings"] == 2
    assert value["checked"] == ["", "b", ""]
