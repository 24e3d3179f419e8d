"""Packages in folders: what is read, and what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from jscdata.bundles import Folder
from jscdata.findings import Fault


def test_a_link_in_a_folder_is_not_read(package: Path, tmp_path: Path) -> None:
    """Neither a link to a file outside nor a file below a link to a folder outside; a link inside is a link."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.txt").write_text("secret", encoding="utf-8")
    try:
        (package / "sources" / "link.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    except OSError:
        pytest.skip("This system makes no symbolic links.")
    (package / "more").symlink_to(tmp_path / "outside")
    (package / "again.json").symlink_to(package / "entities.json")
    folder = Folder(package)
    for name in ("sources/link.txt", "more/secret.txt"):
        fault = folder.read(name)
        assert isinstance(fault, Fault)
        assert fault.code == "JSC702"
        assert not folder.has(name)
    assert folder.is_link("again.json")
    assert folder.has("again.json")
    assert isinstance(folder.read("sources"), Fault)
