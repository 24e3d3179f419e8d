"""What each block of a release is: title, heading, paragraph, item, and the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jscdata.drafting.front import (
    is_begin_mark,
    is_dateline,
    is_end_mark,
    is_frame_line,
    is_imprint,
    is_label,
    is_mark,
    is_separator,
)
from jscdata.drafting.layout import Range
from jscdata.drafting.looks import Look
from jscdata.vocabulary.unit_kinds import UnitKindCode

_RUNNING_WORDS = 8
_FEWEST_WORDS = 3
"""Behind a title, a sentence of more words is text; before one, of more than eight."""
_LINE_WORDS = 10
_FRONT = 12
"""Blocks at the beginning among which a mark is looked for where the text begins."""
_SUBJECTS = frozenset(("The", "We", "They", "Both", "It", "Our", "Their", "In", "To", "Accordingly", "Furthermore"))
_SHORTEST = 4
"""Fewer letters in capitals are an abbreviation, and no heading."""
_SIGNED_WORDS = 25
_SECTION = re.compile(
    r"(?i)(?:section|part|chapter|article|annex|appendix|pillar)\s+(?:[0-9]{1,3}|[ivxlc]+|[a-z])[.:]?"
)
_OPENING = re.compile(r"(?i)(?:preamble|introduction|overview|background|summary|preface)\b")
_SIGNED = re.compile(
    r"(?:Signed|Done|DONE|SIGNED)\s+(?:in|at|on|this)\b|(?:For|FOR|On behalf of)\s+(?:the\s+)?"
    r"(?:[Gg]overnment|GOVERNMENT|[Mm]inistry|[Dd]epartment|Participants?|[A-Z][a-z]+\s?:)"
    r"|IN WITNESS WHEREOF|In witness whereof|/s/"
)
_RECITAL = re.compile(
    r"(?:Whereas|WHEREAS|Recogni[sz]ing|Recalling|Noting|Reaffirming|Affirming|Considering|Acknowledging|Desiring|"
    r"Convinced|Mindful|Conscious|Emphasi[sz]ing|Determined|Believing|Bearing in mind|Having|Welcoming|Guided|Aware|"
    r"Building on|Underlining|Underscoring|Taking into account|Committed|Seeking|Wishing|Inspired|Concerned)\b"
)
_MARK = re.compile(r"\[[0-9]{1,3}\]|[¹²³⁰⁴-⁹]{1,3}")
_NOTE = re.compile(r"(?P<mark>\[[0-9]{1,3}\]|[¹²³⁰⁴-⁹]{1,3})\s*(?=\S)")
_FOLLOWING = re.compile(r"(?i)\b(?:the following|as follows|following (?:areas|actions|steps|measures|lines))\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of the text that becomes a unit: its kind and place, the looks behind it, and its own first look."""

    kind: UnitKindCode
    start: int
    end: int
    look: Look
    marker: Range | None = None
    is_run_in: bool = False
    closes: bool = False
    """Whether it ends the heading above, as a separator does."""


def pieces_of(looks: Sequence[Look]) -> list[Piece]:
    """Return the pieces of a release in order; together they hold all blocks."""
    body = _body_start(looks)
    marks = frozenset(mark for look in looks for mark in _MARK.findall(look.words, 1))
    back = _back_start(looks, body, marks)
    signed = _signature_start(looks, body, back)
    found = [*_front(looks[:body], looks[body:back]), *_body(looks[body:signed])]
    if signed < back:
        found.append(_joined("signature", looks[signed:back]))
    found.extend(_back(looks[back:], marks))
    return _merged(found)


def _piece(kind: UnitKindCode, look: Look, *, closes: bool = False) -> Piece:
    """Return a piece of one block; only items and headings keep a marker apart from the words."""
    has_marker = kind in {"item", "heading", "footnote"} or look.block.marker is not None
    start = look.start if has_marker else look.block.start
    return Piece(
        kind=kind, start=start, end=look.end, look=look, marker=look.place if has_marker else None, closes=closes
    )


