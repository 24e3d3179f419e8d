"""Tables of many statements as files."""

from __future__ import annotations

import json
import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import pytest

import jscdata
from jscdata import InvalidStatementError, MissingExtraError, UnknownIdError
from jscdata.exporting import dataset
from jscdata.exporting.dataset import OutputExistsError, export_tables
from jscdata.exporting.partitions import Partitions
from jscdata.package import all_tables
from jscdata.replacing import WouldBeLostError
from jscdata.shipped import data_folder
from tests.conftest import one_statement


@pytest.fixture
def shards(small: dict[str, Any], tmp_path: Path) -> Path:
    """Return a folder with JSON Lines of 1,300 statements in two files, of three years and two series."""
    folder = tmp_path / "shards"
    folder.mkdir()
    rows = []
    for number in range(1300):
        small["id"] = f"x-{number:04}"
        small["date"] = f"{2001 + number % 3}-06-01"
        small["meeting"]["series"] = ("a", None)[number % 2]
        rows.append(json.dumps(small))
    (folder / "0.jsonl").write_text("\n".join(rows[:900]), encoding="utf-8")
    (folder / "1.jsonl").write_text("\n".join(rows[900:]), encoding="utf-8")
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder with their bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_shipped_tables_come_out_as_they_are_shipped(tmp_path: Path) -> None:
    """Byte for byte."""
    written = export_tables([data_folder()], tmp_path / "out")
    assert tree(tmp_path / "out") == tree(data_folder() / "tables")
    assert (written.statements, written.invalid) == (len(jscdata.statement_ids()), ())


def test_what_was_written_is_counted(tmp_path: Path) -> None:
    """Statements, and the rows of each table."""
    written = export_tables([one_statement()], tmp_path / "out")
    assert (written.statements, written.rows["acts"], written.invalid) == (1, 21, ())


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_several_processes_write_the_same_files(shards: Path, tmp_path: Path, form: str) -> None:
    """In the order of the statements."""
    one = export_tables([shards], tmp_path / "one", form=form)
    with ProcessPoolExecutor(2) as executor:
        two = export_tables([shards], tmp_path / "two", form=form, executor=executor)
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert one == two
    assert (one.statements, one.rows["statements"]) == (1300, 1300)


def test_parquet_is_laid_out_by_series_and_year(shards: Path, tmp_path: Path) -> None:
    """DuckDB finds all rows, and reads only the folders that are asked for."""
    export_tables([shards], tmp_path / "out", form="parquet")
    query = f"from read_parquet('{tmp_path}/out/acts/**/*.parquet', hive_partitioning=true)"
    with duckdb.connect() as connection:
        assert connection.execute(f"select count(*) {query}").fetchall() == [(5200,)]
        by_series = f"select series, count(*) {query} where year = 2002 group by all order by all"
        assert connection.execute(by_series).fetchall() == [("_none", 868), ("a", 864)]


def test_pandas_reads_statements_of_a_series_and_of_none(shards: Path, tmp_path: Path) -> None:
    """Arrow finds the folders by itself, and the table of statements tells null as such."""
    export_tables([shards], tmp_path / "out", form="parquet", names=["statements"])
    found = pd.read_parquet(tmp_path / "out" / "statements")
    assert sorted(found["series"].unique()) == ["_none", "a"]
    assert found["meeting_series"].isna().sum() == 650


def test_some_tables_alone(tmp_path: Path) -> None:
    """No other file is written."""
    written = export_tables([one_statement()], tmp_path / "out", names=["acts", "codebook"])
    assert sorted(tree(tmp_path / "out")) == ["acts.csv", "codebook.csv"]
    assert set(written.rows) == {"acts", "codebook"}


def test_a_folder_that_exists_is_replaced_only_when_that_is_wanted(tmp_path: Path) -> None:
    """Until the new one is complete the old one stays."""
    out = tmp_path / "out"
    export_tables([one_statement()], out, names=["acts"])
    with pytest.raises(OutputExistsError, match="--force"):
        export_tables([one_statement()], out)
    assert sorted(tree(out)) == ["acts.csv"]
    export_tables([one_statement()], out, force=True)
    assert sorted(tree(out)) == sorted(f"{name}.csv" for name in all_tables())
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_nothing_but_tables_is_ever_replaced(shards: Path, tmp_path: Path) -> None:
    """Neither what is exported, nor a file of somebody, nor a folder around them."""
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    before = tree(tmp_path)
    for out in (shards, tmp_path, tmp_path / "mine.txt"):
        with pytest.raises(WouldBeLostError, match="would be lost"):
            export_tables([shards], out, force=True)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("name", ["statements/b.jsonl", "acts/notes.txt", "acts/series=a/mine.csv", "acts.csv/x"])
