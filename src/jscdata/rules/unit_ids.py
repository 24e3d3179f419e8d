"""Layer 4, ids of units: they follow the structure."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from jscdata.findings import Fault
from jscdata.model import Statement, Unit
from jscdata.model.unit import UNIT_LETTERS, letters_of
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, whole
from jscdata.rules.document import Document, sound
from jscdata.rules.unit_order import is_placed, uncovered
from jscdata.spans import is_white_space
from jscdata.structure import HoleTouchedError, items

Key = tuple[str, str]
"""The id above and the letters: what ids are counted by."""


def _unit_ids(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Hold each id against parent, kind and count.

    Where an id tells another parent or kind than its unit has, either may be wrong: the unit may
    have taken a number here or there, and its parent or kind is in doubt. After a wrong number
    counting goes on from it where the next id does, and units below a misnamed one may be named
    after either name. So one slip is told once.
    """
    numbers = _Count(document)
    renamed: dict[str, str] = {}
    unsure: HoleTouchedError | None = None
    for place, (path, unit) in enumerate(document.reading):
        if not _is_seen(document, path, unit):
            continue
        found, kind = unit.id, unit.kind
        above, letters, number = parts(found)
        parent = _parent(document, path, unit, above)
        try:
            own = _letters(document, path, parent, kind)
        except HoleTouchedError as hole:
            unsure = unsure or hole
            own = letters and UNIT_LETTERS["item"]
        is_below = above in (parent, renamed.get(parent))
        is_named = is_below and letters == own
        expected = numbers.next((parent, own))
        if not (is_named and numbers.takes((parent, own), number, place)):
            renamed[found] = f"{parent}.{own}{expected}" if parent else f"{own}{expected}"
            message = f"By its place and kind this unit has the id {quote(renamed[found])}, not {quote(found)}."
            yield Fault(code="JSC407", message=message, path=(*path, "id"))
            if renamed[found] in document.missing("unit"):
                document.lose_id(Unit, (*path, "id"))
        if not is_named:
            numbers.leave_room((parent, own), (above, letters))
        if not is_below:
            document.doubt((*path, "parent"), (*path, "id"))
        if letters != own:
            document.doubt((*path, "kind"), (*path, "id"))
    if unsure:
        raise unsure


class _Count:
    """The numbers that ids have taken, by the id above and the letters.

    A number may be passed over where a unit may have it that is not seen: one that is referred to
    and missing, one with a hole or of words that stand in no unit, if it stands between this unit
    and the one before it with the same letters, or one that is misnamed.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._last: dict[Key, int] = {}
        self._wrong: dict[Key, int] = {}
        self._room: Counter[Key] = Counter()
        self._places: dict[Key, int] = {}
        self._first: dict[str, int] = {}
        self._unseen: list[int] | None = None
        self._missing: dict[Key, list[int]] | None = None

    def next(self, key: Key) -> int:
        """Return the number that comes next."""
        return self._last.get(key, 0) + 1

    def takes(self, key: Key, number: int, place: int) -> bool:
        """Take a number for the unit at this place, and return whether it comes next, or next after a wrong one."""
        expected, wrong = self.next(key), self._wrong.pop(key, None)
        fits = self._reaches(key, expected, number, place)
        if not fits and wrong is not None:
            fits = self._reaches(key, wrong + 1, number, place)
        self._last[key] = number if fits else expected
        if not fits:
            self._wrong[key] = number
        self._places[key] = place
        return fits

    def _reaches(self, key: Key, expected: int, number: int, place: int) -> bool:
        """Return whether units that are not seen have all numbers from the expected one to this one."""
        passed = number - expected
        if passed <= 0:
            return passed == 0
        missing = self._numbers_missing(key)
        passed -= bisect_left(missing, number) - bisect_left(missing, expected)
        passed -= self._between(key, place)
        if passed > self._room[key]:
            return False
        self._room[key] -= max(0, passed)
        return True

    def leave_room(self, *keys: Key) -> None:
        """Note that a unit may have taken a number in each of these places."""
        self._room.update(keys)

    def _numbers_missing(self, key: Key) -> list[int]:
        """Return the numbers of units that are referred to and missing, sorted."""
        if self._missing is None:
            self._missing = {}
            for above, letters, number in sorted(map(parts, self._document.missing("unit"))):
                self._missing.setdefault((above, letters), []).append(number)
        return self._missing.get(key, [])

    def _between(self, key: Key, place: int) -> int:
        """Return how many units may be unseen between the last number, or else the unit above, and this place."""
        if self._unseen is None:
            self._unseen = [0, *accumulate(_unseen(self._document))]
            for place_of, (path, unit) in enumerate(self._document.reading):
                if _is_seen(self._document, path, unit):
                    self._first[unit.id] = place_of
        start = self._places.get(key, self._first.get(key[0], -1))
        return self._unseen[place + 1] - self._unseen[start + 1]


def _is_seen(document: Document, path: Steps, unit: Unit) -> bool:
    """Return whether id and kind of a unit are sound, and the id is its own and no other unit's."""
    found = sound(unit, "id")
    if found is None or sound(unit, "kind") is None or document.is_shared(Unit, found):
        return False
    return document.units[found][0] == path


def _unseen(document: Document) -> Iterator[int]:
    """Go through how many units may be unseen at each unit: those in words before it, and it itself."""
    text, end = sound(document.statement, "text"), 0
    for path, unit in document.reading:
        number = 0
        if text and is_placed(document, path, unit) and text[unit.start : unit.end] == unit.text:
            words = (uncovered(text[end : unit.start], unit.marker or "") or "") if "marker" in items(unit) else ""
            number = sum(not is_white_space(line) for line in words.split("\n"))
            end = max(end, unit.end)
        is_copy = document.in_doubt(path)
        yield number + (not is_copy and not _is_seen(document, path, unit))


def _parent(document: Document, path: Steps, unit: Unit, named: str) -> str:
    """Return the unit's parent, the empty string at the top; where it is in doubt, the one that the id names."""
    parent = sound(unit, "parent") or ""
    unsure = "parent" not in items(unit) or document.in_doubt((*path, "parent"))
    return named if unsure or (parent and parent not in document.units) else parent


def parts(unit_id: str) -> tuple[str, str, int]:
    """Return what an id says: the id above, the letters and the number."""
    above, _, own = unit_id.rpartition(".")
    number = own.lstrip("abcdefghijklmnopqrstuvwxyz")
    return above, own[: len(own) - len(number)], int(number)


def _letters(document: Document, path: Steps, parent: str, kind: str) -> str:
    """Return how the last part of an id begins below a parent.

    Raise HoleTouchedError where nobody knows whether the parent is an item.
    """
    if kind != "item" or not parent:
        return letters_of(kind, None)
    if parent not in document.units:
        raise HoleTouchedError((*path, "parent"))
    above, unit = document.units[parent]
    document.rely_on_id(Unit, parent)
    document.rely_on((*above, "kind"))
    return letters_of(kind, unit.kind)


UNIT_IDS = (Check("JSC407", whole, _unit_ids),)
"""The rule on the ids of units."""

__all__ = ["UNIT_IDS", "parts"]
