"""The rows of an export as files: first those of each part by themselves, then all of a table together.

Parts may be written by many processes at once, so each table has a file a part: a fragment of
CSV, or a stream of Arrow. When all parts are there, the fragments of a table are joined in their
order, into one CSV file or into Parquet in folders by series and year. So the number of files
that are left does not grow with the number of parts, and is the same whoever wrote them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import mkdtemp
from types import TracebackType
from typing import Any, Self
from uuid import uuid4

from jscdata.exporting.partitions import KEYS, Partition, Partitions, as_one
from jscdata.frames import arrow_schema
from jscdata.tables import CsvWriter, Row, Table, write

_HELD = 1_000
"""Rows that are held as Python's own values before they become a batch of Arrow, which is far smaller."""

_GATHERED_BYTES = 8 * 1024 * 1024
"""Arrow that is gathered of the fragments of a table before its rows go to their partitions."""


class CsvFragments:
    """One file a table, without a header."""

    def __init__(self, folder: Path, number: int, tables: Iterable[Table]) -> None:
        """Name the folder, and which part it is."""
        self._tables = {table.name: table for table in tables}
        self._folder = folder
        self._number = number
        self._stack = ExitStack()
        self.sinks: dict[str, CsvWriter] = {}

    def __enter__(self) -> Self:
        """Open all files."""
        for name, table in self._tables.items():
            path = self._stack.enter_context(_in_place(_fragment(self._folder, name, self._number)))
            file = self._stack.enter_context(path.open("wb"))
            self.sinks[name] = CsvWriter(table.columns, file.write, header=False)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all files, and put them in their places unless something went wrong."""
        if kind is None:
            with self._stack:
                for rows in self.sinks.values():
                    rows.finish()
        else:
            self._stack.__exit__(kind, error, trace)

    def end(self, partition: Partition) -> None:
        """Take the rows that have come since the last time for those of one statement; CSV has no partitions."""

    @property
    def counts(self) -> dict[str, int]:
        """The number of rows of each table."""
        return {name: rows.count for name, rows in self.sinks.items()}


class ArrowFragments:
    """One stream of Arrow a table, whose rows have series and year as well."""

    def __init__(self, folder: Path, number: int, tables: Iterable[Table]) -> None:
        """Name the folder, and which part it is."""
        self._schemas = {table.name: arrow_schema(table.columns) for table in tables}
        self._partitions: dict[str, list[Partition]] = {name: [] for name in self._schemas}
        self._folder = folder
        self._number = number
        self._writers: dict[str, Any] = {}
        self._stack = ExitStack()
        self.sinks: dict[str, list[Row]] = {name: [] for name in self._schemas}
        self.counts = dict.fromkeys(self._schemas, 0)

    def __enter__(self) -> Self:
        """Open all files."""
        import pyarrow as pa  # noqa: PLC0415 - an extra, known to be there.

        for name, schema in self._schemas.items():
            path = self._stack.enter_context(_in_place(_fragment(self._folder, name, self._number)))
            whole = pa.schema([*schema, *_keys()])
            self._writers[name] = self._stack.enter_context(pa.ipc.new_stream(path, whole))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write what is held, unless something went wrong, and close all files."""
        if kind is None:
            with self._stack:
                for name in self.sinks:
                    self._write(name)
        else:
            self._stack.__exit__(kind, error, trace)

    def end(self, partition: Partition) -> None:
        """Take the rows that have come since the last time for those of one statement, in this partition."""
        for name, rows in self.sinks.items():
            new = len(rows) - len(self._partitions[name])
            self._partitions[name] += [partition] * new
            self.counts[name] += new
            if len(rows) > _HELD:
                self._write(name)

    def _write(self, name: str) -> None:
        import pyarrow as pa  # noqa: PLC0415 - as above.

        rows, partitions = self.sinks[name], self._partitions[name]
        batch = pa.RecordBatch.from_pylist(rows, schema=self._schemas[name])
        for place, key in enumerate(_keys()):
            batch = batch.append_column(key, pa.array([partition[place] for partition in partitions], key.type))
        self._writers[name].write_batch(batch)
        rows.clear()
        partitions.clear()


