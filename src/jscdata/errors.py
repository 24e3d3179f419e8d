"""The exceptions that jscdata raises.

Bad input is a value: it becomes findings in a report. An exception is raised where somebody
must stop: an id that does not exist, a record asked for that is not valid, an installation that
is broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jscdata.findings import Report
from jscdata.nearest import did_you_mean, suggestions
from jscdata.quoting import quote

_FEW = 5
"""Known names that are all told where none is near."""


class JscdataError(Exception):
    """The root of all exceptions of this library. Each of them can cross from one process to another."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep message and fields, since most are made from other arguments than the message."""
        return _made_again, (type(self), self.args, self.__dict__)


def _made_again(kind: type[JscdataError], args: tuple[Any, ...], fields: dict[str, Any]) -> JscdataError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(fields)
    return error


class MisuseError(JscdataError):
    """What was asked for cannot be, whatever the data hold: choices that exclude each other, a place that is taken."""


class UnknownIdError(MisuseError):
    """Something was asked for by an id or name that does not exist; what was meant most likely is named."""

    def __init__(  # noqa: PLR0913 - three are told by name, each where it is wanted.
        self,
        kind: str,
        wanted: str,
        known: Iterable[str],
        *,
        likely: Iterable[str] | None = None,
        labels: Mapping[str, str] | None = None,
        listed: str = "",
    ) -> None:
        """Keep what was asked for.

        Args:
            kind: What it was to be, such as ``unit``.
            wanted: The id or name that does not exist.
            known: Those that exist.
            likely: Those of them from which one that was meant is named; all when None.
            labels: What they are called otherwise, by id or name.
            listed: A sentence on where to find all of them, told where none of them is.
        """
        self.kind = kind
        self.wanted = wanted
        names = sorted(known)
        meant = suggestions(wanted, names if likely is None else sorted(likely), labels)
        few = ", ".join(repr(name) for name in names) if len(names) <= _FEW else ""
        hint = did_you_mean(*meant) or (f"Known: {few}." if few else listed)
        super().__init__(f"There is no {kind} {wanted!r}. {hint}".rstrip())


class InvalidArgumentError(MisuseError, ValueError):
    """A function was given something that its argument cannot be, such as a day that is none."""

    def __init__(self, argument: str, given: object, takes: str) -> None:
        """Say which argument was given what, and what it takes."""
        self.argument = argument
        super().__init__(f"{argument} is {quote(given)}, and takes {takes}.")


class InvalidStatementError(JscdataError):
    """A record was asked for from a file that has errors; ``report`` tells them."""

    def __init__(self, report: Report) -> None:
        """Keep the report, and name its first error in the message."""
        self.report = report
        super().__init__(_first_error(report))


def _first_error(report: Report) -> str:
    """Return the first error in words, with the number of the others."""
    errors = [finding for finding in report.findings if finding.severity == "error"]
    if not errors:
        return "The record is not valid, and its report tells no error."
    rest = f" and {len(errors) - 1} more" if len(errors) > 1 else ""
    return f"{errors[0]}{rest}"


class BrokenInstallationError(JscdataError):
    """The files that travel with the library are missing or damaged."""


class MissingExtraError(JscdataError):
    """Something was asked for that needs a library which comes with an extra of jscdata."""

    def __init__(self, library: str, extra: str) -> None:
        """Say which library is missing and how to install it."""
        self.library = library
        self.extra = extra
        super().__init__(f"This needs {library}, which is not installed: pip install 'jscdata[{extra}]'.")


__all__ = [
    "BrokenInstallationError",
    "InvalidArgumentError",
    "InvalidStatementError",
    "JscdataError",
    "MissingExtraError",
    "MisuseError",
    "UnknownIdError",
]
