"""What was imported, written: all of it or nothing."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from jscdata import validate
from jscdata.building import build
from jscdata.bundles import Folder
from jscdata.errors import MisuseError
from jscdata.importing import read_back, write_apart, write_into
from jscdata.replacing import WouldBeLostError
from tests.conftest import STATEMENT_ID
from tests.table_edits import cell, edit

NAME = f"statements/{STATEMENT_ID}.json"


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def edited(package: Path) -> Path:
    """Return a package of which the register and the statement are to change."""
    edit(package, "entities", cell(1, "name", "Department of Defense"))
    return package


def failing(monkeypatch: pytest.MonkeyPatch, method: str, time: int) -> None:
    """Let a method of paths fail as a full disk does, once, when it is called for this time."""
    method_of_path, calls = getattr(Path, method), []

    def fail(path: Path, *arguments: object) -> object:
        calls.append(path)
        if len(calls) == time:
            raise OSError(28, "No space left on device")
        return method_of_path(path, *arguments)

    monkeypatch.setattr(Path, method, fail)


@pytest.mark.parametrize(("method", "time"), [("replace", 1), ("replace", 2), ("write_bytes", 1), ("write_bytes", 3)])
def test_when_one_file_cannot_be_written_none_is(
    edited: Path, monkeypatch: pytest.MonkeyPatch, method: str, time: int
) -> None:
    """Whichever step fails, everything is as it was, and nothing is left beside it."""
    imported, before = read_back(Folder(edited)), files(edited)
    assert len(imported.changed) == 2
    failing(monkeypatch, method, time)
    with pytest.raises(OSError, match="No space left"):
        write_into(edited, imported)
    assert files(edited) == before


def test_only_what_changed_is_written(package: Path) -> None:
    """The register stays as it is, with its time of change."""
    edit(package, "acts", cell(1, "act_type", "intend"))
    before = (package / "entities.json").stat()
    assert write_into(package, read_back(Folder(package))) == [NAME]
    after = (package / "entities.json").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_a_package_of_its_own_is_whole_after_building(edited: Path, tmp_path: Path) -> None:
    """It has the sources and the descriptor; what was imported stays as it is."""
    before, out = files(edited), tmp_path / "new" / "out"
    written = write_apart(edited, read_back(Folder(edited)), out)
    assert sorted(files(out)) == written
    assert sorted(path.name for path in out.parent.iterdir()) == ["out"]
    build(out)
    assert validate(out).findings == ()
    assert sorted(files(out)) == sorted(before)
    assert files(edited) == before
    assert read_back(Folder(out)).changed == {}


def test_what_stood_there_is_replaced_as_a_whole(edited: Path, tmp_path: Path) -> None:
    """Nothing of it is left."""
    out = tmp_path / "out"
    shutil.copytree(edited, out)
    (out / "statements" / "old.json").write_bytes(b"x")
    write_apart(edited, read_back(Folder(edited)), out, force=True)
    assert "statements/old.json" not in files(out)
    assert "tables/acts.csv" not in files(out)


@pytest.mark.parametrize("force", [False, True])
def test_what_comes_into_the_folder_while_it_is_written_is_not_lost(
    edited: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, force: bool
) -> None:
    """It is looked for again when the new folder is complete."""
    out = tmp_path / "out"
    if force:
        shutil.copytree(edited, out)
    imported, write = read_back(Folder(edited)), Path.write_bytes

    def put(path: Path, data: bytes) -> int:
        out.mkdir(exist_ok=True)
        with (out / "notes.txt").open("w", encoding="utf-8") as file:
            file.write("mine")
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", put)
    with pytest.raises(MisuseError):
        write_apart(edited, imported, out, force=force)
    assert (out / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert ("statements" in {path.name for path in out.iterdir()}) is force
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted({out.name, edited.name})


def test_a_link_in_a_package_is_not_replaced(edited: Path, tmp_path: Path) -> None:
    """Nobody can tell where else it is wanted."""
    out = tmp_path / "out"
    shutil.copytree(edited, out)
    (out / "sources" / "x.txt").symlink_to(edited / "README.md")
    with pytest.raises(WouldBeLostError, match=r"sources/x\.txt would be lost"):
        write_apart(edited, read_back(Folder(edited)), out, force=True)
    assert (out / "sources" / "x.txt").is_symlink()


@pytest.mark.parametrize(("method", "time"), [("replace", 1), ("replace", 2), ("write_bytes", 2)])
def test_when_it_cannot_be_written_what_stood_there_stays(
    edited: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str, time: int
) -> None:
    """And nothing is left beside it."""
    out = tmp_path / "out"
    shutil.copytree(edited, out)
    imported, before = read_back(Folder(edited)), files(tmp_path)
    failing(monkeypatch, method, time)
    with pytest.raises(OSError, match="No space left"):
        write_apart(edited, imported, out, force=True)
    assert files(tmp_path) == before


def test_a_new_folder_can_be_read_by_those_who_could_read_the_old(edited: Path, tmp_path: Path) -> None:
    """Writing aside leaves no mode of its own behind."""
    out = tmp_path / "out"
    write_apart(edited, read_back(Folder(edited)), out)
    usual = tmp_path / "usual"
    usual.mkdir()
    assert stat.S_IMODE(out.stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)
