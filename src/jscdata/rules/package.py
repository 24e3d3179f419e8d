"""Layer 7: the package, its descriptor and its tables.

A guard comes first: nothing outside the folder is ever read, and no address is fetched. Then come
the files that people keep: where a statement or the register is not that of the last build, that is
the finding, and nothing is held against the tables. Else they are compared with a rebuild, one
finding a table at its first difference; a changed table is told as stale and not also as having
another hash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from jscdata.at_once import sound_statement
from jscdata.bundles import MAX_ARCHIVE_BYTES, Bundle
from jscdata.catalogue import RULES
from jscdata.contents import Contents, KeptStatements, as_it_stands, contents, release_of
from jscdata.filenames import (
    DESCRIPTOR,
    README_FILE,
    REGISTER_FILE,
    SOURCE_FOLDER,
    lies_in,
    statement_file,
    statement_files,
    table_file,
    text_file,
)
from jscdata.findings import MAX_FAULTS, Fault, Finding, NotChecked
from jscdata.model import Register
from jscdata.model.types import PATH_BELOW, SHA256_DIGITS
from jscdata.package import Measure, Release
from jscdata.placing import place
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.reading import parse, too_deep
from jscdata.rules.descriptor import head_faults
from jscdata.rules.keys import check_keys
from jscdata.rules.resources import SinceBuild, changes_since_build, edited_tables, makes_tables, resource_findings
from jscdata.rules.stale import stale_tables
from jscdata.rules.tables import CSV_FORM, ReadTable, check_cells, table_finding
from jscdata.tables import Table, lines_in, tables, why_no_csv

GENERATED_RULES = frozenset({"JSC703", "JSC704", "JSC705", "JSC706", "JSC710"})
"""The rules whose findings building mends."""

_ENOUGH = MAX_FAULTS + 1
"""Faults of a file that are placed; by one more than are told it is seen that some are not."""

_PATH = re.compile(PATH_BELOW)
_HASH = re.compile(f"sha256:{SHA256_DIGITS}")


def check_package(bundle: Bundle, register: Register | None) -> tuple[list[Finding], list[NotChecked]]:
    """Return the findings on a package apart from those on its statements and its register, and what was not checked.

    ``register`` is None where it is not sound; then, and where a statement cannot be read, no
    tables can be made to compare with.
    """
    descriptor, findings = read_descriptor(bundle)
    names = statement_files(bundle.names())
    if not names:
        return _tables_alone(bundle, descriptor, findings)
    because = "The descriptor is not sound." if descriptor is None else "The register is not sound."
    if descriptor is not None and register is not None:
        releases = _releases(bundle, names)
        if releases is not None:
            told, rest = _against_rebuild(bundle, descriptor, releases, register)
            return findings + told, rest
        because = "A statement is not sound."
    return findings, _not_checked(bundle, GENERATED_RULES, because)


def _not_checked(bundle: Bundle, codes: Iterable[str], because: str) -> list[NotChecked]:
    place_of = bundle.place(DESCRIPTOR)
    return [NotChecked(rule=code, place="", because=because, path=place_of) for code in sorted(codes)]


_IMPORT = "run 'jscdata import' on the package, which makes statements of the tables, and then 'jscdata build'."
_ALONE = {
    "JSC703": f"Restore the file; or, if it is to be gone, {_IMPORT}",
    "JSC704": f"Restore the file; or, if the change is meant, {_IMPORT}",
    "JSC710": f"To have the descriptor made anew, {_IMPORT}",
}
"""What mends the descriptor of a package that holds no statement, of which building makes nothing."""

_NO_STATEMENT = (
    "The package holds tables and no statement. Run 'jscdata import --check', which makes statements of the tables."
)


def _tables_alone(
    bundle: Bundle, descriptor: dict[str, Any] | None, findings: list[Finding]
) -> tuple[list[Finding], list[NotChecked]]:
    """Check the tables by themselves, and the descriptor against the files as they stand."""
    told, unsure = _check_tables(bundle)
    findings = [*findings, *told]
    unsure += _not_checked(bundle, ["layers 4 to 6"], _NO_STATEMENT)
    if descriptor is None:
        rest = _not_checked(bundle, GENERATED_RULES - {"JSC703"}, "The descriptor is not sound.")
        return findings, [*unsure, *rest]
    try:
        wanted = as_it_stands(bundle)
    except OSError as error:
        return findings + _unreadable(error), unsure
    faulty = {finding.path for finding in told}
    stale = {name for name in map(table_file, tables()) if bundle.place(name) in faulty}
    if not bundle.has(REGISTER_FILE):
        # Whoever reads the register tells that it is missing.
        stale.add(REGISTER_FILE)
    if table_file("statements") in stale:
        # It tells what the sources are.
        stale.update(name for name in wanted.kept if lies_in(SOURCE_FOLDER, name))
    changes = [change for change in changes_since_build(bundle, descriptor, wanted.kept) if change.path not in stale]
    differences = resource_findings(bundle, descriptor, wanted, SinceBuild(changes=changes), stale)
    findings += (replace(found, hint=_ALONE[found.code]) for found in differences)
    findings += _stray_files(bundle, wanted)
    rest = _not_checked(bundle, ["JSC705"], "The package holds no statement to build the tables from.")
    return findings, [*unsure, *rest]


def _check_tables(bundle: Bundle) -> tuple[list[Finding], list[NotChecked]]:
    """Return the findings on the tables of a package, and what is unsure.

    Of a table of nonsense there are somewhat more findings than are told.
    """
    found: dict[str, ReadTable] = {}
    told: list[Finding] = []
    for name, table in tables().items():
        read, findings = _read_table(bundle, table)
        told += findings
        if read is not None and not read.is_cut:
            found[name] = read
    on_keys, unsure = check_keys(found)
    return told + on_keys, unsure


def _read_table(bundle: Bundle, table: Table) -> tuple[ReadTable | None, list[Finding]]:
    """Read a table and check its columns and cells; without all its columns its keys cannot be checked."""
    name = table_file(table.name)
    path, data = bundle.place(name), bundle.read(name, MAX_ARCHIVE_BYTES)
    if isinstance(data, Fault):
        message = f"The table {quote(name)} is missing, or cannot be read."
        hint = "Restore the file; there is no statement of which it could be built."
        return None, place([Fault(code="JSC703", message=message, hint=hint)], path, None)
    if fault := why_no_csv(data):
        found = table_finding("JSC714", fault.message, path, row=None, hint=CSV_FORM)
        return None, [replace(found, line=fault.line)]
    lines = lines_in(data)
    return check_cells(table, path, next(lines, []), enumerate(lines, start=1))


def _releases(bundle: Bundle, names: list[str]) -> dict[str, Release] | None:
    """Return what all statements tell of their sources, by their files, and leave the statements in these.

    None where one cannot be read whole; that one has findings of its own.
    """
    found = {}
    for name in names:
        data = bundle.read(name)
        statement = sound_statement(data) if isinstance(data, bytes) else None
        if statement is None:
            return None
        found[name] = release_of(statement)
    return found


def read_descriptor(bundle: Bundle) -> tuple[dict[str, Any] | None, list[Finding]]:
    """Read the descriptor; with a fault that makes its resources unsure it is None."""
    path, data = bundle.place(DESCRIPTOR), bundle.read(DESCRIPTOR)
    if isinstance(data, Fault):
        return None, _stopped(place([data], path, None))
    parsed = parse(data)
    faults = list(parsed.faults)
    value = parsed.value
    deep = too_deep(parsed.text) if parsed.sound else None
    if deep:
        faults.append(deep)
    elif parsed.sound and not isinstance(value, dict):
        faults.append(Fault(code="JSC701", message="The descriptor is not an object."))
    elif parsed.sound:
        faults.extend(islice(_descriptor_faults(bundle, value), _ENOUGH))
    return (None, _stopped(place(faults, path, parsed.text or None))) if faults else (value, [])


def _stopped(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings on the descriptor as those because of which nothing is held against it."""
    return [replace(finding, stops=True) for finding in findings]


