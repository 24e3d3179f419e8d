"""A release compared with its source: each word of the source is in the text, or listed as left out.

The words of the source are found here by a way of their own, independent of the readers.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from jscdata.drafting.layout import Release
from jscdata.drafting.sources import docx_words, html_words, markdown_words, pdf_words, text_words, words_of
from jscdata.errors import UnknownIdError

_SOURCES: dict[str, Callable[[bytes], list[str]]] = {
    "text": text_words,
    "markdown": markdown_words,
    "html": html_words,
    "pdf": pdf_words,
    "docx": docx_words,
}
_AROUND = 4
_FEW = 20
# Signs of Markdown that may also be meant as they stand.
_SIGNS = str.maketrans(dict.fromkeys("*_~`\\", "") | {"|": " "})


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What comparing a release with its source gave; all numbers count words.

    ``first_difference`` is a sentence on the first place where the two differ, None where they do
    not. ``missing`` are words of the source that the release has less often, ``added`` the words
    that it has more often, twenty at most each; both are empty where only the order differs.
    """

    source: int
    kept: int
    left_out: int
    first_difference: str | None = None
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether each word of the source is kept or listed as left out, in its order, and none is new."""
        return self.first_difference is None


@dataclass(frozen=True, slots=True)
class _Chain:
    """Words as one chain of characters, with the places in it at which a word ends."""

    characters: str
    ends: tuple[int, ...]
    words: tuple[str, ...]


def source_words(data: bytes, form: str) -> list[str]:
    """Return the words of a source in their order, found without the readers.

    Words are divided by white space (``jscdata.spans.WHITE_SPACE``).

    Raises:
        UnknownIdError: Where there is no such form.
        UnreadableReleaseError: Where the source cannot be read.
    """
    if form not in _SOURCES:
        kind = "form of a release"
        raise UnknownIdError(kind, form, _SOURCES)
    return _SOURCES[form](data)


def compare(release: Release, words: list[str]) -> Comparison:
    r"""Compare a release with the words of its source, in time that grows with their length.

    The text with what was left out put back in its places, and without what the reader made, must
    be the words of the source in their order. Where something was left out in the middle of a
    word, and in a PDF, whose words are divided only by their places on the page, it does not
    matter where words end. Of Markdown, the signs that also set bold and the like (``*_~`\\``) do
    not count.
    """
    pieces = list(_pieces(release))
    markdown = release.media_type == "text/markdown"
    kept, seams = _put_together([_plain(piece, markdown=markdown) for piece, _ in pieces])
    source = _chain(words_of(_plain(" ".join(words), markdown=markdown)))
    difference, missing, added = _difference(source, kept, None if release.media_type == "application/pdf" else seams)
    return Comparison(
        source=len(source.words),
        kept=sum(len(words_of(_plain(piece, markdown=markdown))) for piece, left_out in pieces if not left_out),
        left_out=sum(len(words_of(part.words)) for part in release.left_out),
        first_difference=difference,
        missing=missing,
        added=added,
    )


def _plain(words: str, *, markdown: bool) -> str:
    return words.translate(_SIGNS) if markdown else words


def _pieces(release: Release) -> Iterator[tuple[str, bool]]:
    """Give the text in pieces, and what was left out in its places, told by True."""
    cuts = sorted([(at, 0, part.words) for part in release.left_out for at in (part.at,)], key=lambda cut: cut[0])
    place, made = 0, iter([*release.made, (len(release.text) + 1, len(release.text) + 1)])
    start, end = next(made)
    for at, _, words in [*cuts, (len(release.text), 0, "")]:
        piece = []
        while end <= at:
            piece.append(release.text[place:start])
            place = end
            start, end = next(made)
        piece.append(release.text[place:at])
        place = max(place, at)
        yield "".join(piece), False
        yield words, True


def _put_together(pieces: list[str]) -> tuple[_Chain, set[int]]:
    """Return the pieces as one chain, and the places of the seams between them."""
    words: list[str] = []
    seams: set[int] = set()
    length = 0
    for piece in pieces:
        found = words_of(piece)
        words.extend(found)
        length += sum(map(len, found))
        seams.add(length)
    return _chain(words), seams


def _chain(words: list[str]) -> _Chain:
    ends, length = [], 0
    for word in words:
        length += len(word)
        ends.append(length)
    return _Chain("".join(words), tuple(ends), tuple(words))


def _difference(
    source: _Chain, kept: _Chain, seams: set[int] | None
) -> tuple[str | None, tuple[str, ...], tuple[str, ...]]:
    """Say the first difference, what is missing and what is added; ``seams`` is None where no end of a word counts."""
    place = _first_apart(source.characters, kept.characters)
    if seams is not None:
        ends = (set(source.ends) ^ set(kept.ends)) - seams
        place = min(ends | ({place} if place is not None else set()), default=None)
    if place is None:
        return None, (), ()
    missing, added = Counter(source.words), Counter(kept.words)
    return (
        f"The source has {_around(source, place)} where the release has {_around(kept, place)}.",
        tuple((missing - added).elements())[:_FEW],
        tuple((added - missing).elements())[:_FEW],
    )


def _first_apart(one: str, other: str) -> int | None:
    """Return the first place at which two strings differ, None where they are the same."""
    if one == other:
        return None
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if one[low:middle] == other[low:middle] else (low, middle - 1)
    return low


def _around(chain: _Chain, place: int) -> str:
    number = bisect_right(chain.ends, place)
    words = chain.words[max(0, number - _AROUND) : number + _AROUND]
    return f"\u201c{' '.join(words)}\u201d" if words else "nothing"


__all__ = ["Comparison", "compare", "source_words"]
