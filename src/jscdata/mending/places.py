"""Where words stand in a text, for many words at once, in time that grows with the text and not with its square.

Each of 20,000 spans that looked through a text of 1 MB for itself would take a minute. So the text is
gone over once for each length of beginnings, and a span then looks only at places where its own
beginning stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

MOST = 1000
"""Places that are told apart; words at more places than that in one range are not looked at further."""

_LENGTHS = (32, 16, 8, 4, 2, 1)
"""The lengths of beginnings, the longest first."""


class Places:
    """The places of words in a text."""

    def __init__(self, text: str, words: Iterable[str]) -> None:
        """Go over the text for all words that will be asked for; none is empty."""
        self._text = text
        self._by_start: dict[str, list[int]] = {_start(word): [] for word in words}
        for length in {len(start) for start in self._by_start}:
            self._note(length)

    def within(self, words: str, low: int, high: int) -> list[int]:
        """Return where the words start that lie from ``low`` to ``high``, overlapping ones too.

        Where there are more than ``MOST``, one more than that is returned.
        """
        known = self._by_start[_start(words)]
        found: list[int] = []
        for index in range(bisect_left(known, low), bisect_left(known, high - len(words) + 1)):
            if self._text.startswith(words, known[index]):
                found.append(known[index])
                if len(found) > MOST:
                    break
        return found

    def _note(self, length: int) -> None:
        text, wanted = self._text, self._by_start
        for at in range(len(text) - length + 1):
            places = wanted.get(text[at : at + length])
            if places is not None:
                places.append(at)


def _start(words: str) -> str:
    """Return the beginning by which words are looked up."""
    return words[: next(length for length in _LENGTHS if length <= len(words))]


__all__ = ["MOST", "Places"]
