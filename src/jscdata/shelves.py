"""Where the statements of a corpus lie, and how one of them is fetched without reading the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Protocol

from jscdata.bundles import Bundle, Folder
from jscdata.errors import InvalidStatementError
from jscdata.filenames import DESCRIPTOR, statement_files
from jscdata.findings import Fault, Report
from jscdata.identity import TakenIds, id_of
from jscdata.inputs import Faulty, Lines, Piece, Single, pieces
from jscdata.placing import place
from jscdata.reading import read_bytes, read_part


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
        return {PurePosixPath(name).stem: name for name in names}

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
    """Where a statement stands: in which file, on which line, from which byte on, and how many; None for the whole.

    It is told by its path as it was given, and ``file`` leads to it from everywhere. ``fault``
    tells why it cannot be had, such as that an earlier statement has its id.
    """

    path: str
    file: Path
    line: int = 1
    start: int = 0
    length: int | None = None
    fault: Fault | None = None


class FilesShelf:
    """The statements of files, one a JSON file or one a line of JSON Lines; the ids are read off them once."""

    def __init__(self, path: Path) -> None:
        """Keep the path; what it leads to is read when the ids are first wanted."""
        self._path = path

    @cached_property
    def _entries(self) -> Mapping[str, _Entry]:
        found: dict[str, _Entry] = {}
        taken = TakenIds()
        for entry, statement_id in _entries_of(pieces([self._path])):
            repeats = taken.take(statement_id, entry.path, entry.line)
            name = statement_id if statement_id and not repeats else f"{entry.path}:{entry.line}"
            found[name] = replace(entry, fault=repeats or entry.fault)
        if all(entry.fault for entry in found.values()):
            raise _no_corpus([entry.fault for entry in found.values() if entry.fault][:1], self._path)
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
        if entry.length is None:
            return read_bytes(entry.file)
        return read_part(entry.file, entry.start, entry.length)

    def place(self, statement_id: str) -> tuple[str, int]:
        """Return the path of a statement and its line."""
        entry = self._entries[statement_id]
        return entry.path, entry.line


def shelf(path: Path) -> Shelf:
    """Return the place of the statements at a path.

    Raises:
        InvalidStatementError: Where there is none; its report tells why.
    """
    folder = path.parent if path.name == DESCRIPTOR else path
    if (folder / DESCRIPTOR).is_file():
        return PackageShelf(Folder(folder))
    if path.suffix.lower() == ".zip" and path.is_file():
        from jscdata.archives import Archive  # noqa: PLC0415 - what unpacks archives is slow to load.

        archive = Archive(path)
        if archive.faults:
            raise _no_corpus(archive.faults, path)
        return PackageShelf(archive)
    if not path.exists():
        raise _no_corpus([Fault(code="JSC101", message="The path does not exist.")], path)
    first = next(pieces([path]), None)
    if isinstance(first, Faulty) and first.fault.code == "JSC102":
        raise _no_corpus([first.fault], path)
    return FilesShelf(path)


def _no_corpus(faults: list[Fault], path: Path) -> InvalidStatementError:
    return InvalidStatementError(Report(findings=tuple(place(faults, str(path), None)), checked=(str(path),)))


def _entries_of(work: Iterable[Piece]) -> Iterator[tuple[_Entry, str | None]]:
    """Go through the statements of files, each with its id where it tells one."""
    for piece in work:
        if isinstance(piece, Single):
            data = read_bytes(piece.file)
            yield _Entry(str(piece.path), piece.file), None if isinstance(data, Fault) else id_of(data)
        elif isinstance(piece, Lines):
            for number, start, line in piece.places():
                yield _Entry(piece.path, piece.file, number, start, len(line.rstrip(b"\r\n"))), id_of(line)
        elif isinstance(piece, Faulty):
            yield _Entry(piece.path, Path(piece.path), fault=piece.fault), None


__all__ = ["FilesShelf", "PackageShelf", "Shelf", "shelf"]
