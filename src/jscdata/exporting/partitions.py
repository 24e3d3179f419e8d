"""Rows of Arrow as Parquet in folders by series and year, as DuckDB, Spark and Arrow read them.

The folders are ``series=…/year=…``. As much as fits into bounded memory is gathered before it is
written, so that files are few and large, whatever the order of the rows; of each partition the
rows stay in their order.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote as percent

Partition = tuple[str | None, int]
"""Series and year of a statement; None where it is of no series."""

KEYS = ("series", "year")
"""The columns that tell the partition of a row; in the files, the names of the folders tell it."""

_HELD_BYTES = 64 * 1024 * 1024
"""Arrow that is held of one table, of all partitions together."""

_COLUMN_BYTES = 700
"""What a column of a batch takes beside its values, as measured; of thin batches it is most."""

_BATCHES = 64
"""Batches of a partition that are held before they are made one."""

# No series is called so. Arrow, and with it pandas, cannot read folders of which some stand for null.
_NONE = "_none"


class Partitions:
    """The partitions of one table, which is a folder."""

    def __init__(self, folder: Path) -> None:
        """Name the folder, which is there."""
        self._folder = folder
        self._size = 0
        self._held: dict[Partition, list[Any]] = {}
        self._sizes: dict[Partition, int] = {}
        self._numbers: dict[Partition, int] = {}

    @property
    def is_empty(self) -> bool:
        """Whether no row has come yet."""
        return not self._numbers and not self._held

    def add(self, batch: Any) -> None:  # noqa: ANN401 - a record batch of an optional library.
        """Take rows, in which the columns ``KEYS`` tell the partition."""
        for partition, rows in _by_partition(batch):
            self._hold(partition, rows)
        while self._size > _HELD_BYTES:
            self._write(max(self._sizes, key=lambda found: self._sizes[found]))

    def _hold(self, partition: Partition, rows: Any) -> None:  # noqa: ANN401 - as above.
        held = self._held.setdefault(partition, [])
        held.append(rows)
        added = _size(rows)
        if len(held) > _BATCHES:
            held[:] = as_one(held)
            added = sum(map(_size, held)) - self._sizes.get(partition, 0)
        self._size += added
        self._sizes[partition] = self._sizes.get(partition, 0) + added

    def close(self) -> None:
        """Write what is held."""
        for partition in list(self._held):
            self._write(partition)

    def _write(self, partition: Partition) -> None:
        import pyarrow as pa  # noqa: PLC0415 - an extra, known to be there.
        import pyarrow.parquet as pq  # noqa: PLC0415 - as above.

        number = self._numbers.get(partition, 0)
        self._numbers[partition] = number + 1
        folder = self._folder
        for name in _folders_of(partition):
            # The folder of the table is not made again where the export was given up meanwhile.
            folder /= name
            folder.mkdir(exist_ok=True)
        pq.write_table(pa.Table.from_batches(self._held.pop(partition)), folder / f"part-{number:05}.parquet")
        self._size -= self._sizes.pop(partition)


def _size(batch: Any) -> int:  # noqa: ANN401 - as above.
    """Return the bytes that a batch takes."""
    size: int = batch.nbytes + _COLUMN_BYTES * batch.num_columns
    return size


def as_one(batches: list[Any]) -> list[Any]:
    """Return batches as one, which takes less than many thin ones."""
    import pyarrow as pa  # noqa: PLC0415 - as above.

    found: list[Any] = pa.Table.from_batches(batches).combine_chunks().to_batches()
    return found


def _by_partition(batch: Any) -> Iterator[tuple[Partition, Any]]:  # noqa: ANN401 - as above.
    """Give the rows of each partition in a batch, copied, so that the batch need not be kept."""
    rows: dict[Partition, list[int]] = {}
    for number, partition in enumerate(zip(*(batch.column(key).to_pylist() for key in KEYS), strict=True)):
        rows.setdefault(partition, []).append(number)
    bare = batch.drop_columns(list(KEYS))
    yield from ((partition, bare.take(numbers)) for partition, numbers in rows.items())


def _folders_of(partition: Partition) -> tuple[str, str]:
    series = _NONE if partition[0] is None else percent(partition[0], safe="")
    return f"series={series}", f"year={partition[1]}"


__all__ = ["KEYS", "Partition", "Partitions", "as_one"]
