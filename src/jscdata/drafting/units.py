"""The units of a release: levels and parents of its pieces."""

from __future__ import annotations

from dataclasses import dataclass, field

from jscdata.drafting.kinds import names_what_follows, pieces_of
from jscdata.drafting.layout import Range, Release
from jscdata.drafting.lists import ItemStack
from jscdata.drafting.looks import looks_of
from jscdata.drafting.pieces import Piece
from jscdata.drafting.ranks import HeadingStack
from jscdata.model.types import MAX_ID
from jscdata.vocabulary.unit_kinds import UnitKindCode


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidOut:
    """A unit by its place in the layout; ``parent`` is the number of another unit of the same release.

    ``is_raised`` tells that the layout has it deeper than an id can say, ``may_be_title`` that a
    heading is one by its look alone, where a title may stand.
    """

    kind: UnitKindCode
    start: int
    end: int
    level: int | None = None
    parent: int | None = None
    marker: Range | None = None
    is_raised: bool = False
    may_be_title: bool = False


def units_of(release: Release) -> list[LaidOut]:
    """Return the units of a release in the order of its text; together they hold all its words.

    Units that stand so deep that their ids would be longer than those of a record, some 14 to 33
    levels, are raised to the deepest level that ids can tell.
    """
    pieces = pieces_of(looks_of(release), has_title=bool(release.told.get("title")))
    # Each level adds a point, at most one letter, and a number to an id.
    outline = _Outline(deepest=MAX_ID // (2 + len(str(len(pieces)))))
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
    """The units so far, each with its depth from 1, and what is open above the next one."""

    deepest: int
    depths: list[int] = field(default_factory=list)
    units: list[LaidOut] = field(default_factory=list)
    headings: HeadingStack = field(default_factory=HeadingStack)
    items: ItemStack = field(default_factory=ItemStack)
    lead_in: int | None = None

    def add(self, piece: Piece, text: str, *, follows: bool, leads: bool) -> None:
        number = len(self.units)
        parent: int | None = None
        if piece.kind == "heading":
            parent = self.headings.add(piece, number, follows=follows, leads=leads)
            self._close_list()
        elif piece.kind == "item":
            above = self.items.add(piece, number)
            parent = above if above is not None else self._governor()
        elif piece.kind in {"paragraph", "recital"}:
            parent = self._paragraph(piece, number, text)
        elif piece.closes:
            self.headings.clear()
            self._close_list()
        reached = self._within_reach(parent)
        unit = LaidOut(
            kind=piece.kind,
            start=piece.start,
            end=piece.end,
            level=self._level(piece.kind, reached),
            parent=reached,
            marker=piece.marker,
            is_raised=reached != parent,
            may_be_title=piece.may_be_title,
        )
        self.units.append(unit)
        self.depths.append(1 if reached is None else self.depths[reached] + 1)

    def _within_reach(self, parent: int | None) -> int | None:
        """Return the parent, or the unit above it below which an id can still be told."""
        while parent is not None and self.depths[parent] >= self.deepest:
            parent = self.units[parent].parent
        return parent

    def _level(self, kind: UnitKindCode, parent: int | None) -> int | None:
        """Return the depth of a heading in headings, or of an item in items."""
        if kind not in {"heading", "item"}:
            return None
        above = None if parent is None or self.units[parent].kind != kind else self.units[parent].level
        return 1 + (above or 0)

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
