"""The tables of a package as a spreadsheet left them, read and checked by themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from jscdata.bundles import MAX_ARCHIVE_BYTES, Bundle
from jscdata.counting import count
from jscdata.filenames import TABLE_FOLDER, table_file
from jscdata.findings import MAX_FAULTS, Fault, Finding, NotChecked
from jscdata.importing.damage import better_hint, spoilt
from jscdata.importing.earlier import Earlier
from jscdata.importing.order import set_order
from jscdata.importing.sheets import AS_CSV, SHEET_ENDINGS, read_sheet
from jscdata.package import all_tables
from jscdata.quoting import quote
from jscdata.rules.keys import check_keys
from jscdata.rules.tables import ReadTable, check_cells, table_finding
from jscdata.tables import Table, tables

_MAY_BE_EMPTY = ("start", "end", "position")
"""Places are worked out by the words, and a row without a position comes last."""


@dataclass(slots=True, kw_only=True)
class Intake:
    """The tables that have all their columns, the findings on all, and what was not checked because of them.

    ``set_right`` says in sentences what was set right in reading, each with the tables. Of a table
    of nonsense there are somewhat more findings than are told, so that it is seen that some are left out.
    """

    found: dict[str, ReadTable] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    not_checked: list[NotChecked] = field(default_factory=list)
    set_right: dict[str, list[str]] = field(default_factory=dict)

    @property
    def notes(self) -> list[str]:
        """What was set right, each once, with the table or with the number of them and the first."""
        return [f"{_in_words(paths)}: {note}" for note, paths in self.set_right.items()]


def _in_words(paths: list[str]) -> str:
    return paths[0] if len(paths) == 1 else f"{count(len(paths), 'table')}, the first of them {paths[0]}"


def take_in(bundle: Bundle, earlier: Earlier) -> Intake:
    """Read all tables of the records, give each row its place, and check columns, cells and keys.

    Args:
        bundle: The package.
        earlier: What the package says as it is, by which a cell that nobody changed is known.
    """
    intake = Intake(findings=list(_strangers(bundle)))
    for table in tables().values():
        _read(bundle, table, earlier, intake)
    for read in intake.found.values():
        intake.findings += set_order(read)[: MAX_FAULTS + 1]
    findings, intake.not_checked = check_keys(_with_sound_keys(intake))
    intake.findings += findings
    return intake


def _with_sound_keys(intake: Intake) -> dict[str, ReadTable]:
    """Return the tables in whose key no cell has a finding: what refers to such a cell is no fault of its own."""
    faulty = {(finding.path, finding.field) for finding in intake.findings}
    return {
        name: read
        for name, read in intake.found.items()
        if not any((read.path, column) in faulty for column in read.table.key)
    }


def _strangers(bundle: Bundle) -> Iterator[Finding]:
    """Tell each file among the tables that a spreadsheet may have written and that is not read."""
    known = {table_file(name) for name in all_tables()}
    for name in bundle.names():
        if name.startswith(f"{TABLE_FOLDER}/") and name not in known and name.lower().endswith(SHEET_ENDINGS):
            message = f"The file {quote(name)} is no table of a package, and what was edited in it is not read."
            hint = f"{AS_CSV} Then take this file away."
            yield table_finding("JSC706", message, bundle.place(name), row=None, hint=hint)


def _read(bundle: Bundle, table: Table, earlier: Earlier, intake: Intake) -> None:
    name = table_file(table.name)
    path, data = bundle.place(name), bundle.read(name, MAX_ARCHIVE_BYTES)
    if isinstance(data, Fault):
        code = "JSC703" if data.code == "JSC101" else data.code
        message = f"The table {quote(name)} is missing, or cannot be read."
        intake.findings.append(table_finding(code, message, path, row=None, hint="Restore the file."))
        return
    sheet = read_sheet(data, [column.name for column in table.columns], path)
    if isinstance(sheet, Finding):
        intake.findings.append(sheet)
        return
    for note in sheet.notes:
        intake.set_right.setdefault(note, []).append(path)
    read, findings = check_cells(table, path, sheet.header, sheet.lines, _MAY_BE_EMPTY)
    if read is not None:
        findings = [*_with_better_hints(read, findings), *islice(_spoilt(read, earlier), MAX_FAULTS + 1)]
        if not read.is_cut:
            intake.found[table.name] = read
    intake.findings += findings


def _with_better_hints(read: ReadTable, findings: list[Finding]) -> Iterator[Finding]:
    columns = {column.name: column for column in read.table.columns}
    for finding in findings:
        column = columns.get(finding.field or "")
        hint = better_hint(column, read.rows[finding.row][column.name]) if column and finding.row else None
        yield replace(finding, hint=hint or finding.hint)


def _spoilt(read: ReadTable, earlier: Earlier) -> Iterator[Finding]:
    """Tell the cells that a spreadsheet has spoilt, though they are of their column's type."""
    known = earlier.cells.get(read.table.name, {})
    strings = [column for column in read.table.columns if column.type == "string" and not column.vocabulary]
    for number, row in read.rows.items():
        was: Mapping[str, str] = known.get(tuple(row[name] for name in read.table.key), {})
        for column in strings:
            damage = spoilt(column, row[column.name], was.get(column.name))
            if damage:
                yield table_finding("JSC714", damage[0], read.path, row=number, field=column.name, hint=damage[1])


__all__ = ["Intake", "take_in"]
