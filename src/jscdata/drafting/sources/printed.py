"""All words of a PDF: those of its pages in the order of the file, then those of its fields and notes.

The letters of its pages are counted by a second program that shares nothing with the reader's, so
that neither can lose one unseen; their order is that of the reader's program alone.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from jscdata.drafting.readers.quiet import heard
from jscdata.drafting.readers.refusing import UnreadableReleaseError, library
from jscdata.drafting.sources.piece import Piece, Source

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_UNKNOWN = "\ufffd"


def pdf_source(data: bytes) -> Source:
    """Return the words of the pages, fields and notes, and the letters of the pages as PDFium reads them."""
    with heard("pypdf"):
        reader = library("pypdf", "pypdf").PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            reader.decrypt("")
        pages = [page.extract_text() for page in reader.pages]
        notes = [words for page in reader.pages for words in _notes(page)]
    pieces = (Piece((f" {_CONTROLS.sub(_UNKNOWN, words)} ",)) for words in (*pages, *notes))
    return Source(pieces=tuple(pieces), letters=letters_in(_pages(data)))


def letters_in(texts: Iterable[str]) -> Counter[str]:
    """Count letters and digits, such as "fi" as two letters whether they are printed as one sign or two."""
    found: Counter[str] = Counter()
    for text in texts:
        found.update(unicodedata.normalize("NFKC", text))
    return Counter({letter: number for letter, number in found.items() if letter.isalnum()})


def _pages(data: bytes) -> Iterator[str]:
    pdfium = library("pypdfium2", "pypdfium2")
    try:
        document = pdfium.PdfDocument(data)
        for page in document:
            words = page.get_textpage()
            yield words.get_text_range()
            words.close()
            page.close()
        document.close()
    except pdfium.PdfiumError as error:
        message = (
            "The PDF file is damaged: one program reads it and another cannot, so that nothing proves that all its "
            "words are there. Open it in a viewer and print it to a new PDF."
        )
        raise UnreadableReleaseError(message) from error


def _notes(page: Any) -> Iterator[str]:  # noqa: ANN401 - the library is typed in part.
    """Give what the notes, fields and buttons on a page say."""
    for entry in page.get("/Annots") or ():
        note = entry.get_object()
        above = note.get("/Parent", {}).get_object() if "/Parent" in note else {}
        look = note["/MK"].get_object() if "/MK" in note else {}
        for found in (note.get("/Contents"), note.get("/V", above.get("/V")), look.get("/CA")):
            words = found.get_object() if found is not None else ""
            for word in words if isinstance(words, list) else [words]:
                yield "" if not isinstance(word, str) or word.startswith("/") else word


__all__ = ["letters_in", "pdf_source"]
