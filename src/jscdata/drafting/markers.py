"""Bullets, numbers and letters before the words of a block."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from jscdata.bullets import BULLETS

MarkerKind = Literal["bullet", "number", "letter", "roman"]

_GLYPHS = f"[{BULLETS}]"
_BRACKETED = r"\((?:[0-9]{1,3}|[a-z]{1,2}|[ivxlc]{1,7}|[A-Z]|[IVXLC]{1,7})\)"
_ORDINAL = rf"(?:{_BRACKETED}|(?:[0-9]{{1,3}}|[a-z]|[ivxlc]{{2,7}}|[A-Z]|[IVXLC]{{2,7}})[.)])"
_WIDE = "(?:\uff08[0-9\uff10-\uff19]{1,3}\uff09|[\uff10-\uff19]{1,3}(?:\uff0e|(?=\u3000)))"
"""Numbers of full width, as in Japanese; the words may follow them without a blank."""

_SYLLABLES = "가나다라마바사아자차카타파하"
"""The order of Korean letters."""

_KOREAN = rf"(?:[{_SYLLABLES}][.)]|\([{_SYLLABLES}]\))(?=\s)"
_DECIMAL = r"[0-9]{1,3}(?:\.[0-9]{1,3})+\.?"
_BLANK = "[ \u00a0]"
"""What may stand inside a marker: a tab can divide it from the words alone, since no record holds one in a line."""
_MARKER = re.compile(
    rf"(?P<glyphs>{_GLYPHS}(?:{_BLANK}?{_GLYPHS})*|o(?={_BLANK}*\s\S))(?=\s)"
    rf"(?:{_BLANK}+(?P<inner>{_DECIMAL}|{_ORDINAL})(?=\s|$))?"
    rf"|(?P<ordinal>(?:{_DECIMAL}|{_ORDINAL})(?=\s|$)|{_WIDE}|{_KOREAN})"
)
_INITIAL = re.compile(r"[A-Z]\.[^\S\n]?(?:[A-Z]\.|[A-Z][a-z]+[^\S\n])")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A marker as printed: what kind of thing it is, its glyphs, and its number where it has one.

    ``length`` runs over the marker alone, without the white space after it. A number of several
    parts, such as 2.1.3, has as many ``parts``. A Roman numeral of one letter may be a letter as
    well; then ``also`` holds the number that it has as a letter.
    """

    kind: MarkerKind
    length: int
    glyphs: str = ""
    style: str = ""
    number: int | None = None
    also: int | None = None
    parts: int = 1


def marker_of(words: str) -> Marker | None:
    """Return the marker with which a block's words begin; None where they begin with none.

    A dash inside the words, a date and the initial of a name are none.
    """
    found = _MARKER.match(words)
    if found is None or (found["ordinal"] and _is_no_marker(words, found["ordinal"])):
        return None
    glyphs = "".join((found["glyphs"] or "").split())
    ordinal = found["ordinal"] or found["inner"]
    return (
        _ordinal(ordinal, found.end(), glyphs) if ordinal else Marker(kind="bullet", length=found.end(), glyphs=glyphs)
    )


def _is_no_marker(words: str, ordinal: str) -> bool:
    """Return whether an ordinal begins a name such as 'J. Smith' or a quantity, or stands alone."""
    after = words[len(ordinal) :].strip()
    is_quantity = ordinal[-1].isdigit() and ordinal.isascii() and not after[:1].isupper()
    is_name = bool(_INITIAL.match(words)) and ordinal[0] not in "IVXLCAB"
    return not after or is_quantity or is_name


def _ordinal(ordinal: str, length: int, glyphs: str) -> Marker:
    ordinal = unicodedata.normalize("NFKC", ordinal)
    core = ordinal.strip("().")
    style = ordinal.replace(core, "1", 1) if "." not in core else "1.1"
    if core[0].isdigit():
        parts = core.split(".")
        return Marker(kind="number", length=length, glyphs=glyphs, style=style, number=int(parts[-1]), parts=len(parts))
    if core in _SYLLABLES:
        number = 1 + _SYLLABLES.index(core)
        return Marker(kind="letter", length=length, glyphs=glyphs, style=f"{style}{_SYLLABLES[0]}", number=number)
    style += "A" if core.isupper() else "a"
    roman = _roman(core.upper())
    letter = ord(core.lower()[0]) - ord("a") + 1 if len(core) == 1 else None
    if roman is not None:
        return Marker(kind="roman", length=length, glyphs=glyphs, style=style, number=roman, also=letter)
    return Marker(kind="letter", length=length, glyphs=glyphs, style=style, number=letter)


_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def _roman(core: str) -> int | None:
    """Return the number that a Roman numeral stands for; None where it is no proper one."""
    if not re.fullmatch(r"(?=.)C?(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})", core):
        return None
    values = [_ROMAN[letter] for letter in core]
    return sum(
        -value if any(after > value for after in values[at + 1 : at + 2]) else value for at, value in enumerate(values)
    )


__all__ = ["Marker", "MarkerKind", "marker_of"]
