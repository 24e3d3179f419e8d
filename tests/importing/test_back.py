"""The tables of a package read back into its statements and its register."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given

from jscdata import validate
from jscdata.building import build
from jscdata.bundles import Folder
from jscdata.importing import read_back, write_into
from jscdata.importing.earlier import read_earlier
from jscdata.importing.order import set_order
from jscdata.importing.restoring import Restoring
from jscdata.importing.sheets import Sheet, read_sheet
from jscdata.mending.canonical import as_text
from jscdata.model import Register, Statement
from jscdata.rules.tables import check_cells
from jscdata.tables import tables, to_tables, write
from tests.conftest import STATEMENT_ID
from tests.read_back import NAME, value_of
from tests.strategies import packages
from tests.table_edits import cell, cells, edit, table_file


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
