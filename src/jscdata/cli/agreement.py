"""``jscdata agreement``: how far two codings agree."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jscdata.cli.numbers import any_number, whole_number
from jscdata.cli.output import complain, say, say_json
from jscdata.cli.reports import reports_with
from jscdata.cli.skipping import add_option, complain_of_skipped, each_file_once
from jscdata.errors import MisuseError, UnknownIdError
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.agreement import Agreement, Difference, Overlap, Variable
    from jscdata.model import Statement

_NAMED = 3
"""Statements that are called by their ids."""


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "agreement",
        help="tell how far two codings agree, and where they do not",
        epilog="Acts match when their verbs share characters. Alpha is Krippendorff's, nominal, and with the MASI "
        "distance for sets of values; the interval is the middle 95 % of a bootstrap over acts.",
    )
    add = parser.add_argument
    add("path", metavar="PATH", help="statement file, JSON Lines, folder or package; statements with both are pooled")
    add("first", metavar="CODING", help="id of a coding")
    add("second", metavar="CODING", help="id of the other")
    add("--bootstrap", metavar="N", type=whole_number, default=1000, help="samples of the interval (default: 1000)")
    add("--seed", metavar="N", type=any_number, default=1, help="makes the samples the same each time (default: 1)")
    add("--write", action="store_true", help="write the figures into the first coding of the one statement file")
    add_option(parser)
    add("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print how far the codings agree."""
    from jscdata.agreement import compare
    from jscdata.corpora import corpus

    if options.first == options.second:
        message = "Two different codings are needed."
        raise MisuseError(message)
    known: set[str] = set()
    asked = corpus(options.path, skip_invalid=options.skip_invalid)
    statements = _noting(asked, known)
    found = compare(statements, options.first, options.second, samples=options.bootstrap, seed=options.seed)
    skipped = tuple(asked.skipped.values())
    if options.format == "text" or not found.statements:
        complain_of_skipped(skipped)
    for wanted in (options.first, options.second):
        if wanted not in known:
            raise UnknownIdError("coding", wanted, known)  # noqa: EM101 - a kind, no message.
    if not found.statements:
        complain("jscdata: no statement has both codings.")
        return 1
    if options.write:
        _write(Path(options.path), found)
    if options.format == "json":
        say_json(reports_with(each_file_once(skipped), **_as_value(found), skipped=len(skipped)))
    else:
        for line in _lines(found):
            say(line)
    return 1 if skipped else 0


def _noting(statements: Iterable[Statement], known: set[str]) -> Iterator[Statement]:
    """Pass statements on, and note the ids of their codings."""
    for statement in statements:
        known.update(coding.id for coding in statement.codings)
        yield statement


def _as_value(found: Agreement) -> dict[str, Any]:
    overlaps = {name: _overlap(getattr(found, name)) for name in ("acts", "mentions", "mention_spans")}
    return {**asdict(found), **overlaps}


def _overlap(found: Overlap) -> dict[str, Any]:
    return {**asdict(found), "precision": found.precision, "recall": found.recall, "f1": found.f1}


def _lines(found: Agreement) -> Iterator[str]:
    many = len(found.statements) > _NAMED
    yield f"{found.first} and {found.second}, in " + (
        f"{len(found.statements):,} statements" if many else ", ".join(found.statements)
    )
    yield ""
    for name, overlap in (("acts", found.acts), ("mentions", found.mentions), ("  by span", found.mention_spans)):
        yield f"{name:<14} {overlap.shared} shared of {overlap.first} and {overlap.second}, F1 {_number(overlap.f1)}"
    yield ""
    yield f"{'variable':<14} {'n':>4} {'agreement':>9} {'alpha':>7}  interval"
    for variable in found.variables:
        around = variable.interval
        shown = f"{_number(around.low)} to {_number(around.high)}" if around else _without_interval(variable)
        share, alpha = _number(variable.agreement), _number(variable.alpha)
        yield f"{variable.name:<14} {variable.n:>4} {share:>9} {alpha:>7}  {shown}"
    for difference in found.differences:
        yield from _difference(difference, found)


def _without_interval(variable: Variable) -> str:
    if variable.alpha is not None:
        return "–"
    return f"not defined: {'nothing varies' if variable.n else 'no acts match'}"


def _difference(difference: Difference, found: Agreement) -> Iterator[str]:
    yield ""
    yield f"{difference.statement} {difference.variable}"
    for coding, act, value, words in (
        (found.first, difference.first_id, difference.first, difference.first_words),
        (found.second, difference.second_id, difference.second, difference.second_words),
    ):
        named = " ".join(part for part in (coding, act) if part)
        yield f"  {named}: {'(not there)' if value is None else printable(value)}"
        if words is not None and words != value:
            yield f"    “{printable(words)}”"


def _number(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _write(path: Path, found: Agreement) -> None:
    """Write the figures into the record, in place of all earlier ones on what was compared with the same coding."""
    from jscdata.agreement import with_figures
    from jscdata.replacing import replace_file

    if path.suffix != ".json" or len(found.statements) != 1 or not path.is_file():
        message = "--write needs one statement file."
        raise MisuseError(message)
    replace_file(path, with_figures(path.read_bytes(), found, str(path)))


__all__ = ["add_parser", "run"]
