"""A CSV file as spreadsheet programs write it: what is accepted and said, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jscdata.bundles import Folder
from jscdata.findings import MAX_FAULTS
from jscdata.importing import read_back
from jscdata.importing.sheets import Sheet, read_sheet
from tests.table_edits import resaved, table_file

Resave = Callable[[Path, str], bytes]


def plain(package: Path, table: str) -> bytes:
    return table_file(package, table).read_bytes()


ACCEPTED: list[tuple[str, Resave, list[str]]] = [
    ("CRLF", resaved, []),
    (
        "a byte order mark",
        lambda package, table: b"\xef\xbb\xbf" + plain(package, table),
        ["A byte order mark at the start was left out."],
    ),
    (
        "semicolons",
        lambda package, table: resaved(package, table, delimiter=";"),
        ["The cells are parted by semicolons."],
    ),
    ("tabs", lambda package, table: resaved(package, table, delimiter="\t"), ["The cells are parted by tabs."]),
    (
        "empty columns at the right",
        lambda package, table: resaved(package, table, tail=",,"),
        ["Empty columns at the right were left out: 2."],
    ),
    (
        "empty rows at the end",
        lambda package, table: plain(package, table) + b",,,,,,,,\n\n",
        ["Empty rows were left out: 2."],
    ),
    (
        "all of it",
        lambda package, table: b"\xef\xbb\xbf" + resaved(package, table, delimiter=";", tail=";") + b";;;\r\n",
        [
            "A byte order mark at the start was left out.",
            "The cells are parted by semicolons.",
            "Empty columns at the right were left out: 1.",
            "Empty rows were left out: 1.",
        ],
    ),
]


def test_more_findings_than_are_told_are_told_as_cut(package: Path) -> None:
    """Of a table of nonsense, and not of one with a single fault."""
    lines = plain(package, "act_topics").splitlines(keepends=True)
    table_file(package, "act_topics").write_bytes(b"".join([*lines, lines[-1]]))
    assert not read_back(Folder(package)).report.truncated
    table_file(package, "act_topics").write_bytes(b"".join([*lines, *[b"x,x\n"] * 2 * MAX_FAULTS]))
    report = read_back(Folder(package)).report
    assert (len(report.findings), report.truncated) == (MAX_FAULTS, True)


@pytest.mark.parametrize(("resave", "said"), [case[1:] for case in ACCEPTED], ids=[case[0] for case in ACCEPTED])
def test_what_loses_nothing_is_accepted_and_said(package: Path, resave: Resave, said: list[str]) -> None:
    """The statements are those of before; each thing that was set right is told with its file."""
    file = table_file(package, "acts")
    file.write_bytes(resave(package, "acts"))
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert imported.changed == {}
    assert list(imported.notes) == [f"{file}: {words}" for words in said]


def test_all_tables_may_be_resaved(package: Path) -> None:
    """As by a spreadsheet program that was set to semicolons; derived tables too. It is said once of all."""
    for file in (package / "tables").iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + resaved(package, file.stem, delimiter=";"))
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert imported.changed == {}
    tables = f"16 tables, the first of them {table_file(package, 'statements')}"
    assert imported.notes == (
        f"{tables}: A byte order mark at the start was left out.",
        f"{tables}: The cells are parted by semicolons.",
    )


Refused = tuple[str, Callable[[bytes], bytes], int | None, str | None, str]
"""What was done to the file, how, then row and field of the finding, and what its message says."""

REFUSED: list[Refused] = [
    ("UTF-16", lambda data: data.decode().encode("utf-16"), None, None, "text in UTF-16"),
    ("UTF-16 without a mark", lambda data: data.decode().encode("utf-16-le"), None, None, "text in UTF-16"),
    ("cp1252", lambda data: data.decode().encode("cp1252", errors="replace"), 1, "note", "0x93"),
    ("a workbook", lambda _: b"PK\x03\x04\x14\x00", None, None, "a workbook, such as .xlsx"),
    ("an old workbook", lambda _: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", None, None, "an old Excel workbook"),
    ("an open quotation mark", lambda data: data + b'"x', 22, None, "is no CSV"),
    (
        "a cell too many",
        lambda data: data.replace(b",future,", b",future,x,", 1),
        1,
        None,
        "10 cells, and the header 9",
    ),
]


@pytest.mark.parametrize("case", REFUSED, ids=[case[0] for case in REFUSED])
def test_what_cannot_be_read_without_loss_is_refused(package: Path, case: Refused) -> None:
    """One finding, which says what to do; nothing is to be written."""
    _, spoil, row, field, words = case
    file = table_file(package, "acts")
    file.write_bytes(spoil(file.read_bytes()))
    imported = read_back(Folder(package))
    (found,) = imported.report.findings
    assert (found.code, found.path, found.row, found.field) == ("JSC714", str(file), row, field)
    assert words in found.message
    assert "CSV" in (found.hint or "")
    assert imported.files == {}


@pytest.mark.parametrize("name", ["acts.xlsx", "Book1.XLS", "acts (2).csv", "acts.ods"])
def test_a_file_that_is_not_read_is_told(package: Path, name: str) -> None:
    """An edit in it would be lost without a word."""
    (package / "tables" / name).write_bytes(b"PK\x03\x04")
    (found,) = read_back(Folder(package)).report.findings
    assert (found.code, found.path) == ("JSC706", str(package / "tables" / name))
    assert "'CSV UTF-8'" in (found.hint or "")


def test_a_missing_table_is_told(package: Path) -> None:
    """Its rows are not taken for deleted."""
    file = table_file(package, "act_topics")
    file.unlink()
    (found,) = read_back(Folder(package)).report.findings
    assert (found.code, found.path) == ("JSC703", str(file))


def test_rows_keep_their_numbers_when_others_are_left_out() -> None:
    """They are those of the file."""
    sheet = read_sheet(b"a,b\n,\n1,2\n\n3\n", ("a", "b"), "x.csv")
    assert isinstance(sheet, Sheet)
    assert sheet.lines == [(2, ["1", "2"]), (4, ["3", ""])]
    assert sheet.notes == ("Empty rows were left out: 2.", "Rows that end early were filled with empty cells.")


def test_line_ends_in_cells_are_line_feeds() -> None:
    """A program that turns all line ends turns those of the words too; no words have a carriage return."""
    sheet = read_sheet(b'a,b\r\n"x\r\ny",2\r\n', ("a", "b"), "x.csv")
    assert isinstance(sheet, Sheet)
    assert sheet.lines == [(1, ["x\ny", "2"])]
    assert sheet.notes == ("Line ends inside cells were read as line feeds.",)


def test_words_in_a_column_without_a_name_are_not_left_out() -> None:
    """Only empty columns are."""
    sheet = read_sheet(b"a,,\n1,,x\n", ("a",), "x.csv")
    assert isinstance(sheet, Sheet)
    assert sheet.header == ["a", "", ""]
    assert sheet.lines == [(1, ["1", "", "x"])]


@pytest.mark.parametrize("data", [b"", b"\n", b"\xef\xbb\xbf"])
def test_an_empty_file_has_no_header(data: bytes) -> None:
    """That its columns are missing is told by those who check them."""
    sheet = read_sheet(data, ("a",), "x.csv")
    assert isinstance(sheet, Sheet)
    assert (sheet.header, sheet.lines) == ([], [])
