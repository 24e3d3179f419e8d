"""What each block of a release is: title, heading, paragraph, item, and the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

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
from jscdata.drafting.headings import SECTION, heading_flags, is_heading, leads_into_list, type_of, underlines
from jscdata.drafting.looks import Look, leads_in
from jscdata.drafting.notes import marks_in, note_mark, note_of
from jscdata.drafting.pieces import Piece, piece_of
from jscdata.drafting.recitals import is_recital
from jscdata.drafting.signatures import signature_in
from jscdata.vocabulary.unit_kinds import UnitKindCode

_RUNNING_WORDS = 8
_FEWEST_WORDS = 3
"""Behind a title, a sentence of more words is text; before one, of more than eight."""
_FRONT = 12
"""Blocks at the beginning among which a mark, or headings before the first sentence, are looked for."""
_FULL_STOP = re.compile(r"(?:(?<!\b[A-Za-z])\.|\u3002)$")
"""A full stop, but that of an abbreviation such as "U.S."."""
_SMALLER = 0.4
"""Points by which type is smaller than other type."""
_DEEPEST = 9
_NAMED = re.compile(r"(?i)(?:statement|declaration|memorandum|outcomes?)\b|communiqu")
"""Labels by which a document may be known alone, unlike "Fact Sheet"."""
_OPENING = re.compile(r"(?i)(?:preamble|introduction|overview|background|summary|preface)\b")
_HANGING = frozenset({"of", "and", "for", "on", "to", "in", "with", "by", "at", "&"})
_FOLLOWING = re.compile(r"(?i)\b(?:the following|as follows|following (?:areas|actions|steps|measures|lines))\b")


def pieces_of(looks: Sequence[Look], *, has_title: bool = False) -> list[Piece]:
    """Return the pieces of a release in order; together they hold all blocks.

    Where the source tells the title beside the text (``has_title``), a short sentence is none.
    """
    first = _first_line(looks)
    body = _body_start(looks, first, has_title=has_title)
    marks = marks_in(looks)
    back = _back_start(looks, body, marks)
    signed, annexed = signature_in(looks, body, back)
    found = [*_front(looks[:body], looks[body:back], first), *_body(looks[body:signed], marks)]
    if body < signed and found[body].kind == "heading" and _is_heading_by_look(looks, body):
        found[body] = replace(found[body], may_be_title=True)
    if signed < annexed:
        found.append(_joined("signature", looks[signed:annexed]))
    found.extend(_body(looks[annexed:back], marks))
    found.extend(_back(looks[back:], marks))
    return _merged(found)


def _joined(kind: UnitKindCode, looks: Sequence[Look]) -> Piece:
    return Piece(kind=kind, start=looks[0].block.start, end=looks[-1].end, look=looks[0])


# The parts of a release: before the text, after it, and the names that sign it.


def _first_line(looks: Sequence[Look]) -> int:
    """Return with which block the release begins, behind lines of its page or of its head.

    It is the one heading of the first level where no sentence stands before it, nothing that is set
    apart as a title may be or alone names a kind of document, and less text than behind it; else
    the line set apart below small lines.
    """
    top = [at for at, look in enumerate(looks) if look.block.heading == 1]
    if len(top) != 1 or 2 * looks[top[0]].start > looks[-1].end:
        return _small_lines(looks)
    look, before = looks[top[0]], [look for look in looks[: top[0]] if not _is_around(look)]
    is_section = _is_numbered(look) or _OPENING.match(look.words) is not None
    is_section = is_section or (_NAMED.search(look.words) is None and any(_NAMED.search(line.words) for line in before))
    if is_section or any(line.is_marked_up or _is_sentence(line) for line in before):
        return _small_lines(looks)
    return top[0]


def _small_lines(looks: Sequence[Look]) -> int:
    """Return how many lines stand before one set apart as a title, in smaller type than text, as heads of pages are."""
    if not looks or looks[0].block.size is None:
        return 0
    letters: Counter[float] = Counter()
    for look in looks:
        letters[look.block.size or 0.0] += look.end - look.start
    text = max(letters, key=lambda size: (letters[size], -size))
    lines = ((at, look, look.block.size or text) for at, look in enumerate(looks) if not _is_around(look))
    at, look, size = next(((at, look, size) for at, look, size in lines if size >= text - _SMALLER), (0, looks[0], 0.0))
    is_title = not _is_sentence(look) and (size > text + _SMALLER or look.is_marked_up or look.is_capital)
    return at if is_title else 0


def _is_sentence(look: Look) -> bool:
    return look.ends_sentence and look.length > _RUNNING_WORDS


def _body_start(looks: Sequence[Look], first: int, *, has_title: bool) -> int:
    """Return with which block the text proper begins: the first sentence, or a marker, behind the title."""
    fewest = _FEWEST_WORDS if has_title else _RUNNING_WORDS
    has_title = has_date = has_label = False
    begin = next((number for number, look in enumerate(looks[:_FRONT]) if is_begin_mark(look)), -1)
    for number, look in enumerate(looks):
        if number <= begin or number < first or _is_around(look):
            has_title, has_date = has_title or first <= number < begin, has_date or is_dateline(look)
            has_label = has_label or is_label(look)
            continue
        is_sentence = look.ends_sentence or look.words.endswith(":")
        is_running = is_sentence and look.length > (_FEWEST_WORDS if has_title else fewest)
        is_running = is_running or (has_title and leads_into_list(looks, number))
        # Behind title and date, or a label that may be the title, even a short sentence is text.
        is_running = is_running or ((has_label or (has_title and has_date)) and bool(_FULL_STOP.search(look.words)))
        if is_running or is_recital(look) or (has_title and (look.marker or not look.is_short)):
            return _opening_heading(looks, first, number, has_title=has_title)
        has_title = True
    return len(looks)


def _opening_heading(looks: Sequence[Look], start: int, number: int, *, has_title: bool) -> int:
    """Return the first block of the text, headings right before its first sentence counted in.

    A line between title and text is a subtitle, unless it has a number, names an opening, or
    looks like headings further on and unlike the title.
    """
    first = number
    lines = [at for at in range(start, number) if not _is_around(looks[at])]
    for at in reversed((lines[1:] if has_title else lines)[-_FRONT:]):
        is_next = all(underlines(look) for look in looks[at + 1 : first])
        if not is_next or not _is_opening(looks, at, lines[0], number):
            break
        first = at
    return lines[0] if lines and first == lines[0] + 1 and _is_first_heading(looks, lines[0], number) else first


def _is_first_heading(looks: Sequence[Look], at: int, number: int) -> bool:
    """Return whether the first line besides a label is a heading, so that the label is the title: "Joint Statement"."""
    label = _label_before(looks, at)
    if label is None:
        return False
    if _is_numbered(looks[at]):
        return True
    is_apart = _is_deeper(looks, at, label) or any(is_dateline(other) for other in looks[label:at])
    return is_apart and _is_like_headings(looks, at, number)


def _is_heading_by_look(looks: Sequence[Look], at: int) -> bool:
    """Return whether nothing but its look tells the first line besides a label from a title."""
    label = _label_before(looks, at)
    is_first = label is not None and all(map(_is_around, looks[:at]))
    return is_first and not _is_numbered(looks[at]) and not _is_deeper(looks, at, label or 0)


def _label_before(looks: Sequence[Look], at: int) -> int | None:
    return next((other for other in range(at) if _NAMED.search(looks[other].words) and is_label(looks[other])), None)


def _is_numbered(look: Look) -> bool:
    return look.marker is not None or SECTION.match(look.words) is not None


def _is_deeper(looks: Sequence[Look], at: int, label: int) -> bool:
    return (looks[at].block.heading or 0) > (looks[label].block.heading or _DEEPEST)


def _is_around(look: Look) -> bool:
    return is_frame_line(look) or is_dateline(look) or is_label(look)


def _is_opening(looks: Sequence[Look], at: int, title: int, number: int) -> bool:
    """Return whether a line before the first sentence is a heading of it, and no subtitle."""
    look = looks[at]
    if look.marker or SECTION.match(look.words) or _OPENING.match(look.words):
        return True
    if look.block.heading is not None and looks[title].block.heading is None:
        return True
    if underlines(looks[at + 1]):
        return True
    if any(is_dateline(other) for other in looks[title:at]):
        return _is_like_headings(looks, at, number)
    if not look.is_marked_up and not look.is_capital:
        return False
    like = [other for other in looks[number:] if type_of(other) == type_of(look)]
    return bool(like) and type_of(looks[title]) != type_of(look)


def _is_like_headings(looks: Sequence[Look], at: int, number: int) -> bool:
    """Return whether a line looks like headings further on, and is no longer than these."""
    words = len(looks[at].words.split())
    return any(
        is_heading(looks, other, has_markup=False) and len(looks[other].words.split()) >= words
        for other in range(number, len(looks))
        if type_of(looks[other]) == type_of(looks[at])
    )


def _back_start(looks: Sequence[Look], body: int, marks: frozenset[str]) -> int:
    """Return the block with which the publisher's words after the text begin."""
    back = len(looks)
    while back > body and (_is_last(looks[back - 1]) or note_mark(looks[back - 1], marks)):
        back -= 1
    return back


