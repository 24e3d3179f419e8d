"""Layer 7: the package, its descriptor, its register and its tables.

A guard comes first: nothing outside the folder is ever read, and no address is fetched. Tables
are compared with a rebuild, one finding a table at its first difference; a changed table is told
as stale and not also as having another hash.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jscdata.contents import Contents, contents
from jscdata.findings import Fault, Finding
from jscdata.model import Register, RegisteredEntity, Statement
from jscdata.placing import place
from jscdata.positions import Path as JsonPath
from jscdata.quoting import quote
from jscdata.reading import MAX_BYTES, parse, read_bytes
from jscdata.structure import build, near_hint, version_fault

GENERATED_RULES = frozenset({"JSC703", "JSC704", "JSC705", "JSC706", "JSC710"})
"""The rules whose findings building mends."""

_PATH = re.compile(r"[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*(/[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)*")
_HASH = re.compile(r"sha256:[0-9a-f]{64}")
_PROPERTIES = frozenset(
    (
        *("$schema", "name", "title", "description", "version", "created", "keywords"),
        *("licenses", "sources", "contributors", "resources", "homepage", "image"),
    )
)
_REQUIRED = ("name", "version", "licenses", "resources")


def check_package(folder: Path) -> list[Finding]:
    """Return the findings on a package folder, apart from those on its statements themselves."""
    descriptor, findings = _descriptor(folder)
    register, register_findings = _register(folder)
    findings += register_findings
    statements = list(_statements(folder))
    if register is not None:
        for file, statement, text in statements:
            faults = list(_against_register(statement, register))
            findings += place(faults, str(folder / file), text)
    whole = register is not None and len(statements) == len(list((folder / "statements").glob("*.json")))
    if (
        descriptor is not None
        and whole
        and not any(finding.code in ("JSC702", "JSC707", "JSC708") for finding in findings)
    ):
        findings += _against_rebuild(folder, descriptor)
    return findings


def _descriptor(folder: Path) -> tuple[dict[str, Any] | None, list[Finding]]:
    """Read the descriptor; with a fault that makes its resources unsure it is None."""
    path = folder / "datapackage.json"
    data = read_bytes(path)
    if isinstance(data, Fault):
        return None, place([data], str(path), None)
    parsed = parse(data)
    faults = list(parsed.faults)
    value = parsed.value
    if parsed.sound and not isinstance(value, dict):
        faults.append(Fault(code="JSC701", message="The descriptor is not an object."))
    elif parsed.sound:
        faults.extend(_descriptor_faults(folder, value))
    unsure = bool(faults)
    return None if unsure else value, place(faults, str(path), parsed.text or None)


def _descriptor_faults(folder: Path, value: dict[str, Any]) -> Iterator[Fault]:
    for key in value:
        if key not in _PROPERTIES:
            message = f"The property {quote(key)} is not one of a data package."
            hint = near_hint(key, tuple(sorted(_PROPERTIES)))
            yield Fault(code="JSC701", message=message, path=(key,), hint=hint, at_key=True)
    for key in _REQUIRED:
        if not value.get(key) and value.get(key) != []:
            yield Fault(code="JSC701", message=f"The property {quote(key)} is missing or empty.")
    resources = value.get("resources")
    if resources is not None and not isinstance(resources, list):
        yield Fault(code="JSC701", message="The resources are not a list.", path=("resources",))
        return
    for index, resource in enumerate(resources or []):
        yield from _resource_faults(folder, resource, ("resources", index))


def _resource_faults(folder: Path, resource: object, at: JsonPath) -> Iterator[Fault]:
    if not isinstance(resource, dict):
        yield Fault(code="JSC701", message="A resource is an object.", path=at)
        return
    path = resource.get("path")
    if not isinstance(path, str):
        yield Fault(code="JSC701", message="A resource has a 'path', which is a string.", path=(*at, "path"))
        return
    if _PATH.fullmatch(path) is None or not (folder / path).resolve().is_relative_to(folder.resolve()):
        message = f"{quote(path)} is not a path inside the package; it was not read."
        yield Fault(code="JSC702", message=message, path=(*at, "path"))
        return
    for name in ("schema", "dialect"):
        if isinstance(resource.get(name), str):
            message = f"The {name} is an address or a file elsewhere; it was not read."
            yield Fault(code="JSC702", message=message, path=(*at, name))
    if not isinstance(resource.get("hash"), str) or _HASH.fullmatch(resource["hash"]) is None:
        message = "A resource has a 'hash', which is 'sha256:' and 64 hexadecimal digits."
        yield Fault(code="JSC701", message=message, path=(*at, "hash"))


def _register(folder: Path) -> tuple[dict[str, RegisteredEntity] | None, list[Finding]]:
    """Read the register; it is None where it cannot be relied on."""
    path = folder / "entities.json"
    data = read_bytes(path)
    if isinstance(data, Fault):
        missing = Fault(code="JSC703", message="The register 'entities.json' is missing or cannot be read.")
        return None, place([missing], str(path), None)
    parsed = parse(data)
    gate = version_fault(parsed.value)
    if not parsed.sound or gate:
        return None, place([*parsed.faults, *([gate] if gate else [])], str(path), parsed.text or None)
    register, faults = build(Register, parsed.value)
    faults = [*parsed.faults, *faults]
    if register is None or faults:
        return None, place(faults, str(path), parsed.text)
    faults = list(_register_faults(register))
    known = {entity.id: entity for entity in register.entities}
    return known, place(faults, str(path), parsed.text)


def _register_faults(register: Register) -> Iterator[Fault]:
    ids = [entity.id for entity in register.entities]
    known = set(ids)
    for index, entity in enumerate(register.entities):
        at = ("entities", index)
        if index and entity.id <= ids[index - 1]:
            how = "stands twice" if entity.id in ids[:index] else "is out of order"
            yield Fault(code="JSC709", message=f"The entity {quote(entity.id)} {how}.", path=(*at, "id"))
        if entity.part_of is not None and entity.part_of not in known:
            message = f"The register does not have {quote(entity.part_of)}."
            yield Fault(
                code="JSC709", message=message, path=(*at, "part_of"), hint=near_hint(entity.part_of, tuple(ids))
            )


def _statements(folder: Path) -> Iterator[tuple[str, Statement, str]]:
    """Go through the statements that can be read whole; the others have findings of their own."""
    for path in sorted((folder / "statements").glob("*.json")):
        data = read_bytes(path)
        parsed = parse(data) if isinstance(data, bytes) else None
        if parsed is None or not parsed.sound or parsed.faults or version_fault(parsed.value):
            continue
        statement, faults = build(Statement, parsed.value)
        if statement is not None and not faults:
            yield path.relative_to(folder).as_posix(), statement, parsed.text


def _against_register(statement: Statement, register: Mapping[str, RegisteredEntity]) -> Iterator[Fault]:
    for index, entity in enumerate(statement.entities):
        known = register.get(entity.id)
        if known is None:
            message = f"The register does not have the entity {quote(entity.id)}."
            yield Fault(code="JSC707", message=message, path=("entities", index, "id"))
            continue
        for name in ("kind", "name", "part_of", "xrefs"):
            if getattr(entity, name) != getattr(known, name):
                told = getattr(known, name)
                said = quote(told) if isinstance(told, str) else "something else" if told else "null"
                message = f"Of {quote(entity.id)} the register tells the {quote(name)} differently: {said}."
                yield Fault(code="JSC708", message=message, path=("entities", index, name))


def _against_rebuild(folder: Path, descriptor: dict[str, Any]) -> list[Finding]:
    """Compare files and descriptor with what building would write."""
    wanted = contents(folder)
    findings: list[Finding] = []
    stale: set[str] = set()
    for path, data in wanted.generated.items():
        found = _stale_table(folder, path, data) if path != "datapackage.json" else None
        if found:
            stale.add(path)
            findings.append(found)
    findings += _descriptor_differences(folder, descriptor, wanted, stale)
    return findings + list(_stray_files(folder, wanted))


def _stale_table(folder: Path, path: str, wanted: bytes) -> Finding | None:
    file = folder / path
    if not file.is_file():
        return Finding(code="JSC703", message=f"The table {quote(path)} is missing.", path=str(file), hint=_BUILD)
    size = file.stat().st_size
    data = file.read_bytes() if size <= max(MAX_BYTES, 2 * len(wanted)) else b""
    if data == wanted:
        return None
    row, column, message = _first_difference(data, wanted)
    return Finding(code="JSC705", message=message, path=str(file), row=row, field=column, hint=_BUILD)


_BUILD = "Run 'jscdata build'; edit the statement, never the table."


def _first_difference(data: bytes, wanted: bytes) -> tuple[int | None, str | None, str]:
    """Return row, field and message of the first difference between a table and its rebuild."""
    csv.field_size_limit(2**31 - 1)
    try:
        found = list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error):
        return None, None, "The table is not UTF-8, or not CSV."
    built = list(csv.reader(io.StringIO(wanted.decode("utf-8"), newline=""), strict=True))
    if not found or found[0] != built[0]:
        return 0, None, f"The header differs: {quote(','.join(found[0]) if found else '')}."
    for number, (ours, theirs) in enumerate(zip(built[1:], found[1:], strict=False), start=1):
        if len(ours) != len(theirs):
            return number, None, f"The row has {len(theirs)} cells, and the table {len(ours)} columns."
        for name, cell, other in zip(built[0], ours, theirs, strict=True):
            if cell != other:
                return number, name, f"The cell says {quote(other)}, and the statements say {quote(cell)}."
    if len(found) != len(built):
        number = min(len(found), len(built))
        return number, None, f"The table has {len(found) - 1} rows, and the statements make {len(built) - 1}."
    return None, None, "The bytes differ, though the cells are the same: line ends, quotes or a missing last line end."


def _descriptor_differences(
    folder: Path, descriptor: dict[str, Any], wanted: Contents, stale: set[str]
) -> Iterator[Finding]:
    """Compare the resources one by one; what a stale table differs in follows from the table."""
    built = {item["path"]: item for item in json.loads(wanted.generated["datapackage.json"])["resources"]}
    file = folder / "datapackage.json"
    text = file.read_text(encoding="utf-8")
    faults: list[Fault] = []
    listed: set[str] = set()
    for index, resource in enumerate(descriptor["resources"]):
        path = resource["path"]
        listed.add(path)
        if path not in built:
            code = "JSC710" if (folder / path).is_file() else "JSC703"
            message = f"The package has no place for the resource {quote(path)}."
            faults.append(Fault(code=code, message=message, path=("resources", index)))
        elif path not in stale:
            faults.extend(_resource_differences(resource, built[path], ("resources", index)))
    missing = [path for path in built if path not in listed]
    if missing:
        message = f"{len(missing)} files of the package have no resource, the first of them {quote(missing[0])}."
        faults.append(Fault(code="JSC710", message=message, path=("resources",)))
    elif not faults and not stale and text != wanted.generated["datapackage.json"].decode():
        faults.append(Fault(code="JSC710", message="The descriptor is not in the form in which it is generated."))
    yield from place(faults, str(file), text)


def _resource_differences(resource: dict[str, Any], built: dict[str, Any], at: JsonPath) -> Iterator[Fault]:
    """Tell size and hash as one fault, and each other property that differs."""
    if (resource.get("bytes"), resource["hash"]) != (built["bytes"], built["hash"]):
        message = (
            f"The file {quote(resource['path'])} has {built['bytes']} bytes and the hash {quote(built['hash'], 80)}."
        )
        yield Fault(code="JSC704", message=message, path=(*at, "hash"))
    for name in {**built, **resource}:
        if name not in ("bytes", "hash") and resource.get(name) != built.get(name):
            message = f"The property {quote(name)} of {quote(resource['path'])} is not what is generated."
            yield Fault(code="JSC710", message=message, path=(*at, name))


def _stray_files(folder: Path, wanted: Contents) -> Iterator[Finding]:
    known = {*wanted.kept, *wanted.generated, "README.md"}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or (path.is_file() and name not in known):
            message = f"The file {quote(name)} belongs to no statement, table or source."
            yield Finding(code="JSC706", message=message, path=str(path), hint="Remove it, or run 'jscdata build'.")


__all__ = ["GENERATED_RULES", "check_package"]
