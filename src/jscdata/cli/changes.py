"""``jscdata changes``: what was recoded between two versions of the data."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

from jscdata.cli.output import say, say_json
from jscdata.counting import count
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.changes import Weight

_MEANING = {
    "major": "something was recoded, cut anew or removed",
    "minor": "something was added",
    "patch": "something was corrected",
}


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("changes", help="list what was recoded between two versions of statements")
    parser.add_argument("old", metavar="OLD", help="statement file, JSON Lines, folder or package")
    parser.add_argument("new", metavar="NEW", help="the same, later")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print all changes, and which part of the data's version they call for."""
    from jscdata.changes import changes, heaviest, weight_of
    from jscdata.corpora import corpus

    found = changes(corpus(options.old), corpus(options.new))
    if options.format == "json":
        listed = list(found)
        value = {"version": weight_of(listed), "changes": [asdict(change) for change in listed]}
        say_json(json.dumps(value, indent=2))
        return 0
    told: Counter[Weight] = Counter()
    for change in found:
        told[change.weight] += 1
        was, now = ("(not there)" if value is None else printable(value) for value in (change.was, change.now))
        say(f"{change.statement} {change.what}: {was} → {now}")
    weight = heaviest(told)
    said = f"{weight} version, since {_MEANING[weight]}" if weight else "no new version"
    say(f"{count(told.total(), 'change')}; this calls for {'a ' if weight else ''}{said}.")
    return 0


__all__ = ["add_parser", "run"]
