"""The text of a statement in its file among the sources: UTF-8, with any line ends and perhaps a byte order mark."""

from __future__ import annotations

import codecs

NOT_UTF8 = (
    "Save the text in UTF-8: 'jscdata draft RELEASE --encoding NAME --text FILE' does it, and so do editors and iconv. "
    "Keep the release itself beside it under another name, and name that one in 'source.file'."
)
"""What to do with a file that is in another encoding."""


def text_bytes(data: bytes) -> bytes:
    """Return the text in the bytes of a file: without a byte order mark, with line feeds alone at the ends of lines."""
    text = data.removeprefix(codecs.BOM_UTF8)
    return text.replace(b"\r\n", b"\n").replace(b"\r", b"\n") if b"\r" in text else text


def text_in(data: bytes) -> str:
    """Return the text in the bytes of a file.

    Raises:
        UnicodeDecodeError: Where they are not UTF-8.
    """
    return text_bytes(data).decode("utf-8")


__all__ = ["NOT_UTF8", "text_bytes", "text_in"]
