"""The form of a release, told from what its bytes are and what its file is called."""

from __future__ import annotations

import re

from jscdata.drafting.readers.decoding import MARKS
from jscdata.drafting.readers.header import HEADER_NAMES
from jscdata.drafting.readers.refusing import UnreadableReleaseError
from jscdata.errors import UnknownIdError

FORMS = {
    "text": "file of plain text",
    "markdown": "Markdown file",
    "html": "HTML page",
    "pdf": "PDF file",
    "docx": "Word document",
}
"""The forms that are read, and what messages call them."""

_ENDINGS = {
    "txt": "text",
    "text": "text",
    "md": "markdown",
    "markdown": "markdown",
    "html": "html",
    "htm": "html",
    "xhtml": "html",
    "pdf": "pdf",
    "docx": "docx",
}
_FOREIGN = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document, or one locked by a password"),
    (b"{\\rtf", "a file in Rich Text Format"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a packed file"),
)
_PDF_WITHIN = 1024
_HEAD = 4096
_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_PIECE = re.compile(
    rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:p|div|h[1-6]|ul|ol|table|t[drh]|tbody|thead|section|article|main|body|head|header|blockquote|"
    rb"span|strong|b|center|font|br|meta|title|script)\b[^<>]{0,2000}>",
    re.IGNORECASE | re.DOTALL,
)
_HEADER = re.compile(
    rf"\s*---[ \t]*\r?\n(?:(?!---|\.\.\.)[^\n]*\n){{0,200}}?(?:{'|'.join(sorted(HEADER_NAMES))})[ \t]*:", re.IGNORECASE
)


def form_of(data: bytes, name: str, form: str | None) -> str:
    """Return the form of a release: the one given, else what the bytes are, else what the name says.

    Raises:
        UnknownIdError: Where there is no such form as the one given.
        UnreadableReleaseError: Where there is nothing, or the bytes are of a form that is not read.
    """
    if form is not None and form not in FORMS:
        kind = "form of a release"
        raise UnknownIdError(kind, form, FORMS)
    if not data.strip(b" \t\r\n\f\v\xef\xbb\xbf"):
        message = "The file is empty. Give a file that holds the release."
        raise UnreadableReleaseError(message)
    return form or _of_bytes(data) or _ENDINGS.get(name.rpartition(".")[2].lower()) or _of_signs(data)


def _head(data: bytes) -> bytes:
    """Return the first bytes in UTF-8, as far as a byte order mark tells in which encoding they are."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) : _HEAD].decode(encoding, "ignore").encode()
    return data[:_HEAD]


def _of_bytes(data: bytes) -> str | None:
    """Return the form that the first bytes cannot hide."""
    head = _head(data)
    if b"%PDF-" in head[:_PDF_WITHIN]:
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    foreign = next((what for sign, what in _FOREIGN if head.startswith(sign)), None)
    if foreign:
        message = f"The file is {foreign}, which is not read. Save it as DOCX, PDF, HTML or plain text, and give that."
        raise UnreadableReleaseError(message)
    return "html" if _PAGE.match(head) else None


def _of_signs(data: bytes) -> str:
    head = _head(data)
    if _HEADER.match(head.decode("utf-8", "replace")):
        return "markdown"
    return "html" if _PIECE.match(head) else "text"


def a_file_in(form: str) -> str:
    """Return what messages call a file in a form, with its article."""
    return f"{'an' if form == 'html' else 'a'} {FORMS[form]}"


__all__ = ["FORMS", "a_file_in", "form_of"]
