"""Where in a JSON text a value stands. No JSON reader tells it, so the text is walked once more.

The walk runs only when there is something to report, and only over text that is known to be
JSON.
"""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

Path = tuple[str | int, ...]
"""Keys and indexes from the root of a document to a value."""

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|[\[{\]},]|[^\s\[\]{},:"]+', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Node:
    """A value in the text: its path, its place, and the place of its key (its own in a list)."""

    path: Path
    start: int
    end: int
    key_start: int
    key_end: int
    repeated: bool


@dataclass(slots=True)
class _Open:
    """An object or list that is not closed yet."""

    is_object: bool
    start: int
    key: tuple[int, int] | None = None
    keys: set[str] = field(default_factory=set)
    repeated: bool = False
    wants_key: bool = False


def nodes(text: str) -> Iterator[Node]:
    """Go through all values of a JSON text, each after its parts."""
    path: list[str | int] = []
    stack: list[_Open] = []
    for match in _TOKEN.finditer(text):
        word, start, end = match[0], match.start(), match.end()
        if word in ("{", "["):
            stack.append(_Open(is_object=word == "{", start=start, wants_key=word == "{"))
            path.append("" if word == "{" else 0)
        elif word in ("}", "]"):
            path.pop()
            yield _node(path, stack, stack.pop().start, end)
        elif word == ",":
            _next(path, stack[-1])
        elif stack and stack[-1].wants_key:
            _take_key(path, stack[-1], word, start, end)
        else:
            yield _node(path, stack, start, end)


def _next(path: list[str | int], parent: _Open) -> None:
    if parent.is_object:
        parent.wants_key = True
    else:
        path[-1] = int(path[-1]) + 1


def _take_key(path: list[str | int], parent: _Open, word: str, start: int, end: int) -> None:
    name = json.loads(word)
    parent.repeated = name in parent.keys
    parent.keys.add(name)
    parent.key = (start, end)
    parent.wants_key = False
    path[-1] = name


def _node(path: list[str | int], stack: list[_Open], start: int, end: int) -> Node:
    parent = stack[-1] if stack else None
    key = parent.key if parent and parent.key else (start, end)
    return Node(tuple(path), start, end, *key, repeated=bool(parent and parent.repeated))


def find(text: str, wanted: set[Path]) -> dict[Path, Node]:
    """Return the place of each wanted path that the text has; the walk ends when all are found."""
    found: dict[Path, Node] = {}
    for node in nodes(text) if wanted else ():
        if node.path in wanted:
            found[node.path] = node
            if len(found) == len(wanted):
                break
    return found


class Lines:
    """Turns offsets into lines and columns, both from 1, columns in Unicode code points."""

    def __init__(self, text: str, first: int = 1) -> None:
        """Look up the line ends of a text whose first line has the number ``first``."""
        self._first = first
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at this offset."""
        line = bisect.bisect_right(self._starts, offset)
        return line + self._first - 1, offset - self._starts[line - 1] + 1


def pointer(path: Path) -> str:
    """Return the path as a JSON Pointer (RFC 6901); the whole document is the empty string."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


__all__ = ["Lines", "Node", "Path", "find", "nodes", "pointer"]
