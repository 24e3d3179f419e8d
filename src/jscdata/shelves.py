"""Where the statements of a corpus lie, and how one of them is fetched without reading the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Protocol

from jscdata.bundles import Archive, Bundle, Folder
from jscdata.contents import statement_files
from jscdata.errors import InvalidStatementError
from jscdata.filenames import DESCRIPTOR
from jscdata.findings import Fault, Report
from jscdata.identity import id_of, repeated_id
from jscdata.inputs import bounded_lines
from jscdata.placing import place
from jscdata.reading import read_bytes

_ENDINGS = (".json", ".jsonl")


class Shelf(Protocol):
    """A place with statements, each with an id."""

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all statements, in order."""
        ...

    def read(self, statement_id: str) -> bytes | Fault:
        """Return the bytes of a statement, or the fault that it cannot be read."""
        ...

    def place(self, statement_id: str) -> tuple[str, int]:
        """Return the path of a statement and the line on which it begins."""
        ...


class PackageShelf:
    """The statements of a package, whose files bear their ids."""

    def __init__(self, bundle: Bundle) -> None:
        """Keep the package; the list of its files is read when it is first wanted."""
        self.bundle = bundle

    @cached_property
    def _names(self) -> Mapping[str, str]:
        names = statement_files(self.bundle.names())
        if not names:
            raise _no_corpus([Fault(code="JSC102", message="The package holds no statements.")], self.bundle.path)
        return {name.removeprefix("statements/").removesuffix(".json"): name for name in names}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all statements, sorted; raise InvalidStatementError where there is none."""
        return tuple(self._names)

    def read(self, statement_id: str) -> bytes | Fault:
        """Return the bytes of a statement."""
        return self.bundle.read(self._names[statement_id])

    def place(self, statement_id: str) -> tuple[str, int]:
        """Return the path of a statement, which begins on the first line of its file."""
        return self.bundle.place(self._names[statement_id]), 1


@dataclass(frozen=True, slots=True)
class _Entry:
    """Where a statement stands: in which file, on which line, from which byte on, and how many.

    ``fault`` tells why it cannot be had: an earlier statement has its id.
    """

    path: Path
    line: int
    start: int
    length: int
    fault: Fault | None = None


class FilesShelf:
    """The statements of files, one a JSON file or one a line of JSON Lines; the ids are read off them once."""

    def __init__(self, path: Path, paths: tuple[Path, ...]) -> None:
        """Keep the path that was named and the files there; they are read when the ids are first wanted."""
        self._path = path
        self._paths = paths

    @cached_property
    def _entries(self) -> Mapping[str, _Entry]:
        found: dict[str, _Entry] = {}
        for path in self._paths:
            for entry, data in _entries_of(path):
                statement_id, place_of = id_of(data), f"{path}:{entry.line}"
                first = found.get(statement_id) if statement_id else None
                if first is None:
                    found[statement_id or place_of] = entry
                else:
                    found[place_of] = replace(entry, fault=repeated_id(str(statement_id), str(first.path), first.line))
        if not found:
            raise _no_corpus([Fault(code="JSC103", message="There is no statement in it.")], self._path)
        return found

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all statements in the order of the files; one without an id of its own is called by its place."""
        return tuple(self._entries)

    def read(self, statement_id: str) -> bytes | Fault:
        """Return the bytes of a statement."""
        entry = self._entries[statement_id]
        if entry.fault is not None:
            return entry.fault
        if entry.path.suffix != ".jsonl":
            return read_bytes(entry.path)
        with entry.path.open("rb") as file:
            file.seek(entry.start)
            return file.read(entry.length)

    def place(self, statement_id: str) -> tuple[str, int]:
        """Return the path of a statement and its line."""
        entry = self._entries[statement_id]
        return str(entry.path), entry.line


def shelf(path: Path) -> Shelf:
    """Return the place of the statements at a path.

    Raises:
        InvalidStatementError: Where there is none; its report tells why.
    """
    folder = path.parent if path.name == DESCRIPTOR else path
    if (folder / DESCRIPTOR).is_file():
        return PackageShelf(Folder(folder))
    if path.suffix == ".zip" and path.is_file():
        archive = Archive(path)
        if archive.faults:
            raise _no_corpus(archive.faults, path)
        return PackageShelf(archive)
    paths = sorted(file for file in path.iterdir() if file.suffix in _ENDINGS) if path.is_dir() else [path]
    if not paths:
        raise _no_corpus([Fault(code="JSC102", message="The folder holds neither *.json nor *.jsonl.")], path)
    if not path.exists():
        raise _no_corpus([Fault(code="JSC101", message="The path does not exist.")], path)
    return FilesShelf(path, tuple(paths))


def _no_corpus(faults: list[Fault], path: Path) -> InvalidStatementError:
    return InvalidStatementError(Report(findings=tuple(place(faults, str(path), None)), checked=(str(path),)))


def _entries_of(path: Path) -> Iterator[tuple[_Entry, bytes]]:
    """Go through the statements of a file; what is too long to be read is cut, and told when it is fetched."""
    if path.suffix != ".jsonl":
        data = read_bytes(path)
        yield _Entry(path, 1, 0, 0), b"" if isinstance(data, Fault) else data
        return
    with path.open("rb") as file:
        for number, start, line in bounded_lines(file):
            if line.strip():
                yield _Entry(path, number, start, len(line.rstrip(b"\r\n"))), line


__all__ = ["FilesShelf", "PackageShelf", "Shelf", "shelf"]
