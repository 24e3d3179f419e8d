"""What a source holds, piece by piece: the measure by which a release is judged."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from jscdata.spans import WHITE_SPACE

_WORD = re.compile(f"[^{WHITE_SPACE}]+")
_SPLIT_TOO = "\x1c\x1d\x1e\x1f"
"""Characters at which ``str.split`` divides, too, though they are no white space of Unicode."""


def words_of(text: str) -> list[str]:
    """Return the words of a text, divided by white space."""
    return _WORD.findall(text) if any(sign in text for sign in _SPLIT_TOO) else text.split()


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of a source in one of the ways in which a release may have them; the first that fits holds.

    Most have one way. A sign that may only set out words may also be absent, a reference such as
    ``&amp;`` may stand for a character or for itself. ``loose`` tells that the source does not say
    whether a word ends before the piece.
    """

    ways: tuple[str, ...]
    loose: bool = False

    @property
    def is_words(self) -> bool:
        """Whether the release must have the piece."""
        return len(self.ways) == 1 or all(map(words_of, self.ways))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a source holds: its pieces in their order.

    ``letters`` counts the letters and digits that a second program reads in it, where there is one.
    """

    pieces: tuple[Piece, ...]
    letters: Mapping[str, int] = field(default_factory=dict)


SEAM = Piece(("",), loose=True)
"""A place at which a word may end or not."""


__all__ = ["SEAM", "Piece", "Source", "words_of"]
