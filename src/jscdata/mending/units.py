"""The places of units, found by their words, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jscdata.counting import count
from jscdata.findings import MAX_FAULTS, Fault
from jscdata.lookalikes import Folded, difference
from jscdata.mending.given import GivenUnit
from jscdata.quoting import quote
from jscdata.spans import WHITE_SPACE, common_start, occurrences

_BLANK = re.compile(f"[{re.escape(WHITE_SPACE)}]*")
_LOOKED_AT = 100
"""Places at which a marker is looked for before words that do not follow the unit before."""


def place_units(text: str, units: Sequence[GivenUnit]) -> tuple[list[int], list[Fault]]:
    """Return where each unit starts in the text, and what stands in the way; with faults the places are incomplete.

    A place that the file gives and that is right is kept. Any other unit is looked for from the
    end of the unit before it: right there, behind white space and its marker, or else at the
    first place further on.
    """
    starts: list[int] = []
    faults: list[Fault] = []
    early: list[tuple[GivenUnit, int]] = []
    end = 0
    folded = Folded(text)
    for unit in units:
        at = _given(text, unit, end)
        if at is None:
            at, fault = _found(folded, unit, end)
            faults.extend([fault] if fault else [])
        if at is not None and at < end:
            early.append((unit, at))
        elif at is not None:
            starts.append(at)
            end = at + len(unit.words)
        if len(faults) + len(early) > MAX_FAULTS:
            break
    return starts, [*faults, *_out_of_order(early)]


def _given(text: str, unit: GivenUnit, end: int) -> int | None:
    """Return the place that the file gives, where the words stand there and it is not before the unit before."""
    if unit.start is None or unit.end is None or unit.start < end or text[unit.start : unit.end] != unit.words:
        return None
    return unit.start


def _found(folded: Folded, unit: GivenUnit, end: int) -> tuple[int | None, Fault | None]:
    """Return where a unit stands, before the end of the last one where it stands nowhere else, and what is wrong."""
    text = folded.text
    next_start = _next_start(text, unit, end)
    if next_start is not None and text.startswith(unit.words, next_start):
        return next_start, None
    found = occurrences(unit.words, text, _LOOKED_AT, end)
    marked = next((at for at in found if _is_marked(text, unit.marker, end, at)), None)
    if marked is not None:
        return marked, None
    if found:
        return found[0], _without_marker(unit, found[0])
    # Forwards, for Python needs many times longer to look backwards for words that repeat themselves.
    before = text.find(unit.words)
    return (before, None) if before >= 0 else (None, _nowhere(folded, unit, end, next_start))


def _next_start(text: str, unit: GivenUnit, end: int) -> int | None:
    """Return where the text goes on after white space and the marker; None where another marker stands there."""
    at = _after_blank(text, end)
    if not text.startswith(unit.marker, at):
        return None
    return _after_blank(text, at + len(unit.marker)) if unit.marker else at


def _after_blank(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


def _is_marked(text: str, marker: str, end: int, at: int) -> bool:
    """Return whether the marker stands right before a place, white space left out."""
    while at > end and text[at - 1] in WHITE_SPACE:
        at -= 1
    return text.endswith(marker, end, at)


def _without_marker(unit: GivenUnit, at: int) -> Fault:
    message = f"The words of the unit stand at {at}, and the marker {quote(unit.marker)} does not stand before them."
    return Fault(code="JSC513", message=message, path=(*unit.path, "marker"))


def _nowhere(folded: Folded, unit: GivenUnit, end: int, next_start: int | None) -> Fault:
    text = folded.text
    message = f"The words {quote(unit.words)} do not occur in the text."
    hint = "Copy the words from the text, where they stand."
    at = folded.find(unit.words, end)
    if at is not None:
        there = text[at : at + len(unit.words)]
        message += f" They stand at {at} to {at + len(there)}, where {difference(unit.words, there, at)}."
        return Fault(code="JSC503", message=message, path=(*unit.path, "text"), hint=hint)
    same = 0 if next_start is None else common_start(unit.words, text[next_start : next_start + len(unit.words)])
    if next_start is not None and same:
        there, here = text[next_start + same : next_start + same + 30], unit.words[same : same + 30]
        message += (
            f" Where the unit is expected, at {next_start}, the first {same} characters are the same;"
            f" then {quote(there)} stands in the text, and {quote(here)} in the unit."
        )
    return Fault(code="JSC503", message=message, path=(*unit.path, "text"), hint=hint)


def _out_of_order(early: list[tuple[GivenUnit, int]]) -> Iterator[Fault]:
    """Tell the first unit whose words stand only before the unit before it; others may follow from the same slip."""
    if early:
        unit, at = early[0]
        more = f" The same holds for {count(len(early) - 1, 'unit')} after it." if len(early) > 1 else ""
        if len(early) > MAX_FAULTS:
            more += " Units after those were not looked for."
        message = (
            f"The words {quote(unit.words)} stand at {at} to {at + len(unit.words)},"
            f" and nowhere behind the end of the unit before this one.{more}"
        )
        hint = "Put the units in the order of the text; each word is in one unit."
        yield Fault(code="JSC502", message=message, path=unit.path, hint=hint)


__all__ = ["place_units"]
