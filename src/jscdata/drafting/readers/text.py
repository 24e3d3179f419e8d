"""The reader of plain text: the text is the file itself, and only the blocks are found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from jscdata.drafting.dates import dates_in
from jscdata.drafting.layout import Block, Release
from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.readers.hyphens import divides, told
from jscdata.spans import WHITE_SPACE

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85]")
_MARKER = re.compile(
    r"(?:[-*+\u2013\u2014\u2022\u2023\u25aa\u25cf\u25cb\u25e6\u25a0\u25a1\u27a2\u00b7\uf0b7\uf0a7o]"
    r"|\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})+\.?|[\uac00-\ud7a3][.)]"
    r")(?=[ \t\u00a0])"
    r"|\uff08[0-9\uff10-\uff19]{1,3}\uff09|[\uff10-\uff19]{1,3}[\uff0e\u3000]"
)
_SENTENCE_END = re.compile(r"[.!?:;][\"'\u201d\u2019)\]]*$")
_GOES_ON = re.compile(
    r"(?:,|\b(?:a|an|and|as|at|between|by|for|from|in|into|of|on|or|the|their|to|with))$", re.IGNORECASE
)
_TAB = 8
_NARROW, _WIDE = 40, 130
_MOST_BLANK = 4
_PLACE_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank; ``start`` and ``end`` hold its words."""

    start: int
    end: int
    words: str
    indent: int
    marked: bool


def read_text(data: bytes) -> Release:
    """Return a file of plain text, without a byte order mark and with line feeds at the ends of lines."""
    text, remarks = decode(data)
    text, more = line_feeds(text)
    blocks, hyphens = _blocks(text)
    return Release(text=text, blocks=blocks, media_type="text/plain", remarks=(*remarks, *more, *told(hyphens)))


def line_feeds(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with line feeds alone at the ends of lines and pages, and a remark where others stood."""
    found, count = _LINE_ENDS.subn("\n", text)
    if not count:
        return text, ()
    ends = "end of a line or page" if count == 1 else "ends of lines and pages"
    return found, (f"{count:,} {ends} written otherwise (such as CR LF) became line feeds.",)


def _blocks(text: str) -> tuple[tuple[Block, ...], int]:
    """Return the blocks of a text, and how many of their lines end in a hyphen that may only divide a word."""
    found: list[Block] = []
    hyphens = 0
    chunks = list(_chunks(text))
    ends = sum(len(chunk) for chunk in chunks)
    spaced = len(chunks) > 1 and len(chunks) * _MOST_BLANK >= ends
    is_broken = any(_is_wrapped(chunk, is_broken=False) for chunk in chunks if len(chunk) > 2)  # noqa: PLR2004 - no pair.
    for chunk in chunks:
        for number, lines in enumerate(_joined(chunk, is_broken=is_broken)):
            hyphens += sum(divides(one.words, other.words) for one, other in pairwise(lines))
            block = Block(
                start=lines[0].start,
                end=lines[-1].end,
                indent=float(lines[0].indent),
                continues=number > 0 and spaced and not lines[0].marked,
            )
            found.append(block)
    return tuple(found), hyphens


def _chunks(text: str) -> Iterator[list[_Line]]:
    """Give the lines that no blank line divides."""
    chunk: list[_Line] = []
    place = 0
    for raw in text.split("\n"):
        words = raw.strip(WHITE_SPACE)
        if words:
            before = len(raw) - len(raw.lstrip(WHITE_SPACE))
            start = place + before
            indent = len(raw[:before].expandtabs(_TAB))
            marked = _MARKER.match(words) is not None
            chunk.append(_Line(start, start + len(words), words, indent, marked))
        elif chunk:
            yield chunk
            chunk = []
        place += len(raw) + 1
    if chunk:
        yield chunk


def _joined(chunk: list[_Line], *, is_broken: bool) -> Iterator[list[_Line]]:
    """Give the lines of each block: one, or those that were one before a program wrapped them."""
    wrapped = _is_wrapped(chunk, is_broken=is_broken)
    width = _width(chunk)
    block: list[_Line] = []
    for line in chunk:
        if block and _goes_on(block, line, width, wrapped=wrapped):
            block.append(line)
            continue
        if block:
            yield block
        block = [line]
    if block:
        yield block


def _goes_on(block: list[_Line], line: _Line, width: int, *, wrapped: bool) -> bool:
    full = _full(block[-1], line, width)
    if line.marked:
        # A number may begin a line by chance, but then the words before it do not end a sentence.
        by_chance = wrapped and full and line.words[0].isdecimal() and not block[0].marked
        return by_chance and _SENTENCE_END.search(block[-1].words) is None
    if block[0].marked and line.indent > block[0].indent:
        return True
    return wrapped and full and not _parts(block[-1], line)


def _is_wrapped(chunk: list[_Line], *, is_broken: bool) -> bool:
    """Return whether the lines are of one width, and most end in the middle of a sentence.

    Two lines alone show no width: unless other lines of the file do (``is_broken``), their words must tell.
    """
    width = _width(chunk)
    if len(chunk) == 1 or not _NARROW <= width <= _WIDE:
        return False
    full = [one for one, other in pairwise(chunk) if _full(one, other, width) and not _parts(one, other)]
    if not full or 2 * _amid(full) < len(full):
        return False
    return len(chunk) > 2 or (_amid(full) == 1 and (is_broken or _reads_on(*chunk)))  # noqa: PLR2004 - a pair.


def _width(chunk: Iterable[_Line]) -> int:
    return max(line.indent + len(line.words) for line in chunk)


def _reads_on(one: _Line, other: _Line) -> bool:
    """Return whether the words of two lines are those of one sentence, and no title and what stands below it."""
    return other.words[0].islower() or _SENTENCE_END.search(other.words) is not None or _is_amid_phrase(one)


def _is_amid_phrase(line: _Line) -> bool:
    return _GOES_ON.search(line.words) is not None


def _parts(one: _Line, other: _Line) -> bool:
    """Return whether one of two lines is a date, or a place and a date, that stands alone: "Oslo, 28 July 2024"."""
    return _is_dateline(one.words) or (
        _is_dateline(other.words) and (one.words.endswith(",") or not _is_amid_phrase(one))
    )


def _is_dateline(words: str) -> bool:
    found = next(dates_in(words), None)
    if found is None:
        return False
    rest = (words[: found.start] + words[found.end :]).split()
    return len(rest) <= _PLACE_WORDS and all(not word[0].islower() for word in rest) and not words.endswith(".")


def _amid(lines: Iterable[_Line]) -> int:
    return sum(_SENTENCE_END.search(line.words) is None for line in lines)


def _full(line: _Line, following: _Line, width: int) -> bool:
    """Return whether the next line's first word would not have fitted into a line."""
    return line.indent + len(line.words) + 1 + len(following.words.split(maxsplit=1)[0]) > width


__all__ = ["line_feeds", "read_text"]
