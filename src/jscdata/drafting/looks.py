"""How a block looks: its marker, its type, whether it reads like a heading."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jscdata.drafting.layout import Block, Range, Release
from jscdata.drafting.markers import Marker, marker_of
from jscdata.spans import WHITE_SPACE

_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*")
SMALL_WORDS = frozenset(
    (
        *("a", "an", "and", "as", "at", "but", "by", "de", "for", "from", "in", "into", "its", "of", "off", "on"),
        *("onto", "or", "our", "over", "per", "the", "their", "through", "to", "toward", "towards", "under", "upon"),
        *("via", "vs", "with", "within", "without"),
    )
)
_MOST_WORDS = 32
_MOST_LETTERS = 260
_NOTE_MARK = re.compile(r"(?<=[.!?;,”)])(?:[0-9]{1,2}|\[[^\]\s]{1,30}\]|[¹²³⁰⁴-⁹]{1,3})$")
_SENTENCE_END = tuple(".!?;,\u3002\uff01\uff1f\uff1b\uff0c\u3001")
_WITHOUT_BLANKS = re.compile(r"[\u3041-\u30ff\u3400-\u9fff\u0e01-\u0e4e]{2}")
"""Two letters of a script that sets no blanks between words, which are about one word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A block with what can be seen of it.

    ``start`` and ``end`` are the place of its words without the marker, ``place`` that of the
    marker. ``lead_end`` is the end of words in bold, underlined or capitals with which it begins,
    up to a colon or dash, where other words follow on the same line.
    """

    block: Block
    start: int
    end: int
    words: str
    marker: Marker | None = None
    place: Range | None = None
    is_strong: bool = False
    is_underlined: bool = False
    is_titled: bool = False
    lead_end: int | None = None

    @property
    def ends_sentence(self) -> bool:
        """Whether the words end as a sentence or a part of one does, the mark of a footnote behind it left out."""
        return _NOTE_MARK.sub("", self.words).rstrip('”"’)\u300d\u300f\uff09').endswith(_SENTENCE_END)

    @property
    def leads_in(self) -> bool:
        """Whether the words lead into what follows."""
        return leads_in(self.words)

    @property
    def length(self) -> int:
        """The number of words, about so where the script sets no blanks between them."""
        return len(_WITHOUT_BLANKS.sub(" x ", self.words).split())

    @property
    def is_capital(self) -> bool:
        """Whether the words are in capitals."""
        return is_capital(self.words)

    @property
    def is_short(self) -> bool:
        """Whether the words could be a heading by their number."""
        return len(self.words) <= _MOST_LETTERS and self.length <= _MOST_WORDS

    @property
    def is_marked_up(self) -> bool:
        """Whether the source sets the whole block apart, as a heading, in bold type or underlined.

        In a cell of a table, bold type only marks the head of the table.
        """
        return self.block.heading is not None or (not self.block.cell and (self.is_strong or self.is_underlined))


def looks_of(release: Release) -> list[Look]:
    """Return the looks of all blocks, in order."""
    return [_look(release.text, block) for block in release.blocks]


def _look(text: str, block: Block) -> Look:
    start, end = block.start, block.end
    place, marker = block.marker, None
    if place is not None:
        marker = marker_of(f"{text[place[0] : place[1]]} X") or Marker(
            kind="bullet", length=place[1] - place[0], glyphs=text[place[0] : place[1]]
        )
    # A bullet that the source marks up may have a number or letter behind it, which is printed.
    printed = marker_of(text[start:end]) if marker is None or marker.kind == "bullet" else None
    if printed is not None and (marker is None or printed.number is not None):
        after = _after_blank(text, start + printed.length, end)
        if after < end:
            marker, place, start = printed, (place[0] if place else start, start + printed.length), after
    words = text[start:end]
    return Look(
        block=block,
        start=start,
        end=end,
        words=words,
        marker=marker,
        place=place,
        is_strong=_covers(text, block.strong, start, end),
        is_underlined=_covers(text, block.underlined, start, end),
        is_titled=len(words) <= _MOST_LETTERS and is_titled(words),
        lead_end=None if block.cell else _lead_end(text, block, start, end),
    )


def _after_blank(text: str, start: int, end: int) -> int:
    while start < end and text[start] in WHITE_SPACE:
        start += 1
    return start


def _covers(text: str, parts: Sequence[Range], start: int, end: int) -> bool:
    """Return whether the parts hold all letters and digits between two places."""
    at = start
    for low, high in sorted(parts):
        if any(letter.isalnum() for letter in text[at : min(max(low, at), end)]):
            return False
        at = max(at, high)
    return bool(parts) and not any(letter.isalnum() for letter in text[at:end])


def leads_in(words: str) -> bool:
    """Return whether words lead into what follows: they end in a colon or a dash."""
    return words.rstrip('”"’) ').endswith((":", "--", "–", "—"))


def is_capital(words: str) -> bool:
    """Return whether words are in capitals; some lower-case letters, as in 'of' or a plural s, may be among them."""
    letters = sum(map(str.isalpha, words))
    return letters > 1 and sum(map(str.isupper, words)) >= 0.85 * letters


def is_titled(words: str) -> bool:
    """Return whether most words that a title would write with a capital have one."""
    found = [word for word in _WORD.findall(words) if word.lower() not in SMALL_WORDS]
    capital = sum(word[0].isupper() for word in found)
    return bool(found) and found[0][0].isupper() and capital >= 0.75 * len(found)


def _lead_end(text: str, block: Block, start: int, end: int) -> int | None:
    """Return where run-in words end, their colon or dash included; None where the block begins with none."""
    words = text[start : min(end, start + _MOST_LETTERS)]
    colon = re.search(r":(?=\s)|(?<=\w)\s[–—](?=\s)|(?<=\w)\.\s*[–—]", words)
    parts = sorted((*block.strong, *block.underlined))
    if parts and parts[0][0] <= start + 1 and parts[0][1] < end - 1:
        found = parts[0][1]
        return _with_colon(text, found, start, end)
    if colon and is_capital(words[: colon.start()]) and len(words[: colon.start()].split()) > 0:
        found = start + colon.end()
        return found if text[found:end].strip() else None
    return None


def _with_colon(text: str, found: int, start: int, end: int) -> int | None:
    """Return the end of words in bold with the colon that may follow them; None where neither has one."""
    after = text[found : found + 2]
    if after.lstrip().startswith(":"):
        found += after.index(":") + 1
    lead = text[start:found].rstrip()
    is_lead = lead.endswith((":", ".", "–", "—")) and bool(text[found:end].strip())
    return start + len(lead) if is_lead else None


__all__ = ["SMALL_WORDS", "Look", "is_capital", "is_titled", "leads_in", "looks_of"]
