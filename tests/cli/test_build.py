"""The command that builds a data package: what it writes, leaves and tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jscdata.cli import main
from tests.conftest import STATEMENT_ID

Capture = pytest.CaptureFixture[str]


def test_build_check_of_a_fresh_package(package: Path, capsys: Capture) -> None:
    """What was just built has no findings."""
    assert main(["build", "--check", str(package)]) == 0
    assert "no findings" in capsys.readouterr().out


def test_build_mends_what_is_stale(package: Path, capsys: Capture) -> None:
    """A changed table is found, written anew, and found no more; a stray table is removed."""
    table = package / "tables" / "acts.csv"
    table.write_text("changed\n", encoding="utf-8")
    (package / "tables" / "stray.csv").write_text("x\n", encoding="utf-8")
    assert main(["build", "--check", str(package)]) == 1
    assert "JSC705" in capsys.readouterr().out
    assert main(["build", str(package)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "written: tables/acts.csv",
        "removed: tables/stray.csv",
        "2 files changed.",
    ]
    assert main(["build", "--check", str(package)]) == 0


def test_build_of_a_faulty_package(package: Path, capsys: Capture) -> None:
    """Nothing is written where a statement has errors, and the errors are told."""
    (package / "statements" / f"{STATEMENT_ID}.json").write_text("{}", encoding="utf-8")
    assert main(["build", str(package)]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert "JSC202" in complaint


def test_build_leaves_what_it_did_not_write(package: Path, capsys: Capture) -> None:
    """A workbook among the tables is told and is no longer somebody's loss; the package is not sound with it."""
    (package / "tables" / "acts.xlsx").write_bytes(b"PK")
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    assert main(["build", str(package)]) == 1
    output, complaint = capsys.readouterr()
    assert output.splitlines() == ["written: tables/acts.csv", "1 file changed."]
    assert "acts.xlsx: error JSC706" in complaint
    assert (package / "tables" / "acts.xlsx").read_bytes() == b"PK"


def test_build_as_json(package: Path, capsys: Capture) -> None:
    """What was written and removed, what was left, and what stands in the way; --check has the report alone."""
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    (package / "tables" / "stray.csv").write_bytes(b"a\n")
    assert main(["build", "--check", "--format", "json", str(package)]) == 1
    assert json.loads(capsys.readouterr().out)["counts"] == {"JSC705": 1, "JSC706": 1}
    assert main(["build", "--format", "json", str(package)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["ok"], told["files"]) == (
        True,
        [{"path": "tables/acts.csv", "result": "written"}, {"path": "tables/stray.csv", "result": "removed"}],
    )
    (package / "statements" / f"{STATEMENT_ID}.json").write_text("{}", encoding="utf-8")
    assert main(["build", "--format", "json", str(package)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (set(told["counts"]), told["files"]) == ({"JSC202"}, [])


def test_build_without_a_package(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """The folder of the data package is looked for below the current one; its absence is an error."""
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 1
    assert "no data package at datapackage" in capsys.readouterr().err
