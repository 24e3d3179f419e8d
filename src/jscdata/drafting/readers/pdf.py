"""PDF: lines by the place and size of their letters, joined into paragraphs; what pages repeat is left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median_low
from typing import Any

from jscdata.drafting.errors import UnreadableReleaseError
from jscdata.drafting.layout import Release
from jscdata.drafting.markers import marker_of
from jscdata.drafting.readers.decoding import character_remarks
from jscdata.drafting.readers.loading import library, version_of
from jscdata.drafting.readers.page import Page, Run

_FULL = 0.8
"""A line with this share of the longest one's letters was broken because it was full."""
_WIDE_GAP = 1.35
"""A paragraph begins behind a gap that is larger than the usual one by this."""
_SAME_SIZE = 0.6
_EDGE = 2
"""Lines at the head and foot of a page among which a running head is looked for."""
_NUMBER = re.compile(r"(?i)[\W_]*(?:page\s*)?[0-9]{1,4}(?:\s*(?:of|/|-|–)\s*[0-9]{1,4})?[\W_]*|[ivxl]{1,6}")
_BOLD = re.compile(r"(?i)bold|black|heavy|semibold|demi")
_DIGITS = re.compile(r"[0-9]+")
_UNREADABLE = "The PDF cannot be read; it may be damaged. Open it in a viewer and save it anew, or take its text."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    page: int
    x: float
    y: float
    size: float
    runs: tuple[Run, ...]

    @property
    def words(self) -> str:
        return " ".join("".join(run.words for run in self.runs).split())

    @property
    def is_strong(self) -> bool:
        return all(run.strong for run in self.runs if run.words.strip())


def read_pdf(data: bytes) -> Release:
    """Return the words of a PDF and its blocks, page by page in the order of its contents.

    Raises:
        MissingExtraError: Where pypdf is not installed.
        UnreadableReleaseError: Where the file is damaged, encrypted, or holds pictures of text alone.
    """
    pages = _pages(data)
    lines = [line for page in pages for line in page]
    if not lines:
        message = "The PDF holds no text, only pictures of it perhaps. Run text recognition over it first."
        raise UnreadableReleaseError(message)
    page = _written(lines, _repeated(pages))
    return Release(
        text=page.text,
        blocks=tuple(page.blocks),
        media_type="application/pdf",
        reader=version_of("pypdf"),
        left_out=tuple(page.left_out),
        remarks=(*_remarks(pages), *character_remarks(page.text)),
    )


def _pages(data: bytes) -> list[list[_Line]]:
    pypdf = library("pypdf")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        is_open = not reader.is_encrypted or bool(reader.decrypt(""))
        pages = [list(_lines(page, number)) for number, page in enumerate(reader.pages)] if is_open else []
    except Exception as error:  # A damaged file makes pypdf raise errors of many kinds.
        raise UnreadableReleaseError(_UNREADABLE) from error
    if not is_open:
        message = "The PDF is encrypted. Save it without a password."
        raise UnreadableReleaseError(message)
    return pages


def _lines(page: Any, number: int) -> Iterator[_Line]:
    """Give the lines of a page; pypdf tells each piece of text with its place, and a line feed where a line ends."""
    pieces: list[tuple[Run, tuple[float, float, float]]] = []
    found: list[_Line] = []

    def end_line() -> None:
        if any(run.words.strip() for run, _ in pieces):
            x, y, size = next(place for run, place in pieces if run.words.strip())
            found.append(_Line(page=number, x=x, y=y, size=size, runs=tuple(run for run, _ in pieces)))
        pieces.clear()

    def visit(words: str, cm: Sequence[float], tm: Sequence[float], font: Any, size: float) -> None:
        place = (tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5])
        scale = abs(tm[3] * cm[3]) or 1.0
        is_strong = bool(font) and bool(_BOLD.search(str(font.get("/BaseFont", ""))))
        for at, part in enumerate(words.split("\n")):
            if at:
                end_line()
            if part:
                pieces.append((Run(part, strong=is_strong), (*place, round(size * scale, 1))))

    page.extract_text(visitor_text=visit)
    end_line()
    return iter(found)


def _repeated(pages: Sequence[Sequence[_Line]]) -> set[int]:
    """Return which lines of all are running heads or numbers of pages, by their number in the document."""
    edges: list[tuple[int, _Line]] = []
    first = 0
    for page in pages:
        edges += [(first + at, line) for at, line in enumerate(page) if at < _EDGE or at >= len(page) - _EDGE]
        first += len(page)
    counts = Counter((_shape(line), round(line.y)) for _, line in edges)
    filled = sum(bool(page) for page in pages)
    least = max(2, (filled + 1) // 2)
    return {number for number, line in edges if filled > 1 and counts[_shape(line), round(line.y)] >= least}


def _shape(line: _Line) -> str:
    """Return the words of a line with any number in place of its numbers."""
    return "#" if _NUMBER.fullmatch(line.words) else _DIGITS.sub("#", line.words)


def _written(lines: Sequence[_Line], repeated: set[int]) -> Page:
    page = Page()
    kept = [line for number, line in enumerate(lines) if number not in repeated]
    usual = _usual_gap(kept)
    longest = max((len(line.words) for line in kept), default=0)
    held: list[_Line] = []
    for number, line in enumerate(lines):
        if number in repeated:
            # What is held is written first, so that the words left out stand in their place.
            _write(page, held)
            held = []
            page.leave_out(line.words, "It is a running head or the number of a page.")
        elif held and not _goes_on(held, line, usual, longest):
            _write(page, held)
            held = [line]
        else:
            held.append(line)
    _write(page, held)
    return page


def _usual_gap(lines: Sequence[_Line]) -> float:
    """Return the distance of lines inside a paragraph, in sizes of their letters."""
    gaps = [
        (above.y - below.y) / below.size
        for above, below in pairwise(lines)
        if above.page == below.page and above.y > below.y and abs(above.size - below.size) < _SAME_SIZE
    ]
    return median_low(sorted(gaps)[: max(1, len(gaps) * 2 // 3)]) if gaps else 1.2


def _goes_on(held: Sequence[_Line], line: _Line, usual: float, longest: int) -> bool:
    """Return whether a line is the rest of the lines before it."""
    last = held[-1]
    if abs(last.size - line.size) >= _SAME_SIZE or marker_of(line.words) or last.is_strong != line.is_strong:
        return False
    is_full = len(last.words) >= _FULL * longest
    if last.page != line.page:
        return is_full and not last.words.endswith((".", ":", "?", "!"))
    if last.y - line.y > usual * _WIDE_GAP * line.size or last.y <= line.y:
        return False
    return is_full or line.words[0].islower() or last.is_strong


def _write(page: Page, held: Sequence[_Line]) -> None:
    if not held:
        return
    runs: list[Run] = []
    for line in held:
        runs += [*line.runs, Run("\n", strong=line.is_strong)]
    page.add(runs, indent=held[0].x, size=held[0].size)


def _remarks(pages: Sequence[Sequence[_Line]]) -> Iterator[str]:
    empty = [str(number) for number, page in enumerate(pages, start=1) if not page]
    if empty:
        yield f"These pages hold no text, only pictures of it perhaps: {', '.join(empty)}."
    hyphens = sum(line.words.endswith("-") for page in pages for line in page)
    if hyphens:
        lines = "1 line ends" if hyphens == 1 else f"{hyphens} lines end"
        yield f"{lines} with a hyphen, which is kept with a blank behind it; look whether it belongs to the word."


__all__ = ["read_pdf"]
