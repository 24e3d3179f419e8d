"""Marks of notes that stand above the line, written in brackets so that they are no part of the word before them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from jscdata.drafting.readers.setting import Paragraph, Run
from jscdata.spans import WHITE_SPACE

_ONE = r"[0-9]{1,3}|[ivx]{2,5}|[a-z]|[*\u2020\u2021\u00a7]{1,3}"
_MARK = re.compile(_ONE)
_MARKS = re.compile(rf"\s*(?:{_ONE})(?:\s*[,;]\s*(?:{_ONE}))*\s*")
"""Marks of a run, and nothing else: "1", or "1, 2"."""

_LINKED = re.compile(r"\s*\S(?:.{0,28}\S)?\s*")
"""What a link above the line may hold besides: "note 1"."""

_BEGUN = re.compile(rf"\[?({_ONE})(?:[\].)]|(?=\s|$))")
"""The mark with which a block begins that the source marks up as a note."""

_LETTER = re.compile(r"\s*[a-z]")
_WORD = re.compile(r"(?:[^\W\d_]{3}|[^\w\s])$")
"""Behind what a letter is hardly of an abbreviation or ordinal, as in "Mrs" or "2e"."""

_VARIABLE = re.compile(r"\b(?:[a-z]|mc)$")
_POWER = re.compile(r"(?:(?:\b|(?<=[0-9]))(?:[ckm]?m|mi|nmi?|ft|yd)|\b10)$")
"""What has a power behind it: a unit of length, or ten."""

_AROUND = 12
_NOTHING = Run(words="")


@dataclass(frozen=True, slots=True)
class _Place:
    """A run above the line that may hold marks; ``before`` are the characters before it.

    ``linked`` tells that a link to another place of the document holds it, and nothing else.
    """

    paragraph: int
    run: int
    before: str
    linked: bool


def with_note_marks(paragraphs: list[Paragraph]) -> tuple[list[Paragraph], tuple[str, ...]]:
    """Return paragraphs with the marks of notes in brackets, and remarks on what stands above the line.

    A number, letter or sign above the line is a mark where it links to a note, where a later
    block begins with it as a note does, or where it begins such a block. All else that stands
    above the line, as in "1st", stays as it is.
    """
    places = list(_places(paragraphs))
    begun = _begun(paragraphs, places)
    used: set[str] = set()
    marked: dict[int, list[int]] = defaultdict(list)
    odd: list[str] = []
    for place in places:
        run = paragraphs[place.paragraph].runs[place.run]
        found = [run.words[slice(*mark)] for mark in _marks_in(run.words)]
        is_note = not place.before and all(mark in used for mark in found)
        is_power = _POWER.search(place.before) is not None
        has_notes = all(begun.get(mark, -1) > place.paragraph for mark in found)
        has_notes = has_notes and not is_power and not _VARIABLE.search(place.before)
        if place.linked or is_note or (place.before and has_notes):
            marked[place.paragraph].append(place.run)
            used.update(found)
        elif place.before and not is_power and (_WORD.search(place.before) or not _LETTER.match(run.words)):
            odd.append(f"{place.before.split()[-1]}{run.words.strip(WHITE_SPACE)}")
    for number, runs in marked.items():
        paragraphs[number] = _bracketed(paragraphs[number], set(runs))
    return paragraphs, tuple(_remarks(sum(map(len, marked.values())), odd))


def _places(paragraphs: list[Paragraph]) -> Iterator[_Place]:
    for number, paragraph in enumerate(paragraphs):
        if not any(run.raised for run in paragraph.runs):
            continue
        shown = [(at, run) for at, run in enumerate(paragraph.runs) if run.why is None]
        runs = [run for _, run in shown]
        before = ""
        for (at, run), last, following in zip(shown, (_NOTHING, *runs), (*runs[1:], _NOTHING), strict=False):
            linked = run.linked and not any(other.linked and not other.raised for other in (last, following))
            may_be = run.raised and not run.made and _may_be_marks(run.words, before, linked=linked)
            if may_be and not _stays(before, following.words, linked=linked):
                yield _Place(number, at, before.strip(WHITE_SPACE), linked)
            before = (before + run.words)[-_AROUND:]


def _may_be_marks(words: str, before: str, *, linked: bool) -> bool:
    """Return whether words above the line are marks by their form, or a link that is not "1st"."""
    is_ordinal = before[-1:].isdigit() and words.isalpha()
    return bool(_MARKS.fullmatch(words) or (linked and not is_ordinal and _LINKED.fullmatch(words)))


def _marks_in(words: str) -> list[tuple[int, int]]:
    """Return where the marks stand in a run; one of other words is one mark."""
    if _MARKS.fullmatch(words):
        return [mark.span() for mark in _MARK.finditer(words)]
    return [(len(words) - len(words.lstrip(WHITE_SPACE)), len(words.rstrip(WHITE_SPACE)))]


def _stays(before: str, after: str, *, linked: bool) -> bool:
    """Return whether a mark has brackets already, or is a number of the word behind it: "the <sup>235</sup>U"."""
    is_bracketed = before.endswith("[") or after.startswith("]")
    return is_bracketed or (not linked and before[-1:].isspace() and after[:1].isalpha())


def _begun(paragraphs: list[Paragraph], places: list[_Place]) -> dict[str, int]:
    """Return the marks with which blocks begin as notes do, each with the last of these blocks."""
    found = {}
    for place in places:
        mark = paragraphs[place.paragraph].runs[place.run].words.strip(WHITE_SPACE)
        if not place.before and _MARK.fullmatch(mark):
            found[mark] = place.paragraph
    for number, paragraph in enumerate(paragraphs):
        if paragraph.footnote:
            words = "".join(run.words for run in paragraph.runs if run.why is None).lstrip(WHITE_SPACE)
            begun = _BEGUN.match(f"{paragraph.marker} {words}".lstrip(WHITE_SPACE))
            if begun is not None:
                found[begun[1]] = number
    return found


def _bracketed(paragraph: Paragraph, marked: set[int]) -> Paragraph:
    runs: list[Run] = []
    for at, run in enumerate(paragraph.runs):
        runs.extend(_in_brackets(run) if at in marked else (run,))
    return replace(paragraph, runs=tuple(runs))


def _in_brackets(run: Run) -> Iterator[Run]:
    place = 0
    for start, end in _marks_in(run.words):
        if place < start:
            yield replace(run, words=run.words[place:start])
        yield replace(run, words="[", made=True)
        yield replace(run, words=run.words[start:end])
        yield replace(run, words="]", made=True)
        place = end
    if place < len(run.words):
        yield replace(run, words=run.words[place:])


def _remarks(marks: int, odd: list[str]) -> Iterator[str]:
    if marks:
        yield f"Marks of notes above the line, {marks:,} in number, are written in brackets."
    if odd:
        yield (
            f"Numbers, letters or signs above the line, {len(odd):,} in all, stay as they are, such as in “{odd[0]}”: "
            "look whether they are marks of notes."
        )


__all__ = ["with_note_marks"]