def _joined(kind: UnitKindCode, looks: Sequence[Look]) -> Piece:
    return Piece(kind=kind, start=looks[0].block.start, end=looks[-1].end, look=looks[0])


# The parts of a release: before the text, after it, and the names that sign it.


def _body_start(looks: Sequence[Look]) -> int:
    """Return with which block the text proper begins: the first sentence, or a marker, behind the title."""
    has_title = False
    begin = next((number for number, look in enumerate(looks[:_FRONT]) if is_begin_mark(look)), -1)
    for number, look in enumerate(looks):
        if number <= begin or is_frame_line(look) or is_dateline(look) or is_label(look):
            has_title = has_title or number < begin
            continue
        is_sentence = look.ends_sentence or look.words.endswith(":")
        is_running = is_sentence and len(look.words.split()) > (_FEWEST_WORDS if has_title else _RUNNING_WORDS)
        if is_running or _RECITAL.match(look.words) or (has_title and (look.marker or not look.is_short)):
            return _opening_heading(looks, number, has_title=has_title)
        has_title = True
    return len(looks)


def _opening_heading(looks: Sequence[Look], number: int, *, has_title: bool) -> int:
    """Return the first block of the text, headings right before its first sentence counted in.

    A line between title and text is a subtitle, unless it has a number, names an opening, or
    looks like headings further on and unlike the title.
    """
    first = number
    lines = [at for at in range(number) if not _is_around(looks[at])]
    for at in reversed(lines[1:] if has_title else lines):
        if at != first - 1 or not _is_opening(looks, at, lines[0], number):
            break
        first = at
    return first


def _is_around(look: Look) -> bool:
    return is_frame_line(look) or is_dateline(look) or is_label(look)


def _is_opening(looks: Sequence[Look], at: int, title: int, number: int) -> bool:
    """Return whether a line before the first sentence is a heading of it, and no subtitle."""
    look = looks[at]
    if look.marker or _SECTION.match(look.words) or _OPENING.match(look.words):
        return True
    if look.block.heading is not None and looks[title].block.heading is None:
        return True
    if not look.is_marked_up and not look.is_capital:
        return False
    like = [other for other in looks[number:] if _type(other) == _type(look)]
    return bool(like) and _type(looks[title]) != _type(look)


def _type(look: Look) -> tuple[object, ...]:
    """Return how a block is set."""
    return (look.block.heading, look.is_strong, look.is_underlined, look.is_capital, look.block.size)


def _back_start(looks: Sequence[Look], body: int, marks: frozenset[str]) -> int:
    """Return the block with which the publisher's words after the text begin."""
    back = len(looks)
    while back > body and (_is_last(looks[back - 1]) or _note_mark(looks[back - 1], marks)):
        back -= 1
    return back


def _note_mark(look: Look, marks: frozenset[str]) -> str | None:
    """Return the mark with which a block begins as a note does; it is one of those that the text has elsewhere."""
    found = _NOTE.match(look.words)
    return found["mark"] if found and found["mark"] in marks else None


def _is_last(look: Look) -> bool:
    return is_separator(look) or is_end_mark(look) or is_imprint(look) or look.block.footnote


def _signature_start(looks: Sequence[Look], body: int, back: int) -> int:
    """Return the block with which signatures begin; the end of the text where it is not signed."""
    for at in range(max(body, back - _SIGNED_WORDS), back):
        if _SIGNED.match(looks[at].words) and all(
            len(look.words.split()) <= _SIGNED_WORDS * 2 and look.marker is None for look in looks[at:back]
        ):
            return at
    return back


