"""The JSON Schema and the codebook file, generated from the models and the vocabularies.

Both are made in a checkout, where the docstrings of fields can be read, and committed. Everybody
else is served the committed files, so that what is published does not hang on the version of
pydantic that happens to be installed.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pydantic
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaMode, JsonSchemaValue
from pydantic_core import CoreSchema

from jscdata.model import Statement
from jscdata.replacing import replace_files
from jscdata.schema_names import name_parts
from jscdata.versions import SCHEMA
from jscdata.vocabulary import VOCABULARIES, Term, Vocabulary

GENERATOR = "2.14"
"""Minor version of pydantic that the committed schema is generated with; others word it differently."""

STATEMENT_FILE = "statement.schema.json"
"""File of the JSON Schema of a statement, in the folder of its version."""

CODEBOOK_FILE = "codebook.json"
"""File of the codebook, in the folder of its version."""


class _Generate(GenerateJsonSchema):
    """Adds to pydantic's schema what a published schema needs."""

    def generate(self, schema: CoreSchema, mode: JsonSchemaMode = "validation") -> JsonSchemaValue:
        """Return the schema with dialect, id, versions, and vocabularies and named types as definitions."""
        made = name_parts(super().generate(schema, mode=mode))
        made["properties"]["schema_version"]["enum"] = list(_versions())
        return {**made, "$schema": self.schema_dialect, "$id": _urn("statement"), "$comment": _COMMENT}


_COMMENT = (
    "Generated from the models of jscdata. Form alone: the rules that a schema cannot express, such as that the "
    "words of a span stand at its place, are checked by jscdata validate."
)


def _urn(name: str) -> str:
    return f"urn:jscdata:schema:{SCHEMA}:{name}"


def _versions() -> Iterator[str]:
    """Go through the schema versions that this one reads: those of the same major, up to its own minor."""
    major, minor = SCHEMA.split(".")
    return (f"{major}.{number}" for number in range(int(minor) + 1))


def statement_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a statement."""
    return Statement.model_json_schema(by_alias=True, schema_generator=_Generate)


def codebook() -> dict[str, Any]:
    """Return all vocabularies with all that is known of each code, in the order of the codebook."""
    return {
        "$id": _urn("codebook"),
        "title": "Codebook of jscdata",
        "version": SCHEMA,
        "vocabularies": [_vocabulary(vocabulary) for vocabulary in VOCABULARIES],
    }


def _vocabulary(vocabulary: Vocabulary) -> dict[str, Any]:
    return {
        "name": vocabulary.name,
        "title": vocabulary.title,
        "description": vocabulary.description,
        "terms": [_term(term) for term in vocabulary],
    }


def _term(term: Term) -> dict[str, Any]:
    old = term.deprecated
    return {
        "code": term.code,
        "label": term.label,
        "definition": term.definition,
        "include": term.include,
        "exclude": term.exclude,
        "example": {
            "words": term.example.words,
            "statement": term.example.statement,
            "invented": term.example.invented,
        },
        "since": term.since,
        "deprecated": old and {"version": old.version, "reason": old.reason, "replaced_by": old.replaced_by},
        "crosswalks": {scheme: list(codes) for scheme, codes in term.crosswalks.items()},
    }


def schema_files() -> dict[str, bytes]:
    """Return the generated files by name: UTF-8, keys sorted, line ends LF, a line end at the end."""
    made = {STATEMENT_FILE: statement_schema(), CODEBOOK_FILE: codebook()}
    return {
        name: (json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True) + "\n").encode()
        for name, value in made.items()
    }


def write_schema(folder: Path) -> list[str]:
    """Write the generated files into a folder, both or none, and return the names of those that changed.

    Raises:
        OSError: The folder cannot be made or a file cannot be written; then all are as they were.
    """
    changed = drift(folder)
    files = schema_files()
    replace_files({folder / name: files[name] for name in changed})
    return changed


def drift(folder: Path) -> list[str]:
    """Return the names of the files of a folder that are not what would be generated now."""
    return [name for name, data in schema_files().items() if _bytes(folder / name) != data]


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def generator_installed() -> bool:
    """Tell whether the installed pydantic generates the schema as the committed one was generated."""
    return pydantic.VERSION.rpartition(".")[0] == GENERATOR


__all__ = [
    "CODEBOOK_FILE",
    "GENERATOR",
    "STATEMENT_FILE",
    "codebook",
    "drift",
    "generator_installed",
    "schema_files",
    "statement_schema",
    "write_schema",
]
