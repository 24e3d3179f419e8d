"""``jscdata import``: the tables of a package, edited in a spreadsheet, read back into its statements."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jscdata.cli.output import complain, say, say_json, wants_color
from jscdata.cli.packages import package_folder
from jscdata.cli.reports import reports_with
from jscdata.errors import MisuseError
from jscdata.quoting import printable

if TYPE_CHECKING:
    from jscdata.importing import Imported

_EPILOG = (
    "The tables in FOLDER/tables are read with the texts in FOLDER/sources, and checked as statements are; what is "
    "found is told by row and column, and then nothing is written. Cells 'start' and 'end' that are empty are worked "
    "out by the words, and a row with an empty 'position' comes last. Derived tables are never read back."
)


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        "import", help="read edited tables of a package back into its statements", epilog=_EPILOG
    )
    parser.add_argument("folder", metavar="FOLDER", help="the package whose tables were edited")
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument("-o", "--output", metavar="OUT", help="write a package of its own into this folder instead")
    ways.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a file would change")
    parser.add_argument("--force", action="store_true", help="with -o: replace a package that OUT holds")
    parser.add_argument(
        "--prefer-tables",
        action="store_true",
        help="let the tables win over what was changed in statements or register since the tables were built",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the report")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the tables back, and write what they tell unless there are errors."""
    folder = package_folder(options.folder)
    out = Path(options.output) if options.output is not None else None
    from jscdata.bundles import Folder
    from jscdata.importing import check_place, read_back, write_apart, write_into

    misuse = _misuse(folder, out, force=options.force)
    if misuse is not None:
        raise MisuseError(misuse)
    if out is not None:
        check_place(out, force=options.force)
    imported = read_back(Folder(folder), prefer_tables=options.prefer_tables)
    names = list(imported.changed)
    if imported.report.ok and not options.check:
        names = write_apart(folder, imported, out, force=options.force) if out else write_into(folder, imported)
    if options.format == "json":
        say_json(_as_json(imported, names, is_dry=options.check))
    else:
        _tell(imported, names, out or folder, is_dry=options.check)
    return int(not imported.report.ok or (options.check and bool(names)))


def _misuse(folder: Path, out: Path | None, *, force: bool) -> str | None:
    """Say why the options do not go together, or OUT and FOLDER; None where they do."""
    if out is None:
        return (
            "--force is about OUT, and there is none; --prefer-tables undoes changes of statements." if force else None
        )
    one, other = folder.resolve(), out.resolve()
    if one.is_relative_to(other) or other.is_relative_to(one):
        return "OUT and FOLDER lie in each other; without -o the statements are written into FOLDER."
    return None


def _tell(imported: Imported, names: list[str], folder: Path, *, is_dry: bool) -> None:
    """Print what was written on standard output; findings and what was set right on standard error."""
    for note in imported.notes:
        complain(f"note: {printable(note)}")
    if imported.report.findings:
        from jscdata.reporting.as_text import report_as_text

        complain(report_as_text(imported.report, color=wants_color(sys.stderr)))
    if not imported.report.ok:
        complain("Nothing was written.")
        return
    for name in names:
        say(f"{'would be written' if is_dry else 'written'}: {printable(name)}")
    if not names:
        say("The statements say what the tables say; nothing to write.")
    elif not is_dry:
        say(f"Run 'jscdata build {printable(str(folder))}' to make the tables anew.")


def _as_json(imported: Imported, names: list[str], *, is_dry: bool) -> str:
    verb = "would_write" if is_dry else "written"
    every = dict.fromkeys([*imported.files, *names])
    files = [{"path": printable(n), "result": verb if n in names else "unchanged"} for n in every]
    return reports_with([imported.report], files=files, notes=[printable(note) for note in imported.notes])


__all__ = ["add_parser", "run"]
