"""Tables of a corpus as data frames."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import jscdata
from jscdata import MissingExtraError
from jscdata.frames import CorpusTable
from jscdata.package import all_tables
from jscdata.shipped import data_folder
from jscdata.tables import Column, Row

NAMES = sorted(all_tables())


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_the_one_of_the_package(name: str) -> None:
    """Row for row, as its CSV has it."""
    table = jscdata.corpus().table(name)
    text = (data_folder() / "tables" / f"{name}.csv").read_text(encoding="utf-8")
    expected = list(csv.DictReader(io.StringIO(text)))
    shown = [{key: _cell(value) for key, value in row.items()} for row in table]
    assert shown == expected


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


@pytest.mark.parametrize("name", NAMES)
def test_every_table_is_the_same_in_all_three_libraries(name: str) -> None:
    """As many rows and columns, and the same values where they come back as those of Python."""
    table = jscdata.corpus().table(name)
    rows = [dict(row) for row in table]
    assert table.to_arrow().to_pylist() == rows
    assert table.to_polars().to_dicts() == rows
    frame = table.to_pandas()
    assert (len(frame), list(frame.columns)) == (len(rows), [column.name for column in table.columns])


COLUMNS = (
    Column(name="id", required=True),
    Column(name="year", type="integer"),
    Column(name="value", type="number"),
    Column(name="day", type="date"),
    Column(name="sure", type="boolean"),
    Column(name="act_type", vocabulary="act_types"),
)
ROWS: list[Row] = [
    {"id": "NA", "year": 2024, "value": 0.5, "day": dt.date(2024, 7, 28), "sure": True, "act_type": "commit"},
    {"id": "007", "year": None, "value": None, "day": None, "sure": None, "act_type": None},
]
TABLE = CorpusTable(name="x", columns=COLUMNS, source=lambda: ROWS)


def test_types_in_pandas() -> None:
    """Nothing is guessed: NA and 007 stay words, a missing number makes no float of the others."""
    frame = TABLE.to_pandas()
    assert list(frame["id"]) == ["NA", "007"]
    assert [str(frame.dtypes[name]) for name in ("year", "value", "sure", "act_type")] == [
        *("Int64", "Float64", "boolean", "category"),
    ]
    assert frame["day"].dt.year[0] == 2024
    assert bool(pd.isna(frame["day"][1]))
    assert frame["act_type"].cat.categories[0] == "commit"


def test_types_in_polars_and_arrow() -> None:
    """Dates are dates, codes an Enum or a dictionary."""
    schema = TABLE.to_polars().schema
    assert [schema[name] for name in ("id", "year", "value", "day", "sure")] == [
        *(pl.String, pl.Int64, pl.Float64, pl.Date, pl.Boolean),
    ]
    assert isinstance(schema["act_type"], pl.Enum)
    arrow = TABLE.to_arrow().schema
    assert arrow.field("day").type == pa.date32()
    assert pa.types.is_dictionary(arrow.field("act_type").type)
    assert not arrow.field("id").nullable


def test_an_empty_table_keeps_its_columns(tmp_path: Path, small: dict[str, Any]) -> None:
    """A statement without layers has no acts, and the table of acts no row."""
    path = tmp_path / "x.json"
    path.write_text(json.dumps({**small, "codings": []}), encoding="utf-8")
    table = jscdata.corpus(path).table("acts")
    assert list(table) == []
    assert table.to_arrow().num_rows == len(table.to_pandas()) == table.to_polars().height == 0
    assert table.to_polars().columns == [column.name for column in table.columns]


@pytest.mark.parametrize(("library", "extra"), [("pandas", "pandas"), ("polars", "polars"), ("pyarrow", "arrow")])
def test_without_a_library_it_is_said_what_to_install(
    monkeypatch: pytest.MonkeyPatch, library: str, extra: str
) -> None:
    """Not a traceback about a module."""
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtraError, match=rf"pip install 'jscdata\[{extra}\]'"):
        getattr(TABLE, f"to_{extra}")()


def test_scales_of_the_literature_are_categories_in_their_order() -> None:
    """As codes are, though they are of no vocabulary; so a plot has its classes in one order."""
    table = jscdata.corpus().table("acts_flat")
    degrees = ["low", "moderate", "high"]
    obligation = table.to_pandas()["abbott_obligation"]
    assert list(obligation.cat.categories) == degrees
    assert (obligation > "low").sum() == (obligation == "moderate").sum() > 0
    assert table.to_polars()["abbott_precision"].dtype == pl.Enum(degrees)
    assert "commissive" in list(table.to_pandas()["searle_illocution"].cat.categories)
    relations = jscdata.corpus().to_dyad_year().to_pandas()["relation"].cat.categories
    assert list(relations) == ["parties", "speaker_actor", "actor_counterpart", "actor_against"]


@pytest.mark.parametrize("day", [dt.date(1, 1, 1), dt.date(9999, 12, 31)])
def test_every_day_is_a_date_of_pandas(day: dt.date) -> None:
    """Also one that its nanoseconds do not reach; a day that is not told is missing."""
    columns = (Column(name="day", type="date"),)
    frame = CorpusTable(name="days", columns=columns, source=lambda: [{"day": day}, {"day": None}]).to_pandas()
    assert frame["day"][0].date() == day
    assert frame["day"].isna().tolist() == [False, True]


def test_a_table_is_shown_in_a_few_words() -> None:
    """Its rows are made only when they are asked for."""
    assert repr(TABLE) == "<CorpusTable x: 6 columns>"