def _descriptor_faults(bundle: Bundle, value: dict[str, Any]) -> Iterator[Fault]:
    yield from head_faults(value)
    resources = value.get("resources")
    if resources is not None and not isinstance(resources, list):
        yield Fault(code="JSC701", message="The resources are not a list.", path=("resources",))
        return
    for index, resource in enumerate(resources or []):
        yield from _resource_faults(bundle, resource, ("resources", index))


def _resource_faults(bundle: Bundle, resource: object, at: Steps) -> Iterator[Fault]:
    if not isinstance(resource, dict):
        yield Fault(code="JSC701", message="A resource is an object.", path=at)
        return
    path = resource.get("path")
    if not isinstance(path, str):
        yield Fault(code="JSC701", message="A resource has a 'path', which is a string.", path=(*at, "path"))
        return
    if _PATH.fullmatch(path) is None or bundle.leads_out(path):
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


_CHANGED = "A statement or the register is not as it was at the last build, so nothing was held against the tables."


def _against_rebuild(
    bundle: Bundle, descriptor: dict[str, Any], releases: Mapping[str, Release], register: Register
) -> tuple[list[Finding], list[NotChecked]]:
    """Compare files and descriptor with what building would write, and say what was not compared."""
    statements = KeptStatements(bundle, sorted(releases, key=lambda name: releases[name].statement_id))
    try:
        wanted = contents(bundle, statements, register, releases.values())
    except OSError as error:
        return _unreadable(error), []
    changes = changes_since_build(bundle, descriptor, wanted.kept)
    findings: list[Finding] = []
    rest: list[NotChecked] = []
    edited: list[str] = []
    doubted = set(_told_of_statements(bundle, releases, wanted.kept))
    told = [change for change in changes if change.path not in doubted]
    if any(map(makes_tables, changes)):
        doubted.update(wanted.tables, (name for name in wanted.kept if lies_in(SOURCE_FOLDER, name)))
        rest = _not_checked(bundle, GENERATED_RULES - {"JSC706"}, _CHANGED)
        edited = edited_tables(bundle, descriptor, wanted.tables)
    else:
        findings, stale = stale_tables(bundle, wanted.tables, statements, register)
        doubted.update(stale)
    findings += resource_findings(bundle, descriptor, wanted, SinceBuild(changes=told, edited=edited), doubted)
    return [*findings, *_stray_files(bundle, wanted)], rest


def _told_of_statements(bundle: Bundle, releases: Mapping[str, Release], kept: Mapping[str, Measure]) -> Iterator[str]:
    """Go through the files of which a finding on a statement tells that they are missing, others, or misnamed."""
    for name, found in releases.items():
        own, text = statement_file(found.statement_id), text_file(found.statement_id)
        if found.file not in kept or kept[found.file].sha256 != found.sha256:
            yield found.file
        if not bundle.has(text):
            yield text
        if name != own:
            yield name
            if not bundle.has(own):
                yield own


def _unreadable(error: OSError) -> list[Finding]:
    return place([Fault(code="JSC101", message=str(error.strerror))], str(error.filename), None)


def _stray_files(bundle: Bundle, wanted: Contents) -> Iterator[Finding]:
    known = {*wanted.kept, *wanted.tables, DESCRIPTOR, README_FILE}
    for name in bundle.names():
        if bundle.is_link(name) or name not in known:
            message = f"The file {quote(name)} belongs to no statement, table or source."
            yield Finding(code="JSC706", message=message, path=bundle.place(name), hint=RULES["JSC706"].hint)


__all__ = ["GENERATED_RULES", "check_package", "read_descriptor"]
