"""Layer 5, acts and mentions: how their words lie to each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from jscdata.findings import Fault
from jscdata.model import Act, Coding, Span
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.document import Check, Document, each
from jscdata.spans import contains, overlap
from jscdata.structure import HoleTouchedError

_BARE = frozenset({"verb", "spans", "conditions"})
"""The fields of an act that hold spans themselves; the others hold records with a span."""


def _inside(inner: Span, outer: Iterable[Span]) -> bool:
    """Return whether one of the spans holds the inner one."""
    return any(span.unit == inner.unit and contains(span.start, span.end, inner.start, inner.end) for span in outer)


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
    if not _inside(act.verb, act.spans):
        message = f"The verb {quote(act.verb.exact)} stands outside the words of the act."
        yield Fault(code="JSC507", message=message, path=(*path, "verb"))


def _parts_inside(document: Document, path: Steps, act: Act) -> Iterator[Fault]:
    """Objects and what makes precise lie within the words; conditions may stand before the subject."""
    _rely_on_spans(document, path, act, "spans", "objects", "precision")
    objects = [((*path, "objects", index), found.span) for index, found in enumerate(act.objects)]
    precision = [((*path, "precision", index), found.span) for index, found in enumerate(act.precision)]
    for where, span in objects + precision:
        if not _inside(span, act.spans):
            message = f"The words {quote(span.exact)} stand outside the words of the act."
            yield Fault(code="JSC512", message=message, path=where)


Piece = tuple[int, int, int, str]
"""Number of the unit, start, end, and the unit's id."""


def _acts_apart(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    """Tell each act whose words another act before it has, save for a shared verb or lead-in."""
    owners: dict[Piece, list[int]] = {}
    stopped: HoleTouchedError | None = None
    for number, act in enumerate(coding.acts):
        try:
            _rely_on_spans(document, (*path, "acts", number), act, "verb", "spans")
            document.rely_on((*path, "acts", number, "spans"))
        except HoleTouchedError as hole:
            stopped = stopped or hole
            continue
        for span in act.spans:
            owners.setdefault((document.rank[span.unit], span.start, span.end, span.unit), []).append(number)
    told: set[int] = set()
    for first, second in chain(_same_words(document, coding, owners), _crossing_words(coding, owners)):
        later, earlier = max(first, second), min(first, second)
        if later not in told:
            told.add(later)
            message = f"The words of this act overlap those of the act {quote(coding.acts[earlier].id)}."
            yield Fault(code="JSC508", message=message, path=(*path, "acts", later, "spans"))
    if stopped is not None:
        raise stopped


def _same_words(document: Document, coding: Coding, owners: dict[Piece, list[int]]) -> Iterator[tuple[int, int]]:
    """Give two acts that have one and the same span, where it is neither their verb nor their lead-in."""
    for piece, numbers in owners.items():
        for number in numbers[1:]:
            pair = (coding.acts[numbers[0]], coding.acts[number])
            if not (
                all(_is_verb(piece, act) for act in pair) or all(_is_lead_in(document, piece, act) for act in pair)
            ):
                yield numbers[0], number


def _is_verb(piece: Piece, act: Act) -> bool:
    """Return whether the piece, a span of the act, is the act's verb."""
    return piece[1:] == (act.verb.start, act.verb.end, act.verb.unit)


def _is_lead_in(document: Document, piece: Piece, act: Act) -> bool:
    """Return whether the act goes on in a unit below the one that the piece, a span of the act, is in."""
    return any(document.unit(span.unit).parent == piece[3] for span in act.spans)


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
    return first.verb == second.verb and (_is_verb(pieces[0], first) or _is_verb(pieces[1], second))


def _mentions_apart(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    """Within one unit, two mentions of one entity share no character."""
    last: dict[tuple[str, str], Span] = {}
    for index, mention in enumerate(coding.mentions):
        span = mention.span
        if document.is_doubted:
            document.rely_on((*path, "mentions", index, "span"))
        before = last.get((mention.entity, span.unit))
        if before and overlap(before.start, before.end, span.start, span.end):
            message = f"This mention shares words with {quote(before.exact)}, a mention of the same entity."
            yield Fault(code="JSC509", message=message, path=(*path, "mentions", index))
        if before is None or span.end > before.end:
            last[mention.entity, span.unit] = span


def _in_order(document: Document, path: Steps, spans: Iterable[Span], *, nested: bool) -> Iterator[Fault]:
    """Tell the first span of a list that stands in the text before the one before it, or within it."""
    before: Span | None = None
    last = (-1, 0, 0)
    for number, span in enumerate(spans):
        document.unit(span.unit)
        here = (document.rank[span.unit], span.start, -span.end)
        if before and (here < last or (not nested and span.unit == before.unit and span.start < before.end)):
            words, other = quote(span.exact), quote(before.exact)
            message = f"{words} stands before the end of {other} in the text, and after it in this list."
            yield Fault(code="JSC511", message=message, path=(*path, number))
            return
        before, last = span, here


def _order_in_act(document: Document, path: Steps, act: Act) -> Iterator[Fault]:
    for name in ("spans", "conditions", "objects", "precision"):
        listed = getattr(act, name)
        if len(listed) < 2:  # noqa: PLR2004 - one span alone is in order
            continue
        _rely_on_spans(document, path, act, name)
        spans = listed if name in _BARE else [item.span for item in listed]
        for fault in _in_order(document, (*path, name), spans, nested=name == "precision"):
            document.doubt((*path, name), fault.path)
            yield fault


def _order_in_coding(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    if document.is_doubted:
        _rely_on_each(document, (*path, "mentions"), len(coding.mentions), "span")
    yield from _in_order(document, (*path, "mentions"), [mention.span for mention in coding.mentions], nested=True)
    if document.is_doubted:
        _rely_on_each(document, (*path, "acts"), len(coding.acts), "verb")
    yield from _in_order(document, (*path, "acts"), [act.verb for act in coding.acts], nested=True)


def _rely_on_each(document: Document, path: Steps, length: int, name: str) -> None:
    for number in range(length):
        document.rely_on((*path, number, name))


ACTS = (
    Check("JSC507", each(Act), _verb_inside),
    Check("JSC512", each(Act), _parts_inside),
    Check("JSC511", each(Act), _order_in_act),
    Check("JSC508", each(Coding), _acts_apart),
    Check("JSC509", each(Coding), _mentions_apart),
    Check("JSC511", each(Coding), _order_in_coding),
)
"""The rules on acts and mentions, in the order in which one puts the next in doubt."""

__all__ = ["ACTS"]
