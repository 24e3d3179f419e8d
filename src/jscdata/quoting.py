"""Words of a file made safe to print.

A file must not be able to write to a terminal or a build log as if it were this tool: control
characters, escapes, and characters that are invisible or turn the direction of text round are
shown by their code point, and long words are cut.
"""

from __future__ import annotations

import json
import re

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\ud800-\udfff"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
    # A build server obeys "::" where a line begins.
    r"|(?<!\S):(?=:)"
)
_BLANK = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# It obeys "##[" and "##vso[" anywhere in a line, and passes over characters that it holds for nothing.
_COMMAND = re.compile(r"(#(?:vso)?[^\x00-\x7f]*)\[")


def printable(words: str) -> str:
    r"""Return the words with each unsafe character written as its code point, such as ``\u202e``."""
    return _without_commands(_UNSAFE.sub(lambda match: _code_point(ord(match[0])), words))


def is_printable(words: str) -> bool:
    """Return whether words are safe to print as they are; joined by spaces, several are where each of them is."""
    return _UNSAFE.search(words) is None and ("#" not in words or _COMMAND.search(words) is None)


def _without_commands(words: str) -> str:
    return _COMMAND.sub(r"\1\\u005b", words) if "#" in words else words


def _code_point(number: int) -> str:
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004 - the longest with four digits


def printable_json(text: str) -> str:
    """Return JSON text with each unsafe character as an escape of JSON; the line feeds between values stay."""
    lines = text.split("\n")
    return "\n".join(_without_commands(_UNSAFE.sub(_json_escape, line)) for line in lines)


def _json_escape(match: re.Match[str]) -> str:
    character = match[0]
    return _code_point(ord(character)) if character.isascii() else json.dumps(character)[1:-1]


def quote(words: object, limit: int = 60) -> str:
    """Return the words in quotation marks, safe to print, cut to ``limit`` characters.

    White space that looks like a blank is shown by its code point, so that words that differ look different.
    """
    text = _as_text(words)
    cut = text if len(text) <= limit else text[: limit - 1] + "…"
    return f"'{_BLANK.sub(lambda match: _code_point(ord(match[0])), printable(cut))}'"


def _as_text(words: object) -> str:
    try:
        return str(words)
    except ValueError:
        # Python refuses to write out a number of thousands of digits.
        return "a very long number"


__all__ = ["is_printable", "printable", "printable_json", "quote"]
