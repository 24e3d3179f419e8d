"""The tables of a package read back into its statements and its register."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from jscdata import Finding, validate
from jscdata.building import build
from jscdata.bundles import Folder
from jscdata.importing import Imported, read_back, write_into
from jscdata.importing.earlier import read_earlier
from jscdata.importing.order import set_order
from jscdata.importing.restoring import Restoring
from jscdata.importing.sheets import Sheet, read_sheet
from jscdata.mending.canonical import as_text
from jscdata.model import Register, Statement
from jscdata.rules.tables import check_cells
from jscdata.tables import tables, to_tables, write
from tests.conftest import STATEMENT_ID
from tests.strategies import packages
from tests.table_edits import Change, cell, cells, edit, table_file

NAME = f"statements/{STATEMENT_ID}.json"


def value_of(imported: Imported) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(imported.files[NAME])
    return value


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str, int | None, str | None]]:
    return [(found.code, Path(found.path).name, found.row, found.field) for found in findings]


def write_package(folder: Path, statements: tuple[Statement, ...], register: Register) -> None:
    """Write what an import reads of a package."""
    for name in ("statements", "sources"):
        (folder / name).mkdir()
    for statement in statements:
        text = as_text(statement.model_dump(mode="json"))
        (folder / "statements" / f"{statement.id}.json").write_bytes(text.encode())
        (folder / "sources" / f"{statement.id}.txt").write_bytes(statement.text.encode())
    (folder / "entities.json").write_bytes(as_text(register.model_dump(mode="json"), Register).encode())


@given(packages())
def test_json_to_tables_to_json_is_the_identity(package: tuple[tuple[Statement, ...], Register]) -> None:
    """Whatever the statements hold, the tables give their files again, to the byte; and so the register."""
    rows = to_tables(*package)
    found = {}
    for name, table in tables().items():
        sheet = read_sheet(write(table.columns, rows[name]).encode(), [column.name for column in table.columns], name)
        assert isinstance(sheet, Sheet)
        read, findings = check_cells(table, name, sheet.header, sheet.lines)
        assert read is not None
        assert findings == []
        assert set_order(read) == []
        found[name] = read
    restoring = Restoring(found)
    assert list(restoring.leftovers()) == []
    with tempfile.TemporaryDirectory() as name:
        bundle = Folder(Path(name))
        write_package(bundle.path, *package)
        earlier = read_earlier(bundle)
        statements, missing = restoring.statements(bundle, earlier)
        files = {file.name: file.text.encode() for file in (restoring.register(earlier), *statements)}
    assert missing == []
    assert files == earlier.files


def test_the_shipped_package_comes_back_as_it_is(shipped_package: Path) -> None:
    """All its files, to the byte; nothing would change, and nothing is to be said."""
    kept = [shipped_package / "entities.json", *(shipped_package / "statements").iterdir()]
    imported = read_back(Folder(shipped_package))
    assert (imported.report.findings, imported.report.not_checked, imported.notes) == ((), (), ())
    assert imported.files == {path.relative_to(shipped_package).as_posix(): path.read_bytes() for path in kept}
    assert imported.changed == {}


def test_tables_and_sources_are_enough(package: Path) -> None:
    """Without the statements and the register the tables give them again."""
    wanted = {name: (package / name).read_bytes() for name in ("entities.json", NAME)}
    shutil.rmtree(package / "statements")
    (package / "entities.json").unlink()
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert imported.files == imported.changed == wanted


def test_an_edited_code_ends_up_in_the_statement(package: Path) -> None:
    """Nothing else changes; and when the tables are built anew, the package is valid."""
    before = json.loads((package / NAME).read_bytes())
    edit(package, "acts", cell(1, "act_type", "intend"))
    imported = read_back(Folder(package))
    before["codings"][0]["acts"][0]["act_type"] = "intend"
    assert value_of(imported) == before
    assert write_into(package, imported) == [NAME]
    build(package)
    assert validate(package).findings == ()
    assert read_back(Folder(package)).changed == {}


def test_an_edited_entity_changes_the_register_and_what_repeats_it(package: Path) -> None:
    """A name stands in one row, and in all files that tell it."""
    edit(package, "entities", cell(1, "name", "Department of Defense"))
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert set(imported.changed) == {"entities.json", NAME}
    assert value_of(imported)["entities"][0]["name"] == "Department of Defense"


def test_a_layer_that_is_written_as_an_older_form_is_not_a_change(package: Path) -> None:
    """Importing compares what is said, and leaves form to fmt."""
    file = package / NAME
    file.write_text(json.dumps(json.loads(file.read_bytes())), encoding="utf-8")
    assert read_back(Folder(package)).changed == {}


@pytest.mark.parametrize("table", list(tables()))
def test_the_order_of_rows_says_nothing(package: Path, table: str) -> None:
    """The position decides, and of entities the id."""
    edit(package, table, lambda rows: rows[::-1])
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert imported.changed == {}


def test_a_row_without_a_position_comes_last(package: Path) -> None:
    """Several of them in the order of the file."""
    topics = [{"topic": "supply_chains", "position": ""}, {"topic": "cyber_information", "position": ""}]
    edit(package, "act_topics", lambda rows: [{**rows[0], **topics[0]}, *rows, {**rows[0], **topics[1]}])
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert value_of(imported)["codings"][0]["acts"][0]["topics"] == [
        *("deterrence", "rules_based_order"),
        *("supply_chains", "cyber_information"),
    ]


def test_an_act_is_put_together_from_new_rows_of_several_tables(package: Path) -> None:
    """With empty positions and places: it comes last, and its words say where it stands."""
    before = json.loads((package / NAME).read_bytes())["codings"][0]["acts"]
    for table in ("acts", "act_spans", "act_topics", "act_entities", "act_precision"):
        edit(package, table, lambda rows: [_as_new(row) if row["act_id"] == before[-1]["id"] else row for row in rows])
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert value_of(imported)["codings"][0]["acts"] == [*before[:-1], {**before[-1], "id": "a99"}]
    (note,) = imported.notes
    assert note.startswith(f"{table_file(package, 'act_spans')}: The empty cells 'start' and 'end' were worked out")
    assert note.endswith(" in these rows of the sheet: 78, 79, 80.")


def _as_new(row: dict[str, str]) -> dict[str, str]:
    return {**row, **dict.fromkeys({"position", "start", "end"} & set(row), ""), "act_id": "a99"}


@pytest.mark.parametrize("ends", [("start",), ("end",), ("start", "end")])
@pytest.mark.parametrize("table", ["mentions", "act_spans", "act_precision", "participants", "units"])
def test_an_empty_place_is_worked_out_by_the_words(package: Path, table: str, ends: tuple[str, ...]) -> None:
    """As fmt does it; and it is said."""
    edit(package, table, cells({(2, end): "" for end in ends}))
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert imported.changed == {}
    assert len(imported.notes) == 1
    assert imported.notes[0].endswith("were worked out in these rows of the sheet: 3.")


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
    gone = _rows(package, "acts")[0]["act_id"]
    left = {
        table: sum(row["act_id"] == gone for row in _rows(package, table))
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
    gone = _rows(package, "mentions")[0]["entity_id"]
    edit(package, "entities", lambda rows: [row for row in rows if row["entity_id"] != gone])
    assert [found.code for found in read_back(Folder(package)).report.findings] == ["JSC716"]


def _rows(package: Path, table: str) -> list[dict[str, str]]:
    with table_file(package, table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_an_act_deleted_with_all_its_rows_is_gone(package: Path) -> None:
    """Of the others nothing changes, though their positions have a gap."""
    before = json.loads((package / NAME).read_bytes())["codings"][0]["acts"]
    for table in ("acts", "act_spans", "act_topics", "act_entities", "act_precision"):
        edit(package, table, lambda rows: [row for row in rows if row["act_id"] != "a3"])
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert value_of(imported)["codings"][0]["acts"] == [act for act in before if act["id"] != "a3"]


def test_what_nobody_changed_was_not_spoilt(package: Path) -> None:
    """A note that begins with an equals sign in the statement, too, is no formula."""
    file = package / NAME
    value = json.loads(file.read_bytes())
    value["codings"][0]["acts"][0]["note"] = "= as in the title"
    value["codings"][0]["acts"][1]["note"] = "x" * 32_767
    file.write_text(as_text(value), encoding="utf-8", newline="\n")
    build(package)
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert imported.changed == {}


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


def test_a_byte_order_mark_of_a_source_is_no_part_of_the_text(package: Path) -> None:
    """What the tables tell of a statement is then what it says already."""
    source = package / "sources" / f"{STATEMENT_ID}.txt"
    source.write_bytes(b"\xef\xbb\xbf" + source.read_bytes())
    path = package / "statements" / f"{STATEMENT_ID}.json"
    value = json.loads(path.read_bytes())
    value["source"]["sha256"] = hashlib.sha256(source.read_bytes()).hexdigest()
    path.write_text(json.dumps(value), encoding="utf-8")
    build(package)
    found = read_back(Folder(package))
    assert found.report.findings == ()
    assert found.changed == {}


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
    number = len(_rows(package, "entity_members"))
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


def test_a_field_that_only_an_editor_reads_is_not_added(package: Path) -> None:
    """Nor taken away where it is null."""
    file = package / NAME
    value = json.loads(file.read_bytes())
    for schema in ({}, {"$schema": None}):
        del value["$schema"]
        value = {**schema, **value}
        file.write_text(as_text(value), encoding="utf-8", newline="\n")
        build(package)
        imported = read_back(Folder(package))
        assert imported.changed == {}
        assert value_of(imported) == value
        value = {"$schema": "x", **value}


def test_the_descriptor_is_not_needed_to_read(package: Path) -> None:
    """A broken one says nothing of the tables."""
    (package / "datapackage.json").write_bytes(b"[")
    assert read_back(Folder(package)).report.findings == ()


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
