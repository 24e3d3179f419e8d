"""A table that is not as its statements make it: told at its first difference."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from jscdata import validate
from tests.conftest import STATEMENT_ID

Lines = list[list[str]]

Edit = tuple[str, Callable[[Lines], object], int, str | None, str]
"""What is edited and how, and row, column and message of the finding."""

EDITS: list[Edit] = [
    ("a short row", lambda lines: lines[3].pop(), 3, None, "The row has 4 cells, and the table 5 columns."),
    ("a long row", lambda lines: lines[3].append("x"), 3, None, "The row has 6 cells, and the table 5 columns."),
    ("no last row", lambda lines: lines.pop(), 49, None, "The table has 48 rows, and the statements make 49."),
    ("one more", lambda lines: lines.append(lines[1]), 50, None, "The table has 50 rows, and the statements make 49."),
    ("no row 2", lambda lines: lines.pop(2), 2, "act_id", "The cell says 'a2', and the statements say 'a1'."),
    ("no header", lambda lines: lines.pop(0), 0, None, f"The header differs: '{STATEMENT_ID},c1,a1,1,deterrence'."),
]


@pytest.mark.parametrize("edit", EDITS, ids=[edit[0] for edit in EDITS])
def test_a_stale_table_is_told_at_its_first_difference(package: Path, edit: Edit) -> None:
    """By the row, as findings count, and by the column where one cell differs."""
    _, change, row, field, message = edit
    file = package / "tables" / "act_topics.csv"
    lines = [line.split(",") for line in file.read_text(encoding="utf-8").splitlines()]
    change(lines)
    file.write_bytes("".join(",".join(line) + "\n" for line in lines).encode())
    (finding,) = validate(package).findings
    assert (finding.code, finding.row, finding.field, finding.message) == ("JSC705", row, field, message)


def test_a_table_that_is_too_large_is_told_as_that(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not read, so that nothing is said of its header and its rows."""
    monkeypatch.setattr("jscdata.rules.stale.MAX_BYTES", 0)
    file = package / "tables" / "act_topics.csv"
    file.write_bytes(file.read_bytes() * 3)
    (finding,) = validate(package).findings
    assert (finding.code, finding.row) == ("JSC705", None)
    assert finding.message.startswith("The input has 8,709 bytes or more")
