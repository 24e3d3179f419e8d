"""The reader of PDF: what each page sets at which place, in which size and weight."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import hypot, inf, isnan
from typing import Any

from jscdata.drafting.layout import Release
from jscdata.drafting.readers.characters import CONTROL
from jscdata.drafting.readers.note_marks import with_note_marks
from jscdata.drafting.readers.page_heads import running_heads
from jscdata.drafting.readers.page_notes import left_out, notes_in
from jscdata.drafting.readers.printed import named, paragraphs
from jscdata.drafting.readers.printed_line import Line
from jscdata.drafting.readers.quiet import heard
from jscdata.drafting.readers.refusing import UnreadableReleaseError, library, reader_name
from jscdata.drafting.readers.setting import Run, set_out
from jscdata.reading import MAX_BYTES

MAX_PAGES = 2000
"""Largest number of pages that are read."""

_BROKEN = (
    *(ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError, OverflowError, OSError, EOFError),
    *(ZeroDivisionError, AssertionError, NotImplementedError, struct.error, zlib.error),
)
_BOLD = re.compile(r"bold|black|heavy|semibd|demi", re.IGNORECASE)
_WHITE_CONTROLS = re.compile("[\r\x0b\x0c\x85]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_UNKNOWN = "\ufffd"
_GAP = 1500.0
_FARTHEST = 14_400.0
"""Largest side of a page, in points, that the format foresees (ISO 32000-1, annex C)."""
_SHOWING = frozenset({b"Tj", b"TJ", b"'", b'"'})
_MARKER = 4
_MENDED = "The PDF file breaks rules of its form in places: look whether all of it is there."


def read_pdf(data: bytes) -> Release:
    """Return what the pages of a PDF hold, in the order in which the file sets it.

    Raises:
        UnreadableReleaseError: Where the file is damaged, locked by a password, or has more than
            ``MAX_PAGES`` pages.
    """
    library("pypdf", "pypdf")
    with heard("pypdf") as said:
        with _reading():
            reader = _opened(data)
        pages = list(_pages(reader))
        with _reading():
            told = dict(_told(reader))
            notes = list(notes_in(reader))
    found, remarks = paragraphs(pages, running_heads(pages))
    found, noted = with_note_marks(found)
    setting = set_out([*found, *map(left_out, notes)])
    return Release(
        text=setting.text,
        blocks=tuple(setting.blocks),
        media_type="application/pdf",
        reader=reader_name("pypdf"),
        left_out=tuple(setting.left_out),
        made=tuple(setting.made),
        told=told,
        remarks=(*([_MENDED] if said else ()), *_page_remarks(pages), *remarks, *noted),
    )


@contextmanager
def _reading() -> Iterator[None]:
    """Tell a file as damaged where the library fails on it; nothing but what asks the library stands inside."""
    try:
        yield
    except (library("pypdf.errors", "pypdf").PyPdfError, *_BROKEN) as error:
        message = (
            "The PDF file is damaged: it cannot be read to its end. Open it in a viewer and print it to a new PDF."
        )
        raise UnreadableReleaseError(message) from error


def _opened(data: bytes) -> Any:  # noqa: ANN401 - the library is typed in part.
    reader = library("pypdf", "pypdf").PdfReader(io.BytesIO(data))
    if reader.is_encrypted:
        try:
            opens = bool(reader.decrypt(""))
        except library("pypdf.errors", "pypdf").DependencyError as error:
            message = (
                "The PDF file is encrypted by AES, which needs one library more. Install it with pip install "
                "cryptography, or open the file in a viewer and print it to a new PDF."
            )
            raise UnreadableReleaseError(message) from error
        except (library("pypdf.errors", "pypdf").PyPdfError, *_BROKEN):
            opens = False
        if not opens:
            message = "The PDF file is locked by a password. Open it in a viewer and print it to a new PDF without one."
            raise UnreadableReleaseError(message)
    count = len(reader.pages)
    if count > MAX_PAGES:
        message = f"The PDF file has {count:,} pages, and at most {MAX_PAGES:,} are read. Give the release alone."
        raise UnreadableReleaseError(message)
    return reader


def _pages(reader: Any) -> Iterator[list[Line]]:  # noqa: ANN401 - as above.
    size = 0
    for number in range(len(reader.pages)):
        with _reading():
            page = _page(reader.pages[number])
        lines = _lines(page)
        size += sum(len(line.words) for line in lines)
        if size > MAX_BYTES:
            message = f"The PDF file has more than {MAX_BYTES // (1024 * 1024)} MB of text. Give the release alone."
            raise UnreadableReleaseError(message)
        yield lines


@dataclass(frozen=True, slots=True)
class _Order:
    """An order of the file to show words; ``shown`` are these and the gaps between, where it sets gaps."""

    cm: tuple[float, ...]
    tm: tuple[float, ...]
    shown: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class _Given:
    """Words as the library gives them, behind the orders that show them."""

    cm: tuple[float, ...]
    tm: tuple[float, ...]
    words: str
    font: str
    size: float


@dataclass(frozen=True, slots=True)
class _Page:
    """What the library tells of a page, in the order of the file, and where it lies, in points."""

    told: list[_Order | _Given]
    height: float
    foot: float


def _page(page: Any) -> _Page:  # noqa: ANN401 - as above.
    """Take down what the library tells of a page."""
    told: list[_Order | _Given] = []

    def look(operator: bytes, operands: list[Any], cm: list[float], tm: list[float]) -> None:
        if operator in _SHOWING:
            told.append(_Order(_numbers(cm), _numbers(tm), tuple(operands) if operator == b"TJ" else ()))

    def take(words: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:  # noqa: ANN401
        if words:
            name = str(font.get("/BaseFont", "")) if font else ""
            told.append(_Given(_numbers(cm), _numbers(tm), words, name, float(size)))

    # "'" moves to its line before it shows words, so it is looked at behind that.
    page.extract_text(visitor_operand_after=look, visitor_text=take)
    return _Page(told, _on_page(float(page.mediabox.height)) or 1.0, _on_page(float(page.mediabox.bottom)))


def _numbers(matrix: list[float]) -> tuple[float, ...]:
    return tuple(map(float, matrix))


@dataclass(frozen=True, slots=True)
class _Printed:
    """Words at a place; see ``Line`` for the rest."""

    words: str
    x: float
    y: float
    size: float
    bold: bool
    turned: bool
    stepped: bool
    backward: bool


def _printed(page: _Page) -> Iterator[_Printed]:
    """Go through all that is printed on a page, in the order of the file."""
    stepped: set[tuple[float, float]] = set()
    last = (-inf, inf)
    is_backward = False
    for one in page.told:
        x, y, scale = _placed(one.cm, one.tm)
        if isinstance(one, _Order):
            if any(map(_has_gap, one.shown)):
                stepped.add((x, y))
            # The library gives as one what a text object shows at several places, and as the place the first of them.
            is_backward |= not _is_turned(one.cm, one.tm, 1) and x < last[0] - 1 and abs(y - last[1]) < 1
            last = x, y
        else:
            bold, turned = _BOLD.search(one.font) is not None, _is_turned(one.cm, one.tm, one.size)
            size = round(_on_page(abs(one.size) * scale), 1)
            yield _Printed(one.words, x, y, size, bold, turned, (x, y) in stepped, is_backward)
            is_backward = False


def _lines(page: _Page) -> list[Line]:
    """Return the lines of a page; a line ends where the library sets a line feed."""
    lines = [Line()]
    for printed in _printed(page):
        clean = _SURROGATES.sub(_UNKNOWN, CONTROL.sub(_UNKNOWN, _WHITE_CONTROLS.sub(" ", printed.words)))
        for number, piece in enumerate(clean.split("\n")):
            if number:
                lines.append(Line())
            line = lines[-1]
            if piece.strip():
                if line.placed and not printed.turned and printed.x < line.starts[-1][0] - 1:
                    # What stands before the last words does not go on from them.
                    line.runs.append(Run(words=" ", made=True))
                    line.heights.append(printed.y)
                if not line.placed:
                    line.placed, line.x, line.y, line.height = (
                        True,
                        printed.x,
                        printed.y,
                        (printed.y - page.foot) / page.height,
                    )
                line.starts.append((printed.x, piece.strip()))
                line.stepped |= printed.stepped
                line.turned |= printed.turned
                line.backward |= printed.backward
            line.runs.append(Run(words=piece, strong=printed.bold, size=printed.size))
            line.heights.append(printed.y)
    for line in lines:
        line.words = "".join(run.words for run in line.runs)
    found = [line for line in lines if line.placed]
    for line in found:
        line.find_raised()
    return found


def _placed(cm: Sequence[float], tm: Sequence[float]) -> tuple[float, float, float]:
    """Return the place of a piece on its page, and how much larger it is than its font."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    scale = hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
    return _on_page(x), _on_page(y), scale


