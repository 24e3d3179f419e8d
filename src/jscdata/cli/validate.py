"""``jscdata validate``: check statements and packages."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from jscdata.cli.output import say, say_json, wants_color


def add_parser(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = subparsers.add_parser("validate", help="check statements, folders of them and data packages")
    parser.add_argument(
        "paths",
        metavar="PATH",
        nargs="*",
        help="file, folder or package; '-' is a statement on standard input; without any, the shipped package",
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="form of the output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the report on all paths; without a path, on the package that travels with jscdata."""
    from jscdata.reporting import report_as_json, report_as_text  # noqa: PLC0415 - the help needs no rules.
    from jscdata.shipped import data_folder  # noqa: PLC0415
    from jscdata.validation import merge, validate  # noqa: PLC0415

    paths = options.paths or [str(data_folder())]
    report = merge(validate(_standard_input() if path == "-" else Path(path)) for path in paths)
    if options.format == "json":
        say_json(report_as_json(report))
    else:
        say(report_as_text(report, color=wants_color()))
    return 0 if report.ok else 1


def _standard_input() -> bytes:
    """Read no more than can be checked, and one byte, by which too much is told."""
    from jscdata.reading import MAX_BYTES  # noqa: PLC0415

    return sys.stdin.buffer.read(MAX_BYTES + 1)


__all__ = ["add_parser", "run"]
