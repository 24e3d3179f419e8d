"""The units with the places that were found for them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from jscdata.mending.given import GivenUnit


@dataclass(frozen=True, kw_only=True)
class Layout:
    """The text and its units, each with its place; units are told by their number in the list, from 0.

    ``starts`` and ``ends`` grow from unit to unit, and the words of a unit are what stands at its
    place. ``by_id`` leads from the ids that stand in the file.
    """

    text: str
    units: tuple[GivenUnit, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...] = field(init=False)
    by_id: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        """Work out where the units end, and which has which id."""
        ends = tuple(start + len(unit.words) for start, unit in zip(self.starts, self.units, strict=True))
        object.__setattr__(self, "ends", ends)
        object.__setattr__(self, "by_id", {unit.id: number for number, unit in enumerate(self.units) if unit.id})

    @property
    def is_settled(self) -> bool:
        """Whether all units stand in the file with the place that they have."""
        places = zip(self.units, self.starts, self.ends, strict=True)
        return all((unit.start, unit.end) == (start, end) for unit, start, end in places)

    def holding(self, start: int, end: int) -> int | None:
        """Return the unit that holds a whole range of the text, None where none does."""
        number = bisect_right(self.starts, start) - 1
        return number if number >= 0 and end <= self.ends[number] else None

    def only_one_in(self, low: int, high: int) -> bool:
        """Return whether no more than one unit has characters in a range."""
        first = bisect_right(self.ends, low)
        return first + 1 >= len(self.units) or self.starts[first + 1] >= high


__all__ = ["Layout"]
