"""``jscdata describe``: what a code, a vocabulary, a record or a field means."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterator

from jscdata.cli.output import say, say_json, text_width


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("describe", help="tell what a code, a vocabulary, a record or a field means")
    told = "such as commit, act_types, topics.space, Act or Act.actors; all vocabularies when it is left out"
    parser.add_argument("term", metavar="TERM", nargs="?", help=told)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every meaning of the term, or the vocabularies with their codes."""
    from jscdata.exporting.glossary import look_up, vocabularies

    entries = vocabularies() if options.term is None else look_up(options.term)
    if options.format == "json":
        rows = [
            {
                "name": entry.name,
                "kind": entry.kind,
                "facts": [{"label": label, "words": words} for label, words in entry.facts],
            }
            for entry in entries
        ]
        say_json(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    width = text_width()
    pages = ["\n".join([f"{entry.name} ({entry.kind})", *_lines(entry.facts, width)]) for entry in entries]
    say("\n\n".join(pages))
    return 0


def _lines(facts: tuple[tuple[str, str], ...], width: int) -> Iterator[str]:
    longest = max((len(label) for label, _ in facts), default=0)
    for label, words in facts:
        first = f"  {label.ljust(longest)}  " if label else "  "
        yield from textwrap.wrap(words, width, initial_indent=first, subsequent_indent=" " * len(first))


__all__ = ["add_parser", "run"]
