"""Faults in tables: each is told once, by row and column."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jscdata.building import build
from jscdata.bundles import Folder
from jscdata.importing import read_back
from jscdata.mending.canonical import as_text
from jscdata.tables import tables
from tests.conftest import STATEMENT_ID
from tests.read_back import NAME, places, rows_of
from tests.table_edits import Change, cell, cells, edit, table_file


def test_an_unclear_place_is_told_with_all_places(package: Path) -> None:
    """At the words of its row, and once; what else is wrong is told in the same run."""
    edit(package, "mentions", cells({(4, "start"): "", (4, "end"): "", (1, "entity_id"): "state:USA"}))
    edit(package, "acts", cell(1, "lemma", " resolve"))
    imported = read_back(Folder(package))
    assert places(imported.report.findings) == [
        ("JSC515", "mentions.csv", 4, "exact"),
        ("JSC204", "acts.csv", 1, "lemma"),
    ]
    assert "stand at 4 places in the unit 'p1'" in imported.report.findings[0].message
    assert "'start' and 'end'" in (imported.report.findings[0].hint or "")


def test_what_waits_for_an_empty_place_is_told_with_the_finding_that_left_it_empty(package: Path) -> None:
    """The words of one row are not in their unit, so that no place is worked out, that of the other row neither."""
    empty = {(20, "start"): "", (20, "end"): "", (21, "start"): "", (21, "end"): ""}
    edit(package, "act_spans", cells({**empty, (21, "exact"): "no such words"}))
    report = read_back(Folder(package)).report
    assert places(report.findings) == [("JSC504", "act_spans.csv", 21, "exact")]
    there = f"See the finding at {table_file(package, 'act_spans')}: row 21 (row 22 of the sheet)"
    assert {found.because.split(", field")[0].rstrip(".") for found in report.not_checked} == {there}
    assert len(report.not_checked) == len(set(report.not_checked))


@pytest.mark.parametrize("empty", [{}, {(1, "start"): "", (1, "end"): ""}], ids=["with a place", "without"])
def test_straightened_quotation_marks_are_other_words(package: Path, empty: dict[tuple[int, str], str]) -> None:
    """They are part of the words, whether these are to be found or only to be compared."""
    edit(package, "mentions", cells({(1, "exact"): 'SECURITY CONSULTATIVE COMMITTEE ("2+2")', **empty}))
    (found,) = read_back(Folder(package)).report.findings
    assert places((found,)) == [("JSC504", "mentions.csv", 1, "exact")]
    assert (found.hint or "").startswith("Quotation marks, dashes and blanks are part of the words")


def test_a_deleted_act_is_told_once(package: Path) -> None:
    """At the first row that refers to it, with the number of all of them and their tables."""
    gone = rows_of(package, "acts")[0]["act_id"]
    left = {
        table: sum(row["act_id"] == gone for row in rows_of(package, table))
        for table in ("act_spans", "act_entities", "act_topics", "act_precision")
    }
    edit(package, "acts", lambda rows: rows[1:])
    (found,) = read_back(Folder(package)).report.findings
    assert places((found,)) == [("JSC716", "act_spans.csv", 1, "act_id")]
    assert found.message == (
        f"The table 'acts' has no row '{STATEMENT_ID}, c1, {gone}', to which {sum(left.values())} rows refer: "
        + ", ".join(f"{number} of tables/{table}.csv" for table, number in left.items() if number)
        + "."
    )


def test_a_deleted_statement_is_told_once(package: Path) -> None:
    """However many rows are left of it."""
    edit(package, "statements", lambda _: [])
    assert [found.code for found in read_back(Folder(package)).report.findings] == ["JSC716"]


def test_a_deleted_entity_is_told_once(package: Path) -> None:
    """Several statements may name it, in several tables."""
    gone = rows_of(package, "mentions")[0]["entity_id"]
    edit(package, "entities", lambda rows: [row for row in rows if row["entity_id"] != gone])
    assert [found.code for found in read_back(Folder(package)).report.findings] == ["JSC716"]


@pytest.mark.parametrize(
    ("was", "now"), [("(1)", "-1"), ("007", "7"), ("1.10", "1.1"), ("true", "TRUE"), ("March 1", "1-Mar")]
)
def test_words_that_a_spreadsheet_reads_as_a_value_are_told(package: Path, was: str, now: str) -> None:
    """By what the statement says: the same value in other words is no edit."""
    file = package / NAME
    value = json.loads(file.read_bytes())
    value["relations"][0]["title"] = was
    file.write_text(as_text(value), encoding="utf-8", newline="\n")
    build(package)
    edit(package, "relations", cell(1, "title", now))
    found = places(read_back(Folder(package)).report.findings)
    assert found == [("JSC714", "relations.csv", 1, "title")]


def test_a_register_that_is_not_sound_is_told_in_its_table_once(package: Path) -> None:
    """Not again for each statement that repeats it."""
    edit(package, "entities", cell(3, "wikidata", "30"))
    assert places(read_back(Folder(package)).report.findings) == [("JSC204", "entities.csv", 3, "wikidata")]


def test_an_id_that_is_no_file_name_is_refused(package: Path) -> None:
    """Nothing is read or written under it."""
    for table, found in tables().items():
        if "statement_id" in (column.name for column in found.columns):
            edit(package, table, lambda rows: [{**row, "statement_id": "../../x"} for row in rows])
    assert places(read_back(Folder(package)).report.findings) == [("JSC204", "statements.csv", 1, "statement_id")]


@pytest.mark.parametrize("text", [None, b"\xff\xfe"])
def test_a_statement_without_its_text_is_told(package: Path, text: bytes | None) -> None:
    """The words stand in the sources, and nowhere in the tables."""
    source = package / "sources" / f"{STATEMENT_ID}.txt"
    source.unlink()
    if text:
        source.write_bytes(text)
    assert places(read_back(Folder(package)).report.findings) == [("JSC506", source.name, None, None)]


def test_what_could_not_be_checked_is_told_in_the_words_of_the_tables(package: Path) -> None:
    """A reason that is a finding is named by its row."""
    edit(package, "acts", cell(1, "lemma", " resolve"))
    edit(package, "act_spans", lambda rows: rows[1:])
    rest = read_back(Folder(package)).report.not_checked
    assert rest
    assert {found.because for found in rest} == {
        f"See the finding at {table_file(package, 'acts')}: row 1 (row 2 of the sheet)."
    }


def test_a_row_that_belongs_to_no_record_is_told(package: Path) -> None:
    """As members of an entity that the register has, and the statement does not name."""
    added = {"entity_id": "group:none", "name": "None", "kind": "group"}
    edit(package, "entities", lambda rows: [*rows, {**dict.fromkeys(rows[0], ""), **added}])
    edit(package, "entity_members", lambda rows: [*rows, {**rows[0], "entity_id": "group:none", "position": ""}])
    number = len(rows_of(package, "entity_members"))
    found = places(read_back(Folder(package)).report.findings)
    assert found == [("JSC716", "entity_members.csv", number, "entity_id")]


def test_a_text_that_the_units_do_not_hold_is_told_at_its_file(package: Path) -> None:
    """For it is in no table."""
    source = package / "sources" / f"{STATEMENT_ID}.txt"
    source.write_bytes(source.read_bytes() + b"More.\n")
    assert set(places(read_back(Folder(package)).report.findings)) == {
        ("JSC711", "statements.csv", 1, "source_sha256"),
        ("JSC501", source.name, None, None),
    }


Case = tuple[str, str, Change, str, int | None, str | None]
"""What happened, the table, the change, and code, row and field of the one finding."""

CASES: list[Case] = [
    ("a day of Britain", "statements", cell(1, "date", "28/07/2024"), "JSC714", 1, "date"),
    ("a day of America", "statements", cell(1, "meeting_start", "7/28/24"), "JSC714", 1, "meeting_start"),
    ("a day as a number", "statements", cell(1, "date", "45501"), "JSC714", 1, "date"),
    ("a day with an hour", "codings", cell(1, "date", "2026-11-23 00:00:00"), "JSC714", 1, "date"),
    ("a truth value", "units", cell(4, "level", "TRUE"), "JSC714", 4, "level"),
    ("words as a truth value", "mentions", cell(4, "exact", "TRUE"), "JSC504", 4, "exact"),
    ("a separator of thousands", "act_spans", cell(2, "end", "1,397"), "JSC714", 2, "end"),
    ("a decimal", "act_spans", cell(2, "start", "80.0"), "JSC714", 2, "start"),
    ("a version as a number", "codings", cell(1, "codebook_version", "1"), "JSC714", 1, "codebook_version"),
    ("an id as a day", "acts", cell(2, "act_id", "1-Mar"), "JSC714", 2, "act_id"),
    ("an id as another day", "acts", cell(2, "act_id", "Mar-01"), "JSC714", 2, "act_id"),
    ("a cell that was cut", "acts", cell(2, "note", "x" * 32_767), "JSC714", 2, "note"),
    ("a formula", "acts", cell(2, "note", "=SUM(A1:A2)"), "JSC714", 2, "note"),
    ("an error", "mentions", cell(2, "exact", "#NAME?"), "JSC714", 2, "exact"),
    ("hashes", "acts", cell(2, "lemma", "######"), "JSC714", 2, "lemma"),
    ("another encoding", "acts", cell(2, "note", "â€œUnderscoredâ€\x9d"), "JSC714", 2, "note"),
    ("a number that is shortened", "statements", cell(1, "source_sha256", "1.23E+63"), "JSC714", 1, "source_sha256"),
    ("an unknown code", "acts", cell(3, "act_type", "comit"), "JSC714", 3, "act_type"),
    ("an unknown role", "act_spans", cell(1, "role", "verbs"), "JSC714", 1, "role"),
    ("a value that no row of the role has", "act_spans", cell(1, "topic", "deterrence"), "JSC714", 1, "topic"),
    ("a position that is taken", "acts", cell(2, "position", "1"), "JSC715", 2, "position"),
    ("a position that is taken in a list", "mentions", cell(2, "position", "1"), "JSC715", 2, "position"),
    ("the id of another act", "acts", cell(2, "act_id", "a1"), "JSC715", 2, "act_id"),
    ("a row of no layer", "acts", cell(2, "coding_id", "c9"), "JSC716", 2, "coding_id"),
    ("the id of no act", "act_topics", cell(3, "act_id", "a99"), "JSC716", 3, "act_id"),
    ("the id of another entity", "entities", cell(2, "entity_id", "state:USA"), "JSC715", 36, "entity_id"),
    ("a second verb", "act_spans", lambda rows: [*rows, {**rows[0], "position": "2"}], "JSC715", 80, "role"),
    ("no verb", "act_spans", lambda rows: rows[1:], "JSC202", 1, None),
    ("no topic", "act_topics", lambda rows: rows[2:], "JSC205", 1, None),
    ("words of another place", "mentions", cell(4, "exact", "USA"), "JSC504", 4, "exact"),
    ("a place beyond the unit", "mentions", cell(4, "end", "90000"), "JSC505", 4, "exact"),
    (
        "an entity twice",
        "statement_entities",
        lambda rows: [*rows, {**rows[-1], "position": ""}],
        "JSC401",
        47,
        "entity_id",
    ),
    ("a line break in a name", "entities", cell(3, "name", "a\nb"), "JSC204", 3, "name"),
    ("an alias with a blank", "entity_aliases", cell(2, "alias", "DICAS "), "JSC204", 2, "alias"),
    ("half a meeting", "statements", cell(1, "meeting_name", ""), "JSC201", 1, "meeting_name"),
    ("a hash of another file", "statements", cell(1, "source_sha256", "0" * 64), "JSC711", 1, "source_sha256"),
    ("acts out of order", "acts", cells({(1, "position"): "2", (2, "position"): "1"}), "JSC511", 1, None),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_fault_is_told_once_by_row_and_column(package: Path, case: Case) -> None:
    """One finding at the cell, with what to do; nothing is to be written."""
    _, table, change, code, row, field = case
    edit(package, table, change)
    imported = read_back(Folder(package))
    expected_table = {"no verb": "acts", "no topic": "acts"}.get(case[0], table)
    assert places(imported.report.findings) == [(code, f"{expected_table}.csv", row, field)]
    assert imported.report.findings[0].hint
    assert imported.report.findings[0].pointer == ""
    assert imported.files == imported.changed == {}
