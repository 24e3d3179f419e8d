"""``jscdata build``: tables and descriptor of a data package from its statements."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jscdata.cli.output import complain, say, say_json, wants_color
from jscdata.cli.packages import package_folder
from jscdata.cli.reports import reports_with
from jscdata.counting import count
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.building import Built


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("build", help="write the tables and the descriptor of a data package")
    parser.add_argument(
        "folder", metavar="FOLDER", nargs="?", default="datapackage", help="the package (default: datapackage)"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; tell what is not as it would be built")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the report")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the package, or tell what differs from it."""
    folder = package_folder(options.folder)
    return _check(folder, options.format) if options.check else _build(folder, options.format)


def _check(folder: Path, form: str) -> int:
    from jscdata.reporting.as_text import report_as_text
    from jscdata.validation import validate

    report = validate(folder)
    if form == "json":
        say_json(reports_with([report]))
    else:
        say(report_as_text(report, color=wants_color()))
    return 0 if report.ok else 1


def _build(folder: Path, form: str) -> int:
    from jscdata.building import Built, build
    from jscdata.errors import InvalidStatementError

    try:
        built = build(folder)
    except InvalidStatementError as error:
        built = Built(left=error.report)
        if form != "json":
            raise
    if form == "json":
        say_json(reports_with([built.left], files=_files(built)))
    else:
        _tell(built)
    return 0 if built.left.ok else 1


def _tell(built: Built) -> None:
    """Print what was done on standard output, and what was left for people to do on standard error."""
    for result, names in (("written", built.written), ("removed", built.removed)):
        for name in names:
            say(f"{result}: {printable(name)}")
    say(f"{count(len(built.written) + len(built.removed), 'file')} changed.")
    if built.left.findings:
        from jscdata.reporting.as_text import report_as_text

        complain(report_as_text(built.left, color=wants_color(sys.stderr)))


def _files(built: Built) -> list[dict[str, str]]:
    done = (("written", built.written), ("removed", built.removed))
    return [{"path": printable(name), "result": result} for result, names in done for name in names]


__all__ = ["add_parser", "run"]
