"""Krippendorff's alpha for two coders without missing values, with a bootstrap interval.

Sources:
    Krippendorff 2011, "Computing Krippendorff's alpha-reliability".
    Passonneau 2006, "Measuring agreement on set-valued items (MASI) for semantic and pragmatic
    annotation", LREC: the distance between sets.

The coefficient is written out here, since the package that bears its name is under the GPL.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import mul
from typing import Any

Pair = tuple[Hashable, Hashable]
"""What two coders said of one unit."""

_LOW, _HIGH = 0.025, 0.975


@dataclass(frozen=True, slots=True, kw_only=True)
class Distance:
    """How far two values are apart: 0 for equal ones, 1 at most, and 1 for unequal ones that share no part."""

    between: Callable[[Any, Any], float]
    parts: Callable[[Any], Iterable[Hashable]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The middle 95 % of the coefficients of samples drawn with replacement."""

    low: float
    high: float


def _unequal(one: object, other: object) -> float:
    """Return 0 for equal values and 1 for others."""
    return 0.0 if one == other else 1.0


def _masi(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the MASI distance of two sets: their overlap, weighted by whether one holds the other."""
    if one == other:
        return 0.0
    both = len(one & other)
    if not both:
        return 1.0
    weight = 2 / 3 if one <= other or other <= one else 1 / 3
    return 1 - weight * both / len(one | other)


NOMINAL = Distance(between=_unequal, parts=lambda _: ())
"""Between values of which one is as far from another as any."""

MASI = Distance(between=_masi, parts=iter)
"""Between sets."""


class Units:
    """What two coders said of units, with all distances that are neither 0 nor 1.

    These are worked out once, for the coefficient of all units and of every sample of them.
    """

    def __init__(self, pairs: Sequence[Pair], distance: Distance = NOMINAL) -> None:
        """Number the values, and compare those that share a part."""
        numbers: dict[Hashable, int] = {}
        number = numbers.setdefault
        self._pairs = [(number(one, len(numbers)), number(other, len(numbers))) for one, other in pairs]
        self._apart = [distance.between(one, other) for one, other in pairs]
        self._distinct = len(numbers)
        self._alike = _alike(numbers, distance)

    def alpha(self) -> float | None:
        """Return the coefficient, None where nothing varies, so that it is not defined, or there is no unit.

        1 is agreement, 0 is what chance would give, and below 0 is less than that.
        """
        return self._alpha_of(range(len(self._pairs)))

    def interval(self, *, samples: int, seed: int) -> Interval | None:
        """Return the bootstrap interval over units, None where no sample has a coefficient."""
        draw = random.Random(seed)  # noqa: S311 - samples, not secrets.
        units = range(len(self._pairs))
        drawn = (self._alpha_of(draw.choices(units, k=len(units))) for _ in range(samples if units else 0))
        found = sorted(value for value in drawn if value is not None)
        if not found:
            return None
        return Interval(low=found[int(_LOW * (len(found) - 1))], high=found[round(_HIGH * (len(found) - 1))])

    def _alpha_of(self, chosen: Sequence[int]) -> float | None:
        """Return the coefficient of some units, each of which may stand several times."""
        counts = [0] * self._distinct
        for at in chosen:
            one, other = self._pairs[at]
            counts[one] += 1
            counts[other] += 1
        total = 2 * len(chosen)
        expected: float = total**2 - sum(map(mul, counts, counts)) - self._likeness(counts)
        if not expected:
            return None
        observed = 2 * sum(self._apart[at] for at in chosen)
        return 1 - (total - 1) * observed / expected

    def _likeness(self, counts: Sequence[int]) -> float:
        """Return by how much less than 1 the unequal values are apart, over all ordered pairs of them."""
        found: float = 2 * sum(
            counts[one] * sum(map(mul, likenesses, map(counts.__getitem__, others)))
            for one, others, likenesses in self._alike
            if counts[one]
        )
        return found


def _alike(numbers: Mapping[Hashable, int], distance: Distance) -> list[tuple[int, list[int], list[float]]]:
    """Return each value with those before it that share a part, and how much less than 1 they are apart.

    All others are 1 apart, and are not gone through: of sets of a few things out of many most share nothing.
    """
    values = list(numbers)
    with_part: defaultdict[Hashable, list[int]] = defaultdict(list)
    found = []
    for value, number in numbers.items():
        parts = list(distance.parts(value))
        others = sorted({other for part in parts for other in with_part[part]})
        if others:
            found.append((number, others, [1 - distance.between(value, values[other]) for other in others]))
        for part in parts:
            with_part[part].append(number)
    return found


__all__ = ["MASI", "NOMINAL", "Distance", "Interval", "Pair", "Units"]
