"""From the paths that somebody names to the pieces of work that checking them is.

A piece is small enough to be held in memory and to be sent to another process: a run of
statement files, or a run of lines. Pieces come in the order of the paths, and are made one after
another, so that a file of a million lines is never held as a whole.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from jscdata.bundles import Archive, Bundle, Folder
from jscdata.contents import statement_files
from jscdata.filenames import DESCRIPTOR
from jscdata.findings import Fault
from jscdata.reading import MAX_BYTES

_FILES = 64
_LINES = 64
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Faulty:
    """A path at which there is nothing to check, and why."""

    path: str
    fault: Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A file with one statement."""

    path: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """Some of the statement files of a package."""

    bundle: Bundle
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A package as a whole: its descriptor, register and tables; its statements went before."""

    bundle: Bundle


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Some lines of JSON Lines, each with its number from 1; ``last`` tells that no more follow."""

    path: str
    lines: tuple[tuple[int, bytes], ...]
    last: bool = False


Piece = Faulty | Single | Members | Whole | Lines


def pieces(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Piece]:
    """Go through the pieces of work that the paths are: files, folders, packages, archives, patterns."""
    for path in paths:
        for found in _expanded(Path(path)):
            yield from _of_path(found)


def _expanded(path: Path) -> Iterator[Path]:
    """Give the files that a pattern matches, where no file has its name; a path that is none stands for itself."""
    words = str(path)
    if not glob.has_magic(words) or "\0" in words or os.path.lexists(path):
        yield path
        return
    matches = sorted(glob.glob(words, recursive=True))  # noqa: PTH207 - a pattern may be absolute.
    yield from map(Path, matches or [words])


def _of_path(path: Path) -> Iterator[Piece]:
    try:
        yield from _of_sound_path(path)
    except (OSError, ValueError) as error:
        reason = (getattr(error, "strerror", None) or "it holds a character that no path can hold").lower()
        yield Faulty(path=str(path), fault=Fault(code="JSC101", message=f"The path cannot be read: {reason}."))


def _of_sound_path(path: Path) -> Iterator[Piece]:
    if path.name == DESCRIPTOR and path.is_file():
        path = path.parent
    if path.is_dir():
        yield from _of_folder(path)
    elif path.suffix == ".zip" and path.is_file():
        yield from _of_archive(path)
    elif path.suffix == ".jsonl":
        yield from _of_lines(path)
    else:
        yield Single(path=path)


def _of_folder(path: Path) -> Iterator[Piece]:
    if (path / DESCRIPTOR).is_file():
        yield from _of_bundle(Folder(path))
        return
    files = sorted(file for file in path.iterdir() if file.suffix in (".json", ".jsonl"))
    if not files:
        message = "The folder holds neither datapackage.json nor *.json nor *.jsonl."
        yield Faulty(path=str(path), fault=Fault(code="JSC102", message=message))
    for file in files:
        yield from _of_path(file)


def _of_archive(path: Path) -> Iterator[Piece]:
    archive = Archive(path)
    if not archive.faults and not archive.has(DESCRIPTOR):
        message = "The archive holds no datapackage.json, at its top or in the one folder there."
        archive.faults.append(Fault(code="JSC102", message=message))
    if archive.faults:
        yield from (Faulty(path=str(path), fault=fault) for fault in archive.faults)
    else:
        yield from _of_bundle(archive)


def _of_bundle(bundle: Bundle) -> Iterator[Piece]:
    names = statement_files(bundle.names())
    for start in range(0, len(names), _FILES):
        yield Members(bundle=bundle, names=tuple(names[start : start + _FILES]))
    yield Whole(bundle=bundle)


def _of_lines(path: Path) -> Iterator[Piece]:
    with path.open("rb") as file:
        yield from lines_of(file, str(path))


def lines_of(file: BinaryIO, path: str) -> Iterator[Piece]:
    """Go through the lines of an open file in runs; blank lines are passed over, a file without others is faulty."""
    held: list[tuple[int, bytes]] = []
    size, found = 0, False
    for number, _, line in bounded_lines(file):
        if not line.strip():
            continue
        if held and (size + len(line) > _CHUNK or len(held) >= _LINES):
            yield Lines(path=path, lines=tuple(held))
            held, size = [], 0
        held.append((number, line))
        size += len(line)
        found = True
    if found:
        yield Lines(path=path, lines=tuple(held), last=True)
    else:
        yield Faulty(path=path, fault=Fault(code="JSC103", message="The file holds no line."))


def bounded_lines(file: BinaryIO) -> Iterator[tuple[int, int, bytes]]:
    """Go through lines: the number of each, the byte at which it starts, and itself.

    Of one that is too long, one byte more than is read is given, and the rest is skipped.
    """
    number = start = 0
    while line := file.readline(MAX_BYTES + 2):
        number += 1
        length = len(line)
        rest = line
        while not rest.endswith(b"\n") and (rest := file.readline(MAX_BYTES)):
            length += len(rest)
        yield number, start, line
        start += length


__all__ = [
    "DESCRIPTOR",
    "Faulty",
    "Lines",
    "Members",
    "Piece",
    "Single",
    "Whole",
    "bounded_lines",
    "lines_of",
    "pieces",
]
