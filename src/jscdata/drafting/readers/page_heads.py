"""Running heads and feet of printed pages, and the numbers of pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from jscdata.drafting.readers.printed_line import Line

_DIGITS = re.compile("[0-9]+")
# Paper with margins of an inch has its first line of text below this, and its last line above.
_MARGIN = 0.09
_LABEL = re.compile(r"(?:(?:page|p|pg|of|seite|von|de|sur)\b|[^\w]|_|#)*", re.IGNORECASE)
_SMALLER = 0.4
_SHARE = 3
_LONG = 9
_FEWEST, _FEWEST_UNKEPT = 2, 3


def running_heads(pages: list[list[Line]]) -> set[int]:
    """Return the lines, by identity, in the upper and lower margins that stand on page after page, numbers aside.

    Where words stand beside numbers that count the pages, they must be smaller than the text, lest headings such as
    those of one annex a page be taken for heads. The first page keeps what stands at its head, for it may be the title;
    words that no page keeps must stand on three. Those that stay are marked as standing alone. Where nothing but such
    lines would be left, they are the text.
    """
    found: dict[tuple[str, bool], list[tuple[int, Line]]] = defaultdict(list)
    for number, lines in enumerate(pages):
        for line in lines:
            if not _MARGIN < line.height < 1 - _MARGIN:
                key = (_DIGITS.sub("#", " ".join(line.words.split())), line.height < _MARGIN)
                found[key].append((number, line))
    written = [number for number, lines in enumerate(pages) if lines]
    share = len(written) // _SHARE
    size = _size(pages)
    heads: set[int] = set()
    for (words, foot), group in found.items():
        number = _LABEL.fullmatch(words) is not None
        if not _runs(group, _FEWEST):
            continue
        keeps = not number and not foot and group[0][0] == written[0]
        often = max(_FEWEST if number or keeps else _FEWEST_UNKEPT, share)
        small = all(line.size < size - _SMALLER for _, line in group)
        gone = group[keeps:] if _runs(group, often) and (_is_plain(words, group) or small) else []
        heads |= {id(line) for _, line in gone}
        for _, line in group[: len(group) - len(gone)]:
            line.alone = True
    return heads if any(id(line) not in heads for lines in pages for line in lines) else set()


def _size(pages: list[list[Line]]) -> float:
    """Return the size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            sizes[line.size] += len(line.words)
    return max(sizes, key=lambda size: (sizes[size], -size), default=0.0)


def _is_plain(words: str, group: list[tuple[int, Line]]) -> bool:
    """Return whether lines hold the number of a page alone, or the same words with the same numbers."""
    return _LABEL.fullmatch(words) is not None or len({" ".join(line.words.split()) for _, line in group}) == 1


def _runs(group: list[tuple[int, Line]], often: int) -> bool:
    """Return whether lines that are alike but for numbers stand on many pages, their numbers one or counting pages."""
    if len({page for page, _ in group}) < often:
        return False
    numbers = [(page, [int(digits[:_LONG]) for digits in _DIGITS.findall(line.words)]) for page, line in group]
    places = range(len(numbers[0][1]))
    return all(
        len({found[place] for _, found in numbers}) == 1 or len({found[place] - page for page, found in numbers}) == 1
        for place in places
    )


__all__ = ["running_heads"]
