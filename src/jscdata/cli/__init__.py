"""The command line: one file a command; each parses, calls down, prints and returns an exit code."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from jscdata.cli import build, cite, describe, list_, schema, show, validate
from jscdata.cli.output import complain, say

COMMANDS = (list_, show, validate, describe, build, schema, cite)
"""The modules of the commands, in the order of the help."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 no error, 1 errors, 2 misuse of the command."""
    parser = _parser()
    try:
        options = parser.parse_args(arguments)
        if options.version:
            say(_versions())
            return 0
        if "run" not in options:
            parser.print_help(sys.stderr)
            return 2
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        return _closed_pipe()
    except KeyboardInterrupt:
        complain("Interrupted.")
        return 130
    except OSError as error:
        complain(f"jscdata: {error.filename or 'a file'}: {(error.strerror or str(error)).lower()}.")
        return 1
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jscdata", description="Alliance statements as data: list, show, validate, describe, build, cite."
    )
    parser.add_argument("--version", action="store_true", help="tell the versions of library, schema and data")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in COMMANDS:
        command.add_parser(subparsers)
    return parser


def _versions() -> str:
    from jscdata.shipped import data_version  # noqa: PLC0415 - only this option needs the data.
    from jscdata.versions import LIBRARY, SCHEMA  # noqa: PLC0415

    return f"jscdata {LIBRARY}, schema {SCHEMA}, data {data_version()}"


def _closed_pipe() -> int:
    """End quietly when the reader of the output has gone, also when Python flushes at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


__all__ = ["COMMANDS", "main"]
