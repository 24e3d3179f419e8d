"""The reader of PDF: what each page sets at which place, in which size and weight."""

from __future__ import annotations

import io
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from math import hypot, inf
from typing import Any

from jscdata.drafting.layout import Release
from jscdata.drafting.readers.characters import CONTROL
from jscdata.drafting.readers.note_marks import with_note_marks
from jscdata.drafting.readers.page_heads import running_heads
from jscdata.drafting.readers.page_notes import notes_of
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
    problem = library("pypdf.errors", "pypdf").PyPdfError
    try:
        with heard("pypdf") as said:
            reader = _opened(data, problem)
            pages = list(_pages(reader))
            told = dict(_told(reader))
            notes = list(notes_of(reader))
    except (problem, *_BROKEN) as error:
        message = (
            "The PDF file is damaged: it cannot be read to its end. Open it in a viewer and print it to a new PDF."
        )
        raise UnreadableReleaseError(message) from error
    found, remarks = paragraphs(pages, running_heads(pages))
    found, noted = with_note_marks(found)
    setting = set_out([*found, *notes])
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


def _opened(data: bytes, problem: type[Exception]) -> Any:  # noqa: ANN401 - the library is typed in part.
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
        except (problem, *_BROKEN):
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
    for page in reader.pages:
        lines = _lines(page)
        size += sum(len(line.words) for line in lines)
        if size > MAX_BYTES:
            message = f"The PDF file has more than {MAX_BYTES // (1024 * 1024)} MB of text. Give the release alone."
            raise UnreadableReleaseError(message)
        yield lines


@dataclass(frozen=True, slots=True)
class _Printed:
    """Words at a place, as the library gives them; see ``Line`` for the rest."""

    words: str
    x: float
    y: float
    size: float
    bold: bool
    turned: bool
    stepped: bool
    backward: bool


def _printed(page: Any) -> list[_Printed]:  # noqa: ANN401 - as above.
    """Return all that is printed on a page, in the order of the file."""
    found: list[_Printed] = []
    stepped: set[tuple[float, float]] = set()
    last = (-inf, inf)
    is_backward = False

    def look(operator: bytes, operands: list[Any], cm: list[float], tm: list[float]) -> None:
        nonlocal last, is_backward
        if operator not in _SHOWING:
            return
        x, y, _ = _placed(cm, tm)
        if operator == b"TJ" and any(map(_has_gap, operands)):
            stepped.add((x, y))
        # The library gives as one what a text object shows at several places, and as the place the first of them.
        is_backward |= not _is_turned(cm, tm, 1) and x < last[0] - 1 and abs(y - last[1]) < 1
        last = x, y

    def take(words: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:  # noqa: ANN401
        nonlocal is_backward
        if words:
            x, y, scale = _placed(cm, tm)
            bold = _BOLD.search(str(font.get("/BaseFont", ""))) is not None if font else False
            turned = _is_turned(cm, tm, float(size))
            size = round(abs(float(size)) * scale, 1)
            found.append(_Printed(words, x, y, size, bold, turned, (x, y) in stepped, is_backward))
            is_backward = False

    # "'" moves to its line before it shows words, so it is looked at behind that.
    page.extract_text(visitor_operand_after=look, visitor_text=take)
    return found


def _lines(page: Any) -> list[Line]:  # noqa: ANN401 - as above.
    """Return the lines of a page; a line ends where the library sets a line feed."""
    height = float(page.mediabox.height) or 1.0
    foot = float(page.mediabox.bottom)
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
                    line.placed, line.x, line.y, line.height = True, printed.x, printed.y, (printed.y - foot) / height
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


def _placed(cm: list[float], tm: list[float]) -> tuple[float, float, float]:
    """Return the place of a piece on its page, and how much larger it is than its font."""
    x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
    y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    scale = hypot(tm[2] * cm[0] + tm[3] * cm[2], tm[2] * cm[1] + tm[3] * cm[3])
    return float(x), float(y), float(scale)


def _is_turned(cm: list[float], tm: list[float], size: float) -> bool:
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
