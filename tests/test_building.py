"""A data package from its statements."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from jscdata import InvalidStatementError, validate
from jscdata.building import Built, build
from tests.conftest import STATEMENT_ID


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_building_again_changes_nothing(shipped_package: Path) -> None:
    """The shipped package is what building makes, to the byte."""
    before = files(shipped_package)
    assert build(shipped_package) == Built()
    assert files(shipped_package) == before


def test_building_from_nothing_gives_the_same(package: Path) -> None:
    """Tables and resources are made from statements, register and sources alone."""
    before = files(package)
    for path in (package / "tables").iterdir():
        path.unlink()
    (package / "tables").rmdir()
    descriptor = json.loads(before["datapackage.json"])
    (package / "datapackage.json").write_text(json.dumps({**descriptor, "resources": []}), encoding="utf-8")
    assert len(build(package).written) == 20
    assert files(package) == before


def test_building_mends_stale_tables_and_removes_strays(package: Path) -> None:
    """What validation tells of generated files, building puts right."""
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    (package / "tables" / "old.csv").write_bytes(b"a\n")
    assert not validate(package).ok
    assert build(package) == Built(written=("tables/acts.csv",), removed=("tables/old.csv",))
    assert validate(package).findings == ()


def test_what_may_be_the_work_of_people_is_left_and_told(package: Path) -> None:
    """A workbook, a folder, a link among the tables: none is removed, and the rest is built."""
    kept = ["tables/acts.xlsx", "tables/old.csv", "tables/older/acts.csv"]
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    (package / "tables" / "acts.xlsx").write_bytes(b"PK")
    (package / "tables" / "older").mkdir()
    (package / "tables" / "older" / "acts.csv").write_bytes(b"a\n")
    (package / "tables" / "old.csv").symlink_to(package / "tables" / "acts.xlsx")
    built = build(package)
    assert (built.written, built.removed) == (("tables/acts.csv",), ())
    assert [(found.code, found.path) for found in built.left.findings] == [
        ("JSC706", str(package / name)) for name in kept
    ]
    assert all((package / name).exists() for name in kept)


@pytest.mark.parametrize("what", ["folder", "link", "link out", "link of the folder out"])
def test_what_stands_in_the_place_of_a_table_stops_building_before_anything_is_written(
    package: Path, tmp_path: Path, what: str
) -> None:
    """Neither is a folder emptied nor anything written through a link."""
    (package / "tables" / "relations.csv").write_bytes(b"a\n")
    table = package / "tables" / "acts.csv"
    outside = tmp_path / "outside"
    if what == "folder":
        table.unlink()
        table.mkdir()
    elif what.startswith("link of"):
        table.parent.rename(outside)
        table.parent.symlink_to(outside)
    else:
        target = outside if what == "link out" else package / "sources" / "acts.txt"
        table.rename(target)
        table.symlink_to(target)
    before = files(tmp_path)
    with pytest.raises((OSError, InvalidStatementError), match=r"belongs here|writes through none|inside the package"):
        build(package)
    assert files(tmp_path) == before


def test_nothing_is_written_when_a_statement_is_invalid(package: Path) -> None:
    """The findings come with the exception, and no file changes."""
    path = package / "statements" / f"{STATEMENT_ID}.json"
    path.write_bytes(path.read_bytes().replace(b'"commit"', b'"comit"', 1))
    (package / "tables" / "acts.csv").unlink()
    before = files(package)
    with pytest.raises(InvalidStatementError) as caught:
        build(package)
    assert [finding.code for finding in caught.value.report.findings] == ["JSC301"]
    assert files(package) == before


def test_nothing_is_built_without_a_source(package: Path) -> None:
    """A statement that rests on no text proves nothing, and a descriptor made anew would hide that."""
    (package / "sources" / f"{STATEMENT_ID}.txt").unlink()
    before = files(package)
    with pytest.raises(InvalidStatementError) as caught:
        build(package)
    assert [finding.code for finding in caught.value.report.findings] == ["JSC711"]
    assert files(package) == before


def test_a_file_is_replaced_whole_or_not_at_all(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """When the last step fails, the old file stands and nothing is left beside it."""
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    before = files(package)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space left"):
        build(package)
    assert files(package) == before


def test_when_an_old_table_cannot_be_removed_nothing_is_written(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever way it would have gone, tables and descriptor are as they were."""
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    (package / "tables" / "old.csv").write_bytes(b"a\n")
    before, ways = files(package), {name: getattr(Path, name) for name in ("unlink", "replace", "rename")}

    def refusing(name: str) -> Callable[..., object]:
        def change(path: Path, *arguments: object, **options: object) -> object:
            if path.name == "old.csv":
                raise OSError(13, "Permission denied", str(path))
            return ways[name](path, *arguments, **options)

        return change

    for name in ways:
        monkeypatch.setattr(Path, name, refusing(name))
    with pytest.raises(OSError, match="Permission denied"):
        build(package)
    assert files(package) == before


def test_tables_without_their_statements_are_never_emptied(package: Path) -> None:
    """They may be all that is left of the data; what to do is told, and nothing is written."""
    (package / "statements" / f"{STATEMENT_ID}.json").unlink()
    descriptor = json.loads((package / "datapackage.json").read_bytes())
    kept = [found for found in descriptor["resources"] if not found["path"].startswith("statements/")]
    (package / "datapackage.json").write_text(json.dumps({**descriptor, "resources": kept}), encoding="utf-8")
    before = files(package)
    with pytest.raises(InvalidStatementError, match="building would empty it") as raised:
        build(package)
    (finding,) = raised.value.report.findings
    assert "jscdata import" in str(finding.hint)
    assert files(package) == before
