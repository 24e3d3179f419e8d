"""Time the corpus beside other ways to the same rows, in one run.

Run it as ``python benchmarks/corpus.py [STATEMENTS]``, 10,000 by default, in an environment with
jscdata and the extras arrow and pandas, and with duckdb; it prints Markdown. Statements are made
by ``synthetic.py`` and written to a temporary folder, some 65 KB each. What is compared runs in
turn, three times, fetching by id six, each time another one first, and the median is told; of
more than 5,000 statements the export runs once.

jscdata reads each statement as a record, which checks its form; duckdb reads JSON as it comes.
"""

from __future__ import annotations

import gc
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import duckdb
import pandas as pd
import synthetic

import jscdata
from jscdata.checking import read_record
from jscdata.exporting.dataset import export_tables
from jscdata.shipped import data_folder

ROUNDS = 3
FETCHED = 100
FETCHES = 6
MANY = 5_000
TABLES = ("acts", "mentions", "units")

LAYERS = "from s, unnest(s.codings) as t(c)"
SQL = {
    "units": "select s.id as statement_id, generate_subscripts(s.units, 1) as position, unnest(s.units) as u from s",
    "mentions": f"""
        select s.id as statement_id, c.id as coding_id, generate_subscripts(c.mentions, 1) as position,
               unnest(c.mentions) as m {LAYERS}""",
    "acts": f"""
        select s.id as statement_id, c.id as coding_id, generate_subscripts(c.acts, 1) as position,
               unnest(c.acts) as a {LAYERS}""",
}
"""The rows of each table, as duckdb takes them from the statements, which it has read once."""

COLUMNS = {
    "units": 'statement_id, position, u.id as unit_id, u.kind, u.level, u.parent, u.marker, u.start, u."end", u.text',
    "mentions": "statement_id, coding_id, position, m.entity, m.span.unit, m.span.start, m.span.end, m.span.exact",
    "acts": "statement_id, coding_id, position, a.id as act_id, a.act_type, a.lemma, a.novelty, a.time, a.note",
}

Run = Callable[[], object]


def median_seconds(runs: dict[str, Run], rounds: int = ROUNDS) -> dict[str, float]:
    """Run everything in turn, some times over, and return the medians."""
    return medians(runs for _ in range(rounds))


def medians(rounds: Iterable[dict[str, Run]]) -> dict[str, float]:
    """Run each round, with another run as its first each time, and return the medians of all rounds.

    What runs first pays for what is not warm yet, and what follows for the garbage of the one
    before; so each is first in turn, and garbage is collected before each.
    """
    times: dict[str, list[float]] = {}
    for number, runs in enumerate(rounds):
        names = list(runs)
        times = times or {name: [] for name in names}
        for name in names[number % len(names) :] + names[: number % len(names)]:
            gc.collect()
            start = time.perf_counter()
            runs[name]()
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(found) for name, found in times.items()}


def rows(title: str, found: dict[str, float]) -> Iterator[str]:
    """Give a table of medians, each with its ratio to the last."""
    last = list(found.values())[-1]
    yield f"| {title} | s | ratio |"
    yield "| --- | ---: | ---: |"
    yield from (f"| {name} | {seconds:.3f} | {seconds / last:.2f} |" for name, seconds in found.items())
    yield ""


def opening() -> Iterator[str]:
    """Count acts by type in the shipped corpus."""
    table = data_folder() / "tables" / "acts.csv"
    runs: dict[str, Run] = {
        "jscdata: open the corpus, count its acts": lambda: sum(1 for _ in jscdata.corpus().acts()),
        "pandas.read_csv on the same table": lambda: len(pd.read_csv(table)),
    }
    yield from rows("the shipped corpus, in process", median_seconds(runs))


def to_parquet(folder: Path, shards: Path, rounds: int) -> Iterator[str]:
    """Write three tables as Parquet."""
    runs: dict[str, Run] = {
        "jscdata export, one process": lambda: export_tables(
            [shards], folder / "ours", form="parquet", names=TABLES, force=True
        ),
        "jscdata export --jobs 2": lambda: command("export", shards, "-o", folder / "two", "--jobs", 2),
        "duckdb, two threads": lambda: by_duckdb(folder / "theirs", shards),
    }
    yield from rows("JSON Lines to Parquet: acts, mentions, units", median_seconds(runs, rounds))
    for name in TABLES:
        ours = count(f"{folder}/ours/{name}/**/*.parquet")
        theirs = count(f"{folder}/theirs/{name}.parquet")
        yield f"{name}: {ours:,} rows by jscdata, {theirs:,} by duckdb"
    yield ""


