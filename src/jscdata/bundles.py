"""The files of a package, wherever they lie: in a folder, or in a zip archive (``archives``).

What is read is bounded, and nothing outside the package is ever read: a link that leads out of
a folder is not followed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Protocol

from jscdata.filenames import DESCRIPTOR, STATEMENT_FOLDER
from jscdata.findings import Fault
from jscdata.reading import MAX_BYTES, read_bytes

MAX_ARCHIVE_BYTES = 512 * 1024 * 1024
"""Largest size of all that an archive holds, unpacked."""

MAX_SOURCE_BYTES = 64 * 1024 * 1024
"""Largest source file that is read; a release may be larger than the statement taken from it."""


class Bundle(Protocol):
    """The files of a package by their names in it, with forward slashes."""

    @property
    def path(self) -> Path:
        """The folder or the archive."""
        ...

    def names(self) -> tuple[str, ...]:
        """Return the names of all files, sorted, links among them."""
        ...

    def has(self, name: str) -> bool:
        """Return whether there is such a file, and it lies in the package itself."""
        ...

    def leads_out(self, name: str) -> bool:
        """Return whether a name is that of a link out of the package, or below one."""
        ...

    def is_link(self, name: str) -> bool:
        """Return whether a name is that of a link."""
        ...

    def read(self, name: str, limit: int = MAX_BYTES) -> bytes | Fault:
        """Return the bytes of a file, or the fault that it is missing, unreadable or above the limit."""
        ...

    def place(self, name: str) -> str:
        """Return what a finding on a file calls it."""
        ...


class Folder:
    """A package in a folder."""

    def __init__(self, path: Path) -> None:
        """Keep the folder, which is found again from everywhere; nothing is read yet."""
        self.path = path
        self._root = path.absolute()

    def names(self) -> tuple[str, ...]:
        """Return the names of all that is no folder, sorted, links and devices among them."""
        found = (path for path in self._root.rglob("*") if path.is_symlink() or not path.is_dir())
        return tuple(sorted(path.relative_to(self._root).as_posix() for path in found))

    def has(self, name: str) -> bool:
        """Return whether there is such a file, and no link leads out of the folder."""
        return (self._root / name).is_file() and not self.leads_out(name)

    def leads_out(self, name: str) -> bool:
        """Return whether a name is that of a link out of the folder, or below one."""
        # Unlike Path.resolve in Python 3.11 and 3.12, realpath does not raise where links lead in a circle.
        return not Path(os.path.realpath(self._root / name)).is_relative_to(os.path.realpath(self._root))

    def is_link(self, name: str) -> bool:
        """Return whether a name is that of a link."""
        return (self._root / name).is_symlink()

    def read(self, name: str, limit: int = MAX_BYTES) -> bytes | Fault:
        """Return the bytes of a file, or the fault that stands in the way."""
        if self.leads_out(name):
            return Fault(code="JSC702", message="This is a link that leads out of the package; it was not read.")
        if (self._root / name).exists() and not (self._root / name).is_file():
            return Fault(code="JSC101", message="The file cannot be read: it is no regular file.")
        return read_bytes(self._root / name, limit)

    def place(self, name: str) -> str:
        """Return the path of a file."""
        return str(self.path / name)


def package_around(path: Path) -> Folder | None:
    """Return the package of which a file is a statement, by where it lies; None where it lies in none."""
    folder = path.absolute().parent
    if folder.name != STATEMENT_FOLDER or not (folder.parent / DESCRIPTOR).is_file():
        return None
    # A path is told as it was given, as far as it names the folder.
    return Folder(path.parent.parent if path.parent.name == folder.name else folder.parent)


__all__ = ["MAX_ARCHIVE_BYTES", "MAX_SOURCE_BYTES", "Bundle", "Folder", "package_around"]
