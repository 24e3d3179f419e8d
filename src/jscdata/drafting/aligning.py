"""The pieces of a source and the characters of a release side by side, as far as they agree."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from jscdata.drafting.sources import Piece, words_of
from jscdata.spans import is_white_space

_CHOICES = 8
"""How many of the last choices between two ways are thought over again where they lead nowhere."""


@dataclass(slots=True)
class Course:
    """How far release and source agree, and what the source says of the ends of words up to there.

    ``place`` counts characters of the release without white space, ``signs`` those of them that it
    might have been without. Words end at ``ends``, and may end or not at ``loose``.
    """

    place: int = 0
    signs: int = 0
    ends: list[int] = field(default_factory=list)
    loose: list[int] = field(default_factory=list)
    agrees: bool = False

    def take(self, way: str, words: Sequence[str], *, is_words: bool) -> None:
        """Go on behind characters that fit, of which the words are given, and note where words end in them."""
        before, *ends = accumulate(map(len, words), initial=self.place)
        if way and is_white_space(way[0]):
            self.ends.append(before)
        if ends:
            self.place = ends[-1]
            self.signs += 0 if is_words else self.place - before
            self.ends.extend(ends if is_white_space(way[-1]) else ends[:-1])

    def go_back(self, place: int, signs: int) -> None:
        """Take back what was noted behind a place."""
        self.place, self.signs = place, signs
        for places in (self.ends, self.loose):
            while places and places[-1] > place:
                places.pop()


def align(pieces: Sequence[Piece], characters: str) -> Course:
    """Go through a source and a release, whose characters are given without white space.

    Of several ways of a piece the first that fits is taken; where this leads nowhere, the last few
    such choices are made otherwise, so that the time grows with the length alone.
    """
    course = Course()
    choices: deque[tuple[int, int, int, int]] = deque(maxlen=_CHOICES)
    farthest = (0, 0)
    number = way = 0
    while number < len(pieces) or course.place < len(characters):
        fits = _fitting(pieces[number], way, characters, course.place) if number < len(pieces) else None
        if fits is not None:
            piece, (way, words) = pieces[number], fits
            if way + 1 < len(piece.ways):
                choices.append((number, way + 1, course.place, course.signs))
            course.loose.extend([course.place] * piece.loose)
            course.take(piece.ways[way], words, is_words=piece.is_words)
            number, way = number + 1, 0
            continue
        farthest = max(farthest, (course.place, number))
        if not choices:
            return _up_to(course, pieces[farthest[1] : farthest[1] + 1], characters, farthest[0])
        number, way, *before = choices.pop()
        course.go_back(*before)
    course.agrees = True
    return course


def _fitting(piece: Piece, first: int, characters: str, place: int) -> tuple[int, list[str]] | None:
    """Return the first way, from a certain one on, in which a piece stands at a place, and its words; None without."""
    for number in range(first, len(piece.ways)):
        words = words_of(piece.ways[number])
        if characters.startswith("".join(words), place):
            return number, words
    return None


def _up_to(course: Course, piece: Sequence[Piece], characters: str, place: int) -> Course:
    """Return the course with its last step, into a piece that fits in part, if there is one."""
    course.place = place
    for last in piece:
        words = words_of(last.ways[0])
        course.take(last.ways[0], words, is_words=True)
        joined = "".join(words)
        course.place = place + _shared(joined, characters[place : place + len(joined)])
    return course


def _shared(one: str, other: str) -> int:
    """Return how many characters two strings have alike at their beginnings."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


__all__ = ["Course", "align"]
