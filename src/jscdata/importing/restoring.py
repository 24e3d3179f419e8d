"""Rows of tables put together to the statements and the register that they tell, before anything is checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jscdata.bundles import MAX_SOURCE_BYTES, Bundle
from jscdata.filenames import REGISTER_FILE, statement_file, text_file
from jscdata.findings import Fault, Finding
from jscdata.importing.earlier import Earlier
from jscdata.mending.canonical import as_text
from jscdata.model import Register
from jscdata.model.types import JOINED_WORDS
from jscdata.positions import Steps, pointer
from jscdata.quoting import quote
from jscdata.rules.tables import ReadTable, table_finding
from jscdata.source_text import NOT_UTF8, text_in
from jscdata.tables import Column, Origin, Row, Tables, Value, assemble_register, assemble_statements, branches_of

_SCHEMA = "$schema"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table: the file, the number of the row, and the column; None is the row as a whole."""

    table: str
    row: int
    column: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoredFile:
    """What the tables tell of one file: its name in the package, its value, and by JSON Pointer the cells behind it."""

    name: str
    value: dict[str, Any]
    cells: Mapping[str, Cell]

    @property
    def text(self) -> str:
        """The file in canonical form."""
        return as_text(self.value, Register) if self.name == REGISTER_FILE else as_text(self.value)


class Restoring:
    """The statements and the register that tables tell, whose keys and foreign keys are sound."""

    def __init__(self, found: Mapping[str, ReadTable]) -> None:
        """Put the rows together; entities come in the order of their ids."""
        self._found = found
        self._numbers = {name: _in_order(name, read) for name, read in found.items()}
        rows: Tables = {
            name: [_typed(read.table.columns, read.rows[number]) for number in self._numbers[name]]
            for name, read in found.items()
        }
        self._register = assemble_register(rows)
        self._statements = list(assemble_statements(rows))

    def register(self, earlier: Earlier) -> RestoredFile:
        """Return the register; its version, which no table has, is that of the file as it is."""
        version = earlier.values.get(REGISTER_FILE, {}).get("schema_version", earlier.register.schema_version)
        value = {"schema_version": version, **self._register.value}
        return RestoredFile(name=REGISTER_FILE, value=value, cells=self._cells(self._register.origins))

    def statements(self, bundle: Bundle, earlier: Earlier) -> tuple[list[RestoredFile], list[Finding]]:
        """Return the statements with the texts of their sources, and the findings on those that have none."""
        restored: list[RestoredFile] = []
        findings: list[Finding] = []
        for assembled in self._statements:
            cells = self._cells(assembled.origins)
            identifier = assembled.value["id"]
            text = self._text(bundle, identifier, cells["/id"])
            if isinstance(text, Finding):
                findings.append(text)
                continue
            name = statement_file(identifier)
            value = {**assembled.value, "text": text}
            if value[_SCHEMA] is None and _SCHEMA not in earlier.values.get(name, {}):
                del value[_SCHEMA]
            restored.append(RestoredFile(name=name, value=value, cells=cells))
        return restored, findings

    def leftovers(self) -> Iterator[Finding]:
        """Go through the findings on rows that belong to no record, or are one too many."""
        records = [self._register, *self._statements]
        used = {(origin.table, origin.row) for record in records for origin in record.origins.values()}
        for name, read in self._found.items():
            for index, number in enumerate(self._numbers[name]):
                if (name, index) not in used:
                    yield _leftover(read, number)

    def _cells(self, origins: Mapping[Steps, Origin]) -> dict[str, Cell]:
        return {
            pointer(path): Cell(table=origin.table, row=self._numbers[origin.table][origin.row], column=origin.column)
            for path, origin in origins.items()
        }

    def _text(self, bundle: Bundle, identifier: str, cell: Cell) -> str | Finding:
        """Return the text of a statement, with LF line ends as it has them in its file."""
        if not re.fullmatch(JOINED_WORDS, identifier):
            path, hint = self._found[cell.table].path, "Write lower-case words joined by hyphens."
            message = f"{quote(identifier)} is not in the form of an id, which is also the name of a file."
            return table_finding("JSC204", message, path, row=cell.row, field=cell.column, hint=hint)
        name = text_file(identifier)
        data = bundle.read(name, MAX_SOURCE_BYTES)
        if isinstance(data, Fault):
            message = f"The text of the statement is not there: the file {quote(name)} is missing or cannot be read."
            return table_finding("JSC506", message, bundle.place(name), row=None, hint="Put the text into that file.")
        try:
            return text_in(data)
        except UnicodeDecodeError:
            message = f"The file {quote(name)}, which has the text of the statement, is not UTF-8."
            return table_finding("JSC506", message, bundle.place(name), row=None, hint=NOT_UTF8)


def _in_order(name: str, read: ReadTable) -> list[int]:
    """Return the numbers of the rows in the order in which they are put together: the register by id, others as is."""
    if name != "entities":
        return list(read.rows)
    return sorted(read.rows, key=lambda number: read.rows[number]["entity_id"])


def _typed(columns: Iterable[Column], row: Mapping[str, str]) -> Row:
    """Return the cells of a row as values of JSON; days stay what they are written as."""
    return {column.name: _value(column, row[column.name]) for column in columns}


def _value(column: Column, cell: str) -> Value:
    if cell == "":
        return None
    if column.type == "integer":
        return int(cell)
    return float(cell) if column.type == "number" else cell


def _leftover(read: ReadTable, number: int) -> Finding:
    role = read.rows[number].get("role")
    single = any(branch.role == role and not branch.field.many for branch in branches_of(read.table.name))
    if single:
        message = f"The record has a row with the role {quote(role)} already, and can have one only."
        return table_finding("JSC715", message, read.path, row=number, field="role")
    field = next((name for name in reversed(read.table.key) if name not in ("role", "position")), None)
    message = "The row belongs to no record."
    return table_finding("JSC716", message, read.path, row=number, field=field)


__all__ = ["Cell", "RestoredFile", "Restoring"]
