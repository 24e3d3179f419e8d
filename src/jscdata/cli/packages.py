"""The package that a command works on."""

from __future__ import annotations

from pathlib import Path

from jscdata.errors import JscdataError
from jscdata.filenames import DESCRIPTOR
from jscdata.quoting import printable


class NoPackageError(JscdataError):
    """A folder that is to be a data package is none, or does not exist."""

    def __init__(self, folder: Path) -> None:
        """Name the folder, and what it lacks."""
        super().__init__(f"There is no data package at {printable(str(folder))}: the folder needs a {DESCRIPTOR}.")


def package_folder(name: str) -> Path:
    """Return the folder of a package; raise NoPackageError where there is none."""
    folder = Path(name)
    if not (folder / DESCRIPTOR).is_file():
        raise NoPackageError(folder)
    return folder


__all__ = ["NoPackageError", "package_folder"]
