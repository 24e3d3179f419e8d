"""What a package says before the import: its statements and its register as they are, and the tables they make."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from jscdata.bundles import Bundle
from jscdata.filenames import DESCRIPTOR, REGISTER_FILE, statement_files
from jscdata.findings import Fault
from jscdata.model import Register, Statement
from jscdata.model.entity import register_of
from jscdata.reading import parse
from jscdata.structure import build, version_fault
from jscdata.tables import read_cells, tables, to_tables, write

Key = tuple[str, ...]
R = TypeVar("R", Register, Statement)


@dataclass(frozen=True, kw_only=True)
class Earlier:
    """The files of a package that an import would write, as they are.

    ``files`` are their bytes by name, and ``values`` those of them that are JSON objects.
    ``statements`` are the sound ones, and ``is_whole`` tells that all of them and the register
    are. ``hashes`` are those that the descriptor has for the files of the package.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    values: Mapping[str, dict[str, Any]] = field(default_factory=dict)
    statements: tuple[Statement, ...] = ()
    register: Register
    is_whole: bool = False
    hashes: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def cells(self) -> dict[str, dict[Key, dict[str, str]]]:
        """The cells that the sound statements make, by table and by key."""
        rows = to_tables(self.statements, self.register)
        return {name: _by_key(name, write(table.columns, rows[name])) for name, table in tables().items()}

    @property
    def is_built(self) -> bool:
        """Whether nobody changed a statement or the register since the tables were built."""
        return all(self.is_as_built(name, data) for name, data in self.files.items())

    def is_as_built(self, name: str, data: bytes) -> bool:
        """Tell whether a file has the bytes that the descriptor says, so that nobody changed it since it was built."""
        return self.hashes.get(name) == f"sha256:{hashlib.sha256(data).hexdigest()}"


def read_earlier(bundle: Bundle) -> Earlier:
    """Read the statements and the register of a package as far as they can be read."""
    names = [name for name in (REGISTER_FILE, *statement_files(bundle.names())) if bundle.has(name)]
    read = ((name, bundle.read(name)) for name in names)
    files = {name: data for name, data in read if not isinstance(data, Fault)}
    values = {name: value for name, data in files.items() if (value := _value(data)) is not None}
    statements = [_sound(Statement, values.get(name)) for name in files if name != REGISTER_FILE]
    register = _sound(Register, values.get(REGISTER_FILE))
    return Earlier(
        files=files,
        values=values,
        statements=tuple(found for found in statements if found is not None),
        register=register or register_of(()),
        is_whole=register is not None and None not in statements,
        hashes=_hashes(bundle),
    )


def _value(data: bytes) -> dict[str, Any] | None:
    parsed = parse(data)
    return parsed.value if parsed.sound and isinstance(parsed.value, dict) else None


def _sound(model: type[R], value: dict[str, Any] | None) -> R | None:
    """Return a record, None where it has faults of form or is of another version."""
    if value is None or version_fault(value):
        return None
    record, faults = build(model, value)
    return None if faults else record


def _hashes(bundle: Bundle) -> dict[str, str]:
    """Return the hashes of the files by name, as far as the descriptor tells them."""
    data = bundle.read(DESCRIPTOR)
    value = None if isinstance(data, Fault) else _value(data)
    resources = value.get("resources") if value else None
    found = (item for item in resources if isinstance(item, dict)) if isinstance(resources, list) else ()
    return {str(item.get("path")): str(item.get("hash")) for item in found}


def _by_key(name: str, text: str) -> dict[Key, dict[str, str]]:
    header, *lines = read_cells(text.encode()) or [[]]
    rows = (dict(zip(header, cells, strict=True)) for cells in lines)
    return {tuple(row[column] for column in tables()[name].key): row for row in rows}


__all__ = ["Earlier", "read_earlier"]
