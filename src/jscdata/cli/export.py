"""``jscdata export``: the tables of statements as CSV or Parquet."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from jscdata.cli.numbers import whole_number
from jscdata.cli.output import complain, say, say_json
from jscdata.cli.reports import reports_with
from jscdata.cli.skipping import add_option, complain_of_skipped, each_file_once
from jscdata.cli.workers import workers
from jscdata.counting import count
from jscdata.errors import InvalidStatementError
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.exporting.dataset import Written
    from jscdata.findings import Report

_NAMED = 10
"""Entities that are named at most."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "export",
        help="write the tables of statements as CSV or Parquet",
        epilog="Parquet lies in folders by series and year, as DuckDB and Spark read it. Workers of a Dask "
        "cluster need the same file system.",
    )
    add = parser.add_argument
    add("paths", metavar="PATH", nargs="*", help="as for validate; without any, the shipped package")
    add("-o", "--output", metavar="FOLDER", required=True, help="folder to write, which must not exist")
    add("--format", choices=("csv", "parquet"), default="csv", help="form of the tables (parquet needs an extra)")
    add("--table", metavar="NAME", action="append", help="write this table alone; may be repeated")
    add("--force", action="store_true", help="replace the folder")
    add_option(parser)
    add("--jobs", metavar="N", type=whole_number, default=1, help="processes, 0 for one a core (default: 1)")
    add("--dask", metavar="ADDRESS", help="let the workers of a Dask cluster do it (needs the extra)")
    add("--report", choices=("text", "json"), default="text", help="form of what is told at the end")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the tables, and tell how much was written."""
    from jscdata.exporting.dataset import Written

    try:
        written = _export(options)
    except InvalidStatementError as error:
        if options.report != "json":
            raise
        _tell_as_json(Written(), [error.report])
        return 1
    if options.report == "json":
        _tell_as_json(written, written.invalid)
    else:
        _tell(written, options.output)
    return 1 if written.invalid else 0


def _export(options: argparse.Namespace) -> Written:
    from jscdata.exporting.dataset import export_tables
    from jscdata.shipped import data_folder

    with workers(options.jobs, options.dask) as executor:
        return export_tables(
            options.paths or [str(data_folder())],
            Path(options.output),
            form=options.format,
            names=options.table,
            skip_invalid=options.skip_invalid,
            force=options.force,
            executor=executor,
        )


def _tell_as_json(written: Written, reports: Sequence[Report]) -> None:
    """Print what was written, and the reports on what was skipped or stopped it."""
    done = {"statements": written.statements, "rows": dict(written.rows)}
    left = {"skipped": len(written.invalid), "differing": list(written.differing)}
    say_json(reports_with(each_file_once(reports), **done, **left))


def _tell(written: Written, output: str) -> None:
    tables, rows = count(len(written.rows), "table"), count(sum(written.rows.values()), "row")
    statements = count(written.statements, "statement")
    say(f"written: {printable(output)}, {tables} with {rows} of {statements}.")
    if written.differing:
        named = ", ".join(written.differing[:_NAMED])
        rest = len(written.differing) - _NAMED
        more = f" and {rest:,} more" if rest > 0 else ""
        complain(f"Told differently by several packages, and written as the first tells: {named}{more}.")
    complain_of_skipped(written.invalid)


__all__ = ["add_parser", "run"]
