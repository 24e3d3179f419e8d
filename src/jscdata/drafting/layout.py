"""What a reader makes of a release: its text, and the blocks that the layout sets apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_TOLD = 100

Range = tuple[int, int]
"""Start and end in the text of a release, in code points, half-open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line or paragraph that the layout sets apart, and what the source says of how it looks.

    A block starts and ends with a character that is no white space. ``marker`` is told where the
    source itself knows a bullet or number apart from the words (a list in HTML); it then stands
    before ``start``. Elsewhere a marker is still part of the block's words.

    ``indent`` is in columns of text, or in points; only comparisons within a release mean
    anything. ``depth`` is the depth in lists, from 1, where the source marks lists up, else None.
    ``heading`` is the level of a heading, from 1, where the source marks headings up. ``strong``,
    ``underlined`` and ``struck`` are the parts in bold type, underlined or struck out. ``size`` is the size of most
    letters in points, where the source has sizes. ``continues`` tells that only a line break
    divides the block from the one before, not a paragraph's end. ``footnote`` tells that the
    source marks the block up as a note, ``cell`` that it stands in a table, beside other cells.
    """

    start: int
    end: int
    marker: Range | None = None
    indent: float = 0.0
    depth: int | None = None
    heading: int | None = None
    strong: tuple[Range, ...] = ()
    underlined: tuple[Range, ...] = ()
    struck: tuple[Range, ...] = ()
    size: float | None = None
    continues: bool = False
    footnote: bool = False
    cell: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Words of the source that are not in the text: a menu, a running head.

    ``at`` is the place in the text before which they stood.
    """

    at: int
    words: str
    why: str

    @property
    def count(self) -> int:
        """How many words they are."""
        return len(self.words.split())

    @property
    def told(self) -> str:
        """The reason, the number of words, and with which words they begin, in one line."""
        line = " ".join(self.words.split())
        begun = line if len(line) <= _TOLD else f"{line[:_TOLD].rstrip()}\u2026"
        return f"{self.why}, {self.count:,} {'word' if self.count == 1 else 'words'}: \u201c{begun}\u201d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A release as it was read.

    ``text`` is what becomes the record's text: the file itself where it is plain text, else what
    the reader made of it. ``made`` are the parts of the text that the reader wrote itself, such
    as the number of a list item that a browser would print; they are no words of the source.
    ``told`` is what the source says of itself beside its text, such as a header or a page's own
    title, by lower-case key. ``remarks`` are sentences on what a person should know.
    """

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    reader: str | None = None
    left_out: tuple[LeftOut, ...] = ()
    made: tuple[Range, ...] = ()
    told: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()


__all__ = ["Block", "LeftOut", "Range", "Release"]
