"""The levels of headings, by how they are set and numbered."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from jscdata.drafting.markers import Marker
from jscdata.drafting.pieces import Piece

_ANNEX = re.compile(r"(?i)(?:annex|appendix|attachment|part)\b")
_MARKER_RANK = {"roman": 0, "letter": 1, "number": 2, "bullet": 3}
_SAME_SIZE = 0.6
"""Sizes of letters, in points, that differ by less are one."""


@dataclass(frozen=True, slots=True)
class _Style:
    """What tells the headings of one level from those of another."""

    heading: int | None
    is_annex: bool
    marker: tuple[str, str, int] | None
    is_capital: bool
    is_strong: bool
    is_underlined: bool
    is_run_in: bool
    size: float | None
    is_below: bool = False

    @property
    def is_lost(self) -> bool:
        """Whether nothing tells headings set so apart: no number, no mark of the source."""
        return not (self.heading or self.marker or self.is_annex or self.is_strong or self.is_underlined or self.size)

    def outranks(self, other: _Style) -> bool | None:
        """Return whether headings set so stand above others; None where the setting does not tell."""
        pairs: list[tuple[float | bool, float | bool]] = [(self.is_annex, other.is_annex)]
        if self.heading is not None and other.heading is not None:
            pairs.append((-self.heading, -other.heading))
        if self.size and other.size and abs(self.size - other.size) > _SAME_SIZE:
            pairs.append((self.size, other.size))
        if self.marker and other.marker:
            pairs.append((-_MARKER_RANK[self.marker[0]], -_MARKER_RANK[other.marker[0]]))
            pairs.append((-self.marker[2], -other.marker[2]))
        pairs += [(self.is_capital, other.is_capital), (not self.is_run_in, not other.is_run_in)]
        pairs += [(self.is_strong, other.is_strong), (not self.is_below, not other.is_below)]
        return next((one > two for one, two in pairs if one != two), None)


@dataclass(slots=True)
class HeadingStack:
    """The headings that are open, the outermost first."""

    _open: list[tuple[_Style, int]] = field(default_factory=list)

    @property
    def top(self) -> int | None:
        """The number of the innermost open heading; None where there is none."""
        return self._open[-1][1] if self._open else None

    def clear(self) -> None:
        """Close all."""
        self._open.clear()

    def add(self, piece: Piece, number: int, *, follows: bool = False, leads: bool = False) -> int | None:
        """Open a heading, and return the heading above it.

        ``follows`` and ``leads`` tell that it stands right behind or before another heading that
        looks the same, as where type is lost that told their levels apart: then the first of the
        two stands above the second, and single ones behind them are on the level of the second.
        """
        style = self._style(piece)
        below = replace(style, is_below=True)
        is_below = any(found == below for found, _ in self._open)
        if style.is_lost and not leads and (follows or is_below):
            style = below
        same = next((at for at, (found, _) in enumerate(self._open) if found == style), None)
        if same is not None:
            del self._open[same:]
        else:
            while self._open and style.outranks(self._open[-1][0]):
                self._open.pop()
        above = self.top
        self._open.append((style, number))
        return above

    def _style(self, piece: Piece) -> _Style:
        look = piece.look
        words = look.words
        marker = self._numbering(look.marker) if look.marker and piece.marker else None
        is_capital = look.is_capital or (piece.is_run_in and words[: piece.end - piece.start].isupper())
        # Releases are careless with bold type and lines below headings that are set apart already.
        is_plain = marker is not None or is_capital or look.block.heading is not None
        return _Style(
            heading=look.block.heading,
            is_annex=bool(_ANNEX.match(words)),
            marker=marker,
            is_capital=is_capital,
            is_strong=not is_plain and (look.is_strong or (piece.is_run_in and bool(look.block.strong))),
            is_underlined=not is_plain and look.is_underlined,
            is_run_in=piece.is_run_in,
            size=None if is_plain else look.block.size,
        )

    def _numbering(self, marker: Marker) -> tuple[str, str, int]:
        """Return how a heading is numbered; 'C.' is a letter behind 'B.', and a Roman numeral behind 'XCIX.'."""
        kind: str = marker.kind
        if marker.also is not None:
            open_kinds = {
                style.marker[0] for style, _ in self._open if style.marker and style.marker[1] == marker.style
            }
            is_letter = "letter" in open_kinds or ("roman" not in open_kinds and marker.number != 1)
            kind = "letter" if is_letter else "roman"
        return (kind, marker.style, marker.parts)


__all__ = ["HeadingStack"]
