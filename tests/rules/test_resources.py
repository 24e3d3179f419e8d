"""Files that are not as they were at the last build: one finding, and what is made of them is not held against it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jscdata import Report, validate
from jscdata.building import build
from tests.conftest import STATEMENT_ID

STATEMENT = f"statements/{STATEMENT_ID}.json"
SOURCE = f"sources/{STATEMENT_ID}.txt"
OTHER_ID = "us-jp-scc-2024-07-28-fact-sheet-2"

Spoil = Callable[[Path], object]
Change = Callable[[Any], object]


def edit(path: str, change: Change) -> Spoil:
    """Return what changes a JSON file of a package, in its own form."""

    def spoil(folder: Path) -> None:
        value = json.loads((folder / path).read_bytes())
        change(value)
        (folder / path).write_bytes(json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n")

    return spoil


def add_statement(folder: Path) -> None:
    """Add a statement with its source, and an entity to the register, as a contributor does."""
    for name in (STATEMENT, SOURCE):
        words = (folder / name).read_bytes().replace(STATEMENT_ID.encode(), OTHER_ID.encode())
        (folder / name.replace(STATEMENT_ID, OTHER_ID)).write_bytes(words)
    xrefs = dict.fromkeys(("iso3166", "cow", "gw", "wikidata", "atop"))
    entity: dict[str, Any] = {"id": "state:ZWE", "kind": "state", "name": "Zimbabwe", "part_of": None, "xrefs": xrefs}
    entity["aliases"] = []

    def register_entity(register: Any) -> None:
        register["entities"] = sorted([*register["entities"], entity], key=lambda found: found["id"])

    edit("entities.json", register_entity)(folder)


def rename_statement(folder: Path) -> None:
    (folder / STATEMENT).rename(folder / "statements" / "other.json")


def code_otherwise(statement: Any) -> None:
    statement["codings"][0]["acts"][0]["act_type"] = "intend"


def told(report: Report) -> list[tuple[str, str]]:
    return [(finding.code, finding.message) for finding in report.findings]


SINCE = "since the last build"

FORGOTTEN: list[tuple[str, Spoil, str, str]] = [
    ("a statement coded otherwise", edit(STATEMENT, code_otherwise), "JSC704", f"'{STATEMENT}' was changed {SINCE}."),
    (
        "a register with one alias more",
        edit("entities.json", lambda register: register["entities"][0]["aliases"].append("Another Name")),
        "JSC704",
        f"'entities.json' was changed {SINCE}.",
    ),
    (
        "a statement more, its source and an entity",
        add_statement,
        "JSC710",
        f"3 files were changed, added or removed; the first of them, 'statements/{OTHER_ID}.json', was added.",
    ),
]


@pytest.mark.parametrize(
    ("spoil", "code", "words"), [case[1:] for case in FORGOTTEN], ids=[case[0] for case in FORGOTTEN]
)
def test_a_build_that_was_forgotten_is_one_finding(package: Path, spoil: Spoil, code: str, words: str) -> None:
    """It says which file is not as it was, and building mends it; the tables are told as not checked."""
    spoil(package)
    report = validate(package)
    (finding,) = report.findings
    assert (finding.code, finding.path) == (code, str(package / "datapackage.json"))
    assert words in finding.message
    assert "'jscdata build'" in str(finding.hint)
    because = "A statement or the register is not as it was at the last build, so nothing was held against the tables."
    assert {rest.because for rest in report.not_checked} == {because}
    assert [rest.rule for rest in report.not_checked] == ["JSC703", "JSC704", "JSC705", "JSC710"]
    build(package)
    assert validate(package) == Report(checked=report.checked)


def test_a_statement_that_is_gone_is_one_finding(shipped_package: Path) -> None:
    """With its source; the first of them is named."""
    add_statement(shipped_package)
    build(shipped_package)
    for name in (f"statements/{OTHER_ID}.json", f"sources/{OTHER_ID}.txt"):
        (shipped_package / name).unlink()
    (finding,) = validate(shipped_package).findings
    first = f"the first of them, 'statements/{OTHER_ID}.json', was removed."
    assert finding.code == "JSC703"
    assert finding.message == f"Since the last build 2 files were changed, added or removed; {first}"
    assert finding.pointer.startswith("/resources/")
    assert "Restore the file" in str(finding.hint)


def test_a_statement_under_another_file_name_is_one_finding(package: Path) -> None:
    """That its name is not its id explains that one file is gone and another one there."""
    rename_statement(package)
    assert [finding.code for finding in validate(package).findings] == ["JSC410"]


def test_a_source_that_is_not_the_one_of_its_statement_is_one_finding(package: Path) -> None:
    """The statement tells it, and the descriptor has the same to say."""
    (package / SOURCE).write_bytes((package / SOURCE).read_bytes().replace(b"FACT", b"Fact", 1))
    assert [finding.code for finding in validate(package).findings] == ["JSC711"]


def test_a_table_is_held_against_statements_that_are_those_of_the_last_build(package: Path) -> None:
    """Cell by cell, though a source was added that nothing names."""
    (package / "sources" / "notes.pdf").write_bytes(b"%PDF")
    table = package / "tables" / "acts.csv"
    table.write_bytes(table.read_bytes().replace(b",commit,", b",intend,", 1))
    report = validate(package)
    assert told(report) == [
        ("JSC705", "The cell says 'intend', and the statements say 'commit'."),
        ("JSC710", "The file 'sources/notes.pdf' was added since the last build."),
    ]
    assert report.not_checked == ()


def test_what_the_descriptor_says_of_other_files_is_told_beside_a_change(package: Path) -> None:
    """The name of a table and what is told of a source do not follow from a statement's codes."""
    edit(STATEMENT, code_otherwise)(package)

    def rename(descriptor: Any) -> None:
        next(found for found in descriptor["resources"] if found["path"] == "tables/acts.csv")["name"] = "doings"

    edit("datapackage.json", rename)(package)
    assert [finding.code for finding in validate(package).findings] == ["JSC704", "JSC710"]


@pytest.mark.parametrize("number", [1, 2, 19])
def test_tables_that_differ_in_their_form_alone_are_one_finding(package: Path, number: int) -> None:
    """As where git has changed the line ends of all."""
    tables = sorted((package / "tables").iterdir())[:number]
    for table in tables:
        table.write_bytes(table.read_bytes().replace(b"\n", b"\r\n"))
    (finding,) = validate(package).findings
    what = "the table" if number == 1 else f"{number} tables"
    assert (finding.code, what in finding.message) == ("JSC705", True)
    assert "though the cells are the same" in finding.message
    assert finding.path in map(str, tables)


def test_a_descriptor_without_resources_is_one_finding(package: Path) -> None:
    """As that of a package that is new, and was never built."""
    edit("datapackage.json", lambda descriptor: descriptor.update(resources=[]))(package)
    shutil.rmtree(package / "tables")
    assert [finding.code for finding in validate(package).findings] == ["JSC710"]


def test_tables_that_were_edited_beside_a_statement_are_told_with_it(package: Path) -> None:
    """A build would overwrite them."""
    edit(STATEMENT, code_otherwise)(package)
    table = package / "tables" / "acts.csv"
    table.write_bytes(table.read_bytes().replace(b",commit,", b",intend,", 1))
    (finding,) = validate(package).findings
    assert finding.message.endswith("1 table was edited, too, such as 'tables/acts.csv'.")
    assert "'jscdata import --prefer-tables'" in str(finding.hint)
