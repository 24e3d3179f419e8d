"""``jscdata show``: a statement as a page for the terminal."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from jscdata.cli.numbers import whole_number
from jscdata.cli.output import say, say_json, text_width, wants_color
from jscdata.errors import UnknownIdError

if TYPE_CHECKING:
    from jscdata.model import Coding, Statement


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("show", help="show a statement: what it is, its text, its acts")
    parser.add_argument("statement", metavar="ID|PATH", help="id of a shipped statement, or path of a file")
    parser.add_argument(
        "--coding", metavar="ID", help="a layer to show, such as a draft; the one for readers when left out"
    )
    parser.add_argument("--mentions", action="store_true", help="list what each unit names, too")
    parser.add_argument(
        "--details", action="store_true", help="tell who says each act, its objects and its reason, too"
    )
    parser.add_argument(
        "--width", type=whole_number, metavar="COLUMNS", help="columns to wrap to (default: the terminal's)"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the statement."""
    from jscdata.corpora import load, read
    from jscdata.exporting.terminal import statement_as_text

    statement = read(options.statement) if _is_path(options.statement) else load(options.statement)
    coding = _coding(statement, options.coding)
    if options.format == "json":
        say_json(statement.model_dump_json(indent=2))
        return 0
    page = statement_as_text(
        statement,
        coding=coding,
        width=options.width or text_width(),
        color=wants_color(),
        mentions=options.mentions,
        details=options.details,
    )
    say(page)
    return 0


def _coding(statement: Statement, wanted: str | None) -> Coding | None:
    """Return the layer that is asked for; None where none is, since a draft is never shown unasked."""
    if wanted is None:
        return None
    found = next((coding for coding in statement.codings if coding.id == wanted), None)
    if found is None:
        known = [coding.id for coding in statement.codings]
        raise UnknownIdError("coding", wanted, known)  # noqa: EM101 - a kind, no message.
    return found


def _is_path(wanted: str) -> bool:
    """Tell whether a path is meant; an id has neither a separator nor a dot."""
    return "." in wanted or os.sep in wanted or "/" in wanted


__all__ = ["add_parser", "run"]
