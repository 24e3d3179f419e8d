"""The rows of an export as files: first those of each part by themselves, then all of a table together.

Parts may be written by many processes at once, so each table has a file a part: a fragment of
CSV, or a stream of Arrow. When all parts are there, the fragments of a table are joined in their
order, into one CSV file or into Parquet in folders by series and year. So the number of files
that are left does not grow with the number of parts, and is the same whoever wrote them.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TextIO

from jscdata.exporting.partitions import KEYS, Partition, Partitions
from jscdata.frames import arrow_schema
from jscdata.tables import Row, Table, cell

_HELD = 5_000
"""Rows that are held as Python's own values before they become a batch of Arrow, which is far smaller."""


class RowFiles(Protocol):
    """Where the rows of the statements of a part go, one statement after the other."""

    def __enter__(self) -> Self:
        """Open what is needed."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is held, and close everything."""

    def add(self, name: str, partition: Partition, rows: list[Row]) -> None:
        """Take the rows that one statement has in a table."""


class CsvFragments:
    """One file a table, without a header."""

    def __init__(self, folder: Path, number: int, tables: Iterable[Table]) -> None:
        """Name the folder, and which part it is."""
        self._tables = {table.name: table for table in tables}
        self._folder = folder
        self._number = number
        self._files: dict[str, TextIO] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Open all files."""
        for name in self._tables:
            path = _fragment(self._folder, name, self._number)
            self._files[name] = self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all files."""
        self._stack.close()

    def add(self, name: str, partition: Partition, rows: list[Row]) -> None:  # noqa: ARG002 - CSV has no partitions.
        """Write rows."""
        columns = self._tables[name].columns
        writer = csv.writer(self._files[name], lineterminator="\n")
        writer.writerows([cell(row[column.name]) for column in columns] for row in rows)


class ArrowFragments:
    """One stream of Arrow a table, whose rows have series and year as well."""

    def __init__(self, folder: Path, number: int, tables: Iterable[Table]) -> None:
        """Name the folder, and which part it is."""
        self._schemas = {table.name: _partitioned(table) for table in tables}
        self._rows: dict[str, list[Row]] = {name: [] for name in self._schemas}
        self._folder = folder
        self._number = number
        self._writers: dict[str, Any] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Open all files."""
        import pyarrow as pa  # noqa: PLC0415 - an extra, known to be there.

        for name, schema in self._schemas.items():
            path = _fragment(self._folder, name, self._number)
            self._writers[name] = self._stack.enter_context(pa.ipc.new_stream(path, schema))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is held, unless something went wrong, and close all files."""
        with self._stack:
            for name in self._rows if kind is None else ():
                self._write(name)

    def add(self, name: str, partition: Partition, rows: list[Row]) -> None:
        """Hold rows."""
        for row in rows:
            row.update(zip(KEYS, partition, strict=True))
        self._rows[name] += rows
        if len(self._rows[name]) > _HELD:
            self._write(name)

    def _write(self, name: str) -> None:
        import pyarrow as pa  # noqa: PLC0415 - as above.

        self._writers[name].write_batch(pa.RecordBatch.from_pylist(self._rows[name], schema=self._schemas[name]))
        self._rows[name].clear()


def _partitioned(table: Table) -> Any:  # noqa: ANN401 - a schema of an optional library.
    """Return the schema of a table with the columns by which it is partitioned."""
    import pyarrow as pa  # noqa: PLC0415 - as above.

    schema = arrow_schema(table.columns)
    for name, kind in zip(KEYS, (pa.string(), pa.int32()), strict=True):
        schema = schema.append(pa.field(name, kind))
    return schema


def _fragment(folder: Path, name: str, number: int) -> Path:
    return folder / f"{name}.{number:07}"


def _fragments(folder: Path, name: str) -> list[Path]:
    """Return the fragments of a table in the order of the parts."""
    return sorted(folder.glob(f"{name}.[0-9]*"))


def join_csv(folder: Path, table: Table, out: Path) -> None:
    """Make one file of the fragments of a table, with its header; the fragments go."""
    with (out / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerow([column.name for column in table.columns])
        for fragment in _fragments(folder, table.name):
            with fragment.open(encoding="utf-8", newline="") as rows:
                shutil.copyfileobj(rows, file)
            fragment.unlink()


def join_parquet(folder: Path, table: Table, out: Path) -> None:
    """Make Parquet in folders by series and year of the fragments of a table; the fragments go.

    Without a row there is one file all the same, so that whoever reads the folder finds the columns.
    """
    import pyarrow as pa  # noqa: PLC0415 - as above.

    partitions = Partitions(out / table.name)
    for fragment in _fragments(folder, table.name):
        with pa.OSFile(str(fragment)) as file, pa.ipc.open_stream(file) as stream:
            for batch in stream:
                partitions.add(batch)
        fragment.unlink()
    if partitions.is_empty:
        write_parquet(out / table.name, table, [])
    partitions.close()


def write_parquet(folder: Path, table: Table, rows: list[Row]) -> None:
    """Write rows as the one file of a folder, which is made."""
    import pyarrow as pa  # noqa: PLC0415 - as above.
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above.

    folder.mkdir(exist_ok=True)
    found = pa.Table.from_pylist(rows, schema=arrow_schema(table.columns))
    pq.write_table(found, folder / "part-00000.parquet")


__all__ = ["ArrowFragments", "CsvFragments", "RowFiles", "join_csv", "join_parquet", "write_parquet"]
