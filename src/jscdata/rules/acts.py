"""Layer 5, acts and mentions: how their words lie to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from jscdata.counting import count
from jscdata.findings import Fault
from jscdata.model import Act, Coding, Mention, Record, Span
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, each
from jscdata.rules.document import ORDER, Document
from jscdata.rules.repeats import pieces
from jscdata.spans import Cover, overlap
from jscdata.structure import HoleTouchedError

_BARE = frozenset({"verb", "spans", "conditions"})
"""The fields of an act that hold spans themselves; the others hold records with a span."""


class _Words:
    """The words of an act, by unit."""

    def __init__(self, spans: Iterable[Span]) -> None:
        places: dict[str, list[tuple[int, int]]] = {}
        for span in spans:
            places.setdefault(span.unit, []).append((span.start, span.end))
        self._covers = {unit: Cover(found) for unit, found in places.items()}
        self._first = {unit: min(found)[0] for unit, found in places.items()}

    def hold(self, inner: Span) -> bool:
        """Return whether one of the spans holds the inner one."""
        cover = self._covers.get(inner.unit)
        return cover is not None and cover.holds(inner.start, inner.end)

    def stand_behind(self, span: Span) -> bool:
        """Return whether a unit of the act has this span, before all words of the act in it."""
        return span.unit in self._first and span.end <= self._first[span.unit]


def _rely_on_spans(document: Document, path: Steps, act: Act, *names: str) -> None:
    """Make sure of the spans of an act by field; raise HoleTouchedError where one is in doubt."""
    for name in names:
        value: Any = getattr(act, name)
        single = not isinstance(value, tuple)
        for number, item in enumerate((value,) if single else value):
            span = item if name in _BARE else item.span
            if document.is_doubted:
                where = (*path, name) if single else (*path, name, number)
                document.rely_on(where if name in _BARE else (*where, "span"))
            document.unit(span.unit)


def _verb_inside(document: Document, path: Steps, act: Act) -> Iterator[Fault]:
    _rely_on_spans(document, path, act, "verb", "spans")
    if not _Words(act.spans).hold(act.verb):
        message = f"The verb {quote(act.verb.exact)} stands outside the words of the act."
        yield Fault(code="JSC507", message=message, path=(*path, "verb"))
        document.doubt((*path, "spans"), (*path, "verb"))


def _parts_inside(document: Document, path: Steps, act: Act) -> Iterator[Fault]:
    """Objects and what makes precise lie within the words; conditions and deadlines may stand before the subject."""
    _rely_on_spans(document, path, act, "spans", "objects", "precision")
    words = _Words(act.spans)
    objects = [((*path, "objects", index), found.span) for index, found in enumerate(act.objects)]
    precision = [
        ((*path, "precision", index), found.span)
        for index, found in enumerate(act.precision)
        if found.flag != "deadline" or not words.stand_behind(found.span)
    ]
    for where, span in objects + precision:
        if not words.hold(span):
            message = f"The words {quote(span.exact)} stand outside the words of the act."
            yield Fault(code="JSC512", message=message, path=where)


Piece = tuple[int, int, int, str]
"""Number of the unit, start, end, and the unit's id."""


