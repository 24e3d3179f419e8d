"""A data package from its statements."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jscdata import InvalidStatementError, validate
from jscdata.building import build
from tests.conftest import STATEMENT_ID


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_building_again_changes_nothing(package: Path) -> None:
    """The shipped package is what building makes, to the byte."""
    before = files(package)
    assert build(package) == []
    assert files(package) == before


def test_building_from_nothing_gives_the_same(package: Path) -> None:
    """Tables and resources are made from statements, register and sources alone."""
    before = files(package)
    for path in (package / "tables").iterdir():
        path.unlink()
    (package / "tables").rmdir()
    descriptor = json.loads(before["datapackage.json"])
    (package / "datapackage.json").write_text(json.dumps({**descriptor, "resources": []}), encoding="utf-8")
    assert len(build(package)) == 20
    assert files(package) == before


def test_building_mends_stale_tables_and_removes_strays(package: Path) -> None:
    """What validation tells of generated files, building puts right."""
    (package / "tables" / "acts.csv").write_bytes(b"a\n")
    (package / "tables" / "old.csv").write_bytes(b"a\n")
    assert not validate(package).ok
    assert build(package) == ["tables/acts.csv", "tables/old.csv"]
    assert validate(package).findings == ()


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
