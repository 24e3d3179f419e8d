"""Layer 7, tables: a table of a package held against the one that its statements and its register make.

The rows of the rebuild come one by one and are not kept, since a register of some megabytes makes
millions of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

from jscdata.bundles import Bundle
from jscdata.contents import make_rows
from jscdata.counting import count
from jscdata.filenames import table_file
from jscdata.findings import Fault, Finding
from jscdata.model import Register, Statement
from jscdata.package import Measure, all_tables, measure
from jscdata.quoting import quote
from jscdata.reading import MAX_BYTES
from jscdata.tables import Column, Row, cells, lines_in, why_no_csv

_BUILD = "Run 'jscdata build'; edit the statement, never the table."
_FORM = "Run 'jscdata build'; where git changes line ends, forbid it in .gitattributes: '*.csv text eol=lf'."


def stale_tables(
    bundle: Bundle, wanted: Mapping[str, Measure], statements: Iterable[Statement], register: Register
) -> tuple[list[Finding], set[str]]:
    """Return the findings on tables that are missing or not as they would be built, and the paths of these tables.

    A table is told at its first difference. Those whose cells are the same are told together.

    Args:
        bundle: The package.
        wanted: The measures of the tables as they would be built, by their paths.
        statements: The statements that tables are made of, in the order of their ids; they can be gone through again.
        register: The register that they are made of, too.
    """
    findings: list[Finding] = []
    stale: list[str] = []
    same_cells: list[str] = []
    for name in all_tables():
        path = table_file(name)
        file = bundle.place(path)
        data = bundle.read(path, max(MAX_BYTES, 2 * wanted[path].size))
        if not bundle.has(path):
            findings.append(
                Finding(code="JSC703", message=f"The table {quote(path)} is missing.", path=file, hint=_BUILD)
            )
        elif isinstance(data, Fault):
            findings.append(Finding(code="JSC705", message=data.message, path=file, hint=_BUILD))
        elif measure(data) == wanted[path]:
            continue
        elif fault := why_no_csv(data):
            findings.append(Finding(code="JSC705", message=fault.message, path=file, line=fault.line, hint=_BUILD))
        elif found := _first_difference(name, data, statements, register):
            row, column, message = found
            findings.append(Finding(code="JSC705", message=message, path=file, row=row, field=column, hint=_BUILD))
        else:
            same_cells.append(path)
        stale.append(path)
    if same_cells:
        findings.append(_of_other_form(bundle, same_cells))
    return findings, set(stale)


def _of_other_form(bundle: Bundle, paths: Sequence[str]) -> Finding:
    """Return the finding on tables whose bytes differ and whose cells do not, at the first of them."""
    what = f"the table {quote(paths[0])}"
    if len(paths) > 1:
        what = f"{count(len(paths), 'table')}, the first of them {quote(paths[0])},"
    message = (
        f"The bytes of {what} differ, though the cells are the same: line ends, quotes or a missing last line end."
    )
    return Finding(code="JSC705", message=message, path=bundle.place(paths[0]), hint=_FORM)


def _first_difference(
    name: str, data: bytes, statements: Iterable[Statement], register: Register
) -> _Difference | None:
    """Return the first difference of a table from its rebuild, None where all cells are the same."""
    comparison = _Comparison(all_tables()[name].columns, lines_in(data))
    with suppress(_FoundError):
        make_rows(statements, register, {name: comparison})
    return comparison.result(sum(1 for _ in lines_in(data)) - 1)


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

    def result(self, rows: int) -> _Difference | None:
        """Return the first difference from a table of that many rows, None where there is none."""
        if self._found is None and rows != self._made:
            message = f"The table has {rows} rows, and the statements make {self._made}."
            return min(rows, self._made) + 1, None, message
        return self._found


__all__ = ["stale_tables"]
