"""The descriptor of the data package: Data Package v2 with Table Schemas, made from the models.

Sources: the Data Package and Table Schema specifications, version 2.0 (datapackage.org).
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, count
from pathlib import PurePosixPath
from typing import Any

from jscdata.filenames import REGISTER_FILE, SOURCE_FOLDER, lies_in, table_file, text_file
from jscdata.tables import DERIVED, Column, Table, tables

DIALECT = {"delimiter": ",", "doubleQuote": True, "header": True, "lineTerminator": "\n", "quoteChar": '"'}

_NOT_IN_NAMES = re.compile("[^a-z0-9._-]")

_DESCRIPTIONS = {
    "statements": "One row a statement; its text stands in the sources.",
    "statement_entities": "Which entities a statement names, and which issue it or are its parties.",
    "relations": "How a statement stands to other documents.",
    "participants": "Who takes part or signs, for whom, in which office.",
    "units": "The parts of the text as laid out, in document order.",
    "entities": "The register of entities that all statements share.",
    "entity_aliases": "Other names of the entities.",
    "entity_members": "Members of groups and forums, as they are in a statement.",
    "mentions": "Every naming of an entity, with the words.",
    "codings": "The coders' layers, and how they were made.",
    "reliability": "Agreement between layers; no row means that it was not assessed.",
    "acts": "What the speakers do, one row an act.",
    "act_spans": "The words of each act: its verb, all its words, its objects and its conditions.",
    "act_entities": "Speakers, actors, counterparts and the others of each act.",
    "act_topics": "What each act is about; the first topic is the primary one.",
    "act_precision": "What makes an act precise, with the words.",
    "act_states": "Derived: the states behind the entities of each act.",
    "acts_flat": "Derived: one row an act of the layer for readers, with its words, its lists joined by semicolons.",
    "codebook": "Derived: every code of every vocabulary, with its definition.",
}


def all_tables() -> dict[str, Table]:
    """Return all tables of a package by name, those of the records first."""
    return {**tables(), **DERIVED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a descriptor tells of the bytes of a file: how many they are, and their SHA-256 in hexadecimal digits."""

    size: int
    sha256: str


def measure(data: bytes) -> Measure:
    """Return the measure of a file, which stands for its bytes, so that these need not be kept."""
    return Measure(size=len(data), sha256=hashlib.sha256(data).hexdigest())


class Gauge:
    """Takes a file in pieces, and tells its measure."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._size = 0
        self._hash = hashlib.sha256()

    def take(self, data: bytes) -> None:
        """Take the next piece."""
        self._size += len(data)
        self._hash.update(data)

    def measure(self) -> Measure:
        """Return the measure of all that was taken."""
        return Measure(size=self._size, sha256=self._hash.hexdigest())


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What a statement tells of the file that was released: its path in the package, its hash, its form, its reader."""

    statement_id: str
    file: str
    sha256: str
    media_type: str
    reader: str | None


def resources(files: Mapping[str, Measure], releases: Iterable[Release]) -> list[dict[str, Any]]:
    """Return the resources of a package, no two of which have one name.

    Args:
        files: All files, by their paths in the package.
        releases: What the statements tell of their sources.
    """
    released, texts = _sources(releases)
    named = {table_file(name): table for name, table in all_tables().items()}
    documents = [path for path in sorted(files) if path not in named]
    names = _names(documents)
    found = [
        {
            "name": names[path],
            "path": path,
            **_described(path, released.get(path), is_text=path in texts),
            "bytes": files[path].size,
            "hash": f"sha256:{files[path].sha256}",
        }
        for path in documents
    ]
    return found + [_table(table, files[path]) for path, table in named.items() if path in files]


def _names(paths: Iterable[str]) -> dict[str, str]:
    """Return the names of files that are no tables: of a name that is taken the second one gets a number."""
    names: dict[str, str] = {}
    taken = set(all_tables())
    # The register keeps its name, and a statement that of its id, whatever the sources are called.
    for path in sorted(paths, key=lambda path: (path != REGISTER_FILE, lies_in(SOURCE_FOLDER, path))):
        name = _NOT_IN_NAMES.sub("-", _name(PurePosixPath(path)).lower())
        numbered = (f"{name}-{number}" for number in count(2))
        names[path] = next(found for found in chain((name,), numbered) if found not in taken)
        taken.add(names[path])
    return names


def _name(path: PurePosixPath) -> str:
    """Return the name of a file that is no table, if no other one has it."""
    if str(path) == REGISTER_FILE:
        return "register"
    if not lies_in(SOURCE_FOLDER, str(path)):
        return path.stem
    ending = path.suffix.removeprefix(".")
    return f"{path.stem}-source" if ending in ("", "txt") else f"{path.stem}-source-{ending}"


def _sources(releases: Iterable[Release]) -> tuple[Mapping[str, str], Collection[str]]:
    """Return the media types of the released files by path, and the paths of the texts of the statements."""
    released: dict[str, str] = {}
    texts: set[str] = set()
    for release in releases:
        text = text_file(release.statement_id)
        texts.add(text)
        if release.reader is None or release.file != text:
            released.setdefault(release.file, release.media_type)
    return released, texts


def _described(path: str, media_type: str | None, *, is_text: bool) -> dict[str, Any]:
    """Return what is told of a file that is no table: what it is, and in which form.

    Args:
        path: Its path in the package.
        media_type: That of a release, as a statement tells it; None for other files.
        is_text: Whether it is the text of a statement, which alone among the sources is known
            to be in UTF-8.
    """
    if not lies_in(SOURCE_FOLDER, path):
        kind = "register of entities" if path == REGISTER_FILE else "statement"
        form = {"format": "json", "mediatype": "application/json", "encoding": "utf-8"}
        return {"description": f"The {kind}.", **form}
    description = "A file among the sources that no statement names."
    if media_type is not None:
        description = f"The {'source text' if is_text else 'source'} as released, byte for byte."
    elif is_text:
        description, media_type = "The text that a reader made of the source.", "text/plain"
    ending = PurePosixPath(path).suffix.removeprefix(".").lower()
    told = {"format": ending or None, "mediatype": media_type, "encoding": "utf-8" if is_text else None}
    return {"description": description, **{name: value for name, value in told.items() if value is not None}}


def _table(table: Table, data: Measure) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": table_file(table.name),
        "description": _DESCRIPTIONS[table.name],
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": data.size,
        "hash": f"sha256:{data.sha256}",
        "dialect": DIALECT,
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    keys = [
        {"fields": list(columns), "reference": {"resource": target, "fields": list(fields)}}
        for columns, target, fields in table.references
    ]
    return {**schema, "foreignKeys": keys} if keys else schema


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.codes:
        constraints["enum"] = list(column.codes)
    field = {"name": column.name, "type": column.type, "description": column.description}
    if column.type == "date":
        field["format"] = "%Y-%m-%d"
    return {**field, "constraints": constraints} if constraints else field


def with_resources(descriptor: dict[str, Any], files: Mapping[str, Measure], releases: Iterable[Release]) -> str:
    """Return the text of a descriptor whose resources are made anew; all else is kept in its order."""
    return json.dumps({**descriptor, "resources": resources(files, releases)}, ensure_ascii=False, indent=2) + "\n"


__all__ = ["Gauge", "Measure", "Release", "all_tables", "measure", "resources", "with_resources"]
