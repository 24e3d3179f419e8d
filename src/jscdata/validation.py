"""From a path, bytes or an object to a report: all layers, all findings, in one run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jscdata.checking import check, check_bytes, check_file, check_value, merge
from jscdata.findings import Report
from jscdata.inputs import Piece, distinct, pieces
from jscdata.model import Statement
from jscdata.reading import parse
from jscdata.rules import Surroundings
from jscdata.sharing import in_order

if TYPE_CHECKING:
    # One process needs none of it, and it is slow to load.
    from concurrent.futures import Executor


def validate(source: str | os.PathLike[str] | bytes | bytearray | memoryview | Mapping[str, Any]) -> Report:
    """Check a statement, a file of statements, a folder of them or a data package.

    Args:
        source: A path (a string is always one), the bytes of a statement, or a statement as
            a mapping. A folder with ``datapackage.json`` is a package, and so is a zip archive
            of one; of another folder the ``*.json`` and ``*.jsonl`` files are checked. A path
            with ``*``, ``?`` or ``[`` that no file has is a pattern.

    Returns:
        The report. Bad input is never an exception: a path that does not exist is a finding.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return check_bytes(bytes(source), "", Surroundings())
    if isinstance(source, Mapping):
        return check_value(source)
    return merge(validate_each([source]))


def validate_each(sources: Iterable[str | os.PathLike[str]], *, executor: Executor | None = None) -> Iterator[Report]:
    """Check paths piece by piece, in constant memory.

    Args:
        sources: Paths, as in ``validate``; what several of them lead to is checked once.
        executor: Does the work where one is given, such as a
            ``concurrent.futures.ProcessPoolExecutor``; otherwise it is done here.

    Returns:
        An iterator over reports in the order of the files, each on a file, some files of a
        package, or some lines; together they hold what ``validate`` tells.
    """
    return check_all(distinct(pieces(sources), held=executor is None), executor)


def check_all(work: Iterable[Piece], executor: Executor | None = None) -> Iterator[Report]:
    """Check pieces of work, here or elsewhere; the reports come in the order of the pieces."""
    return in_order(check, work, executor)


def read_checked(path: Path) -> tuple[Statement | None, Report]:
    """Return the statement in a file with the report on it; None where the report has errors."""
    report = check_file(path)
    return (Statement.model_validate(parse(path.read_bytes()).value) if report.ok else None), report


__all__ = ["check_all", "merge", "read_checked", "validate", "validate_each"]
