"""One slip of somebody who edits the keys of a table, which is one fault."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest

from jscdata.bundles import Folder
from jscdata.findings import Finding
from jscdata.importing.back import read_back
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


def edited(table: str, lines: list[list[str]]) -> Overlay:
    """Return the package with other lines in one of its tables."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return Overlay(PACKAGE, {f"tables/{table}.csv": text.getvalue().encode()})


def found_in(table: str, lines: list[list[str]]) -> list[Finding]:
    """Return the findings on the tables by themselves, where one of them has other lines."""
    return take_in(edited(table, lines), EARLIER).findings


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


MOVED = {
    ("statement_entities", 1, "role", "named"),
    ("statement_entities", 46, "role", "issuer"),
    ("entity_members", 8, "entity_id", "forum:us-jp-scc"),
    ("act_entities", 1, "role", "counterpart"),
    ("act_entities", 35, "role", "counterpart"),
    ("act_entities", 69, "role", "speaker"),
    ("act_entities", 69, "act_id", "a1"),
}
"""Slips after which the row is a sound one of another list, in a place that is free there."""

UNUSED = {("units", 1, "unit_id", "x9")}
"""Slips in a key to which no row refers; whether an id is in the form of one is told of the statements."""

REFERRED = {target for table in tables().values() for _, target, _ in table.references}
"""The tables to whose rows others refer; in the others a row fewer is a shorter list."""


def is_free(table: str, row: int, column: int, words: str) -> bool:
    """Tell whether a position may stand in a row: no other of its list has it, or the list is put in order by id."""
    lines = LINES[table]
    if table == "statement_entities" and lines[row][lines[0].index("role")] == "named":
        return True
    keys = [lines[0].index(name) for name in tables()[table].key if name != "position"]
    others = [line for number, line in enumerate(lines) if number != row and line[column] == words]
    return not any(all(line[at] == lines[row][at] for at in keys) for line in others)


@pytest.mark.parametrize("table", FILLED)
def test_a_slip_in_a_key_is_told_once(table: str) -> None:
    """As a key that stands twice, or that nothing has, or as a row that is missing; never as two of these.

    Positions say nothing but the order, and may have gaps.
    """
    for row, column, words in slips(table):
        lines = [list(cells) for cells in LINES[table]]
        lines[row][column] = words
        name = lines[0][column]
        is_silent = (table, row, name, words) in MOVED | UNUSED
        is_silent |= name == "position" and is_free(table, row, column, words)
        assert len(found_in(table, lines)) == (0 if is_silent else 1), (row, name, words)


@pytest.mark.parametrize("table", FILLED)
def test_a_row_that_was_deleted_is_told_once(table: str) -> None:
    """However many rows of however many tables refer to it; to the label in the first row of units none does."""
    for row in some_rows(table):
        expected = 1 if table in REFERRED and (table, row) != ("units", 1) else 0
        assert len(found_in(table, LINES[table][:row] + LINES[table][row + 1 :])) == expected, row


@pytest.mark.parametrize("table", FILLED)
def test_a_row_that_was_pasted_again_is_told_once(table: str) -> None:
    """At the head, behind itself and at the end: by its key, and not also by its position."""
    lines = LINES[table]
    for row in some_rows(table):
        for at in {1, row + 1, len(lines)}:
            report = read_back(edited(table, [*lines[:at], lines[row], *lines[at:]])).report
            assert sum(report.counts.values()) == 1, (row, at, report.counts)


def test_an_act_that_was_deleted_from_its_table_alone_is_told_with_what_is_left_to_delete() -> None:
    """Its words, its topics and its entities stand in other tables."""
    (found,) = found_in("acts", LINES["acts"][:1] + LINES["acts"][2:])
    assert (found.code, "rows refer" in found.message) == ("JSC716", True)
    assert "delete the rows that are left of it" in str(found.hint)


def test_a_position_that_a_row_with_a_key_of_its_own_has_is_told_beside_a_pasted_row() -> None:
    """They are two slips."""
    lines = [list(cells) for cells in LINES["acts"]]
    position = lines[0].index("position")
    lines[5][position] = lines[4][position]
    findings = found_in("acts", [*lines, lines[3]])
    assert [(found.row, found.field) for found in findings] == [(5, "position"), (len(lines), "act_id")]


def test_a_pasted_row_explains_no_missing_row() -> None:
    """It has its own key; one whose key is a slip may be the missing one, which is told as not checked."""
    entities = LINES["entities"]
    without = [line for line in entities if line[0] != "state:JPN"]
    findings = found_in("entities", [*without, without[1]])
    assert [found.code for found in findings] == ["JSC716", "JSC715"]
    assert "'state:JPN'" in findings[0].message
    misnamed = [[without[1][0], *line[1:]] if line[0] == "state:JPN" else line for line in entities]
    intake = take_in(edited("entities", misnamed), EARLIER)
    assert [found.code for found in intake.findings] == ["JSC715"]
    (rest,) = intake.not_checked
    assert (rest.rule, "'state:JPN'" in rest.place) == ("JSC716", True)
    assert f"row {intake.findings[0].row} " in rest.because
    assert rest in read_back(edited("entities", misnamed)).report.not_checked
