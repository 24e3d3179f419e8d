"""From a path, bytes or an object to a report: all layers, all findings, in one run."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jscdata.checking import check, check_bytes, check_data, check_value, file_with_surroundings, merge
from jscdata.findings import Fault, Report
from jscdata.inputs import Paths, Piece, distinct, pieces
from jscdata.model import Record, Statement
from jscdata.model.shape import shape
from jscdata.reading import parse
from jscdata.rules import Surroundings
from jscdata.sharing import in_order

if TYPE_CHECKING:
    # One process needs none of it, and it is slow to load.
    from concurrent.futures import Executor


Source = str | os.PathLike[str] | bytes | bytearray | memoryview | Mapping[str, Any] | Statement


def validate(source: Source) -> Report:
    """Check a statement, a file of statements, a folder of them or a data package.

    Args:
        source: A path (a string is always one), the bytes of a statement, or a statement as a
            mapping or a record, which is checked as it would be written. A folder with
            ``datapackage.json`` is a package, and so is a zip archive of one; of another folder
            the ``*.json`` and ``*.jsonl`` files are checked. A path with ``*``, ``?`` or ``[``
            that no file has is a pattern.

    Returns:
        The report. Bad input is never an exception: a path that does not exist is a finding.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return check_bytes(bytes(source), "", Surroundings())
    if isinstance(source, Statement):
        return check_value(_as_written(source))
    if isinstance(source, Mapping):
        return check_value(source)
    return merge(validate_each([source]))


def _as_written(value: object) -> Any:  # noqa: ANN401 - a value of JSON, or what a record must not hold.
    """Return a record as it would be written, with whatever its fields hold: a changed copy was never checked."""
    if isinstance(value, Record):
        fields = ((field.key, field.name) for field in shape(type(value)))
        return {key: _as_written(value.__dict__[name]) for key, name in fields if name in value.__dict__}
    if isinstance(value, tuple):
        return [_as_written(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def validate_each(sources: Paths, *, executor: Executor | None = None) -> Iterator[Report]:
    """Check paths piece by piece, in constant memory.

    Args:
        sources: Paths, or one, as in ``validate``; what several of them lead to is checked once.
        executor: Does the work where one is given, such as a
            ``concurrent.futures.ProcessPoolExecutor``; otherwise it is done here.

    Returns:
        An iterator over reports in the order of the files, each on a file, some files of a
        package, or some lines; together they hold what ``validate`` tells.
    """
    return check_all(distinct(pieces(sources)), executor)


def check_all(work: Iterable[Piece], executor: Executor | None = None) -> Iterator[Report]:
    """Check pieces of work, here or elsewhere; the reports come in the order of the pieces."""
    return in_order(check, work, executor)


def read_checked(path: Path) -> tuple[Statement | None, Report]:
    """Return the statement in a file with the report on it; None where the report has errors."""
    data, around = file_with_surroundings(path)
    report = check_data(data, around, str(path))
    if isinstance(data, Fault) or not report.ok:
        return None, report
    return Statement.model_validate(parse(data).value), report


__all__ = ["check_all", "merge", "read_checked", "validate", "validate_each"]
