"""The corpus as files: shards of JSON Lines, or a data package."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from synthesis.register import register
from synthesis.sheet import Json

SUFFIX = ".jsonl"

DESCRIPTOR: Json = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "synthetic-statements",
    "title": "Synthetic statements",
    "description": "Invented statements for benchmarks and tests of scale; nothing in them was ever said.",
    "version": "1.0.0",
    "created": "2025-01-01T00:00:00Z",
    "keywords": ["synthetic"],
    "licenses": [{"name": "CC0-1.0", "title": "Creative Commons Zero 1.0 Universal"}],
    "sources": [{"title": "Invented by benchmarks/synthetic.py"}],
    "contributors": [{"title": "The jscdata maintainers", "roles": ["author"]}],
    "resources": [],
}
"""What people keep of the descriptor; ``jscdata build`` makes the resources."""


def write_shards(folder: Path, values: Iterable[Json], per_shard: int) -> list[Path]:
    """Write statements as JSON Lines into files of as many lines, named shard-00000.jsonl and so on.

    Returns:
        The files, in order.

    Raises:
        FileExistsError: Where the folder holds something.
    """
    made_empty(folder)
    found: list[Path] = []
    stream = iter(values)
    while lines := _next(stream, per_shard):
        path = folder / f"shard-{len(found):05}{SUFFIX}"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(json.dumps(value, ensure_ascii=False) + "\n" for value in lines)
        found.append(path)
    return found


def _next(stream: Iterator[Json], number: int) -> Iterator[Json] | None:
    """Return the next items, of which only one is held at a time; None where the stream has ended."""
    for first in stream:
        return _led_by(first, islice(stream, number - 1))
    return None


def _led_by(first: Json, rest: Iterator[Json]) -> Iterator[Json]:
    yield first
    yield from rest


def write_package(folder: Path, values: Iterable[Json]) -> None:
    """Write a data package without its tables: statements, sources, register, and the descriptor without resources.

    Raises:
        FileExistsError: Where the folder holds something.
    """
    made_empty(folder)
    for name in ("statements", "sources"):
        (folder / name).mkdir()
    for value in values:
        _write(folder / "statements" / f"{value['id']}.json", _as_text(value))
        _write(folder / value["source"]["file"], value["text"])
    _write(folder / "entities.json", _as_text(register()))
    _write(folder / "datapackage.json", _as_text(DESCRIPTOR))


def made_empty(folder: Path) -> None:
    """Make a folder where there is none; raise FileExistsError where it holds something or is a file."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        message = f"The folder {folder} is not empty."
        raise FileExistsError(message)


def _as_text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


__all__ = ["made_empty", "write_package", "write_shards"]
