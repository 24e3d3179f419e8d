"""Reports as workflow commands of GitHub Actions."""

from __future__ import annotations

from hypothesis import given

from jscdata.findings import Finding, NotChecked, Report
from jscdata.quoting import printable
from jscdata.reporting.as_github import reports_as_github
from tests.github_runner import command_in
from tests.promises import is_unsafe
from tests.report_strategies import REPORTS, all_findings


def test_commands_first_then_all_findings_then_the_counts(reports: list[Report]) -> None:
    """Columns only where the finding ends on its line; the place in a table is told in words."""
    assert list(reports_as_github(reports)) == [
        "::warning file=b c.json,line=1,endLine=2,title=JSC608 date-in-future::2999-01-01 is after today.",
        (
            "::error file=b c.json,line=3,col=5,endLine=3,endColumn=12,title=JSC301 unknown-code"
            "::'comit' is no code, it is 100%25 wrong.%0AHint: Did you mean 'commit'?"
        ),
        (
            "::error file=/t/acts.csv,title=JSC705 stale-table"
            "::row 7 (row 8 of the sheet), field verb: The cell differs.%0AHint: Build."
        ),
        "::error file=l.jsonl,line=9,col=1,endLine=9,endColumn=2,title=JSC201 wrong-type::Wrong.",
        "::group::4 findings",
        "warning b c.json:1:2: JSC608 2999-01-01 is after today.",
        "error b c.json:3:5: JSC301 'comit' is no code, it is 100% wrong.",
        "error /t/acts.csv: row 7 (row 8 of the sheet), field verb: JSC705 The cell differs.",
        "error l.jsonl:9:1: JSC201 Wrong.",
        "::endgroup::",
        "3 files checked: 3 errors, 1 warning (JSC201 1, JSC301 1, JSC608 1, JSC705 1).",
        "There are more findings than are told for one document.",
        "Not checked: JSC405 2. The statement lies in no package.",
        "Not checked: JSC602 1. See the finding at /codings/0/acts/1/act_type.",
    ]


def test_without_findings_the_count_stands_alone() -> None:
    """A green step says how much was checked."""
    assert list(reports_as_github([Report(checked=("a",))])) == ["1 file checked, no findings."]


def test_properties_and_data_are_escaped() -> None:
    """Per cent signs, colons and commas of a path reach the runner as they are."""
    odd = Finding(code="JSC201", message="50% ::error::, [x]", path="a,b:100%.json", line=1, column=1)
    line, *_ = reports_as_github([Report(findings=(odd,))])
    assert line == ("::error file=a%2Cb%3A100%25.json,line=1,col=1,title=JSC201 wrong-type::50%25 \\u003a:error::, [x]")


def test_a_file_cannot_give_the_runner_a_command() -> None:
    """Neither by its name nor by its words, in the form of today or in the old one."""
    bad = "::stop-commands::x"
    finding = Finding(code="JSC203", message="##[add-mask]x\n::error::y", path=bad, pointer="/##[error]z")
    stopped = NotChecked(rule="JSC602", place="", because="##[error]##[error]")
    lines = list(reports_as_github([Report(findings=(finding,), not_checked=(stopped,))]))
    commands = [command for line in lines if (command := command_in(line))]
    assert [command.name for command in commands] == ["error", "group", "endgroup"]
    assert commands[0].properties["file"] == r"\u003a:stop-commands::x"
    assert lines[2] == (
        r"error \u003a:stop-commands::x#/##\u005berror]z: JSC203 ##\u005badd-mask]x\u000a\u003a:error::y"
    )


@given(REPORTS)
def test_no_line_begins_a_command_that_is_not_ours(reports: list[Report]) -> None:
    """One command a finding, the group around as many plain lines, and nothing else that the runner acts upon."""
    found = all_findings(reports)
    read = [(command_in(line), line) for line in reports_as_github(reports)]
    names = [command.name for command, _ in read if command]
    assert names == [finding.severity for finding in found] + (["group", "endgroup"] if found else [])
    for (command, _), finding in zip(read, found, strict=False):
        assert command is not None
        assert command.properties.get("file", "") == printable(finding.path)
        assert command.properties["title"].startswith(finding.code)
    assert not any(is_unsafe(character) for _, line in read for character in line)
    assert not any("##[" in line for _, line in read)
    listed = [line for _, line in read[len(found) + 1 :][: len(found)]]
    assert all(f": {finding.code} " in line for line, finding in zip(listed, found, strict=True))
