"""What a package must hold, worked out from its statements, register and sources."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jscdata.bundles import MAX_ARCHIVE_BYTES, MAX_SOURCE_BYTES, Bundle
from jscdata.filenames import DESCRIPTOR, REGISTER_FILE, lies_in, statement_files
from jscdata.findings import Fault
from jscdata.model import Register, Statement
from jscdata.package import Gauge, Measure, all_tables, measure, with_resources
from jscdata.tables import CsvWriter, Sink, emit, emit_derived


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
    return _contents(bundle, kept_files(bundle), {_path(name): gauge.measure() for name, gauge in gauges.items()})


def generated(bundle: Bundle, statements: Sequence[Statement], register: Register) -> dict[str, bytes]:
    """Return what is generated from the statements and the register, by name: the tables and the descriptor.

    Raises:
        OSError: Where a file cannot be read.
    """
    files = {name: io.BytesIO() for name in all_tables()}
    _write(statements, register, {name: file.write for name, file in files.items()})
    found = {_path(name): file.getvalue() for name, file in files.items()}
    made = _contents(bundle, kept_files(bundle), {path: measure(data) for path, data in found.items()})
    return {**found, DESCRIPTOR: made.descriptor.encode()}


def as_it_stands(bundle: Bundle) -> Contents:
    """Work out the descriptor of a package from its files as they are, its tables among them.

    Raises:
        OSError: Where a file cannot be read.
    """
    paths = filter(bundle.has, map(_path, all_tables()))
    tables = {path: measure(_read(bundle, path, MAX_ARCHIVE_BYTES)) for path in paths}
    return _contents(bundle, filter(bundle.has, kept_files(bundle)), tables)


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


def _path(table: str) -> str:
    return f"tables/{table}.csv"


def _contents(bundle: Bundle, names: Iterable[str], tables: dict[str, Measure]) -> Contents:
    kept = {path: measure(read_kept(bundle, path)) for path in names}
    descriptor: dict[str, Any] = json.loads(read_kept(bundle, DESCRIPTOR))
    return Contents(kept=kept, tables=tables, descriptor=with_resources(descriptor, kept | tables))


def kept_files(bundle: Bundle) -> list[str]:
    """Return the names of the files that people keep: the register, the statements and the sources."""
    names = [name for name in bundle.names() if not bundle.leads_out(name)]
    return [REGISTER_FILE, *statement_files(names), *(name for name in names if lies_in("sources", name))]


def read_kept(bundle: Bundle, name: str) -> bytes:
    """Return the bytes of a file that must be there; raise OSError where it cannot be read."""
    return _read(bundle, name, MAX_SOURCE_BYTES)


def _read(bundle: Bundle, name: str, limit: int) -> bytes:
    data = bundle.read(name, limit)
    if isinstance(data, Fault):
        raise OSError(None, data.message, bundle.place(name))
    return data


__all__ = ["Contents", "as_it_stands", "contents", "generated", "kept_files", "make_rows", "read_kept"]
