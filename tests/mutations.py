"""Single changes of JSON values and of bytes, drawn by whoever can choose a number: Hypothesis or a fuzzer."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar

T = TypeVar("T")

Choose = Callable[[int], int]
"""Returns a number from 0 up to the one given, without that one."""

Path = tuple[str | int, ...]
"""Keys and indexes from the root of a document to a value."""

CHARACTERS = (
    *("a", " ", "\t", "\n", "\r", "é", "e\u0301", "\u0301", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u2028"),
    *("\u202e", "\u2066", "\ufeff", "\ufffd", "\U0001f600", "\U000e0041", "\0", "\x1b", "\x7f", "\x9b", '"', "\\"),
)
"""What is put into strings: plain, combining, invisible, right to left, outside the basic plane, and control."""

_OTHERS: tuple[Any, ...] = (None, True, False, 0, 1, -1, 0.5, 2**70, "", "x", "2024-02-30", "1.0", [], {}, [[]])
_KEYS = ("x", "", "id", "start", "a/b~c", "titel", "\x1b[2J", "\u202e")
_DEPTHS = (1, 2, 150, 199, 201)


def mutated(value: Any, choose: Choose) -> Any:
    """Return a copy of a JSON value with one change at one place."""
    places = list(_places([value]))
    return _changed(value, places[choose(len(places))], choose)


def changed_at(value: Any, path: Path, choose: Choose) -> Any:
    """Return a copy of a JSON value with one change at the place that the path leads to."""
    return _changed(value, (0, *path), choose)


def _changed(value: Any, path: Path, choose: Choose) -> Any:
    root = [copy.deepcopy(value)]
    container: Any = root
    for part in path[:-1]:
        container = container[part]
    change = _pick((*_OF_ANY, *_OF_TYPE.get(type(container[path[-1]]), ())), choose)
    change(root, container, path[-1], choose)
    return root[0] if root else None


def mutated_bytes(data: bytes, choose: Choose) -> bytes:
    """Return the bytes with one change: a flipped bit, or a slice cut, inserted, repeated or lost to the end."""
    start = choose(len(data) + 1)
    length = choose(40)
    head, piece, tail = data[:start], data[start : start + length], data[start + length :]
    return (
        head + bytes(byte ^ (1 << choose(8)) for byte in piece[:1]) + piece[1:] + tail,
        head + tail,
        head + bytes(choose(256) for _ in range(choose(4) + 1)) + piece + tail,
        head,
        head + piece + piece + tail,
        head + _pick(CHARACTERS, choose).encode() + piece + tail,
    )[choose(6)]


def values(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Go through all values of a document with the paths that lead to them, each before its parts."""
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in items:
        yield from values(child, (*path, key))


def same(one: Any, other: Any) -> bool:
    """Return whether two JSON values are the same; to Python alone, 1 and true would be."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _places(root: Any) -> Iterator[Path]:
    return (path for path, _ in values(root) if path)


def _pick(choices: Sequence[T], choose: Choose) -> T:
    return choices[choose(len(choices))]


def _delete(_root: Any, container: Any, key: Any, _choose: Choose) -> None:
    del container[key]


def _replace(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    container[key] = copy.deepcopy(_pick(_OTHERS, choose))


def _nest(root: Any, container: Any, key: Any, choose: Choose) -> None:
    """Put a value deep into lists, once: what nests deeper still could not be copied any more."""
    if all(len(path) < _DEPTHS[2] for path, _ in values(root)):
        for _ in range(_pick(_DEPTHS, choose)):
            container[key] = [container[key]]


def _borrow(root: Any, container: Any, key: Any, choose: Choose) -> None:
    """Take the value that the same field has elsewhere, or another item of the list, so that it is sound by itself."""
    found = container if isinstance(container, list) else [v for path, v in values(root) if path and path[-1] == key]
    container[key] = copy.deepcopy(_pick(found, choose))


def _add_key(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    container[key][_pick(_KEYS, choose)] = copy.deepcopy(_pick(_OTHERS, choose))


def _add_item(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    container[key].insert(choose(len(container[key]) + 1), copy.deepcopy(_pick(_OTHERS, choose)))


def _swap(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    items = container[key]
    if items:
        one, two = choose(len(items)), choose(len(items))
        items[one], items[two] = items[two], items[one]


def _repeat(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    items = container[key]
    if items:
        items.insert(choose(len(items) + 1), copy.deepcopy(_pick(items, choose)))


def _cut(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    words = container[key]
    start = choose(len(words) + 1)
    container[key] = _pick((words[:start], words[start:], words[:start] + words[start + 1 :]), choose)


def _insert(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    words = container[key]
    at = choose(len(words) + 1)
    container[key] = words[:at] + _pick(CHARACTERS, choose) + words[at:]


def _rename(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    """Give a string another end, as a slip in an id has it."""
    words = container[key]
    container[key] = _pick((f"{words}1", f"{words}-x", f"{words[:-1]}2", words.upper(), f"{words}.i1"), choose)


def _step(_root: Any, container: Any, key: Any, choose: Choose) -> None:
    container[key] += _pick((1, -1), choose)


Change = Callable[[Any, Any, Any, Choose], None]
"""Gets the whole value in a list, an object or list in it, the key or index there, and the choice."""

_OF_ANY: tuple[Change, ...] = (_delete, _replace, _nest, _borrow)
_OF_TYPE: dict[type, tuple[Change, ...]] = {
    dict: (_add_key,),
    list: (_add_item, _swap, _repeat),
    str: (_cut, _insert, _rename),
    int: (_step,),
}

__all__ = ["CHARACTERS", "Choose", "changed_at", "mutated", "mutated_bytes", "same", "values"]
