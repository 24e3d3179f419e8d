"""How far a long run has come, for a person who is watching."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable, Iterator

from jscdata.findings import Report

_PATIENCE = 1.0
_PAUSE = 0.2
_ERASE = "\r\x1b[K"


def watched(reports: Iterable[Report]) -> Iterator[Report]:
    """Pass reports on, and tell on standard error how many statements were checked.

    It is told from the first second on, and only where standard error is a terminal. The line
    is erased before anything else is printed.
    """
    if not sys.stderr.isatty():
        yield from reports
        return
    begun = told = time.monotonic()
    number = errors = 0
    for report in reports:
        number += report.lines or len(report.checked)
        errors += sum(finding.severity == "error" for finding in report.findings)
        now = time.monotonic()
        if now - begun > _PATIENCE and now - told > _PAUSE:
            told = now
            _write(f"{_ERASE}{number:,} checked, {errors:,} errors, {now - begun:.0f} s")
        if report.findings and told > begun:
            _write(_ERASE)
        yield report
    if told > begun:
        _write(_ERASE)


def _write(words: str) -> None:
    sys.stderr.write(words)
    sys.stderr.flush()


__all__ = ["watched"]
