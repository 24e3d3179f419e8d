"""Tables as CSV text: UTF-8, LF, RFC 4180, a header, empty cells for null."""

from __future__ import annotations

import csv
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


def read_cells(data: bytes) -> list[list[str]] | None:
    """Return the rows of a CSV file, header first, None where it is not UTF-8 or not CSV."""
    try:
        return list(lines_of(data.decode("utf-8")))
    except (UnicodeDecodeError, csv.Error):
        return None


__all__ = ["cell", "lines_of", "read_cells", "write"]
