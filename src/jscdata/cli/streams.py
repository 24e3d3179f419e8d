"""Standard streams that a shell has closed: a null device stands in for each, so that no command has to ask."""

from __future__ import annotations

import os
import sys
from typing import Literal, TextIO


def open_streams() -> None:
    """Let an empty input, an output that refuses what it is given, and complaints to nobody stand in for closed ones.

    They are opened in this order, so that each takes the number that was closed, as the lowest one
    that is free: no file that a command writes can then be taken for a stream.
    """
    if sys.stdin is None:
        sys.stdin = _null(os.O_RDONLY, "r")
    if sys.stdout is None:
        # A result that is lost is an error, as on a full disk: what cannot be written says so.
        sys.stdout = _null(os.O_RDONLY, "w")
    if sys.stderr is None:
        sys.stderr = _null(os.O_WRONLY, "w")


def _null(access: int, mode: Literal["r", "w"]) -> TextIO:
    return os.fdopen(os.open(os.devnull, access), mode, encoding="utf-8")


__all__ = ["open_streams"]
