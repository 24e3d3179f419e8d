"""The command line: one file a command; each parses, calls down, prints and returns an exit code.

Only the command that is asked for is loaded, for all of them together take longer than a short one runs.
A command returns 0 or 1, for errors in what it was given; misuse it raises, and here it becomes
the exit code 2.
"""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from importlib import import_module

from jscdata.cli.output import complain, say, wants_color
from jscdata.cli.stopping import interruptible
from jscdata.cli.streams import open_streams
from jscdata.errors import InvalidStatementError, JscdataError, MisuseError
from jscdata.quoting import printable

COMMANDS = {
    "list": "list_",
    "show": "show",
    "validate": "validate",
    "explain": "explain",
    "draft": "draft",
    "review": "review",
    "fmt": "fmt",
    "describe": "describe",
    "agreement": "agreement",
    "changes": "changes",
    "build": "build",
    "import": "import_",
    "export": "export",
    "migrate": "migrate",
    "schema": "schema",
    "cite": "cite",
}
"""The commands in the order of the help, each with its module here."""

_ERRORS = 1
_MISUSE = 2
_CLOSED_PIPE = 141

# Windows tells of a closed pipe by EINVAL.
_PIPE_ERRORS = (errno.EPIPE, errno.EINVAL) if os.name == "nt" else (errno.EPIPE,)

_NO_OUTPUT = "standard output is closed, and what was to be printed is lost; give it a file or the null device"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: What stands behind ``jscdata`` on the command line; that itself when None.

    Returns:
        0 no error; 1 errors: findings, a path that does not exist, what cannot be written, a
        command that was stopped; 2 misuse of the command: unknown names and options, choices that
        exclude each other, an output that exists; 141 the reader of the output has gone. Anything
        unexpected is a bug, and is raised. A result for a standard output that is closed is an error.
    """
    open_streams()
    try:
        with interruptible():
            code = _run(arguments)
            sys.stdout.flush()
    except KeyboardInterrupt:
        complain("jscdata: stopped before it was done.")
        return _ERRORS
    except JscdataError as error:
        _complain_of(error)
        return _MISUSE if isinstance(error, MisuseError) else _ERRORS
    except OSError as error:
        _let_go_of_output()
        return _unwritable(error)
    return code


def _run(arguments: Sequence[str] | None) -> int:
    arguments = sys.argv[1:] if arguments is None else arguments
    asked = arguments[0] if arguments else ""
    parser, commands = _parsers([asked] if asked in COMMANDS else COMMANDS)
    try:
        options = _options(commands[asked], arguments[1:]) if asked in commands else parser.parse_args(arguments)
    except SystemExit as stop:
        return int(stop.code or 0)
    if options.version:
        say(_versions())
        return 0
    if "run" not in options:
        parser.print_usage(sys.stderr)
        message = "a command is needed; 'jscdata --help' lists them."
        raise MisuseError(message)
    code: int = options.run(options)
    return code


def _parsers(names: Iterable[str]) -> tuple[argparse.ArgumentParser, Mapping[str, argparse.ArgumentParser]]:
    """Return the parser of a command line that knows these commands, and that of each command by its name."""
    parser = argparse.ArgumentParser(
        prog="jscdata",
        description="Alliance statements as data: what the shipped statements say, and whether others are sound.",
        epilog="Exit codes: 0 no error, 1 errors, 2 misuse of the command.",
    )
    parser.add_argument("--version", action="store_true", help="tell the versions of library, schema and data")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    for name in names:
        import_module(f"jscdata.cli.{COMMANDS[name]}").add_parser(subparsers)
    return parser, subparsers.choices


def _options(command: argparse.ArgumentParser, arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is asked of a command; its options may stand anywhere among its other words, up to a ``--``."""
    options = argparse.Namespace(version=False)
    if "--" in arguments:
        # Where words and options are mixed, Python 3.11 takes words behind it for options.
        return command.parse_args(arguments, options)
    return command.parse_intermixed_args(arguments, options)


def _versions() -> str:
    from jscdata.shipped import data_version
    from jscdata.versions import LIBRARY, SCHEMA

    return f"jscdata {LIBRARY}, schema {SCHEMA}, data {data_version()}"


def _complain_of(error: JscdataError) -> None:
    """Tell in one line what stopped the command; of a file that is not sound, tell all findings."""
    if not isinstance(error, InvalidStatementError):
        complain(f"jscdata: {error}")
        return
    from jscdata.reporting.as_text import report_as_text

    complain(report_as_text(error.report, color=wants_color(sys.stderr)))


def _unwritable(error: OSError) -> int:
    """Tell of what could not be read or written; say nothing where the reader of the output has gone."""
    if error.errno in _PIPE_ERRORS:
        return _CLOSED_PIPE
    place = f"{printable(str(error.filename))}: " if error.filename else ""
    reason = _NO_OUTPUT if error.errno == errno.EBADF else (error.strerror or str(error)).lower().rstrip(".")
    complain(f"jscdata: {place}{reason}.")
    return _ERRORS


def _let_go_of_output() -> None:
    """Send nowhere what standard output holds and cannot write; one that takes it belongs to the caller."""
    try:
        sys.stdout.flush()
    except OSError:
        # Python tries once more at its end, and would complain again. A stream without a file keeps what it has.
        with suppress(OSError), open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a name rather than a path.
            os.dup2(nowhere.fileno(), sys.stdout.fileno())


__all__ = ["COMMANDS", "main"]
