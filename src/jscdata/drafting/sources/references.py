"""What references to characters in HTML mean, which a parser keeps even where they are no characters of a text."""

from __future__ import annotations

import html
import re
from html.entities import html5
from typing import Final

_NUMBER: Final = r"&#(?:(?P<decimal>[0-9]++)|[xX](?P<hex>[0-9A-Fa-f]++));?"
_IN_TEXT: Final = re.compile(rf"{_NUMBER}|&[A-Za-z][A-Za-z0-9]*+;?")
_IN_ATTRIBUTE: Final = re.compile(rf"{_NUMBER}|&(?P<name>[A-Za-z][A-Za-z0-9]*+(?:;|(?!=)))")
_NONE: Final = "\ufffd"
_SURROGATES: Final = range(0xD800, 0xE000)
_LAST: Final = 0x10FFFF
_DIGITS: Final = 7
"""Digits that the last code point has at most, leading zeros left out."""

_WINDOWS: Final = {code: bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}
"""What HTML takes these numbers for: characters of Windows-1252, where it has one."""


def unescaped(words: str) -> str:
    """Return the words of a text with the characters that its references mean."""
    return _IN_TEXT.sub(_meant, words)


def unescaped_attribute(words: str) -> str:
    """Return the words of an attribute; a name without its semicolon must be whole there."""
    return _IN_ATTRIBUTE.sub(
        lambda found: found[0] if found["name"] and found["name"] not in html5 else _meant(found), words
    )


def _meant(reference: re.Match[str]) -> str:
    digits = (reference["decimal"] or reference["hex"] or "").lstrip("0")
    if not reference["decimal"] and not reference["hex"]:
        return html.unescape(reference[0])
    if len(digits) > _DIGITS:
        return _NONE
    code = int(digits or "0", 10 if reference["decimal"] else 16)
    if code == 0 or code in _SURROGATES or code > _LAST:
        return _NONE
    return _WINDOWS.get(code) or chr(code)


__all__ = ["unescaped", "unescaped_attribute"]
