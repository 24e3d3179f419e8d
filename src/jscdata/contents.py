"""What a package must hold, worked out from its statements, register and sources."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jscdata.bundles import MAX_ARCHIVE_BYTES, MAX_SOURCE_BYTES, Bundle
from jscdata.filenames import DESCRIPTOR, REGISTER_FILE, SOURCE_FOLDER, lies_in, statement_files, table_file
from jscdata.findings import Fault
from jscdata.model import Register, Statement
from jscdata.package import Gauge, Measure, Release, all_tables, measure, with_resources
from jscdata.tables import CsvWriter, Sink, emit, emit_derived, read_cells


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The files of a package: those that people keep and the tables, measured, and the text of the descriptor."""

    kept: dict[str, Measure]
    tables: dict[str, Measure]
    descriptor: str


def contents(bundle: Bundle, statements: Sequence[Statement], register: Register) -> Contents:
    """Work out the files of a package from its statements and its register; no table is held.

    Raises:
        OSError: Where a file cannot be read.
    """
    gauges = {name: Gauge() for name in all_tables()}
    _write(statements, register, {name: gauge.take for name, gauge in gauges.items()})
    tables = {table_file(name): gauge.measure() for name, gauge in gauges.items()}
    return _contents(bundle, kept_files(bundle), tables, _releases(statements))


def generated(bundle: Bundle, statements: Sequence[Statement], register: Register) -> dict[str, bytes]:
    """Return what is generated from the statements and the register, by name: the tables and the descriptor.

    Raises:
        OSError: Where a file cannot be read.
    """
    files = {name: io.BytesIO() for name in all_tables()}
    _write(statements, register, {name: file.write for name, file in files.items()})
    found = {table_file(name): file.getvalue() for name, file in files.items()}
    tables = {path: measure(data) for path, data in found.items()}
    made = _contents(bundle, kept_files(bundle), tables, _releases(statements))
    return {**found, DESCRIPTOR: made.descriptor.encode()}


def _releases(statements: Iterable[Statement]) -> Iterator[Release]:
    for found in statements:
        source = found.source
        yield Release(statement_id=found.id, file=source.file, media_type=source.media_type, reader=source.reader)


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
        names = ("statement_id", "source_file", "source_media_type", "source_reader")
        if all(name in row for name in names):
            statement_id, file, media_type, reader = (row[name] for name in names)
            yield Release(statement_id=statement_id, file=file, media_type=media_type, reader=reader or None)


def make_rows(statements: Sequence[Statement], register: Register, sinks: Mapping[str, Sink]) -> None:
    """Hand the rows of some tables on, one by one, in the order in which they stand there."""
    emit(statements, register, sinks)
    emit_derived(statements, sinks)


def _write(statements: Sequence[Statement], register: Register, take: Mapping[str, Callable[[bytes], object]]) -> None:
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


__all__ = ["Contents", "as_it_stands", "contents", "generated", "kept_files", "make_rows", "read_kept"]
