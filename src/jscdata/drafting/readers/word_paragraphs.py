"""The paragraphs of a Word document, run by run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from jscdata.counting import count
from jscdata.drafting.readers import cells
from jscdata.drafting.readers.setting import Gap, Paragraph, Run
from jscdata.drafting.readers.word_letters import UNKNOWN, Said, described, elements, letters, said_in, ways_in
from jscdata.drafting.readers.word_lists import Lists
from jscdata.drafting.readers.word_names import CHOICE, DELETED, GLOSS, PROPERTIES, WAYS, WML
from jscdata.drafting.readers.word_styles import Look, Styles, indent

_REFERENCES = {f"{WML}footnoteReference": "footnote", f"{WML}endnoteReference": "endnote"}
_TRANSPARENT = frozenset(f"{WML}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"))
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/"
_DELETION = "deleted in a tracked change"
_OTHERWISE = "another way to show the same, for other programs"


def children(container: Any) -> Iterator[Any]:  # noqa: ANN401 - the library's elements are typed in part.
    """Give what stands in an element, through the shells that hold no layout of their own.

    Of several ways to say something, what stands in the first with words is given, and the others as they are.
    """
    for element in container.iterchildren("*"):
        if element.tag in _TRANSPARENT:
            yield from children(element)
        elif element.tag == CHOICE:
            chosen, others = _chosen(element, within=False)
            yield from children(chosen) if chosen is not None else ()
            yield from (way for way, _ in others)
        else:
            yield element


def _chosen(choice: Any, *, within: bool) -> tuple[Any, list[tuple[Any, Said]]]:  # noqa: ANN401 - as above.
    """Return the first way to say something that has words, and the others that have different ones."""
    ways = [(way, said) for way, said in ways_in(choice, within=within) if said.key]
    return (ways[0][0], ways[1:]) if ways else (None, [])


@dataclass(slots=True)
class _Pieces:
    """The lines of a paragraph as its runs come, and the boxes on it, or what is left out of them."""

    lines: list[list[Run]] = field(default_factory=lambda: [[]])
    boxes: list[Any] = field(default_factory=list)

    def make(self, words: str) -> None:
        """Add characters that the source does not have."""
        if words:
            self.lines[-1].append(Run(words=words, made=True))

    def describe(self, element: Any) -> None:  # noqa: ANN401 - as above.
        """Add the words in the attributes of an element, which are left out."""
        told = described(element)
        if told:
            self.leave_out(Said(own=[f" {told} "]), "the words for a picture or a field")

    def leave_out(self, said: Said, why: str) -> None:
        """Add words that are left out."""
        self.lines[-1].append(Run(words="".join(said.own), why=why))
        if said.boxes:
            self.boxes.append(left_out(Said(own=said.boxes), why))


def left_out(said: Said, why: str) -> Paragraph:
    """Return words that are left out as a paragraph."""
    return Paragraph(runs=(Run(words="".join((*said.own, *said.boxes)), why=why),))


@dataclass(slots=True)
class Words:
    """Turns the paragraphs of a document into runs, and counts what a person should know."""

    styles: Styles
    lists: Lists
    _note: str = ""
    _labels: dict[tuple[str, str], str] = field(default_factory=dict)
    _was_item: bool = False
    _struck: int = 0
    _deleted: int = 0
    _deleted_ends: int = 0
    _inserted: int = 0
    _boxes: int = 0
    _pictures: int = 0
    _hidden: int = 0
    _unknown: int = 0
    _has_cells: bool = False

    def paragraphs(self, element: Any) -> Iterator[Paragraph]:  # noqa: ANN401 - as above.
        """Give what a paragraph holds, line by line, then the text boxes that hang on it."""
        properties = element.find(f"{WML}pPr")
        self._deleted_ends += element.find(f"{WML}pPr/{WML}rPr/{WML}del") is not None
        look = self.styles.of_paragraph(properties)
        pieces = _Pieces()
        self._gather(element, look, pieces)
        if any(run.is_shown for run in chain.from_iterable(pieces.lines)):
            yield from self._lines(pieces.lines, look, properties)
        else:
            yield from (Paragraph(runs=tuple(runs)) for runs in pieces.lines if runs)
        for box in pieces.boxes:
            if isinstance(box, Paragraph):
                yield box
                continue
            self._boxes += 1
            yield from self.set_apart(box)

    def set_apart(self, container: Any) -> Iterator[Paragraph]:  # noqa: ANN401 - as above.
        """Give the paragraphs of a body, a box or a cell, those of tables cell by cell."""
        for element in children(container):
            if element.tag == f"{WML}p":
                yield from self.paragraphs(element)
            elif element.tag == f"{WML}tbl":
                yield from self._table(element)
            elif element.tag in DELETED:
                self._deleted += 1
                yield left_out(said_in(element), _DELETION)
            elif element.tag in WAYS:
                yield left_out(said_in(element), _OTHERWISE)
            elif element.tag not in PROPERTIES and element.find(f".//{WML}p") is not None:
                yield from self.set_apart(element)
            elif element.tag not in PROPERTIES:
                # A formula, or what else stands by itself.
                yield from self.paragraphs(element)

    def _table(self, table: Any) -> Iterator[Paragraph]:  # noqa: ANN401 - as above.
        for properties in table.iterchildren(f"{WML}tblPr"):
            yield left_out(said_in(properties), "the words for a table")
        for row in children(table):
            if row.tag != f"{WML}tr":
                continue
            found: list[Paragraph] = []
            starts = []
            for cell in children(row):
                if cell.tag == f"{WML}tc":
                    starts.append(len(found))
                    found.extend(self.set_apart(cell))
            self._has_cells |= cells.set_row(found, starts)
            yield from found

    def open_note(self, kind: str, number: str) -> None:
        """Let the paragraphs that follow belong to a note."""
        self._note = self._labels.get((kind, number), "*")

    def close_note(self) -> None:
        """End the note."""
        self._note = ""

    def remarks(self) -> Iterator[str]:
        """Say what a person should know of the document."""
        ends = _places(self._deleted_ends)
        told = (
            (self._deleted, f"Words deleted in tracked changes, at {_places(self._deleted)}, are not in the text."),
            (self._deleted_ends, f"Ends of paragraphs deleted in tracked changes, at {ends}, still divide the text."),
            (self._inserted, f"Words inserted in tracked changes, at {_places(self._inserted)}, are in the text."),
            (self._struck, f"Words that are struck out stay in the text, at {_places(self._struck)}."),
            (self._hidden, f"Words that the document hides stay in the text, at {_places(self._hidden)}."),
            (
                self._boxes,
                f"The words of {count(self._boxes, 'text box')} stand after the paragraphs on which they hang.",
            ),
            (len(self._labels), "The marks of notes are written in brackets, and the notes stand at the end."),
            (self._unknown, f"Signs that name no character, {self._unknown:,} in number, are written as U+FFFD."),
            (
                self._pictures,
                f"Pictures, of which there are {self._pictures:,}, and words in them are not in the text.",
            ),
            (self._has_cells, cells.TOLD),
        )
        yield from (sentence for number, sentence in told if number)

    def _lines(self, lines: list[list[Run]], look: Look, properties: Any) -> Iterator[Paragraph]:  # noqa: ANN401
        """Give a paragraph's lines, the first with its marker."""
        numbered = look.numbering
        marker = self.lists.marker(*numbered) if numbered else ""
        depth = numbered[1] + look.depth if numbered else None
        gap: Gap = "line" if numbered and self._was_item else "paragraph"
        self._was_item = numbered is not None
        noted, self._note = self._note, "-" if self._note else ""
        if noted not in ("", "-"):
            marker = noted
        for runs in lines:
            if not any(run.is_shown for run in runs):
                gap = "paragraph"
                if runs:
                    yield Paragraph(runs=tuple(runs))
                continue
            yield Paragraph(
                runs=tuple(runs),
                gap=gap,
                marker=marker,
                steps=(depth - 1 if marker else depth) if depth else 0,
                indent=self._indent(look, properties),
                depth=depth,
                heading=look.heading,
                footnote=bool(noted),
            )
            gap, marker = "break", ""

    def _indent(self, look: Look, properties: Any) -> float:  # noqa: ANN401 - as above.
        """Return the indent in points: the paragraph's own, else its list's, else its style's."""
        listed = self.lists.indent(*look.numbering) if look.numbering else None
        return next((value for value in (indent(properties), listed, look.indent) if value is not None), 0.0)

    def _gather(self, element: Any, look: Look, pieces: _Pieces) -> None:  # noqa: ANN401 - as above.
        """Add the runs below an element; the nesting of XML is bounded by its parser."""
        for child in elements(element):
            tag = child.tag
            pieces.describe(child)
            why = _why_left_out(tag)
            if why is not None:
                self._deleted += tag in DELETED
                pieces.leave_out(said_in(child, within=True), why)
            elif tag == CHOICE:
                self._choose(child, look, pieces)
            elif tag == f"{WML}txbxContent":
                pieces.boxes.append(child)
            elif tag in (f"{WML}br", f"{WML}cr"):
                pieces.lines.append([])
            elif tag in _REFERENCES:
                self._refer(_REFERENCES[tag], child.get(f"{WML}id") or "", pieces)
            elif (words := letters(child)) is not None:
                self._text(words, look, pieces)
            elif tag not in PROPERTIES:
                self._enter(child, look, pieces)

    def _enter(self, element: Any, look: Look, pieces: _Pieces) -> None:  # noqa: ANN401 - as above.
        """Add the runs below an element that holds others, a gloss in parentheses."""
        tag = element.tag
        self._inserted += tag == f"{WML}ins"
        self._pictures += tag.endswith(("}pic", "}imagedata"))
        is_gloss = tag == GLOSS and said_in(element, within=True).key != ""
        pieces.make("(" * is_gloss)
        inner = self.styles.of_run(element.find(f"{WML}rPr"), look) if tag == f"{WML}r" else look
        self._gather(element, inner, pieces)
        pieces.make(")" * is_gloss)

    def _choose(self, choice: Any, look: Look, pieces: _Pieces) -> None:  # noqa: ANN401 - as above.
        chosen, others = _chosen(choice, within=True)
        if chosen is not None:
            self._gather(chosen, look, pieces)
        for _, said in others:
            pieces.leave_out(said, _OTHERWISE)

    def _text(self, words: str, look: Look, pieces: _Pieces) -> None:
        self._struck += look.struck
        self._unknown += words == UNKNOWN
        self._hidden += look.hidden
        run = Run(
            words=words,
            strong=look.strong,
            underlined=look.underlined,
            struck=look.struck,
            size=look.size,
            raised=look.raised,
        )
        pieces.lines[-1].append(run)

    def _refer(self, kind: str, number: str, pieces: _Pieces) -> None:
        label = f"[{len(self._labels) + 1}]"
        self._labels.setdefault((kind, number), label)
        pieces.make(self._labels[kind, number])


def _why_left_out(tag: str) -> str | None:
    if tag in DELETED or tag == f"{WML}delText":
        return _DELETION
    return "words of a drawing" if tag.startswith(_DRAWN) and tag.endswith("}t") else None


def _places(count: int) -> str:
    return "one place" if count == 1 else f"{count:,} places"


__all__ = ["Words", "left_out"]
