"""One slip of somebody who edits the keys of a table, which is one fault."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from jscdata.bundles import Folder
from jscdata.findings import Finding
from jscdata.importing.earlier import read_earlier
from jscdata.importing.intake import take_in
from jscdata.importing.overlay import Overlay
from jscdata.tables import read_cells, tables
from tests.conftest import one_statement

PACKAGE = Folder(one_statement())
EARLIER = read_earlier(PACKAGE)


def lines_of_table(name: str) -> list[list[str]]:
    data = PACKAGE.read(f"tables/{name}.csv")
    assert isinstance(data, bytes)
    return read_cells(data) or []


LINES = {name: lines_of_table(name) for name in tables()}
FILLED = [name for name, lines in LINES.items() if len(lines) > 1]


def found_in(table: str, lines: list[list[str]]) -> list[Finding]:
    """Return the findings on the tables by themselves, where one of them has other lines."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return take_in(Overlay(PACKAGE, {f"tables/{table}.csv": text.getvalue().encode()}), EARLIER).findings


def some_rows(table: str) -> list[int]:
    """Return the numbers of the first row, the last one and one between."""
    last = len(LINES[table]) - 1
    return sorted({1, last // 2 + 1, last})


def slips(table: str) -> Iterator[tuple[int, int, str]]:
    """Go through rows, columns of the key, and words to put there: those of the next row, of the last, and of none."""
    lines = LINES[table]
    for name in tables()[table].key:
        column = lines[0].index(name)
        for row in some_rows(table):
            known = (lines[row % (len(lines) - 1) + 1][column], lines[-1][column])
            for words in sorted({*known, "99" if name == "position" else "x9"} - {lines[row][column]}):
                yield row, column, words


@pytest.mark.parametrize("table", FILLED)
def test_a_slip_in_a_key_is_told_once(table: str) -> None:
    """As a key that stands twice, or that nothing has, or as a row that is missing; never as two of these."""
    for row, column, words in slips(table):
        lines = [list(cells) for cells in LINES[table]]
        lines[row][column] = words
        assert len(found_in(table, lines)) <= 1, (row, column, words)


@pytest.mark.parametrize("table", FILLED)
def test_a_row_that_was_deleted_is_told_once(table: str) -> None:
    """However many rows of however many tables refer to it."""
    for row in some_rows(table):
        assert len(found_in(table, LINES[table][:row] + LINES[table][row + 1 :])) <= 1, row
