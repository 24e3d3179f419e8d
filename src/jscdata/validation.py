"""From a path, bytes or an object to a report: all layers, all findings, in one run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from jscdata.findings import MAX_FAULTS, Fault, Finding, NotChecked, Report
from jscdata.model import Statement
from jscdata.placing import place
from jscdata.positions import pointer
from jscdata.reading import MAX_BYTES, Parsed, parse, read_bytes, too_deep
from jscdata.rules import STATEMENT_CHECKS, Document, Surroundings, run
from jscdata.structure import build, build_large, version_fault

_LARGE = 1024 * 1024
"""Beyond this many characters a document is read field by field, so that many faults cost no memory."""

_ALONE = "The statement lies in no package."
_IN_PACKAGE = ("JSC405", "JSC410", "JSC506", "JSC711")


def validate(source: str | os.PathLike[str] | bytes | Mapping[str, Any]) -> Report:
    """Check a statement, a file of statements, a folder of them or a data package.

    Args:
        source: A path (a string is always one), the bytes of a statement, or a statement as
            a mapping. A folder with ``datapackage.json`` is a package; of another folder the
            ``*.json`` and ``*.jsonl`` files are checked.

    Returns:
        The report. Bad input is never an exception: a path that does not exist is a finding.
    """
    if isinstance(source, bytes):
        return _bytes(source, "", Surroundings())
    if isinstance(source, Mapping):
        return _value(dict(source), Parsed(sound=True), "", Surroundings())
    return _path(Path(source))


def read_checked(path: Path) -> tuple[Statement | None, Report]:
    """Return the statement in a file with the report on it; None where the report has errors."""
    data = read_bytes(path)
    if isinstance(data, Fault):
        return None, _only(data, str(path))
    report = _bytes(data, str(path), Surroundings(package=_package_around(path), file=path))
    return (Statement.model_validate(parse(data).value) if report.ok else None), report


def _path(path: Path) -> Report:
    if path.name == "datapackage.json" and path.is_file():
        path = path.parent
    if path.is_dir():
        return _package(path) if (path / "datapackage.json").is_file() else _folder(path)
    if path.suffix == ".jsonl":
        return _lines(path)
    return _file(path, Surroundings(package=_package_around(path), file=path))


def _package_around(path: Path) -> Path | None:
    """Return the package that a statement file lies in, None where it lies in none."""
    folder = path.absolute().parent
    known = folder.name == "statements" and (folder.parent / "datapackage.json").is_file()
    return path.parent.parent if known else None


def _package(folder: Path) -> Report:
    files = sorted((folder / "statements").glob("*.json"))
    reports = [_file(file, Surroundings(package=folder, file=file, whole=True)) for file in files]
    from jscdata.rules.package import check_package  # noqa: PLC0415 - one file needs no tables.

    findings = tuple(check_package(folder))
    return merge([*reports, Report(findings=findings, checked=(str(folder / "datapackage.json"),))])


def _folder(folder: Path) -> Report:
    files = sorted(file for file in folder.iterdir() if file.suffix in (".json", ".jsonl"))
    if not files:
        fault = Fault(code="JSC102", message="The folder holds neither datapackage.json nor *.json nor *.jsonl.")
        return _only(fault, str(folder))
    return merge(_path(file) for file in files)


def _file(path: Path, around: Surroundings) -> Report:
    data = read_bytes(path)
    return _only(data, str(path)) if isinstance(data, Fault) else _bytes(data, str(path), around)


def _lines(path: Path) -> Report:
    """Check JSON Lines, a statement a line, without holding more than one line."""
    try:
        with path.open("rb") as file:
            reports = [_line(line, str(path), number) for number, line in _bounded_lines(file) if line.strip()]
    except OSError as error:
        message = f"The file cannot be read: {(error.strerror or type(error).__name__).lower()}."
        return _only(Fault(code="JSC101", message=message), str(path))
    return merge(reports) if reports else _only(Fault(code="JSC103", message="The file holds no line."), str(path))


def _line(line: bytes, path: str, number: int) -> Report:
    """Check one line; a finding on the line as a whole has its number, too."""
    report = _bytes(line.rstrip(b"\r\n"), path, Surroundings(), first_line=number)
    findings = tuple(found if found.line else replace(found, line=number, column=1) for found in report.findings)
    return replace(report, findings=findings)


def _bounded_lines(file: Any) -> Iterator[tuple[int, bytes]]:  # noqa: ANN401 - a binary file.
    """Go through lines; of one that is too long, one byte more than is read is given, and the rest is skipped."""
    number = 0
    while line := file.readline(MAX_BYTES + 2):
        number += 1
        rest = line
        while not rest.endswith(b"\n") and (rest := file.readline(MAX_BYTES)):
            pass
        yield number, line


def _bytes(data: bytes, path: str, around: Surroundings, first_line: int = 1) -> Report:
    parsed = parse(data)
    if not parsed.sound:
        return _report(parsed.faults, [], path, parsed.text, first_line)
    return _value(parsed.value, parsed, path, around, first_line)


def _value(value: object, parsed: Parsed, path: str, around: Surroundings, first_line: int = 1) -> Report:
    """Check a JSON value, of which reading may have told faults already."""
    gate = version_fault(value)
    if gate is not None:
        rest = [NotChecked(rule="all other rules", place="", because="/schema_version")]
        return _report([*parsed.faults, gate], rest, path, parsed.text, first_line)
    doubted = {fault.path for fault in parsed.faults if fault.path}
    statement, faults = (build_large if len(parsed.text) > _LARGE else build)(Statement, value, doubted)
    if faults and parsed.text and (deep := too_deep(parsed.text)):
        return _report([*parsed.faults, deep], [], path, parsed.text, first_line)
    not_checked: list[NotChecked] = []
    if statement is None or not isinstance(value, dict):
        not_checked = [NotChecked(rule="layers 4 to 6", place="", because=pointer(faults[-1].path))]
    else:
        found, not_checked = run(STATEMENT_CHECKS, Document(statement, around))
        faults = [*faults, *found]
        if around.package is None:
            not_checked += [NotChecked(rule=code, place="", because=_ALONE) for code in _IN_PACKAGE]
    return _report([*parsed.faults, *faults], not_checked, path, parsed.text, first_line)


def _report(faults: Iterable[Fault], rest: list[NotChecked], path: str, text: str, first_line: int) -> Report:
    findings = place(faults, path, text or None, first_line)
    return Report(
        findings=tuple(findings[:MAX_FAULTS]),
        not_checked=tuple(replace(found, path=path) for found in rest),
        checked=(path,),
        truncated=len(findings) >= MAX_FAULTS or len(rest) >= MAX_FAULTS,
    )


def _only(fault: Fault, path: str) -> Report:
    return Report(findings=tuple(place([fault], path, None)), checked=(path,))


def merge(reports: Iterable[Report]) -> Report:
    """Return one report on all that several reports are on."""
    parts = list(reports)
    findings: tuple[Finding, ...] = tuple(finding for part in parts for finding in part.findings)
    return Report(
        findings=findings,
        not_checked=tuple(found for part in parts for found in part.not_checked),
        checked=tuple(path for part in parts for path in part.checked),
        truncated=any(part.truncated for part in parts),
    )


__all__ = ["merge", "read_checked", "validate"]
