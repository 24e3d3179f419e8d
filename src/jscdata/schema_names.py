"""Names for the parts of the JSON Schema that recur: vocabularies and named types.

Pydantic writes the pattern of an entity id or the codes of a vocabulary out at each use. Named
once, they can carry a description and examples, and readers see that two fields hold the same.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from jscdata.model import types
from jscdata.vocabulary import VOCABULARIES, Vocabulary

_NAMED: dict[str, tuple[str, list[Any]]] = {
    "Date": ("A calendar day, written YYYY-MM-DD.", ["2024-07-28"]),
    "EntityId": (
        "An entity's id: a prefix, a colon, then ISO 3166-1 alpha-3 for a state, lower-case words for others.",
        ["state:USA", "org:nato", "person:kihara-minoru"],
    ),
    "FilePath": (
        "A path below the package folder, with forward slashes.",
        ["sources/us-jp-scc-2024-07-28-fact-sheet.txt"],
    ),
    "LanguageTag": ("A language tag of BCP 47 (RFC 5646).", ["en", "zh-Hant"]),
    "Line": ("One line of text: no control character, no blank at either end.", ["U.S. Department of Defense"]),
    "LocalId": ("The id of an act or a coding, unique in its statement.", ["a1"]),
    "MediaType": ("A media type.", ["text/plain"]),
    "Offset": ("A place between two characters: Unicode code points, counted from 0.", [0, 95]),
    "SchemaVersion": ("MAJOR.MINOR.", ["1.0"]),
    "Sha256": (
        "A SHA-256 digest in lower-case hexadecimal.",
        ["ca7a07f06cdc60db3879e07b3918d04cc03f668b3bbb0be04d5cd5c562aec988"],
    ),
    "StatementId": (
        "A statement's id: lower-case words joined by hyphens.",
        ["us-jp-scc-2024-07-28-fact-sheet"],
    ),
    "Text": ("Running text: no control character but tab and line feed.", ["FACT SHEET"]),
    "UnitId": ("A unit's id, which follows the structure.", ["s1", "s1.i2", "s3.i2.1"]),
    "Url": ("A web address.", ["https://www.example.org/release"]),
}
"""Description and examples of each named type of ``jscdata.model.types`` that gets a definition."""

_EXAMPLES: dict[str, list[Any]] = {
    "Span": [{"unit": "s1.p1", "start": 28, "end": 35, "exact": "decided"}],
    "Mention": [{"entity": "state:JPN", "span": {"unit": "s1.p1", "start": 22, "end": 27, "exact": "Japan"}}],
    "Relation": [
        {
            "type": "summarizes",
            "title": "Joint Statement of the Security Consultative Committee (“2+2”)",
            "target": None,
            "note": None,
        }
    ],
}
"""Examples of records, from the released statement."""


def name_parts(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema with vocabularies and named types as definitions, and examples of records."""
    used: set[str] = set()
    named: dict[str, Any] = _with_references(schema, used)
    definitions = named["$defs"]
    definitions.update({name: part for name, part in _definitions().items() if name in used})
    for name, examples in _EXAMPLES.items():
        definitions[name]["examples"] = examples
    return named


def _with_references(part: Any, used: set[str]) -> Any:  # noqa: ANN401 - any part of a schema.
    """Return a part of a schema in which definitions are referred to; ``used`` gathers their names."""
    if isinstance(part, list):
        return [_with_references(item, used) for item in part]
    if not isinstance(part, dict):
        return part
    name = _name_of(part)
    if name is None:
        return {key: _with_references(value, used) for key, value in part.items()}
    used.add(name)
    told = _shapes()[name]
    return {"$ref": f"#/$defs/{name}", **{key: value for key, value in part.items() if key not in told}}


def _name_of(part: dict[str, Any]) -> str | None:
    """Return the name of the definition all of whose constraints a part has, None where there is none."""
    if part.get("type") not in ("string", "integer"):
        return None
    return next((name for name, told in _shapes().items() if told.items() <= part.items()), None)


@cache
def _shapes() -> dict[str, dict[str, Any]]:
    """Return the constraints of each definition by its name, as pydantic writes them."""
    return {name: TypeAdapter(getattr(types, name)).json_schema() for name in (*_vocabularies(), *_NAMED)}


@cache
def _vocabularies() -> dict[str, Vocabulary]:
    """Return the vocabularies by the name of the type that takes their codes."""
    by_name = {vocabulary.name: vocabulary for vocabulary in VOCABULARIES}
    markers = {name: get_args(getattr(types, name))[1:] for name in types.__all__}
    return {
        name: by_name[mark.vocabulary]
        for name, marks in markers.items()
        for mark in marks
        if isinstance(mark, types.CodeOf)
    }


def _definitions() -> dict[str, Any]:
    told = {name: _told(vocabulary) for name, vocabulary in _vocabularies().items()}
    for name, (description, examples) in _NAMED.items():
        title = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name)
        told[name] = {"title": title, "description": description, "examples": examples}
    return {name: {**constraints, **told[name]} for name, constraints in _shapes().items()}


def _told(vocabulary: Vocabulary) -> dict[str, Any]:
    """Return title and description of a vocabulary; the description tells what each code means."""
    meanings = "\n".join(f"- {term.code}: {term.definition}" for term in vocabulary)
    return {"title": vocabulary.title, "description": f"{vocabulary.description}\n\n{meanings}"}


__all__ = ["name_parts"]
