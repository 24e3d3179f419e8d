"""What a source holds, found by means that the readers do not use and without leaving anything out.

The readers are judged by it: whatever they do not take into the text, they must tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.sources.document import docx_pieces
from jscdata.drafting.sources.marked import markdown_pieces, without_signs
from jscdata.drafting.sources.page import page_pieces
from jscdata.drafting.sources.piece import Piece, words_of
from jscdata.drafting.sources.printed import pdf_pieces
from jscdata.errors import UnknownIdError


def _text_pieces(data: bytes) -> Iterable[Piece]:
    return (Piece((decode(data)[0],)),)


_SOURCES: dict[str, Callable[[bytes], Iterable[Piece]]] = {
    "text": _text_pieces,
    "markdown": markdown_pieces,
    "html": page_pieces,
    "pdf": pdf_pieces,
    "docx": docx_pieces,
}


def source_pieces(data: bytes, form: str) -> list[Piece]:
    """Return all that a source holds, in its order.

    Raises:
        UnknownIdError: Where there is no such form.
        UnreadableReleaseError: Where the source cannot be read.
    """
    if form not in _SOURCES:
        kind = "form of a release"
        raise UnknownIdError(kind, form, _SOURCES)
    return list(_SOURCES[form](data))


__all__ = ["Piece", "source_pieces", "without_signs", "words_of"]
