"""Layer 7, tables by themselves: columns, cells, keys and foreign keys, as compiled from the models.

This is for a package that holds tables and no statements. Where statements are there, tables
are compared with a rebuild, which tells more.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from jscdata.bundles import MAX_ARCHIVE_BYTES, Bundle
from jscdata.findings import MAX_FAULTS, Fault, Finding
from jscdata.placing import place
from jscdata.quoting import printable, quote
from jscdata.structure import near_hint
from jscdata.tables import Column, Table, tables
from jscdata.vocabulary import VOCABULARIES

_FORMS = {
    "integer": (re.compile(r"-?(0|[1-9][0-9]*)"), "a whole number, such as 12"),
    "number": (re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?"), "a number, such as 0.8"),
    "date": (re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"), "a real day, written YYYY-MM-DD"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A table as it stands in a package: its rows as cells by column name, and what its file is called."""

    table: Table
    path: str
    rows: list[dict[str, str]]


def check_tables(bundle: Bundle) -> Iterator[Finding]:
    """Go through the findings on the tables of a package, at most ``MAX_FAULTS`` a table."""
    found: dict[str, _Read] = {}
    for name, table in tables().items():
        read, findings = _read(bundle, table)
        yield from findings[:MAX_FAULTS]
        if read is not None:
            found[name] = read
    for read in found.values():
        yield from [*_keys(read), *_foreign_keys(read, found)][:MAX_FAULTS]


def _read(bundle: Bundle, table: Table) -> tuple[_Read | None, list[Finding]]:
    """Read a table and check its columns and cells; without all its columns its keys cannot be checked."""
    name = f"tables/{table.name}.csv"
    path, data = bundle.place(name), bundle.read(name, MAX_ARCHIVE_BYTES)
    if isinstance(data, Fault):
        message = f"The table {quote(name)} is missing, or cannot be read."
        return None, place([Fault(code="JSC703", message=message)], path, None)
    rows = read_cells(data)
    if rows is None:
        return None, [_finding("JSC714", "The table is not UTF-8, or not CSV.", path, row=None, hint=_AS_CSV)]
    header = rows[0] if rows else []
    findings = list(_columns(table, header, path))
    read = _Read(table=table, path=path, rows=[])
    for number, cells in enumerate(rows[1:], start=1):
        if len(cells) != len(header):
            message = f"The row has {len(cells)} cells, and the header {len(header)}."
            findings.append(_finding("JSC714", message, path, row=number, hint=_AS_CSV))
        read.rows.append(dict(zip(header, cells, strict=False)))
        if len(findings) < MAX_FAULTS:
            findings.extend(_cells(table, read.rows[-1], path, number))
    complete = {column.name for column in table.columns} <= set(header)
    return (read if complete else None), findings


_AS_CSV = "Save the table as CSV: UTF-8, commas between cells, double quotation marks around a cell with commas."


def read_cells(data: bytes) -> list[list[str]] | None:
    """Return the rows of a CSV file, header first, None where it is not UTF-8 or not CSV."""
    csv.field_size_limit(2**31 - 1)
    try:
        return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return None


def _columns(table: Table, header: list[str], path: str) -> Iterator[Finding]:
    known = [column.name for column in table.columns]
    for name in header:
        if name not in known or header.count(name) > 1:
            how = "stands twice" if name in known else "is not one of this table"
            hint = near_hint(name, tuple(set(known) - set(header)))
            yield _finding("JSC713", f"The column {quote(name)} {how}.", path, row=0, field=name, hint=hint)
    for name in known:
        if name not in header:
            yield _finding("JSC713", f"The column {quote(name)} is missing.", path, row=0, field=name)


def _cells(table: Table, row: Mapping[str, str], path: str, number: int) -> Iterator[Finding]:
    for column in table.columns:
        cell = row.get(column.name)
        fault = _cell_fault(column, cell) if cell is not None else None
        if fault:
            yield _finding("JSC714", fault[0], path, row=number, field=column.name, hint=fault[1])


def _cell_fault(column: Column, cell: str) -> tuple[str, str | None] | None:
    """Return message and hint on a cell, None where it is sound."""
    if cell == "":
        return (f"The column {quote(column.name)} needs a value in every row.", None) if column.required else None
    if column.type in _FORMS and not _has_form(column.type, cell):
        return f"{quote(cell)} is not in the form of this column.", f"Write {_FORMS[column.type][1]}."
    if column.vocabulary:
        codes = next(found.codes for found in VOCABULARIES if found.name == column.vocabulary)
        if cell not in codes:
            message = f"{quote(cell)} is no code of the vocabulary {column.vocabulary!r}."
            return message, near_hint(cell, codes)
    return None


def _has_form(kind: str, cell: str) -> bool:
    if not _FORMS[kind][0].fullmatch(cell):
        return False
    if kind != "date":
        return True
    try:
        dt.date.fromisoformat(cell)
    except ValueError:
        return False
    return True


def _keys(read: _Read) -> Iterator[Finding]:
    """Tell each row whose key an earlier row has."""
    seen: dict[tuple[str, ...], int] = {}
    for number, row in enumerate(read.rows, start=1):
        key = tuple(row.get(name, "") for name in read.table.key)
        first = seen.setdefault(key, number)
        if first != number:
            message = f"The key {quote(', '.join(key))} stands in row {first} already."
            yield _finding("JSC715", message, read.path, row=number, field=read.table.key[-1])


def _foreign_keys(read: _Read, found: Mapping[str, _Read]) -> Iterator[Finding]:
    """Tell each row that refers to a row which is not there; a table that cannot be relied on is not asked."""
    for columns, target, fields in read.table.references:
        if target not in found:
            continue
        known = {tuple(row.get(name, "") for name in fields) for row in found[target].rows}
        for number, row in enumerate(read.rows, start=1):
            key = tuple(row.get(name, "") for name in columns)
            if key not in known and all(key):
                message = f"The table {quote(target)} has no row {quote(', '.join(key))}."
                yield _finding("JSC716", message, read.path, row=number, field=columns[-1])


def _finding(  # noqa: PLR0913 - a finding on a table has all of these.
    code: str, message: str, path: str, *, row: int | None, field: str | None = None, hint: str | None = None
) -> Finding:
    placed = place([Fault(code=code, message=message, hint=hint)], path, None)[0]
    return replace(placed, row=row, field=field and printable(field))


__all__ = ["check_tables", "read_cells"]
