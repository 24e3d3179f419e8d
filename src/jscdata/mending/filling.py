"""What the package around a statement file tells: text and hash of the source, and what is registered of entities."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jscdata.bundles import MAX_SOURCE_BYTES, Folder, package_around
from jscdata.filenames import text_file
from jscdata.findings import Fault
from jscdata.model.types import JOINED_WORDS, PATH_BELOW
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.register import REPEATED, read_register
from jscdata.source_text import NOT_UTF8, text_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfilled:
    """What filling from a package could not do: its faults, and the entities that the register does not have."""

    faults: list[Fault] = field(default_factory=list)
    unregistered: frozenset[str] = frozenset()


def fill_from_package(value: dict[str, Any], file: Path) -> Unfilled:
    """Write into a statement's value what is absent and the package tells: text, hash, fields of registered entities.

    Nothing is done where the file lies in no package. Nothing is read from outside of the package.
    """
    package = package_around(file)
    if package is None:
        return Unfilled()
    unregistered = _fill_entities(value.get("entities"), package)
    faults = [*_fill_hash(value.get("source"), package), *_fill_text(value, package)]
    return Unfilled(faults=faults, unregistered=unregistered)


def _fill_text(value: dict[str, Any], package: Folder) -> list[Fault]:
    identifier = value.get("id")
    if value.get("text") is not None or not isinstance(identifier, str) or not re.fullmatch(JOINED_WORDS, identifier):
        return []
    name = text_file(identifier)
    data = package.read(name, MAX_SOURCE_BYTES) if package.has(name) else None
    if not isinstance(data, bytes):
        return [_unread(name, data, ())] if data else []
    try:
        value["text"] = text_in(data)
    except UnicodeDecodeError:
        message = f"The text is absent, and the file '{name}' from which it would be taken is not UTF-8."
        return [Fault(code="JSC506", message=message, hint=NOT_UTF8)]
    return []


def _fill_hash(source: object, package: Folder) -> list[Fault]:
    name = source.get("file") if isinstance(source, dict) else None
    if not isinstance(source, dict) or source.get("sha256") is not None:
        return []
    if not isinstance(name, str) or not re.fullmatch(PATH_BELOW, name):
        return []
    data = package.read(name, MAX_SOURCE_BYTES) if package.has(name) else None
    if not isinstance(data, bytes):
        return [_unread(name, data, ("source", "file"))] if data else []
    source["sha256"] = hashlib.sha256(data).hexdigest()
    return []


def _unread(name: str, fault: Fault, path: Steps) -> Fault:
    """Return the fault that a source cannot be read, at the field of the statement that wants it."""
    return Fault(code="JSC711", message=f"The source {quote(name)} cannot be used. {fault.message}", path=path)


def _fill_entities(entities: object, package: Folder) -> frozenset[str]:
    """Copy what the register says of an entity into fields that are absent; return the ids that it does not have.

    The faults of the register itself are told elsewhere.
    """
    known = read_register(package).known or {}
    unregistered = set()
    for entity in entities if isinstance(entities, list) else ():
        wanted = entity.get("id") if isinstance(entity, dict) else None
        found = known.get(wanted) if isinstance(wanted, str) else None
        if found is not None:
            told = found.model_dump(mode="json")
            entity.update({name: told[name] for name in REPEATED if name not in entity})
        elif isinstance(wanted, str):
            unregistered.add(wanted)
    return frozenset(unregistered)


__all__ = ["Unfilled", "fill_from_package"]