def _is_last(look: Look) -> bool:
    return is_separator(look) or is_end_mark(look) or is_imprint(look) or look.block.footnote


def _front(front: Sequence[Look], body: Sequence[Look], first: int) -> Iterator[Piece]:
    """Give the pieces before the text: of the lines from the ``first`` on that are nothing else, one is the title.

    Further ones are subtitles, and those before it frames.
    """
    kinds: list[UnitKindCode] = []
    has_title = False
    for at, look in enumerate(front):
        if is_frame_line(look) or _is_sentence(look) or (at < first and not _is_around(look)):
            kinds.append("frame")
        elif is_dateline(look):
            kinds.append("dateline")
        elif is_label(look) and (body or len(front) > 1):
            kinds.append("label")
        else:
            kinds.append("subtitle" if has_title else "title")
            has_title = True
    if not has_title and "label" in kinds:
        kinds[kinds.index("label")] = "title"
    yield from (piece_of(kind, look) for kind, look in zip(kinds, front, strict=True))


def _back(looks: Sequence[Look], marks: frozenset[str]) -> Iterator[Piece]:
    for look in looks:
        yield note_of(look, marks) or piece_of("frame", look)


# The text itself.


def _body(looks: Sequence[Look], marks: frozenset[str]) -> Iterator[Piece]:
    runs_in = _run_in_types(looks)
    headings = heading_flags(looks)
    for at, look in enumerate(looks):
        note = note_of(look, marks)
        if is_separator(look) or is_mark(look):
            yield piece_of("frame", look, closes=not underlines(look))
        elif note is not None:
            yield note
        elif is_recital(look):
            yield piece_of("recital", look)
        elif headings[at]:
            yield piece_of("heading", look)
        elif look.lead_end is not None and _type_of_lead(look) in runs_in and look.marker is None:
            yield from _split(look, look.lead_end)
        else:
            yield piece_of("item" if look.marker else "paragraph", look)


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


