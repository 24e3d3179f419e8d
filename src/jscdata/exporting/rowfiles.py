"""The rows of one part of an export as files: fragments of CSV, or Parquet in folders by series and year."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TextIO
from urllib.parse import quote as percent

from jscdata.frames import arrow_schema
from jscdata.tables import Row, Table, cell

Partition = tuple[str, int]
"""Series and year; statements without a series have the name that readers take for null."""

_HELD = 5_000
"""Rows that are held as Python's own values before they become a batch of Arrow, which is far smaller."""


class RowFiles(Protocol):
    """Where the rows of statements go, one statement after the other."""

    def __enter__(self) -> Self:
        """Open what is needed."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close everything; without an error, everything is written then."""

    def add(self, name: str, partition: Partition, rows: list[Row]) -> None:
        """Take the rows that one statement has in a table."""


class CsvFragments:
    """One file a table, without a header, to be joined when all parts are there."""

    def __init__(self, folder: Path, number: int, known: Mapping[str, Table], names: Iterable[str]) -> None:
        """Name the folder, and which part it is."""
        self._paths = {name: folder / f"{name}.{number:05}" for name in names}
        self._known = known
        self._files: dict[str, TextIO] = {}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Open all files."""
        for name, path in self._paths.items():
            self._files[name] = self._stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all files."""
        self._stack.close()

    def add(self, name: str, partition: Partition, rows: list[Row]) -> None:  # noqa: ARG002 - CSV has no partitions.
        """Write rows."""
        write_rows(self._files[name], self._known[name], rows)


def write_rows(file: TextIO, table: Table, rows: Iterable[Row]) -> None:
    """Write rows as CSV, without a header."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerows([cell(row[column.name]) for column in table.columns] for row in rows)


class ParquetFiles:
    """One file a table and partition. Rows are held as Arrow until all are there."""

    def __init__(self, folder: Path, number: int, known: Mapping[str, Table], names: Iterable[str]) -> None:
        """Name the folder, and which part it is."""
        self._tables = {name: _Gathered(arrow_schema(known[name].columns)) for name in names}
        self._folder = folder
        self._number = number

    def __enter__(self) -> Self:
        """Open nothing yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write the files, unless something went wrong."""
        if kind is None:
            for name, gathered in self._tables.items():
                for partition, found in gathered.by_partition():
                    write_parquet(self._folder / name / _folder_of(partition), self._number, found)

    def add(self, name: str, partition: Partition, rows: list[Row]) -> None:
        """Hold rows."""
        self._tables[name].add(partition, rows)


class _Gathered:
    """The rows of one table, and which of them belong to which partition."""

    def __init__(self, schema: Any) -> None:  # noqa: ANN401 - a schema of an optional library.
        self._schema = schema
        self._rows: list[Row] = []
        self._batches: list[Any] = []
        self._ranges: dict[Partition, list[tuple[int, int]]] = {}
        self._count = 0

    def add(self, partition: Partition, rows: list[Row]) -> None:
        if rows:
            self._ranges.setdefault(partition, []).append((self._count, len(rows)))
            self._count += len(rows)
            self._rows += rows
        if len(self._rows) > _HELD:
            self._make_batch()

    def _make_batch(self) -> None:
        import pyarrow as pa  # noqa: PLC0415 - an extra, known to be there.

        self._batches.append(pa.RecordBatch.from_pylist(self._rows, schema=self._schema))
        self._rows.clear()

    def by_partition(self) -> Iterable[tuple[Partition, Any]]:
        """Give the rows of each partition as a table of Arrow, in the order in which they came."""
        import pyarrow as pa  # noqa: PLC0415 - as above.

        if self._rows:
            self._make_batch()
        found = pa.Table.from_batches(self._batches, schema=self._schema)
        for partition, ranges in self._ranges.items():
            yield partition, pa.concat_tables([found.slice(start, length) for start, length in ranges])


def _folder_of(partition: Partition) -> str:
    return f"series={percent(partition[0], safe='')}/year={partition[1]}"


def arrow_table(table: Table, rows: list[Row]) -> Any:  # noqa: ANN401 - a table of an optional library.
    """Return rows as a table of Arrow."""
    import pyarrow as pa  # noqa: PLC0415 - an extra, known to be there.

    return pa.Table.from_pylist(rows, schema=arrow_schema(table.columns))


def write_parquet(folder: Path, number: int, found: Any) -> None:  # noqa: ANN401 - a table of an optional library.
    """Write a table of Arrow as one file of a folder, which is made where it is not there."""
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above.

    folder.mkdir(parents=True, exist_ok=True)
    pq.write_table(found, folder / f"part-{number:05}.parquet")


__all__ = ["CsvFragments", "ParquetFiles", "Partition", "RowFiles", "arrow_table", "write_parquet", "write_rows"]
