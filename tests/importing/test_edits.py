"""Any edit of a cell: told, or in the files, and never lost."""

from __future__ import annotations

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from jscdata.bundles import Folder
from jscdata.filenames import REGISTER_FILE
from jscdata.importing import Imported, read_back
from jscdata.importing.overlay import Overlay
from jscdata.model import Register, Statement
from jscdata.tables import read_cells, tables, to_tables, write
from tests.conftest import one_statement

PACKAGE = Folder(one_statement())
_BY_WORDS = ("position", "start", "end")
"""Columns in which an empty cell is worked out."""


def cells_of(table: str) -> list[list[str]]:
    data = PACKAGE.read(f"tables/{table}.csv")
    assert isinstance(data, bytes)
    return read_cells(data) or []


CELLS = {name: cells_of(name) for name in tables()}
FILLED = [name for name, rows in CELLS.items() if len(rows) > 1]
NASTY = (
    "",
    "x",
    " x",
    "0",
    "-1",
    "2",
    "1e3",
    "1e999",
    "9" * 5000,
    "NaN",
    "\x00",
    "a\nb",
    '"',
    "\U0001f600",
    "../x",
    "٣",
)


@st.composite
def edits(draw: st.DrawFn) -> tuple[str, int, str, str]:
    """Return a table, a row, a column, and words that stand in that column elsewhere, or nowhere."""
    table = draw(st.sampled_from(FILLED))
    header, *rows = CELLS[table]
    column = draw(st.sampled_from(header))
    known = [cells[header.index(column)] for cells in rows]
    return table, draw(st.integers(1, len(rows))), column, draw(st.sampled_from([*NASTY, *known]))


def imported_with(table: str, rows: list[list[str]]) -> Imported:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return read_back(Overlay(PACKAGE, {f"tables/{table}.csv": text.getvalue().encode()}))


def said_again(imported: Imported, table: str) -> list[dict[str, str]]:
    """Return the rows of a table as the imported files make it."""
    statements = [Statement.model_validate_json(data) for name, data in imported.files.items() if name != REGISTER_FILE]
    rows = to_tables(statements, Register.model_validate_json(imported.files[REGISTER_FILE]))[table]
    header, *lines = read_cells(write(tables()[table].columns, rows).encode()) or [[]]
    return [dict(zip(header, cells, strict=True)) for cells in lines]


@settings(max_examples=60)
@given(edits())
def test_an_edit_is_told_or_is_what_the_files_say(edit: tuple[str, int, str, str]) -> None:
    """Without a finding the tables that the files make have the edited cell; only its place in a list may differ."""
    table, row, column, words = edit
    header, *rows = [list(cells) for cells in CELLS[table]]
    rows[row - 1][header.index(column)] = words
    imported = imported_with(table, [header, *rows])
    if not imported.report.ok:
        assert imported.files == {}
        return
    ignored = {"position", *(_BY_WORDS if words == "" else ())}
    kept = [{name: cell for name, cell in zip(header, cells, strict=True) if name not in ignored} for cells in rows]
    made = [
        {name: cell for name, cell in again.items() if name not in ignored} for again in said_again(imported, table)
    ]
    assert sorted(map(str, made)) == sorted(map(str, kept))
