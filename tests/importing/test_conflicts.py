"""What an import would undo or leave behind."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from jscdata.bundles import Folder
from jscdata.importing import read_back
from tests.conftest import STATEMENT_ID
from tests.table_edits import cell, edit

NAME = f"statements/{STATEMENT_ID}.json"


def test_a_change_in_a_statement_is_not_undone(package: Path) -> None:
    """The tables are older than it; where that is asked for they are taken for right, and it is said."""
    file = package / NAME
    before = file.read_bytes()
    file.write_bytes(before.replace(b'"act_type": "commit"', b'"act_type": "intend"', 1))
    imported = read_back(Folder(package))
    (found,) = imported.report.findings
    assert (found.code, found.path) == ("JSC704", str(file))
    assert "--prefer-tables" in (found.hint or "")
    assert imported.changed == {}
    imported = read_back(Folder(package), prefer_tables=True)
    assert imported.changed == {NAME: before}
    assert imported.notes == (
        f"{file}: What was changed since the tables were built is undone, for the tables are preferred.",
    )


def test_a_change_that_the_tables_say_too_is_none(package: Path) -> None:
    """There is nothing to undo."""
    file = package / NAME
    file.write_bytes(file.read_bytes().replace(b'"act_type": "commit"', b'"act_type": "intend"', 1))
    edit(package, "acts", cell(1, "act_type", "intend"))
    imported = read_back(Folder(package))
    assert imported.report.findings == ()
    assert imported.changed == {}


def test_a_statement_without_a_row_is_told(package: Path) -> None:
    """No file is taken away."""
    other = package / "statements" / "other.json"
    shutil.copy(package / NAME, other)
    (found,) = read_back(Folder(package)).report.findings
    assert (found.code, found.path) == ("JSC706", str(other))


def test_a_statement_file_that_is_broken_is_written_anew_where_tables_are_preferred(package: Path) -> None:
    """The tables have all of it but the text, which is in the sources."""
    before = (package / NAME).read_bytes()
    (package / NAME).write_bytes(b"{")
    assert [found.code for found in read_back(Folder(package)).report.findings] == ["JSC704"]
    imported = read_back(Folder(package), prefer_tables=True)
    assert imported.report.findings == ()
    assert imported.changed == {NAME: before}


@pytest.mark.skipif(os.name == "nt", reason="making a link needs a right there")
def test_nothing_is_written_through_a_link_that_leads_out(package: Path, tmp_path: Path) -> None:
    """What lies elsewhere is no part of the package."""
    outside = tmp_path / "outside.json"
    (package / NAME).replace(outside)
    (package / NAME).symlink_to(outside)
    edit(package, "acts", cell(1, "act_type", "intend"))
    assert [found.code for found in read_back(Folder(package)).report.findings] == ["JSC702"]
