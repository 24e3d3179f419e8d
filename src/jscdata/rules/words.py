"""Layer 5, spans: each proves itself by the words of its unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jscdata.findings import Fault
from jscdata.model import Participant, Span, Unit
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, each
from jscdata.rules.document import Document, sound
from jscdata.rules.places import PLACES, where_words_are
from jscdata.spans import edited, occurrences
from jscdata.structure import HoleTouchedError

_TAIL = 30
"""Characters at the end of a span by which it is looked for elsewhere."""


def _span_place(document: Document, path: Steps, span: Span) -> Iterator[Fault]:
    """Tell a span that is empty or runs out of its unit; its words are then in doubt."""
    unit = document.unit(span.unit)
    if span.start >= span.end or span.end > len(unit.text):
        message = (
            f"The span runs from {span.start} to {span.end}, and the unit {quote(unit.id)} from 0 to {len(unit.text)}."
        )
        yield Fault(code="JSC505", message=message, path=path)
        document.doubt(path, path)


def _by_unit(document: Document) -> Iterable[tuple[Steps, list[tuple[Steps, Span]]]]:
    """Go over the spans unit by unit; those in no known unit come one by one, for the rule to stop at."""
    groups: dict[str, list[tuple[Steps, Span]]] = {}
    for path, span in document.each(Span):
        unit = sound(span, "unit")
        if unit in document.units:
            groups.setdefault(unit, []).append((path, span))
        else:
            yield path, [(path, span)]
    yield from ((document.units[unit][0], spans) for unit, spans in groups.items())


def _span_words(document: Document, _path: Steps, spans: list[tuple[Steps, Span]]) -> Iterator[Fault]:
    """Compare words with the unit; spans that one edit of the unit has put out of place are one finding."""
    unit = document.unit(spans[0][1].unit)
    right, wrong, stopped = _compared(document, unit, spans)
    shift = _one_edit(unit.text, right, [span for _, span in wrong])
    for number, (path, span) in enumerate(wrong):
        document.doubt(path, (*wrong[0][0], "exact") if shift is not None else (*path, "exact"))
        if number and shift is not None:
            continue
        message = where_words_are(f"in the unit {quote(unit.id)}", span.exact, unit.text, span.start, span.end)
        if shift is not None:
            message += (
                f" One edit of the unit, of {shift:+d} characters, explains this and {len(wrong) - 1} more spans."
            )
        yield Fault(code="JSC504", message=message, path=(*path, "exact"))
    if stopped is not None:
        raise stopped


def _compared(
    document: Document, unit: Unit, spans: list[tuple[Steps, Span]]
) -> tuple[list[Span], list[tuple[Steps, Span]], HoleTouchedError | None]:
    """Return the spans whose words stand in the unit, those whose words do not by place, and what hid others."""
    right: list[Span] = []
    wrong: list[tuple[Steps, Span]] = []
    stopped = None
    for path, span in spans:
        try:
            document.rely_on(path)
            if unit.text[span.start : span.end] == span.exact:
                right.append(span)
            else:
                wrong.append((path, span))
        except HoleTouchedError as hole:
            stopped = stopped if document.is_copied(path) else hole
    return right, sorted(wrong, key=lambda found: found[1].start), stopped


def _one_edit(text: str, right: list[Span], wrong: list[Span]) -> int | None:
    """Return by how many characters one edit of the text has moved what follows it, None where none explains it all."""
    if len(wrong) < 2:  # noqa: PLR2004 - one span alone is told as it is
        return None
    longest = max(wrong, key=lambda span: len(span.exact))
    tail = longest.exact[-_TAIL:]
    last_right = max((span.start for span in right), default=-1)
    for at in occurrences(tail, text, PLACES):
        shift = at + len(tail) - longest.start - len(longest.exact)
        behind = [span.start for span in wrong if text.startswith(span.exact, max(0, span.start + shift))]
        is_undisturbed = not behind or last_right < min(behind)
        if shift and is_undisturbed and all(edited(span.exact, text, span.start, shift) for span in wrong):
            return shift
    return None


def _printed(document: Document, path: Steps, participant: Participant) -> Iterator[Fault]:
    document.rely_on((*path, "span"))
    exact = participant.span.exact
    for name in ("name", "office"):
        words = getattr(participant, name)
        # Where a line ends inside a name, the record has it on one line.
        if words is not None and words not in exact and words not in " ".join(exact.split()):
            message = f"The words of the span do not have {quote(words)} in them."
            yield Fault(code="JSC510", message=message, path=(*path, name))


WORDS = (
    Check("JSC505", each(Span), _span_place),
    Check("JSC504", _by_unit, _span_words),
    Check("JSC510", each(Participant), _printed),
)
"""The rules on spans, in the order in which one puts the next in doubt."""

__all__ = ["WORDS"]
