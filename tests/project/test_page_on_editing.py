"""The page on editing tables, walked from its top to its end: its edits are made, and its commands are run."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from jscdata.cli import main
from jscdata.package import all_tables
from tests.table_edits import Rows, edit, table_file

PAGE = Path(__file__).parents[2] / "docs" / "editing-tables.md"
STEP = re.compile(
    r"^\| `(?P<table>\w+)\.csv` \| (?P<row>\d+) \| `(?P<column>\w+)` \| `(?P<was>.+)` \| `(?P<now>.+)` \|$"
    r"|^\$ jscdata (?P<command>.+)\n(?P<printed>(?:(?!\$ |```).*\n)*)",
    re.MULTILINE,
)


def steps() -> Iterator[re.Match[str]]:
    yield from STEP.finditer(PAGE.read_text(encoding="utf-8"))


def test_the_page_does_what_it_says(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one package, with rows counted as a spreadsheet shows them, and all that a terminal would show."""
    package.rename(tmp_path / "datapackage")
    monkeypatch.chdir(tmp_path)
    for step in steps():
        if step["command"] is None:
            edit(Path("datapackage"), step["table"], partial(changed, step))
        else:
            main(shlex.split(step["command"]))
            out, err = capsys.readouterr()
            assert (err + out).replace(os.sep, "/") == step["printed"], step["command"]


@pytest.mark.parametrize("table", sorted(all_tables()))
def test_the_page_tells_how_to_use_pandas(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    """What it reads and writes is the table as it was, whichever table it is."""
    package.rename(tmp_path / "datapackage")
    monkeypatch.chdir(tmp_path)
    ((before, after),) = re.findall(r"```python\n(.*\n)(.*\n)```", PAGE.read_text(encoding="utf-8"))
    file = table_file(Path("datapackage"), table)
    data = file.read_bytes()
    exec((before + after).replace("acts.csv", file.name), {"pandas": pd})  # noqa: S102 - the words of the page.
    assert file.read_bytes().replace(b"\r\n", b"\n") == data


def changed(step: re.Match[str], rows: Rows) -> Rows:
    row = rows[int(step["row"]) - 2]
    assert row[step["column"]] == step["was"]
    row[step["column"]] = step["now"]
    return rows


def test_the_page_has_edits_and_commands() -> None:
    """The test above would pass on a page without any."""
    assert len([step for step in steps() if step["table"]]) >= 2
    assert {str(step["command"]).partition(" ")[0] for step in steps() if step["command"]} == {
        *("import", "build", "validate"),
    }
