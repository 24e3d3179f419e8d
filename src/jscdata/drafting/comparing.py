"""A release compared with its source: each word of the source is in the text, or listed as left out.

What the source holds is found by a way of its own (``sources``), which leaves nothing out, so that
a reader cannot lose a word unseen: it stands in the text, or in the list of what was left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from jscdata.counting import count
from jscdata.drafting.aligning import align
from jscdata.drafting.layout import Release
from jscdata.drafting.sources import Piece, Source, letters_in, without_signs, words_of

_AROUND = 4
_FEW = 20
_Difference = tuple[str, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What comparing a release with its source gave; all numbers count words.

    ``kept`` are in the text, ``left_out`` are listed as left out. ``first_difference`` is a
    sentence on the first place where release and source differ, None where they do not.
    ``missing`` are words of the source that the release has less often, ``added`` the words that
    it has more often, twenty at most each; both are empty where only the order differs.
    ``remarks`` are sentences on what differs, but is no other word.
    """

    kept: int
    left_out: int
    first_difference: str | None = None
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

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


def compare(release: Release, source: Source) -> Comparison:
    r"""Compare a release with what its source holds, in time that grows with their length.

    The text with what was left out put back in its places, and without what the reader made, must
    be the pieces of the source in their order. Words must end at the same places, save where
    something was left out or the source does not say.

    In a PDF, whose words are divided only by their places on the page, it never matters where
    words end; and each letter that a second program reads in it must be there, as a capital or not.
    Of Markdown, the signs that set bold and the like (``*_~`\\``) do not count.
    """
    plain = without_signs if release.media_type == "text/markdown" else str
    parts = [(plain(words), left_out) for words, left_out in _parts(release)]
    kept, seams = _put_together([words for words, _ in parts])
    course = align(source.pieces, kept.characters)
    places = set() if course.agrees else {course.place}
    if release.media_type != "application/pdf":
        ends = {end for end in kept.ends if end < course.place} ^ {end for end in course.ends if 0 < end < course.place}
        places |= ends - seams - set(course.loose)
    told = _difference(source.pieces, kept, min(places, default=None), course.signs) or _unread(source, kept)
    return Comparison(
        kept=len(words_of("".join(words for words, left_out in parts if not left_out))),
        left_out=sum(len(words_of(part.words)) for part in release.left_out),
        first_difference=told[0] if told else None,
        missing=told[1] if told else (),
        added=told[2] if told else (),
        remarks=() if told else tuple(_remarks(source, kept)),
    )


def _parts(release: Release) -> Iterator[tuple[str, bool]]:
    """Give the text in parts, and what was left out in its places, told by True."""
    cuts = sorted(((part.at, part.words) for part in release.left_out), key=lambda cut: cut[0])
    place, made = 0, iter([*release.made, (len(release.text) + 1, len(release.text) + 1)])
    start, end = next(made)
    for at, words in [*cuts, (len(release.text), "")]:
        piece = []
        while end <= at:
            piece.append(release.text[place:start])
            place = end
            start, end = next(made)
        piece.append(release.text[place:at])
        place = max(place, at)
        yield "".join(piece), False
        yield words, True


def _put_together(parts: list[str]) -> tuple[_Chain, set[int]]:
    """Return the parts as one chain, and the places of the seams between them."""
    words: list[str] = []
    seams: set[int] = set()
    length = 0
    for part in parts:
        found = words_of(part)
        words.extend(found)
        length += sum(map(len, found))
        seams.add(length)
    return _chain(words), seams


def _chain(words: list[str]) -> _Chain:
    return _Chain("".join(words), tuple(accumulate(map(len, words))), tuple(words))


def _difference(pieces: Sequence[Piece], kept: _Chain, place: int | None, signs: int) -> _Difference | None:
    """Say the first difference, what is missing and what is added, None where there is none."""
    if place is None:
        return None
    source = _chain(words_of("".join(piece.ways[0] for piece in pieces if piece.is_words)))
    missing, added = Counter(source.words), Counter(kept.words)
    return (
        f"The source has {_around(source, place - signs)} where the release has {_around(kept, place)}.",
        tuple((missing - added).elements())[:_FEW],
        tuple((added - missing).elements())[:_FEW],
    )


def _unread(source: Source, kept: _Chain) -> _Difference | None:
    """Say which letters a second program reads in the source that the release lacks."""
    if not source.letters:
        return None
    lacking = _folded(source.letters) - _folded(letters_in([kept.characters]))
    number = lacking.total()
    if not number:
        return None
    missing = tuple(lacking.elements())[:_FEW]
    read = f"Another program reads {count(number, 'letter')} in the source"
    return f"{read} that the release has not: “{''.join(missing)}”.", missing, ()


def _folded(letters: Mapping[str, int]) -> Counter[str]:
    """Return the letters without regard to capitals: a program may print small letters as small capitals."""
    found: Counter[str] = Counter()
    for letter, number in letters.items():
        found[letter.casefold()] += number
    return found


def _remarks(source: Source, kept: _Chain) -> Iterator[str]:
    if not source.letters:
        return
    number = (Counter(source.letters) - letters_in([kept.characters])).total()
    if number:
        yield (
            f"Another program reads {count(number, 'letter')} as capitals where the text has small ones, or the "
            "other way round, as where a release is printed in small capitals: look which are meant."
        )


def _around(chain: _Chain, place: int) -> str:
    number = bisect_right(chain.ends, place)
    words = chain.words[max(0, number - _AROUND) : number + _AROUND]
    return f"\u201c{' '.join(words)}\u201d" if words else "nothing"


__all__ = ["Comparison", "compare"]