def _front(front: Sequence[Look], body: Sequence[Look]) -> Iterator[Piece]:
    """Give the pieces before the text: the first line that is nothing else is the title, others are subtitles."""
    kinds: list[UnitKindCode] = []
    for look in front:
        is_lead_in = look.ends_sentence and len(look.words.split()) > _RUNNING_WORDS
        if is_frame_line(look) or is_lead_in:
            kinds.append("frame")
        elif is_dateline(look):
            kinds.append("dateline")
        elif is_label(look) and (body or len(front) > 1):
            kinds.append("label")
        else:
            kinds.append("subtitle" if "title" in kinds else "title")
    if "title" not in kinds and "label" in kinds:
        kinds[kinds.index("label")] = "title"
    yield from (_piece(kind, look) for kind, look in zip(kinds, front, strict=True))


def _back(looks: Sequence[Look], marks: frozenset[str]) -> Iterator[Piece]:
    for look in looks:
        mark = None if look.block.footnote else _note_mark(look, marks)
        if mark:
            start, after = look.block.start, _NOTE.match(look.words)
            words = start + (after.end() if after else 0)
            yield Piece(kind="footnote", start=words, end=look.end, look=look, marker=(start, start + len(mark)))
        else:
            yield _piece("footnote" if look.block.footnote else "frame", look)


# The text itself.


def _body(looks: Sequence[Look]) -> Iterator[Piece]:
    runs_in = _run_in_types(looks)
    headings = _heading_flags(looks)
    recitals = _recitals(looks)
    for at, look in enumerate(looks):
        if is_separator(look) or is_mark(look):
            yield _piece("frame", look, closes=True)
        elif look.block.footnote:
            yield _piece("footnote", look)
        elif at in recitals:
            yield _piece("recital", look)
        elif headings[at]:
            yield _piece("heading", look)
        elif look.lead_end is not None and _type_of_lead(look) in runs_in and look.marker is None:
            yield from _split(look, look.lead_end)
        else:
            yield _piece("item" if look.marker else "paragraph", look)


def _split(look: Look, lead_end: int) -> Iterator[Piece]:
    """Give a run-in heading and the paragraph behind it."""
    yield Piece(kind="heading", start=look.block.start, end=lead_end, look=look, is_run_in=True)
    rest = look.words[lead_end - look.start :]
    yield Piece(kind="paragraph", start=look.end - len(rest.lstrip()), end=look.end, look=look)


def _type_of_lead(look: Look) -> tuple[bool, bool]:
    lead = look.words[: (look.lead_end or look.start) - look.start]
    return (bool(look.block.strong), lead.isupper())


def _run_in_types(looks: Sequence[Look]) -> set[tuple[bool, bool]]:
    """Return how those run-in words are set that are headings: units hang below one of their kind."""
    found: set[tuple[bool, bool]] = set()
    open_type: tuple[bool, bool] | None = None
    for look in looks:
        if look.lead_end is not None and look.marker is None:
            open_type = _type_of_lead(look)
        elif look.marker is not None and open_type:
            found.add(open_type)
        elif look.is_marked_up or is_separator(look):
            open_type = None
    return found


def _recitals(looks: Sequence[Look]) -> set[int]:
    """Return which blocks are recitals: clauses that end in comma or semicolon, before the operative text."""
    found: set[int] = set()
    for at, look in enumerate(looks):
        is_clause = look.words.rstrip().endswith((",", ";", "; and", ", and"))
        starts = bool(_RECITAL.match(look.words)) and look.marker is None
        if starts and (is_clause or look.words.lower().startswith("whereas")):
            found.add(at)
    return found


def _heading_flags(looks: Sequence[Look]) -> list[bool]:
    """Return for each block whether it is a heading."""
    has_markup = any(look.is_marked_up and look.is_short for look in looks)
    flags = [_is_heading(looks, at, has_markup=has_markup) for at in range(len(looks))]
    if flags and flags[-1]:
        flags[-1] = looks[-1].block.heading is not None
    return flags


