"""Reports as text and as JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jscdata import Report, validate
from jscdata.reporting import report_as_json, report_as_text


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
    assert "\x1b" not in report_as_json(report)


def test_json_tells_the_same(report: Report) -> None:
    """Every field of a finding, null where it has none."""
    value = json.loads(report_as_json(report))
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
    assert json.loads(report_as_json(Report()))["ok"] is True


def test_a_place_in_a_table_or_by_pointer(small: dict[str, Any]) -> None:
    """Without lines the pointer is the place; in a table row and field are."""
    small["date"] = "2001-02-30"
    assert report_as_text(validate(small)).startswith("<input>#/date: error JSC204")


def test_a_report_that_was_cut_says_so() -> None:
    """More findings than are told for one document."""
    many = json.dumps({f"x{n}": 1 for n in range(2000)}).encode()
    assert "There are more findings than are told for one document." in report_as_text(validate(many))
