"""Krippendorff's alpha for two coders without missing values, with a bootstrap interval.

Sources:
    Krippendorff 2011, "Computing Krippendorff's alpha-reliability".
    Passonneau 2006, "Measuring agreement on set-valued items (MASI) for semantic and pragmatic
    annotation", LREC: the distance between sets.

The coefficient is written out here, since the package that bears its name is under the GPL.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

Pair = tuple[Hashable, Hashable]
"""What two coders said of one unit."""

Distance = Callable[[Any, Any], float]
"""How far two values are apart: 0 for equal ones, 1 at most."""

_LOW, _HIGH = 0.025, 0.975


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The middle 95 % of the coefficients of samples drawn with replacement."""

    low: float
    high: float


def nominal(one: object, other: object) -> float:
    """Return 0 for equal values and 1 for others."""
    return 0.0 if one == other else 1.0


def masi(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the MASI distance of two sets: their overlap, weighted by whether one holds the other."""
    if one == other:
        return 0.0
    both = len(one & other)
    if not both:
        return 1.0
    weight = 2 / 3 if one <= other or other <= one else 1 / 3
    return 1 - weight * both / len(one | other)


def alpha(pairs: Sequence[Pair], distance: Distance = nominal) -> float | None:
    """Return the coefficient, None where nothing varies, so that it is not defined, or there is no unit.

    1 is agreement, 0 is what chance would give, and below 0 is less than that.
    """
    values = [value for pair in pairs for value in pair]
    total = len(values)
    if not total:
        return None
    counts = Counter(values)
    expected = sum(counts[one] * counts[other] * distance(one, other) for one, other in product(counts, repeat=2))
    if not expected:
        return None
    observed = 2 * sum(distance(one, other) for one, other in pairs)
    return 1 - (total - 1) * observed / expected


def interval(pairs: Sequence[Pair], distance: Distance = nominal, *, samples: int, seed: int) -> Interval | None:
    """Return the bootstrap interval over units, None where no sample has a coefficient."""
    draw = random.Random(seed)  # noqa: S311 - samples, not secrets.
    drawn = (alpha(draw.choices(pairs, k=len(pairs)), distance) for _ in range(samples if pairs else 0))
    found = sorted(value for value in drawn if value is not None)
    if not found:
        return None
    return Interval(low=found[int(_LOW * (len(found) - 1))], high=found[round(_HIGH * (len(found) - 1))])


__all__ = ["Interval", "Pair", "alpha", "interval", "masi", "nominal"]
