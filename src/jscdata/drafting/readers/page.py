"""A text put together from blocks, for releases that are no plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from jscdata.drafting.layout import Block, LeftOut, Range

_BLANKS = re.compile(r"[ \t\n\r\f\v]+")


@dataclass(frozen=True, slots=True)
class Run:
    """Words that are set in one way."""

    words: str
    strong: bool = False
    underlined: bool = False


@dataclass(slots=True)
class Page:
    """The text so far, with its blocks; runs of white space become one space, and no word is changed."""

    blocks: list[Block] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    made: list[Range] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0

    @property
    def text(self) -> str:
        """The text as far as it was put together."""
        return "".join(self._parts)

    def add(  # noqa: PLR0913 - each is something that a source can tell of a block.
        self,
        runs: Iterable[Run],
        *,
        marker: str | None = None,
        is_made: bool = False,
        depth: int | None = None,
        heading: int | None = None,
        indent: float = 0.0,
        size: float | None = None,
        continues: bool = False,
        footnote: bool = False,
    ) -> None:
        """Add a block; without words, nothing is added but a marker that the source itself has."""
        words, strong, underlined = _joined(runs)
        if not words and (marker is None or is_made):
            return
        is_close = bool(self.blocks) and (continues or (depth is not None and self.blocks[-1].depth is not None))
        self._write("" if not self.blocks else "\n" if is_close else "\n\n")
        self._write("  " * ((depth or 1) - 1))
        place = None
        if words:
            place = self._marker(marker, is_made=is_made)
            self._write(" " if place else "")
        words = words or marker or ""
        start = self._length
        self._write(words)
        self.blocks.append(
            Block(
                start=start,
                end=self._length,
                marker=place,
                indent=indent,
                depth=depth,
                heading=heading,
                strong=tuple((start + low, start + high) for low, high in strong),
                underlined=tuple((start + low, start + high) for low, high in underlined),
                size=size,
                continues=continues and len(self.blocks) > 0,
                footnote=footnote,
            )
        )

    def leave_out(self, words: str, why: str) -> None:
        """Note words that are not taken into the text, at the place where they stood."""
        shown = _BLANKS.sub(" ", words).strip()
        if shown:
            self.left_out.append(LeftOut(at=self._length, words=shown, why=why))

    def _marker(self, marker: str | None, *, is_made: bool) -> Range | None:
        if marker is None:
            return None
        place = (self._length, self._length + len(marker))
        if is_made:
            self.made.append(place)
        self._write(marker)
        return place

    def _write(self, words: str) -> None:
        self._parts.append(words)
        self._length += len(words)


def _joined(runs: Iterable[Run]) -> tuple[str, list[Range], list[Range]]:
    """Return the words of runs, and the parts that are strong and underlined."""
    parts: list[str] = []
    length = 0
    marks: dict[str, list[Range]] = {"strong": [], "underlined": []}
    ends_blank = True
    for run in runs:
        words = _BLANKS.sub(" ", run.words)
        words = words[1:] if ends_blank and words.startswith(" ") else words
        if not words:
            continue
        ends_blank = words.endswith(" ")
        for name, ranges in marks.items():
            if getattr(run, name):
                low = ranges.pop()[0] if ranges and ranges[-1][1] == length else length
                ranges.append((low, length + len(words)))
        parts.append(words)
        length += len(words)
    found = "".join(parts).rstrip(" ")
    end = len(found)
    trimmed = [[(low, min(high, end)) for low, high in ranges if low < end] for ranges in marks.values()]
    return found, trimmed[0], trimmed[1]


__all__ = ["Page", "Run"]
