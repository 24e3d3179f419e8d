"""Footnotes: blocks that begin with a mark which the text has elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jscdata.drafting.looks import Look
from jscdata.drafting.pieces import Piece

_MARK = re.compile(
    r"[\[¹²³⁰⁴-⁹0-9](?:(?<=\[)[0-9]{1,3}\]|(?<=[¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]{0,2}"
    r"|(?<=[a-z][.,;:”’)][0-9])[0-9]?(?=\s|$)|(?<=[a-z][a-z][0-9])[0-9]?(?=[\s.,;]|$))"
)
"""A mark behind words. All marks begin with a few characters, at which alone more is looked at."""
_NOTE = re.compile(r"(?P<mark>\[[0-9]{1,3}\]|[¹²³⁰⁴-⁹]{1,3}|[0-9]{1,2}(?=\s+[A-Z“]))\s*(?=\S)")


def marks_in(looks: Iterable[Look]) -> frozenset[str]:
    """Return the marks of footnotes that stand behind words of the text."""
    return frozenset(mark for look in looks for mark in _MARK.findall(look.words, 1))


def note_mark(look: Look, marks: frozenset[str]) -> str | None:
    """Return the mark with which a block begins as a note does; it is one of those that the text has elsewhere."""
    found = _NOTE.match(look.words)
    return found["mark"] if found and found["mark"] in marks else None


def note_of(look: Look, marks: frozenset[str]) -> Piece | None:
    """Return the footnote that a block is by the mark with which it begins."""
    mark, found = note_mark(look, marks), _NOTE.match(look.words)
    if mark is None or found is None or look.marker is not None:
        return None
    start = look.block.start
    return Piece(kind="footnote", start=start + found.end(), end=look.end, look=look, marker=(start, start + len(mark)))


__all__ = ["marks_in", "note_mark", "note_of"]
