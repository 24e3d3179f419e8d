"""Tables of a corpus as data frames of pandas, polars and Arrow, with the types that the columns have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from typing import TYPE_CHECKING, Any

from jscdata.counting import count
from jscdata.errors import MissingExtraError
from jscdata.tables import Column, Row, Value

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

_BATCH = 10_000
"""Rows that are held before they become columns of Arrow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusTable:
    """One table of a corpus. Its rows are made when they are asked for, each time anew.

    Ids are always strings, and states ISO 3166-1 alpha-3, so that no reader takes Namibia's NA
    for a missing value.
    """

    name: str
    columns: tuple[Column, ...]
    source: Callable[[], Iterable[Row]]

    def __repr__(self) -> str:
        return f"<CorpusTable {self.name}: {count(len(self.columns), 'column')}>"

    def __iter__(self) -> Iterator[Row]:
        """Go through the rows, each a mapping from column names to values, null as None."""
        return iter(self.source())

    def to_pandas(self) -> pd.DataFrame:
        """Return a data frame: strings, nullable integers, dates as timestamps, codes as categories.

        Raises:
            MissingExtraError: Where pandas is not installed (``pip install 'jscdata[pandas]'``).
        """
        library = _library("pandas")
        columns = self._values()
        found: pd.DataFrame = library.DataFrame(
            {column.name: _pandas_column(library, column, columns[column.name]) for column in self.columns}
        )
        return found

    def to_polars(self) -> pl.DataFrame:
        """Return a data frame of polars, codes as Enum.

        Raises:
            MissingExtraError: Where polars is not installed (``pip install 'jscdata[polars]'``).
        """
        library = _library("polars")
        kinds = {
            "string": library.String,
            "integer": library.Int64,
            "number": library.Float64,
            "date": library.Date,
            "boolean": library.Boolean,
        }
        schema = {
            column.name: library.Enum(column.codes) if column.codes else kinds[column.type] for column in self.columns
        }
        found: pl.DataFrame = library.DataFrame(self._values(), schema=schema)
        return found

    def to_arrow(self) -> pa.Table:
        """Return a table of Arrow, codes as dictionaries.

        Raises:
            MissingExtraError: Where pyarrow is not installed (``pip install 'jscdata[arrow]'``).
        """
        library = _library("pyarrow", "arrow")
        schema = arrow_schema(self.columns)
        found: pa.Table = library.Table.from_batches(list(self.batches()), schema=schema)
        return found

    def batches(self) -> Iterator[pa.RecordBatch]:
        """Go through the rows as record batches of Arrow, at most 10,000 rows each."""
        library = _library("pyarrow", "arrow")
        schema = arrow_schema(self.columns)
        rows = iter(self)
        while batch := list(islice(rows, _BATCH)):
            yield library.RecordBatch.from_pylist(batch, schema=schema)

    def _values(self) -> dict[str, list[Value]]:
        """Return the values of each column."""
        columns: dict[str, list[Value]] = {column.name: [] for column in self.columns}
        for row in self:
            for name, values in columns.items():
                values.append(row[name])
        return columns


def arrow_schema(columns: Iterable[Column]) -> Any:  # noqa: ANN401 - a schema of an optional library.
    """Return the Arrow schema of columns."""
    library = _library("pyarrow", "arrow")
    kinds = {
        "string": library.string(),
        "integer": library.int64(),
        "number": library.float64(),
        "date": library.date32(),
        "boolean": library.bool_(),
    }
    coded = library.dictionary(library.int16(), library.string())
    return library.schema(
        [
            library.field(column.name, coded if column.codes else kinds[column.type], nullable=not column.required)
            for column in columns
        ]
    )


def _pandas_column(library: Any, column: Column, values: list[Value]) -> Any:  # noqa: ANN401 - of an optional library.
    if column.codes:
        return library.Categorical(values, categories=column.codes, ordered=column.is_scale)
    if column.type == "date":
        # Seconds reach from the first year to the last, which nanoseconds do not.
        return library.Series([None if day is None else str(day) for day in values], dtype="datetime64[s]")
    kinds = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    return library.array(values, dtype=kinds[column.type])


def _library(name: str, extra: str = "") -> Any:  # noqa: ANN401 - a module that is not loaded before.
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError(name, extra or name) from error


__all__ = ["CorpusTable", "arrow_schema"]
