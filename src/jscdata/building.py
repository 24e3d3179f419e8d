"""A data package from its statements: tables and descriptor, byte-identical at each run."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from jscdata.bundles import MAX_ARCHIVE_BYTES, Folder
from jscdata.contents import KeptStatements, generated, read_kept
from jscdata.errors import InvalidStatementError
from jscdata.filenames import REGISTER_FILE, TABLE_FOLDER, lies_in, statement_files, table_file
from jscdata.findings import Fault, Finding, Report
from jscdata.model import Register
from jscdata.package import all_tables
from jscdata.placing import place
from jscdata.replacing import replace_files
from jscdata.rules.package import GENERATED_RULES
from jscdata.validation import validate


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What building did to the files of a package, by their names in it.

    ``left`` are findings (JSC706) on files that belong to nothing and may be somebody's work: a
    workbook among the tables, a folder, a link. They are for people to take away.
    """

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    left: Report = field(default_factory=Report)


def build(folder: Path) -> Built:
    """Write the tables and the resources of the descriptor anew, and remove tables that are none any more.

    Nothing is written unless the statements and the register are valid, and then all files or
    none. Of what the package does not know, only CSV files among the tables are removed.

    Raises:
        InvalidStatementError: Where a statement or the register has errors.
        OSError: Where a file cannot be read, written or removed; then all are as they were.
    """
    strays = _strays_of_valid(folder)
    bundle = Folder(folder)
    _keep_lone_tables(bundle)
    wanted = _generated(bundle)
    removed = [name for name in bundle.names() if _is_old_table(bundle, name, wanted)]
    changed = {name: data for name, data in wanted.items() if not _holds(bundle, name, data)}
    replace_files({folder / name: data for name, data in changed.items()}, removed=[folder / name for name in removed])
    gone = {bundle.place(name) for name in removed}
    left = tuple(finding for finding in strays if finding.path not in gone)
    return Built(written=tuple(changed), removed=tuple(removed), left=Report(findings=left))


def _keep_lone_tables(bundle: Folder) -> None:
    """Raise InvalidStatementError where tables have rows and no statement is there: building would empty them."""
    if statement_files(bundle.names()):
        return
    for name in (table_file(table.name) for table in all_tables().values() if not table.is_shared):
        data = bundle.read(name, MAX_ARCHIVE_BYTES) if bundle.has(name) else b""
        if isinstance(data, bytes) and len(data.splitlines()) > 1:
            message = "The table has rows, and no statement of the package makes them; building would empty it."
            hint = "Put the statements back, or read the tables into statements: 'jscdata import'."
            fault = Fault(code="JSC705", message=message, hint=hint)
            raise InvalidStatementError(Report(findings=tuple(place([fault], bundle.place(name), None))))


def _is_old_table(bundle: Folder, name: str, wanted: Collection[str]) -> bool:
    """Return whether a file is a table that building once wrote, and no longer does."""
    is_table = lies_in(TABLE_FOLDER, name) and name.endswith(".csv")
    return is_table and name not in wanted and not bundle.is_link(name)


def _holds(bundle: Folder, name: str, data: bytes) -> bool:
    """Return whether a file holds these bytes already.

    Raises:
        OSError: Where something else stands in its place, which is not replaced.
    """
    if bundle.is_link(name) or bundle.leads_out(name):
        raise OSError(None, "This is a link, and building writes through none.", bundle.place(name))
    if (bundle.path / name).is_dir():
        raise OSError(None, "This is a folder, and a file belongs here.", bundle.place(name))
    return bundle.has(name) and bundle.read(name, MAX_ARCHIVE_BYTES) == data


def _generated(bundle: Folder) -> dict[str, bytes]:
    """Work out what is generated of a package that is known to be valid."""
    register = Register.model_validate_json(read_kept(bundle, REGISTER_FILE))
    # A valid statement has its id in the name of its file.
    names = sorted(statement_files(bundle.names()), key=lambda name: name.removesuffix(".json"))
    return generated(bundle, KeptStatements(bundle, names), register)


def _strays_of_valid(folder: Path) -> list[Finding]:
    """Return the findings on files that belong to nothing.

    Raises:
        InvalidStatementError: Where there are errors that building does not mend.
    """
    report = validate(folder)
    errors = tuple(f for f in report.findings if f.severity == "error" and f.code not in GENERATED_RULES)
    if errors:
        raise InvalidStatementError(Report(findings=errors, checked=report.checked))
    return [finding for finding in report.findings if finding.code == "JSC706"]


__all__ = ["Built", "build"]
