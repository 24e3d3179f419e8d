"""Layer 4, ids that stand twice: what was pasted again, and what has the id of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from jscdata.counting import count
from jscdata.findings import Fault
from jscdata.model import Act, Coding, Entity, Record, Statement, Unit
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, whole
from jscdata.rules.document import Document, sound

_WITH_IDS: tuple[type[Record], ...] = (Unit, Entity, Coding, Act)
"""The classes of which each has ids of its own; codings come before the acts in them."""


@dataclass(frozen=True, slots=True)
class _Repeat:
    """A record with the id of an earlier one, the paths of both, and whether it repeats it word for word."""

    wanted: str
    path: Steps
    first: Steps
    is_copy: bool


def _duplicate_ids(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Tell the second record with an id.

    One that stands twice word for word is not looked at again. Where one only has the id of another,
    either may be the one that is meant by it, or wherever an id is unknown. What was pasted as one
    piece is told at its first record, and so are acts that have the ids of those of another layer.
    """
    for model in _WITH_IDS:
        noun = model.__name__.lower()
        by_lists: dict[tuple[Steps, Steps], list[_Repeat]] = {}
        for repeat in _with_one_id(document, model):
            document.lose_id(model, (*repeat.path, "id"))
            by_lists.setdefault((repeat.path[:-1], repeat.first[:-1]), []).append(repeat)
        for (here, there), repeats in by_lists.items():
            told = _in_pieces(repeats) if here == there else [(repeats[0], len(repeats) - 1)]
            for repeat, more in told:
                message = f"The id {quote(repeat.wanted)} stands for an earlier {noun} already."
                if more and here == there:
                    message += f" {count(more, noun)} behind it were repeated with it."
                elif more:
                    message += f" {count(more, noun)} behind it have ids of the same layer, too."
                yield Fault(code="JSC401", message=message, path=(*repeat.path, "id"))


def _with_one_id(document: Document, model: type[Record]) -> Iterator[_Repeat]:
    """Go through the records that have the id of an earlier one; copies, or the id, are in doubt from there on."""
    seen: dict[str, tuple[Steps, Record]] = {}
    for path, record in document.each(model):
        found = sound(record, "id")
        if found is None or document.in_doubt(path):
            continue
        first, earlier = seen.setdefault(found, (path, record))
        if first != path:
            yield _Repeat(found, path, first, is_copy=record == earlier)
            if record == earlier:
                document.doubt_copy(path, first, because=(*path, "id"))
            else:
                document.doubt_id(model, found, because=(*path, "id"))


def _in_pieces(repeats: list[_Repeat]) -> Iterator[tuple[_Repeat, int]]:
    """Go through what is told of the repeats in one list, with the number of those told with it."""
    heads = dict(pieces((int(one.path[-1]), int(one.first[-1])) for one in repeats if one.is_copy))
    for repeat in repeats:
        number = int(repeat.path[-1])
        if not repeat.is_copy or number in heads:
            yield repeat, heads.get(number, 0)


def pieces(copies: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Gather the copies in a list that follow one another as what they repeat does.

    Args:
        copies: The number of each copy in its list, and of what it repeats, in the order of the list.

    Returns:
        The number of the first copy of each piece, and how many copies follow it in the piece.
    """
    steps = groupby(enumerate(copies), key=lambda found: (found[1][0] - found[0], found[1][1] - found[0]))
    for _, group in steps:
        piece = [copy for _, (copy, _) in group]
        yield piece[0], len(piece) - 1


REPEATS = (Check("JSC401", whole, _duplicate_ids),)
"""The rules of the layer that come before all others, since they tell which records there are."""

__all__ = ["REPEATS", "pieces"]