def command(name: str, shards: Path, *more: object) -> None:
    """Run an export as a process, with all that a user pays."""
    tables = [word for table in TABLES for word in ("--table", table)]
    words = [
        sys.executable,
        "-m",
        "jscdata",
        name,
        str(shards),
        "--force",
        "--format",
        "parquet",
        *tables,
        *map(str, more),
    ]
    subprocess.run(words, check=True, capture_output=True)


def by_duckdb(out: Path, shards: Path) -> None:
    """Write the same rows with duckdb's own reader."""
    out.mkdir(exist_ok=True)
    with duckdb.connect() as connection:
        connection.execute("set threads = 2")
        options = "format = 'newline_delimited', maximum_object_size = 33554432"
        connection.execute(f"create temp table s as select * from read_json('{shards}/*.jsonl', {options})")
        for name in TABLES:
            query = f"select {COLUMNS[name]} from ({SQL[name]})"
            connection.execute(f"copy ({query}) to '{out}/{name}.parquet' (format parquet)")


def count(pattern: str) -> int:
    """Return the number of rows in Parquet files."""
    with duckdb.connect() as connection:
        found = connection.execute(f"select count(*) from read_parquet('{pattern}')").fetchone()
    return int(found[0]) if found else 0


def as_package(folder: Path, shards: Path) -> Path:
    """Write the statements as the files of a package, as far as opening a corpus needs one."""
    (folder / "statements").mkdir(parents=True)
    (folder / "datapackage.json").write_text("{}", encoding="utf-8")
    for shard in sorted(shards.iterdir()):
        with shard.open("rb") as file:
            for line in file:
                name = json.loads(line)["id"]
                (folder / "statements" / f"{name}.json").write_bytes(line)
    return folder


def by_id(path: Path) -> Iterator[str]:
    """Fetch statements by their ids, the index built, beside parsing the same bytes alone; each once, none kept."""
    corpus = jscdata.corpus(path)
    start = time.perf_counter()
    ids = corpus.ids
    yield f"The index of {path.name} with {len(ids):,} statements: {time.perf_counter() - start:.2f} s."
    yield ""
    found = medians(fetching(corpus, wanted) for wanted in batches(ids))
    yield from rows(f"{path.name}: one of {len(ids):,} by its id", found)


def batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Choose some ids for each round from all over a corpus, none twice, since a corpus keeps what it has parsed."""
    number = max(1, min(FETCHED, len(ids) // FETCHES))
    chosen = ids[:: max(1, len(ids) // (number * FETCHES))]
    yield from (chosen[start : start + number] for start in range(0, number * FETCHES, number))


def fetching(corpus: jscdata.Corpus, wanted: Sequence[str]) -> dict[str, Run]:
    """Return the ways to the records of some ids.

    Their bytes are read beforehand, so that no disk is measured, and no record is held longer than
    the next: the more of them are held, the more the collection of garbage has to go through.
    """
    data = [found for name in wanted if isinstance(found := corpus._shelf.read(name), bytes)]  # noqa: SLF001 - the bytes alone
    return {
        f"corpus.statement(id), {len(wanted)} of them": lambda: drop(map(corpus.statement, wanted)),
        "the same bytes, read as every record is": lambda: drop(read_record(found, "") for found in data),
        "the same bytes, plain pydantic (json.loads, model_validate)": lambda: drop(
            jscdata.Statement.model_validate(json.loads(found)) for found in data
        ),
    }


def drop(records: Iterable[object]) -> None:
    """Go through records and keep none."""
    deque(records, maxlen=0)


MEASURE = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, capture_output=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""


def memory(folder: Path, shards: Path, few: Path) -> Iterator[str]:
    """Tell the largest memory of exporting few and many."""
    peaks = []
    for path in (few, shards):
        words = [sys.executable, "-m", "jscdata", "export", str(path), "-o", str(folder / "memory"), "--force"]
        words += ["--format", "parquet"]
        done = subprocess.run([sys.executable, "-c", MEASURE, *words], check=True, capture_output=True, text=True)
        peaks.append(float(done.stdout))
    yield f"Memory of the export at its largest: {peaks[0]:.0f} MB for 1,000 statements, {peaks[1]:.0f} MB for all."
    yield ""


def main() -> None:
    """Print all tables."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        synthetic.shards(folder / "shards", number, 2_000, seed=1)
        synthetic.shards(folder / "few", 1_000, 500, seed=1)
        size = sum(path.stat().st_size for path in (folder / "shards").iterdir())
        print(f"{number:,} synthetic statements, {size / 1e6:,.0f} MB of JSON Lines.\n")
        rounds = ROUNDS if number <= MANY else 1
        parts = (opening(), to_parquet(folder, folder / "shards", rounds), by_id(folder / "shards"))
        package = as_package(folder / "package", folder / "shards")
        for part in (*parts, by_id(package), memory(folder, folder / "shards", folder / "few")):
            for line in part:
                print(line, flush=True)


if __name__ == "__main__":
    main()
