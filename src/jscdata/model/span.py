"""The words that a code rests on."""

from __future__ import annotations

from collections.abc import Iterable

from jscdata.model.base import Record
from jscdata.model.types import Offset, Text, UnitRef


class Span(Record):
    """Characters of one unit, with the words that stand there.

    Offsets count Unicode code points from 0, half-open, relative to the unit's text. The place
    in the document is the unit's start plus the span's.
    """

    unit: UnitRef
    """Id of the unit in which the words stand; a span never runs over two units."""

    start: Offset
    """Place of the first character in the unit's text, counted from 0."""

    end: Offset
    """Place after the last character in the unit's text."""

    exact: Text
    """The words themselves, so that the span proves itself and can be found again after an edit."""


def joined(spans: Iterable[Span]) -> str:
    """Return the words of several spans as one line of reading, joined by an ellipsis; empty where there is none."""
    return " … ".join(span.exact for span in spans)


__all__ = ["Span", "joined"]
