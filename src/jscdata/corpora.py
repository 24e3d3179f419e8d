"""Statements by id from the shipped package and from a file, and corpora by path."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from jscdata.errors import BrokenInstallationError, InvalidStatementError, UnknownIdError
from jscdata.filenames import STATEMENT_FOLDER, statement_file
from jscdata.model import Statement
from jscdata.shipped import data_folder

if TYPE_CHECKING:
    from jscdata.holdings import Corpus


def statement_ids() -> tuple[str, ...]:
    """Return the ids of the statements that travel with this version of jscdata, sorted."""
    return tuple(sorted(path.stem for path in (data_folder() / STATEMENT_FOLDER).glob("*.json")))


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
        kind, listed = "statement", "'jscdata list' lists them."
        raise UnknownIdError(kind, str(statement_id), known, listed=listed)
    path = data_folder() / statement_file(statement_id)
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


def corpus(path: str | os.PathLike[str] | None = None, *, skip_invalid: bool = False) -> Corpus:
    """Return a corpus: the statements that travel with jscdata, or those at a path.

    Args:
        path: A statement file, JSON Lines, a folder of these, a package folder, its descriptor,
            or a zip archive of a package; the shipped package when None.
        skip_invalid: Pass over statements that cannot be read as records, and keep their
            reports in ``skipped``, instead of raising.

    Raises:
        InvalidStatementError: Where there is no corpus at the path; its report tells why.
    """
    from jscdata.holdings import Corpus  # noqa: PLC0415 - load() needs no tables.
    from jscdata.shelves import shelf  # noqa: PLC0415 - as above.

    return Corpus(shelf(data_folder() if path is None else Path(path)), skip_invalid=skip_invalid)


__all__ = ["corpus", "load", "read", "statement_ids"]
