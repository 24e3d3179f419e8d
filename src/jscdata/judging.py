"""The outside judge of packages: frictionless, behind a guard.

frictionless fetches what a descriptor names, and follows links. So it is asked only where the
descriptor is safe by our own rules, and no link lies in the package.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jscdata.bundles import Folder
from jscdata.catalogue import RULES
from jscdata.errors import MissingExtraError
from jscdata.filenames import DESCRIPTOR
from jscdata.findings import Finding, NotChecked, Report
from jscdata.quoting import printable
from jscdata.rules.package import read_descriptor

_RULE = "JSC717"
_HEADER = 1


def load_judge() -> Any:  # noqa: ANN401 - a module that need not be there.
    """Return frictionless.

    Raises:
        MissingExtraError: Where it is not installed.
    """
    try:
        import frictionless  # noqa: PLC0415 - an extra, slow to load.
    except ImportError as error:
        library, extra = "frictionless", "frictionless"
        raise MissingExtraError(library, extra) from error
    return frictionless


def judge(path: Path) -> Report:
    """Return what frictionless finds in a package folder.

    Raises:
        MissingExtraError: Where frictionless is not installed.
    """
    folder = path.parent if path.name == DESCRIPTOR else path
    if not (folder / DESCRIPTOR).is_file():
        return _not_judged(path, "frictionless judges packages in folders, and this is none.")
    bundle = Folder(folder)
    if read_descriptor(bundle)[1] or any(bundle.is_link(name) for name in bundle.names()):
        return _not_judged(path, "frictionless is asked only of a package whose descriptor is sound and without links.")
    frictionless = load_judge()
    try:
        judged = frictionless.validate(str(folder / DESCRIPTOR))
    except frictionless.FrictionlessException as error:
        return Report(findings=(_finding(error.error, str(folder / DESCRIPTOR)),))
    return Report(findings=tuple(_findings(judged, folder)))


def _not_judged(path: Path, because: str) -> Report:
    return Report(not_checked=(NotChecked(rule=_RULE, place="", because=because, path=str(path)),))


def _findings(judged: Any, folder: Path) -> Iterator[Finding]:  # noqa: ANN401 - a report of frictionless.
    for error in judged.errors:
        yield _finding(error, str(folder / DESCRIPTOR))
    for task in judged.tasks:
        for error in task.errors:
            yield _finding(error, str(folder / task.place))


def _finding(error: Any, path: str) -> Finding:  # noqa: ANN401 - an error of frictionless.
    """Return an error as a finding; rows count from 1 without the header, which frictionless counts."""
    row = getattr(error, "row_number", None)
    field = getattr(error, "field_name", None)
    return Finding(
        code=_RULE,
        message=f"frictionless says ({error.type}): {printable(error.message)[:300]}",
        path=path,
        hint=RULES[_RULE].hint,
        row=row - _HEADER if row else None,
        field=printable(field) if field else None,
    )


__all__ = ["judge", "load_judge"]
