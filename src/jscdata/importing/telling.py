"""Findings on statements and register, told where a person edits: in the tables, by row and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from jscdata.counting import row_in_words
from jscdata.findings import Finding, NotChecked, Report
from jscdata.importing.restoring import Cell, RestoredFile
from jscdata.lookalikes import fold
from jscdata.rules.tables import ReadTable
from jscdata.tables.layout import STATEMENTS, Branch

_ON_WORDS = ("JSC505", "JSC515")
"""Rules on the place of words as a whole, which is told at the words."""

_HINTS = {
    "JSC504": "Copy the words from the unit; where 'start' and 'end' are empty, their place is worked out.",
    "JSC511": "Number 'position' anew, in the order of the text.",
    "JSC515": "Write 'start' and 'end' of the place that is meant, counted from 0 in the unit.",
}
_CURLED = "Quotation marks, dashes and blanks are part of the words, and those of the text are others: restore them."


class Telling:
    """The cells behind the values of one file."""

    def __init__(self, file: RestoredFile, tables: Mapping[str, ReadTable], texts: str) -> None:
        """Keep the file with its tables; ``texts`` is the file with its text, of which no table tells."""
        self._file = file
        self._tables = tables
        self._texts = texts

    def told(self, report: Report) -> Report:
        """Return a report on the file as one on its tables."""
        return replace(
            report,
            findings=tuple(map(self._finding, report.findings)),
            not_checked=tuple(map(self._not_checked, report.not_checked)),
            checked=(),
        )

    def cell(self, pointer: str) -> Cell | None:
        """Return the cell behind a value, or that of the nearest record above it; None where no table has it."""
        if pointer == "/text":
            return None
        while pointer not in self._file.cells and pointer:
            pointer = pointer.rpartition("/")[0]
        return self._file.cells.get(pointer)

    def place(self, pointer: str) -> str:
        """Return in words where a value stands."""
        cell = self.cell(pointer)
        if cell is None:
            return self._texts
        column = f", field {cell.column}" if cell.column else ""
        return f"{self._tables[cell.table].path}: {row_in_words(cell.row)}{column}"

    def _finding(self, finding: Finding) -> Finding:
        cell = self.cell(finding.pointer)
        bare = Finding(code=finding.code, message=finding.message, hint=finding.hint)
        if cell is None:
            return replace(bare, path=self._texts)
        table = self._tables[cell.table]
        column = cell.column
        if column is None and finding.code in _ON_WORDS:
            column = next((found.name for found in table.table.columns if found.name.endswith("exact")), None)
        return replace(bare, path=table.path, row=cell.row, field=column, hint=self._hint(finding, cell))

    def _hint(self, finding: Finding, cell: Cell) -> str | None:
        """Return what to do in the tables; what a rule says of files of statements is of no use there."""
        if finding.code == "JSC504" and self._is_curled(cell):
            return _CURLED
        if finding.code in _HINTS:
            return _HINTS[finding.code]
        if finding.code == "JSC205" and cell.column is None:
            return next(_row_wanted(cell.table, finding.pointer.rpartition("/")[2]), finding.hint)
        if finding.code == "JSC202" and cell.column is None:
            return next(_row_wanted(cell.table, None), finding.hint)
        return finding.hint

    def _is_curled(self, cell: Cell) -> bool:
        """Tell whether the words of a span are those of its unit but for characters that look like others."""
        row = self._tables[cell.table].rows[cell.row]
        unit, words = self._words.get(row.get("unit_id")) or "", row.get("exact", "")
        return words not in unit and fold(words) in fold(unit)

    @cached_property
    def _words(self) -> dict[str | None, str | None]:
        """The words of the units of the file, by their ids."""
        return {unit["id"]: unit["text"] for unit in self._file.value["units"]}

    def _not_checked(self, rest: NotChecked) -> NotChecked:
        because = f"See the finding at {self.place(rest.because)}." if rest.because.startswith("/") else rest.because
        return replace(rest, place=self.place(rest.place), because=because, path="")


def _row_wanted(table: str, field: str | None) -> Iterator[str]:
    """Say which row is missing below a row: one of a list, or where no list is named, that of a single record."""
    for branch in _below(table, STATEMENTS.branches, "statements"):
        if branch.field.name == field if field else not branch.field.many:
            role = f" with the role '{branch.role}'" if branch.role else ""
            yield f"Add a row{role} to {branch.table}.csv."


def _below(table: str, branches: Iterable[Branch], above: str) -> Iterator[Branch]:
    """Go through the fields whose items are rows below the rows of a table."""
    for branch in branches:
        if above == table:
            yield branch
        yield from _below(table, branch.layout.branches, branch.table)


__all__ = ["Telling"]
