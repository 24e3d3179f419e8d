"""What a source holds, found by means that the readers do not use and without leaving anything out.

The readers are judged by it: whatever they do not take into the text, they must tell.
"""

from __future__ import annotations

from collections.abc import Callable

from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.sources.document import docx_pieces
from jscdata.drafting.sources.marked import markdown_pieces, without_signs
from jscdata.drafting.sources.page import page_pieces
from jscdata.drafting.sources.piece import Piece, Source, words_of
from jscdata.drafting.sources.printed import letters_in, pdf_source
from jscdata.errors import UnknownIdError

_SOURCES: dict[str, Callable[[bytes], Source]] = {
    "text": lambda data: Source(pieces=(Piece((decode(data)[0],)),)),
    "markdown": lambda data: Source(pieces=tuple(markdown_pieces(data))),
    "html": lambda data: Source(pieces=tuple(page_pieces(data))),
    "pdf": pdf_source,
    "docx": lambda data: Source(pieces=tuple(docx_pieces(data))),
}


def source_of(data: bytes, form: str) -> Source:
    """Return all that a source holds.

    Raises:
        UnknownIdError: Where there is no such form.
        UnreadableReleaseError: Where the source cannot be read.
    """
    if form not in _SOURCES:
        kind = "form of a release"
        raise UnknownIdError(kind, form, _SOURCES)
    return _SOURCES[form](data)


__all__ = ["Piece", "Source", "letters_in", "source_of", "without_signs", "words_of"]
