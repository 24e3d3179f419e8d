"""Lines for a terminal: wrapped to a width, and in colour where that is wanted."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

BOLD = "1"
"""Style of headings."""

DIM = "2"
"""Style of what stands in the background."""

FAMILY_STYLES = {"undertake": "1;32", "settle": "1;36", "judge": "1;35", "direct": "1;33", "state": "1;34"}
"""Style of each family of act types."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pen:
    """Writes lines of at most ``width`` columns; without ``color`` styles are left out.

    Words are never broken: one that is longer than a line stands on a line of its own.
    """

    width: int
    color: bool

    def paint(self, words: str, style: str) -> str:
        """Return words in a style, the numbers of an ANSI escape sequence such as ``1;32``."""
        return f"\x1b[{style}m{words}\x1b[0m" if self.color and words and style else words

    def lines(self, words: str, first: str, *, rest: str | None = None, style: str = "") -> list[str]:
        """Return words as lines; the first begins with ``first``, the others with ``rest`` (blanks as wide)."""
        return self.marked_lines(words.split(), {}, first, rest=rest, style=style)

    def marked_lines(
        self, words: list[str], styles: Mapping[int, str], first: str, *, rest: str | None = None, style: str = ""
    ) -> list[str]:
        """Return words as lines; ``styles`` gives single words, by their number from 0, a style of their own."""
        indent = " " * len(first) if rest is None else rest
        wrapped = textwrap.wrap(
            " ".join(words),
            self.width - len(indent),
            initial_indent=" " * (len(first) - len(indent)),
            break_long_words=False,
            break_on_hyphens=False,
        )
        number = 0
        lines: list[str] = []
        for line in wrapped:
            parts = [(styles.get(number + at, style), word) for at, word in enumerate(line.split())]
            number += len(parts)
            runs = groupby(parts, key=itemgetter(0))
            painted = [self.paint(" ".join(word for _, word in run), kind) for kind, run in runs]
            lines.append((indent if lines else first) + " ".join(painted))
        return lines or [first.rstrip()]


__all__ = ["BOLD", "DIM", "FAMILY_STYLES", "Pen"]
