"""Layer 7, the resources of a descriptor: held against the files of the package.

The files that people keep come first: statements, register and sources that are not those of the
last build are one finding, however many they are, for one build mends them all.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jscdata.bundles import MAX_ARCHIVE_BYTES, Bundle
from jscdata.contents import Contents
from jscdata.counting import count
from jscdata.filenames import DESCRIPTOR, REGISTER_FILE, SOURCE_FOLDER, lies_in, statement_files
from jscdata.findings import MAX_FAULTS, Fault, Finding
from jscdata.package import Measure, measure
from jscdata.placing import place
from jscdata.positions import Steps
from jscdata.quoting import quote

_ENOUGH = MAX_FAULTS + 1
"""Faults that are placed; by one more than are told it is seen that some are not."""

_HOW = {"JSC703": "removed", "JSC704": "changed", "JSC710": "added"}
"""What became of a file, by the rule that tells it of the descriptor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A file that people keep and that is not as it was at the last build: by which rule, and where that is seen."""

    path: str
    code: str
    at: Steps


@dataclass(frozen=True, slots=True, kw_only=True)
class SinceBuild:
    """What was done since the last build: the changes to tell, and the paths of tables that were edited, too."""

    changes: Sequence[Change]
    edited: Sequence[str] = ()


def changes_since_build(bundle: Bundle, descriptor: Mapping[str, Any], kept: Mapping[str, Measure]) -> list[Change]:
    """Return which of the files that people keep are not those that the descriptor lists, statements first.

    Args:
        bundle: The package.
        descriptor: Its descriptor, as the last build left it.
        kept: The measures of the files that people keep, by their paths.
    """
    changes: dict[str, Change] = {}
    listed: set[str] = set()
    for index, resource in enumerate(descriptor["resources"]):
        path, at = resource["path"], ("resources", index)
        listed.add(path)
        if path in kept and (resource.get("bytes"), resource["hash"]) != _measured(kept[path]):
            changes.setdefault(path, Change(path=path, code="JSC704", at=(*at, "hash")))
        elif path not in kept and _is_of_people(path) and not bundle.has(path):
            changes.setdefault(path, Change(path=path, code="JSC703", at=at))
    added = [Change(path=path, code="JSC710", at=("resources",)) for path in kept if path not in listed]
    return sorted([*changes.values(), *added], key=lambda change: _rank(change.path))


def edited_tables(bundle: Bundle, descriptor: Mapping[str, Any], tables: Iterable[str]) -> list[str]:
    """Return which of the tables are there and are not those that the last build wrote."""
    built = {resource["path"]: resource["hash"] for resource in descriptor["resources"]}
    found = []
    for path in tables:
        data = bundle.read(path, MAX_ARCHIVE_BYTES) if path in built and bundle.has(path) else None
        if isinstance(data, bytes) and _measured(measure(data))[1] != built[path]:
            found.append(path)
    return found


def makes_tables(change: Change) -> bool:
    """Return whether tables are made of the file, as they are of statements and register."""
    return not lies_in(SOURCE_FOLDER, change.path)


def _rank(path: str) -> int:
    """Return how late a file is named: statements come first, and what comes with them after."""
    return 2 if lies_in(SOURCE_FOLDER, path) else int(path == REGISTER_FILE)


def _is_of_people(path: str) -> bool:
    return path == REGISTER_FILE or lies_in(SOURCE_FOLDER, path) or bool(statement_files([path]))


def _measured(measure: Measure) -> tuple[int, str]:
    return measure.size, f"sha256:{measure.sha256}"


def resource_findings(
    bundle: Bundle,
    descriptor: Mapping[str, Any],
    wanted: Contents,
    since: SinceBuild,
    doubted: Collection[str],
) -> list[Finding]:
    """Tell the changes as one finding, and compare the resources one by one; of what is in doubt the name alone.

    Args:
        bundle: The package.
        descriptor: Its descriptor.
        wanted: The files as they should be, with the descriptor that tells of them.
        since: What was done since the last build.
        doubted: The paths of files that are in doubt, or that rest on what is.
    """
    built = {item["path"]: item for item in json.loads(wanted.descriptor)["resources"]}
    data = bundle.read(DESCRIPTOR)
    text = data.decode() if isinstance(data, bytes) else ""
    faults = [_joined(since)] if since.changes else []
    told = {*doubted, *(change.path for change in since.changes)}
    listed: set[str] = set()
    for index, resource in enumerate(descriptor["resources"]):
        path, at = resource["path"], ("resources", index)
        if path in listed:
            faults.append(Fault(code="JSC710", message=f"The resource {quote(path)} stands twice.", path=at))
        elif path in doubted:
            faults.extend(_differing(resource, built.get(path, resource), ("name",), at))
        elif path in built:
            faults.extend(_resource_faults(resource, built[path], at, is_measured=path in wanted.tables))
        elif path not in told:
            faults.append(_not_built(bundle, path, at))
        listed.add(path)
    missing = [path for path in built if path not in listed | told]
    if missing:
        message = (
            f"The package has {count(len(missing), 'file')} without a resource, the first of them {quote(missing[0])}."
        )
        faults.append(Fault(code="JSC710", message=message, path=("resources",)))
    elif not faults and not doubted and text != wanted.descriptor:
        faults.append(Fault(code="JSC710", message="The descriptor is not in the form in which it is generated."))
    return place(faults[:_ENOUGH], bundle.place(DESCRIPTOR), text)


def _joined(since: SinceBuild) -> Fault:
    """Return all changes as one fault, at the first of them, with the tables that a build would overwrite."""
    changes, edited = since.changes, since.edited
    first = changes[0]
    if len(changes) == 1:
        message = f"The file {quote(first.path)} was {_HOW[first.code]} since the last build."
    else:
        message = (
            f"Since the last build {count(len(changes), 'file')} were changed, added or removed; "
            f"the first of them, {quote(first.path)}, was {_HOW[first.code]}."
        )
    hint = None
    if edited:
        are = "was" if len(edited) == 1 else "were"
        message += f" {count(len(edited), 'table')} {are} edited, too, such as {quote(edited[0])}."
        hint = "Run 'jscdata import --prefer-tables' to read the tables back; 'jscdata build' would overwrite them."
    return Fault(code=first.code, message=message, path=first.at, hint=hint)


def _not_built(bundle: Bundle, path: str, at: Steps) -> Fault:
    if bundle.has(path):
        message = f"The file {quote(path)} belongs to no statement, table or source, and so is no resource."
        return Fault(code="JSC710", message=message, path=at)
    message = f"The package has no file {quote(path)}, which this resource names."
    return Fault(code="JSC703", message=message, path=at)


def _resource_faults(
    resource: Mapping[str, Any], built: Mapping[str, Any], at: Steps, *, is_measured: bool
) -> Iterator[Fault]:
    """Tell size and hash as one fault, unless they are told of all files together, and each other property."""
    if is_measured and (resource.get("bytes"), resource["hash"]) != (built["bytes"], built["hash"]):
        message = (
            f"The file {quote(resource['path'])} has {built['bytes']} bytes and the hash {quote(built['hash'], 80)}."
        )
        yield Fault(code="JSC704", message=message, path=(*at, "hash"))
    others = [name for name in {**built, **resource} if name not in ("bytes", "hash")]
    yield from _differing(resource, built, others, at)


def _differing(
    resource: Mapping[str, Any], built: Mapping[str, Any], names: Iterable[str], at: Steps
) -> Iterator[Fault]:
    """Tell each of some properties that is not what is generated."""
    for name in names:
        if resource.get(name) != built.get(name):
            message = f"The property {quote(name)} of {quote(resource['path'])} is not what is generated."
            yield Fault(code="JSC710", message=message, path=(*at, name))


__all__ = ["Change", "SinceBuild", "changes_since_build", "edited_tables", "makes_tables", "resource_findings"]
