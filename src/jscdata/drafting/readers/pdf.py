"""PDF: lines by the place and size of their letters, joined into paragraphs; what pages repeat is left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from statistics import median
from typing import Any

from jscdata.drafting.errors import UnreadableReleaseError
from jscdata.drafting.layout import Release
from jscdata.drafting.markers import marker_of
from jscdata.drafting.readers.decoding import character_remarks
from jscdata.drafting.readers.loading import library, version_of
from jscdata.drafting.readers.page import Page, Run

_SAME_LINE = 0.45
"""Letters whose base lines differ by less of their size stand in one line."""
_FULL = 0.8
"""A line with this share of the longest one's letters was broken because it was full."""
_WIDE_GAP = 1.35
"""A paragraph begins behind a gap that is larger than the usual one by this."""
_SAME_SIZE = 0.6
_EDGE = 2
"""Lines at the head and foot of a page among which a running head is looked for."""
_NUMBER = re.compile(r"(?i)[\W_]*(?:page\s*)?[0-9]{1,4}(?:\s*(?:of|/|-|–)\s*[0-9]{1,4})?[\W_]*|[ivxl]{1,6}")
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
    repeated = _repeated(pages)
    page = Page()
    held: list[_Line] = []
    usual = _usual_gap(lines)
    longest = max((len(line.words) for line in lines), default=0)
    for number, line in enumerate(lines):
        if (line.page, number) in repeated:
            continue
        if held and not _goes_on(held[-1], line, usual, longest, has_marker=_has_marker(held)):
            _write(page, held)
            held = []
        held.append(line)
        following = number + 1
        if following < len(lines) and (lines[following].page, following) in repeated:
            _leave_out(page, held, lines[following])
    raise NotImplementedError


def _pages(data: bytes) -> list[list[_Line]]:
    pypdf = library("pypdf")
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableReleaseError("The PDF is encrypted. Save it without a password.")
        return [list(_lines(page, number)) for number, page in enumerate(reader.pages)]
    except UnreadableReleaseError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged file makes pypdf raise errors of many kinds.
        raise UnreadableReleaseError(_UNREADABLE) from error
