"""``jscdata fmt``: mend statement files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jscdata.cli.output import complain, say, say_json, wants_color
from jscdata.cli.reports import reports_with
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.mending import Mended

_INPUT = "-"
_EPILOG = (
    "The file is written in one form, and what can be worked out is filled in: the places of units and of spans by "
    "their words, and the ids of units. Where a span's words stand at several places, add 'occurrence' (1, 2, ...), "
    "'before' or 'after' to the span; fmt takes them out again. Where anything is unclear, the file is left alone."
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "fmt", help="mend statement files: canonical form, places and ids worked out", epilog=_EPILOG
    )
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="statement file; '-' is standard input, and the result is printed"
    )
    parser.add_argument("--old", metavar="OLD", help="the version before, where units were cut anew; for one FILE")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file would change")
    ways.add_argument("--diff", action="store_true", help="as --check, and print what would change")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the report")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Mend each file by itself; one that cannot be mended is left alone."""
    misuse = _misuse(options)
    if misuse:
        complain(f"jscdata fmt: {misuse}")
        return 2
    from jscdata.replacing import replace_file

    entries: list[tuple[str, Mended]] = []
    is_dry = options.check or options.diff
    for name in options.files:
        mended = _mend(name, options.old)
        if mended.is_changed and mended.text and not is_dry and name != _INPUT:
            replace_file(Path(name), mended.text.encode())
        if options.format == "text":
            _tell(name, mended, options)
        entries.append((name, mended))
    if options.format == "json":
        say_json(_as_json(entries, is_dry=is_dry))
    return int(any(mended.text is None or (is_dry and mended.is_changed) for _, mended in entries))


def _misuse(options: argparse.Namespace) -> str | None:
    if options.old and len(options.files) > 1:
        return "--old is for one file."
    if options.format == "json" and (options.diff or _INPUT in options.files):
        return "--format json does not go with --diff or standard input, since both print something else."
    return None


def _mend(name: str, old: str | None) -> Mended:
    from jscdata.mending import mend_bytes, mend_file
    from jscdata.reading import MAX_BYTES

    earlier = Path(old) if old else None
    if name != _INPUT:
        return mend_file(Path(name), old=earlier)
    return mend_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), old=earlier)


def _tell(name: str, mended: Mended, options: argparse.Namespace) -> None:
    """Print the result or one line on standard output; findings and what was mended on standard error."""
    if mended.text is None:
        from jscdata.reporting import report_as_text

        complain(report_as_text(mended.report, color=wants_color(sys.stderr)))
        return
    for line in _mended_lines(mended):
        complain(line)
    if options.diff:
        _say_diff(name, mended)
    elif name == _INPUT and not options.check:
        sys.stdout.flush()
        sys.stdout.buffer.write(mended.text.encode())
    else:
        verb = "would mend" if options.check else "mended"
        say(f"{verb if mended.is_changed else 'unchanged'}: {printable(name)}")


def _mended_lines(mended: Mended) -> list[str]:
    renamed = [f"unit id: {was} → {now}" for was, now in mended.renamed]
    changes = [f"{change.pointer[1:]}: {change.was} → {change.now}" for change in mended.changes]
    return [printable(line) for line in [*renamed, *changes]]


def _say_diff(name: str, mended: Mended) -> None:
    from difflib import unified_diff

    if mended.is_changed and mended.text is not None:
        was, now = mended.was.split("\n"), mended.text.split("\n")
        for line in unified_diff(was, now, name, f"{name} (mended)", lineterm=""):
            say(printable(line))


def _as_json(entries: list[tuple[str, Mended]], *, is_dry: bool) -> str:
    files = [_entry(name, mended, is_dry=is_dry) for name, mended in entries]
    return reports_with((mended.report for _, mended in entries), files=files)


def _entry(name: str, mended: Mended, *, is_dry: bool) -> dict[str, Any]:
    changed = "would_mend" if is_dry else "mended"
    return {
        "path": printable(name),
        "result": "refused" if mended.text is None else changed if mended.is_changed else "unchanged",
        "renamed": [{"old": printable(was), "new": now} for was, now in mended.renamed],
        "changes": [
            {"pointer": change.pointer, "old": printable(change.was), "new": change.now} for change in mended.changes
        ],
    }


__all__ = ["add_parser", "run"]
