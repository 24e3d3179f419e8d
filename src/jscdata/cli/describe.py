"""``jscdata describe``: what a code, a vocabulary, a record or a field means."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterator

from jscdata.cli.output import complain, say

_WIDTH = 88


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("describe", help="tell what a code, a vocabulary, a record or a field means")
    parser.add_argument("term", metavar="TERM", help="such as commit, act_types, topics.space, Act or Act.actors")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every meaning of the term."""
    from jscdata.errors import UnknownIdError  # noqa: PLC0415 - the help needs no vocabularies.
    from jscdata.exporting.glossary import look_up  # noqa: PLC0415

    try:
        entries = look_up(options.term)
    except UnknownIdError as error:
        complain(str(error))
        return 1
    if options.format == "json":
        rows = [
            {"name": entry.name, "kind": entry.kind, "facts": [list(fact) for fact in entry.facts]} for entry in entries
        ]
        say(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for number, entry in enumerate(entries):
        say(("\n" if number else "") + f"{entry.name} ({entry.kind})")
        for line in _lines(entry.facts):
            say(line)
    return 0


def _lines(facts: tuple[tuple[str, str], ...]) -> Iterator[str]:
    longest = max((len(label) for label, _ in facts), default=0)
    for label, words in facts:
        first = f"  {label.ljust(longest)}  " if label else "  "
        yield from textwrap.wrap(words, _WIDTH, initial_indent=first, subsequent_indent=" " * len(first))


__all__ = ["add_parser", "run"]
