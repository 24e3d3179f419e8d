"""From bytes to a JSON value, or to the faults that stand in the way.

JSON is read once by the standard library, with a hook that sees duplicate keys. Only when
something is wrong is the text walked again for the place.
"""

from __future__ import annotations

import json
import math
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path as FilePath
from typing import Any, TypeVar

from jscdata.findings import MAX_FAULTS, Fault
from jscdata.lookalikes import fold, named
from jscdata.positions import STRING, nodes
from jscdata.quoting import quote

MAX_BYTES = 16 * 1024 * 1024
"""Largest input that is read: a statement, a line of JSON Lines, or an entry of a package."""

MAX_DEPTH = 200
"""Deepest nesting that is read."""

MAX_DIGITS = 400
"""Characters of a number at most; a double has 309 digits before the point, and Python itself refuses 4,301."""

T = TypeVar("T")

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_LONE = re.compile("[\ud800-\udfff]")
_BRACKET = re.compile(rf"{STRING}|[\[{{\]}}]", re.DOTALL)
_SCALAR = re.compile(rf'{STRING}|[^\s\[\]{{}},:"]++', re.DOTALL)
_STRING = re.compile(STRING, re.DOTALL)
_PLAIN = {'"': 'a straight double quotation mark (")', "-": "a hyphen-minus (-)", " ": "a blank"}
"""Characters of JSON that others look like, in words."""

_TRAILING_COMMA = re.compile(r",[ \t\n\r]*\Z")

