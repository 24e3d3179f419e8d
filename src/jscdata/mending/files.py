"""Statement files and bytes, read and mended."""

from __future__ import annotations

from pathlib import Path

from jscdata.bundles import package_around
from jscdata.filenames import STATEMENT_FOLDER
from jscdata.findings import Fault, Report
from jscdata.mending.statement import Mended, mend
from jscdata.placing import place
from jscdata.reading import read_bytes


def mend_file(path: Path, *, old: Path | None = None) -> Mended:
    """Mend the statement in a file, without writing it; a file that cannot be read is a finding.

    Args:
        path: The file. Where it lies in a package, an absent text or hash is taken from there, and a link that
            leads out of the package is not followed.
        old: The file of the version before, where units were cut anew.
    """
    package = package_around(path)
    data = read_bytes(path) if package is None else package.read(f"{STATEMENT_FOLDER}/{path.name}")
    return _unread(data, path) if isinstance(data, Fault) else mend_bytes(data, str(path), file=path, old=old)


def mend_bytes(data: bytes, path: str = "", *, file: Path | None = None, old: Path | None = None) -> Mended:
    """Mend the statement in bytes; see ``mend_file``."""
    if old is None:
        return mend(data, path, file=file)
    earlier = read_bytes(old)
    return _unread(earlier, old) if isinstance(earlier, Fault) else mend(data, path, file=file, old=(earlier, str(old)))


def _unread(fault: Fault, path: Path) -> Mended:
    return Mended(was="", report=Report(findings=tuple(place([fault], str(path), None)), checked=(str(path),)))


__all__ = ["mend_bytes", "mend_file"]
