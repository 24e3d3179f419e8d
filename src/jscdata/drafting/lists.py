"""The levels of items, by marker, number and indent."""

from __future__ import annotations

from dataclasses import dataclass, field

from jscdata.drafting.markers import Marker
from jscdata.drafting.pieces import Piece

_SAME_INDENT = 0.75
"""Indents, in columns or points, that differ by less are one."""


@dataclass(slots=True)
class _Open:
    number: int
    indent: float
    depth: int | None
    marker: Marker
    is_printed: bool


@dataclass(slots=True)
class ItemStack:
    """The items that are open, the outermost first."""

    _open: list[_Open] = field(default_factory=list)

    def clear(self) -> None:
        """Close all."""
        self._open.clear()

    def holding(self, piece: Piece) -> int | None:
        """Return the item of which a paragraph without a marker is a part; None where it stands by itself."""
        block = piece.look.block
        if not self._open:
            return None
        if block.depth is not None:
            return next((item.number for item in reversed(self._open) if (item.depth or 0) <= block.depth), None)
        if self._open[-1].depth is not None:
            return None
        inside = [item for item in self._open if block.indent > item.indent + _SAME_INDENT]
        return inside[-1].number if inside else None

    def add(self, piece: Piece, number: int) -> int | None:
        """Open an item, and return the item above it."""
        block, marker = piece.look.block, piece.look.marker
        if marker is None:
            marker = Marker(kind="bullet", length=0)
        is_printed = block.marker is None
        self._close_down_to(block.indent, block.depth, marker, is_printed=is_printed)
        above = self._open[-1].number if self._open else None
        self._open.append(
            _Open(number=number, indent=block.indent, depth=block.depth, marker=marker, is_printed=is_printed)
        )
        return above

    def _close_down_to(self, indent: float, depth: int | None, marker: Marker, *, is_printed: bool) -> None:
        """Close the items that a new one does not stand in."""
        if depth is not None:
            while self._open and self._is_beside(self._open[-1], depth, is_printed=is_printed):
                self._open.pop()
            return
        numbered = reversed(range(len(self._open))) if marker.number is not None else ()
        before = [at for at in numbered if self._precedes(self._open[at], indent, marker)]
        if before:
            # Where numbers of two levels could go on, the indent tells; else it does not matter.
            del self._open[min(before, key=lambda at: _apart(self._open[at].indent, indent)) :]
            return
        while self._open and not self._stands_in(indent, marker):
            self._open.pop()

    def _is_beside(self, item: _Open, depth: int, *, is_printed: bool) -> bool:
        """Return whether a new item stands beside or above an open one, where the source tells the depth.

        A line that begins with a printed letter or number stands in the item that the source marks up around it.
        """
        found = item.depth or 0
        return found > depth or (found == depth and not (is_printed and not item.is_printed))

    def _precedes(self, item: _Open, indent: float, marker: Marker) -> bool:
        """Return whether a new item has the number right after an open one; "(i)" further in than "(h)" begins anew."""
        if not _goes_on(item.marker, marker):
            return False
        return not (_starts_inside(item.marker, marker) and indent > item.indent + _SAME_INDENT)

    def _stands_in(self, indent: float, marker: Marker) -> bool:
        """Return whether a new item stands inside the innermost open one."""
        last = self._open[-1]
        if indent > last.indent + _SAME_INDENT:
            return True
        if indent < last.indent - _SAME_INDENT:
            return False
        if _starts_inside(last.marker, marker):
            return True
        if last.marker.kind == "bullet" and marker.kind != "bullet":
            return False
        return not any(_alike(item.marker, marker) for item in self._open)


def _alike(one: Marker, two: Marker) -> bool:
    """Return whether two markers are of one kind, whatever their numbers."""
    is_letter = {one.kind, two.kind} <= {"letter", "roman"} and one.style == two.style
    return (
        (is_letter or one.kind == two.kind)
        and one.style == two.style
        and one.glyphs == two.glyphs
        and one.parts == two.parts
    )


def _starts_inside(one: Marker, two: Marker) -> bool:
    """Return whether the second marker is a Roman one below a letter: "(i)" behind "(a)", which would be "(b)" else."""
    is_letter = one.kind == "letter" or one.also is not None
    return is_letter and two.kind == "roman" and two.number == 1 and _alike(one, two)


def _goes_on(one: Marker, two: Marker) -> bool:
    """Return whether the second marker is the number right after the first."""
    return _alike(one, two) and any((kind, number - 1) in _numbers(one) for kind, number in _numbers(two))


def _numbers(marker: Marker) -> set[tuple[str, int]]:
    """Return the numbers that a marker may stand for, each with its kind: "(c)" is a third letter, and a hundred."""
    found = set() if marker.number is None else {(marker.kind, marker.number)}
    return found | (set() if marker.also is None else {("letter", marker.also)})


def _apart(one: float, two: float) -> float:
    """Return how far two indents are apart, nothing where they are one."""
    return 0.0 if abs(one - two) <= _SAME_INDENT else abs(one - two)


__all__ = ["ItemStack"]
