"""A part of a release that becomes a unit."""

from __future__ import annotations

from dataclasses import dataclass

from jscdata.drafting.layout import Range
from jscdata.drafting.looks import Look
from jscdata.vocabulary.unit_kinds import UnitKindCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of the text that becomes a unit: its kind and place, the looks behind it, and its own first look."""

    kind: UnitKindCode
    start: int
    end: int
    look: Look
    marker: Range | None = None
    is_run_in: bool = False
    closes: bool = False
    """Whether it ends the heading above, as a separator does."""

    may_be_title: bool = False
    """Whether it was taken for a heading by its look alone, where a title may stand."""


def piece_of(kind: UnitKindCode, look: Look, *, closes: bool = False) -> Piece:
    """Return a piece of one block; only items and headings keep a marker apart from the words."""
    has_marker = kind in {"item", "heading", "footnote"} or look.block.marker is not None
    start = look.start if has_marker else look.block.start
    return Piece(
        kind=kind, start=start, end=look.end, look=look, marker=look.place if has_marker else None, closes=closes
    )


__all__ = ["Piece", "piece_of"]
