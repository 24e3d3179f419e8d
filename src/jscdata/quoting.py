"""Words of a file made safe to print.

A file must not be able to write to a terminal or a build log as if it were this tool: control
characters, escapes, and characters that are invisible or turn the direction of text round are
shown by their code point, and long words are cut.
"""

from __future__ import annotations

import re

_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]")


def printable(words: str) -> str:
    r"""Return the words with each unsafe character written as its code point, such as ``\u202e``."""
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", words)


def quote(words: object, limit: int = 60) -> str:
    """Return the words in quotation marks, safe to print, cut to ``limit`` characters."""
    text = str(words)
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return f"'{printable(cut)}'"


__all__ = ["printable", "quote"]
