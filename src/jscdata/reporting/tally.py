"""What is counted while reports pass by, so that none of them has to be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jscdata.counting import count
from jscdata.findings import Report
from jscdata.reporting.words import shown

MAX_REASONS = 1000
"""Pairs of rule and reason that are told apart; further ones are counted by their rule alone."""

OTHER_REASONS = "Other reasons, which are too many to tell apart."
"""Stands for the reasons beyond ``MAX_REASONS``."""

TRUNCATED = "There are more findings than are told for one document."
"""Said where findings stopped at the limit."""


class Tally:
    """A running total over reports; its size does not grow with their number."""

    def __init__(self) -> None:
        """Begin with nothing seen."""
        self.files = 0
        self.lines = 0
        self.truncated = False
        self._codes: Counter[str] = Counter()
        self._severities: Counter[str] = Counter()
        self._not_checked: Counter[tuple[str, str]] = Counter()

    def add(self, report: Report) -> None:
        """Count one report."""
        self.files += len(report.checked)
        self.lines += report.lines
        self.truncated |= report.truncated
        for finding in report.findings:
            self._codes[finding.code] += 1
            self._severities[finding.severity] += 1
        for stopped in report.not_checked:
            self._not_checked[self._group(shown(stopped.rule), shown(stopped.because))] += 1

    def _group(self, rule: str, because: str) -> tuple[str, str]:
        known = (rule, because) in self._not_checked or len(self._not_checked) < MAX_REASONS
        return (rule, because if known else OTHER_REASONS)

    @property
    def ok(self) -> bool:
        """Whether there was no error; warnings do not count."""
        return self.errors == 0

    @property
    def errors(self) -> int:
        """Number of findings that are errors."""
        return self._severities["error"]

    @property
    def warnings(self) -> int:
        """Number of findings that are warnings."""
        return self._severities["warning"]

    @property
    def codes(self) -> dict[str, int]:
        """Number of findings by code, sorted by code."""
        return dict(sorted(self._codes.items()))

    @property
    def not_checked(self) -> list[tuple[str, str, int]]:
        """Rule, reason and number of places of what could not be checked, sorted and safe to print."""
        return [(*pair, number) for pair, number in sorted(self._not_checked.items())]


def summary_in_words(tally: Tally) -> str:
    """Tell in one sentence how much was checked and what was found."""
    lines = f" with {count(tally.lines, 'line')}" if tally.lines else ""
    checked = f"{count(tally.files, 'file')}{lines} checked"
    if not tally.codes:
        return f"{checked}, no findings."
    codes = ", ".join(f"{code} {number}" for code, number in tally.codes.items())
    return f"{checked}: {count(tally.errors, 'error')}, {count(tally.warnings, 'warning')} ({codes})."


def reason_in_words(because: str) -> str:
    """Return what stood in the way of a rule as a sentence."""
    if because.startswith("/"):
        return f"See the finding at {because}."
    return because or "See the finding on the whole document."


def gaps_in_words(tally: Tally) -> Iterator[str]:
    """Tell what a reader of the findings would not know: that there are more, and which rules could not run.

    Rules are gathered by reason, each with the number of places.
    """
    if tally.truncated:
        yield TRUNCATED
    by_reason: dict[str, list[str]] = {}
    for rule, because, number in tally.not_checked:
        by_reason.setdefault(because, []).append(f"{rule} {number}")
    for because, rules in by_reason.items():
        yield f"Not checked: {', '.join(rules)}. {reason_in_words(because)}"


__all__ = [
    "MAX_REASONS",
    "OTHER_REASONS",
    "TRUNCATED",
    "Tally",
    "gaps_in_words",
    "reason_in_words",
    "summary_in_words",
]
