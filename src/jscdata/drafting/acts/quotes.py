"""Direct speech: what is quoted is said by whom the words name, and is no act of the statement's speakers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from jscdata.drafting.acts.sentences import Token

_OPENING: Final = "“\"„«「‘'"
"""Marks with which direct speech begins."""

_BLANK: Final = "[ \u00a0\u202f]?"
_WITH_MARKS: Final = "|".join(
    (
        rf"[“\"]{_BLANK}(?=\w)[^“”\"]*",
        *(rf"{opens}{_BLANK}(?=\w)[^{opens}{ends}]*" for opens, ends in (("„", "“”"), ("«", "»"), ("「", "」"))),
        # An apostrophe looks like the closing mark: one inside a word is none, nor is one of "the Ministers’ plan".
        *(
            rf"{opens}(?=[^\W\d])(?:[^{opens}{ends}]|(?<=\w){ends}(?=\w)|(?<=s){ends}(?=\s\w))*(?={ends})"
            for opens, ends in (("‘", "’"), ("'", "'"))
        ),
    )
)
_CLOSING: Final = "[”\"“»」’']"
_AFTER_SAYING: Final = re.compile(
    rf"(?:\w[,:]|\b(?:said|says|added|stated|declared|remarked|replied))\s*((?:{_WITH_MARKS}){_CLOSING}?)"
)
_BEFORE_SAYING: Final = re.compile(
    rf"(?:^|(?<=[.!?]\s))((?:{_WITH_MARKS})(?:(?<=[,!?]){_CLOSING}|{_CLOSING}(?=,)))(?=,?\s+\w)"
)

_MORE: Final = re.compile(rf"(?<=[.!?]\s)((?:{_WITH_MARKS})(?<=[.!?]){_CLOSING})(?=\s|$)")
"""A whole sentence that is quoted, which is speech where the unit has other speech."""

Quotes = Sequence[tuple[int, int]]
"""Where quotations start and end in the text of a unit, their marks included, in order and apart."""


def quotes_in(text: str) -> Quotes:
    """Return the direct speech in a unit: behind a comma or colon, or before the words that tell who said it.

    A term in quotation marks is none. Speech without a closing mark runs to the end of the unit.
    """
    if not any(mark in text for mark in _OPENING):
        return ()
    patterns = [_AFTER_SAYING, _BEFORE_SAYING]
    if any(pattern.search(text) for pattern in patterns):
        patterns.append(_MORE)
    found = sorted(
        (match.start(1), match.end(1) if match[1][-1] in _CLOSING else len(text))
        for pattern in patterns
        for match in pattern.finditer(text)
    )
    apart: list[tuple[int, int]] = []
    for start, end in found:
        if not apart or start >= apart[-1][1]:
            apart.append((start, end))
    return apart


def is_speech(word: Token) -> bool:
    """Return whether a word of a sentence stands for a quotation."""
    return len(word.text) > 1 and word.text[0] in _OPENING


def whole(sentences: Iterable[tuple[int, int]], quotes: Quotes) -> Iterator[tuple[int, int]]:
    """Give sentences, those together between which speech goes on."""
    held: tuple[int, int] | None = None
    for start, end in sentences:
        around = _around(quotes, start)
        if held is not None and around is not None and around[0] < start:
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held


def without_speech(words: Iterable[Token], quotes: Quotes, text: str) -> list[Token]:
    """Return the words of a sentence, each quotation as one of them."""
    found: list[Token] = []
    for word in words:
        around = _around(quotes, word.start)
        if around is None:
            found.append(word)
        elif not found or found[-1].start != around[0]:
            start, end = around
            found.append(Token(text[start:end], text[start:end], start, end))
    return found


def _around(quotes: Quotes, place: int) -> tuple[int, int] | None:
    """Return the quotation that holds a place."""
    at = bisect_right(quotes, place, key=lambda quote: quote[0]) - 1
    return quotes[at] if at >= 0 and place < quotes[at][1] else None


__all__ = ["Quotes", "is_speech", "quotes_in", "whole", "without_speech"]
