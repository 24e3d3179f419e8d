"""Hypothesis strategies: reports with any characters in any field, and with those that formats find hard."""

from __future__ import annotations

from hypothesis import strategies as st

from jscdata.catalogue import RULES
from jscdata.findings import Finding, NotChecked, Report

_HARD = (
    "::error::x",
    "##[error]x",
    "]]>",
    "<&\"'",
    "%0A::x::",
    "a,b:c=d",
    "{0}",
    "[a](b)",
    "/a~1b",
    "é\U0001f600",
    "\U0001bca0::x::",
    "#\U0001bca0#[error]",
)
_CHARACTERS = st.text(
    alphabet="\x00\x1b\n\r\t\x85\u2028\u202e\u200b\ufffe\uffff\ud800\udcff\u3000\xa0 :#[]%\\/a", max_size=8
)
WORDS = st.one_of(
    st.sampled_from(_HARD),
    _CHARACTERS,
    st.text(max_size=8),
    st.tuples(_CHARACTERS, st.sampled_from(_HARD)).map("".join),
)
"""Words as a hostile file may hold them, lone surrogates and control characters among them."""

PATHS = st.sampled_from(("a.json", "b/c.jsonl", "", "::error::x", "/d/e f.json")) | WORDS


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    """Return a finding with a place in lines, in a table, or none."""
    line = draw(st.none() | st.integers(1, 9))
    column = draw(st.integers(1, 9))
    placed = line is not None
    return Finding(
        code=draw(st.sampled_from(sorted(RULES))),
        message=draw(WORDS),
        path=draw(PATHS),
        pointer=draw(WORDS),
        hint=draw(st.none() | WORDS),
        line=line,
        column=column if placed else None,
        end_line=line + draw(st.integers(0, 1)) if line is not None else None,
        end_column=column + draw(st.integers(0, 9)) if placed else None,
        row=None if placed else draw(st.none() | st.integers(0, 9)),
        field=draw(st.none() | WORDS),
    )


NOT_CHECKED = st.builds(NotChecked, rule=st.sampled_from(sorted(RULES)) | WORDS, place=WORDS, because=WORDS, path=PATHS)

REPORTS = st.lists(
    st.builds(
        Report,
        findings=st.lists(findings(), max_size=3).map(tuple),
        not_checked=st.lists(NOT_CHECKED, max_size=2).map(tuple),
        checked=st.lists(PATHS, max_size=2).map(tuple),
        truncated=st.booleans(),
    ),
    max_size=4,
)
"""Reports as validation gives them one after the other; paths come back, and need not be among the checked."""


def all_findings(reports: list[Report]) -> list[Finding]:
    return [finding for report in reports for finding in report.findings]


__all__ = ["NOT_CHECKED", "PATHS", "REPORTS", "WORDS", "all_findings", "findings"]
