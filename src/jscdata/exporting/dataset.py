"""The tables of many statements as files: CSV, or Parquet in folders by series and year.

Parquet is laid out as DuckDB, Spark and Arrow read it (``acts/series=…/year=…/part-00000.parquet``).
The work is cut into parts, each of which is written by a plain function, so that any executor
can do it; where that is on other machines, they share the file system. Then the parts of each
table are joined. Everything is written aside and renamed when it is complete.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from jscdata.bundles import Bundle
from jscdata.checking import read_record
from jscdata.errors import InvalidStatementError, MisuseError, UnknownIdError
from jscdata.exporting.partitions import Partition
from jscdata.exporting.rowfiles import (
    ArrowFragments,
    CsvFragments,
    join,
    remove_fragments,
    write_parquet,
)
from jscdata.findings import Fault, Report
from jscdata.frames import arrow_schema
from jscdata.inputs import Faulty, Lines, Members, Piece, Single, Whole, distinct, pieces
from jscdata.model import RegisteredEntity, Statement
from jscdata.model.entity import register_of
from jscdata.placing import place
from jscdata.reading import read_bytes
from jscdata.replacing import check_nothing_lost, replaced_folder
from jscdata.rules.register import read_register
from jscdata.sharing import in_order, without_collecting
from jscdata.tables import DERIVED, derive, emit, emit_derived, tables, to_tables, write

if TYPE_CHECKING:
    from concurrent.futures import Executor

FORMS = ("csv", "parquet")

_PIECES = 64
"""Pieces of work, each of a megabyte or 64 statements at most, that make one part at most."""

_KNOWN = {**tables(), **DERIVED}

_LISTED = f"There are {', '.join(_KNOWN)}."
_HOW_COUNTED = (
    "It counts over a whole corpus: jscdata.corpus(PATH).table('dyad_year').to_pandas() gives it, "
    "and to_csv of that writes it."
)

"""What is told of entities is gathered beside the parts, and written once."""

_TABLE = f"({'|'.join(_KNOWN)})"
_EXPORTED = re.compile(rf"{_TABLE}\.csv|{_TABLE}(/series=[^/]+(/year=[0-9]+)?)?(/part-[0-9]+\.parquet)?")
"""Paths of all that an export writes."""


class OutputExistsError(MisuseError):
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
    """What was written: statements, rows by table, and the reports on what could not be read as a record.

    ``differing`` are the ids of entities that several packages tell differently; the first is written.
    """

    statements: int = 0
    rows: Mapping[str, int] = field(default_factory=dict)
    invalid: tuple[Report, ...] = ()
    differing: tuple[str, ...] = ()

    def __add__(self, other: Written) -> Written:
        """Return both together."""
        names = [*self.rows, *(name for name in other.rows if name not in self.rows)]
        return Written(
            statements=self.statements + other.statements,
            rows={name: self.rows.get(name, 0) + other.rows.get(name, 0) for name in names},
            invalid=self.invalid + other.invalid,
            differing=self.differing + other.differing,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A part that is written, and the entities that its statements name, each as it is told first."""

    written: Written
    entities: tuple[RegisteredEntity, ...]


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
        skip_invalid: Pass over what cannot be read as a record, and over a statement whose id an
            earlier one has; they are told in ``invalid``.
        force: Replace the folder, where it holds nothing but tables.
        executor: Does the work where one is given.

    Raises:
        OutputExistsError: Where the folder exists.
        WouldBeLostError: Where the folder that is to be replaced holds something else.
        UnknownIdError: For a form or a table that does not exist; the nearest one is named.
        InvalidStatementError: Where a statement cannot be read, unless that is skipped, or the
            register of a package, and where there is no statement.
        MissingExtraError: Where pyarrow is needed and not installed.
        OSError: Where something cannot be written; nothing is left of what was.
    """
    chosen = _chosen(form, names)
    written = Written(rows=dict.fromkeys(chosen, 0))
    registers = _Registers()
    named: dict[str, RegisteredEntity] = {}
    with replaced_folder(out, partial(_check_place, out, force=force)) as folder:
        fragments = folder / ".parts"
        fragments.mkdir()
        number = 0
        for done in in_order(write_part, _parts(paths, fragments, form, chosen, registers), executor):
            if done.written.invalid and not skip_invalid:
                raise InvalidStatementError(done.written.invalid[0])
            number += 1
            written += done.written
            for entity in done.entities:
                named.setdefault(entity.id, entity)
        if not written.statements and not written.invalid:
            raise InvalidStatementError(_nothing_to_export())
        own = [name for name in chosen if not _KNOWN[name].is_shared]
        joins = (_Join(name=name, fragments=fragments, parts=number, form=form) for name in own)
        for name, joined in zip(own, in_order(_join, joins, executor), strict=True):
            joined.rename(folder / joined.name)
            remove_fragments(fragments, number, _KNOWN[name])
        shutil.rmtree(fragments)
        shared = _write_shared({**named, **registers.entities}, folder, form, chosen)
        written += Written(rows=shared, differing=tuple(registers.differing))
    return written


def _nothing_to_export() -> Report:
    fault = Fault(code="JSC102", message="There is no statement to export.")
    return Report(findings=tuple(place([fault], "", None)))


def _check_place(out: Path, *, force: bool) -> None:
    """Raise where something stands in the place that is not to be replaced, or would be lost."""
    if not out.exists():
        return
    if not force:
        raise OutputExistsError(out)
    check_nothing_lost(out, "tables", _EXPORTED.fullmatch)


def _chosen(form: str, names: Iterable[str] | None) -> tuple[str, ...]:
    """Return the names of the tables to write; tell what is unknown or missing before anything is written."""
    if form not in FORMS:
        kind = "form of tables"
        raise UnknownIdError(kind, form, FORMS)
    chosen = tuple(dict.fromkeys(_KNOWN if names is None else names))
    for name in chosen:
        if name not in _KNOWN:
            kind = "table"
            raise UnknownIdError(kind, name, _KNOWN, listed=_HOW_COUNTED if name == "dyad_year" else _LISTED)
    if form == "parquet":
        arrow_schema(())
    return chosen


@dataclass(slots=True)
class _Registers:
    """The entities of the registers of all packages, each as it is told first, and those that are told differently."""

    entities: dict[str, RegisteredEntity] = field(default_factory=dict)
    differing: dict[str, None] = field(default_factory=dict)

    def add(self, bundle: Bundle) -> None:
        read = read_register(bundle)
        if read.register is None:
            raise InvalidStatementError(Report(findings=read.findings))
        for entity in read.register.entities:
            if self.entities.setdefault(entity.id, entity) != entity:
                self.differing[entity.id] = None


def _parts(
    paths: Iterable[str | Path], folder: Path, form: str, names: tuple[str, ...], registers: _Registers
) -> Iterator[Part]:
    """Cut the work into parts, and gather the registers of the packages on the way."""
    work = _without_packages(distinct(pieces(paths), packages=True), registers)
    number = 0
    while some := tuple(islice(work, _size(number))):
        yield Part(number=number, pieces=some, folder=folder, form=form, names=names)
        number += 1


def _size(number: int) -> int:
    """Return how many pieces a part has: few at first, so that little work is shared, too, and more later."""
    return min(_PIECES, 4 << number // 4)


def _without_packages(work: Iterable[Piece], registers: _Registers) -> Iterator[Piece]:
    """Pass on what holds statements; of a package as a whole take the register."""
    for piece in work:
        if isinstance(piece, Whole):
            registers.add(piece.bundle)
        else:
            yield piece


def write_part(part: Part) -> Done:
    """Write the rows of some statements. Done twice, as where a worker was lost, it writes the same files again."""
    statements, invalid = 0, []
    entities: dict[str, RegisteredEntity] = {}
    own = [_KNOWN[name] for name in part.names if not _KNOWN[name].is_shared]
    kind = ArrowFragments if part.form == "parquet" else CsvFragments
    with without_collecting(), kind(part.folder, part.number, own) as files:
        for found in _statements(part):
            if isinstance(found, Report):
                invalid.append(found)
                continue
            statements += 1
            for entity in found.entities:
                if entity.id not in entities:
                    entities[entity.id] = entity.registered()
            emit(found, files.sinks)
            emit_derived(found, files.sinks)
            files.end(_partition(found))
            # So its memory serves for the next one, which is read before it would be let go.
            del found
    written = Written(statements=statements, rows=files.counts, invalid=tuple(invalid))
    return Done(written=written, entities=tuple(entities.values()))


def _statements(part: Part) -> Iterator[Statement | Report]:
    """Read the statements of a part, or tell why one cannot be read; stop where the export was given up meanwhile."""
    for piece in part.pieces:
        # It is not there any more, and this raises, where another part has failed.
        part.folder.stat()
        if isinstance(piece, Lines):
            repeats = dict(piece.repeats)
            for number, line in piece.read():
                yield read_record(repeats.get(number, line.rstrip(b"\r\n")), piece.path, number)
        elif isinstance(piece, Members):
            repeated = dict(piece.repeats)
            for name in piece.names:
                yield read_record(repeated.get(name) or piece.bundle.read(name), piece.bundle.place(name))
        elif isinstance(piece, Single):
            yield read_record(piece.repeats or read_bytes(piece.file), str(piece.path))
        elif isinstance(piece, Faulty):
            yield read_record(piece.fault, piece.path)


def _partition(statement: Statement) -> Partition:
    return statement.meeting.series if statement.meeting else None, statement.date.year


@dataclass(frozen=True, slots=True, kw_only=True)
class _Join:
    """A table whose fragments are to become files of the export."""

    name: str
    fragments: Path
    parts: int
    form: str


def _join(work: _Join) -> Path:
    return join(work.fragments, work.parts, _KNOWN[work.name], work.form)


def _write_shared(
    register: Mapping[str, RegisteredEntity], folder: Path, form: str, names: tuple[str, ...]
) -> dict[str, int]:
    """Write the tables that belong to no statement: the entities, and the codebook."""
    made = {**to_tables([], register_of(register.values())), **derive([])}
    shared = [name for name in names if _KNOWN[name].is_shared]
    for name in shared:
        if form == "parquet":
            (folder / name).mkdir()
            write_parquet(folder / name, _KNOWN[name], made[name])
        else:
            (folder / f"{name}.csv").write_bytes(write(_KNOWN[name].columns, made[name]).encode())
    return {name: len(made[name]) for name in shared}


__all__ = [
    "FORMS",
    "Done",
    "OutputExistsError",
    "Part",
    "Written",
    "export_tables",
    "write_part",
]
