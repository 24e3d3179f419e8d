"""``jscdata import``: what it prints, writes and returns."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from jscdata.cli import main
from tests.conftest import STATEMENT_ID
from tests.table_edits import cell, edit, table_file

NAME = f"statements/{STATEMENT_ID}.json"

Capture = pytest.CaptureFixture[str]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def edited(package: Path) -> Path:
    """Return a package with an edit in a table."""
    edit(package, "acts", cell(1, "act_type", "intend"))
    return package


@pytest.fixture
def faulty(package: Path) -> Path:
    """Return a package with a fault in a table."""
    edit(package, "acts", cell(3, "act_type", "comit"))
    return package


def test_what_is_written_is_told_with_what_to_do_next(edited: Path, capsys: Capture) -> None:
    """Then the package is built, and valid."""
    assert main(["import", str(edited)]) == 0
    assert capsys.readouterr() == (f"written: {NAME}\nRun 'jscdata build {edited}' to make the tables anew.\n", "")
    assert main(["build", str(edited)]) == 0
    assert main(["validate", str(edited)]) == 0
    assert main(["import", "--check", str(edited)]) == 0


def test_the_shipped_package_needs_no_import(package: Path, capsys: Capture) -> None:
    """That is told, and nothing is written."""
    before = files(package)
    for options in ([], ["--check"]):
        assert main(["import", *options, str(package)]) == 0
        assert capsys.readouterr() == ("The statements say what the tables say; nothing to write.\n", "")
    assert files(package) == before


def test_check_writes_nothing(edited: Path, capsys: Capture) -> None:
    """The exit code tells that something would change."""
    before = files(edited)
    assert main(["import", "--check", str(edited)]) == 1
    assert capsys.readouterr() == (f"would be written: {NAME}\n", "")
    assert files(edited) == before


def test_findings_are_on_standard_error(faulty: Path, capsys: Capture) -> None:
    """Nothing is written, and that is said."""
    before = files(faulty)
    assert main(["import", str(faulty)]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert complaint.startswith(
        f"{table_file(faulty, 'acts')}: row 3 (row 4 of the sheet), field act_type: error JSC714 cell-invalid: "
        "'comit' is no code of the vocabulary 'act_types'.\n  hint: Did you mean 'commit'?\n"
    )
    assert complaint.endswith("Nothing was written.\n")
    assert files(faulty) == before


def test_what_was_set_right_is_said(edited: Path, capsys: Capture) -> None:
    """On standard error, for it is no result."""
    file = table_file(edited, "acts")
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert main(["import", str(edited)]) == 0
    assert capsys.readouterr().err == f"note: {file}: A byte order mark at the start was left out.\n"


@pytest.mark.parametrize(("options", "result", "code"), [([], "written", 0), (["--check"], "would_write", 1)])
def test_the_report_as_json(edited: Path, capsys: Capture, options: list[str], result: str, code: int) -> None:
    """As that of validate, with the files and what was set right."""
    assert main(["import", *options, "--format", "json", str(edited)]) == code
    report = json.loads(capsys.readouterr().out)
    assert report["findings"] == report["notes"] == []
    assert report["ok"] is True
    assert report["files"] == [
        {"path": "entities.json", "result": "unchanged"},
        {"path": NAME, "result": result},
    ]
    assert len(report["checked"]) == 16


def test_findings_as_json(faulty: Path, capsys: Capture) -> None:
    """Row and field have names of their own."""
    assert main(["import", "--format", "json", str(faulty)]) == 1
    report = json.loads(capsys.readouterr().out)
    (found,) = report["findings"]
    assert (found["code"], found["row"], found["field"]) == ("JSC714", 3, "act_type")
    assert report["files"] == []


def test_a_package_of_its_own(edited: Path, tmp_path: Path, capsys: Capture) -> None:
    """The package that is read stays as it is; an empty folder may stand where it goes."""
    before, out = files(edited), tmp_path / "out"
    out.mkdir()
    assert main(["import", str(edited), "-o", str(out)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[:-1] == [f"written: {name}" for name in sorted(files(out))]
    assert lines[-1] == f"Run 'jscdata build {out}' to make the tables anew."
    assert files(edited) == before
    assert main(["build", str(out)]) == 0
    assert main(["import", str(edited), "-o", str(out)]) == 2
    assert main(["import", str(edited), "-o", str(out), "--force"]) == 0
    assert not (out / "tables").exists()


def test_replacing_a_package_undoes_no_edit_of_a_statement(package: Path, tmp_path: Path, capsys: Capture) -> None:
    """To replace what stands in OUT is one wish, and that the tables win over the statements is another."""
    file, out = package / NAME, tmp_path / "out"
    shutil.copytree(package, out)
    file.write_bytes(file.read_bytes().replace(b'"act_type": "commit"', b'"act_type": "intend"', 1))
    before = files(out)
    assert main(["import", str(package), "-o", str(out), "--force"]) == 1
    assert "error JSC704" in capsys.readouterr().err
    assert files(out) == before
    assert main(["import", str(package), "-o", str(out), "--force", "--prefer-tables"]) == 0
    assert f"note: {file}: What was changed since the tables were built is undone" in capsys.readouterr().err
    assert (out / NAME).read_bytes() == before[NAME]


def test_preferring_the_tables_replaces_no_package(package: Path, tmp_path: Path, capsys: Capture) -> None:
    """The other way round, too."""
    out = tmp_path / "out"
    shutil.copytree(package, out)
    assert main(["import", str(package), "-o", str(out), "--prefer-tables"]) == 2
    assert "with --force a package that it holds is replaced" in capsys.readouterr().err


@pytest.mark.parametrize(
    "name",
    ["thesis.docx", ".git/HEAD", "statements/notes.txt", "tables/mine.csv", "tables/acts.csv.bak", "sources/a/b"],
)
def test_nothing_but_a_package_is_ever_replaced(package: Path, tmp_path: Path, capsys: Capture, name: str) -> None:
    """Not even with --force: what somebody keeps in the folder of a package is named, and stays."""
    out = tmp_path / "out"
    shutil.copytree(package, out)
    (out / name).parent.mkdir(exist_ok=True)
    (out / name).write_text("mine", encoding="utf-8")
    before = files(out)
    assert main(["import", str(package), "-o", str(out), "--force"]) == 2
    told = capsys.readouterr().err
    assert told.startswith(f"jscdata: {out} holds something else than a package: ")
    assert told.endswith(" would be lost. Choose another folder.\n")
    assert files(out) == before


def test_of_faulty_tables_no_package_is_made(faulty: Path, tmp_path: Path) -> None:
    """Nor an empty folder."""
    out = tmp_path / "out"
    assert main(["import", str(faulty), "-o", str(out)]) == 1
    assert not out.exists()


def test_misuse_is_told(package: Path, tmp_path: Path, capsys: Capture) -> None:
    """The exit code is 2, and nothing is written or replaced; that of a folder without a package is 1."""
    assert main(["import", str(tmp_path)]) == 1
    assert "the folder needs a datapackage.json" in capsys.readouterr().err
    full, file = tmp_path / "full", tmp_path / "file"
    full.mkdir()
    (full / "mine.txt").write_bytes(b"x")
    file.write_bytes(b"x")
    before = files(tmp_path)
    for arguments, words in (
        ([str(package), "-o", str(full)], "is not empty"),
        ([str(package), "-o", str(full), "--force"], "holds something else than a package"),
        ([str(package), "-o", str(file)], "is no folder"),
        ([str(package), "-o", str(package), "--force"], "lie in each other"),
        ([str(package), "-o", str(package / "sub")], "lie in each other"),
        ([str(package), "-o", str(full), "--check"], "not allowed with"),
        ([str(package), "--force"], "--force is about OUT"),
    ):
        assert main(["import", *arguments]) == 2
        output, complaint = capsys.readouterr()
        assert output == ""
        assert words in complaint
    assert files(tmp_path) == before


def test_a_full_disk_is_told(edited: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """In one line; all is as it was."""
    before = files(edited)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device", str(edited))

    monkeypatch.setattr(Path, "replace", fail)
    assert main(["import", str(edited)]) == 1
    assert capsys.readouterr().err == f"jscdata: {edited}: no space left on device.\n"
    assert files(edited) == before
