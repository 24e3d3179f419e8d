"""The tables of many statements as files: CSV, or Parquet in folders by series and year.

Parquet is laid out as DuckDB, Spark and Arrow read it (``acts/series=…/year=…/part-00000.parquet``).
The work is cut into parts, each of which is written by a plain function, so that any executor
can do it; where that is on other machines, they share the file system. Everything is written
aside and renamed when it is complete.
"""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from jscdata.checking import check_bytes
from jscdata.errors import InvalidStatementError, JscdataError
from jscdata.exporting.rowfiles import (
    CsvFragments,
    ParquetFiles,
    Partition,
    arrow_table,
    write_parquet,
    write_rows,
)
from jscdata.findings import Fault, Report
from jscdata.frames import arrow_schema
from jscdata.inputs import Faulty, Lines, Members, Piece, Single, Whole, pieces
from jscdata.model import Register, Statement
from jscdata.placing import place
from jscdata.reading import read_bytes
from jscdata.rules import Surroundings
from jscdata.rules.register import read_register
from jscdata.sharing import in_order, without_collecting
from jscdata.tables import DERIVED, Row, derive, tables, to_tables

if TYPE_CHECKING:
    from concurrent.futures import Executor

FORMS = ("csv", "parquet")

_PIECES = 64
"""Pieces of work, each of a megabyte or 64 statements at most, that make one part."""

_AHEAD = 4
"""Parts that are handed out before the first of them is done; each is held in memory."""

_SHARED = ("entities", "entity_aliases", "codebook")
"""Tables that hold no statement's rows."""

_NO_SERIES = "__HIVE_DEFAULT_PARTITION__"
_BARE = Register(schema_version="1.0", entities=())

_KNOWN = {**tables(), **DERIVED}


