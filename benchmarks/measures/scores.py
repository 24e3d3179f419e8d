"""How many were right, of how many wanted and how many found."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from jscdata.drafting.record import Draft, draft
from jscdata.model import RegisteredEntity
from jscdata.shipped import register

TODAY = dt.date(2026, 1, 1)


@dataclass(frozen=True, slots=True)
class Score:
    """How many were right, of how many wanted and how many found."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    def __add__(self, other: Score) -> Score:
        """Return both together."""
        return Score(self.right + other.right, self.wanted + other.wanted, self.found + other.found)

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.wanted + self.found) if self.wanted + self.found else 1.0


def score(wanted: Iterable[Hashable], found: Iterable[Hashable]) -> Score:
    """Compare two lists; what stands twice in one must stand twice in the other."""
    one, two = Counter(wanted), Counter(found)
    return Score((one & two).total(), one.total(), two.total())


Verb = tuple[str, int, int, str]
"""The unit of an act's verb, where it starts and ends there, and the act type."""


def pairs(wanted: Sequence[Verb], found: Sequence[Verb]) -> list[tuple[int, int]]:
    """Return the numbers of verbs that overlap, each with one other, one of the same type before others."""
    left = list(enumerate(found))
    matched = []
    for number, verb in enumerate(wanted):
        near = [one for one in left if one[1][0] == verb[0] and one[1][1] < verb[2] and verb[1] < one[1][2]]
        alike = [one for one in near if one[1][3] == verb[3]]
        chosen = next(iter(alike or near), None)
        if chosen is not None:
            left.remove(chosen)
            matched.append((number, chosen[0]))
    return matched


def overlapping(wanted: Sequence[Verb], found: Sequence[Verb], *, same_type: bool = False) -> Score:
    """Score verbs that overlap; with ``same_type`` only those of one type count as right."""
    matched = pairs(wanted, found)
    right = sum(not same_type or wanted[one][3] == found[other][3] for one, other in matched)
    return Score(right, len(wanted), len(found))


def verb_of(act: dict[str, Any], start: int = 0, unit: str | None = None) -> Verb:
    """Return the place of an act's verb and its type; in the text instead of the unit where ``start`` is that of it."""
    verb = act["verb"]
    return (verb["unit"] if unit is None else unit, start + verb["start"], start + verb["end"], act["act_type"])


def make(data: bytes, name: str, *, without: frozenset[str] = frozenset()) -> Draft:
    """Draft a release with the shipped register, some of its entities left out."""
    entities = [entity for entity in _known() if entity.id not in without]
    return draft(data, name=name, register=entities, today=TODAY)


@cache
def _known() -> tuple[RegisteredEntity, ...]:
    """Return the entities of the shipped register, read once: that is no part of a draft."""
    return register().entities


def lost(made: Draft) -> int:
    """Return how many words are missing, added or moved; one where words only moved."""
    comparison = made.comparison
    return 0 if comparison.ok else max(1, len(comparison.missing) + len(comparison.added))


def plain(words: str) -> str:
    """Return letters and digits alone."""
    return "".join(letter for letter in words.lower() if letter.isalnum())
