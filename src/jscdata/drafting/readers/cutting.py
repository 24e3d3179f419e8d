"""A release cut to the part between two places, with all that is cut off told."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from jscdata.drafting.layout import Block, LeftOut, Range, Release
from jscdata.drafting.readers.refusing import UnreadableReleaseError
from jscdata.quoting import quote
from jscdata.spans import WHITE_SPACE

_WHITE = f"[{re.escape(WHITE_SPACE)}]"
_WHITE_SPACE = frozenset(WHITE_SPACE)


def cut(release: Release, start: str | None, stop: str | None) -> Release:
    """Return the part from the first ``start`` to the end of the first ``stop`` after it, words included.

    White space of any kind in the words fits any in the text. No word is cut in two: one that
    the words begin or end in stays whole.

    Raises:
        UnreadableReleaseError: Where the words occur nowhere.
    """
    text = release.text
    remarks: list[str] = []
    first, last = 0, len(text)
    if start is not None:
        found = _places(text, start, 0, "begin")
        first = _widened(text, found[0][0], -1)
        remarks.extend(_several(found, start, "begins"))
        stops_from = found[0][1]
    else:
        stops_from = 0
    if stop is not None:
        found = _places(text, stop, stops_from, "end")
        last = _widened(text, found[0][1], 1)
        remarks.extend(_several(found, stop, "ends"))
    if start is None and stop is None:
        return release
    part = _between(release, (first, last), start, stop)
    return replace(part, remarks=(*part.remarks, *remarks))


def _places(text: str, words: str, since: int, side: str) -> list[Range]:
    pieces = [re.escape(word) for word in re.split(f"{_WHITE}+", words) if word]
    if not pieces:
        message = f"The words with which it is to {side} are empty. Give words that stand in the release."
        raise UnreadableReleaseError(message)
    found = [match.span() for match in re.compile(f"{_WHITE}+".join(pieces)).finditer(text, since)]
    if not found:
        after = " behind those with which it begins" if since else ""
        message = (
            f"The words {quote(words)} with which it is to {side} occur nowhere in the text{after}. "
            "Copy them from the release."
        )
        raise UnreadableReleaseError(message)
    return found


def _several(found: list[Range], words: str, verb: str) -> Iterator[str]:
    if len(found) > 1:
        yield f"The words {quote(words)} occur {len(found):,} times; the text {verb} at the first place."


def _widened(text: str, place: int, step: int) -> int:
    """Return the edge, in the direction of ``step``, of the word that stands on both sides of a place."""
    while 0 < place < len(text) and not {text[place - 1], text[place]} & _WHITE_SPACE:
        place += step
    return place


def _between(release: Release, kept: Range, start: str | None, stop: str | None) -> Release:
    (first, last), text, left_out = kept, release.text, release.left_out
    before = [part for part in left_out if part.at < first or (part.at == first and start is not None)]
    after = [part for part in left_out if part.at > last or (part.at == last and stop is not None and part.at > first)]
    inside = left_out[len(before) : len(left_out) - len(after)]
    gone = f"before the words {quote(start)}", f"after the words {quote(stop)}"
    return replace(
        release,
        text=text[first:last],
        blocks=tuple(_kept(release.blocks, first, last)),
        made=tuple((one - first, other - first) for one, other in release.made if first <= one and other <= last),
        left_out=(
            *_told(release, (0, first), before, 0, gone[0]),
            *(replace(part, at=part.at - first) for part in inside),
            *_told(release, (last, len(text)), after, last - first, gone[1]),
        ),
    )


def _told(release: Release, piece: Range, parts: list[LeftOut], at: int, why: str) -> Iterator[LeftOut]:
    """Give what a piece of the text held, in its order, with what had been left out of it before."""
    edges = [piece[0], *(min(max(part.at, piece[0]), piece[1]) for part in parts), piece[1]]
    for number, (one, other) in enumerate(pairwise(edges)):
        words = _source_words(release, one, other)
        if words:
            yield LeftOut(at=at, words=words, why=why)
        if number < len(parts):
            yield replace(parts[number], at=at)


def _source_words(release: Release, start: int, end: int) -> str:
    """Return a part of the text without what the reader made."""
    pieces, place = [], start
    for one, other in release.made[bisect_left(release.made, (start, start)) :]:
        if one >= end:
            break
        pieces.append(release.text[place:one])
        place = other
    return "".join([*pieces, release.text[place:end]]).strip(WHITE_SPACE)


def _kept(blocks: tuple[Block, ...], first: int, last: int) -> Iterator[Block]:
    for block in blocks:
        start, end = max(block.start, first), min(block.end, last)
        if start >= end:
            continue
        marker = block.marker if block.marker and block.marker[0] >= first else None
        yield replace(
            block,
            start=start - first,
            end=end - first,
            marker=(marker[0] - first, marker[1] - first) if marker else None,
            strong=tuple(_clipped(block.strong, first, last)),
            underlined=tuple(_clipped(block.underlined, first, last)),
            struck=tuple(_clipped(block.struck, first, last)),
            continues=block.continues and block.start > first,
        )


def _clipped(ranges: tuple[Range, ...], first: int, last: int) -> Iterator[Range]:
    for start, end in ranges:
        if max(start, first) < min(end, last):
            yield max(start, first) - first, min(end, last) - first


__all__ = ["cut"]
