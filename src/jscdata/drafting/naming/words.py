"""The words of a unit, with their places."""

from __future__ import annotations

import re


def listed(words: str) -> frozenset[str]:
    """Return the words of a string as a set."""
    return frozenset(words.split())


_TOKEN = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.[A-Z]\b(?![.'’])|[^\W_]+|[^\w\s]|_")
_SAME = {"’": "'", "‘": "'", "\u2011": "-"}
_ENDINGS = frozenset(".!?:;•▶*") | frozenset('“"(')
_SMALL = listed("a an and as at by for from in into its of on or our over the their through to under with")
_MOST = 0.8
_LEAST_WORDS = 3
"""Words that show that capitals say nothing, outside of headings."""


def words_in(text: str) -> list[str]:
    """Return the words and signs of a text, with an apostrophe and a hyphen of one form, so that names compare."""
    return [_SAME.get(word, word) for word in _TOKEN.findall(text)]


class Words:
    """The words and signs of a text, each with its start and end.

    ``words`` are those of ``words_in``; an abbreviation with points ("U.S.") is one word. ``shouted``
    tells that all letters are capitals, ``titled`` that nearly all words begin with one, so that a
    capital says nothing.
    """

    __slots__ = ("ends", "shouted", "starts", "text", "titled", "words")

    def __init__(self, text: str, *, heading: bool = False) -> None:
        """Read the words of a text; in a heading, two capitalised words may be plain ones."""
        self.text = text
        found = list(_TOKEN.finditer(text))
        self.words = [_SAME.get(word := match[0], word) for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]
        self.shouted = text.isupper()
        self.titled = self.shouted or self._titled(2 if heading else _LEAST_WORDS)

    def _titled(self, least: int) -> bool:
        # A sentence ends with a point, a title does not.
        if not self.words or self.words[-1] in ".;":
            return False
        telling = [word for word in self.words if word[0].isalpha() and word not in _SMALL and len(word) > 1]
        capital = sum(word[0].isupper() for word in telling)
        return len(telling) >= least and capital >= len(telling) * _MOST

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """Return a word; the empty string before the first and after the last."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def said(self, start: int, end: int) -> str:
        """Return the text of the words from ``start`` up to ``end``, as printed."""
        return self.text[self.starts[start] : self.ends[end - 1]]

    def joined(self, at: int) -> bool:
        """Tell whether no white space stands before the word."""
        return 0 < at < len(self.words) and self.ends[at - 1] == self.starts[at]

    def opens(self, at: int) -> bool:
        """Tell whether a sentence or the unit begins with the word, so that its capital says little."""
        if at == 0 or self.words[at - 1] in _ENDINGS:
            return True
        return self.words[at - 1] in "-–—" and not self.joined(at)


__all__ = ["Words", "listed", "words_in"]
