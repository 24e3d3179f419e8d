"""Statements that cannot be read, and are passed over where that is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from jscdata.cli.output import complain
from jscdata.counting import count

if TYPE_CHECKING:
    from jscdata.findings import Report

_TOLD = 10
"""Findings that text tells in full."""


def add_option(parser: argparse.ArgumentParser) -> None:
    """Let a command be asked to pass over them."""
    parser.add_argument(
        "--skip-invalid", action="store_true", help="pass over statements that cannot be read, and tell how many"
    )


def complain_of_skipped(reports: Sequence[Report]) -> None:
    """Tell why statements were passed over, and how many; nothing where none was."""
    if not reports:
        return
    from jscdata.reporting.as_text import reports_as_text

    for line in reports_as_text(each_file_once(reports), most=_TOLD):
        complain(line)
    number = len(reports)
    complain(f"{count(number, 'statement')} {'was' if number == 1 else 'were'} skipped.")


def each_file_once(reports: Sequence[Report]) -> Iterator[Report]:
    """Go through reports, of which several may be on one file: it counts as checked in the first of them."""
    seen: set[str] = set()
    for report in reports:
        yield replace(report, checked=tuple(path for path in report.checked if path not in seen))
        seen.update(report.checked)


__all__ = ["add_option", "complain_of_skipped", "each_file_once"]
