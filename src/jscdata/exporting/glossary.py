"""What a word of the codebook or of the schema means: a vocabulary, a code, a record or a field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jscdata.errors import UnknownIdError
from jscdata.shipped import schema_folder
from jscdata.versions import SCHEMA
from jscdata.vocabulary import VOCABULARIES, Term, Vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One meaning of a word: under which name, what kind of thing it is, and what there is to say."""

    name: str
    kind: str
    facts: tuple[tuple[str, str], ...]


def look_up(word: str) -> tuple[Entry, ...]:
    """Return every meaning of a word.

    Args:
        word: A vocabulary (``act_types``), a code (``commit`` or ``act_types.commit``), a
            record (``Act``) or a field (``actors`` or ``Act.actors``).

    Raises:
        UnknownIdError: Where it means nothing; the nearest known word is named.
    """
    entries = [*_of_vocabularies(), *_of_schema()]
    found = tuple(entry for entry in entries if word in (entry.name, entry.name.rpartition(".")[2]))
    if not found:
        kind = "term"
        raise UnknownIdError(kind, word, {name for entry in entries for name in _names(entry)})
    return found


def _names(entry: Entry) -> tuple[str, str]:
    return entry.name, entry.name.rpartition(".")[2]


def _of_vocabularies() -> Iterator[Entry]:
    for vocabulary in VOCABULARIES:
        yield Entry(name=vocabulary.name, kind="vocabulary", facts=tuple(_about_vocabulary(vocabulary)))
        for term in vocabulary:
            yield Entry(name=f"{vocabulary.name}.{term.code}", kind="code", facts=tuple(_about_term(term)))


def _about_vocabulary(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    yield "", vocabulary.description
    for term in vocabulary:
        yield term.code, term.definition


def _about_term(term: Term) -> Iterator[tuple[str, str]]:
    yield "", f"{term.label}. {term.definition}"
    yield "includes", term.include
    yield "excludes", term.exclude
    source = "invented" if term.example.invented else term.example.statement
    yield "example", f"“{term.example.words}” ({source})"
    for scheme, codes in term.crosswalks.items():
        yield scheme, ", ".join(codes)


def _of_schema() -> Iterator[Entry]:
    """Go through records and fields, as the released schema tells them."""
    path = schema_folder() / SCHEMA / "statement.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for name, part in {"Statement": schema, **schema["$defs"]}.items():
        if "properties" not in part:
            continue
        fields = part["properties"].items()
        facts = [("", part.get("description", "")), *((key, field.get("description", "")) for key, field in fields)]
        yield Entry(name=name, kind="record", facts=tuple(facts))
        for key, field in fields:
            needed = "required" if key in part.get("required", ()) else "may be left out"
            yield Entry(name=f"{name}.{key}", kind="field", facts=(("", field.get("description", "")), ("is", needed)))


__all__ = ["Entry", "look_up"]