class OutputExistsError(JscdataError):
    """The folder to write into is there already."""

    def __init__(self, folder: Path) -> None:
        """Name the folder, and what to do."""
        super().__init__(f"{folder} exists. Choose another folder, or let it be replaced with --force.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some of the work: which pieces, as which files, into which folder."""

    number: int
    pieces: tuple[Piece, ...]
    folder: Path
    form: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written: statements, rows by table, and the reports on what could not be read as a record."""

    statements: int = 0
    rows: Mapping[str, int] = field(default_factory=dict)
    invalid: tuple[Report, ...] = ()

    def __add__(self, other: Written) -> Written:
        """Return both together."""
        names = [*self.rows, *(name for name in other.rows if name not in self.rows)]
        return Written(
            statements=self.statements + other.statements,
            rows={name: self.rows.get(name, 0) + other.rows.get(name, 0) for name in names},
            invalid=self.invalid + other.invalid,
        )


def known_tables() -> tuple[str, ...]:
    """Return the names of the tables that can be written."""
    return tuple(_KNOWN)


def export_tables(  # noqa: PLR0913 - each is a choice of its own, made by name.
    paths: Iterable[str | Path],
    out: Path,
    *,
    form: str = "csv",
    names: Iterable[str] | None = None,
    skip_invalid: bool = False,
    force: bool = False,
    executor: Executor | None = None,
) -> Written:
    """Write the tables of all statements at the paths into a folder.

    Args:
        paths: Files, folders, packages, as in ``jscdata.validate_each``.
        out: Folder that is made; one that exists is replaced only with ``force``.
        form: ``csv`` or ``parquet``, which needs pyarrow.
        names: Tables to write; all when None.
        skip_invalid: Pass over what cannot be read as a record, and tell it in ``invalid``.
        force: Replace the folder.
        executor: Does the work where one is given.

    Raises:
        OutputExistsError: Where the folder exists.
        InvalidStatementError: Where a statement cannot be read, unless that is skipped.
        MissingExtraError: Where pyarrow is needed and not installed.
        OSError: Where something cannot be written; nothing is left of what was.
    """
    if out.exists() and not force:
        raise OutputExistsError(out)
    if form == "parquet":
        # A library that is missing is told before anything is written.
        arrow_schema(())
    chosen = tuple(_KNOWN if names is None else names)
    aside = out.with_name(f".{out.name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    try:
        written = Written(rows=_write_shared(paths, aside, form, chosen))
        parts = _parts(paths, aside, form, chosen)
        for done in in_order(write_part, parts, executor, ahead=_AHEAD):
            if done.invalid and not skip_invalid:
                raise InvalidStatementError(done.invalid[0])
            written += done
        if form == "csv":
            _join_fragments(aside, chosen)
        _put_in_place(aside, out)
    finally:
        shutil.rmtree(aside, ignore_errors=True)
    return written


def _parts(paths: Iterable[str | Path], folder: Path, form: str, names: tuple[str, ...]) -> Iterator[Part]:
    work = (piece for piece in pieces(paths) if not isinstance(piece, Whole))
    number = 0
    while some := tuple(islice(work, _PIECES)):
        yield Part(number=number, pieces=some, folder=folder, form=form, names=names)
        number += 1


def write_part(part: Part) -> Written:
    """Write the rows of some statements. Done twice, as where a worker was lost, it writes the same files again."""
    counts: dict[str, int] = {}
    statements, invalid = 0, []
    own = tuple(name for name in part.names if name not in _SHARED)
    kind = ParquetFiles if part.form == "parquet" else CsvFragments
    with without_collecting(), kind(part.folder, part.number, _KNOWN, own) as files:
        for found in _statements(part.pieces):
            if isinstance(found, Report):
                invalid.append(found)
                continue
            statements += 1
            made = to_tables([found], _BARE, own)
            if not made.keys() >= set(own):
                made |= derive([found])
            for name in own:
                files.add(name, _partition(found), made[name])
                counts[name] = counts.get(name, 0) + len(made[name])
    return Written(statements=statements, rows=counts, invalid=tuple(invalid))


def _statements(work: Iterable[Piece]) -> Iterator[Statement | Report]:
    """Read the statements of pieces of work, or tell why one cannot be read."""
    for piece in work:
        if isinstance(piece, Lines):
            yield from (_parsed(line.rstrip(b"\r\n"), piece.path, number) for number, line in piece.lines)
        elif isinstance(piece, Members):
            yield from (_parsed(piece.bundle.read(name), piece.bundle.place(name)) for name in piece.names)
        elif isinstance(piece, Single):
            yield _parsed(read_bytes(piece.path), str(piece.path))
        elif isinstance(piece, Faulty):
            yield _parsed(piece.fault, piece.path)


def _parsed(data: bytes | Fault, path: str, line: int = 1) -> Statement | Report:
    if isinstance(data, Fault):
        return Report(findings=tuple(place([data], path, None)), checked=(path,))
    try:
        return Statement.model_validate_json(data)
    except ValidationError:
        return check_bytes(data, path, Surroundings(in_lines=True), first_line=line)


def _partition(statement: Statement) -> Partition:
    series = statement.meeting.series if statement.meeting else None
    return series or _NO_SERIES, statement.date.year


def _write_shared(paths: Iterable[str | Path], folder: Path, form: str, names: tuple[str, ...]) -> dict[str, int]:
    """Write the tables that belong to no statement: the register of the packages, and the codebook."""
    found: dict[str, list[Row]] = {name: [] for name in _SHARED}
    found["codebook"] = derive([])["codebook"]
    for bundle in (piece.bundle for piece in pieces(paths) if isinstance(piece, Whole)):
        register = read_register(bundle)
        if register.register is None:
            raise InvalidStatementError(Report(findings=register.findings))
        made = to_tables([], register.register)
        for name in ("entities", "entity_aliases"):
            found[name] += made[name]
    for name in names:
        rows = found.get(name)
        if rows and form == "parquet":
            write_parquet(folder / name, 0, arrow_table(_KNOWN[name], rows))
        elif rows is not None and form == "csv":
            with (folder / f"{name}.00000").open("w", encoding="utf-8", newline="") as file:
                write_rows(file, _KNOWN[name], rows)
    return {name: len(found[name]) for name in names if name in found}


def _join_fragments(folder: Path, names: tuple[str, ...]) -> None:
    """Make one file a table, with its header, of the fragments in order."""
    for name in names:
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerow([column.name for column in _KNOWN[name].columns])
            for fragment in sorted(folder.glob(f"{name}.[0-9]*"), key=lambda path: int(path.suffix[1:])):
                with fragment.open(encoding="utf-8", newline="") as rows:
                    shutil.copyfileobj(rows, file)
                fragment.unlink()


def _put_in_place(aside: Path, out: Path) -> None:
    """Rename the folder; what was there goes only when the new one is in its place."""
    before = out.with_name(f".{out.name}.old")
    shutil.rmtree(before, ignore_errors=True)
    if out.exists():
        out.rename(before)
    aside.rename(out)
    shutil.rmtree(before, ignore_errors=True)


__all__ = ["FORMS", "OutputExistsError", "Part", "Written", "export_tables", "known_tables", "write_part"]
