"""Rows of Arrow in folders by series and year."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from jscdata.exporting import partitions
from jscdata.exporting.partitions import Partitions, _size


def batch(*rows: tuple[str, str | None, int]) -> pa.RecordBatch:
    names, series, years = zip(*rows, strict=True)
    return pa.record_batch({"name": names, "series": pa.array(series, pa.string()), "year": years})


def read(folder: Path) -> dict[str, list[str]]:
    """Return the names in each file, by its path."""
    return {
        path.relative_to(folder).as_posix(): pq.ParquetFile(path).read()["name"].to_pylist()
        for path in sorted(folder.rglob("*.parquet"))
    }


def test_rows_of_a_partition_stay_in_their_order(tmp_path: Path) -> None:
    """Whatever stands between them; a name that no folder can have is written in another way."""
    found = Partitions(tmp_path)
    assert found.is_empty
    found.add(batch(("a", "x/y", 2001), ("b", None, 2001), ("c", "x/y", 2001)))
    found.add(batch(("d", "x/y", 2002), ("e", "x/y", 2001)))
    found.close()
    assert not found.is_empty
    assert read(tmp_path) == {
        "series=_none/year=2001/part-00000.parquet": ["b"],
        "series=x%2Fy/year=2001/part-00000.parquet": ["a", "c", "e"],
        "series=x%2Fy/year=2002/part-00000.parquet": ["d"],
    }


def test_no_more_is_held_than_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The largest partition is written first, and goes on in another file."""
    monkeypatch.setattr(partitions, "_HELD_BYTES", 1_500)
    found = Partitions(tmp_path)
    found.add(batch(*(("many", "x", 2001) for _ in range(50)), ("few", "x", 2002)))
    assert list(read(tmp_path)) == ["series=x/year=2001/part-00000.parquet"]
    found.add(batch(("more", "x", 2001)))
    found.close()
    assert list(read(tmp_path)) == [
        "series=x/year=2001/part-00000.parquet",
        "series=x/year=2001/part-00001.parquet",
        "series=x/year=2002/part-00000.parquet",
    ]


def test_many_thin_batches_become_one(tmp_path: Path) -> None:
    """A batch takes room beside its rows, and a partition of many statements has many."""
    found = Partitions(tmp_path)
    for number in range(500):
        found.add(batch((f"{number}", "x", 2001)))
    assert max(map(len, found._held.values())) <= 64
    taken = sum(_size(rows) for held in found._held.values() for rows in held)
    assert found._size == sum(found._sizes.values()) == taken
    found.close()
    assert read(tmp_path) == {"series=x/year=2001/part-00000.parquet": [str(number) for number in range(500)]}


def test_a_folder_that_was_taken_away_is_not_brought_back(tmp_path: Path) -> None:
    """As where an export was given up meanwhile."""
    found = Partitions(tmp_path / "gone")
    found.add(batch(("a", "x", 2001)))
    with pytest.raises(FileNotFoundError):
        found.close()
    assert list(tmp_path.iterdir()) == []