def _on_page(value: float) -> float:
    """Return a place or size as one that a page can have, whatever number the file claims."""
    return 0.0 if isnan(value) else max(-_FARTHEST, min(value, _FARTHEST))


def _is_turned(cm: Sequence[float], tm: Sequence[float], size: float) -> bool:
    """Return whether a piece runs otherwise than from left to right; a size below nought turns it half round."""
    along, up = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
    return (-along if size < 0 else along) < abs(up)


def _has_gap(shown: object) -> bool:
    """Return whether what one text object shows leaves a gap of more than some letters' width behind words."""
    letters = 0
    for part in shown if isinstance(shown, list) else ():
        if isinstance(part, bytes | str):
            letters += len(part)
        elif letters > _MARKER and isinstance(part, int | float) and part < -_GAP:
            return True
    return False


def _page_remarks(pages: list[list[Line]]) -> Iterator[str]:
    blank = [number for number, lines in enumerate(pages, start=1) if not lines]
    if blank:
        some = f"{len(blank):,} of {len(pages):,} pages"
        yield f"{some} hold no words that can be read, perhaps pictures: {named(blank)}."
    turned = [number for number, lines in enumerate(pages, start=1) if any(line.turned for line in lines)]
    if turned:
        yield f"Some words are printed turned ({named(turned)}): look whether they stand in their place."
    unknown = sum(line.words.count(_UNKNOWN) for lines in pages for line in lines)
    if unknown:
        yield f"The fonts do not say what {unknown:,} of the characters are; each is written as U+FFFD."


def _told(reader: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above.
    for name, value in (reader.metadata or {}).items():
        if isinstance(value, str) and value.strip():
            yield str(name).lstrip("/").lower(), " ".join(value.split())[:1000]


__all__ = ["MAX_PAGES", "read_pdf"]
