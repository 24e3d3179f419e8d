"""Numbers on the command line: what the words of an option say, or in words why they say none."""

from __future__ import annotations

from argparse import ArgumentTypeError

from jscdata.quoting import quote


def any_number(words: str) -> int:
    """Return a whole number; raise ArgumentTypeError for other words."""
    try:
        return int(words)
    except ValueError:
        message = f"{quote(words)} is no whole number."
        raise ArgumentTypeError(message) from None


def whole_number(words: str) -> int:
    """Return a whole number from 0 on; raise ArgumentTypeError for other words."""
    try:
        number = int(words)
    except ValueError:
        number = -1
    if number < 0:
        message = f"{quote(words)} is no whole number from 0 on."
        raise ArgumentTypeError(message)
    return number


__all__ = ["any_number", "whole_number"]
