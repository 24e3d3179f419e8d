"""Files written anew."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from jscdata.replacing import replace_file, replace_files


def test_a_file_is_replaced_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    """A link stays a link, and nothing is left beside the file."""
    path, link = tmp_path / "x.json", tmp_path / "link.json"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    replace_file(link, b"new\n")
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new\n", 0o640)
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [link, path]


def test_a_file_that_cannot_be_written_is_left_as_it_is(tmp_path: Path) -> None:
    """And so is its folder."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="directory"):
        replace_file(tmp_path / "folder", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]


def test_what_cannot_be_written_is_told_by_its_own_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And not by that of a file beside it, which nobody has seen; a full disk names none."""
    (tmp_path / "file").touch()
    for target in (tmp_path / "file" / "a.json", tmp_path / "file" / "b" / "a.json"):
        with pytest.raises(NotADirectoryError) as raised:
            replace_file(target, b"new")
        assert str(raised.value.filename).startswith(f"{tmp_path / 'file'}")
        assert ".jscdata" not in str(raised.value)

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space left") as stopped:
        replace_file(tmp_path / "a.json", b"new")
    assert stopped.value.filename == str(tmp_path / "a.json")


def test_several_files_are_replaced_and_keep_their_modes(tmp_path: Path) -> None:
    """What is new is made with its folder, and nothing is left beside the files."""
    path, new = tmp_path / "x.json", tmp_path / "a" / "b" / "y.json"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    replace_files({path: b"1", new: b"2"})
    assert (path.read_bytes(), path.stat().st_mode & 0o777, new.read_bytes()) == (b"1", 0o640, b"2")
    assert sorted(found for found in tmp_path.rglob("*") if found.is_file()) == [new, path]


@pytest.mark.parametrize("fails_at", [0, 1, 2])
def test_when_one_file_cannot_be_replaced_none_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: int
) -> None:
    """Those before it come back with their modes, new ones go, and so do their folders."""
    first, new, last = tmp_path / "first", tmp_path / "folder" / "new", tmp_path / "last"
    for path in (first, last):
        path.write_text("old", encoding="utf-8")
    first.chmod(0o640)
    rename, targets = Path.replace, [first, new, last]

    def fail(path: Path, target: Path) -> Path:
        if path.name == "new" and target == targets[fails_at]:
            raise OSError(28, "No space left on device")
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        replace_files(dict.fromkeys(targets, b"x"))
    assert sorted(tmp_path.rglob("*")) == [first, last]
    assert [path.read_text(encoding="utf-8") for path in (first, last)] == ["old", "old"]
    assert first.stat().st_mode & 0o777 == 0o640


def test_files_are_removed_with_those_that_are_replaced(tmp_path: Path) -> None:
    """What is new stands, what is to go is gone, and nothing is left beside them."""
    path, gone = tmp_path / "x.csv", tmp_path / "old.csv"
    for file in (path, gone):
        file.write_text("old", encoding="utf-8")
    replace_files({path: b"1"}, removed=[gone])
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == b"1"


def test_a_link_is_removed_and_not_what_it_leads_to(tmp_path: Path) -> None:
    """It is the name that is to go."""
    victim, link = tmp_path / "victim", tmp_path / "link"
    victim.write_text("kept", encoding="utf-8")
    link.symlink_to(victim)
    replace_files({}, removed=[link])
    assert list(tmp_path.iterdir()) == [victim]


@pytest.mark.parametrize("fails_at", ["x.csv", "old.csv", "older.csv"])
def test_when_one_file_cannot_be_removed_all_are_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails_at: str
) -> None:
    """Those that were replaced or removed before it come back, with their modes."""
    names = ["x.csv", "old.csv", "older.csv"]
    for name in names:
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "old.csv").chmod(0o640)
    rename = Path.replace

    def fail(path: Path, target: Path) -> Path:
        if (path.name, target.name) in ((fails_at, "old"), ("new", fails_at)):
            raise OSError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="Permission denied"):
        replace_files({tmp_path / "x.csv": b"1"}, removed=[tmp_path / "old.csv", tmp_path / "older.csv"])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
    assert all((tmp_path / name).read_text(encoding="utf-8") == name for name in names)
    assert (tmp_path / "old.csv").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("ending", ["new", "old"])
def test_no_file_of_somebody_else_is_written_over(tmp_path: Path, ending: str) -> None:
    """Neither one that lies beside the file, nor one that a link there leads to."""
    path, planted, victim = tmp_path / "x.json", tmp_path / f".x.json.{ending}", tmp_path / "victim"
    path.write_text("old", encoding="utf-8")
    victim.write_text("kept", encoding="utf-8")
    planted.symlink_to(victim)
    replace_file(path, b"1")
    replace_files({path: b"2", tmp_path / "y.json": b"3"})
    assert path.read_bytes() == b"2"
    assert victim.read_text(encoding="utf-8") == "kept"
    assert planted.is_symlink()


def test_the_longest_name_can_be_replaced(tmp_path: Path) -> None:
    """A name of 255 bytes leaves no room for another one that is made of it."""
    path = tmp_path / ("x" * 255)
    replace_file(path, b"1")
    replace_files({path: b"2"})
    assert path.read_bytes() == b"2"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_new_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    """Others may read it as far as the person's settings let them."""
    plain, replaced = tmp_path / "plain", tmp_path / "replaced"
    plain.write_bytes(b"")
    replace_file(replaced, b"")
    assert replaced.stat().st_mode == plain.stat().st_mode
