"""The places and ids that were found, written into the value of a statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from jscdata.mending.given import KEYS, GivenSpan, GivenUnit
from jscdata.mending.layout import Layout
from jscdata.positions import pointer


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A place that was given and was wrong: where it stands in the file, and what it was and is, in words."""

    pointer: str
    was: str
    now: str


def write_units(layout: Layout, ids: Sequence[str], parents: Sequence[int | None]) -> list[Change]:
    """Give all units their ids, parents and places; return the places that were others."""
    changes: list[Change] = []
    for number, unit in enumerate(layout.units):
        start, end = layout.starts[number], layout.ends[number]
        unit.value.update(id=ids[number], start=start, end=end)
        parent = parents[number]
        if parent is not None:
            unit.value["parent"] = ids[parent]
        if unit.start is not None and (unit.start, unit.end) != (start, end):
            changes.append(Change(pointer=pointer(unit.path), was=_given(unit), now=f"{start}–{end}"))
    return changes


def write_spans(layout: Layout, ids: Sequence[str], spans: Sequence[GivenSpan], starts: Sequence[int]) -> list[Change]:
    """Give all spans their units and places, and take out the keys that chose them; return those that were others."""
    changes: list[Change] = []
    for span, place in zip(spans, starts, strict=True):
        number = layout.holding(place, place + len(span.exact)) or 0
        start = place - layout.starts[number]
        end = start + len(span.exact)
        for key in KEYS:
            span.value.pop(key, None)
        span.value.update(unit=ids[number], start=start, end=end)
        changes.extend(_moved(layout, ids, span, number))
    return changes


def sort_mentions(value: dict[str, Any], ids: Sequence[str]) -> None:
    """Put the mentions of each coding in the order of the text, which is all that their order says.

    Their spans and the ids of the units, in the order of the text, are written by then. Where one has no span, they
    stay as they are.
    """
    rank = {unit: number for number, unit in enumerate(ids)}
    codings = value.get("codings")
    for coding in codings if isinstance(codings, list) else ():
        mentions = coding.get("mentions") if isinstance(coding, dict) else None
        if isinstance(mentions, list) and all(map(_has_span, mentions)):
            mentions.sort(key=lambda mention: _place(mention["span"], rank))


def _has_span(mention: object) -> bool:
    return isinstance(mention, dict) and isinstance(mention.get("span"), dict)


def _place(span: dict[str, Any], rank: dict[str, int]) -> tuple[int, int, int]:
    """Return where a span stands among others; of two that begin alike the longer one is first."""
    return rank[span["unit"]], span["start"], -span["end"]


def _moved(layout: Layout, ids: Sequence[str], span: GivenSpan, number: int) -> Iterator[Change]:
    """Tell a span that has another unit or another place than the file gave it; a new id of its unit is no change."""
    place = f"{span.value['start']}–{span.value['end']}"
    if span.unit is not None and layout.by_id.get(span.unit) != number:
        was = f"{span.unit} {_given(span)}" if span.start is not None else span.unit
        yield Change(pointer=pointer(span.path), was=was, now=f"{ids[number]} {place}")
    elif span.start is not None and _given(span) != place:
        yield Change(pointer=pointer(span.path), was=_given(span), now=place)


def _given(given: GivenUnit | GivenSpan) -> str:
    return f"{given.start}–{'?' if given.end is None else given.end}"


__all__ = ["Change", "sort_mentions", "write_spans", "write_units"]
