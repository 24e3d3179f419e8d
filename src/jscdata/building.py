"""A data package from its statements: tables and descriptor, byte-identical at each run."""

from __future__ import annotations

from pathlib import Path

from jscdata.bundles import Folder
from jscdata.contents import Contents, contents, read_kept, statement_files
from jscdata.errors import InvalidStatementError
from jscdata.findings import Report
from jscdata.model import Register, Statement
from jscdata.replacing import replace_file
from jscdata.rules.package import GENERATED_RULES
from jscdata.validation import validate


def build(folder: Path) -> list[str]:
    """Write the tables and the resources of the descriptor anew; return the paths that changed.

    Nothing is written unless the statements and the register are valid. Each file is written
    aside and then renamed, so that none is ever half-written.

    Raises:
        InvalidStatementError: Where a statement or the register has errors.
        OSError: Where a file cannot be read or written.
    """
    _require_valid(folder)
    wanted = _contents(Folder(folder)).generated
    changed = [path for path, data in wanted.items() if _bytes(folder / path) != data]
    for path in changed:
        (folder / path).parent.mkdir(exist_ok=True)
        replace_file(folder / path, wanted[path])
    stale = [file for file in sorted((folder / "tables").glob("*")) if f"tables/{file.name}" not in wanted]
    for file in stale:
        file.unlink()
    return changed + [f"tables/{file.name}" for file in stale]


def _contents(bundle: Folder) -> Contents:
    """Work out the files of a package that is known to be valid."""
    register = Register.model_validate_json(read_kept(bundle, "entities.json"))
    names = statement_files(bundle.names())
    return contents(bundle, (Statement.model_validate_json(read_kept(bundle, name)) for name in names), register)


def _require_valid(folder: Path) -> None:
    """Raise InvalidStatementError where there are errors that building does not mend."""
    report = validate(folder)
    errors = tuple(f for f in report.findings if f.severity == "error" and f.code not in GENERATED_RULES)
    if errors:
        raise InvalidStatementError(Report(findings=errors, checked=report.checked))


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


__all__ = ["build"]
