"""Reports as compilers print theirs: place, message, the line with a caret, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from jscdata.catalogue import RULES
from jscdata.counting import count
from jscdata.findings import Finding, Report
from jscdata.reporting.tally import TRUNCATED, Tally, reason_in_words, summary_in_words
from jscdata.reporting.words import path_in_words, place_in_words

_RED, _YELLOW, _BOLD, _DIM, _RESET = "\x1b[31m", "\x1b[33m", "\x1b[1m", "\x1b[2m", "\x1b[0m"
_PLACES = 8
"""Places that are listed of findings that are alike."""

_FILES = 50
"""Files that are named with the number of their findings that are not shown."""

_OTHER = "\0"
"""Stands for the files beyond these; no path holds it."""

_REASONS = 8
"""Reasons that are listed for which rules were not checked."""


def reports_as_text(reports: Iterable[Report], *, color: bool = False, most: int | None = None) -> Iterator[str]:
    """Go through the lines for a person: the findings first, a summary last.

    Findings of one document that say the same are told once, with their further places.

    Args:
        reports: The reports, which may come one by one.
        color: Whether to mark the lines with the colours of a terminal.
        most: Number of findings that are told in full at most, those alike counted as one; all
            when None. The summary counts all of them.
    """
    tally, told = Tally(), 0
    hidden: Counter[str] = Counter()
    for report in reports:
        tally.add(report)
        for alike in _grouped(report.findings):
            if most is not None and told >= most:
                hidden[_named(alike[0].path, hidden)] += len(alike)
                continue
            told += 1
            yield from _finding(alike, color=color)
            yield ""
    yield from _summary(tally, hidden, color=color)


def _named(path: str, hidden: Counter[str]) -> str:
    """Return under which path findings that are not shown are counted: its own, or none where many are counted."""
    return path if path in hidden or len(hidden) < _FILES else _OTHER


def _grouped(findings: Iterable[Finding]) -> Iterable[list[Finding]]:
    """Gather the findings of one document that say the same, in the order of the first of each."""
    groups: dict[tuple[str, str, str, str | None], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.path, finding.code, finding.message, finding.hint), []).append(finding)
    return groups.values()


def _paint(words: str, style: str, *, color: bool) -> str:
    return f"{style}{words}{_RESET}" if color else words


def _finding(alike: list[Finding], *, color: bool) -> Iterator[str]:
    finding = alike[0]
    tone = _RED if finding.severity == "error" else _YELLOW
    head = _paint(f"{finding.severity} {finding.code}", tone, color=color)
    yield f"{_paint(place_in_words(finding), _BOLD, color=color)}: {head} {RULES[finding.code].name}: {finding.message}"
    if finding.excerpt:
        number = str(finding.line)
        yield f"  {number} | {finding.excerpt.text}"
        caret = " " * finding.excerpt.caret + _paint("^" * finding.excerpt.width, tone, color=color)
        yield f"  {' ' * len(number)} | {caret}"
    if finding.hint:
        yield _paint(f"  hint: {finding.hint}", _DIM, color=color)
    if len(alike) > 1:
        yield f"  {count(len(alike) - 1, 'finding')} more like it: {_further(alike[1:])}."


def _further(alike: list[Finding]) -> str:
    """List the places of findings, without the path that they share."""
    places = [
        place_in_words(finding).removeprefix(path_in_words(finding.path)).lstrip(":# ") for finding in alike[:_PLACES]
    ]
    return ", ".join(places) + (" …" if len(alike) > _PLACES else "")


def _summary(tally: Tally, hidden: Counter[str], *, color: bool) -> Iterator[str]:
    for path, number in hidden.items():
        where = "Further files" if path == _OTHER else path_in_words(path)
        yield f"{where}: {count(number, 'finding')} not shown."
    if hidden:
        yield ""
    yield _paint(summary_in_words(tally), _BOLD, color=color)
    if hidden:
        all_hidden = count(hidden.total(), "finding")
        yield f"{all_hidden} of these are not shown; --max sets how many are, and --max 0 shows all."
    if tally.truncated:
        yield TRUNCATED
    rules: dict[str, list[str]] = {}
    for rule, because, _ in tally.not_checked:
        rules.setdefault(because, []).append(rule)
    for because in sorted(rules, key=lambda reason: reason.startswith("/"))[:_REASONS]:
        yield _paint(f"Not checked: {', '.join(rules[because])}. {reason_in_words(because)}", _DIM, color=color)
    if len(rules) > _REASONS:
        more = f"Rules were not checked for {len(rules) - _REASONS:,} more reasons; --format json lists them."
        yield _paint(more, _DIM, color=color)


def report_as_text(report: Report, *, color: bool = False) -> str:
    """Return one report as text."""
    return "\n".join(reports_as_text([report], color=color))


__all__ = ["report_as_text", "reports_as_text"]
