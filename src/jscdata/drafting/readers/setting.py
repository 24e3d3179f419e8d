"""Paragraphs as a reader found them, set out as the text and the blocks of a release."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from jscdata.drafting.layout import Block, LeftOut, Range
from jscdata.spans import WHITE_SPACE, is_white_space

Gap = Literal["paragraph", "line", "break"]
"""What divides a paragraph from the one before: a blank line, a line's end, or a break inside a paragraph."""

_BLANKS = re.compile("[\t\n\x0b\x0c\r \x85]+")
_BETWEEN = {"paragraph": "\n\n", "line": "\n", "break": "\n"}
_STEP = "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters of one look in a row.

    ``raised`` tells that they stand above the line, ``linked`` that they link to another place of
    the document, ``made`` that the reader wrote them itself, ``why`` that they are left out, and why.
    """

    words: str
    strong: bool = False
    underlined: bool = False
    struck: bool = False
    size: float | None = None
    raised: bool = False
    linked: bool = False
    made: bool = False
    why: str | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the text has words of it."""
        return self.why is None and not is_white_space(self.words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Runs that belong together; see ``Block`` for what its fields become.

    ``marker`` stands before the words, and is no word of the source where ``made``. ``steps`` is
    how far the text is indented, two spaces each.
    """

    runs: tuple[Run, ...]
    gap: Gap = "paragraph"
    marker: str = ""
    made: bool = True
    steps: int = 0
    indent: float = 0.0
    depth: int | None = None
    heading: int | None = None
    footnote: bool = False
    cell: bool = False

    @property
    def has_words(self) -> bool:
        """Whether the text has words of it."""
        return any(run.is_shown for run in self.runs)


@dataclass(slots=True)
class Setting:
    """The text as it grows, with what is told of it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    blocks: list[Block] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    made: list[Range] = field(default_factory=list)

    def write(self, words: str) -> None:
        """Add characters at the end."""
        self.parts.append(words)
        self.length += len(words)

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self.parts)


@dataclass(slots=True)
class _Line:
    """The words of one paragraph as they are put together, with places counted from its first."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    strong: list[Range] = field(default_factory=list)
    underlined: list[Range] = field(default_factory=list)
    struck: list[Range] = field(default_factory=list)
    made: list[Range] = field(default_factory=list)
    left_out: list[tuple[int, str, str]] = field(default_factory=list)
    sizes: Counter[float] = field(default_factory=Counter)

    def add(self, run: Run) -> None:
        """Add a run, its blanks made one space each."""
        if run.why is not None:
            at, words, why = self.left_out[-1] if self.left_out else (-1, "", "")
            if (at, why) == (self.length, run.why):
                self.left_out[-1] = (at, words + run.words, why)
            else:
                self.left_out.append((self.length, run.words, run.why))
            return
        words = _BLANKS.sub(" ", run.words)
        if not self.length:
            words = words.lstrip(WHITE_SPACE)
        elif self.parts[-1].endswith(" "):
            words = words.removeprefix(" ")
        if not words:
            return
        start, end = self.length, self.length + len(words)
        self.parts.append(words)
        self.length = end
        looks = ((run.strong, self.strong), (run.underlined, self.underlined), (run.struck, self.struck))
        for wanted, ranges in looks:
            if wanted:
                ranges.append((start, end))
        if run.made:
            self.made.append((start, end))
        if run.size:
            self.sizes[run.size] += len(words)


def set_out(paragraphs: Iterable[Paragraph]) -> Setting:
    """Return the text of the paragraphs, and the blocks in it; blank ones vanish.

    Blanks in a row become one space, save no-break spaces and their like, which stay; there are
    none at the ends of a block.
    """
    setting = Setting()
    for paragraph in paragraphs:
        _set_paragraph(setting, paragraph)
    return setting


def _set_paragraph(setting: Setting, paragraph: Paragraph) -> None:
    line = _Line()
    for run in paragraph.runs:
        line.add(run)
    words = "".join(line.parts).rstrip(WHITE_SPACE)
    if words:
        setting.write((_BETWEEN[paragraph.gap] if setting.length else "") + _STEP * paragraph.steps)
        marker = _set_marker(setting, paragraph)
        start = setting.length
        setting.write(words)
        setting.blocks.append(_block(paragraph, line, words, start, marker))
        setting.made.extend((start + one, start + other) for one, other in _clipped(line.made, words))
    else:
        start = setting.length
    for place, left_out, why in line.left_out:
        _leave_out(setting, start + min(place, len(words)), left_out, why)


def _set_marker(setting: Setting, paragraph: Paragraph) -> Range | None:
    if not paragraph.marker:
        return None
    marker = (setting.length, setting.length + len(paragraph.marker))
    setting.write(paragraph.marker + " ")
    if paragraph.made:
        setting.made.append(marker)
    return marker


def _block(paragraph: Paragraph, line: _Line, words: str, start: int, marker: Range | None) -> Block:
    return Block(
        start=start,
        end=start + len(words),
        marker=marker,
        indent=paragraph.indent,
        depth=paragraph.depth,
        heading=paragraph.heading,
        strong=_joined(line.strong, words, start),
        underlined=_joined(line.underlined, words, start),
        struck=_joined(line.struck, words, start),
        size=max(line.sizes, key=lambda size: (line.sizes[size], size)) if line.sizes else None,
        continues=paragraph.gap == "break" and start > 0,
        footnote=paragraph.footnote,
        cell=paragraph.cell,
    )


def _clipped(ranges: list[Range], words: str) -> list[Range]:
    """Return the ranges that lie within the words, each without blanks at its ends."""
    found: list[Range] = []
    for start, end in ranges:
        piece = words[start:end]
        stripped = piece.strip(WHITE_SPACE)
        if stripped:
            first = start + len(piece) - len(piece.lstrip(WHITE_SPACE))
            found.append((first, first + len(stripped)))
    return found


def _joined(ranges: list[Range], words: str, shift: int) -> tuple[Range, ...]:
    """Return the ranges as places in the whole text, those joined that only blanks divide."""
    found: list[Range] = []
    for start, end in _clipped(ranges, words):
        if found and is_white_space(words[found[-1][1] - shift : start]):
            found[-1] = (found[-1][0], end + shift)
        else:
            found.append((start + shift, end + shift))
    return tuple(found)


def _leave_out(setting: Setting, place: int, words: str, why: str) -> None:
    words = _BLANKS.sub(" ", words).strip(WHITE_SPACE)
    if not words:
        return
    last = setting.left_out[-1] if setting.left_out else None
    if last and last.at == place and last.why == why:
        setting.left_out[-1] = LeftOut(at=place, words=f"{last.words} {words}", why=why)
    else:
        setting.left_out.append(LeftOut(at=place, words=words, why=why))


__all__ = ["Gap", "Paragraph", "Run", "Setting", "set_out"]
