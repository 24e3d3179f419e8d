"""How the text was cut into units before, by which spans are known that were made for that cut."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jscdata.mending.given import is_whole
from jscdata.mending.layout import Layout
from jscdata.mending.moves import Kept, Moves, ends_of


@dataclass(frozen=True, slots=True)
class OldUnit:
    """Where a unit stood; ``end`` is None where that is not known.

    ``guessed`` tells that only the place where it starts now says where it stood.
    """

    start: int
    end: int | None
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The units that were cut otherwise or are gone, by id, and where places of the old text are now."""

    recut: Mapping[str, OldUnit]
    moves: Moves


def before_by_file(layout: Layout) -> Before:
    """Read off the places that still stand in the file how the text was cut.

    A unit whose place is as long as its words was not cut anew. One without a place is taken to
    have started where it starts now, or where the new pieces before it start.
    """
    kept: list[Kept] = []
    recut: dict[str, OldUnit] = {}
    old_end, pieces_start = 0, None
    for unit, start in zip(layout.units, layout.starts, strict=True):
        if unit.id is None:
            pieces_start = start if pieces_start is None else pieces_start
            continue
        if unit.start is None:
            begin = pieces_start if pieces_start is not None and kept else start
            recut[unit.id] = OldUnit(max(0, begin - _shift(kept)), None, guessed=begin == start)
        elif unit.end is not None and unit.end - unit.start == len(unit.words):
            kept.append(Kept(unit.start, unit.end, start))
        else:
            recut[unit.id] = OldUnit(unit.start, unit.end)
        old_end, pieces_start = max(old_end, unit.end or 0), None
    last = _same_end(kept, old_end, layout)
    return Before(recut=recut, moves=Moves(Kept(0, 0, 0), kept, last, len(layout.text)))


def before_by_old(old: Mapping[str, Any], layout: Layout) -> Before:
    """Read the earlier cut off the version before, a statement's value; units that are not sound there are left out."""
    known = {identifier: (unit, words) for identifier, unit, words in _sound_units(old)}
    head, tail = ends_of(old["text"], layout.text)
    kept: list[Kept] = []
    for unit, start in zip(layout.units, layout.starts, strict=True):
        if unit.id in known and known[unit.id][1] == unit.words:
            place = known.pop(unit.id)[0]
            kept.append(Kept(place.start, place.start + len(unit.words), start))
    moves = Moves(head, kept, tail, len(layout.text))
    return Before(recut={identifier: unit for identifier, (unit, _) in known.items()}, moves=moves)


def _shift(kept: list[Kept]) -> int:
    return kept[-1].shift if kept else 0


def _same_end(kept: list[Kept], old_end: int, layout: Layout) -> Kept | None:
    """Return the end of the last unit as a stretch that was kept, where it has moved as the last unit that was."""
    shift = _shift(kept)
    is_same = bool(layout.ends) and old_end + shift == layout.ends[-1]
    return Kept(old_end, old_end, old_end + shift) if is_same else None


def _sound_units(old: Mapping[str, Any]) -> Iterator[tuple[str, OldUnit, str]]:
    """Go through the units of the version before whose words stand at their place."""
    for unit in old["units"]:
        if isinstance(unit, dict):
            identifier, start, end, words = (unit.get(key) for key in ("id", "start", "end", "text"))
            if not isinstance(identifier, str) or not is_whole(start) or not is_whole(end):
                continue
            if 0 <= start < end and old["text"][start:end] == words:
                yield identifier, OldUnit(start, end), words


__all__ = ["Before", "OldUnit", "before_by_file", "before_by_old"]