def test_what_stands_among_tables_is_not_lost_either(shards: Path, tmp_path: Path, name: str) -> None:
    """A folder with the name of a table may hold something else; sources lie in 'statements', too."""
    out = tmp_path / "out"
    export_tables([one_statement()], out, names=["units"])
    (out / name).parent.mkdir(parents=True)
    (out / name).write_text("mine", encoding="utf-8")
    with pytest.raises(WouldBeLostError, match="would be lost"):
        export_tables([shards], out, force=True)
    assert (out / name).read_text(encoding="utf-8") == "mine"


def test_nothing_to_export_is_told(package: Path, tmp_path: Path) -> None:
    """An empty package makes no empty tables."""
    next((package / "statements").iterdir()).unlink()
    with pytest.raises(InvalidStatementError, match="JSC102"):
        export_tables([package], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_link_to_a_folder_is_followed(tmp_path: Path) -> None:
    """The folder behind it is replaced, and it stays a link."""
    export_tables([one_statement()], tmp_path / "real", names=["acts"])
    (tmp_path / "link").symlink_to(tmp_path / "real")
    export_tables([one_statement()], tmp_path / "link", names=["units"], force=True)
    assert (tmp_path / "link").is_symlink()
    assert sorted(tree(tmp_path / "real")) == ["units.csv"]


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"form": "parqet"}, "There is no form of tables 'parqet'. Did you mean 'parquet'?"),
        ({"names": ["actz"]}, "There is no table 'actz'. Did you mean 'acts'?"),
    ],
)
def test_what_is_unknown_is_told_before_anything_is_written(
    tmp_path: Path, asked: dict[str, Any], message: str
) -> None:
    """The nearest known one is named."""
    with pytest.raises(UnknownIdError) as raised:
        export_tables([one_statement()], tmp_path / "out", **asked)
    assert str(raised.value) == message
    assert list(tmp_path.iterdir()) == []


def test_paths_may_come_one_by_one(tmp_path: Path) -> None:
    """They are gone through once, and a path that is named twice leads to what it leads to."""
    written = export_tables((path for path in [one_statement(), one_statement()]), tmp_path / "out")
    assert written.statements == 1


