"""Words that look like others and differ from them: by a no-break space, a curly quotation mark, a Cyrillic letter.

A person cannot see why such words are not found. They are looked for in folded text, in which
each character stands for those that look like it, and keeps its place.
"""

from __future__ import annotations

import unicodedata
from functools import cached_property

from jscdata.spans import WHITE_SPACE, common_start

_LIKE = {
    " ": WHITE_SPACE,
    "'": "\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4\u0060\uff07",
    '"': "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02",
    "-": "\u00ad\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d",
}
_LATIN = "aceopxyijsABCEHIKMOPTXYJS" + "ABEZHIKMNOPTYXo"
_OTHERS = (
    "\u0430\u0441\u0435\u043e\u0440\u0445\u0443\u0456\u0458\u0455"
    "\u0410\u0412\u0421\u0415\u041d\u0406\u041a\u041c\u041e\u0420\u0422\u0425\u0423\u0408\u0405"
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
)
_PLAIN = str.maketrans(
    {like: plain for plain, several in _LIKE.items() for like in several} | dict(zip(_OTHERS, _LATIN, strict=True))
)
_UNNAMED = {"\t": "TAB", "\n": "LINE FEED", "\r": "CARRIAGE RETURN", "\x0c": "FORM FEED"}


class Folded:
    """A text in which words are looked for by their looks; it is folded when the first are."""

    def __init__(self, text: str) -> None:
        """Keep the text."""
        self.text = text

    def find(self, words: str, start: int = 0, end: int | None = None) -> int | None:
        """Return the first place between two at which words stand that look like these, None where there is none."""
        at = self._folded.find(fold(words), start, len(self.text) if end is None else end)
        return None if at < 0 else at

    @cached_property
    def _folded(self) -> str:
        return fold(self.text)


def fold(text: str) -> str:
    """Return a text of the same length in which characters that look alike are the same."""
    folded = text.translate(_PLAIN)
    return folded if unicodedata.is_normalized("NFC", folded) else "".join(map(_composed, folded))


def _composed(character: str) -> str:
    found = unicodedata.normalize("NFC", character)
    return found if len(found) == 1 else character


def difference(words: str, there: str, start: int) -> str:
    """Say at which character words differ from those that stand at a place and look like them."""
    same = common_start(words, there)
    more = sum(one != other for one, other in zip(words, there, strict=True)) - 1
    rest = "" if more < 1 else f" ({more} more {'differs' if more == 1 else 'differ'} behind it)"
    return f"character {start + same} is {named(there[same])} and yours {named(words[same])}{rest}"


def named(character: str) -> str:
    """Return the code point of a character, with the name that Unicode gives it."""
    name = _UNNAMED.get(character) or unicodedata.name(character, "")
    return f"U+{ord(character):04X} ({name})" if name else f"U+{ord(character):04X}"


__all__ = ["Folded", "difference", "fold", "named"]
