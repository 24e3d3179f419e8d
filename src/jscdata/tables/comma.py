"""Tables as CSV text: UTF-8, LF, RFC 4180, a header, empty cells for null."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TextIO

from jscdata.tables.layout import Column
from jscdata.tables.rows import Row, Value

if TYPE_CHECKING:
    from _csv import Reader

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


def lines_in(data: bytes) -> Reader:
    """Go through the lines of a CSV file in the same way, so that its text need not be held.

    Raises:
        csv.Error: In going through, where it is no CSV.
        UnicodeDecodeError: In going through, where it is not UTF-8.
    """
    return _lines(io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline=""))


def _lines(file: TextIO, delimiter: str = ",") -> Reader:
    # The cells of a statement may be longer than the module's default limit.
    csv.field_size_limit(2**31 - 1)
    return csv.reader(file, delimiter=delimiter, strict=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCsv:
    """What keeps a file from being read as CSV, and the line on which it begins, counted from 1."""

    message: str
    line: int


def why_no_csv(data: bytes) -> NoCsv | None:
    """Return what keeps a file from being read as CSV, None where nothing does."""
    lines = lines_in(data)
    read = 0
    try:
        for _ in lines:
            read = lines.line_num
    except UnicodeDecodeError:
        line = next(number for number, found in enumerate(io.BytesIO(data), start=1) if not _is_utf8(found))
        return NoCsv(message=f"The table is not UTF-8 on line {line}.", line=line)
    except csv.Error as error:
        is_open = "end of data" in str(error)
        why = "a quotation mark in it is not closed" if is_open else f"on line {lines.line_num}, {error}"
        return NoCsv(message=f"The row that begins on line {read + 1} is not CSV: {why}.", line=read + 1)
    return None


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def read_cells(data: bytes) -> list[list[str]] | None:
    """Return the rows of a CSV file, header first, None where it is not UTF-8 or not CSV."""
    try:
        return list(lines_in(data))
    except (UnicodeDecodeError, csv.Error):
        return None


__all__ = ["CsvWriter", "NoCsv", "cell", "cells", "lines_in", "lines_of", "read_cells", "why_no_csv", "write"]