def _is_heading(looks: Sequence[Look], at: int, *, has_markup: bool) -> bool:
    look = looks[at]
    if look.block.heading is not None:
        return look.is_short
    if not look.is_short or look.block.footnote or (look.marker and look.marker.glyphs):
        return False
    if look.marker:
        return _is_numbered_heading(looks, at)
    if look.is_strong or look.is_underlined:
        return not (look.ends_sentence and len(look.words.split()) > _LINE_WORDS)
    return not look.ends_sentence and _reads_like_heading(looks, at, has_markup=has_markup)


def _reads_like_heading(looks: Sequence[Look], at: int, *, has_markup: bool) -> bool:
    """Return whether a short line without a full stop is a heading by its capitals, or by what follows it."""
    look = looks[at]
    if look.is_capital:
        return len(look.words) >= _SHORTEST
    if _SECTION.fullmatch(look.words) or (look.is_titled and not _is_lead_in(look)):
        return _governs(looks, at)
    is_line = len(look.words.split()) <= _LINE_WORDS and look.words[0].isupper() and not look.words.endswith(":")
    return is_line and not has_markup and _governs(looks, at)


def _is_lead_in(look: Look) -> bool:
    """Return whether a line that ends in a colon begins a sentence that a list completes."""
    words = look.words.split()
    is_name = 1 < len(words) <= _LINE_WORDS and words[0] not in _SUBJECTS
    return look.words.endswith(":") and not is_name


def _is_numbered_heading(looks: Sequence[Look], at: int) -> bool:
    """Return whether words with a number or letter before them are a heading: set apart, or a short title."""
    look = looks[at]
    marker = look.marker
    if marker is None or (look.ends_sentence and not look.is_capital) or look.words.endswith(":"):
        return False
    if look.is_strong or look.is_underlined or look.is_capital:
        return look.block.depth is None or _governs(looks, at)
    is_short = look.is_titled and len(look.words.split()) <= _LINE_WORDS + 5
    return is_short and look.block.depth is None and _governs(looks, at)


def _governs(looks: Sequence[Look], at: int) -> bool:
    """Return whether something follows that a heading can stand above: running text, a list, another heading."""
    look = looks[at]
    after = next((other for other in looks[at + 1 : at + 2] if not is_separator(other)), None)
    if after is None:
        return False
    if look.marker and after.marker:
        return (after.marker.kind, after.marker.style, after.marker.parts) != (
            look.marker.kind,
            look.marker.style,
            look.marker.parts,
        )
    return True


# Lines that belong together.


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with those lines joined that are one title or one heading."""
    found: list[Piece] = []
    for piece in pieces:
        if found and _go_together(found[-1], piece):
            found[-1] = replace(found[-1], end=piece.end)
        else:
            found.append(piece)
    return found


def _go_together(last: Piece, piece: Piece) -> bool:
    """Return whether two lines in a row are one heading or one title."""
    if piece.marker is not None or last.is_run_in or piece.is_run_in:
        return False
    if last.kind == piece.kind == "heading":
        is_number = bool(_SECTION.fullmatch(last.look.words)) and last.start == last.look.block.start
        return is_number or (_type(last.look) == _type(piece.look) and _runs_on(last.look, piece.look))
    if last.kind == "title" and piece.kind == "subtitle":
        return _runs_on(last.look, piece.look)
    return False


def _runs_on(look: Look, after: Look) -> bool:
    """Return whether a line is the rest of the one before: a small word is left hanging, or the next begins small."""
    last = look.words.rstrip().rsplit(maxsplit=1)[-1].lower()
    hangs = last in {"of", "and", "the", "for", "on", "to", "in", "with", "by", "at", "–", "—", "&"}
    return hangs or after.words[:1].islower()


def names_what_follows(words: str) -> bool:
    """Return whether a paragraph leads into a list."""
    return words.rstrip('”"’) ').endswith((":", "–", "—")) or bool(_FOLLOWING.search(words[-160:]))


__all__ = ["Piece", "names_what_follows", "pieces_of"]
