"""A unit of the text as laid out."""

from __future__ import annotations

from jscdata.model.base import Record
from jscdata.model.types import Level, Line, Offset, Text, UnitId, UnitKind, UnitRef

UNIT_LETTERS = {
    "frame": "frame",
    "label": "label",
    "title": "title",
    "subtitle": "subtitle",
    "dateline": "date",
    "heading": "s",
    "recital": "r",
    "paragraph": "p",
    "item": "i",
    "signature": "sig",
    "footnote": "fn",
}
"""How the last part of the id of a unit begins, by its kind."""


def letters_of(kind: str, above: str | None) -> str:
    """Return how the last part of an id begins, by the kinds of the unit and of its parent, None where it has none.

    An item in an item has no letters.
    """
    return "" if kind == above == "item" else UNIT_LETTERS[kind]


class Unit(Record):
    """A part of the text that the layout sets apart: a title, a heading, a paragraph, a list item.

    Between two units stand only white space and, once, the marker of the second.
    """

    id: UnitId
    """Id that follows the structure, such as s1.i2.1 for the first item in the second item under the first heading."""

    kind: UnitKind
    """What part of the layout it is."""

    level: Level | None = None
    """Depth of a heading or an item; 1 is outermost. Null for other kinds."""

    parent: UnitRef | None = None
    """Id of the heading, item or lead-in paragraph that governs it; null at the top."""

    marker: Line | None = None
    """Bullet, number or letter as printed before the text; null where there is none."""

    start: Offset
    """Place of the first character in the statement's text, marker excluded."""

    end: Offset
    """Place after the last character in the statement's text."""

    text: Text
    """The words of the unit, without the marker."""


__all__ = ["UNIT_LETTERS", "Unit", "letters_of"]
