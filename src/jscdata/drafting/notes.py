"""Footnotes: blocks that begin with a mark which the text has elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jscdata.drafting.looks import Look
from jscdata.drafting.pieces import Piece, piece_of

_INNER = r"(?:\^[^\]\s]{1,30}|[0-9]{1,3}|[a-z]|[*†‡§]{1,3})"
"""What stands in brackets as a mark; Markdown has a caret in it."""

_MARK = re.compile(
    rf"[\[¹²³⁰⁴-⁹0-9](?:(?<=\[){_INNER}\]|(?<=[¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]{{0,2}}"
    r"|(?<=[a-z][.,;:”’)][0-9])[0-9]?(?=\s|$)|(?<=[a-z][a-z][0-9])[0-9]?(?=[\s.,;]|$))"
)
"""A mark behind words. All marks begin with a few characters, at which alone more is looked at."""
_NOTE = re.compile(rf"(?P<mark>\[{_INNER}\]:?|[¹²³⁰⁴-⁹]{{1,3}}|[0-9]{{1,2}}(?=\s+[A-Z“]))\s*(?=\S)")


def marks_in(looks: Iterable[Look]) -> frozenset[str]:
    """Return the marks of footnotes that stand behind words of the text."""
    return frozenset(_bare(mark) for look in looks for mark in _MARK.findall(look.words, 1))


def note_mark(look: Look, marks: frozenset[str]) -> str | None:
    """Return the mark with which a block begins as a note does; it is one of those that the text has elsewhere."""
    found = _NOTE.match(look.words)
    return found["mark"] if found and _bare(found["mark"]) in marks else None


def note_of(look: Look, marks: frozenset[str]) -> Piece | None:
    """Return the footnote that a block is, as the source marks it up or by the mark with which it begins."""
    mark, found = note_mark(look, marks), _NOTE.match(look.words)
    if mark is None or found is None or look.marker is not None:
        return piece_of("footnote", look) if look.block.footnote else None
    start = look.block.start
    return Piece(kind="footnote", start=start + found.end(), end=look.end, look=look, marker=(start, start + len(mark)))


def _bare(mark: str) -> str:
    """Return a mark without the brackets that it may have in one place alone."""
    return mark.strip("[]:")


__all__ = ["marks_in", "note_mark", "note_of"]
