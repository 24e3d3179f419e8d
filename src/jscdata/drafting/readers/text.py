"""Plain text: the file itself is the text, and each line a block, unless its lines were broken to a width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jscdata.drafting.layout import Block, Release
from jscdata.drafting.looks import is_capital
from jscdata.drafting.markers import marker_of
from jscdata.drafting.readers.decoding import character_remarks, decode
from jscdata.spans import WHITE_SPACE

_TAB = 4
_WIDEST = 130
"""Lines of a text that was broken to a width have no more columns."""
_FULL = 0.6
"""The share of the widest line that a line has at least which was broken for its width."""
_ENOUGH = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    start: int
    end: int
    words: str
    indent: int
    is_after_blank: bool

    @property
    def width(self) -> int:
        return self.indent + len(self.words)


def read_text(data: bytes) -> Release:
    """Return a plain text and its blocks."""
    text, remarks = decode(data)
    return Release(
        text=text,
        blocks=tuple(blocks_of(text)),
        media_type="text/plain",
        remarks=(*remarks, *character_remarks(text)),
    )


def blocks_of(text: str) -> Iterator[Block]:
    """Give the blocks of a text, in order."""
    lines = list(_lines(text))
    width = _broken_to(lines)
    held: list[_Line] = []
    for line in lines:
        if held and not _goes_on(held, line, width):
            yield _block(held)
            held = []
        held.append(line)
    if held:
        yield _block(held)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    is_after_blank = True
    for whole in text.split("\n"):
        words = whole.strip(WHITE_SPACE)
        if words:
            before = whole[: len(whole) - len(whole.lstrip(WHITE_SPACE))]
            start = at + len(before)
            yield _Line(
                start=start,
                end=start + len(words),
                words=words,
                indent=len(before.expandtabs(_TAB)),
                is_after_blank=is_after_blank,
            )
        is_after_blank = not words
        at += len(whole) + 1


def _broken_to(lines: Sequence[_Line]) -> int | None:
    """Return the width to which the lines were broken; None where a line is a paragraph."""
    width = max((line.width for line in lines), default=0)
    if width > _WIDEST:
        return None
    inner = [line for line, after in pairwise(lines) if not after.is_after_blank]
    full = [line for line in inner if line.width >= _FULL * width and not line.words.endswith((".", ":", ";"))]
    return width if len(full) >= _ENOUGH and len(full) * 2 >= len(inner) else None


def _goes_on(held: Sequence[_Line], line: _Line, width: int | None) -> bool:
    """Return whether a line is the rest of the lines before it."""
    last = held[-1]
    if width is None or line.is_after_blank or marker_of(line.words):
        return False
    if is_capital(last.words) != is_capital(line.words):
        return False
    is_deeper = marker_of(held[0].words) is not None and line.indent > held[0].indent
    return is_deeper or last.width >= _FULL * width or line.words[0].islower()


def _block(lines: Sequence[_Line]) -> Block:
    first = lines[0]
    return Block(start=first.start, end=lines[-1].end, indent=first.indent, continues=not first.is_after_blank)


__all__ = ["blocks_of", "read_text"]
