"""A CSV file as a spreadsheet leaves it, read with all that can be read without loss, and refused where it cannot."""

from __future__ import annotations

import csv
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from jscdata.findings import Finding
from jscdata.rules.tables import table_finding
from jscdata.tables import lines_of

SHEET_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".xls", ".ods", ".numbers")
"""Endings of the files that spreadsheet programs write."""

AS_CSV = "Open it in the spreadsheet program and save the sheet as 'CSV UTF-8' under the name that the table had."
"""What to do with a table in another form."""

_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_WORKBOOKS = {b"PK\x03\x04": "a workbook, such as .xlsx or .ods", b"\xd0\xcf\x11\xe0": "an old Excel workbook (.xls)"}
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MARK = b"\xef\xbb\xbf"
_REPLACED = "\ufffd"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The header and the rows of a file, each row with its number, and in words what was set right in reading."""

    header: list[str]
    lines: list[tuple[int, list[str]]]
    notes: tuple[str, ...] = ()


def read_sheet(data: bytes, known: Collection[str], path: str) -> Sheet | Finding:
    """Read a CSV file, or tell why it cannot be read.

    A byte order mark, CRLF line ends, semicolons or tabs between the cells, and rows and columns
    at the end that are empty are accepted; nothing else is guessed at.

    Args:
        data: The bytes of the file.
        known: The names of the columns that the table should have, by which the delimiter is known.
        path: What findings call the file.
    """
    form = _other_form(data)
    if form:
        return table_finding("JSC714", f"The file is {form}, and no CSV in UTF-8.", path, row=None, hint=AS_CSV)
    notes = ["A byte order mark at the start was left out."] if data.startswith(_MARK) else []
    text = data.removeprefix(_MARK).decode("utf-8", errors="replace")
    delimiter = _delimiter(text, known)
    rows = _rows(text, delimiter, path)
    if isinstance(rows, Finding):
        return rows
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(rows, data[error.start], path)
    if len(rows) > 1 and len(rows[-1]) < len(rows[0]) and not text.endswith(("\n", "\r")):
        message = "The file ends within this row."
        return table_finding("JSC714", message, path, row=len(rows) - 1, hint=AS_CSV)
    if delimiter != ",":
        notes.append(f"The cells are parted by {_DELIMITERS[delimiter]}.")
    return _trimmed(rows, notes)


def _other_form(data: bytes) -> str | None:
    """Return in words what a file is that is no text in UTF-8, as its first bytes tell; None where they do not."""
    if data.startswith(_UTF16) or b"\x00" in data[:4]:
        return "text in UTF-16"
    return next((words for start, words in _WORKBOOKS.items() if data.startswith(start)), None)


def _delimiter(text: str, known: Collection[str]) -> str:
    """Return the delimiter by which the header gives the most columns that are known."""
    header = text.partition("\n")[0]
    names = {mark: {name.strip('"\r ') for name in header.split(mark)} for mark in _DELIMITERS}
    return max(_DELIMITERS, key=lambda mark: len(names[mark].intersection(known)))


def _rows(text: str, delimiter: str, path: str) -> list[list[str]] | Finding:
    rows: list[list[str]] = []
    try:
        rows.extend(lines_of(text, delimiter))
    except csv.Error as error:
        message = f"From this row on the file is no CSV: {str(error).rstrip('.').lower()}."
        return table_finding("JSC714", message, path, row=len(rows), hint=AS_CSV)
    return rows


def _not_utf8(rows: list[list[str]], byte: int, path: str) -> Finding:
    """Tell the first cell with bytes that are not UTF-8, which reading has replaced."""
    found = ((row, column) for row, cells in enumerate(rows) for column, cell in enumerate(cells) if _REPLACED in cell)
    row, column = next(found)
    field = rows[0][column] if row and column < len(rows[0]) else None
    message = f"The byte 0x{byte:02x} here is not UTF-8; the file is probably in Windows-1252."
    return table_finding("JSC714", message, path, row=row, field=field, hint=AS_CSV)


def _trimmed(rows: list[list[str]], notes: list[str]) -> Sheet:
    """Leave out empty rows, and empty columns at the right; what rows lack at the right is empty."""
    header = rows[0] if rows else []
    numbered = [(number, cells) for number, cells in enumerate(rows[1:], start=1) if any(cells)]
    width = max((number for number, name in enumerate(header, start=1) if name), default=0)
    wide = [cells for _, cells in numbered if any(cells[width:])]
    if not wide and len(header) > width:
        notes.append(f"Empty columns at the right were left out: {len(header) - width}.")
    empty = len(rows) - 1 - len(numbered)
    if empty > 0:
        notes.append(f"Empty rows were left out: {empty}.")
    if any(len(cells) < width for _, cells in numbered):
        notes.append("Rows that end early were filled with empty cells.")
    if any("\r\n" in cell for _, cells in numbered for cell in cells):
        notes.append("Line ends inside cells were read as line feeds.")
    keep = len(header) if wide else width
    lines = [(number, list(_fitted(cells, keep))) for number, cells in numbered]
    return Sheet(header=header[:keep], lines=lines, notes=tuple(notes))


def _fitted(cells: list[str], width: int) -> Iterator[str]:
    """Go through the cells of a row, padded to a width; empty ones beyond it are left out."""
    last = max((number for number, cell in enumerate(cells, start=1) if cell), default=0)
    for cell in cells[: max(width, last)]:
        yield cell.replace("\r\n", "\n")
    yield from [""] * (width - len(cells))


__all__ = ["AS_CSV", "SHEET_ENDINGS", "Sheet", "read_sheet"]
