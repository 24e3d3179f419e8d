"""All words of a Word document and its parts, deleted ones among them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from jscdata.drafting.readers.packed import DAMAGED, refuse_unsafe, text_parts
from jscdata.drafting.readers.refusing import UnreadableReleaseError
from jscdata.drafting.sources.piece import Piece, words_of

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
_RUBY, _GLOSS = f"{_W}ruby", f"{_W}rt"
_CHOICE, _PARAGRAPH = f"{_MC}AlternateContent", f"{_W}p"
_WAYS = frozenset({f"{_MC}Choice", f"{_MC}Fallback"})
_TEXTS = frozenset({"t", "delText"})
_VALUE = "http://schemas.openxmlformats.org/drawingml/2006/chart v"
_FORMULA = "http://schemas.openxmlformats.org/officeDocument/2006/math oMathPara"
_SIGNS = {f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": "\u00ad", f"{_W}delText": ""}
_SPACED = frozenset({f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}ptab"})
_PROPERTIES = frozenset({f"{_W}pPr", f"{_W}rPr"})
_DESCRIPTIONS = ("title", "descr", "alt", "string")
_OF_TABLES = frozenset({f"{_W}tblCaption", f"{_W}tblDescription"})
_UNKNOWN = "\ufffd"


def docx_pieces(data: bytes) -> Iterator[Piece]:
    """Give the words of a document and of its notes, then those of all other parts by their names."""
    refuse_unsafe(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            first = text_parts(archive)
            parts = sorted(name for name in archive.namelist() if name.endswith(".xml") and name not in first)
            for name in (*first, *parts):
                yield Piece((f" {_Part().words(archive.read(name))} ",))
    except (expat.ExpatError, *DAMAGED) as error:
        message = "The Word document is damaged. Open it in a word processor and save it anew."
        raise UnreadableReleaseError(message) from error


@dataclass(slots=True)
class _Said:
    own: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)

    @property
    def all(self) -> str:
        """The words in a line, then those of boxes."""
        return " ".join(("".join(self.own), *self.boxes))


class _Part:
    """Takes the words of one part; those of a text box follow the paragraph that holds it."""

    def __init__(self) -> None:
        # What each open paragraph, choice or way to say something holds so far: its own words, and those of its boxes.
        self._open: list[_Said] = [_Said()]
        self._ways: list[list[_Said]] = []
        self._gloss = _Said()
        self._elements: list[str] = []

    def words(self, data: bytes) -> str:
        """Return the words of the part, divided where the document divides them."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(data, True)  # noqa: FBT003 - the library's own way.
        return self._open[0].all

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements.append(name)
        if name in (_PARAGRAPH, _GLOSS) or name in _WAYS:
            self._open.append(_Said())
        elif name == _CHOICE:
            self._ways.append([])
        elif name in _SPACED:
            self._add("" if _PROPERTIES & set(self._elements) else " ")
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        elif name == f"{_W}sym":
            self._add(_sign(attributes.get(f"{_W}char", "")))
        for said in _told(name, attributes, self._elements):
            self._add(f" {said} ")
        apart = name == _FORMULA and _PARAGRAPH not in self._elements
        if apart or name == _VALUE or (name.endswith(" p") and name != _PARAGRAPH):
            self._add(" ")

    def _end(self, name: str) -> None:
        self._elements.pop()
        if name == _VALUE:
            self._add(" ")
        if name == _PARAGRAPH:
            said = f" {self._open.pop().all} "
            (self._open[-1].boxes if _PARAGRAPH in self._elements else self._open[-1].own).append(said)
        elif name in _WAYS and self._ways:
            self._ways[-1].append(self._open.pop())
        elif name == _GLOSS:
            self._gloss = self._open.pop()
        elif name == _RUBY:
            # The file has the gloss before the word above which it is printed.
            self._open[-1].own.extend(self._gloss.own)
            self._open[-1].boxes.extend(self._gloss.boxes)
        elif name == _CHOICE:
            for way in _different(self._ways.pop()):
                self._open[-1].own.extend(way.own)
                self._open[-1].boxes.extend(way.boxes)

    def _add(self, words: str) -> None:
        self._open[-1].own.append(words)

    def _characters(self, data: str) -> None:
        if self._elements[-1].rpartition(" ")[2] in _TEXTS or self._elements[-1] == _VALUE:
            self._add(data)


def _different(ways: list[_Said]) -> list[_Said]:
    """Return what several ways to say something hold, without those that repeat another word by word."""
    found: dict[str, _Said] = {}
    for way in ways:
        found.setdefault("".join(words_of(way.all)), way)
    return list(found.values())


def _told(name: str, attributes: dict[str, str], above: list[str]) -> Iterator[str]:
    """Give the words in the attributes of an element: what describes a picture or table, and what fills in a field."""
    yield from (attributes[key] for key in _DESCRIPTIONS if attributes.get(key))
    if name in _OF_TABLES or (name == f"{_W}default" and above[-2:-1] == [f"{_W}textInput"]):
        yield attributes.get(f"{_W}val", "")


def _sign(code: str) -> str:
    number = int(code, 16) if code.isalnum() and code.isascii() and set(code.lower()) <= set("0123456789abcdef") else -1
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else _UNKNOWN  # noqa: PLR2004


def _no_doctype(*_: object) -> None:
    message = "The document tells entities of its own, which no program for documents writes. It was not read."
    raise UnreadableReleaseError(message)


__all__ = ["docx_pieces"]
