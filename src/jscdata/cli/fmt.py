"""``jscdata fmt``: mend statement files."""

from __future__ import annotations

import argparse
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jscdata.cli.output import complain, say, say_json, wants_color
from jscdata.cli.reports import reports_with
from jscdata.errors import MisuseError
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.findings import Report
    from jscdata.mending import Mended, Registered

_INPUT = "-"
_EPILOG = (
    "The file is written in one form, and what can be worked out is filled in: the places of units and of spans by "
    "their words, and the ids of units. Where a span's words stand at several places, add 'occurrence' (1, 2, ...), "
    "'before' or 'after' to the span; fmt takes them out again. Where anything is unclear, the file is left alone. "
    "With --register, entities that the register of the package (entities.json) does not have are added to it; their "
    "id, kind and name must be told."
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
    parser.add_argument(
        "--register", action="store_true", help="add to the package's register the entities that it does not have"
    )
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file would change")
    ways.add_argument("--diff", action="store_true", help="as --check, and print what would change")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the report")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Mend each file by itself; one that cannot be mended is left alone."""
    misuse = _misuse(options)
    if misuse is not None:
        raise MisuseError(misuse)
    entries = [_entry_of(name, options) for name in options.files]
    if options.format == "json":
        say_json(_as_json(entries, is_dry=_is_dry(options)))
    return int(any(entry.is_refused or (_is_dry(options) and entry.is_changed) for entry in entries))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    """What became of one file, and of the register of its package."""

    name: str
    mended: Mended
    registered: Registered | None = None

    @property
    def is_refused(self) -> bool:
        return self.mended.text is None or (self.registered is not None and bool(self.registered.report.findings))

    @property
    def is_changed(self) -> bool:
        return self.mended.is_changed or (self.registered is not None and self.registered.text is not None)


def _is_dry(options: argparse.Namespace) -> bool:
    return bool(options.check or options.diff)


def _entry_of(name: str, options: argparse.Namespace) -> _Entry:
    """Mend a file, write it with the register where something is to be written, and tell what was done."""
    from jscdata.mending import register_entities

    mended = _mend(name, options.old)
    registered = register_entities(mended, Path(name)) if options.register else None
    entry = _Entry(name=name, mended=registered.mended if registered else mended, registered=registered)
    if name != _INPUT and not _is_dry(options) and not entry.is_refused:
        _write(entry)
    if options.format == "text":
        _tell(entry, options)
    return entry


def _write(entry: _Entry) -> None:
    """Write the file and the register, both of them or none."""
    from jscdata.replacing import replace_files

    files = {}
    if entry.mended.is_changed and entry.mended.text:
        files[Path(entry.name)] = entry.mended.text.encode()
    if entry.registered is not None and entry.registered.text is not None:
        files[entry.registered.path] = entry.registered.text.encode()
    replace_files(files)


def _misuse(options: argparse.Namespace) -> str | None:
    if options.old and len(options.files) > 1:
        return "--old is for one file."
    if options.format == "json" and (options.diff or _INPUT in options.files):
        return "--format json does not go with --diff or standard input, since both print something else."
    if options.register and _INPUT in options.files:
        return "--register is for files, since standard input lies in no package."
    stream = next((name for name in options.files if name != _INPUT and _is_stream(Path(name))), None)
    if stream is not None and not _is_dry(options):
        return f"{printable(stream)} is no regular file, and could not be written; 'jscdata fmt -' reads a pipe."
    return None


def _is_stream(path: Path) -> bool:
    """Return whether something is there that can be read and is no file that could be written anew."""
    with suppress(OSError, ValueError):
        return path.exists() and not path.is_file() and not path.is_dir()
    return False


def _mend(name: str, old: str | None) -> Mended:
    from jscdata.mending import mend_bytes, mend_file
    from jscdata.reading import MAX_BYTES

    earlier = Path(old) if old else None
    if name != _INPUT:
        return mend_file(Path(name), old=earlier)
    return mend_bytes(sys.stdin.buffer.read(MAX_BYTES + 1), old=earlier)


def _tell(entry: _Entry, options: argparse.Namespace) -> None:
    """Print the result or one line on standard output; findings and what was mended on standard error."""
    name, mended = entry.name, entry.mended
    if entry.is_refused:
        from jscdata.reporting.as_text import report_as_text

        for report in _reports(entry):
            if report.findings:
                complain(report_as_text(report, color=wants_color(sys.stderr)))
        return
    for line in _mended_lines(mended):
        complain(line)
    if options.diff:
        _say_diff(name, mended.was, mended.text)
    elif name == _INPUT and not options.check:
        sys.stdout.flush()
        sys.stdout.buffer.write((mended.text or "").encode())
    else:
        verb = "would mend" if options.check else "mended"
        say(f"{verb if mended.is_changed else 'unchanged'}: {printable(name)}")
    if entry.registered is not None:
        if options.diff:
            _say_diff(str(entry.registered.path), entry.registered.was, entry.registered.text)
        verb = "would register" if _is_dry(options) else "registered"
        for added in entry.registered.added:
            say(f"{verb}: {added} in {printable(str(entry.registered.path))}")


def _reports(entry: _Entry) -> list[Report]:
    return [entry.mended.report, *([entry.registered.report] if entry.registered is not None else [])]


def _mended_lines(mended: Mended) -> list[str]:
    renamed = [f"unit id: {was} → {now}" for was, now in mended.renamed]
    changes = [f"{change.pointer[1:]}: {change.was} → {change.now}" for change in mended.changes]
    return [printable(line) for line in [*renamed, *changes]]


def _say_diff(name: str, was: str, now: str | None) -> None:
    """Print what would change in a file, whose new text is None where nothing would."""
    from difflib import unified_diff

    if now is not None:
        for line in unified_diff(was.split("\n"), now.split("\n"), name, f"{name} (mended)", lineterm=""):
            say(printable(line))


def _as_json(entries: list[_Entry], *, is_dry: bool) -> str:
    reports = (report for entry in entries for report in _reports(entry))
    return reports_with(reports, files=[_file_as_json(entry, is_dry=is_dry) for entry in entries])


def _file_as_json(entry: _Entry, *, is_dry: bool) -> dict[str, Any]:
    mended, changed = entry.mended, "would_mend" if is_dry else "mended"
    told: dict[str, Any] = {
        "path": printable(entry.name),
        "result": "refused" if entry.is_refused else changed if mended.is_changed else "unchanged",
        "renamed": [{"old": printable(was), "new": now} for was, now in mended.renamed],
        "changes": [
            {"pointer": change.pointer, "old": printable(change.was), "new": change.now} for change in mended.changes
        ],
    }
    return told if entry.registered is None else {**told, "registered": list(entry.registered.added)}


__all__ = ["add_parser", "run"]
