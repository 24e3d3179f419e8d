"""Where in a JSON text a value stands. No JSON reader tells it, so the text is walked once more.

The walk runs only when there is something to report, and only over text that is known to be
JSON.
"""

from __future__ import annotations

import bisect
import json
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeAlias

Steps = tuple[str | int, ...]
"""Keys and indexes from the root of a document to a value."""

STRING = r'"(?:[^"\\]++|\\.?)*+"?'
"""The pattern of a JSON string, which gives back nothing, so that a long string costs no memory.

One without an end runs to the end of the text, since looking for an end after each further
quotation mark would take time that grows with the square of the text.
"""

_TOKEN = re.compile(rf'{STRING}|[\[{{\]}},]|[^\s\[\]{{}},:"]++', re.DOTALL)
_BLANK = re.compile("[ \t\n\r]*")
_Tree: TypeAlias = "dict[str | int, _Tree]"


@dataclass(frozen=True, slots=True)
class Node:
    """A value in the text: its path, its place, and the place of its key (its own in a list).

    What ``find`` gives for an object or a list is the place of its opening bracket, so that a
    mark stays on one line.
    """

    path: Steps
    start: int
    end: int
    key_start: int
    key_end: int
    repeated: bool = False


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


def find(text: str, wanted: Collection[Steps]) -> dict[Steps, Node]:
    """Return the place of each wanted path that the text has.

    What no path leads into is passed over at the speed of the standard library, and reading
    ends with the last value that is wanted. Where none is, the text need not be JSON.
    """
    if not wanted:
        return {}
    tree: _Tree = {}
    for path in wanted:
        branch = tree
        for part in path:
            branch = branch.setdefault(part, {})
    search = _Search(text, _size(tree))
    with suppress(_AllFoundError):
        search.visit(_after_blank(text, 0), (), tree, None)
    return {path: search.found[path] for path in wanted if path in search.found}


def _size(tree: _Tree) -> int:
    """Return the number of values that a tree wants, its own included."""
    return 1 + sum(_size(branch) for branch in tree.values())


def _after_blank(text: str, at: int) -> int:
    """Return the place of the first character from ``at`` on that is no white space of JSON."""
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


class _AllFoundError(Exception):
    """Nothing is left to look for, so the rest of the text need not be read."""


class _Search:
    """One reading of a text, which goes only into the values that the tree of wanted paths leads into."""

    def __init__(self, text: str, wanted: int) -> None:
        self.found: dict[Steps, Node] = {}
        self._wanted = wanted
        self._text = text
        # Numbers stay strings: converting is wasted here, and one of 5,000 digits cannot be converted.
        self._decode = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str).raw_decode

    def visit(self, at: int, path: Steps, tree: _Tree, key: tuple[int, int] | None) -> int:
        """Note the value that begins at ``at``, go into it where the tree does, and return where it ends."""
        opens = self._text[at] in "{["
        end = at + 1 if opens else self._end(at)
        self.found[path] = Node(path, at, end, *(key or (at, end)))
        if len(self.found) == self._wanted:
            raise _AllFoundError
        if not opens:
            return end
        if not tree:
            return self._end(at)
        return self._members(at, path, tree) if self._text[at] == "{" else self._items(at, path, tree)

    def _members(self, at: int, path: Steps, tree: _Tree) -> int:
        text = self._text
        at = _after_blank(text, at + 1)
        while text[at] == '"':
            name, key_end = self._decode(text, at)
            key = (at, key_end)
            at = _after_blank(text, _after_blank(text, key_end) + 1)
            at = self.visit(at, (*path, name), tree[name], key) if name in tree else self._end(at)
            at = self._after_comma(at)
        return at + 1

    def _items(self, at: int, path: Steps, tree: _Tree) -> int:
        text, index = self._text, 0
        at = _after_blank(text, at + 1)
        while text[at] != "]":
            at = self.visit(at, (*path, index), tree[index], None) if index in tree else self._end(at)
            index += 1
            at = self._after_comma(at)
        return at + 1

    def _after_comma(self, at: int) -> int:
        at = _after_blank(self._text, at)
        return _after_blank(self._text, at + 1) if self._text[at] == "," else at

    def _end(self, at: int) -> int:
        return self._decode(self._text, at)[1]


class LineIndex:
    """Turns offsets into lines and columns, both from 1, columns in Unicode code points."""

    def __init__(self, text: str, first: int = 1) -> None:
        """Look up the line ends of a text whose first line has the number ``first``."""
        self._first = first
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of the character at this offset."""
        line = bisect.bisect_right(self._starts, offset)
        return line + self._first - 1, offset - self._starts[line - 1] + 1


def pointer(path: Steps) -> str:
    """Return the path as a JSON Pointer (RFC 6901); the whole document is the empty string."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in path)


__all__ = ["STRING", "LineIndex", "Node", "Steps", "find", "nodes", "pointer"]
