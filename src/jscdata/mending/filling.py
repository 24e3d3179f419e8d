"""What the package around a statement file tells: text and hash of the source, and what is registered of entities."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from jscdata.bundles import Folder
from jscdata.findings import Fault
from jscdata.reading import read_bytes
from jscdata.rules.register import REPEATED, read_register

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_FILE = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*(/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)*")


def fill_from_package(value: dict[str, Any], file: Path) -> list[Fault]:
    """Write into a statement's value what is absent and the package tells: text, hash, fields of registered entities.

    Nothing is done where the file lies in no package. Nothing is read from outside of the package.
    """
    package = _package_around(file)
    if package is None:
        return []
    _fill_entities(value.get("entities"), package)
    return [*_fill_hash(value.get("source"), package), *_fill_text(value, package)]


def _package_around(file: Path) -> Path | None:
    folder = file.absolute().parent
    is_known = folder.name == "statements" and (folder.parent / "datapackage.json").is_file()
    return folder.parent if is_known else None


def _fill_text(value: dict[str, Any], package: Path) -> list[Fault]:
    identifier = value.get("id")
    if value.get("text") is not None or not isinstance(identifier, str) or not _ID.fullmatch(identifier):
        return []
    name = f"sources/{identifier}.txt"
    data = _read(package, name)
    if not isinstance(data, bytes):
        return [data] if data else []
    try:
        value["text"] = data.replace(b"\r\n", b"\n").decode("utf-8")
    except UnicodeDecodeError:
        message = f"The text is absent, and the file '{name}' from which it would be taken is not UTF-8."
        return [Fault(code="JSC506", message=message)]
    return []


def _fill_hash(source: object, package: Path) -> list[Fault]:
    name = source.get("file") if isinstance(source, dict) else None
    if not isinstance(source, dict) or source.get("sha256") is not None:
        return []
    if not isinstance(name, str) or not _FILE.fullmatch(name):
        return []
    data = _read(package, name)
    if not isinstance(data, bytes):
        return [data] if data else []
    source["sha256"] = hashlib.sha256(data).hexdigest()
    return []


def _fill_entities(entities: object, package: Path) -> None:
    """Copy what the register says of an entity into fields that are absent; its own faults are told elsewhere."""
    known = read_register(Folder(package)).known or {}
    for entity in entities if isinstance(entities, list) else ():
        wanted = entity.get("id") if isinstance(entity, dict) else None
        found = known.get(wanted) if isinstance(wanted, str) else None
        if found is not None:
            told = found.model_dump(mode="json")
            entity.update({name: told[name] for name in REPEATED if name not in entity})


def _read(package: Path, name: str) -> bytes | Fault | None:
    """Return the bytes of a file that lies in the package itself, None where there is none or a link leads out."""
    file = package / name
    if not file.is_file() or not file.resolve().is_relative_to(package.resolve()):
        return None
    return read_bytes(file)


__all__ = ["fill_from_package"]
