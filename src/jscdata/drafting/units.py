"""The units of a release: levels and parents of its pieces."""

from __future__ import annotations

from dataclasses import dataclass, field

from jscdata.drafting.kinds import Piece, names_what_follows, pieces_of
from jscdata.drafting.layout import Range, Release
from jscdata.drafting.lists import ItemStack
from jscdata.drafting.looks import looks_of
from jscdata.drafting.ranks import HeadingStack
from jscdata.vocabulary.unit_kinds import UnitKindCode


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A unit by its place in the layout; ``parent`` is the number of another unit of the same release."""

    kind: UnitKindCode
    start: int
    end: int
    level: int | None = None
    parent: int | None = None
    marker: Range | None = None


def units_of(release: Release) -> list[LaidOut]:
    """Return the units of a release in the order of its text; together they hold all its words."""
    outline = _Outline()
    pieces = pieces_of(looks_of(release))
    for number, piece in enumerate(pieces):
        follows = number > 0 and _are_alike(pieces[number - 1], piece)
        leads = number + 1 < len(pieces) and _are_alike(piece, pieces[number + 1])
        outline.add(piece, release.text, follows=follows, leads=leads)
    return outline.units


def _are_alike(one: Piece, two: Piece) -> bool:
    """Return whether two pieces in a row are headings that look the same."""
    are_headings = one.kind == two.kind == "heading" and not (one.is_run_in or two.is_run_in)
    return are_headings and one.look.is_capital == two.look.is_capital and not (one.marker or two.marker)


@dataclass(slots=True)
class _Outline:
    """The units so far, and what is open above the next one."""

    units: list[LaidOut] = field(default_factory=list)
    headings: HeadingStack = field(default_factory=HeadingStack)
    items: ItemStack = field(default_factory=ItemStack)
    lead_in: int | None = None

    def add(self, piece: Piece, text: str, *, follows: bool, leads: bool) -> None:
        number = len(self.units)
        level: int | None = None
        parent: int | None = None
        if piece.kind == "heading":
            level, parent = self.headings.add(piece, number, follows=follows, leads=leads)
            self._close_list()
        elif piece.kind == "item":
            level, above = self.items.add(piece, number)
            parent = above if above is not None else self._governor()
        elif piece.kind in {"paragraph", "recital"}:
            parent = self._paragraph(piece, number, text)
        elif piece.closes:
            self.headings.clear()
            self._close_list()
        unit = LaidOut(
            kind=piece.kind, start=piece.start, end=piece.end, level=level, parent=parent, marker=piece.marker
        )
        self.units.append(unit)

    def _governor(self) -> int | None:
        return self.lead_in if self.lead_in is not None else self.headings.top

    def _paragraph(self, piece: Piece, number: int, text: str) -> int | None:
        """Return the parent of a paragraph: the item that it goes on, else the heading."""
        within = self.items.holding(piece)
        if within is not None:
            return within
        self._close_list()
        if piece.kind == "paragraph" and names_what_follows(text[piece.start : piece.end]):
            self.lead_in = number
        return self.headings.top

    def _close_list(self) -> None:
        self.items.clear()
        self.lead_in = None


__all__ = ["LaidOut", "units_of"]
