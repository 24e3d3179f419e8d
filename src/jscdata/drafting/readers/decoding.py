"""From bytes to characters: UTF-8, or what a byte order mark or a page's own declaration says."""

from __future__ import annotations

import codecs
import re

from jscdata.drafting.readers.refusing import UnreadableReleaseError
from jscdata.errors import UnknownIdError
from jscdata.quoting import quote

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks and the encodings that they tell, those before others that begin like them."""

_META = re.compile(rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_HEAD = 4096
# A page that says Latin-1 is read as Windows-1252 by every browser.
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932"}
_CHARSET = re.compile(r"cp125\d|cp932|iso8859-\d+|euc_jp|euc_kr|iso2022_jp|gb18030|big5|koi8-[ru]|cp949")
_UNICODE = re.compile(r"utf-(8(-sig)?|16(-[lb]e)?|32(-[lb]e)?)")
_USUAL = ("windows-1252", "iso-8859-15", "utf-16", "shift_jis", "euc-jp", "euc-kr", "big5", "gb18030", "koi8-r")


def decode(data: bytes, *, declared: bool = False) -> tuple[str, tuple[str, ...]]:
    """Return the characters, without a byte order mark, and remarks on how they were read.

    With ``declared``, a page's own ``<meta charset>`` holds where the bytes are no UTF-8.

    Raises:
        UnreadableReleaseError: Where the bytes are not text in the encoding; the first bad byte is named.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark):
            remark = f"The file starts with a byte order mark ({encoding.upper()}), which is no part of the text."
            return _strict(data[len(mark) :], encoding, len(mark)), (remark,)
    if b"\0" in data:
        place = data.index(b"\0")
        message = (
            f"The file is no text: byte {place + 1:,} is zero. Give a release as text in UTF-8, Markdown, HTML, PDF or "
            "DOCX."
        )
        raise UnreadableReleaseError(message)
    charset = _declared(data) if declared else None
    # All of this encoding's bytes are ASCII's, so that it would pass as UTF-8.
    if charset and (charset == "iso2022_jp" or not _is_utf8(data)):
        remark = f"The page says that it is in {charset}, and was read so."
        return _strict(data, charset, 0), (remark,)
    return _strict(data, "utf-8", 0), ()


def _declared(data: bytes) -> str | None:
    """Return Python's name of the charset that a page declares, None where it declares none but UTF-8."""
    match = _META.search(data[:_HEAD])
    if match is None:
        return None
    name = _as_browsers(match[1].decode("ascii", "replace"))
    return name if name and _CHARSET.fullmatch(name) else None


def _as_browsers(said: str) -> str | None:
    """Return Python's name of the encoding that browsers understand by a name, None where there is none."""
    try:
        name = codecs.lookup(said).name
    except LookupError:
        return None
    return _AS_BROWSERS.get(name, name)


def in_utf8(data: bytes, encoding: str) -> bytes:
    """Return a text in UTF-8 that is in another encoding.

    Raises:
        UnknownIdError: Where there is no such encoding.
        UnreadableReleaseError: Where the bytes are not text in it; the first bad byte is named.
    """
    name = _as_browsers(encoding)
    if name is None or not (_CHARSET.fullmatch(name) or _UNICODE.fullmatch(name)):
        kind = "encoding of a text"
        raise UnknownIdError(kind, encoding, _USUAL, listed=f"Usual ones are {', '.join(_USUAL)}.")
    return _strict(data, name, 0).encode()


def encoding_of(data: bytes) -> str:
    """Return the encoding that a byte order mark tells, UTF-8 without one."""
    return next((encoding for mark, encoding in MARKS if data.startswith(mark)), "utf-8")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _strict(data: bytes, encoding: str, skipped: int) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        bad = data[error.start : error.start + 1].hex().upper() or "none"
        before = quote(data[max(0, error.start - 20) : error.start].decode(encoding, "replace"))
        message = (
            f"The file is not in {encoding.upper()}: byte {error.start + skipped + 1:,} (0x{bad}, line {line:,}, after "
            f"{before}) does not fit. Save it in UTF-8 with the program that shows it rightly, or tell the encoding of "
            "a plain text by --encoding."
        )
        raise UnreadableReleaseError(message) from error


__all__ = ["MARKS", "decode", "encoding_of", "in_utf8"]
