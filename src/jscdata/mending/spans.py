"""The places of spans, found by their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from jscdata.findings import MAX_FAULTS, Fault
from jscdata.lookalikes import fold
from jscdata.mending.before import Before
from jscdata.mending.gaps import Gap, Gaps
from jscdata.mending.given import GivenSpan
from jscdata.mending.layout import Layout
from jscdata.mending.places import MOST, Places
from jscdata.mending.span_faults import Range, alike, torn, unclear, unfit, unknown
from jscdata.spans import WHITE_SPACE


class SpanSearch:
    """The search for the places of all spans of a statement whose units have their places."""

    def __init__(self, layout: Layout, before: Before, spans: Sequence[GivenSpan]) -> None:
        """Keep what is searched; the text is gone over when a span is not where it says."""
        self._layout = layout
        self._before = before
        self._spans = spans

    def starts(self) -> tuple[list[int], list[Fault]]:
        """Return where each span starts in the text, and what stands in the way; with faults they are incomplete."""
        starts: list[int] = []
        faults: list[Fault] = []
        waiting: Counter[Gap] = Counter()
        for span in self._spans:
            found = self._start(span)
            if isinstance(found, int) and self._layout.holding(found, found + len(span.exact)) is None:
                found = self._gaps.touched(found, found + len(span.exact)) or torn(self._layout, span, found)
            if isinstance(found, Gap):
                waiting[found] += 1
            elif isinstance(found, Fault):
                faults.append(found)
            else:
                starts.append(found)
            if len(faults) > MAX_FAULTS:
                break
        return starts, [*faults, *(self._gaps.without_place(gap, spans) for gap, spans in waiting.items())]

    def _start(self, span: GivenSpan) -> int | Fault | Gap:
        """Return where a span starts, what stands in the way, or the words in no unit of which it may be a part."""
        given = self._given(span)
        return given if given is not None and not span.is_chosen else self._searched(span, given)

    def _given(self, span: GivenSpan) -> int | None:
        """Return the place that the file gives for a span, where the words stand there.

        A span of a unit that is cut anew has its place from where the unit was.
        """
        here, old = in_own_unit(self._layout, span), self._before.recut.get(span.unit or "")
        if old is None or span.start is None or (old.guessed and here is not None):
            return here
        low, high = self._before.moves.region(old.start, old.end)
        there = self._moved(span, old.start + span.start)
        if there is not None and low <= there < high and self._layout.text.startswith(span.exact, there):
            return there
        return here if there is not None or self._layout.only_one_in(low, high) else None

    def _moved(self, span: GivenSpan, place: int) -> int | None:
        """Return where an old place is now; None where an edit hides that, or the span was no sound one."""
        is_sound = span.end == (span.start or 0) + len(span.exact)
        return self._before.moves.place(place) if is_sound else None

    def _searched(self, span: GivenSpan, given: int | None) -> int | Fault | Gap:
        where = self._range(span)
        places = self._places.within(span.exact, where.low, where.high)
        if not places:
            return self._unknown(span, where)
        inside = [at for at in places if self._layout.holding(at, at + len(span.exact)) is not None]
        if len(places) > MOST:
            return unclear(self._layout, span, where, inside)
        fitting = self._fitting(span, inside)
        gap = self._gaps.touched_by_any(places, len(span.exact))
        is_sure = span.is_chosen or gap is None
        if given in fitting or (len(fitting) == 1 and is_sure):
            return given if given in fitting else fitting[0]
        if gap and (len(fitting) <= 1 or (where.is_lost and not span.is_chosen)):
            return gap
        if not inside:
            return torn(self._layout, span, places[0])
        return unclear(self._layout, span, where, inside) if fitting else unfit(self._layout, span, where, inside)

    def _range(self, span: GivenSpan) -> Range:
        """Return where a span is looked for: in its unit, in what that was cut into, or in the whole text."""
        layout, old = self._layout, self._before.recut.get(span.unit or "")
        home = layout.by_id.get(span.unit or "")
        if home is not None and (old is None or span.start is None):
            label = f"in {layout.units[home].label}"
            return Range(low=layout.starts[home], high=layout.ends[home], label=label)
        if old is not None:
            low, high = self._before.moves.region(old.start, old.end)
            return Range(low=low, high=high, label=f"from {low} to {high} in the text")
        return Range(low=0, high=len(layout.text), label="in the text", is_lost=span.unit is not None)

    def _fitting(self, span: GivenSpan, places: list[int]) -> list[int]:
        """Return the places that the keys of the contributor allow."""
        if span.occurrence is not None:
            places = places[span.occurrence - 1 : span.occurrence]
        return [at for at in places if _stands_between(self._layout.text, span, at)]

    def _unknown(self, span: GivenSpan, where: Range) -> Fault | Gap:
        """Look for words that look like these where they should stand, then for these and their like elsewhere."""
        words, end = fold(span.exact), len(self._layout.text)
        here = self._folded.within(words, where.low, where.high)
        if here:
            return alike(self._layout, span, where, here[0])
        everywhere = self._places.within(span.exact, 0, end)
        gap = self._gaps.touched_by_any(everywhere, len(span.exact))
        if gap:
            return gap
        there = [] if everywhere else self._folded.within(words, 0, end)
        if there:
            return alike(self._layout, span, where, there[0])
        return unknown(self._layout, span, where, everywhere)

    @cached_property
    def _gaps(self) -> Gaps:
        return Gaps(self._layout)

    @cached_property
    def _folded(self) -> Places:
        return Places(fold(self._layout.text), {fold(span.exact) for span in self._spans})

    @cached_property
    def _places(self) -> Places:
        return Places(self._layout.text, {span.exact for span in self._spans})


def in_own_unit(layout: Layout, span: GivenSpan) -> int | None:
    """Return where a span starts in the text if its words stand in its unit where it says, None elsewhere."""
    home = layout.by_id.get(span.unit or "")
    if home is None or span.start is None or layout.units[home].words[span.start : span.end] != span.exact:
        return None
    return layout.starts[home] + span.start


def _stands_between(text: str, span: GivenSpan, at: int) -> bool:
    """Return whether the words that the contributor gives stand before and after a place, white space left out."""
    end = at + len(span.exact)
    while at > 0 and text[at - 1] in WHITE_SPACE:
        at -= 1
    while end < len(text) and text[end] in WHITE_SPACE:
        end += 1
    before, after = span.before.rstrip(WHITE_SPACE), span.after.lstrip(WHITE_SPACE)
    return text.endswith(before, 0, at) and text.startswith(after, end)


__all__ = ["SpanSearch", "in_own_unit"]
