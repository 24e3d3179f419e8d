"""The tables of a package read back into its statements and its register, or all that stands in the way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from jscdata.bundles import Bundle
from jscdata.checking import check_bytes, merge
from jscdata.filenames import REGISTER_FILE, table_file, text_file
from jscdata.findings import Finding, NotChecked, Report, bounded
from jscdata.importing.conflicts import led_out, refused, undone, unlisted
from jscdata.importing.derived import edited_tables
from jscdata.importing.earlier import Earlier, read_earlier
from jscdata.importing.gaps import Filled, fill_places
from jscdata.importing.intake import Intake, take_in
from jscdata.importing.overlay import Overlay
from jscdata.importing.restoring import RestoredFile, Restoring
from jscdata.importing.telling import Telling
from jscdata.mending.canonical import as_text
from jscdata.model import Register, Statement
from jscdata.rules import Surroundings
from jscdata.rules.register import read_register
from jscdata.tables import tables

_LISTED = 20
"""Rows that a note lists."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What the tables of a package tell.

    ``files`` are the statements and the register by their names in the package, and ``changed``
    those of them that say something else than the package does; both are empty where the report
    has errors. ``notes`` tell in sentences what was set right or worked out in reading.
    """

    report: Report
    files: Mapping[str, bytes] = field(default_factory=dict)
    changed: Mapping[str, bytes] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def read_back(bundle: Bundle, *, prefer_tables: bool = False) -> Imported:
    """Read the tables of a package back into its statements and its register; nothing is written.

    All findings are told at once, except that statements are put together only from tables whose
    columns, cells and keys are sound.

    Args:
        bundle: The package: ``tables/*.csv``, with ``sources/ID.txt`` for the texts. What the
            tables do not hold is kept from the statements and the register that are there.
        prefer_tables: Whether to import also what would undo a change that was made in a
            statement or in the register since the tables were built from them; a note tells it.
    """
    earlier = read_earlier(bundle)
    intake = take_in(bundle, earlier)
    if intake.findings:
        rest = NotChecked(rule="layers 2 to 6", place="", because="The tables are not sound.")
        findings = (*intake.findings, *edited_tables(bundle, earlier, None))
        return Imported(report=_report(bundle, findings, (*intake.not_checked, rest)), notes=tuple(intake.notes))
    return _Package(bundle, earlier, intake).imported(prefer_tables=prefer_tables)


class _Package:
    """The files that sound tables tell, checked as those of the package."""

    def __init__(self, bundle: Bundle, earlier: Earlier, intake: Intake) -> None:
        self._bundle = bundle
        self._earlier = earlier
        self._intake = intake
        restoring = Restoring(intake.found)
        self._register = restoring.register(earlier)
        statements, missing = restoring.statements(bundle, earlier)
        self._findings = [*restoring.leftovers(), *missing]
        self._filled = [fill_places(file) for file in statements]

    def imported(self, *, prefer_tables: bool) -> Imported:
        """Return the files, or the findings on them."""
        restored = [self._register, *(filled.file for filled in self._filled)]
        files = {file.name: file.text.encode() for file in restored}
        report = merge([_report(self._bundle, self._findings), *self._reports(files)])
        changed = {name: data for name, data in files.items() if not _says_the_same(self._earlier, name, data)}
        findings = [*report.findings, *self._edited(files, is_sound=report.ok), *led_out(self._bundle, changed)]
        if not self._findings:
            findings += unlisted(self._bundle, self._earlier, files)
        conflicts = undone(self._earlier, changed)
        if not prefer_tables:
            findings += refused(self._bundle, conflicts)
        # One cell of the register stands in many statements.
        report = replace(report, findings=tuple(dict.fromkeys(findings)))
        notes = (*self._intake.notes, *self._notes())
        if not report.ok:
            return Imported(report=report, notes=notes)
        return Imported(report=report, files=files, changed=changed, notes=(*notes, *self._undone(conflicts)))

    def _reports(self, files: Mapping[str, bytes]) -> Iterable[Report]:
        """Check the register and all statements, in the package as it is to be."""
        bundle = Overlay(self._bundle, files)
        register = read_register(bundle)
        findings, is_cut = bounded(register.findings)
        yield self._telling(self._register).told(Report(findings=findings, truncated=is_cut))
        for filled in self._filled:
            name = filled.file.name
            around = Surroundings(package=bundle, register=register.known, name=name.rpartition("/")[2])
            report = check_bytes(files[name], name, around)
            yield self._telling(filled.file).told(_with_open_places(report, filled))

    def _telling(self, file: RestoredFile) -> Telling:
        if file.name == REGISTER_FILE:
            return Telling(file, self._intake.found, self._bundle.place(REGISTER_FILE))
        source = text_file(file.value["id"])
        return Telling(file, self._intake.found, self._bundle.place(source))

    def _edited(self, files: Mapping[str, bytes], *, is_sound: bool) -> Iterable[Finding]:
        values = [json.loads(data) for name, data in files.items() if name != REGISTER_FILE] if is_sound else None
        wanted = None if values is None else map(Statement.model_validate, values)
        return edited_tables(self._bundle, self._earlier, wanted)

    def _undone(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            place = self._bundle.place(name)
            yield f"{place}: What was changed since the tables were built is undone, for the tables are preferred."

    def _notes(self) -> Iterator[str]:
        """Tell by table in which rows places were worked out."""
        rows: dict[str, list[int]] = {}
        for filled in self._filled:
            telling = self._telling(filled.file)
            for cell in map(telling.cell, filled.worked_out):
                if cell is not None:
                    # In a spreadsheet the header is the first row.
                    rows.setdefault(self._intake.found[cell.table].path, []).append(cell.row + 1)
        for path, numbers in rows.items():
            listed = ", ".join(map(str, sorted(numbers)[:_LISTED])) + (" …" if len(numbers) > _LISTED else "")
            yield f"{path}: The empty cells 'start' and 'end' were worked out in these rows of the sheet: {listed}."


def _report(bundle: Bundle, findings: Iterable[Finding], rest: tuple[NotChecked, ...] = ()) -> Report:
    """Return a report on the tables."""
    checked = tuple(bundle.place(table_file(name)) for name in tables())
    told, is_cut = bounded(findings)
    return Report(findings=told, not_checked=rest, checked=checked, truncated=is_cut)


def _with_open_places(report: Report, filled: Filled) -> Report:
    """Tell why places are still empty, and not also that they are, or that something waits for them."""
    findings = [finding for finding in report.findings if finding.pointer not in filled.open]
    rest = [replace(found, because=_behind(found.because, filled)) for found in report.not_checked]
    return replace(report, findings=(*filled.findings, *findings), not_checked=tuple(dict.fromkeys(rest)))


def _behind(because: str, filled: Filled) -> str:
    """Return for a place that is still empty what stopped the filling: there, or else first."""
    if because not in filled.open:
        return because
    record = because.rpartition("/")[0] + "/"
    there = (found for found in filled.findings if f"{found.pointer}/".startswith(record))
    stopping = next(there, filled.findings[0])
    return stopping.pointer or stopping.message


def _says_the_same(earlier: Earlier, name: str, data: bytes) -> bool:
    """Tell whether a file says what the package has there already, in whatever form it is written."""
    value = earlier.values.get(name)
    if value is None:
        return False
    text = as_text(value, Register) if name == REGISTER_FILE else as_text(value)
    same: bool = json.loads(text) == json.loads(data)
    return same


__all__ = ["Imported", "read_back"]
