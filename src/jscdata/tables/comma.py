"""Tables as CSV text: UTF-8, LF, RFC 4180, a header, empty cells for null."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import TextIO

from jscdata.tables.layout import Column
from jscdata.tables.rows import Row, Value

_ROWS = 1000
"""Rows of a table that are written in one go."""


def write(columns: Sequence[Column], rows: Iterable[Row]) -> str:
    """Return the CSV text of rows."""
    return _text(chain([[column.name for column in columns]], (cells(columns, row) for row in rows)))


class CsvWriter:
    """Writes the rows that it is given as CSV, as ``write`` does, and hands the bytes on in pieces.

    ``count`` is the number of rows so far.
    """

    def __init__(self, columns: Sequence[Column], take: Callable[[bytes], object], *, header: bool = True) -> None:
        """Begin with the header, where there is to be one; ``take`` is given the bytes."""
        self._columns = columns
        self._take = take
        self._lines = [[column.name for column in columns]] if header else []
        self.count = 0

    def append(self, row: Row) -> None:
        """Write a row, which may be handed on with later ones."""
        self.count += 1
        self._lines.append(cells(self._columns, row))
        if len(self._lines) >= _ROWS:
            self.finish()

    def finish(self) -> None:
        """Hand on what was not handed on yet."""
        self._take(_text(self._lines).encode())
        self._lines.clear()


def _text(lines: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()


def cells(columns: Sequence[Column], row: Row) -> list[str]:
    """Return the cells of a row in the order of the columns."""
    return [cell(row[column.name]) for column in columns]


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
    return _lines(io.StringIO(text, newline=""), delimiter)


def lines_in(data: bytes) -> Iterator[list[str]]:
    """Go through the lines of a CSV file in the same way, so that its text need not be held.

    Raises:
        csv.Error: In going through, where it is no CSV.
        UnicodeDecodeError: In going through, where it is not UTF-8.
    """
    return _lines(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline=""))


def _lines(file: TextIO, delimiter: str = ",") -> Iterator[list[str]]:
    # The cells of a statement may be longer than the module's default limit.
    csv.field_size_limit(2**31 - 1)
    return csv.reader(file, delimiter=delimiter, strict=True)


def read_cells(data: bytes) -> list[list[str]] | None:
    """Return the rows of a CSV file, header first, None where it is not UTF-8 or not CSV."""
    try:
        return list(lines_in(data))
    except (UnicodeDecodeError, csv.Error):
        return None


__all__ = ["CsvWriter", "cell", "cells", "lines_in", "lines_of", "read_cells", "write"]
