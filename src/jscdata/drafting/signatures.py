"""The names that sign a document, at its end or before an annex."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jscdata.drafting.looks import Look

_MOST = 25
"""Blocks that a signature may have; none has more than twice as many words."""

_ANNEX = re.compile(r"(?:Annex|ANNEX|Appendix|APPENDIX|Attachment|ATTACHMENT)\b")
_SIGNED = re.compile(
    r"(?:Signed|Done|DONE|SIGNED)\s+(?:in|at|on|this)\b|(?:For|FOR|On behalf of)\s+(?:the\s+)?"
    r"(?:[Gg]overnment|GOVERNMENT|[Mm]inistry|[Dd]epartment|Participants?|[A-Z][a-z]+\s?:)"
    r"|IN WITNESS WHEREOF|In witness whereof|/s/"
)
_SIDE = re.compile(r"(?:For|FOR)\s+(?:the\s+)?[A-Z][\w.’'-]*(?:\s+(?:of|and|the|[A-Z][\w.’'-]*)){0,12}")
"""On whose behalf names stand below: "For Japan", or "For Japan For Australia" where they stand side by side."""

_FOR = re.compile(r"\b(?:For|FOR)\s")


def signature_in(looks: Sequence[Look], body: int, back: int) -> tuple[int, int]:
    """Return the blocks with which signatures begin, and an annex behind them; the end where it is not signed."""
    for at in range(body, back):
        if not _SIGNED.match(looks[at].words) and not _are_sides(looks, at, back):
            continue
        most = min(back, at + _MOST + 1)
        end = next((other for other in range(at + 1, most) if _ANNEX.match(looks[other].words)), most)
        is_whole = end == back or (end < most and end - at <= _MOST)
        if is_whole and all(len(look.words.split()) <= _MOST * 2 and look.marker is None for look in looks[at:end]):
            return at, end
    return back, back


def _are_sides(looks: Sequence[Look], at: int, back: int) -> bool:
    """Return whether the last blocks begin with the sides of a signature, two at least, and are mere lines."""
    if back - at > _MOST or not _SIDE.fullmatch(looks[at].words):
        return False
    last = looks[at:back]
    sides = sum(len(_FOR.findall(look.words)) for look in last if _SIDE.fullmatch(look.words))
    return sides > 1 and not any(look.marker or look.words.endswith((".", ":", ";")) for look in last)


__all__ = ["signature_in"]
