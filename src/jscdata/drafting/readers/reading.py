"""One way in for all forms of releases."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import PurePath

from jscdata.drafting.cutting import cut
from jscdata.drafting.errors import UnreadableReleaseError
from jscdata.drafting.layout import Release
from jscdata.drafting.readers.docx import read_docx
from jscdata.drafting.readers.html import read_html
from jscdata.drafting.readers.markdown import read_markdown
from jscdata.drafting.readers.pdf import read_pdf
from jscdata.drafting.readers.text import read_text
from jscdata.reading import MAX_BYTES

_READERS: Mapping[str, Callable[[bytes], Release]] = {
    "text": read_text,
    "markdown": read_markdown,
    "html": read_html,
    "pdf": read_pdf,
    "docx": read_docx,
}
FORMS = tuple(_READERS)
"""The forms of releases that are read."""

_BY_SUFFIX = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}
_LOOKED_AT = 4096
_TAGS = re.compile(
    rb"(?i)<!doctype html|<(?:html|head|body|div|section|article|main|table|span|p|ul|ol|li|br)\b|</[a-z][a-z0-9]*\s*>"
)
_MEGABYTE = 1024 * 1024


def form_of(data: bytes, name: str = "") -> str:
    """Return the form of a release, by its first bytes where they tell it, else by the name of its file.

    Raises:
        UnreadableReleaseError: Where it is a form that is known and not read, such as DOC.
    """
    start = data[:_LOOKED_AT].lstrip()
    if start.startswith(b"%PDF"):
        return "pdf"
    if start.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        message = "This is an old or encrypted Word file, or RTF. Save it as DOCX without a password."
        raise UnreadableReleaseError(message)
    if start.startswith(b"PK"):
        return "docx"
    by_name = _BY_SUFFIX.get(PurePath(name).suffix.lower())
    if by_name in {"markdown", "html"}:
        return by_name
    return "html" if start.startswith(b"<") and _TAGS.search(start) else "text"


def read_release(  # noqa: PLR0913 - each is a choice of its own, made by name.
    data: bytes,
    *,
    name: str = "",
    form: str | None = None,
    main: str | None = None,
    start: str | None = None,
    stop: str | None = None,
) -> Release:
    """Return the text and the blocks of a release.

    Args:
        data: Its bytes, of which at most 16 MB are read.
        name: The name of its file, which may tell its form.
        form: One of ``FORMS``; told by the bytes and the name when None.
        main: The element of a web page that holds the release, as a CSS selector.
        start: Words with which the release begins; what stands before them is left out.
        stop: Words with which it ends; what stands behind them is left out.

    Raises:
        UnreadableReleaseError: Where there is no text to be had, with what to do.
        MissingExtraError: Where the reader is not installed.
    """
    if len(data) > MAX_BYTES:
        message = f"The release has more than {MAX_BYTES // _MEGABYTE} MB, which is not read. Cut it to the statement."
        raise UnreadableReleaseError(message)
    if not data.strip():
        message = "The release is empty."
        raise UnreadableReleaseError(message)
    found = form or form_of(data, name)
    if main is not None and found != "html":
        message = f"An element can be chosen in HTML; this release is {found}."
        raise UnreadableReleaseError(message)
    release = read_html(data, main=main) if main is not None else _READERS[found](data)
    release = cut(release, start, stop)
    if not release.blocks:
        message = "There are no words in the release."
        raise UnreadableReleaseError(message)
    return release


__all__ = ["FORMS", "form_of", "read_release"]
