"""Reports that the tests of all formats share."""

from __future__ import annotations

import pytest

from jscdata.findings import Finding, NotChecked, Report

_ALONE = "The statement lies in no package."


@pytest.fixture
def reports() -> list[Report]:
    """Return reports on a sound file, a faulty one, a table and a line of JSON Lines."""
    unknown = Finding(
        code="JSC301",
        message="'comit' is no code, it is 100% wrong.",
        path="b c.json",
        pointer="/codings/0/acts/1/act_type",
        hint="Did you mean 'commit'?",
        line=3,
        column=5,
        end_line=3,
        end_column=12,
    )
    early = Finding(code="JSC608", message="2999-01-01 is after today.", path="b c.json", line=1, column=2, end_line=2)
    table = Finding(code="JSC705", message="The cell differs.", path="/t/acts.csv", row=7, field="verb", hint="Build.")
    line = Finding(code="JSC201", message="Wrong.", path="l.jsonl", line=9, column=1, end_line=9, end_column=2)
    alone = NotChecked(rule="JSC405", place="", because=_ALONE)
    return [
        Report(checked=("a.json",), not_checked=(alone,)),
        Report(
            checked=("b c.json",),
            findings=(early, unknown),
            not_checked=(alone, NotChecked(rule="JSC602", place="/x", because="/codings/0/acts/1/act_type")),
        ),
        Report(checked=("/t/datapackage.json",), findings=(table,)),
        Report(findings=(line,), truncated=True),
    ]
