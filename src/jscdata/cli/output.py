"""Words to the terminal: colour only where it is wanted, characters only where they can be shown."""

from __future__ import annotations

import os
import sys
from typing import TextIO

_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "▶": ">", "→": "->", "–": "-", "—": "-", "…": "..."})
"""What stands for a character that the terminal cannot show."""


def say(text: str) -> None:
    """Print a result to standard output."""
    _print(text, sys.stdout)


def complain(text: str) -> None:
    """Print progress or a complaint to standard error."""
    _print(text, sys.stderr)


def _print(text: str, stream: TextIO) -> None:
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.translate(_PLAIN).encode(encoding, errors="replace").decode(encoding)
    print(text, file=stream)


def wants_color(stream: TextIO | None = None) -> bool:
    """Return whether a stream is a terminal that shows colour, and nobody has asked for none."""
    stream = sys.stdout if stream is None else stream
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


__all__ = ["complain", "say", "wants_color"]