def test_the_entities_of_lines_are_those_that_their_statements_name(shards: Path, tmp_path: Path) -> None:
    """Each once, sorted, as the first statement tells it; without a register there are no aliases."""
    written = export_tables([shards], tmp_path / "out")
    rows = (tmp_path / "out" / "entities.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [row.split(",")[0] for row in rows] == list(jscdata.corpus(shards).entities)
    assert (written.rows["entities"], written.rows["entity_aliases"]) == (len(rows), 0)


def test_two_packages_share_their_entities(package: Path, tmp_path: Path) -> None:
    """No key stands twice."""
    (statement,) = (package / "statements").iterdir()
    statement.unlink()
    written = export_tables([package, one_statement()], tmp_path / "out")
    assert tree(tmp_path / "out")["entities.csv"] == (one_statement() / "tables" / "entities.csv").read_bytes()
    assert written.rows["entities"] == 43


@pytest.mark.parametrize("turned", [False, True], ids=["as they are", "turned round"])
def test_an_entity_is_written_as_the_first_package_tells_it(package: Path, tmp_path: Path, *, turned: bool) -> None:
    """That another tells it differently is not kept quiet."""
    (statement,) = (package / "statements").iterdir()
    statement.unlink()
    register = package / "entities.json"
    register.write_text(register.read_text(encoding="utf-8").replace('"Japan"', '"Nippon"'), encoding="utf-8")
    paths = [one_statement(), package] if turned else [package, one_statement()]
    written = export_tables(paths, tmp_path / "out")
    assert written.differing == ("state:JPN",)
    names = (tmp_path / "out" / "entities.csv").read_text(encoding="utf-8")
    assert ("Nippon" in names) is not turned


def test_a_table_that_is_named_twice_is_written_once(tmp_path: Path) -> None:
    """Naming it again asks for nothing more."""
    assert dict(export_tables([one_statement()], tmp_path / "out", names=["acts", "acts"]).rows) == {"acts": 21}


def test_an_id_stands_for_one_statement(shards: Path, package: Path, tmp_path: Path) -> None:
    """Whatever named it twice; the later one is told, or passed over where that is wanted."""
    again = tmp_path / "again.jsonl"
    again.write_text((shards / "0.jsonl").read_text(encoding="utf-8").partition("\n")[0], encoding="utf-8")
    for paths in ([shards, again], [one_statement(), package]):
        with pytest.raises(InvalidStatementError) as raised:
            export_tables(paths, tmp_path / "out")
        assert [finding.code for finding in raised.value.report.findings] == ["JSC401"]
    written = export_tables([shards, again], tmp_path / "out", skip_invalid=True)
    assert (written.statements, len(written.invalid)) == (1300, 1)


def test_a_record_of_another_schema_is_not_exported(small: dict[str, Any], tmp_path: Path) -> None:
    """Its fields may mean something else."""
    small["schema_version"] = "9.0"
    (tmp_path / "x.json").write_text(json.dumps(small), encoding="utf-8")
    with pytest.raises(InvalidStatementError, match="JSC206"):
        export_tables([tmp_path / "x.json"], tmp_path / "out")


@pytest.fixture
def broken(shards: Path) -> Path:
    """Return the shards with one statement spoilt among them."""
    path = shards / "1.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace('"2002-06-01"', '"2002-06-31"', 1), encoding="utf-8")
    return shards


def test_a_broken_statement_leaves_nothing_behind(broken: Path, tmp_path: Path) -> None:
    """It is told with its place, and no folder is written."""
    with pytest.raises(InvalidStatementError) as raised:
        export_tables([broken], tmp_path / "out")
    (finding,) = raised.value.report.findings
    assert (Path(finding.path).name, finding.line, finding.code) == ("1.jsonl", 2, "JSC204")
    assert [path.name for path in tmp_path.iterdir()] == ["shards"]


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_parts_that_are_under_way_leave_nothing_behind_either(shards: Path, tmp_path: Path, form: str) -> None:
    """Where the first part fails, the processes that write the others cannot bring the folder back."""
    first = shards / "0.jsonl"
    first.write_text("{\n" + first.read_text(encoding="utf-8"), encoding="utf-8")
    with ProcessPoolExecutor(2) as executor, pytest.raises(InvalidStatementError):
        export_tables([shards], tmp_path / "out", form=form, executor=executor)
    assert [path.name for path in tmp_path.iterdir()] == ["shards"]


def test_a_table_without_a_row_has_its_columns(shards: Path, tmp_path: Path) -> None:
    """In Parquet, too: a query on it gives no row, and no error."""
    export_tables([shards], tmp_path / "out", form="parquet", names=["reliability"])
    with duckdb.connect() as connection:
        found = connection.read_parquet(f"{tmp_path}/out/reliability/**/*.parquet")
        assert "variable" in found.columns
        assert found.fetchall() == []


def test_a_partition_has_few_files_whatever_the_number_of_parts(shards: Path, tmp_path: Path) -> None:
    """Two series, three years: a file each."""
    export_tables([shards], tmp_path / "out", form="parquet", names=["acts"])
    assert len(tree(tmp_path / "out")) == 6


def test_rows_of_many_statements_go_to_their_partitions_together(
    shards: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And not those of each batch by themselves, of which there are many more."""
    taken: list[int] = []

    class Counting(Partitions):
        def add(self, batch: Any) -> None:
            taken.append(batch.num_rows)
            super().add(batch)

    monkeypatch.setattr("jscdata.exporting.rowfiles.Partitions", Counting)
    monkeypatch.setattr("jscdata.exporting.rowfiles._HELD", 10)
    written = export_tables([shards], tmp_path / "out", form="parquet", names=["units"])
    assert taken == [written.rows["units"]]


def test_broken_statements_are_skipped_when_that_is_wanted(broken: Path, tmp_path: Path) -> None:
    """They are counted and told."""
    written = export_tables([broken], tmp_path / "out", skip_invalid=True)
    assert (written.statements, len(written.invalid)) == (1299, 1)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_stops_the_writing_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """A full disk, or Ctrl-C; what was there before stays as it was."""
    out = tmp_path / "out"
    export_tables([one_statement()], out, names=["acts"])
    before = tree(out)

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(dataset, "_write_shared", fail)
    with pytest.raises(type(error)):
        export_tables([one_statement()], out, force=True)
    assert tree(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_without_pyarrow_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is written."""
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match=r"jscdata\[arrow\]"):
        export_tables([one_statement()], tmp_path / "out", form="parquet")
    assert list(tmp_path.iterdir()) == []
