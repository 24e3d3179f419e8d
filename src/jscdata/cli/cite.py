"""``jscdata cite``: how to cite the data, or a statement in them."""

from __future__ import annotations

import argparse

from jscdata.cli.output import say, say_json


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("cite", help="tell how to cite the data, or a statement in them")
    parser.add_argument("statement", metavar="ID", nargs="?", help="id of a shipped statement")
    parser.add_argument("--format", choices=("text", "bibtex", "json"), default="text", help="json is CSL JSON")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the citation."""
    from jscdata.corpora import load
    from jscdata.exporting.citation import cite
    from jscdata.shipped import descriptor

    statement = load(options.statement) if options.statement else None
    known = descriptor()
    text = cite(options.format, data_version=known["version"], created=known["created"], statement=statement)
    if options.format == "json":
        say_json(text)
    else:
        say(text)
    return 0


__all__ = ["add_parser", "run"]
