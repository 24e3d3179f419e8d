"""Printed lines joined into the paragraphs that they were, by gap, indent and type."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise

from jscdata.drafting.readers.hyphens import divides, told
from jscdata.drafting.readers.printed_line import Line
from jscdata.drafting.readers.printed_order import doubles, jumps, mixes
from jscdata.drafting.readers.setting import Paragraph, Run

_GLYPH = re.compile(
    r"\s*([\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u27a2\u2043\ue000-\uf8ff])(?=\s|$|\w)"
)
_MARKER = re.compile(r"\s*(?:[-\u2013\u2014*\u00b7o](?=\s)|\(?(?:[0-9]{1,3}|[A-Za-z]|[ivxlcIVXLC]{1,6})[.)](?=\s))")
_NUMBER = re.compile(r"\s*[0-9]")
_SENTENCE_END = re.compile(r"[.!?:;][\"'\u201d\u2019)\]]*\s*$")
_ALIKE = 0.6
_WIDENED = 1.6
_COLUMN = 40.0
_ROW = 6.0


def paragraphs(pages: list[list[Line]], heads: set[int]) -> tuple[list[Paragraph], list[str]]:
    """Return the paragraphs of all pages, and remarks; lines among ``heads`` are left out."""
    kept = [[line for line in lines if id(line) not in heads] for lines in pages]
    leading = _leading(kept)
    _find_edges(kept)
    found: list[Paragraph] = []
    block: list[Line] = []
    waiting: list[Line] = []
    hyphens = 0
    odd: list[int] = []
    mixed: list[int] = []
    doubled: list[int] = []
    for number, lines in enumerate(pages, start=1):
        odd.extend([number] * jumps(kept[number - 1]))
        mixed.extend([number] * mixes(kept[number - 1]))
        doubled.extend([number] * doubles(kept[number - 1]))
        for place, line in enumerate(lines):
            if id(line) in heads:
                waiting.append(line)
                continue
            if block and _goes_on(block, line, leading, new_page=not place or bool(waiting)):
                hyphens += divides(block[-1].words, line.words)
            elif block:
                found.append(_paragraph(block))
                block = []
            found.extend(_left_out(waiting) if not block else ())
            block.append(_with_heads(line, waiting) if block else line)
            waiting = []
    found.extend([_paragraph(block)] if block else [])
    found.extend(_left_out(waiting))
    return found, _remarks(hyphens, odd, mixed, doubled)


def _remarks(hyphens: int, odd: list[int], mixed: list[int], doubled: list[int]) -> list[str]:
    remarks = [*told(hyphens)]
    if odd:
        remarks.append(
            f"The lines of some pages do not run from head to foot ({named(odd)}): look whether their order is right."
        )
    if mixed:
        remarks.append(
            f"Words stand side by side on some pages, as in columns or tables ({named(mixed)}), and were read line by "
            "line: look whether their order is right."
        )
    if doubled:
        remarks.append(
            f"Some words are printed twice at one place, as to look bold ({named(doubled)}), and stand twice in the "
            "text."
        )
    return remarks


def named(pages: list[int]) -> str:
    """Name pages by their numbers, the first ten."""
    return ", ".join(map(str, pages[:10])) + (" and others" if len(pages) > 10 else "")  # noqa: PLR2004 - a few.


def _leading(pages: list[list[Line]]) -> float:
    """Return the distance between most lines that follow each other, in sizes of their letters."""
    steps = Counter(
        round((one.y - other.y) / one.size, 1)
        for lines in pages
        for one, other in pairwise(lines)
        if 0.8 * one.size < one.y - other.y < 3 * one.size and abs(one.size - other.size) < _ALIKE
    )
    return min(steps, key=lambda step: (-steps[step], step), default=1.2)


def _find_edges(pages: list[list[Line]]) -> None:
    """Tell each line how far it may go: as far as others of its size that begin there, or to the next column."""
    reached: dict[tuple[int, int], float] = {}
    for lines in pages:
        for line in lines:
            key = _column(line), round(line.size)
            reached[key] = max(reached.get(key, 0.0), line.right)
    for lines in pages:
        beside: dict[int, list[float]] = defaultdict(list)
        for line in lines:
            beside[round(line.y / _ROW)].append(line.x)
        for starts in beside.values():
            starts.sort()
        for line in lines:
            size = round(line.size)
            line.edge = max(reached.get((_column(line) + step, size), 0.0) for step in (-1, 0, 1))
            for step in (-1, 0, 1):
                starts = beside.get(round(line.y / _ROW) + step, [])
                place = bisect_right(starts, line.x + _COLUMN)
                line.edge = min(line.edge, starts[place]) if place < len(starts) else line.edge


def _column(line: Line) -> int:
    return int(line.x // _COLUMN)


def _goes_on(block: list[Line], line: Line, leading: float, *, new_page: bool) -> bool:
    """Return whether a line belongs to the paragraph of the lines before it."""
    last = block[-1]
    step = last.y - line.y
    if _GLYPH.match(line.words) or last.alone or line.alone or line.begins_raised:
        return False
    if abs(step) < 0.3 * last.size and not new_page:
        # A bullet and its words, or two pieces of one line.
        return bool(_GLYPH.fullmatch(last.words.strip())) or 0 <= line.x - last.right < 2 * last.size
    alike = abs(last.size - line.size) <= _ALIKE and last.bold == line.bold
    return alike and _follows(block, line, leading, new_page=new_page)


def _follows(block: list[Line], line: Line, leading: float, *, new_page: bool) -> bool:
    """Return whether a line of the same type goes on where the one before ended."""
    last, first = block[-1], block[0]
    step = last.y - line.y
    ends = _SENTENCE_END.search(last.words) is not None
    full = last.reaches(line)
    if _MARKER.match(line.words):
        return bool(_NUMBER.match(line.words)) and full and not ends and not _is_item(first)
    if new_page or step < 0:
        return full and not ends
    # A raised mark may widen the step to its line; then the words must tell that they go on.
    reads_on = full and not ends and line.words.lstrip()[:1].islower()
    close = step <= (_WIDENED * leading if reads_on else leading + 0.15) * last.size
    return close and _in_place(block, line) and (full or (_is_item(first) and line.x > first.x + 0.5 * line.size))


def _in_place(block: list[Line], line: Line) -> bool:
    """Return whether a line begins where one of the paragraph would."""
    first, last = block[0], block[-1]
    slack = 0.6 * line.size
    if _is_item(first):
        return line.x > first.x - slack if len(block) == 1 else abs(line.x - last.x) < slack
    if len(block) == 1:
        # The first line may be indented; one that is indented after it begins another paragraph.
        return -5 * line.size < line.x - first.x < slack
    return abs(line.x - last.x) < slack


def _is_item(line: Line) -> bool:
    return bool(_GLYPH.match(line.words) or _MARKER.match(line.words))


def _with_heads(line: Line, waiting: list[Line]) -> Line:
    """Return a line before which running heads were left out, in the middle of a paragraph."""
    runs = [Run(words=head.words + " ", why=_why(head)) for head in waiting]
    return replace(line, runs=[*runs, *line.runs])


def _left_out(waiting: list[Line]) -> list[Paragraph]:
    return [Paragraph(runs=(Run(words=head.words, why=_why(head)),)) for head in waiting]


def _why(head: Line) -> str:
    return "a line at the head of pages" if head.height > 0.5 else "a line at the foot of pages"  # noqa: PLR2004 - half.


def _paragraph(block: list[Line]) -> Paragraph:
    """Return the lines as one paragraph, a space between them save after a hyphen."""
    runs: list[Run] = list(block[0].runs)
    for last, line in pairwise(block):
        if divides(last.words, line.words):
            runs[-1] = replace(runs[-1], words=runs[-1].words.rstrip())
            runs.extend([replace(line.runs[0], words=line.runs[0].words.lstrip()), *line.runs[1:]])
        else:
            runs.extend([Run(words=" "), *line.runs])
    glyph = _GLYPH.match("".join(run.words for run in runs if run.why is None))
    marker = ""
    if glyph:
        runs, marker = _without(runs, glyph.end()), glyph[1]
    if not any(run.words.strip() for run in runs if run.why is None):
        return Paragraph(runs=(Run(words=marker),), indent=block[0].x)
    return Paragraph(runs=tuple(runs), marker=marker, made=False, indent=round(block[0].x, 1))


def _without(runs: list[Run], count: int) -> list[Run]:
    """Return the runs without so many characters at their beginning."""
    found: list[Run] = []
    for run in runs:
        if run.why is not None:
            found.append(run)
            continue
        gone = min(count, len(run.words))
        count -= gone
        found.append(replace(run, words=run.words[gone:]))
    return found


__all__ = ["named", "paragraphs"]