def _keys() -> tuple[Any, ...]:
    """Return the fields of Arrow by which the rows of a table are partitioned."""
    import pyarrow as pa  # noqa: PLC0415 - as above.

    return tuple(pa.field(name, kind) for name, kind in zip(KEYS, (pa.string(), pa.int32()), strict=True))


def _fragment(folder: Path, name: str, number: int) -> Path:
    return folder / f"{name}.{number:07}"


@contextmanager
def _in_place(path: Path) -> Iterator[Path]:
    """Give a path to write to, and put the file in its place when all went well.

    A part may be written twice, where a worker was lost, or seemed to be.
    """
    aside = path.with_name(f".{path.name}.{uuid4().hex}")
    yield aside
    aside.replace(path)


def join(folder: Path, parts: int, table: Table, form: str) -> Path:
    """Make the file or the folder of a table of its fragments, aside in their own folder, and return where it is.

    It may be done twice, where a worker was lost, and changes nothing but what it writes.
    """
    aside = Path(mkdtemp(prefix=f".{table.name}.", dir=folder))
    fragments = [_fragment(folder, table.name, number) for number in range(parts)]
    if form == "csv":
        return _join_csv(fragments, table, aside / f"{table.name}.csv")
    return _join_parquet(fragments, table, aside / table.name)


def remove_fragments(folder: Path, parts: int, table: Table) -> None:
    """Remove the fragments of a table that are joined."""
    for number in range(parts):
        _fragment(folder, table.name, number).unlink()


def _join_csv(fragments: Iterable[Path], table: Table, out: Path) -> Path:
    """Make one file, with its header."""
    with out.open("wb") as file:
        file.write(write(table.columns, []).encode())
        for fragment in fragments:
            with fragment.open("rb") as rows:
                shutil.copyfileobj(rows, file)
    return out


def _join_parquet(fragments: Iterable[Path], table: Table, out: Path) -> Path:
    """Make Parquet in folders by series and year.

    Without a row there is one file all the same, so that whoever reads the folder finds the columns.
    """
    import pyarrow as pa  # noqa: PLC0415 - as above.

    out.mkdir()
    partitions = Partitions(out)
    for batch in _gathered(_batches(fragments)):
        partitions.add(batch)
    if partitions.is_empty:
        write_parquet(out, table, [])
    partitions.close()
    # What a table took is given back before the next one.
    pa.default_memory_pool().release_unused()
    return out


def _batches(fragments: Iterable[Path]) -> Iterator[Any]:
    """Go through the batches of fragments of Arrow."""
    import pyarrow as pa  # noqa: PLC0415 - as above.

    for fragment in fragments:
        with pa.OSFile(str(fragment)) as file, pa.ipc.open_stream(file) as stream:
            yield from stream


def _gathered(batches: Iterable[Any]) -> Iterator[Any]:
    """Go through batches made large, so that each partition has many rows in one, and not a few in each of many."""
    held: list[Any] = []
    size = 0
    for batch in batches:
        held.append(batch)
        size += batch.nbytes
        if size > _GATHERED_BYTES:
            yield from as_one(held)
            held.clear()
            size = 0
    if held:
        yield from as_one(held)


def write_parquet(folder: Path, table: Table, rows: list[Row]) -> None:
    """Write rows as the one file of a folder, which is there."""
    import pyarrow as pa  # noqa: PLC0415 - as above.
    import pyarrow.parquet as pq  # noqa: PLC0415 - as above.

    found = pa.Table.from_pylist(rows, schema=arrow_schema(table.columns))
    pq.write_table(found, folder / "part-00000.parquet")


__all__ = ["ArrowFragments", "CsvFragments", "join", "remove_fragments", "write_parquet"]
