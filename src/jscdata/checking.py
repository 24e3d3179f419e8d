"""One piece of work checked: a statement in all layers, some lines, or a package as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from jscdata.at_once import read_at_once
from jscdata.bundles import Bundle, package_around
from jscdata.filenames import DESCRIPTOR, REGISTER_FILE, STATEMENT_FOLDER
from jscdata.findings import MAX_FAULTS, Fault, Finding, NotChecked, Report, bounded
from jscdata.inputs import Faulty, Lines, Members, Piece, Single, Whole
from jscdata.model import Statement
from jscdata.placing import in_order_of, place
from jscdata.positions import pointer
from jscdata.reading import Parsed, parse, read_bytes, too_deep
from jscdata.rules import STATEMENT_CHECKS, Document, Surroundings, run
from jscdata.rules.register import read_register, without_unregistered
from jscdata.sharing import without_collecting
from jscdata.structure import build, build_large, version_fault

_LARGE = 1024 * 1024
"""Beyond this many characters a document is read field by field, so that many faults cost no memory."""

_ALONE = "The statement lies in no package."
_IN_PACKAGE = ("JSC405", "JSC410", "JSC506", "JSC707", "JSC708", "JSC711")
_OF_REGISTER = "Whether the entities are in the register, and told alike there, is not known: "
_NO_REGISTER = f"{_OF_REGISTER}the package has no file {REGISTER_FILE!r} that can be read. Restore it."
_FAULTY_REGISTER = f"{_OF_REGISTER}{REGISTER_FILE!r} has faults."
_TELLS_THEM = "'jscdata validate' on the package tells them."
_WITH_REGISTER = ("JSC707", "JSC708")


def check(piece: Piece) -> Report:
    """Return the report on a piece of work. It is a plain function of a plain value, so that any process can do it."""
    if isinstance(piece, Faulty):
        return _only(piece.fault, piece.path)
    with without_collecting():
        if isinstance(piece, Single):
            return _told_as_well(check_file(piece.file, str(piece.path)), piece.repeats, str(piece.path), 1)
        if isinstance(piece, Whole):
            return _whole(piece.bundle)
        return _members(piece) if isinstance(piece, Members) else _lines(piece)


def check_file(path: Path, shown: str = "") -> Report:
    """Return the report on a file with one statement; a statement of a package is checked with its package.

    ``shown`` is what findings call it, if that is another path.
    """
    return check_data(*file_with_surroundings(path), shown or str(path))


def file_with_surroundings(path: Path) -> tuple[bytes | Fault, Surroundings]:
    """Return the bytes of a file, or the fault that they cannot be had, and the package in which it lies, if any."""
    bundle = package_around(path)
    if bundle is None:
        return read_bytes(path), Surroundings()
    around = Surroundings(package=bundle, register=read_register(bundle).known, name=path.name)
    return bundle.read(f"{STATEMENT_FOLDER}/{path.name}"), around


def check_data(data: bytes | Fault, around: Surroundings, path: str) -> Report:
    """Return the report on the bytes of a statement, or on why they cannot be had."""
    return _only(data, path) if isinstance(data, Fault) else check_bytes(data, path, around)


def check_bytes(data: bytes, path: str, around: Surroundings, first_line: int = 1) -> Report:
    """Return the report on the bytes of a statement."""
    statement = read_at_once(data)
    if statement is not None:
        found, rest = _by_rules(statement, path, around)
        return _report(found, rest, path, data.decode(), first_line)
    parsed = parse(data)
    if not parsed.sound:
        return _stopped(_report(parsed.faults, [], path, parsed.text, first_line))
    return _value(parsed.value, parsed, path, around, first_line)


def check_value(value: Mapping[str, Any]) -> Report:
    """Return the report on a statement as a mapping; findings stand in the order of its keys."""
    return _value(dict(value), Parsed(sound=True), "", Surroundings())


def read_record(data: bytes | Fault, path: str, line: int = 1) -> Statement | Report:
    """Return the record in some bytes, checked in the layers 1 to 3 alone, or the report on why there is none.

    Args:
        data: The bytes of a statement, or the fault for which they cannot be had.
        path: How findings call the file.
        line: The line of the file on which the statement begins.
    """
    if isinstance(data, Fault):
        return _on_line(_only(data, path), line)
    statement = read_at_once(data)
    if statement is not None:
        return statement
    parsed = parse(data)
    if not parsed.faults and version_fault(parsed.value) is None:
        with suppress(ValidationError):
            return Statement.model_validate(parsed.value)
    return _on_line(check_bytes(data, path, Surroundings(in_lines=True), first_line=line), line)


def merge(reports: Iterable[Report]) -> Report:
    """Return one report on all that several reports are on."""
    parts = list(reports)
    return Report(
        findings=tuple(finding for part in parts for finding in part.findings),
        not_checked=tuple(found for part in parts for found in part.not_checked),
        checked=tuple(path for part in parts for path in part.checked),
        lines=sum(part.lines for part in parts),
        truncated=any(part.truncated for part in parts),
    )


def _members(piece: Members) -> Report:
    """Check some statements of a package, for which the register is read once."""
    bundle, known = piece.bundle, read_register(piece.bundle).known
    reports = []
    for name in piece.names:
        path, data = bundle.place(name), bundle.read(name)
        around = Surroundings(package=bundle, register=known, name=name.rpartition("/")[2], whole=True)
        reports.append(check_data(data, around, path))
    return merge(reports)


def _whole(bundle: Bundle) -> Report:
    from jscdata.rules.package import check_package  # noqa: PLC0415 - one file needs no tables.

    register = read_register(bundle)
    found, rest = check_package(bundle, register.register)
    findings, is_cut = bounded([*register.findings, *found])
    told = tuple(replace(found, stops=True) if _leaves_unread(found) else found for found in findings)
    return Report(findings=told, not_checked=tuple(rest), checked=(bundle.place(DESCRIPTOR),), truncated=is_cut)


def _leaves_unread(finding: Finding) -> bool:
    """Return whether for this fault the register, the descriptor or a table was not read, or not by its rules."""
    return finding.layer == "reading" or finding.code in ("JSC206", "JSC207")


def _lines(piece: Lines) -> Report:
    """Check each line; what holds of all of them, that they lie in no package, is said with the last."""
    around = Surroundings(in_lines=True)
    repeats = dict(piece.repeats)
    reports = [
        _told_as_well(_line(line, piece.path, number, around), repeats.get(number), piece.path, number)
        for number, line in piece.read()
    ]
    merged, lines = merge(reports), len(reports)
    if not piece.last:
        return replace(merged, checked=(), lines=lines)
    rest = _not_around(Surroundings(), piece.path)
    return replace(merged, not_checked=(*merged.not_checked, *rest), checked=(piece.path,), lines=lines)


def _line(line: bytes, path: str, number: int, around: Surroundings) -> Report:
    """Check one line; a finding on the line as a whole has its number, too."""
    return _on_line(check_bytes(line.rstrip(b"\r\n"), path, around, first_line=number), number)


def _told_as_well(report: Report, fault: Fault | None, path: str, line: int) -> Report:
    """Return a report with a fault before all others that is no fault of the statement alone.

    What cannot be read is no second statement, whatever its first bytes say.
    """
    if fault is None or any(finding.stops for finding in report.findings):
        return report
    (told,) = _on_line(Report(findings=tuple(place([fault], path, None))), line).findings
    return replace(report, findings=(told, *report.findings))


def _on_line(report: Report, number: int) -> Report:
    if not report.findings:
        return report
    findings = tuple(found if found.line else replace(found, line=number, column=1) for found in report.findings)
    return replace(report, findings=findings)


def _value(value: object, parsed: Parsed, path: str, around: Surroundings, first_line: int = 1) -> Report:
    """Check a JSON value, of which reading may have told faults already."""
    gate = version_fault(value)
    if gate is not None:
        rest = [NotChecked(rule="all other rules", place="", because="/schema_version", path=path)]
        return _stopped(_report([*parsed.faults, gate], rest, path, parsed.text, first_line, value=value))
    doubted = {fault.path for fault in parsed.faults if fault.path}
    statement, faults = (build_large if len(parsed.text) > _LARGE else build)(Statement, value, doubted)
    if around.register is not None and statement is not None:
        faults = without_unregistered(faults, value, around.register)
    if faults and parsed.text and (deep := too_deep(parsed.text)):
        return _stopped(_report([*parsed.faults, deep], [], path, parsed.text, first_line))
    if statement is None or not isinstance(value, dict):
        rest = [NotChecked(rule="layers 4 to 6", place="", because=pointer(faults[-1].path), path=path)]
        return _stopped(_report([*parsed.faults, *faults], rest, path, parsed.text, first_line, value=value))
    found, rest = _by_rules(statement, path, around)
    return _report([*parsed.faults, *faults, *found], rest, path, parsed.text, first_line, value=value)


def _by_rules(statement: Statement, path: str, around: Surroundings) -> tuple[list[Fault], list[NotChecked]]:
    """Check a record in the layers 4 to 6, and say what of them was not checked."""
    found, rest = run(STATEMENT_CHECKS, Document(statement, around))
    return found, [*(replace(stopped, path=path) for stopped in rest), *_not_around(around, path)]


def _not_around(around: Surroundings, path: str) -> list[NotChecked]:
    """Say what is not checked for want of a package or of its register; of lines it is said once for all."""
    codes: tuple[str, ...] = ()
    because = _ALONE
    if around.package is None and not around.in_lines:
        codes = _IN_PACKAGE
    elif around.package is not None and around.register is None:
        codes = _WITH_REGISTER
        because = _faulty_register(around) if around.package.has(REGISTER_FILE) else _NO_REGISTER
    return [NotChecked(rule=code, place="", because=because, path=path) for code in codes]


def _faulty_register(around: Surroundings) -> str:
    """Say that the register has faults, and where these are told, unless that is here."""
    return _FAULTY_REGISTER if around.whole else f"{_FAULTY_REGISTER} {_TELLS_THEM}"


def _report(  # noqa: PLR0913 - what is told, of what, and where it stands.
    faults: Iterable[Fault], rest: list[NotChecked], path: str, text: str, first_line: int, *, value: object = None
) -> Report:
    findings: list[Finding] = place(faults if text else in_order_of(value, faults), path, text or None, first_line)
    is_cut = len(findings) > MAX_FAULTS or len(rest) >= MAX_FAULTS
    findings = findings[:MAX_FAULTS]
    if is_cut and findings:
        findings[-1] = replace(findings[-1], stops=True)
    return Report(findings=tuple(findings), not_checked=tuple(rest), checked=(path,), truncated=is_cut)


def _stopped(report: Report) -> Report:
    """Return a report with its findings as those because of which nothing more was checked; of many the last is."""
    if report.truncated:
        return report
    return replace(report, findings=tuple(replace(finding, stops=True) for finding in report.findings))


def _only(fault: Fault, path: str) -> Report:
    return _stopped(Report(findings=tuple(place([fault], path, None)), checked=(path,)))


__all__ = [
    "check",
    "check_bytes",
    "check_data",
    "check_file",
    "check_value",
    "file_with_surroundings",
    "merge",
    "read_record",
]
