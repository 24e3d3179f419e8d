"""Words to the terminal: colour only where it is wanted, characters only where they can be shown."""

from __future__ import annotations

import json
import os
import re
import sys
from typing import TextIO

from jscdata.quoting import printable_json

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "▶": ">", "→": "->", "–": "-", "—": "-", "…": "..."})
"""What stands for a character that the terminal cannot show."""

_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")

_READABLE = 88
"""Columns of a page that goes to a file or a pipe."""

_WIDEST = 120
"""Columns beyond which lines are hard to follow, however wide the terminal is."""


def say(text: str) -> None:
    """Print a result to standard output; characters that it cannot take are replaced."""
    _print(text, sys.stdout)


def say_json(text: str) -> None:
    """Print JSON, or lines of it, to standard output; what must not be shown raw, or cannot be, is escaped."""
    shown = printable_json(text)
    _print(shown if _takes(sys.stdout, shown) else _NOT_ASCII.sub(_escaped, shown), sys.stdout)


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]


def complain(text: str) -> None:
    """Print a complaint to standard error; characters that it cannot take are replaced."""
    _print(text, sys.stderr)


def _print(text: str, stream: TextIO) -> None:
    if not _takes(stream, text):
        text = text.translate(_PLAIN).encode(stream.encoding, errors="replace").decode(stream.encoding)
    print(text, file=stream)


def _takes(stream: TextIO, text: str) -> bool:
    """Tell whether a stream has all characters of a text; one without an encoding takes any."""
    try:
        text.encode(stream.encoding or "utf-8")
    except UnicodeEncodeError:
        return False
    return True


def wants_color(stream: TextIO | None = None) -> bool:
    """Tell whether a stream (standard output when None) is to have colour.

    NO_COLOR forbids it, FORCE_COLOR demands it, each by any value but the empty one; otherwise
    a terminal that is not dumb has it, and nothing else.
    """
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    stream = sys.stdout if stream is None else stream
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def text_width() -> int:
    """Return the columns to wrap a page to: those of the terminal, or a readable number where there is none."""
    if not sys.stdout.isatty():
        return _READABLE
    from shutil import get_terminal_size  # it loads three compressors, and few commands need it.

    return min(get_terminal_size().columns, _WIDEST)


__all__ = ["complain", "say", "say_json", "text_width", "wants_color"]