def _acts_apart(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    """Tell each act whose words another act before it has, save for a shared verb or lead-in.

    One that has all its words and its verb from another act was pasted, and has no place of its own.
    """
    owners, stopped = _owners(document, path, coding)
    copies: dict[int, int] = {}
    told: set[int] = set()
    for first, second in chain(_same_words(document, coding, owners, stopped), _crossing_words(coding, owners)):
        later, earlier = max(first, second), min(first, second)
        if later in told:
            continue
        told.add(later)
        if _words_of(coding.acts[later]) == _words_of(coding.acts[earlier]):
            copies[later] = earlier
            document.doubt((*path, "acts", later, "verb"), (*path, "acts", later, "spans"))
            document.doubt((*path, "acts", earlier, ORDER), (*path, "acts", later, "spans"))
        else:
            yield _overlapping(path, coding, later, earlier)
    for later, more in pieces(sorted(copies.items())):
        yield _overlapping(path, coding, later, copies[later], more)
    for hole in stopped[:1]:
        raise hole


def _overlapping(path: Steps, coding: Coding, later: int, earlier: int, more: int = 0) -> Fault:
    message = f"The words of this act overlap those of the act {quote(coding.acts[earlier].id)}."
    if more:
        message += f" {count(more, 'act')} behind it were repeated with it."
    return Fault(code="JSC508", message=message, path=(*path, "acts", later, "spans"))


def _owners(document: Document, path: Steps, coding: Coding) -> tuple[dict[Piece, list[int]], list[HoleTouchedError]]:
    """Return which acts have a span, by number, and what stood in the way of the others."""
    owners: dict[Piece, list[int]] = {}
    stopped: list[HoleTouchedError] = []
    for number, act in enumerate(coding.acts):
        try:
            document.rely_on((*path, "acts", number, "spans"))
            _rely_on_spans(document, (*path, "acts", number), act, "verb", "spans")
            pieces = [_piece(document, span) for span in (act.verb, *act.spans)]
        except HoleTouchedError as hole:
            stopped.append(hole)
            continue
        for piece in pieces[1:]:
            owners.setdefault(piece, []).append(number)
    return owners, stopped


def _words_of(act: Act) -> tuple[Span, tuple[Span, ...]]:
    return act.verb, act.spans


def _piece(document: Document, span: Span) -> Piece:
    return document.rank[span.unit], span.start, span.end, span.unit


def _same_words(
    document: Document, coding: Coding, owners: dict[Piece, list[int]], stopped: list[HoleTouchedError]
) -> Iterator[tuple[int, int]]:
    """Give two acts that have one and the same span, where it is neither their verb nor their lead-in."""
    above: dict[int, set[str | None]] = {}
    for piece, numbers in owners.items():
        for number in numbers[1:]:
            pair = (numbers[0], number)
            if all(_is_verb(piece, coding.acts[one]) for one in pair):
                continue
            try:
                for one in pair:
                    if one not in above:
                        above[one] = _parents(document, coding.acts[one])
            except HoleTouchedError as hole:
                stopped.append(hole)
                continue
            if not all(piece[3] in above[one] for one in pair):
                yield pair


def _is_verb(piece: Piece, act: Act) -> bool:
    """Return whether the piece, a span of the act, is the act's verb."""
    return piece[1:] == (act.verb.start, act.verb.end, act.verb.unit)


def _parents(document: Document, act: Act) -> set[str | None]:
    """Return the units that govern those in which an act has words; what the act says there is its lead-in."""
    return {document.parent(unit) for unit in {span.unit for span in act.spans}}


def _crossing_words(coding: Coding, owners: dict[Piece, list[int]]) -> Iterator[tuple[int, int]]:
    """Give two acts of which spans overlap in part, where one of these is not the verb that they share.

    The spans of one act do not overlap when this runs, so a span meets few that are open before it.
    """
    open_pieces: list[Piece] = []
    for piece in sorted(owners):
        open_pieces = [other for other in open_pieces if other[0] == piece[0] and other[2] > piece[1]]
        for other in open_pieces:
            pair = (owners[other][0], owners[piece][0])
            if pair[0] != pair[1] and not _shares_verb(coding, pair, (other, piece)):
                yield pair
                break
        open_pieces.append(piece)


def _shares_verb(coding: Coding, pair: tuple[int, int], pieces: tuple[Piece, Piece]) -> bool:
    """Return whether two acts have one verb, and one of the pieces is that verb alone."""
    first, second = (coding.acts[number] for number in pair)
    verbs = [(act.verb.unit, act.verb.start, act.verb.end) for act in (first, second)]
    return verbs[0] == verbs[1] and (_is_verb(pieces[0], first) or _is_verb(pieces[1], second))


def _mentions_apart(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    """Within one unit, two mentions of one entity share no character; a later one that does is in doubt."""
    last: dict[tuple[str, str], Span] = {}
    firsts: dict[Mention, int] = {}
    copies: dict[int, int] = {}
    stopped: HoleTouchedError | None = None
    for index, mention in enumerate(coding.mentions):
        here = (*path, "mentions", index)
        try:
            document.rely_on((*here, "span"))
            span, key = mention.span, (mention.entity, mention.span.unit)
            before = last.get(key)
            is_behind = before is None or span.start >= before.end
            is_shared = before is not None and overlap(before.start, before.end, span.start, span.end)
        except HoleTouchedError as hole:
            stopped = stopped or hole
            continue
        if not is_behind and not firsts:
            # Where all is in order nothing is looked up, for it takes long.
            firsts = {other: number for number, other in reversed(list(enumerate(coding.mentions)))}
        first = firsts.get(mention, index) if firsts else index
        if first != index:
            copies[index] = first
            document.doubt_copy(here, (*path, "mentions", first), because=here)
        elif before and is_shared:
            yield _sharing(here, span, before)
            document.doubt(here, here)
        if before is None or span.end > before.end:
            last[key] = span
    for index, more in pieces(copies.items()):
        yield _sharing((*path, "mentions", index), coding.mentions[index].span, coding.mentions[index].span, more)
    if stopped is not None:
        raise stopped


def _sharing(here: Steps, span: Span, before: Span, more: int = 0) -> Fault:
    message = f"This mention shares words with {quote(before.exact)}, a mention of the same entity."
    if more:
        message += f" {count(more, 'mention')} behind it were repeated with it."
    hint = "Remove what stands twice." if more else "Remove one of the two." if span == before else None
    return Fault(code="JSC509", message=message, path=here, hint=hint)


def _in_order(document: Document, path: Steps, spans: Iterable[tuple[int, Span]], *, nested: bool) -> Iterator[Fault]:
    """Tell the first span of a list that stands in the text before the one before it, or within it."""
    before: Span | None = None
    last = (-1, 0, 0)
    stopped: HoleTouchedError | None = None
    for number, span in spans:
        try:
            document.unit(span.unit)
        except HoleTouchedError as hole:
            stopped = stopped or hole
            continue
        here = (document.rank[span.unit], span.start, -span.end)
        if before and (here < last or (not nested and span.unit == before.unit and span.start < before.end)):
            words, other = quote(span.exact), quote(before.exact)
            message = f"{words} stands before the end of {other} in the text, and after it in this list."
            yield Fault(code="JSC511", message=message, path=(*path, number))
            return
        before, last = span, here
    if stopped:
        raise stopped


def _order_in_act(document: Document, path: Steps, act: Act) -> Iterator[Fault]:
    for name in ("spans", "conditions", "objects", "precision"):
        listed = getattr(act, name)
        if len(listed) < 2:  # noqa: PLR2004 - one span alone is in order
            continue
        _rely_on_spans(document, path, act, name)
        spans = listed if name in _BARE else [item.span for item in listed]
        for fault in _in_order(document, (*path, name), enumerate(spans), nested=name == "precision"):
            document.doubt((*path, name), fault.path)
            yield fault


def _order_of_mentions(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    yield from _order_of(document, (*path, "mentions"), coding.mentions, "span")


def _order_of_acts(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    yield from _order_of(document, (*path, "acts"), coding.acts, "verb")


def _order_of(document: Document, path: Steps, records: Sequence[Record], name: str) -> Iterator[Fault]:
    """Hold the places of records in a list against their order, as far as no place is in doubt."""
    numbers: Sequence[int] = range(len(records))
    if document.is_doubted:
        numbers = [n for n in numbers if not any(document.in_doubt((*path, n, doubt)) for doubt in (name, ORDER))]
    spans = ((number, getattr(records[number], name)) for number in numbers)
    yield from _in_order(document, path, spans, nested=True)
    for number in range(len(records)) if len(numbers) < len(records) else ():
        document.rely_on((*path, number, name))


ACTS = (
    Check("JSC507", each(Act), _verb_inside),
    Check("JSC512", each(Act), _parts_inside),
    Check("JSC511", each(Act), _order_in_act),
    Check("JSC508", each(Coding), _acts_apart),
    Check("JSC509", each(Coding), _mentions_apart),
    Check("JSC511", each(Coding), _order_of_mentions),
    Check("JSC511", each(Coding), _order_of_acts),
)
"""The rules on acts and mentions, in the order in which one puts the next in doubt."""

__all__ = ["ACTS"]
