"""Ways in which people and programs change the tables of a package."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

Rows = list[dict[str, str]]
Change = Callable[[Rows], Rows]


def table_file(package: Path, table: str) -> Path:
    return package / "tables" / f"{table}.csv"


def edit(package: Path, table: str, change: Change) -> None:
    """Change the rows of a table, and write it as it was written."""
    file = table_file(package, table)
    reader = csv.DictReader(io.StringIO(file.read_text(encoding="utf-8"), newline=""))
    rows = list(reader)
    text = io.StringIO()
    writer = csv.DictWriter(text, reader.fieldnames or [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(change(rows))
    file.write_bytes(text.getvalue().encode())


def resaved(package: Path, table: str, *, delimiter: str = ",", ending: str = "\r\n", tail: str = "") -> bytes:
    """Return a table as another program writes it: ``tail`` is put behind each row."""
    data = table_file(package, table).read_text(encoding="utf-8")
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=tail + ending).writerows(
        csv.reader(io.StringIO(data, newline=""))
    )
    return text.getvalue().encode()


def cells(changes: dict[tuple[int, str], str]) -> Change:
    """Return the change of cells by row, counted from 1, and column."""

    def change(rows: Rows) -> Rows:
        for (row, column), words in changes.items():
            assert rows[row - 1][column] != words
            rows[row - 1][column] = words
        return rows

    return change


def cell(row: int, column: str, words: str) -> Change:
    """Return the change of one cell; rows count from 1."""
    return cells({(row, column): words})


__all__ = ["Change", "Rows", "cell", "cells", "edit", "resaved", "table_file"]
