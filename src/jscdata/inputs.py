"""From the paths that somebody names to the pieces of work that checking them is.

A piece is small enough to be held in memory and to be sent to another process: a run of
statement files, or a run of lines. Pieces come in the order of the paths, and are made one after
another, so that a file of a million lines is never held as a whole.
"""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from jscdata.bundles import Bundle, Folder
from jscdata.filenames import DESCRIPTOR, statement_files
from jscdata.findings import Fault
from jscdata.identity import TakenIds, id_of
from jscdata.quoting import quote
from jscdata.reading import MAX_BYTES, is_waited_for, read_bytes

_FILES = 64
_LINES = 64
_CHUNK = 1024 * 1024

_JSON = re.compile(r'\s*\{\s*["}]')
_GIVE_BYTES = "A string is a path; give the text of a statement as bytes: text.encode()."


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulty:
    """A path at which there is nothing to check, and why."""

    path: str
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A file with one statement; ``repeats`` tells that an earlier one has its id.

    Findings call it by its path as it was given; ``file`` leads to it from everywhere.
    """

    path: Path
    repeats: Fault | None = None
    file: Path = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Take the folder in which this process works for that of the path."""
        object.__setattr__(self, "file", self.path.absolute())


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """Some of the statement files of a package; ``repeats`` tells of which an earlier statement has the id."""

    bundle: Bundle
    names: tuple[str, ...]
    repeats: tuple[tuple[str, Fault], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A package as a whole: its descriptor, register and tables; its statements went before."""

    bundle: Bundle


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Some lines of JSON Lines; ``last`` tells that no more follow.

    Of a file it is told where they stand, so that little is sent to another process: from the byte
    ``start`` to ``end``, and the number of the first line, counted from 1. What cannot be read
    again, such as standard input, is held in ``lines``, each with its number. ``repeats`` tells of
    which lines an earlier statement has the id. Findings call the file by its path as it was
    given; ``file`` leads to it from everywhere.
    """

    path: str
    start: int = 0
    end: int = 0
    first: int = 1
    lines: tuple[tuple[int, bytes], ...] = ()
    last: bool = False
    repeats: tuple[tuple[int, Fault], ...] = ()
    file: Path = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Take the folder in which this process works for that of the path."""
        object.__setattr__(self, "file", Path(self.path).absolute())

    def read(self) -> Iterator[tuple[int, bytes]]:
        """Go through the lines that are not blank, each with its number."""
        if self.lines or self.end == 0:
            yield from self.lines
        else:
            yield from ((number, line) for number, _, line in self.places())

    def places(self) -> Iterator[tuple[int, int, bytes]]:
        """Go through the lines of a file that are not blank: the number of each, its first byte, and itself."""
        with self.file.open("rb") as file:
            file.seek(self.start)
            for number, start, line in bounded_lines(file, self.first):
                if self.start + start >= self.end:
                    return
                if line.strip():
                    yield number, self.start + start, line


Piece = Faulty | Single | Members | Whole | Lines


Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]
"""Some paths, or one."""


def pieces(paths: Paths) -> Iterator[Piece]:
    """Go through the pieces of work that the paths are: files, folders, packages, archives, patterns.

    What an earlier path has led to is left out.
    """
    seen: set[str] = set()
    for path in (paths,) if isinstance(paths, str | os.PathLike) else paths:
        yield from _of_named(path, seen)


def _of_named(path: str | os.PathLike[str], seen: set[str]) -> Iterator[Piece]:
    if not os.fspath(path):
        # As a path it would be the folder in which the command runs.
        yield Faulty(path="", fault=Fault(code="JSC101", message="The path is empty."))
        return
    if isinstance(path, str) and _JSON.match(path) and not os.path.lexists(path):
        message = f"There is no file {quote(path)}, which begins as JSON does."
        yield Faulty(path="", fault=Fault(code="JSC101", message=message, hint=_GIVE_BYTES))
        return
    for one in _expanded(Path(path)):
        yield from _of_path(one, seen)


def distinct(work: Iterable[Piece], *, packages: bool = False) -> Iterator[Piece]:
    """Tell of each statement in files and lines, and in packages where these are asked for, whether its id is taken.

    A piece is read for it when it is wanted and not before; the ids and places of all statements are kept.
    """
    taken = TakenIds()
    for piece in work:
        if isinstance(piece, Single):
            yield replace(piece, repeats=taken.take(_id_in(piece.file), str(piece.path)))
        elif isinstance(piece, Lines):
            lines = ((number, taken.take(id_of(line), piece.path, number)) for number, line in piece.read())
            yield replace(piece, repeats=tuple((number, fault) for number, fault in lines if fault))
        elif isinstance(piece, Members) and packages:
            files = ((name, taken.take(Path(name).stem, piece.bundle.place(name))) for name in piece.names)
            yield replace(piece, repeats=tuple((name, fault) for name, fault in files if fault))
        else:
            yield piece


def _id_in(file: Path) -> str | None:
    # What a pipe gives once can be read once.
    data = read_bytes(file) if file.is_file() else None
    return id_of(data) if isinstance(data, bytes) else None


def _expanded(path: Path) -> Iterator[Path]:
    """Give the files that a pattern matches, where no file has its name; a path that is none stands for itself."""
    words = str(path)
    if not glob.has_magic(words) or "\0" in words or os.path.lexists(path):
        yield path
        return
    matches = sorted(glob.glob(words, recursive=True))  # noqa: PTH207 - a pattern may be absolute.
    yield from map(Path, matches or [words])


def _of_path(path: Path, seen: set[str]) -> Iterator[Piece]:
    try:
        yield from _of_sound_path(path, seen)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "it holds a character that no path can hold").lower()
        yield Faulty(path=str(path), fault=Fault(code="JSC101", message=f"The path cannot be read: {reason}."))


def _of_sound_path(path: Path, seen: set[str]) -> Iterator[Piece]:
    if path.name == DESCRIPTOR and path.is_file():
        path = path.parent
    if path.is_dir():
        yield from _of_folder(path, seen)
    elif path.suffix.lower() == ".zip" and path.is_file():
        yield from _of_archive(path, seen) if _is_new(str(path), seen) else ()
    elif _is_new(str(path), seen):
        yield from _of_lines(path) if path.suffix.lower() == ".jsonl" else (Single(path=path),)


def _is_new(path: str, seen: set[str]) -> bool:
    """Return whether a path was not met before, by whatever name or link; it is met then."""
    real = os.path.realpath(path)
    if real in seen:
        return False
    seen.add(real)
    return True


def _of_folder(path: Path, seen: set[str]) -> Iterator[Piece]:
    if (path / DESCRIPTOR).is_file():
        yield from _of_bundle(Folder(path), seen)
        return
    files = sorted(file for file in path.iterdir() if file.suffix.lower() in (".json", ".jsonl"))
    if not files:
        message = "The folder holds neither datapackage.json nor *.json nor *.jsonl."
        yield Faulty(path=str(path), fault=Fault(code="JSC102", message=message))
    for file in files:
        if file.exists() and not file.is_file():
            message = "The file cannot be read: it is no regular file."
            yield Faulty(path=str(file), fault=Fault(code="JSC101", message=message))
        else:
            yield from _of_path(file, seen)


def _of_archive(path: Path, seen: set[str]) -> Iterator[Piece]:
    from jscdata.archives import Archive  # noqa: PLC0415 - what unpacks archives is slow to load.

    archive = Archive(path)
    if archive.faults:
        yield from (Faulty(path=str(path), fault=fault) for fault in archive.faults)
    else:
        yield from _of_bundle(archive, seen)


def _of_bundle(bundle: Bundle, seen: set[str]) -> Iterator[Piece]:
    names = [name for name in statement_files(bundle.names()) if _is_new(bundle.place(name), seen)]
    for start in range(0, len(names), _FILES):
        yield Members(bundle=bundle, names=tuple(names[start : start + _FILES]))
    if _is_new(bundle.place(DESCRIPTOR), seen):
        yield Whole(bundle=bundle)


def _of_lines(path: Path) -> Iterator[Piece]:
    if is_waited_for(path, path.stat().st_mode):
        raise OSError(None, "it is a pipe")
    with path.open("rb") as file:
        yield from lines_of(file, str(path), held=not path.is_file())


def lines_of(file: BinaryIO, path: str, *, held: bool = True) -> Iterator[Piece]:
    """Go through the lines of an open file in runs; a file with none but blank lines is faulty.

    Args:
        file: The file, open at its beginning.
        path: How findings call it, and where it can be read again unless its lines are ``held``.
        held: Whether the pieces hold the lines themselves.
    """
    run = _Run(path=path, held=held)
    found = False
    for number, start, line in bounded_lines(file):
        if not line.strip():
            continue
        if run.is_full(line):
            yield run.piece(last=False)
            run = _Run(path=path, held=held)
        run.add(number, start, line)
        found = True
    if found:
        yield run.piece(last=True)
    else:
        yield Faulty(path=path, fault=Fault(code="JSC103", message="The file holds no line."))


class _Run:
    """Lines that are gathered to be one piece."""

    def __init__(self, *, path: str, held: bool) -> None:
        self._path = path
        self._held = held
        self._lines: list[tuple[int, bytes]] = []
        self._places: list[tuple[int, int, int]] = []
        self._size = 0

    def is_full(self, line: bytes) -> bool:
        return bool(self._places) and (self._size + len(line) > _CHUNK or len(self._places) >= _LINES)

    def add(self, number: int, start: int, line: bytes) -> None:
        self._places.append((number, start, start + len(line)))
        self._size += len(line)
        if self._held:
            self._lines.append((number, line))

    def piece(self, *, last: bool) -> Lines:
        if self._held:
            return Lines(path=self._path, lines=tuple(self._lines), last=last)
        (first, start, _), (_, _, end) = self._places[0], self._places[-1]
        return Lines(path=self._path, start=start, end=end, first=first, last=last)


def bounded_lines(file: BinaryIO, first: int = 1) -> Iterator[tuple[int, int, bytes]]:
    """Go through lines: the number of each, the byte at which it starts, and itself.

    Numbers begin at ``first``, bytes where the file stands.

    Of one that is too long, one byte more than is read is given, and the rest is skipped.
    """
    number, start = first - 1, 0
    while line := file.readline(MAX_BYTES + 2):
        number += 1
        length = len(line)
        rest = line
        while not rest.endswith(b"\n") and (rest := file.readline(MAX_BYTES)):
            length += len(rest)
        yield number, start, line
        start += length


__all__ = [
    "Faulty",
    "Lines",
    "Members",
    "Paths",
    "Piece",
    "Single",
    "Whole",
    "bounded_lines",
    "distinct",
    "lines_of",
    "pieces",
]
