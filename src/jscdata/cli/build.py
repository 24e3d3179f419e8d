"""``jscdata build``: tables and descriptor of a data package from its statements."""

from __future__ import annotations

import argparse
from pathlib import Path

from jscdata.cli.output import complain, say, wants_color


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("build", help="write the tables and the descriptor of a data package")
    parser.add_argument(
        "folder", metavar="FOLDER", nargs="?", default="datapackage", help="the package (default: datapackage)"
    )
    parser.add_argument("--check", action="store_true", help="write nothing; tell what is not as it would be built")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Build the package, or tell what differs from it."""
    folder = Path(options.folder)
    if not (folder / "datapackage.json").is_file():
        complain(f"There is no data package at {folder}: the folder needs a datapackage.json.")
        return 2
    return _check(folder) if options.check else _build(folder)


def _check(folder: Path) -> int:
    from jscdata.reporting import report_as_text
    from jscdata.validation import validate

    report = validate(folder)
    say(report_as_text(report, color=wants_color()))
    return 0 if report.ok else 1


def _build(folder: Path) -> int:
    from jscdata.building import build

    changed = build(folder)
    for path in changed:
        say(f"written: {path}" if (folder / path).exists() else f"removed: {path}")
    say(f"{len(changed)} files changed.")
    return 0


__all__ = ["add_parser", "run"]
