"""The paragraphs of a Word document, run by run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from jscdata.drafting.readers.setting import Gap, Paragraph, Run
from jscdata.drafting.readers.word_lists import Lists
from jscdata.drafting.readers.word_styles import WML, Look, Styles
from jscdata.spans import is_white_space

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BRANCHES = f"{_MC}AlternateContent"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_DELETED = frozenset({f"{WML}del", f"{WML}moveFrom"})
_PROPERTIES = frozenset(
    {f"{WML}pPr", f"{WML}rPr", f"{WML}sectPr", f"{WML}tblPr", f"{WML}tcPr", f"{WML}trPr", f"{WML}sdtPr"}
)
_LETTERS = {f"{WML}tab": "\t", f"{WML}ptab": "\t", f"{WML}noBreakHyphen": "\u2011", f"{WML}softHyphen": "\u00ad"}
_REFERENCES = {f"{WML}footnoteReference": "footnote", f"{WML}endnoteReference": "endnote"}
_TRANSPARENT = frozenset(
    {f"{WML}{name}" for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")}
    | {f"{_MC}Choice", f"{_MC}Fallback"}
)


def children(container: Any) -> Iterator[Any]:  # noqa: ANN401 - the library's elements are typed in part.
    """Give what stands in an element, through the shells that hold no layout of their own."""
    for element in _read(container):
        if element.tag in _TRANSPARENT:
            yield from children(element)
        else:
            yield element


def _read(container: Any) -> Iterator[Any]:  # noqa: ANN401 - as above.
    """Give the elements in one; of several ways to say the same, the first alone, which the others only repeat."""
    for element in container.iterchildren("*"):
        if element.tag == _BRANCHES:
            yield from list(element.iterchildren(f"{_MC}Choice", f"{_MC}Fallback"))[:1]
        else:
            yield element


@dataclass(slots=True)
class _Pieces:
    """The lines of a paragraph as its runs come."""

    lines: list[list[Run]] = field(default_factory=lambda: [[]])
    boxes: list[Any] = field(default_factory=list)


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
    _inserted: int = 0
    _boxes: int = 0
    _pictures: int = 0
    _hidden: int = 0

    def paragraphs(self, element: Any) -> Iterator[Paragraph]:  # noqa: ANN401 - as above.
        """Give what a paragraph holds, line by line, then the text boxes that hang on it."""
        properties = element.find(f"{WML}pPr")
        look = self.styles.of_paragraph(properties)
        pieces = _Pieces()
        self._gather(element, look, pieces)
        if any(not is_white_space(run.words) for line in pieces.lines for run in line):
            yield from self._lines(pieces.lines, look, properties)
        for box in pieces.boxes:
            self._boxes += 1
            for inner in children(box):
                if inner.tag == f"{WML}p":
                    yield from self.paragraphs(inner)
                else:
                    yield from (one for p in inner.iter(f"{WML}p") for one in self.paragraphs(p))

    def beside(self, paragraph: Paragraph) -> Paragraph:
        """Return a paragraph that stands on the line after the last, as a cell beside another."""
        return replace(paragraph, gap="line") if paragraph.gap == "paragraph" else paragraph

    def open_note(self, kind: str, number: str) -> None:
        """Let the paragraphs that follow belong to a note."""
        self._note = self._labels.get((kind, number), "*")

    def close_note(self) -> None:
        """End the note."""
        self._note = ""

    def remarks(self) -> Iterator[str]:
        """Say what a person should know of the document."""
        if self._deleted:
            yield f"Words deleted in tracked changes, at {_places(self._deleted)}, are not in the text."
        if self._inserted:
            yield f"Words inserted in tracked changes, at {_places(self._inserted)}, are in the text."
        if self._struck:
            yield f"Words that are struck out stay in the text, at {_places(self._struck)}."
        if self._hidden:
            yield f"Words that the document hides stay in the text, at {_places(self._hidden)}."
        if self._boxes:
            yield f"The words of {self._boxes:,} text boxes stand after the paragraphs on which the boxes hang."
        if self._labels:
            yield "The marks of notes are written in brackets, and the notes stand at the end."
        if self._pictures:
            yield f"Pictures, of which there are {self._pictures:,}, and words in them are not in the text."

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
            if not any(not is_white_space(run.words) for run in runs):
                gap = "paragraph"
                continue
            yield Paragraph(
                runs=tuple(runs),
                gap=gap,
                marker=marker,
                steps=(depth - 1 if marker else depth) if depth else 0,
                indent=look.indent_of(properties, self.lists),
                depth=depth,
                heading=look.heading,
                footnote=bool(noted),
            )
            gap, marker = "break", ""

    def _gather(self, element: Any, look: Look, pieces: _Pieces) -> None:  # noqa: ANN401 - as above.
        """Add the runs below an element; the nesting of XML is bounded by its parser."""
        for child in _read(element):
            tag = child.tag
            if tag in _DELETED:
                self._deleted += 1
            elif tag == f"{WML}txbxContent":
                pieces.boxes.append(child)
            elif tag == f"{WML}r":
                self._gather(child, self.styles.of_run(child.find(f"{WML}rPr"), look), pieces)
            elif tag in (f"{WML}br", f"{WML}cr"):
                pieces.lines.append([])
            elif tag in _LETTERS or tag in (f"{WML}t", f"{WML}sym", _MATH):
                self._text(_letters(child), look, pieces)
            elif tag in _REFERENCES:
                self._refer(_REFERENCES[tag], child.get(f"{WML}id") or "", pieces)
            elif tag not in _PROPERTIES:
                self._inserted += tag == f"{WML}ins"
                self._pictures += tag.endswith("}pic")
                self._gather(child, look, pieces)

    def _text(self, words: str, look: Look, pieces: _Pieces) -> None:
        self._struck += look.struck
        self._hidden += look.hidden
        run = Run(words=words, strong=look.strong, underlined=look.underlined, size=look.size)
        pieces.lines[-1].append(run)

    def _refer(self, kind: str, number: str, pieces: _Pieces) -> None:
        label = f"[{len(self._labels) + 1}]"
        self._labels.setdefault((kind, number), label)
        pieces.lines[-1].append(Run(words=self._labels[kind, number], made=True))


def _letters(element: Any) -> str:  # noqa: ANN401 - as above.
    """Return the characters that one element of a run sets."""
    if element.tag == f"{WML}sym":
        return chr(int(element.get(f"{WML}char") or "FFFD", 16))
    return _LETTERS.get(element.tag, element.text or "")


def _places(count: int) -> str:
    return "one place" if count == 1 else f"{count:,} places"


__all__ = ["WML", "Words", "children"]
