"""``jscdata show``: a statement as a page for the terminal."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from jscdata.cli.output import complain, say, wants_color

_WIDTH = 88


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("show", help="show a statement: what it is, its text, its acts")
    parser.add_argument("statement", metavar="ID|PATH", help="id of a shipped statement, or path of a file")
    parser.add_argument("--mentions", action="store_true", help="list what each unit names, too")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the statement."""
    from jscdata.corpora import load, read  # noqa: PLC0415 - the help needs no models.
    from jscdata.errors import InvalidStatementError, UnknownIdError  # noqa: PLC0415
    from jscdata.exporting import statement_as_text  # noqa: PLC0415
    from jscdata.reporting import report_as_text  # noqa: PLC0415

    wanted = options.statement
    try:
        is_path = Path(wanted).exists() or wanted.endswith(".json")
        statement = read(wanted) if is_path else load(wanted)
    except UnknownIdError as error:
        complain(str(error))
        return 1
    except InvalidStatementError as error:
        complain(report_as_text(error.report, color=wants_color(sys.stderr)))
        return 1
    if options.format == "json":
        say(statement.model_dump_json(indent=2))
    else:
        say(statement_as_text(statement, width=_width(), color=wants_color(), mentions=options.mentions))
    return 0


def _width() -> int:
    """Return the width of the terminal, 120 at most; where there is none, a width that reads well."""
    return min(shutil.get_terminal_size().columns, 120) if sys.stdout.isatty() else _WIDTH


__all__ = ["add_parser", "run"]
