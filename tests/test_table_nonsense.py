"""Tables that are edited at random: whatever stands in them is told, and nothing raises."""

from __future__ import annotations

import csv
import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jscdata import validate
from jscdata.bundles import Folder
from jscdata.importing import read_back
from jscdata.shipped import data_folder

Lines = list[list[str]]

TABLES = {file.name: file.read_text(encoding="utf-8") for file in sorted((data_folder() / "tables").iterdir())}
CELLS = st.sampled_from(["", "x", "0", "-1", "99999", "1,5", "2024-01-01", "s9.p9", "\u200b", "state:USA", "commit"])
NUMBERS = st.integers(0, 10_000)


EDITS: dict[str, Callable[[Lines, int, int, str], Lines]] = {
    "without a column": lambda lines, _, at, __: [[*line[:at], *line[at + 1 :]] for line in lines],
    "without a row": lambda lines, row, _, __: [*lines[:row], *lines[row + 1 :]],
    "a row twice": lambda lines, row, _, __: [*lines, lines[row]],
    "another cell": lambda lines, row, at, cell: _with_row(lines, row, [*lines[row][:at], cell, *lines[row][at + 1 :]]),
    "a column of one value": lambda lines, _, at, cell: [[*line[:at], cell, *line[at + 1 :]] for line in lines],
    "a short row": lambda lines, row, at, _: _with_row(lines, row, lines[row][:at]),
    "a long row": lambda lines, row, _, cell: _with_row(lines, row, [*lines[row], cell]),
}


def _with_row(lines: Lines, row: int, new: list[str]) -> Lines:
    return [*lines[:row], new, *lines[row + 1 :]]


Edit = tuple[str, str, int, int, str]
SOME_EDITS = st.lists(
    st.tuples(st.sampled_from(sorted(TABLES)), st.sampled_from(sorted(EDITS)), NUMBERS, NUMBERS, CELLS),
    min_size=1,
    max_size=3,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the package, whose tables each example writes anew."""
    return Path(shutil.copytree(data_folder(), tmp_path_factory.mktemp("nonsense") / "package"))


@settings(max_examples=30, deadline=None)
@given(edits=SOME_EDITS, has_statements=st.booleans())
def test_tables_of_any_content_are_checked_and_read_back(
    folder: Path, edits: list[Edit], *, has_statements: bool
) -> None:
    """With the statements beside them, or alone."""
    written = dict(TABLES)
    for name, edit, row, column, cell in edits:
        lines = list(csv.reader(io.StringIO(written[name], newline="")))
        if len(lines) > 1 and lines[0]:
            text = io.StringIO()
            edited = EDITS[edit](lines, row % len(lines), column % len(lines[0]), cell)
            csv.writer(text, lineterminator="\n").writerows(edited)
            written[name] = text.getvalue()
    for name, content in written.items():
        (folder / "tables" / name).write_text(content, encoding="utf-8", newline="\n")
    shutil.rmtree(folder / "statements", ignore_errors=True)
    if has_statements:
        shutil.copytree(data_folder() / "statements", folder / "statements")
    assert validate(folder).checked
    read_back(Folder(folder))
