"""Layer 7, tables: a table of a package held against the one that its statements and its register make.

The rows of the rebuild come one by one and are not kept, since a register of some megabytes makes
millions of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress

from jscdata.bundles import Bundle
from jscdata.contents import make_rows
from jscdata.filenames import table_file
from jscdata.findings import Finding
from jscdata.model import Register, Statement
from jscdata.package import Measure, all_tables, measure
from jscdata.quoting import quote
from jscdata.reading import MAX_BYTES
from jscdata.tables import Column, Row, cells, lines_in, why_no_csv

_BUILD = "Run 'jscdata build'; edit the statement, never the table."


def stale_table(
    bundle: Bundle, name: str, wanted: Measure, statements: Sequence[Statement], register: Register
) -> Finding | None:
    """Return the finding that a table is missing or not as it would be built, at its first difference."""
    path = table_file(name)
    file = bundle.place(path)
    if not bundle.has(path):
        return Finding(code="JSC703", message=f"The table {quote(path)} is missing.", path=file, hint=_BUILD)
    read = bundle.read(path, max(MAX_BYTES, 2 * wanted.size))
    data = read if isinstance(read, bytes) else b""
    if measure(data) == wanted:
        return None
    if fault := why_no_csv(data):
        return Finding(code="JSC705", message=fault.message, path=file, line=fault.line, hint=_BUILD)
    comparison = _Comparison(all_tables()[name].columns, lines_in(data))
    with suppress(_FoundError):
        make_rows(statements, register, {name: comparison})
    row, column, message = comparison.result(sum(1 for _ in lines_in(data)) - 1)
    return Finding(code="JSC705", message=message, path=file, row=row, field=column, hint=_BUILD)


_Difference = tuple[int | None, str | None, str]
"""Row, field and message."""


class _FoundError(Exception):
    """The first difference is found, so that no further row need be made."""


class _Comparison:
    """Takes the rows of the rebuild, and holds each against the line of the table that stands in its place."""

    def __init__(self, columns: Sequence[Column], lines: Iterator[list[str]]) -> None:
        self._columns = columns
        self._lines = lines
        self._made = 0
        self._found: _Difference | None = None
        header = next(lines, [])
        if header != [column.name for column in columns]:
            self._found = 0, None, f"The header differs: {quote(','.join(header))}."

    def append(self, row: Row) -> None:
        if self._found is not None:
            raise _FoundError
        self._made += 1
        if (line := next(self._lines, None)) is not None:
            self._found = self._difference(cells(self._columns, row), line)

    def _difference(self, ours: list[str], theirs: list[str]) -> _Difference | None:
        if len(ours) != len(theirs):
            return self._made, None, f"The row has {len(theirs)} cells, and the table {len(ours)} columns."
        for column, cell, other in zip(self._columns, ours, theirs, strict=True):
            if cell != other:
                return self._made, column.name, f"The cell says {quote(other)}, and the statements say {quote(cell)}."
        return None

    def result(self, rows: int) -> _Difference:
        """Return the first difference from a table of that many rows, whose bytes are not those of the rebuild."""
        if self._found is not None:
            return self._found
        if rows != self._made:
            message = f"The table has {rows} rows, and the statements make {self._made}."
            return min(rows, self._made) + 1, None, message
        return (
            None,
            None,
            "The bytes differ, though the cells are the same: line ends, quotes or a missing last line end.",
        )


__all__ = ["stale_table"]
