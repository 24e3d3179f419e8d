"""Readers of official releases: plain text, Markdown, HTML, PDF and DOCX, never from the network.

No word of a source is lost or changed silently: what is not in the text is listed as left out,
what the reader wrote itself is listed as made, and anything odd is told in a remark.
"""

from __future__ import annotations

from dataclasses import replace

from jscdata.bundles import MAX_SOURCE_BYTES
from jscdata.drafting.layout import Release
from jscdata.drafting.readers.characters import refuse_controls, remarks_on
from jscdata.drafting.readers.cutting import cut
from jscdata.drafting.readers.docx import read_docx
from jscdata.drafting.readers.forms import FORMS, a_file_in, form_of
from jscdata.drafting.readers.html import read_html
from jscdata.drafting.readers.markdown import read_markdown
from jscdata.drafting.readers.pdf import read_pdf
from jscdata.drafting.readers.refusing import UnreadableReleaseError
from jscdata.drafting.readers.text import read_text
from jscdata.quoting import printable
from jscdata.reading import MAX_BYTES

_READERS = {"docx": read_docx, "markdown": read_markdown, "pdf": read_pdf, "text": read_text}
_HELD_ELSEWHERE = {
    "pdf": " If it is scanned, run it through a program that recognises characters (OCR) first.",
    "html": " If a browser fills it in by a script, save the page from the browser.",
}


def read_release(  # noqa: PLR0913 - each is a choice of the caller's own.
    data: bytes,
    *,
    name: str = "",
    form: str | None = None,
    main: str | None = None,
    start: str | None = None,
    stop: str | None = None,
) -> Release:
    """Return the text of a release, its blocks, and what is told of it.

    Args:
        data: The bytes of the file.
        name: The name of the file, whose ending helps to tell its form.
        form: One of text, markdown, html, pdf and docx; told from the bytes and the name where None.
        main: For HTML, a CSS selector of the element that holds the release.
        start: Words with which the release begins; what stands before is left out, and listed.
        stop: Words with which the release ends; what follows is left out, and listed.

    Raises:
        UnreadableReleaseError: Where the file cannot be read, with what to do. At most 64 MB of
            PDF or DOCX and 16 MB of text, Markdown or HTML are read.
        UnknownIdError: Where there is no such form.
        MissingExtraError: Where the extra ``draft`` is not installed.
    """
    found = form_of(data, name, form)
    _refuse_size(len(data), found)
    if main is not None and found != "html":
        message = f"A CSS selector can only be given for HTML, and this is {a_file_in(found)}. Leave it out."
        raise UnreadableReleaseError(message)
    release = read_html(data, main) if found == "html" else _READERS[found](data)
    if not release.blocks:
        raise UnreadableReleaseError(_no_words(release, found))
    if len(release.text) > MAX_BYTES:
        raise UnreadableReleaseError(_too_much(FORMS[found], MAX_BYTES))
    refuse_controls(release.text)
    release = cut(release, start, stop)
    return replace(release, remarks=(*release.remarks, *remarks_on(release.text)))


def _refuse_size(size: int, form: str) -> None:
    limit = MAX_SOURCE_BYTES if form in ("pdf", "docx") else MAX_BYTES
    if size > limit:
        raise UnreadableReleaseError(_too_much(FORMS[form], limit))


def _no_words(release: Release, form: str) -> str:
    if release.left_out:
        return (
            f"The {FORMS[form]} holds no words but such as are left out: {printable(release.left_out[0].told)}. Give a "
            "file in which the words of the release are shown."
        )
    return f"The {FORMS[form]} holds no words.{_HELD_ELSEWHERE.get(form, ' Give a file that holds the release.')}"


def _too_much(what: str, limit: int) -> str:
    return f"The {what} has more than {limit // (1024 * 1024)} MB, which are not read. Give the release alone."


__all__ = ["FORMS", "UnreadableReleaseError", "read_release"]
