"""What a word of the codebook or of the schema means: a vocabulary, a code, a record or a field."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
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
        UnknownIdError: Where it means nothing; what was meant most likely is named.
    """
    entries = [*_of_vocabularies(), *_of_schema()]
    found = tuple(entry for entry in entries if word in (entry.name, _own(entry)))
    if not found:
        raise _unknown(word, entries)
    return found


def vocabularies() -> tuple[Entry, ...]:
    """Return all vocabularies, each with its codes."""
    return tuple(
        Entry(name=found.name, kind="vocabulary", facts=(("", f"{found.title}."), ("codes", ", ".join(found.codes))))
        for found in VOCABULARIES
    )


def _unknown(word: str, entries: Iterable[Entry]) -> UnknownIdError:
    """Return the error that a word means nothing; of a name with a point whole names are near, of another own ones."""
    holder, point, _ = word.rpartition(".")
    known = {entry.name if point else _own(entry) for entry in entries}
    listed = f"'jscdata describe {holder}' tells what it has." if holder in known else ""
    return UnknownIdError("term", word, known, listed=listed or "'jscdata describe' lists the vocabularies.")


def _own(entry: Entry) -> str:
    return entry.name.rpartition(".")[2]


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
    if term.deprecated:
        instead = f" Use {term.deprecated.replaced_by}." if term.deprecated.replaced_by else ""
        yield "deprecated", f"Since {term.deprecated.version}. {term.deprecated.reason}{instead}"
    for scheme, codes in term.crosswalks.items():
        yield scheme, ", ".join(codes)


def _of_schema() -> Iterator[Entry]:
    """Go through records and fields, as the released schema tells them."""
    path = schema_folder() / SCHEMA / "statement.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    definitions = schema["$defs"]
    for name, part in {"Statement": schema, **definitions}.items():
        if "properties" in part:
            yield from _of_record(name, part, definitions)


def _of_record(name: str, record: dict[str, Any], definitions: dict[str, Any]) -> Iterator[Entry]:
    meanings = {key: _meaning(field, definitions) for key, field in record["properties"].items()}
    yield Entry(name=name, kind="record", facts=(("", record["description"]), *meanings.items()))
    for key, field in record["properties"].items():
        needed = "always" if key in record.get("required", ()) else "no, may be left out"
        told = (("", meanings[key]), ("holds", _holds(field)), ("required", needed))
        yield Entry(name=f"{name}.{key}", kind="field", facts=told)


def _meaning(field: dict[str, Any], definitions: dict[str, Any]) -> str:
    """Return what a field means; the schema leaves it out where the record that it holds says the same."""
    told = field if "description" in field else definitions[_holds(field)]
    return str(told["description"])


def _holds(field: dict[str, Any]) -> str:
    """Return what a field holds, such as ``list of EntityId`` or ``Date or null``."""
    if "$ref" in field:
        return str(field["$ref"]).rpartition("/")[2]
    if "anyOf" in field:
        return " or ".join(_holds(choice) for choice in field["anyOf"])
    return f"list of {_holds(field['items'])}" if "items" in field else str(field["type"])


__all__ = ["Entry", "look_up"]