# Lines that belong together.


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with those lines joined that are one title or one heading."""
    found: list[Piece] = []
    for piece in pieces:
        if found and _go_together(found[-1], piece):
            found[-1] = replace(found[-1], kind="title" if piece.kind == "title" else found[-1].kind, end=piece.end)
        else:
            found.append(piece)
    return found


def _go_together(last: Piece, piece: Piece) -> bool:
    """Return whether two lines in a row are one heading or one title."""
    if piece.marker is not None or last.is_run_in or piece.is_run_in:
        return False
    if last.kind == piece.kind == "heading":
        is_number = bool(SECTION.fullmatch(last.look.words)) and last.start == last.look.block.start
        return is_number or (type_of(last.look) == type_of(piece.look) and _runs_on(last.look, piece.look))
    is_title = (last.kind, piece.kind) in {("label", "title"), ("title", "subtitle"), ("subtitle", "subtitle")}
    return is_title and _runs_on(last.look, piece.look)


def _runs_on(look: Look, after: Look) -> bool:
    """Return whether a line is the rest of the one before: a small word is left hanging, or the next begins small."""
    last, first = look.words.split()[-1].lower(), after.words.split()[0].lower()
    begins = after.words[:1].islower() or (look.is_capital and after.is_capital and first in _HANGING)
    return begins or last in _HANGING or last in {"the", "–", "—"}


def names_what_follows(words: str) -> bool:
    """Return whether a paragraph leads into a list."""
    return leads_in(words) or bool(_FOLLOWING.search(words[-160:]))


__all__ = ["names_what_follows", "pieces_of"]
