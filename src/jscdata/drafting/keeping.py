"""The file of a release that a package keeps, and what the record tells of it."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from jscdata.drafting.describing import address_of
from jscdata.drafting.layout import Release
from jscdata.drafting.readers.decoding import encoding_of, in_utf8
from jscdata.drafting.readers.forms import a_file_in
from jscdata.drafting.readers.refusing import UnreadableReleaseError
from jscdata.source_text import text_bytes
from jscdata.versions import LIBRARY

_SUFFIXES = {"text": ".txt", "markdown": ".md", "html": ".html", "pdf": ".pdf", "docx": ".docx"}
_NOT_THE_RELEASE = (
    "The text that goes to sources/ID.txt is the text as it was read, and not the release byte for byte. Keep the "
    "release, too, under another name in 'sources', name it in 'source.file', and leave out 'source.sha256', which "
    "'jscdata fmt' then works out."
)


def decoded(data: bytes, form: str, encoding: str | None) -> bytes:
    """Return a release that is to be read: of a text in a named encoding, the same in UTF-8.

    Raises:
        UnknownIdError: Where there is no such encoding.
        UnreadableReleaseError: Where the bytes are not text in it, or the release is in a form that tells its own.
    """
    if encoding is None:
        return data
    if form in ("text", "markdown"):
        return in_utf8(data, encoding)
    message = f"An encoding can only be given for plain text and Markdown, and this is {a_file_in(form)}. Leave it out."
    raise UnreadableReleaseError(message)


def kept(data: bytes, form: str, release: Release, encoding: str | None) -> tuple[bytes, Release]:
    """Return the bytes of the source that the package keeps, and the release with what is to be told of that.

    These are the bytes of the release, save of a plain text that was cut, decoded or mended on
    reading: ``sources/ID.txt`` then can hold only its text.
    """
    text = release.text.encode()
    if form != "text" or text_bytes(data) == text:
        return data, release
    reader = f"jscdata {LIBRARY}, from {(encoding or encoding_of(data)).lower()}"
    return text, replace(release, reader=reader, remarks=(*release.remarks, _NOT_THE_RELEASE))


def source_told(source: bytes, form: str, release: Release, identity: str | None) -> dict[str, Any]:
    """Return what is known of the file that is kept."""
    known = {"file": f"sources/{identity}{_SUFFIXES[form]}"} if identity else {}
    return {
        **known,
        "media_type": release.media_type,
        "sha256": hashlib.sha256(source).hexdigest(),
        "reader": release.reader,
        "url": address_of(release),
    }


__all__ = ["decoded", "kept", "source_told"]
