"""The sentences of a unit, and the words of a sentence, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from importlib import import_module
from typing import Final, NamedTuple, Protocol, cast

from jscdata.drafting.acts.listing import listed
from jscdata.errors import MissingExtraError

_DRAWN = r"(?i:n[’']t|[’'](?:ll|ve|re|m))\b"
_WORD = re.compile(
    # Most words are letters with no mark behind them; the rest is for the others.
    rf"\w++(?![’'.\-\u2011])|(?=[^\W\d_]++[’'])[^\W\d_]+(?={_DRAWN})|{_DRAWN}"
    r"|(?:[^\W\d_]\.){2,}(?:-\w+)*|\w+(?:[-‑]\w+)*(?:[’']\w+)?[’']?|[^\w\s]"  # noqa: RUF001
)
"""A word and what is drawn together with it ("did" and "n't"), an abbreviation, a word with marks in it, one mark."""

_CONTRACTED: Final = {
    drawn.replace("'", mark): word
    for drawn, word in {"n't": "not", "'ll": "will", "'ve": "have", "'re": "are", "'m": "am"}.items()
    for mark in "'’"
}
_BEFORE_NOT: Final = {"wo": "will", "ca": "can", "sha": "shall"}

_CUT = re.compile(r"(?<![^\W_][^\W_])[^\W\d_]\.$")
"""A single letter with a full stop, and no blank, at the end of what was taken for a sentence."""

_CUT_LETTERS = 3
"""Letters that these are, and a line feed behind them."""

_ABBREVIATED = re.compile(r"(?:^|[^\w.])(?:[A-Z]\.){2,}$")
"""An abbreviation such as "U.S." at the end of a word."""

_STARTS: Final = listed(
    "We The They It This That These Those Both In On At To As By For From With Our Their He She His Her A An All Each "
    "Such There Today Together Furthermore Additionally Moreover However Finally Also Through Under During After Since"
)
"""Words that begin a sentence rather than go on with a name after an abbreviation."""

_POSSESSIVE = re.compile("[’'][sS]?$")


class Token(NamedTuple):
    """A word or a mark of a sentence. Offsets are in the text of the unit, in code points, half-open."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        """Whether it ends as a possessor does: "Japan's"."""
        return _POSSESSIVE.search(self.text) is not None


_token: Final = partial(tuple.__new__, Token)
"""What makes a token of its four parts, in half the time of the class, whose constructor takes them one by one."""


class _Segments(Protocol):
    def __call__(self, language: str, text: str) -> list[str]: ...


def _segmenter() -> _Segments:
    try:
        return cast("_Segments", import_module("sentencex").segment)
    except ImportError as error:
        library, extra = "sentencex", "draft"
        raise MissingExtraError(library, extra) from error


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each sentence of a unit, in code points, half-open, blanks at the edges left out.

    Where what sentencex gives does not add up to the text, the whole unit is taken for one sentence.

    Raises:
        MissingExtraError: Where sentencex is not installed (``pip install 'jscdata[draft]'``).
    """
    segments = _segmenter()("en", text)
    if "".join(segments) != text:
        segments = [text]
    start = 0
    for segment in _rejoined(segments):
        words = segment.strip()
        if words:
            first = start + segment.index(words[0])
            yield first, first + len(words)
        start += len(segment)


def _rejoined(segments: list[str]) -> list[str]:
    """Return the segments, those put together again that were cut in or behind an abbreviation: "U.S.-U.K."."""
    joined: list[str] = []
    for segment in segments:
        if joined and (_is_cut(joined[-1]) or _is_in_name(joined[-1], segment)):
            joined[-1] += segment
        else:
            joined.append(segment)
    return joined


def _is_cut(segment: str) -> bool:
    return _CUT.search(segment, max(0, len(segment) - _CUT_LETTERS)) is not None


def _is_in_name(before: str, after: str) -> bool:
    """Return whether what was cut behind an abbreviation is one name: "U.S. Most Favored Nation"."""
    first, last = after.split(maxsplit=1), before.rsplit(maxsplit=1)
    is_abbreviated = bool(last) and before[-1].isspace() and _ABBREVIATED.search(last[-1]) is not None
    return bool(first) and is_abbreviated and first[0].rstrip(",") not in _STARTS


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Return the words and marks of a part of a unit's text."""
    found: list[Token] = []
    at = start
    # Each sign that is no white space is in a word, so that the next word is where its letters come next.
    for word in _WORD.findall(text, start, end):
        at = text.index(word, at)
        low = word.lower()
        low = _CONTRACTED.get(low, low)
        if low == "not" and found and found[-1].low in _BEFORE_NOT:
            found[-1] = found[-1]._replace(low=_BEFORE_NOT[found[-1].low])
        found.append(_token((word, low, at, at := at + len(word))))
    return found


__all__ = ["Token", "sentences", "tokens"]
