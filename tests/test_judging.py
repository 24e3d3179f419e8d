"""The outside judge, and the guard before it."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from jscdata.errors import MissingExtraError
from jscdata.judging import judge


def test_the_shipped_package_is_sound_to_frictionless_too(shipped_package: Path) -> None:
    """No finding, and nothing left unchecked."""
    report = judge(shipped_package)
    assert report.findings == ()
    assert report.not_checked == ()


def test_what_frictionless_finds_is_told_with_row_and_field(package: Path) -> None:
    """A code that is none, in the row that our own findings would name."""
    table = package / "tables" / "acts.csv"
    table.write_bytes(table.read_bytes().replace(b",commit,", b",comit,", 1))
    found = [(finding.code, finding.row, finding.field, finding.path) for finding in judge(package).findings]
    assert ("JSC717", 1, "act_type", str(table)) in found
    assert all(finding.message.startswith("frictionless says (") for finding in judge(package).findings)


@pytest.mark.parametrize("path", ["https://example.org/x.csv", "../x.csv", "/etc/passwd"])
def test_frictionless_is_not_asked_about_an_unsafe_package(package: Path, path: str) -> None:
    """It would fetch what the descriptor names; that it was not asked is said."""
    file = package / "datapackage.json"
    descriptor = json.loads(file.read_bytes())
    descriptor["resources"][0]["path"] = path
    file.write_text(json.dumps(descriptor), encoding="utf-8")
    report = judge(package)
    assert report.findings == ()
    assert [rest.rule for rest in report.not_checked] == ["JSC717"]


def test_a_link_in_the_package_keeps_frictionless_out(package: Path) -> None:
    """It follows links."""
    table = package / "tables" / "acts.csv"
    shutil.copy(table, package / "elsewhere.csv")
    table.unlink()
    try:
        table.symlink_to(package / "elsewhere.csv")
    except OSError:
        pytest.skip("This system makes no symbolic links.")
    assert [rest.rule for rest in judge(package).not_checked] == ["JSC717"]


def test_what_is_no_package_is_not_judged(tmp_path: Path) -> None:
    """A file or a folder of statements."""
    assert [rest.rule for rest in judge(tmp_path).not_checked] == ["JSC717"]


def test_without_frictionless_it_is_said_what_to_install(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not a traceback."""
    monkeypatch.setitem(sys.modules, "frictionless", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'jscdata\[frictionless\]'"):
        judge(package)
