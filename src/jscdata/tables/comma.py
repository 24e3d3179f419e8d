"""Tables as CSV text: UTF-8, LF, RFC 4180, a header, empty cells for null."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Sequence

from jscdata.tables.layout import Column
from jscdata.tables.rows import Row, Value


def write(columns: Sequence[Column], rows: Iterable[Row]) -> str:
    """Return the CSV text of rows."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    writer.writerows([cell(row[column.name]) for column in columns] for row in rows)
    return text.getvalue()


def cell(value: Value) -> str:
    """Return a value as the words of a cell; null is the empty cell."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def lines_of(text: str, delimiter: str = ",") -> Iterator[list[str]]:
    """Go through the lines of a CSV text, header first, each as its cells, however long these are.

    Raises:
        csv.Error: In going through, where the text is no CSV.
    """
    # The cells of a statement may be longer than the module's default limit.
    csv.field_size_limit(2**31 - 1)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)


def read(columns: Sequence[Column], text: str) -> list[Row]:
    """Return the rows of a CSV text that ``write`` made for these columns.

    Raises:
        ValueError: Where the header differs, a row has another number of cells, or a cell is
            not of its column's type.
    """
    lines = lines_of(text)
    header = next(lines, [])
    if header != [column.name for column in columns]:
        message = f"The header is {','.join(header)!r}."
        raise ValueError(message)
    return [{column.name: _value(column, cell) for column, cell in zip(columns, line, strict=True)} for line in lines]


def _value(column: Column, cell: str) -> Value:
    if cell == "":
        return None
    if column.type == "integer":
        return int(cell)
    if column.type == "number":
        return float(cell)
    if column.type == "date":
        return dt.date.fromisoformat(cell)
    return cell == "true" if column.type == "boolean" else cell


__all__ = ["cell", "lines_of", "read", "write"]
