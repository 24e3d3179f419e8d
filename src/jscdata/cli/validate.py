"""``jscdata validate``: check statements and packages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from jscdata.cli.numbers import whole_number
from jscdata.cli.output import say, say_json, wants_color
from jscdata.cli.workers import workers
from jscdata.errors import MisuseError
from jscdata.findings import Report
from jscdata.reporting.tally import Tally

if TYPE_CHECKING:
    # One process needs none of it, and it is slow to load.
    from concurrent.futures import Executor

_FORMATS = ("text", "json", "jsonl", "github", "sarif", "junit")
_JSON = ("json", "jsonl", "sarif")
_SHOWN = 100
"""Findings that text tells in full unless --max says otherwise."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "validate",
        help="check statements, folders of them and data packages",
        epilog="A folder with datapackage.json is a package, and so is a zip archive of one; of another folder the "
        "*.json and *.jsonl files are checked. RULE is a code such as JSC301, or the start of one: JSC3.",
    )
    add = parser.add_argument
    add(
        "paths",
        metavar="PATH",
        nargs="*",
        help="file, folder, package, archive or pattern; '-' is standard input; without any, the shipped package",
    )
    add("--format", choices=_FORMATS, default="text", help="form of the output")
    add(
        "--select",
        metavar="RULE",
        action="append",
        default=[],
        help="tell only these findings, and what kept a file from being checked",
    )
    add(
        "--ignore",
        metavar="RULE",
        action="append",
        default=[],
        help="do not tell these findings, save what kept a file from being checked",
    )
    add("--warnings-as-errors", action="store_true", help="let a warning count as an error")
    add("--max", metavar="N", type=whole_number, help=f"findings told in full in text, 0 for all (default: {_SHOWN})")
    add("--jobs", metavar="N", type=whole_number, default=1, help="processes that check, 0 for one a core (default: 1)")
    add("--dask", metavar="ADDRESS", help="let the workers of a Dask cluster check (needs the extra)")
    add("--lines", action="store_true", help="standard input is JSON Lines, a statement a line")
    add("--frictionless", action="store_true", help="let frictionless judge packages, too (needs the extra)")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the reports on all paths; without a path, on the package that travels with jscdata."""
    from jscdata.selection import Selection, codes_of

    selection = Selection(
        select=codes_of(options.select), ignore=codes_of(options.ignore), strict=options.warnings_as_errors
    )
    if options.lines and not options.paths:
        options.paths = ["-"]
    if options.lines and "-" not in options.paths:
        message = "--lines is about standard input; name it '-' among the paths."
        raise MisuseError(message)
    if options.frictionless:
        from jscdata.judging import load_judge

        load_judge()  # before anything is printed that would stand there without its end.
    tally = Tally()
    with workers(options.jobs, options.dask) as executor:
        _tell(_counted((selection.of(report) for report in _reports(options, executor)), tally), options)
    return 0 if tally.ok else 1


def _reports(options: argparse.Namespace, executor: Executor | None) -> Iterator[Report]:
    """Check all paths one after another; the outside judge comes last."""
    from jscdata.shipped import data_folder
    from jscdata.validation import validate_each

    paths = options.paths or [str(data_folder())]
    for is_input, run_of_paths in groupby(paths, key=lambda path: path == "-"):
        yield from _standard_input(options, executor) if is_input else validate_each(run_of_paths, executor=executor)
    if options.frictionless:
        from jscdata.judging import judge

        yield from (judge(Path(path)) for path in paths if path != "-")


def _standard_input(options: argparse.Namespace, executor: Executor | None) -> Iterator[Report]:
    """Check standard input; of a statement no more is read than can be checked, and one byte, to tell too much."""
    from jscdata.inputs import distinct, lines_of
    from jscdata.reading import MAX_BYTES
    from jscdata.validation import check_all, validate

    if options.lines:
        yield from check_all(distinct(lines_of(sys.stdin.buffer, "<stdin>")), executor)
    else:
        yield validate(sys.stdin.buffer.read(MAX_BYTES + 1))


def _counted(reports: Iterable[Report], tally: Tally) -> Iterator[Report]:
    for report in reports:
        tally.add(report)
        yield report


def _tell(reports: Iterator[Report], options: argparse.Namespace) -> None:
    """Print the reports in the form that is asked for, as they come."""
    from jscdata.cli.progress import watched

    reports = watched(reports)
    if options.format == "text":
        from jscdata.reporting.as_text import reports_as_text

        most = _SHOWN if options.max is None else options.max or None
        for line in reports_as_text(reports, color=wants_color(), most=most):
            say(line)
        return
    from jscdata.reporting.forms import MACHINE_FORMS

    for line in MACHINE_FORMS[options.format](reports):
        (say_json if options.format in _JSON else say)(line)


__all__ = ["add_parser", "run"]
