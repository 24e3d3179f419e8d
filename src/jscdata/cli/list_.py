"""``jscdata list``: the statements that travel with jscdata."""

from __future__ import annotations

import argparse
import json

from jscdata.cli.output import say, say_json


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("list", help="list the statements that travel with jscdata")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print id, date and title of each statement."""
    from jscdata.corpora import load, statement_ids

    statements = [load(statement_id) for statement_id in statement_ids()]
    if options.format == "json":
        rows = [{"id": item.id, "date": item.date.isoformat(), "title": item.title} for item in statements]
        say_json(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        for item in statements:
            say(f"{item.id}  {item.date}  {item.title}")
    return 0


__all__ = ["add_parser", "run"]
