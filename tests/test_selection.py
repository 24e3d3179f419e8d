"""Which findings are told."""

from __future__ import annotations

import pytest

from jscdata.errors import UnknownIdError
from jscdata.findings import Finding, NotChecked, Report
from jscdata.selection import Selection, codes_of

REPORT = Report(
    findings=tuple(Finding(code=code, message="x") for code in ("JSC301", "JSC504", "JSC505", "JSC608")),
    not_checked=(NotChecked(rule="JSC505", place="", because=""), NotChecked(rule="all rules", place="", because="")),
)


@pytest.mark.parametrize(
    ("select", "ignore", "told"),
    [
        ((), (), ["JSC301", "JSC504", "JSC505", "JSC608"]),
        (("JSC5",), (), ["JSC504", "JSC505"]),
        ((), ("JSC5", "JSC608"), ["JSC301"]),
        (("JSC5",), ("JSC505",), ["JSC504"]),
        (("JSC505",), ("JSC5",), ["JSC505"]),
        (("JSC5",), ("JSC5",), []),
        (("JSC",), ("JSC3",), ["JSC504", "JSC505", "JSC608"]),
    ],
)
def test_the_longest_start_decides(select: tuple[str, ...], ignore: tuple[str, ...], told: list[str]) -> None:
    """Where both are equal, ignoring wins."""
    report = Selection(select=select, ignore=ignore).of(REPORT)
    assert [finding.code for finding in report.findings] == told


def test_what_was_not_checked_is_chosen_by_its_rule() -> None:
    """What stands for many rules stays."""
    assert [rest.rule for rest in Selection(ignore=("JSC5",)).of(REPORT).not_checked] == ["all rules"]


def test_strictness_makes_errors_of_warnings() -> None:
    """The report is then not ok, and the finding says that it is an error."""
    warning = Report(findings=REPORT.findings[3:])
    assert warning.ok
    strict = Selection(strict=True).of(warning)
    assert not strict.ok
    assert [finding.severity for finding in strict.findings] == ["error"]


def test_codes_may_stand_in_lists_and_in_small_letters() -> None:
    """As on the command line: repeated, or with commas."""
    assert codes_of(["jsc3,JSC504", " JSC6 "]) == ("JSC3", "JSC504", "JSC6")
    with pytest.raises(UnknownIdError, match="There is no rule 'JSC999'"):
        codes_of(["JSC999"])
