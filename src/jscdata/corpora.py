"""Statements by id from the shipped package, and from a file."""

from __future__ import annotations

import os
from pathlib import Path

from pydantic import ValidationError

from jscdata.errors import BrokenInstallationError, InvalidStatementError, UnknownIdError
from jscdata.model import Statement
from jscdata.shipped import data_folder


def statement_ids() -> tuple[str, ...]:
    """Return the ids of the statements that travel with this version of jscdata, sorted."""
    return tuple(sorted(path.stem for path in (data_folder() / "statements").glob("*.json")))


def load(statement_id: str) -> Statement:
    """Return a statement that travels with jscdata.

    Args:
        statement_id: One of ``statement_ids()``.

    Raises:
        UnknownIdError: Where there is no such statement; the nearest id is named.
        BrokenInstallationError: Where its file is missing or damaged.
    """
    known = statement_ids()
    if statement_id not in known:
        kind = "statement"
        raise UnknownIdError(kind, str(statement_id), known)
    path = data_folder() / "statements" / f"{statement_id}.json"
    try:
        return Statement.model_validate_json(path.read_bytes())
    except (OSError, ValidationError) as error:
        message = f"The file of the statement {statement_id!r} is damaged. Install jscdata again."
        raise BrokenInstallationError(message) from error


def read(path: str | os.PathLike[str]) -> Statement:
    """Return the statement in a file, after all checks.

    Raises:
        InvalidStatementError: Where the file has errors, a path that does not exist among them;
            its ``report`` holds all findings.
    """
    from jscdata.validation import read_checked  # noqa: PLC0415 - load() needs no rules.

    statement, report = read_checked(Path(path))
    if statement is None:
        raise InvalidStatementError(report)
    return statement


__all__ = ["load", "read", "statement_ids"]
