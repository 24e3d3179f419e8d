"""What a package folder must hold, worked out from its statements, register and sources."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jscdata.model import Register, Statement
from jscdata.package import all_tables, with_resources
from jscdata.tables import derive, to_tables, write


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """The files of a package: those that people keep, and those that are generated from them."""

    kept: dict[str, bytes]
    generated: dict[str, bytes]


def contents(folder: Path) -> Contents:
    """Work out the files of a package whose statements and register are valid.

    Raises:
        pydantic.ValidationError: Where a statement or the register is not valid.
        OSError: Where a file cannot be read.
    """
    kept = {path: (folder / path).read_bytes() for path in kept_files(folder)}
    register = Register.model_validate_json(kept["entities.json"])
    statements = [Statement.model_validate_json(kept[path]) for path in kept if path.startswith("statements/")]
    rows = {**to_tables(statements, register), **derive(statements)}
    generated = {
        f"tables/{name}.csv": write(table.columns, rows[name]).encode() for name, table in all_tables().items()
    }
    descriptor: dict[str, Any] = json.loads((folder / "datapackage.json").read_bytes())
    text = with_resources(descriptor, {**kept, **generated})
    return Contents(kept=kept, generated={**generated, "datapackage.json": text.encode()})


def kept_files(folder: Path) -> list[str]:
    """Return the paths of the files that people keep: the register, the statements and the sources."""
    found = ["entities.json"]
    for name, pattern in (("statements", "*.json"), ("sources", "*")):
        found += [path.relative_to(folder).as_posix() for path in sorted((folder / name).glob(pattern))]
    return found


__all__ = ["Contents", "contents", "kept_files"]
