"""Which blocks of a release are headings."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jscdata.drafting.front import is_separator
from jscdata.drafting.looks import Look

SECTION = re.compile(r"(?i)(?:section|part|chapter|article|annex|appendix|pillar)\s+(?:[0-9]{1,3}|[ivxlc]+|[a-z])[.:]?")
_SUBJECTS = frozenset(("The", "We", "They", "Both", "It", "Our", "Their", "In", "To", "Accordingly", "Furthermore"))
_SHORTEST = 4
"""Fewer letters in capitals are an abbreviation, and no heading."""
_LINE_WORDS = 10


def heading_flags(looks: Sequence[Look]) -> list[bool]:
    """Return for each block whether it is a heading."""
    has_markup = any(look.is_marked_up and look.is_short for look in looks)
    flags = [is_heading(looks, at, has_markup=has_markup) for at in range(len(looks))]
    if flags and flags[-1]:
        flags[-1] = looks[-1].block.heading is not None
    return flags


def underlines(look: Look) -> bool:
    """Return whether a block is a line of one sign right below words: a way to set a heading apart in plain text."""
    words = look.words
    return look.block.continues and len(words) >= _SHORTEST - 1 and len(set(words)) == 1 and words[0] in "=-_~–—"


def is_heading(looks: Sequence[Look], at: int, *, has_markup: bool) -> bool:
    """Return whether a block is a heading; ``has_markup`` tells that the source sets headings apart from text."""
    look = looks[at]
    if look.block.heading is not None:
        return look.is_short
    if not look.is_short or _is_text(looks, at):
        return False
    if at + 1 < len(looks) and underlines(looks[at + 1]):
        return not is_separator(look)
    if look.marker:
        return _is_numbered_heading(looks, at)
    if look.is_strong or look.is_underlined:
        return not (look.ends_sentence and len(look.words.split()) > _LINE_WORDS)
    return not look.ends_sentence and _reads_like_heading(looks, at, has_markup=has_markup)


def _is_text(looks: Sequence[Look], at: int) -> bool:
    """Return whether a block is no heading however it is set: it has a bullet, or a dash that leads into a list."""
    look = looks[at]
    is_item = look.marker is not None and look.marker.glyphs != ""
    leads = leads_into_list(looks, at) and not look.words.endswith(":")
    return is_item or leads or look.block.footnote or look.block.cell


def leads_into_list(looks: Sequence[Look], at: int) -> bool:
    """Return whether a block ends in a colon or a dash, and an item follows."""
    return looks[at].leads_in and at + 1 < len(looks) and looks[at + 1].marker is not None


def _reads_like_heading(looks: Sequence[Look], at: int, *, has_markup: bool) -> bool:
    """Return whether a short line without a full stop is a heading by its capitals, or by what follows it."""
    look = looks[at]
    if look.is_capital:
        return len(look.words) >= _SHORTEST
    if SECTION.fullmatch(look.words) or (look.is_titled and not _is_lead_in(looks, at)):
        return _governs(looks, at)
    is_line = len(look.words.split()) <= _LINE_WORDS and look.words[0].isupper() and not look.leads_in
    return is_line and not has_markup and _governs(looks, at)


def _is_lead_in(looks: Sequence[Look], at: int) -> bool:
    """Return whether a line that ends in a colon or a dash begins a sentence that what follows completes."""
    look = looks[at]
    words = look.words.split()
    is_name = 1 < len(words) <= _LINE_WORDS and words[0] not in _SUBJECTS
    return look.leads_in and not (is_name and (look.words.endswith(":") or _is_sentence_next(looks, at)))


def _is_sentence_next(looks: Sequence[Look], at: int) -> bool:
    """Return whether a sentence of its own follows: no item, no clause in small letters or up to a comma."""
    after = looks[at + 1] if at + 1 < len(looks) else None
    return after is not None and after.marker is None and after.words[:1].isupper() and after.words.endswith(".")


def _is_numbered_heading(looks: Sequence[Look], at: int) -> bool:
    """Return whether words with a number or letter before them are a heading: set apart, or a short title."""
    look = looks[at]
    marker = look.marker
    if marker is None or (look.ends_sentence and not look.is_capital) or look.leads_in:
        return False
    if look.is_strong or look.is_underlined or look.is_capital:
        return _is_set_apart(look) or _governs(looks, at)
    is_short = look.is_titled and len(look.words.split()) <= _LINE_WORDS + 5
    return is_short and look.block.depth is None and _governs(looks, at)


def _governs(looks: Sequence[Look], at: int) -> bool:
    """Return whether something follows that a heading can stand above: running text, a list, another heading."""
    look = looks[at]
    after = next((other for other in looks[at + 1 : at + 2] if not is_separator(other)), None)
    if after is None or _series(look) is None:
        return after is not None
    before = looks[at - 1] if at else None
    # The last of a list stands above other text, too, but right behind an item that is no heading.
    goes_on = before is not None and _series(before) == _series(look) and not _is_set_apart(before)
    return _series(after) != _series(look) and not goes_on


def _series(look: Look) -> tuple[object, ...] | None:
    """Return what the numbers of one list have in common; None where a block has no marker."""
    marker = look.marker
    return None if marker is None else (marker.kind, marker.style, marker.parts)


def _is_set_apart(look: Look) -> bool:
    """Return whether a numbered block is set as headings are; in lists that the source marks up, words often are."""
    return (look.is_strong or look.is_underlined or look.is_capital) and look.block.depth is None


def type_of(look: Look) -> tuple[object, ...]:
    """Return how a block is set."""
    return (look.block.heading, look.is_strong, look.is_underlined, look.is_capital, look.block.size)


__all__ = ["SECTION", "heading_flags", "is_heading", "leads_into_list", "type_of", "underlines"]
