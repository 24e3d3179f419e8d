"""``jscdata changes``: what was recoded between two versions of the data."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

from jscdata.cli.output import say, say_json
from jscdata.cli.reports import reports_with
from jscdata.cli.skipping import add_option, complain_of_skipped, each_file_once
from jscdata.counting import count
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.changes import Change, Weight
    from jscdata.findings import Report
    from jscdata.holdings import Corpus

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
    add_option(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print all changes, and which part of the data's version they call for."""
    from jscdata.changes import changes
    from jscdata.corpora import corpus

    old, new = (corpus(path, skip_invalid=options.skip_invalid) for path in (options.old, options.new))
    tell = _tell_as_json if options.format == "json" else _tell
    tell(changes(old, new), old, new)
    return 1 if _skipped(old, new) else 0


def _skipped(*versions: Corpus) -> list[Report]:
    """Return the reports on what was passed over, which are all there when all changes were gone through."""
    return [report for version in versions for report in version.skipped.values()]


def _tell_as_json(found: Iterable[Change], *versions: Corpus) -> None:
    from jscdata.changes import weight_of

    listed = list(found)
    skipped = _skipped(*versions)
    value = {"version": weight_of(listed), "changes": [asdict(change) for change in listed], "skipped": len(skipped)}
    say_json(reports_with(each_file_once(skipped), **value))


def _tell(found: Iterable[Change], *versions: Corpus) -> None:
    from jscdata.changes import heaviest

    told: Counter[Weight] = Counter()
    for change in found:
        told[change.weight] += 1
        was, now = ("(not there)" if value is None else printable(value) for value in (change.was, change.now))
        say(f"{change.statement} {change.what}: {was} → {now}")
    weight = heaviest(told)
    said = f"{weight} version, since {_MEANING[weight]}" if weight else "no new version"
    say(f"{count(told.total(), 'change')}; this calls for {'a ' if weight else ''}{said}.")
    complain_of_skipped(_skipped(*versions))


__all__ = ["add_parser", "run"]
