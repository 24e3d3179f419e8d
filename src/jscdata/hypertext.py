"""Words of a file as HTML."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from jscdata.quoting import printable


def words(text: str) -> str:
    """Return words of a file as HTML: escaped, without invisible characters, white space as blanks."""
    return escape(" ".join(_lines(text)))


def lines(text: str) -> str:
    """Return words of a file as ``words`` does, but with their line feeds."""
    return escape("\n".join(_lines(text)))


def _lines(text: str) -> Iterable[str]:
    return (printable(line.replace("\t", " ")) for line in text.split("\n"))


__all__ = ["lines", "words"]
