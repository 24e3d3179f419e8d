"""What a package must hold, worked out from its statements, register and sources."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jscdata.at_once import sound_statement
from jscdata.bundles import MAX_ARCHIVE_BYTES, MAX_SOURCE_BYTES, Bundle
from jscdata.filenames import DESCRIPTOR, REGISTER_FILE, SOURCE_FOLDER, lies_in, statement_files, table_file
from jscdata.findings import Fault
from jscdata.model import Register, Statement
from jscdata.package import Gauge, Measure, Release, all_tables, measure, with_resources
from jscdata.tables import CsvWriter, Sink, emit, emit_codebook, emit_derived, emit_register, read_cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The files of a package: those that people keep and the tables, measured, and the text of the descriptor."""

    kept: dict[str, Measure]
    tables: dict[str, Measure]
    descriptor: str


class KeptStatements:
    """The sound statements of a package, each read when its turn comes, so that none is held.

    They can be gone through more than once.
    """

    def __init__(self, bundle: Bundle, names: Sequence[str]) -> None:
        """Take the package, and the names of the files in the order of the ids of the statements in them."""
        self._bundle = bundle
        self._names = names

    def __iter__(self) -> Iterator[Statement]:
        """Read one statement after the other.

        Raises:
            OSError: Where one cannot be read, or is sound no more.
        """
        for name in self._names:
            statement = sound_statement(read_kept(self._bundle, name))
            if statement is None:
                raise OSError(None, "The file was changed while it was read.", self._bundle.place(name))
            yield statement


def contents(
    bundle: Bundle, statements: Iterable[Statement], register: Register, releases: Iterable[Release]
) -> Contents:
    """Work out the files of a package from its statements, in the order of their ids, and its register.

    No table is held, and no statement.

    Raises:
        OSError: Where a file cannot be read.
    """
    gauges = {name: Gauge() for name in all_tables()}
    _write(statements, register, {name: gauge.take for name, gauge in gauges.items()})
    tables = {table_file(name): gauge.measure() for name, gauge in gauges.items()}
    return _contents(bundle, kept_files(bundle), tables, releases)


def generated(bundle: Bundle, statements: Iterable[Statement], register: Register) -> dict[str, bytes]:
    """Return what is generated, by name: the tables and the descriptor; statements come in the order of their ids.

    Raises:
        OSError: Where a file cannot be read.
    """
    files = {name: io.BytesIO() for name in all_tables()}
    releases: list[Release] = []
    _write(_noted(statements, releases), register, {name: file.write for name, file in files.items()})
    found = {table_file(name): file.getvalue() for name, file in files.items()}
    tables = {path: measure(data) for path, data in found.items()}
    made = _contents(bundle, kept_files(bundle), tables, releases)
    return {**found, DESCRIPTOR: made.descriptor.encode()}


def _noted(statements: Iterable[Statement], releases: list[Release]) -> Iterator[Statement]:
    """Go through statements, and note their releases on the way."""
    for found in statements:
        releases.append(release_of(found))
        yield found


def release_of(statement: Statement) -> Release:
    """Return what a statement tells of its source."""
    source = statement.source
    return Release(
        statement_id=statement.id,
        file=source.file,
        sha256=source.sha256,
        media_type=source.media_type,
        reader=source.reader,
    )


def as_it_stands(bundle: Bundle) -> Contents:
    """Work out the descriptor of a package from its files as they are, its tables among them.

    Raises:
        OSError: Where a file cannot be read.
    """
    paths = filter(bundle.has, map(table_file, all_tables()))
    tables = {path: _read(bundle, path, MAX_ARCHIVE_BYTES) for path in paths}
    measures = {path: measure(data) for path, data in tables.items()}
    releases = _releases_in(tables.get(table_file("statements"), b""))
    return _contents(bundle, filter(bundle.has, kept_files(bundle)), measures, releases)


def _releases_in(data: bytes) -> Iterator[Release]:
    """Go through what a table of statements tells of their sources; one that cannot be read tells nothing."""
    header, *lines = read_cells(data) or [[]]
    for cells in lines:
        row = dict(zip(header, cells, strict=False))
        names = ("statement_id", "source_file", "source_sha256", "source_media_type", "source_reader")
        if all(name in row for name in names):
            statement_id, file, digest, media_type, reader = (row[name] for name in names)
            yield Release(
                statement_id=statement_id, file=file, sha256=digest, media_type=media_type, reader=reader or None
            )


def make_rows(statements: Iterable[Statement], register: Register, sinks: Mapping[str, Sink]) -> None:
    """Hand the rows of some tables on, one by one, in the order in which they stand there.

    Statements come in the order of their ids, and are gone through once.
    """
    for statement in statements:
        emit(statement, sinks)
        emit_derived(statement, sinks)
    emit_register(register, sinks)
    emit_codebook(sinks)


def _write(statements: Iterable[Statement], register: Register, take: Mapping[str, Callable[[bytes], object]]) -> None:
    """Write tables as CSV, and hand the bytes on in pieces."""
    writers = {name: CsvWriter(all_tables()[name].columns, take[name]) for name in take}
    make_rows(statements, register, writers)
    for writer in writers.values():
        writer.finish()


def _contents(
    bundle: Bundle, names: Iterable[str], tables: dict[str, Measure], releases: Iterable[Release]
) -> Contents:
    kept = {path: measure(read_kept(bundle, path)) for path in names}
    descriptor: dict[str, Any] = json.loads(read_kept(bundle, DESCRIPTOR))
    return Contents(kept=kept, tables=tables, descriptor=with_resources(descriptor, kept | tables, releases))


def kept_files(bundle: Bundle) -> list[str]:
    """Return the names of the files that people keep: the register, the statements and the sources."""
    names = [name for name in bundle.names() if not bundle.leads_out(name)]
    return [REGISTER_FILE, *statement_files(names), *(name for name in names if lies_in(SOURCE_FOLDER, name))]


def read_kept(bundle: Bundle, name: str) -> bytes:
    """Return the bytes of a file that must be there; raise OSError where it cannot be read."""
    return _read(bundle, name, MAX_SOURCE_BYTES)


def _read(bundle: Bundle, name: str, limit: int) -> bytes:
    data = bundle.read(name, limit)
    if isinstance(data, Fault):
        raise OSError(None, data.message, bundle.place(name))
    return data


__all__ = [
    "Contents",
    "KeptStatements",
    "as_it_stands",
    "contents",
    "generated",
    "kept_files",
    "make_rows",
    "read_kept",
    "release_of",
]
