"""Layer 7, a table by itself: its columns and its cells, as compiled from the models.

This is for a package that holds tables and no statements, and for tables that are to be read
back. Where statements are there, tables are compared with a rebuild, which tells more.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from jscdata.findings import MAX_FAULTS, Fault, Finding
from jscdata.model.types import WRITTEN_DAY
from jscdata.nearest import did_you_mean, near_hint, nearest
from jscdata.placing import place
from jscdata.quoting import printable, quote
from jscdata.reading import MAX_DIGITS
from jscdata.tables import Column, Table, branches_of

_FORMS = {
    "integer": (re.compile(r"-?(0|[1-9][0-9]*)"), "a whole number, such as 12"),
    "number": (re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?"), "a number, such as 0.8"),
    "date": (re.compile(WRITTEN_DAY), "a real day, written YYYY-MM-DD"),
}

CSV_FORM = "Save the table as CSV: UTF-8, commas between cells, double quotation marks around a cell with commas."
"""What to do with a file that is no such table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadTable:
    """A table as it stands in a package, and what its file is called.

    ``rows`` are its rows by number, counted from 1 as in the file, each as cells by column name.
    ``doubted`` are the numbers of those that have more or fewer cells than the header, or a role
    that does not fit: they are referred to, and what they say themselves is not relied on.
    ``is_cut`` tells that further rows were not read for all the faults of those before.
    """

    table: Table
    path: str
    rows: Mapping[int, dict[str, str]]
    doubted: Collection[int]
    is_cut: bool = False


def check_cells(
    table: Table,
    path: str,
    header: list[str],
    lines: Iterable[tuple[int, list[str]]],
    may_be_empty: Collection[str] = (),
) -> tuple[ReadTable | None, list[Finding]]:
    """Check the columns and cells of a table.

    Args:
        table: The table as it should be.
        path: What findings call its file.
        header: The names of the columns.
        lines: The rows with their numbers.
        may_be_empty: Columns that need no value although the table requires one.

    Returns:
        The table, None where it has not all columns, and the findings. With more than
        ``MAX_FAULTS`` of them no further row is read.
    """
    findings = list(islice(_columns(table, header, path), MAX_FAULTS + 1))
    rows: dict[int, dict[str, str]] = {}
    doubted: set[int] = set()
    is_cut = False
    for number, cells in lines:
        if len(findings) > MAX_FAULTS:
            is_cut = True
            break
        rows[number] = dict(zip(header, cells, strict=False))
        if len(cells) != len(header):
            message = f"The row has {len(cells)} cells, and the header {len(header)}."
            findings.append(table_finding("JSC714", message, path, row=number, hint=CSV_FORM))
            doubted.add(number)
            continue
        told, is_doubted = _cells(table, rows[number], path, number, may_be_empty)
        findings.extend(told)
        if is_doubted:
            doubted.add(number)
    complete = {column.name for column in table.columns} <= set(header)
    read = ReadTable(table=table, path=path, rows=rows, doubted=doubted, is_cut=is_cut) if complete else None
    return read, findings


def _columns(table: Table, header: list[str], path: str) -> Iterator[Finding]:
    """Tell the columns that are not as they should be, each once: one that is meant by another name is not missing."""
    known = {column.name for column in table.columns}
    times = Counter(header)
    missing = tuple(column.name for column in table.columns if column.name not in times)
    for name, number in times.items():
        if name in known and number == 1:
            continue
        meant = nearest(name, missing)
        missing = tuple(other for other in missing if other != meant) if meant else missing
        how = f"stands {number} times" if name in known else "is not one of this table"
        message = f"The column {quote(name)} {how}."
        yield table_finding("JSC713", message, path, row=0, field=name, hint=did_you_mean(meant))
    for name in missing:
        yield table_finding("JSC713", f"The column {quote(name)} is missing.", path, row=0, field=name)


def _cells(
    table: Table, row: Mapping[str, str], path: str, number: int, may_be_empty: Collection[str]
) -> tuple[list[Finding], bool]:
    """Return the findings on the cells of a row, and whether its role is in doubt."""
    findings: list[Finding] = []
    is_doubted = False
    for column in table.columns:
        cell = row.get(column.name)
        if cell is None or (cell == "" and column.name in may_be_empty):
            continue
        of_role = _role_fault(table, column, row)
        fault = _cell_fault(column, cell) or of_role
        if fault:
            findings.append(table_finding("JSC714", fault[0], path, row=number, field=column.name, hint=fault[1]))
        is_doubted = is_doubted or of_role is not None
    return findings, is_doubted


def _cell_fault(column: Column, cell: str) -> tuple[str, str | None] | None:
    """Return message and hint on a cell, None where it is sound."""
    if cell == "":
        return (f"The column {quote(column.name)} needs a value in every row.", None) if column.required else None
    if column.type in _FORMS and not _has_form(column.type, cell):
        return f"{quote(cell)} is not in the form of this column.", f"Write {_FORMS[column.type][1]}."
    if column.codes and cell not in column.codes:
        closed_list = f"code of the vocabulary {column.vocabulary!r}" if column.vocabulary else "value of this column"
        return f"{quote(cell)} is no {closed_list}.", near_hint(cell, column.codes)
    return None


def _role_fault(table: Table, column: Column, row: Mapping[str, str]) -> tuple[str, str | None] | None:
    """Return message and hint on a role that the table does not have, or on a cell that rows of a role leave empty."""
    roles = _roles(table.name)
    role, cell = row.get("role", ""), row[column.name]
    if not roles or cell == "":
        return None
    if column.name == "role" and role not in roles:
        return f"{quote(role)} is no role of this table.", near_hint(role, roles)
    owners = [name for name, columns in roles.items() if column.name in columns]
    if owners and role in roles and role not in owners:
        message = f"Rows with the role {quote(role)} have no value in the column {quote(column.name)}."
        return message, f"Empty the cell, or correct the role: {', '.join(owners)}."
    return None


@cache
def _roles(table: str) -> Mapping[str, frozenset[str]]:
    """Return the roles of a table, each with the columns in which its rows have values."""
    return {
        branch.role: frozenset(column.name for column in branch.layout.columns)
        for branch in branches_of(table)
        if branch.role
    }


def _has_form(kind: str, cell: str) -> bool:
    if len(cell) > MAX_DIGITS or not _FORMS[kind][0].fullmatch(cell):
        return False
    if kind != "date":
        return True
    try:
        dt.date.fromisoformat(cell)
    except ValueError:
        return False
    return True


def table_finding(  # noqa: PLR0913 - a finding on a table has all of these.
    code: str, message: str, path: str, *, row: int | None, field: str | None = None, hint: str | None = None
) -> Finding:
    """Return a finding on a table; ``row`` counts from 1, 0 is the header and None the whole table."""
    placed = place([Fault(code=code, message=message, hint=hint)], path, None)[0]
    return replace(placed, row=row, field=field and printable(field))


__all__ = ["CSV_FORM", "ReadTable", "check_cells", "table_finding"]
