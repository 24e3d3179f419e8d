"""Derived tables that were edited: told, with the table to edit instead."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jscdata.bundles import Folder
from jscdata.importing import read_back, write_into
from jscdata.importing.derived import edited_tables
from jscdata.importing.earlier import read_earlier
from jscdata.tables import DERIVED
from tests.table_edits import Change, Rows, cell, edit, resaved, table_file

Case = tuple[str, Change, int | None, str | None, str]
"""The table, the change, row and field of the finding, and what its hint says."""

CASES: list[Case] = [
    ("acts_flat", cell(2, "act_type", "commit"), 2, "act_type", "acts.csv"),
    ("acts_flat", cell(2, "verb", "x"), 2, "verb", "act_spans.csv"),
    ("acts_flat", cell(2, "actors", "state:USA"), 2, "actors", "act_entities.csv"),
    ("acts_flat", cell(2, "topics", "x"), 2, "topics", "act_topics.csv"),
    ("acts_flat", cell(2, "precision", "x"), 2, "precision", "act_precision.csv"),
    ("acts_flat", cell(2, "status", "draft"), 2, "status", "codings.csv"),
    ("acts_flat", cell(2, "date", "2024-07-29"), 2, "date", "statements.csv"),
    ("acts_flat", cell(2, "against_states", "FRA"), 2, "against_states", "entity_members.csv"),
    ("acts_flat", lambda rows: rows[:-1], None, None, "the tables of the acts"),
    ("act_states", cell(1, "state", "FRA"), 1, None, "act_entities.csv"),
    ("act_states", lambda rows: [*rows, {**rows[0], "state": "FRA"}], 75, None, "act_entities.csv"),
    ("codebook", cell(1, "label", "x"), 1, "label", "The codebook comes with jscdata"),
]


@pytest.mark.parametrize("case", CASES)
def test_an_edit_is_told_with_what_to_edit_instead(package: Path, case: Case) -> None:
    """It would be lost at the next build, so nothing is imported."""
    table, change, row, field, words = case
    edit(package, table, change)
    imported = read_back(Folder(package))
    (found,) = imported.report.findings
    assert (found.code, found.path, found.row, found.field) == ("JSC705", str(table_file(package, table)), row, field)
    assert words in (found.hint or "")
    assert imported.files == {}


@pytest.mark.parametrize("column", [column.name for column in DERIVED["acts_flat"].columns])
def test_each_column_has_a_table_to_edit(package: Path, column: str) -> None:
    """Or is part of the key, by which the row is known."""
    is_key = column in DERIVED["acts_flat"].key
    edit(package, "acts_flat", cell(2, column, "x"))
    (found,) = read_back(Folder(package)).report.findings
    assert found.field == (None if is_key else column)
    assert ("the tables of the acts" in (found.hint or "")) is is_key


def test_another_header_is_told(package: Path) -> None:
    """Without the columns there is nothing to compare."""
    file = table_file(package, "act_states")
    file.write_bytes(file.read_bytes().replace(b"state\n", b"states\n", 1))
    (found,) = read_back(Folder(package)).report.findings
    assert (found.code, found.row) == ("JSC705", 0)


def test_a_derived_table_that_is_no_csv_is_told(package: Path) -> None:
    """It may hold edits."""
    table_file(package, "acts_flat").write_bytes(b"PK\x03\x04")
    (found,) = read_back(Folder(package)).report.findings
    assert (found.code, found.path) == ("JSC714", str(table_file(package, "acts_flat")))


def test_a_derived_table_may_be_sorted_resaved_or_gone(package: Path) -> None:
    """It then says nothing else."""
    edit(package, "acts_flat", lambda rows: rows[::-1])
    table_file(package, "act_states").write_bytes(resaved(package, "act_states", delimiter=";"))
    table_file(package, "codebook").unlink()
    assert read_back(Folder(package)).report.findings == ()


@pytest.mark.parametrize("written", [str.upper, str.title])
def test_a_derived_table_may_be_saved_by_a_program_that_reads_numbers_days_and_truth_values(
    package: Path, written: Callable[[str], str]
) -> None:
    """A spreadsheet writes TRUE, pandas True, and both a day in another form; nobody has edited anything."""

    def saved(rows: Rows) -> Rows:
        return [row | {"g7_commitment": written(row["g7_commitment"]), "date": "28/07/2024"} for row in rows]

    edit(package, "acts_flat", saved)
    assert read_back(Folder(package)).report.findings == ()
    edit(package, "acts_flat", cell(1, "g7_commitment", "True"))
    assert [found.field for found in read_back(Folder(package)).report.findings] == ["g7_commitment"]


def test_a_derived_table_may_be_older_or_newer_than_the_import(package: Path) -> None:
    """It was made from the statements as they were, and is made again from those that were imported."""
    edit(package, "acts", cell(1, "lemma", "other"))
    first = read_back(Folder(package))
    assert first.report.findings == ()
    write_into(package, first)
    assert read_back(Folder(package)).report.findings == ()
    edit(package, "acts_flat", cell(1, "lemma", "other"))
    assert read_back(Folder(package)).report.findings == ()


def test_of_unsound_tables_nothing_is_told_that_may_be_wrong(package: Path) -> None:
    """A derived table is compared with the statements, unless these are newer."""
    edit(package, "acts_flat", cell(1, "act_type", "intend"))
    bundle = Folder(package)
    assert len(list(edited_tables(bundle, read_earlier(bundle), None))) == 1
    file = next((package / "statements").iterdir())
    file.write_bytes(file.read_bytes().replace(b'"act_type": "commit"', b'"act_type": "intend"', 1))
    assert list(edited_tables(bundle, read_earlier(bundle), None)) == []