_SYNTAX = {
    "Expecting value": "A value is expected here.",
    "Expecting property name enclosed in double quotes": "A key in double quotation marks is expected here.",
    "Expecting ':' delimiter": "A colon is expected here, between a key and its value.",
    "Expecting ',' delimiter": "A comma or a closing bracket is expected here.",
    "Extra data": "The document ends before this place, and something follows it.",
    "Unterminated string starting at": "This string has no closing quotation mark.",
    "Invalid control character at": "A line break or another control character stands inside a string.",
    "Invalid \\escape": "This is not an escape that JSON knows.",
    "Invalid \\uXXXX escape": "Four hexadecimal digits must follow \\u.",
    "Illegal trailing comma before end of object": "A comma stands before the end of an object.",
    "Illegal trailing comma before end of array": "A comma stands before the end of a list.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What reading gave: the text, its value, and faults that let the value stand.

    Where ``value`` is no JSON value because of a fault, ``sound`` is False.
    """

    text: str = ""
    value: Any = None
    sound: bool = False
    faults: tuple[Fault, ...] = ()


class _NumberError(ValueError):
    """A number that JSON does not have."""


def read_bytes(path: FilePath, limit: int = MAX_BYTES) -> bytes | Fault:
    """Return a file's bytes, or the fault that it cannot be read or has more than ``limit`` bytes."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return Fault(code="JSC101", message="This is a folder.", hint="Name the files in it.")
        if is_waited_for(path, status.st_mode):
            return Fault(code="JSC101", message="The file cannot be read: it is a pipe.")
        if status.st_size > limit:
            return _too_large(status.st_size, limit)
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        return _unreadable(error)
    except ValueError:
        return Fault(code="JSC101", message="The path holds a character that no path can hold.")
    return data if len(data) <= limit else _too_large(len(data), limit)


def read_part(path: FilePath, start: int, length: int) -> bytes | Fault:
    """Return some bytes of a file that was read before, or the fault that it cannot be read any more."""
    try:
        with path.open("rb") as file:
            file.seek(start)
            return file.read(length)
    except OSError as error:
        return _unreadable(error)


def _unreadable(error: OSError) -> Fault:
    reason = (error.strerror or type(error).__name__).lower()
    return Fault(code="JSC101", message=f"The file cannot be read: {reason}.")


def is_waited_for(path: FilePath, mode: int) -> bool:
    """Return whether a file is a pipe by a name of its own, at which a reader may wait for ever.

    One that a shell has put in the place of a file stands in ``/dev`` or ``/proc``, and is read.
    """
    return stat.S_ISFIFO(mode) and not path.is_relative_to("/dev") and not path.is_relative_to("/proc")


def parse(data: bytes) -> Parsed:
    """Return the JSON value of the bytes with the faults of layer 1; never raise."""
    if len(data) > MAX_BYTES:
        return Parsed(faults=(_too_large(len(data)),))
    if not data.strip(b" \t\r\n"):
        return Parsed(faults=(Fault(code="JSC103", message="The input is empty."),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(data, error)
    if text.startswith("\ufeff"):
        fault = Fault(code="JSC106", message="The file starts with a byte order mark.", start=0, end=1)
        return Parsed(text=text, faults=(fault,))
    return _load(text)


def too_deep(text: str) -> Fault | None:
    """Return the fault that the text nests more than ``MAX_DEPTH`` levels, None where it does not."""
    depth = 0
    for match in _BRACKET.finditer(text):
        if match[0] in "{[":
            depth += 1
            if depth > MAX_DEPTH:
                message = f"Here the nesting goes deeper than {MAX_DEPTH} levels."
                return Fault(code="JSC110", message=message, start=match.start(), end=match.end())
        elif match[0] in "}]":
            depth -= 1
    return None


def _load(text: str) -> Parsed:
    repeated: list[bool] = []

    def take(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            repeated.append(True)
        return found

    try:
        value = json.loads(text, object_pairs_hook=take, parse_float=_float, parse_int=_int, parse_constant=_constant)
    except _NumberError:
        return Parsed(text=text, faults=_bad_numbers(text))
    except json.JSONDecodeError as error:
        return Parsed(text=text, faults=(too_deep(text) or _not_json(text, error),))
    except RecursionError:
        # The interpreter's own limit lies above MAX_DEPTH, so that the place is always found.
        deep = too_deep(text) or Fault(code="JSC110", message="The nesting is too deep to be read.")
        return Parsed(text=text, faults=(deep,))
    if _SURROGATE.search(text) and (faults := _lone_surrogates(text)):
        return Parsed(text=text, faults=faults)
    return Parsed(text=text, value=value, sound=True, faults=_duplicate_keys(text) if repeated else ())


def _float(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _NumberError
    return number


def _int(digits: str) -> int:
    if len(digits) > MAX_DIGITS:
        raise _NumberError
    return int(digits)


def _constant(name: str) -> float:
    raise _NumberError(name)


def _too_large(size: int, limit: int = MAX_BYTES) -> Fault:
    most = limit // (1024 * 1024)
    return Fault(code="JSC104", message=f"The input has {size:,} bytes or more, and at most {most} MB are read.")


def _not_utf8(data: bytes, error: UnicodeDecodeError) -> Parsed:
    """Tell the place of the first byte that is not UTF-8, by the text before it."""
    text = data.decode("utf-8", errors="replace")
    at = len(data[: error.start].decode("utf-8"))
    message = f"The byte 0x{data[error.start]:02x} here is not UTF-8."
    return Parsed(text=text, faults=(Fault(code="JSC105", message=message, start=at, end=at + 1),))


def _not_json(text: str, error: json.JSONDecodeError) -> Fault:
    """Tell a syntax error alike under every Python: before 3.13, a trailing comma is told at the bracket."""
    message, at = _SYNTAX.get(error.msg, f"This is not JSON: {error.msg}."), error.pos
    comma = _TRAILING_COMMA.search(text, max(0, at - 1000), at)
    if comma and text[at : at + 1] in ("]", "}"):
        name = "object" if text[at] == "}" else "array"
        message, at = _SYNTAX[f"Illegal trailing comma before end of {name}"], comma.start()
    message, hint = _told_lookalike(message, text[at : at + 1])
    return Fault(code="JSC107", message=message, start=at, end=min(at + 1, len(text)), hint=hint)


def _told_lookalike(message: str, character: str) -> tuple[str, str | None]:
    """Name a character that looks like one of JSON and is another, as a word processor writes it."""
    plain = fold(character)
    if plain == "'":
        plain = '"'
    if plain == character or plain not in _PLAIN:
        return message, None
    return f"{message} Here stands {named(character)}.", f"Write {_PLAIN[plain]} in its place."


def _bad_numbers(text: str) -> tuple[Fault, ...]:
    """Find every number that JSON does not have; the rest of the text may not be JSON at all."""
    return tuple(
        Fault(
            code="JSC109",
            message=f"{quote(match[0])} is not a number that JSON has.",
            start=match.start(),
            end=match.end(),
        )
        for match in _first(match for match in _SCALAR.finditer(text) if _is_bad_number(match[0]))
    )


def _is_bad_number(token: str) -> bool:
    if token.startswith('"'):
        return False
    if token in ("NaN", "Infinity", "-Infinity"):
        return True
    try:
        return not math.isfinite(float(token)) or (token.lstrip("-").isdigit() and len(token) > MAX_DIGITS)
    except ValueError:
        return False


def _lone_surrogates(text: str) -> tuple[Fault, ...]:
    """Find every string, keys included, that holds half of a surrogate pair."""
    return tuple(
        Fault(
            code="JSC111",
            message="This string holds half of a surrogate pair.",
            start=match.start(),
            end=match.end(),
        )
        for match in _first(match for match in _STRING.finditer(text) if _is_torn(match[0]))
    )


def _is_torn(token: str) -> bool:
    return bool(_SURROGATE.search(token)) and bool(_LONE.search(json.loads(token)))


def _duplicate_keys(text: str) -> tuple[Fault, ...]:
    return tuple(
        Fault(
            code="JSC108",
            message=f"The key {quote(node.path[-1])} stands twice in this object.",
            path=node.path,
            start=node.key_start,
            end=node.key_end,
        )
        for node in _first(node for node in nodes(text) if node.repeated)
    )


def _first(found: Iterable[T]) -> Iterator[T]:
    """Go through as many as are told of one document, and one, by which it is known that there are more."""
    return islice(found, MAX_FAULTS + 1)


__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "MAX_DIGITS",
    "Parsed",
    "is_waited_for",
    "parse",
    "read_bytes",
    "read_part",
    "too_deep",
]
