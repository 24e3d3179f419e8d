"""Numbers of list items as a browser prints them."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_LETTERS = 26


def number_as(number: int, style: str) -> str:
    """Return a number in a style of HTML's ``type``: 1, a, A, i or I; one that the style cannot write, in digits."""
    if style.lower() == "a" and number > 0:
        found = _letters(number)
    elif style.lower() == "i" and 0 < number <= _LARGEST_ROMAN:
        found = _roman(number)
    else:
        return str(number)
    return found.upper() if style.isupper() else found


def _letters(number: int) -> str:
    """Return a to z, then aa, ab and so on."""
    found = ""
    while number > 0:
        number, rest = divmod(number - 1, _LETTERS)
        found = chr(ord("a") + rest) + found
    return found


def _roman(number: int) -> str:
    found = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        found += letters * count
    return found


__all__ = ["number_as"]
