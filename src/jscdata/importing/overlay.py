"""A package with some of its files as they are to be, so that it can be checked before they are written."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from jscdata.bundles import Bundle
from jscdata.findings import Fault
from jscdata.reading import MAX_BYTES


class Overlay:
    """The files of a package, of which some stand before those that it has."""

    def __init__(self, below: Bundle, files: Mapping[str, bytes]) -> None:
        """Keep the package and the files by their names in it."""
        self._below = below
        self._files = files

    @property
    def path(self) -> Path:
        """The folder or the archive of the package."""
        return self._below.path

    def names(self) -> tuple[str, ...]:
        """Return the names of all files, sorted."""
        return tuple(sorted({*self._below.names(), *self._files}))

    def has(self, name: str) -> bool:
        """Return whether there is such a file."""
        return name in self._files or self._below.has(name)

    def leads_out(self, name: str) -> bool:
        """Return whether a name leads out of the package."""
        return name not in self._files and self._below.leads_out(name)

    def is_link(self, name: str) -> bool:
        """Return whether a name is that of a link."""
        return name not in self._files and self._below.is_link(name)

    def read(self, name: str, limit: int = MAX_BYTES) -> bytes | Fault:
        """Return the bytes of a file; those that stand before are known, and not measured against the limit."""
        return self._files[name] if name in self._files else self._below.read(name, limit)

    def place(self, name: str) -> str:
        """Return what a finding on a file calls it."""
        return self._below.place(name)


__all__ = ["Overlay"]
