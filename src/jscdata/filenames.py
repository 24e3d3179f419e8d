"""The names of files in a data package."""

from __future__ import annotations

from collections.abc import Iterable

DESCRIPTOR = "datapackage.json"
"""The descriptor, by which a folder or an archive is known as a package."""

REGISTER_FILE = "entities.json"
"""The register of entities."""

README_FILE = "README.md"
"""The data card."""

STATEMENT_FOLDER, SOURCE_FOLDER, TABLE_FOLDER = "statements", "sources", "tables"
"""The folders of the records, of the releases with their texts, and of the tables made from the records."""


def statement_file(statement_id: str) -> str:
    """Return the name of the file of a statement."""
    return f"{STATEMENT_FOLDER}/{statement_id}.json"


def text_file(statement_id: str) -> str:
    """Return the name of the file with the text of a statement."""
    return f"{SOURCE_FOLDER}/{statement_id}.txt"


def table_file(table: str) -> str:
    """Return the name of the file of a table."""
    return f"{TABLE_FOLDER}/{table}.csv"


def statement_files(names: Iterable[str]) -> list[str]:
    """Return which of the names are those of statements."""
    return [name for name in names if lies_in(STATEMENT_FOLDER, name) and name.endswith(".json")]


def lies_in(folder: str, name: str) -> bool:
    """Return whether a name is that of a file in a folder of the package, and not deeper."""
    return name.startswith(f"{folder}/") and name.count("/") == 1


__all__ = [
    "DESCRIPTOR",
    "README_FILE",
    "REGISTER_FILE",
    "SOURCE_FOLDER",
    "STATEMENT_FOLDER",
    "TABLE_FOLDER",
    "lies_in",
    "statement_file",
    "statement_files",
    "table_file",
    "text_file",
]
