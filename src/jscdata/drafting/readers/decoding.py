"""Bytes to text, and what a person should know of the characters in it."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from jscdata.drafting.errors import UnreadableReleaseError

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_MOJIBAKE = re.compile(
    "\u00e2\u20ac[\u2122\u0153\u009d\u201c\u201d\u0161\u02dc\u00a6]|\u00c3[\u0080-\u00bf\u2018-\u203a]|\u00c2[\u00a0-\u00bf]|\ufffd"
)
_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069]")


def decode(data: bytes, encoding: str | None = None) -> tuple[str, list[str]]:
    """Return the text of bytes with LF line ends, and what was done to get it, in sentences.

    Without an encoding it is UTF-8, or UTF-16 where a byte order mark says so.

    Raises:
        UnreadableReleaseError: Where the bytes are no text in this encoding.
    """
    remarks = []
    for mark, found in _BOMS:
        if data.startswith(mark):
            data, encoding = data[len(mark) :], found
            remarks.append(f"A byte order mark ({found.upper()}) at the beginning is left out.")
            break
    try:
        text = data.decode(encoding or "utf-8")
    except LookupError as error:
        message = f"The page says that it is encoded as {encoding!r}, which is not known. Save it as UTF-8."
        raise UnreadableReleaseError(message) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = (
            f"The byte {data[error.start]:#04x} at place {error.start}, line {line}, is no "
            f"{(encoding or 'utf-8').upper()}. Save the release as UTF-8; its words are never guessed at."
        )
        raise UnreadableReleaseError(message) from error
    if "\0" in text[:1000]:
        message = "The file holds zero bytes and is no text. Name its form with --as if it has another one."
        raise UnreadableReleaseError(message)
    return _without_controls(text, remarks)


def _without_controls(text: str, remarks: list[str]) -> tuple[str, list[str]]:
    """Return a text that a record can hold: LF line ends, and no control character but tab and LF."""
    returns = text.count("\r")
    if returns:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        remarks.append(f"{_times(returns, 'line end')} with CR became LF.")
    controls = len(_CONTROLS.findall(text))
    if controls:
        # A form feed divides pages, and U+0085 lines; the others stand between no words.
        text = _CONTROLS.sub(lambda found: "\n" if found[0] in "\x0b\x0c\x85" else "", text)
        remarks.append(
            f"{_times(controls, 'control character')} cannot stand in a record: page and line breaks became LF, "
            "others were left out."
        )
    return text, remarks


def character_remarks(text: str) -> Iterator[str]:
    """Tell characters that are kept and that a person should look at."""
    kinds = (
        (_MOJIBAKE, "sequence", "that looks like a wrong encoding", "Get the release in its proper encoding."),
        (_ZERO_WIDTH, "zero-width or directional character", "", "It is kept as it is."),
        (re.compile("\u00ad"), "soft hyphen", "", "It is kept as it is."),
        (re.compile("\u00a0"), "no-break space", "", "It is kept as it is."),
    )
    for pattern, what, how, then in kinds:
        found = list(pattern.finditer(text))
        if found:
            first = found[0].start()
            around = text[max(0, first - 20) : first + 20].replace("\n", " ")
            yield f"{_times(len(found), what)} {how}".rstrip() + f", the first at {first}, in {around!r}. {then}"


def _times(number: int, what: str) -> str:
    return f"1 {what}" if number == 1 else f"{number:,} {what}s"


__all__ = ["character_remarks", "decode"]
