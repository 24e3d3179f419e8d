"""What a package must hold, worked out from its statements, register and sources."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from jscdata.bundles import MAX_ARCHIVE_BYTES, MAX_SOURCE_BYTES, Bundle
from jscdata.filenames import DESCRIPTOR, REGISTER_FILE, SOURCE_FOLDER, lies_in, statement_files, table_file
from jscdata.findings import Fault
from jscdata.model import Register, Statement
from jscdata.package import Measure, Release, all_tables, measure, with_resources
from jscdata.tables import derive, read_cells, to_tables, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The files of a package: those that people keep, measured, and those that are generated from them."""

    kept: dict[str, Measure]
    generated: dict[str, bytes]


def contents(bundle: Bundle, statements: Iterable[Statement], register: Register) -> Contents:
    """Work out the files of a package from its statements and its register.

    Raises:
        OSError: Where a file cannot be read.
    """
    statements = list(statements)
    rows = {**to_tables(statements, register), **derive(statements)}
    generated = {table_file(name): write(table.columns, rows[name]).encode() for name, table in all_tables().items()}
    kept = {path: measure(read_kept(bundle, path)) for path in kept_files(bundle)}
    releases = [
        Release(statement_id=found.id, file=found.source.file, media_type=found.source.media_type)
        for found in statements
    ]
    return _with_descriptor(bundle, kept, generated, releases)


def as_it_stands(bundle: Bundle) -> Contents:
    """Work out the descriptor of a package from its files as they are, its tables among them.

    Raises:
        OSError: Where a file cannot be read.
    """
    tables = [table_file(name) for name in all_tables()]
    generated = {path: _read(bundle, path, MAX_ARCHIVE_BYTES) for path in tables if bundle.has(path)}
    kept = {path: measure(read_kept(bundle, path)) for path in kept_files(bundle) if bundle.has(path)}
    return _with_descriptor(bundle, kept, generated, _releases(generated.get(table_file("statements"), b"")))


def _releases(data: bytes) -> Iterator[Release]:
    """Go through what a table of statements tells of their sources; one that cannot be read tells nothing."""
    header, *lines = read_cells(data) or [[]]
    for cells in lines:
        row = dict(zip(header, cells, strict=False))
        names = ("statement_id", "source_file", "source_media_type")
        if all(name in row for name in names):
            statement_id, file, media_type = (row[name] for name in names)
            yield Release(statement_id=statement_id, file=file, media_type=media_type)


def _with_descriptor(
    bundle: Bundle, kept: dict[str, Measure], tables: dict[str, bytes], releases: Iterable[Release]
) -> Contents:
    descriptor: dict[str, Any] = json.loads(read_kept(bundle, DESCRIPTOR))
    text = with_resources(descriptor, kept | {path: measure(data) for path, data in tables.items()}, releases)
    return Contents(kept=kept, generated={**tables, DESCRIPTOR: text.encode()})


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


__all__ = ["Contents", "as_it_stands", "contents", "kept_files", "read_kept"]
