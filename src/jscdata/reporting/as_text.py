"""A report as compilers print theirs: place, message, the line with a caret, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jscdata.catalogue import RULES
from jscdata.findings import Finding, Report
from jscdata.quoting import printable

_RED, _YELLOW, _BOLD, _DIM, _RESET = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"


def report_as_text(report: Report, *, color: bool = False) -> str:
    """Return the report as text for a person, the findings first, a summary last."""
    lines: list[str] = []
    for finding in report.findings:
        lines.extend(_finding(finding, color=color))
        lines.append("")
    lines.extend(_summary(report, color=color))
    return "\n".join(lines)


def _paint(words: str, style: str, *, color: bool) -> str:
    return f"{style}{words}{_RESET}" if color else words


def _finding(finding: Finding, *, color: bool) -> Iterator[str]:
    tone = _RED if finding.severity == "error" else _YELLOW
    head = _paint(f"{finding.severity} {finding.code}", tone, color=color)
    yield f"{_paint(_place(finding), _BOLD, color=color)}: {head} {RULES[finding.code].name}: {finding.message}"
    if finding.excerpt:
        number = str(finding.line)
        yield f"  {number} | {finding.excerpt.text}"
        caret = " " * finding.excerpt.caret + _paint("^" * finding.excerpt.width, tone, color=color)
        yield f"  {' ' * len(number)} | {caret}"
    if finding.hint:
        yield _paint(f"  hint: {finding.hint}", _DIM, color=color)


def _place(finding: Finding) -> str:
    """Return path, line and column, or row and field, or the pointer: what there is of them."""
    path = printable(finding.path) or "<input>"
    if finding.line:
        return f"{path}:{finding.line}:{finding.column}"
    if finding.row is not None:
        return f"{path}: row {finding.row}" + (f", field {finding.field}" if finding.field else "")
    return f"{path}#{printable(finding.pointer)}" if finding.pointer else path


def _summary(report: Report, *, color: bool) -> Iterator[str]:
    errors = sum(finding.severity == "error" for finding in report.findings)
    warnings = len(report.findings) - errors
    checked = f"{len(report.checked)} file{'' if len(report.checked) == 1 else 's'} checked"
    if report.findings:
        counts = ", ".join(f"{code} {number}" for code, number in report.counts.items())
        found = f"{_number(errors, 'error')}, {_number(warnings, 'warning')} ({counts})"
        yield _paint(f"{checked}: {found}.", _BOLD, color=color)
    else:
        yield _paint(f"{checked}, no findings.", _BOLD, color=color)
    if report.truncated:
        yield "There are more findings than are told for one document."
    for reason, rules in _not_checked(report).items():
        yield _paint(f"Not checked: {', '.join(sorted(rules))}. {reason}", _DIM, color=color)


def _not_checked(report: Report) -> dict[str, Counter[str]]:
    """Group what was not checked by its reason."""
    grouped: dict[str, Counter[str]] = {}
    for found in report.not_checked:
        reason = f"See the finding at {printable(found.because)}."
        if not found.because.startswith("/"):
            reason = printable(found.because) or "See the finding on the whole document."
        grouped.setdefault(reason, Counter())[found.rule] += 1
    return grouped


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


__all__ = ["report_as_text"]
