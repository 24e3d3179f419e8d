"""A release cut down to the statement in it, by words with which it begins and ends."""

from __future__ import annotations

from dataclasses import replace

from jscdata.drafting.errors import UnreadableReleaseError
from jscdata.drafting.layout import Block, LeftOut, Range, Release
from jscdata.quoting import quote


def cut(release: Release, start: str | None, stop: str | None) -> Release:
    """Return a release that begins with some words and ends with others.

    The text of a plain file stays whole, and so does the place of each block; the blocks before
    and behind are gone, and their words are told as left out. A block that the words stand in is
    cut.

    Raises:
        UnreadableReleaseError: Where the words do not occur, or the end comes before the beginning.
    """
    if start is None and stop is None:
        return release
    low = _place(release.text, start, "--from", 0) if start is not None else 0
    high = len(release.text)
    if stop is not None:
        high = _place(release.text, stop, "--to", low) + len(stop)
    remarks = tuple(_several(release.text, words) for words in (start, stop) if words and release.text.count(words) > 1)
    blocks = tuple(_trimmed(block, low, high) for block in release.blocks if block.end > low and block.start < high)
    gone = (("before the words of --from", 0, low), ("behind the words of --to", high, len(release.text)))
    text = release.text[low:high]
    left_out = [
        *(item for item in release.left_out if item.at <= low),
        *(_gone(release, *part) for part in gone[:1]),
        *(item for item in release.left_out if low < item.at <= high),
        *(_gone(release, *part) for part in gone[1:]),
        *(item for item in release.left_out if item.at > high),
    ]
    moved = (replace(item, at=min(max(item.at - low, 0), len(text))) for item in left_out if item.words.strip())
    return replace(
        release,
        text=text,
        blocks=tuple(_moved(block, -low) for block in blocks),
        left_out=tuple(moved),
        made=tuple((a - low, b - low) for a, b in release.made if a >= low and b <= high),
        remarks=(*release.remarks, *remarks),
    )


def _gone(release: Release, where: str, begin: int, end: int) -> LeftOut:
    """Return what is cut off, without markers that the reader has written."""
    words = list(release.text[begin:end])
    for low, high in release.made:
        if low >= begin and high <= end:
            words[low - begin : high - begin] = " " * (high - low)
    return LeftOut(at=begin, words="".join(words), why=f"It stands {where}.")


def _place(text: str, words: str, option: str, begin: int) -> int:
    found = text.find(words, begin) if words else -1
    if found < 0:
        behind = " behind the words of --from" if begin else ""
        message = f"The words {quote(words)} of {option} do not occur in the release{behind}. Copy them from its text."
        raise UnreadableReleaseError(message)
    return found


def _several(text: str, words: str) -> str:
    return f"The words {quote(words)} occur {text.count(words)} times; the first place was taken."


def _trimmed(block: Block, low: int, high: int) -> Block:
    start, end = max(block.start, low), min(block.end, high)
    marker = block.marker if block.marker and block.marker[0] >= low else None
    return replace(
        block,
        start=start,
        end=end,
        marker=marker,
        strong=_within(block.strong, start, end),
        underlined=_within(block.underlined, start, end),
    )


def _within(ranges: tuple[Range, ...], low: int, high: int) -> tuple[Range, ...]:
    return tuple((max(a, low), min(b, high)) for a, b in ranges if a < high and b > low)


def _moved(block: Block, by: int) -> Block:
    def shift(ranges: tuple[Range, ...]) -> tuple[Range, ...]:
        return tuple((a + by, b + by) for a, b in ranges)

    marker = shift((block.marker,))[0] if block.marker else None
    return replace(
        block,
        start=block.start + by,
        end=block.end + by,
        marker=marker,
        strong=shift(block.strong),
        underlined=shift(block.underlined),
    )


__all__ = ["cut"]
