"""The descriptor of the data package: Data Package v2 with Table Schemas, made from the models.

Sources: the Data Package and Table Schema specifications, version 2.0 (datapackage.org).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jscdata.filenames import REGISTER_FILE, TABLE_FOLDER, lies_in, table_file
from jscdata.tables import DERIVED, Column, Table, tables

DIALECT = {"delimiter": ",", "doubleQuote": True, "header": True, "lineTerminator": "\n", "quoteChar": '"'}

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


def resources(files: Mapping[str, Measure]) -> list[dict[str, Any]]:
    """Return the resources of a package with these files, by their paths in the package."""
    found = [_document(path, data) for path, data in sorted(files.items()) if not lies_in(TABLE_FOLDER, path)]
    named = {table_file(name): table for name, table in all_tables().items()}
    return found + [_table(table, files[path]) for path, table in named.items() if path in files]


def _document(path: str, data: Measure) -> dict[str, Any]:
    """Return the resource of a file that is not a table."""
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    is_json = ending == "json"
    name = "register" if path == REGISTER_FILE else stem if is_json else f"{stem}-source"
    kind = "register of entities" if path == REGISTER_FILE else "statement" if is_json else "source text"
    return {
        "name": name,
        "path": path,
        "description": f"The {kind}{' as released, byte for byte' if not is_json else ''}.",
        "format": ending,
        "mediatype": "application/json" if is_json else "text/plain",
        "encoding": "utf-8",
        "bytes": data.size,
        "hash": f"sha256:{data.sha256}",
    }


def _table(table: Table, data: Measure) -> dict[str, Any]:
    return {
        "name": table.name.replace("_", "-"),
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
        {"fields": list(columns), "reference": {"resource": target.replace("_", "-"), "fields": list(fields)}}
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


def with_resources(descriptor: dict[str, Any], files: Mapping[str, Measure]) -> str:
    """Return the text of a descriptor whose resources are made anew; all else is kept in its order."""
    return json.dumps({**descriptor, "resources": resources(files)}, ensure_ascii=False, indent=2) + "\n"


__all__ = ["Measure", "all_tables", "measure", "resources", "with_resources"]
