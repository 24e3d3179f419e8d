"""Getting statements by id and by path."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import jscdata
from jscdata import corpora

ID = "us-jp-scc-2024-07-28-fact-sheet"


def _write(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_the_shipped_statements_are_listed() -> None:
    """By their ids, sorted, and the corpus has the same."""
    ids = jscdata.statement_ids()
    assert ID in ids
    assert ids == tuple(sorted(ids)) == jscdata.corpus().ids


def test_a_shipped_statement_loads() -> None:
    """Counts are pinned, so that a release cannot lose data unseen."""
    statement = jscdata.load(ID)
    assert (statement.id, str(statement.date), statement.document_type) == (ID, "2024-07-28", "fact_sheet")
    assert (len(statement.units), len(statement.participants), len(statement.acts)) == (27, 4, 21)


@pytest.mark.parametrize("wanted", ["us-jp-scc-2024-07-28-fact-shet", "US-JP-SCC-2024-07-28-FACT-SHEET"])
def test_an_unknown_id_is_told(wanted: str) -> None:
    """No id but an exact one is taken, and the error keeps what was asked for."""
    with pytest.raises(jscdata.UnknownIdError) as caught:
        jscdata.load(wanted)
    assert (caught.value.kind, caught.value.wanted) == ("statement", wanted)


def test_the_nearest_id_is_named() -> None:
    """A slip of the finger is cheap to mend."""
    with pytest.raises(jscdata.UnknownIdError, match=f"Did you mean '{ID}'"):
        jscdata.load(f"{ID}s")


@pytest.mark.parametrize("wanted", [f"../statements/{ID}", f"{ID}.json", "", ID + "\0"])
def test_an_id_is_never_a_path(wanted: str) -> None:
    """Nothing outside of the list of ids is looked for on the disk."""
    with pytest.raises(jscdata.UnknownIdError):
        jscdata.load(wanted)


def test_a_damaged_shipped_file_is_a_broken_installation(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader is told to install again; the cause is kept."""
    (package / "statements" / f"{ID}.json").write_text('{"id": 1}', encoding="utf-8")
    monkeypatch.setattr(corpora, "data_folder", lambda: package)
    with pytest.raises(jscdata.BrokenInstallationError, match="Install jscdata again") as caught:
        jscdata.load(ID)
    assert caught.value.__cause__ is not None


def test_a_sound_file_is_read(tmp_path: Path, small: dict[str, Any]) -> None:
    """The statement is equal to the one that the value makes."""
    path = _write(tmp_path / "small.json", small)
    assert jscdata.read(path) == jscdata.Statement.model_validate(small)
    assert jscdata.read(str(path)).id == small["id"]


def test_a_file_with_errors_raises_with_the_report(tmp_path: Path, small: dict[str, Any]) -> None:
    """The message names the first error and its place, the report has all."""
    small["titel"] = small.pop("title")
    small["codings"][0]["acts"][0]["time"] = "soon"
    path = _write(tmp_path / "bad.json", small)
    with pytest.raises(jscdata.InvalidStatementError, match=r"bad\.json:1:\d+: JSC301 .* and 1 more") as caught:
        jscdata.read(path)
    assert caught.value.report.counts == {"JSC203": 1, "JSC301": 1}


@pytest.mark.parametrize("name", ["missing.json", "folder"])
def test_a_path_that_holds_no_statement_raises_with_the_report(tmp_path: Path, name: str) -> None:
    """A missing file and a folder are findings, as in validation."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(jscdata.InvalidStatementError) as caught:
        jscdata.read(tmp_path / name)
    assert list(caught.value.report.counts) == ["JSC101"]


def test_several_statements_are_not_one(tmp_path: Path, small: dict[str, Any]) -> None:
    """A file of JSON Lines is validated line by line, and not read as one statement."""
    path = tmp_path / "many.jsonl"
    path.write_text(f"{json.dumps(small)}\n{json.dumps(small)}\n", encoding="utf-8")
    with pytest.raises(jscdata.InvalidStatementError):
        jscdata.read(path)
