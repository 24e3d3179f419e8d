"""What is said of a span that has no place, or more than one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jscdata.findings import Fault
from jscdata.lookalikes import difference
from jscdata.mending.given import GivenSpan
from jscdata.mending.layout import Layout
from jscdata.mending.places import MOST
from jscdata.quoting import quote
from jscdata.rules.places import PLACES

_AROUND = 25
"""Characters that are told on each side of a place."""

_CHOOSE = "Add 'occurrence' with the number of the place, or 'before' or 'after' with the words that stand there."


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Where a span is looked for, in characters of the text and in words.

    ``is_lost`` tells that the span names a unit that is not there, and of which nothing is known.
    """

    low: int
    high: int
    label: str
    is_lost: bool = False


def unclear(layout: Layout, span: GivenSpan, where: Range, places: Sequence[int]) -> Fault:
    """Tell that the words stand at several places, and by which key one is chosen."""
    number = f"more than {MOST:,}" if len(places) > MOST else f"{len(places)}"
    message = (
        f"The words {quote(span.exact)} stand at {number} places {where.label}, and none is chosen: "
        f"{_listed(layout, span, places)}."
    )
    hint = _CHOOSE
    if where.is_lost:
        hint = f"There is no unit {quote(span.unit)}: give the version before with --old, or name the unit. {_CHOOSE}"
    elif span.unit is None:
        hint = f"Name the unit in 'unit'. {_CHOOSE}"
    return Fault(code="JSC515", message=message, path=span.path, hint=hint)


def unfit(layout: Layout, span: GivenSpan, where: Range, places: Sequence[int]) -> Fault:
    """Tell that the contributor's keys fit no place at which the words stand."""
    said = [f"{key!r}" for key in ("occurrence", "before", "after") if getattr(span, key)]
    message = (
        f"The words {quote(span.exact)} stand {where.label}, but not where {' and '.join(said)} "
        f"{'says' if len(said) == 1 else 'say'}: {_listed(layout, span, places)}."
    )
    return Fault(code="JSC515", message=message, path=span.path, hint="Correct the key, or take it out.")


def unknown(layout: Layout, span: GivenSpan, where: Range, elsewhere: Sequence[int]) -> Fault:
    """Tell that the words do not occur where they are looked for, and where they do."""
    message = f"The words {quote(span.exact)} do not occur {where.label}."
    hint = "Copy the words from the unit, as they stand there."
    if elsewhere:
        message += f" They stand elsewhere: {_listed(layout, span, elsewhere)}."
        hint = "Name the unit in which they stand; after a new cut, give the version before with --old."
    return Fault(code="JSC504", message=message, path=(*span.path, "exact"), hint=hint)


def alike(layout: Layout, span: GivenSpan, where: Range, at: int) -> Fault:
    """Tell that words stand at a place which look like those of the span, and which character differs."""
    end = at + len(span.exact)
    start, holder = _within_unit(layout, at, end)
    differs = difference(span.exact, layout.text[at:end], start)
    message = (
        f"The words {quote(span.exact)} do not occur {where.label}."
        f" They stand at {start} to {start + len(span.exact)} in {holder}, where {differs}."
    )
    hint = "Copy the words from the unit, as they stand there."
    return Fault(code="JSC504", message=message, path=(*span.path, "exact"), hint=hint)


def torn(layout: Layout, span: GivenSpan, at: int) -> Fault:
    """Tell that the words do not lie within one unit."""
    end = at + len(span.exact)
    first, last = layout.holding(at, at + 1), layout.holding(end - 1, end)
    message = f"The words {quote(span.exact)} stand at {at} to {end} in the text, and not within one unit."
    if first is not None and last is not None:
        one, other = layout.units[first].label, layout.units[last].label
        message = f"The words {quote(span.exact)} now lie in two units: they begin in {one} and end in {other}."
    hint = "Cut the span in two, or leave the units uncut here."
    return Fault(code="JSC505", message=message, path=span.path, hint=hint)


def _listed(layout: Layout, span: GivenSpan, places: Sequence[int]) -> str:
    """List places by number, unit, and the words around them."""
    parts = [f"({number}) {_told(layout, span, at)}" for number, at in enumerate(places[:PLACES], start=1)]
    more = [f"and {len(places) - PLACES} more"] if len(places) > PLACES else []
    return "; ".join([*parts, *more])


def _told(layout: Layout, span: GivenSpan, at: int) -> str:
    end = at + len(span.exact)
    start, holder = _within_unit(layout, at, end)
    words = " ".join(layout.text[max(0, at - _AROUND) : min(end, at + _AROUND) + _AROUND].split())
    return f"{start} to {start + len(span.exact)} in {holder}, at {quote(words, limit=100)}"


def _within_unit(layout: Layout, at: int, end: int) -> tuple[int, str]:
    """Return where words begin in the unit that holds them, with that in words, or in the text where none does."""
    number = layout.holding(at, end)
    if number is None:
        return at, "the text"
    return at - layout.starts[number], layout.units[number].label


__all__ = ["Range", "alike", "torn", "unclear", "unfit", "unknown"]
