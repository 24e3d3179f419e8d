"""The names of files in a data package."""

from __future__ import annotations

from collections.abc import Iterable

DESCRIPTOR = "datapackage.json"
"""The descriptor, by which a folder or an archive is known as a package."""

REGISTER_FILE = "entities.json"
"""The register of entities."""


def statement_files(names: Iterable[str]) -> list[str]:
    """Return which of the names are those of statements."""
    return [name for name in names if lies_in("statements", name) and name.endswith(".json")]


def lies_in(folder: str, name: str) -> bool:
    """Return whether a name is that of a file in a folder of the package, and not deeper."""
    return name.startswith(f"{folder}/") and name.count("/") == 1


__all__ = ["DESCRIPTOR", "REGISTER_FILE", "lies_in", "statement_files"]
