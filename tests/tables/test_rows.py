"""Records to tables, and rows put together again."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Any

from hypothesis import given

from jscdata.model import Register, Statement
from jscdata.tables import (
    Column,
    Origin,
    Row,
    assemble_register,
    assemble_statements,
    lines_of,
    tables,
    to_tables,
    write,
)
from tests.strategies import packages


@given(packages())
def test_rows_are_sorted_and_keys_are_unique(package: tuple[tuple[Statement, ...], Register]) -> None:
    """Sorted by statement; a primary key stands for one row."""
    rows = to_tables(*package)
    for name, table in tables().items():
        keys = [tuple(row[column] for column in table.key) for row in rows[name]]
        assert len(keys) == len(set(keys))
        if "statement_id" in table.key:
            ids = [str(row["statement_id"]) for row in rows[name]]
            assert ids == sorted(ids)


def test_csv_follows_rfc_4180() -> None:
    """Line feeds end rows, commas and quotes and line feeds inside cells are quoted, null is empty."""
    columns = (Column(name="a"), Column(name="b", type="integer"))
    text = write(columns, [{"a": 'x,"y"\nz', "b": 1}, {"a": None, "b": None}])
    assert text == 'a,b\n"x,""y""\nz",1\n,\n'
    assert list(csv.reader(io.StringIO(text, newline="")))[1] == ['x,"y"\nz', "1"]


def test_a_long_cell_is_read() -> None:
    """The limit of the csv module does not apply."""
    columns = (Column(name="a"),)
    rows: list[Row] = [{"a": "x" * 300_000}]
    assert list(lines_of(write(columns, rows))) == [["a"], ["x" * 300_000]]


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    """Return what stands at a path; in a record that is null, or has nothing in it, null does."""
    for part in path:
        value = value[part] if value else None
    return value


@given(packages())
def test_each_value_comes_from_the_cell_that_holds_it(package: tuple[tuple[Statement, ...], Register]) -> None:
    """Of statements and of the register; and each row is that of some record."""
    rows = to_tables(*package)
    register = assemble_register(rows)
    records = [*assemble_statements(rows), register]
    for record in records:
        for path, origin in record.origins.items():
            if origin.column:
                assert _at(record.value, path) == rows[origin.table][origin.row][origin.column]
    used = {(origin.table, origin.row) for record in records for origin in record.origins.values()}
    assert used == {(name, number) for name, found in rows.items() for number in range(len(found))}


def test_the_origin_of_a_span_is_the_row_of_the_span(shipped_file: Path) -> None:
    """Whatever record it is in; a record as a whole comes from its row."""
    statement = Statement.model_validate_json(shipped_file.read_bytes())
    register = Register.model_validate_json((shipped_file.parents[1] / "entities.json").read_bytes())
    (assembled,) = assemble_statements(to_tables([statement], register))
    at = ("codings", 0, "acts", 0)
    assert assembled.origins[*at, "spans", 0, "exact"] == Origin(table="act_spans", row=1, column="exact")
    assert assembled.origins[*at, "verb"] == Origin(table="act_spans", row=0)
    assert assembled.origins[*at, "topics", 1] == Origin(table="act_topics", row=1, column="topic")
    assert assembled.origins["$schema",] == Origin(table="statements", row=0, column="schema_uri")
    assert assembled.origins["entities", 0, "name"] == Origin(table="entities", row=0, column="name")
    assert assembled.origins["entities", 0] == Origin(table="statement_entities", row=3)
