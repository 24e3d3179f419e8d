"""The words in which the list of bad inputs is written: what makes a file, a changed statement, a spoilt package."""

from __future__ import annotations

import copy
import json
import os
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jscdata.catalogue import RULES
from tests.conftest import EXAMPLES, STATEMENT_ID, one_statement

Make = Callable[[Path], Path]
"""Makes the input in an empty folder, and returns the path to validate."""

Change = Callable[[Any], object]
"""Changes a JSON value in place."""

STATEMENT = f"statements/{STATEMENT_ID}.json"
SOURCE = f"sources/{STATEMENT_ID}.txt"
SMALL = (EXAMPLES / "valid" / "small.json").read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class BadInput:
    """One input: what it is, how it is made, and the codes that are told, each once, in the order of the report.

    ``posix`` marks what only POSIX systems have, such as a device or a name with a line feed.
    """

    what: str
    make: Make
    told: tuple[str, ...]
    posix: bool = False

    @property
    def exit_code(self) -> int:
        """1 where one of the findings is an error, as the manual has it, and 0 where all are warnings."""
        return int(any(RULES[code].severity == "error" for code in self.told))


def bad(what: str, told: str, make: Make, *, posix: bool = False) -> BadInput:
    return BadInput(what=what, make=make, told=tuple(told.split()), posix=posix)


def named(name: str) -> Make:
    return lambda folder: folder / name


def held(data: bytes | str, name: str = "statement.json") -> Make:
    """Return what makes a file with these bytes."""

    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        return folder / name

    return make


def large(megabytes: int) -> Make:
    def make(folder: Path) -> Path:
        with (folder / "large.json").open("wb") as file:
            file.truncate(megabytes * 1024 * 1024)
        return folder / "large.json"

    return make


def folder_of(**files: bytes) -> Make:
    """Return what makes a folder with these files, named by stem and ending with an underscore between."""

    def make(folder: Path) -> Path:
        for name, data in files.items():
            (folder / name.replace("_", ".")).write_bytes(data)
        return folder

    return make


def link(target: str) -> Make:
    def make(folder: Path) -> Path:
        (folder / "link.json").symlink_to(folder / target)
        return folder / "link.json"

    return make


def pipe(named: str) -> Make:
    """Return what makes a pipe, and names it or its folder."""

    def make(folder: Path) -> Path:
        os.mkfifo(folder / "pipe.json")
        return folder / named

    return make


def linked_device(folder: Path) -> Path:
    """Make a folder in which a link leads to a device that never ends."""
    (folder / "zero.json").symlink_to("/dev/zero")
    return folder


def value(change: Change, example: bytes = SMALL) -> Make:
    """Return what makes a file with the small example, changed; a change that returns something makes that instead."""

    def make(folder: Path) -> Path:
        statement = json.loads(example)
        change(statement)
        return held(json.dumps(statement, ensure_ascii=False, indent=1))(folder)

    return make


def put(path: str, new: Any) -> Make:
    """Return what makes the small example with another value at a place, given as a JSON Pointer without its slash."""

    def change(statement: Any) -> None:
        *above, last = (int(part) if part.isdigit() else part for part in path.split("/"))
        for part in above:
            statement = statement[part]
        statement[last] = copy.deepcopy(new)

    return value(change)


def words(old: str, new: str) -> Make:
    """Return what makes the small example with other words in its bytes, once."""
    assert old.encode() in SMALL
    return held(SMALL.replace(old.encode(), new.encode(), 1))


def package(*spoils: Callable[[Path], object]) -> Make:
    """Return what makes a copy of the package of one statement and spoils it."""

    def make(folder: Path) -> Path:
        shutil.copytree(one_statement(), folder / "package")
        for spoil in spoils:
            spoil(folder / "package")
        return folder / "package"

    return make


def edit(path: str, change: Change) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        found = json.loads((folder / path).read_bytes())
        change(found)
        text = json.dumps(found, ensure_ascii=False, indent=2) + "\n"
        (folder / path).write_bytes(text.encode())

    return spoil


def resource(path: str, /, **changes: Any) -> Callable[[Path], None]:
    """Return what changes the resource with this path."""

    def change(descriptor: Any) -> None:
        next(found for found in descriptor["resources"] if found["path"] == path).update(changes)

    return edit("datapackage.json", change)


def replaced(path: str, old: str, new: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        data = (folder / path).read_bytes()
        assert old.encode() in data
        (folder / path).write_bytes(data.replace(old.encode(), new.encode(), 1))

    return spoil


def removed(path: str) -> Callable[[Path], None]:
    return lambda folder: (folder / path).unlink()


def left_out(path: str) -> Callable[[Path], None]:
    """Return what removes a file, and its resource from the descriptor, as if that were made anew."""

    def change(descriptor: Any) -> None:
        descriptor["resources"] = [found for found in descriptor["resources"] if found["path"] != path]

    def spoil(folder: Path) -> None:
        removed(path)(folder)
        edit("datapackage.json", change)(folder)

    return spoil


def linked_out(path: str) -> Callable[[Path], None]:
    """Return what moves a file out of the package and leaves a link to it."""

    def spoil(folder: Path) -> None:
        outside = folder.parent / "outside"
        (folder / path).rename(outside)
        (folder / path).symlink_to(outside)

    return spoil


def circular(path: str) -> Callable[[Path], None]:
    """Return what makes a link that leads to itself."""

    def spoil(folder: Path) -> None:
        (folder / path).unlink(missing_ok=True)
        (folder / path).symlink_to(folder / path)

    return spoil


def in_folder(path: str) -> Callable[[Path], None]:
    """Return what puts a file into a folder of its own in the package."""

    def spoil(folder: Path) -> None:
        (folder / path).parent.mkdir()
        (folder / path).write_bytes(b"x")

    return spoil


def fifo(path: str) -> Callable[[Path], None]:
    """Return what puts a pipe into the package, at which a careless reader would wait for ever."""
    return lambda folder: os.mkfifo(folder / path)


def zipped(attack: Callable[[zipfile.ZipFile], object] | None = None, top: str = "") -> Make:
    """Return what makes an archive of the package of one statement, and puts something harmful into it."""

    def make(folder: Path) -> Path:
        root = one_statement()
        with zipfile.ZipFile(folder / "package.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(root.rglob("*")):
                archive.write(path, top + path.relative_to(root).as_posix())
            if attack:
                attack(archive)
        return folder / "package.zip"

    return make


def entry(name: str, mode: int = 0, data: bytes = b"x") -> Callable[[zipfile.ZipFile], None]:
    def attack(archive: zipfile.ZipFile) -> None:
        info = zipfile.ZipInfo(name)
        info.external_attr = mode << 16
        archive.writestr(info, data, zipfile.ZIP_DEFLATED)

    return attack


def small_bombs(archive: zipfile.ZipFile) -> None:
    for number in range(100):
        archive.writestr(f"sources/x{number}", b"0" * 1_000_000, zipfile.ZIP_DEFLATED)


def first_act(statement: Any) -> Any:
    return statement["codings"][0]["acts"][0]
