"""Ways in which the files of a package are changed, lost or spoilt."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from jscdata import Finding, validate
from tests.conftest import STATEMENT_ID

STATEMENT = f"statements/{STATEMENT_ID}.json"
SOURCE = f"sources/{STATEMENT_ID}.txt"

Spoil = Callable[[Path], None]


def edit(path: str, change: Callable[[Any], None]) -> Spoil:
    """Return what changes a JSON file of a package, in its own form."""

    def spoil(folder: Path) -> None:
        value = json.loads((folder / path).read_bytes())
        change(value)
        text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
        (folder / path).write_text(text, encoding="utf-8", newline="\n")

    return spoil


def resource(path: str, /, **changes: Any) -> Spoil:
    """Return what changes the resource with this path."""

    def change(descriptor: Any) -> None:
        next(found for found in descriptor["resources"] if found["path"] == path).update(changes)

    return edit("datapackage.json", change)


def text(path: str, old: str, new: str) -> Spoil:
    """Return what replaces words in a file of a package, once."""

    def spoil(folder: Path) -> None:
        file = folder / path
        words = file.read_bytes().decode()
        assert old in words
        file.write_bytes(words.replace(old, new, 1).encode())

    return spoil


def remove(path: str) -> Spoil:
    return lambda folder: (folder / path).unlink()


def write(path: str, words: str) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / path).write_bytes(words.encode())

    return spoil


def append(table: Path) -> None:
    table.write_bytes(table.read_bytes() + b"x,2,summarizes,Title,,\n")


def first_entity(**changes: Any) -> Spoil:
    return edit(STATEMENT, lambda value: value["entities"][0].update(changes))


def swap(register: Any) -> None:
    entities = register["entities"]
    entities[0], entities[1] = entities[1], entities[0]


def leave_out(path: str) -> Spoil:
    """Return what takes a file away, and its resource out of the descriptor."""

    def spoil(folder: Path) -> None:
        (folder / path).unlink()
        others = [found for found in descriptor_of(folder)["resources"] if found["path"] != path]
        edit("datapackage.json", lambda descriptor: descriptor.update(resources=others))(folder)

    return spoil


def descriptor_of(folder: Path) -> Any:
    return json.loads((folder / "datapackage.json").read_bytes())


def found_in(folder: Path) -> list[Finding]:
    return list(validate(folder).findings)
