"""A printed line and where it stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from jscdata.drafting.readers.hyphens import ends_in_word
from jscdata.drafting.readers.setting import Run

WIDTH = 0.48
"""About how wide a letter is, in sizes of its type."""

_NEARLY = 0.85
_SMALLER = 0.9
_RAISED = 0.15
_MOST_RAISED = 0.8
"""What stands above a line is smaller than its letters, and higher by a part of their size."""


@dataclass(slots=True)
class Line:
    """A printed line.

    Its place is in points, and ``height`` is that place as a share of the page's height, from the
    foot; ``edge`` is how far to the right its column goes. ``starts`` are the places at which
    words are set in it, each with the words set there, ``heights`` those of its runs. It is
    ``stepped`` where one text object leaves a wide gap among its words, ``turned`` where it does
    not run from left to right, and ``backward`` where words are set in it to the left of those
    before, at one height. It stands ``alone`` where it belongs to no paragraph with others, since
    it is printed on several pages.
    """

    x: float = 0.0
    y: float = 0.0
    height: float = 0.5
    edge: float = 0.0
    placed: bool = False
    alone: bool = False
    stepped: bool = False
    turned: bool = False
    backward: bool = False
    words: str = ""
    starts: list[tuple[float, str]] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    heights: list[float] = field(default_factory=list)

    @property
    def size(self) -> float:
        """The size of most letters."""
        sizes: Counter[float] = Counter()
        for run in self.runs:
            sizes[run.size or 0.0] += len(run.words.strip())
        return max(sizes, key=lambda size: (sizes[size], size), default=0.0) or 1.0

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.strong for run in self.runs if run.words.strip())

    @property
    def begins_raised(self) -> bool:
        """Whether its first letters stand above it, as the mark of a note does."""
        return next((run.raised for run in self.runs if run.words.strip()), False)

    @property
    def right(self) -> float:
        """About where it ends, judged by its letters."""
        return self.x + WIDTH * self.size * len(self.words.strip())

    def find_raised(self) -> None:
        """Tell the runs that stand above the line, which never tell its own place."""
        if self.turned or len(self.runs) == 1:
            return
        size = self.size
        letters: Counter[float] = Counter()
        for run, height in zip(self.runs, self.heights, strict=True):
            letters[height] += len(run.words.strip()) * (run.size == size)
        self.y = max(letters, key=lambda height: letters[height])
        for at, (run, height) in enumerate(zip(self.runs, self.heights, strict=True)):
            is_above = _RAISED * size < height - self.y < _MOST_RAISED * size
            if is_above and run.words.strip() and (run.size or size) < _SMALLER * size:
                self.runs[at] = replace(run, raised=True)

    def reaches(self, following: Line) -> bool:
        """Return whether the next line's first word would not have fitted in before its edge."""
        if ends_in_word(self.words):
            return True
        first = following.words.split(maxsplit=1)[0]
        return self.right + WIDTH * self.size * (len(first) + 1) > self.x + _NEARLY * (self.edge - self.x)


__all__ = ["WIDTH", "Line"]
