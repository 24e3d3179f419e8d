"""``jscdata explain``: what a rule of validation looks for, why, and what to do."""

from __future__ import annotations

import argparse
import json
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict

from jscdata.catalogue import RULES, Rule
from jscdata.cli.output import say, say_json, text_width


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("explain", help="tell what a rule looks for, why, and what to do")
    parser.add_argument(
        "rules", metavar="RULE", nargs="*", help="code (JSC504), start of one (JSC5), name or layer; without any, all"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "markdown"),
        default="text",
        help="form; markdown without a rule is the page of all",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the rules: one in full, many as a list."""
    from jscdata.exporting.rulebook import as_markdown, look_up

    named = [look_up(word) for word in options.rules]
    wanted = named or [tuple(RULES.values())]
    rules = list(dict.fromkeys(rule for found in wanted for rule in found))
    if options.format == "markdown":
        say("\n".join(as_markdown(rules if named else None)).rstrip("\n"))
        return 0
    if options.format == "json":
        say_json(json.dumps([_as_value(rule) for rule in rules], ensure_ascii=False, indent=2))
        return 0
    pages = [_page(found[0]) if len(found) == 1 else _list(found) for found in wanted]
    say("\n\n".join("\n".join(page) for page in pages))
    return 0


def _as_value(rule: Rule) -> dict[str, str]:
    return {**asdict(rule), "layer": rule.layer}


def _page(rule: Rule) -> Iterator[str]:
    yield f"{rule.code} {rule.name} ({rule.severity}, layer {rule.layer})"
    yield from _wrapped("  ", rule.why)
    for label, words in (("wrong", rule.bad), ("right", rule.good)):
        yield ""
        yield f"  {label}:"
        yield from (f"    {line}" for line in words.split("\n"))
    yield ""
    yield from _wrapped("  ", f"What to do: {rule.hint}")


def _list(rules: Iterable[Rule]) -> Iterator[str]:
    for rule in rules:
        yield from _wrapped(f"{rule.code} {rule.severity:<7} {rule.name:<26} ", rule.why)


def _wrapped(first: str, words: str) -> list[str]:
    return textwrap.wrap(words, text_width(), initial_indent=first, subsequent_indent=" " * len(first))


__all__ = ["add_parser", "run"]
