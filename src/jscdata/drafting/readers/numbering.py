"""The markers of list items as a browser or a word processor prints them."""

from __future__ import annotations

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl")),
    *((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LARGEST_ROMAN = 3999
_LETTERS = 26
_KINDS = {
    "a": "a",
    "lower-alpha": "a",
    "lower-latin": "a",
    "lowerLetter": "a",
    "A": "A",
    "upper-alpha": "A",
    "upper-latin": "A",
    "upperLetter": "A",
    "i": "i",
    "lower-roman": "i",
    "lowerRoman": "i",
    "I": "I",
    "upper-roman": "I",
    "upperRoman": "I",
}
BULLET = "•"


def number(count: int, kind: str) -> str:
    """Return a count in the manner of ``kind``, as HTML, CSS or Word names it; in digits where it is another."""
    manner = _KINDS.get(kind, "1")
    if manner in "aA" and count >= 1:
        letters = _letters(count)
        return letters.upper() if manner == "A" else letters
    if manner in "iI" and 1 <= count <= _LARGEST_ROMAN:
        roman = _roman(count)
        return roman.upper() if manner == "I" else roman
    return str(count)


def _letters(count: int) -> str:
    """Return a to z, then aa to zz, as browsers count."""
    found = ""
    while count > 0:
        count, rest = divmod(count - 1, _LETTERS)
        found = chr(ord("a") + rest) + found
    return found


def _roman(count: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        times, count = divmod(count, value)
        found += letters * times
    return found


__all__ = ["BULLET", "number"]
