"""All words of a PDF: those of its pages in the order of the file, then those of its fields and notes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from jscdata.drafting.readers.quiet import heard
from jscdata.drafting.readers.refusing import library
from jscdata.drafting.sources.piece import Piece

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_UNKNOWN = "\ufffd"


def pdf_pieces(data: bytes) -> Iterator[Piece]:
    """Give the words of the pages."""
    with heard("pypdf"):
        reader = library("pypdf", "pypdf").PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            reader.decrypt("")
        for page in reader.pages:
            yield Piece((f" {_CONTROLS.sub(_UNKNOWN, page.extract_text())} ",))


__all__ = ["pdf_pieces"]
