"""The words of a source against the words of a record: none may be missing, added or moved."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html.parser import HTMLParser
from itertools import pairwise, zip_longest
from xml.etree import ElementTree as ET

from jscdata.drafting.layout import LeftOut, Range
from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.readers.html import INLINE, SILENT, charset_of
from jscdata.drafting.readers.loading import library
from jscdata.drafting.readers.markdown import parser, split_header
from jscdata.spans import WHITE_SPACE

_WORD = re.compile(f"[^{re.escape(WHITE_SPACE)}]+")
_AROUND = 4
_SHOWN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """How the words of a source stand to those of a record.

    ``first`` tells the first place where they part, with some words of both. ``missing`` and
    ``added`` are the words of which the record has fewer or more; both are empty where words were
    only moved.
    """

    words: int
    left_out: int
    first: str | None = None
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether every word is there, once, and in its place."""
        return self.first is None


def compare(source: Sequence[str], record: Sequence[str], left_out: Iterable[LeftOut] = ()) -> Comparison:
    """Compare the words of a source with those of a record, among which those left out stand in their places."""
    gone = sum(len(_WORD.findall(item.words)) for item in left_out)
    if list(source) == list(record):
        return Comparison(words=len(source) - gone, left_out=gone)
    at = next(number for number, (one, two) in enumerate(zip_longest(source, record)) if one != two)
    before = " ".join(source[max(0, at - _AROUND) : at])
    first = (
        f"After “{before}” the source has “{' '.join(source[at : at + _AROUND])}”, "
        f"and the record has “{' '.join(record[at : at + _AROUND])}”."
    )
    counts = Counter(source), Counter(record)
    return Comparison(
        words=len(source) - gone,
        left_out=gone,
        first=first,
        missing=tuple((counts[0] - counts[1]).elements())[:_SHOWN],
        added=tuple((counts[1] - counts[0]).elements())[:_SHOWN],
    )


def record_words(
    text: str, parts: Iterable[Range], made: Iterable[Range] = (), left_out: Iterable[LeftOut] = ()
) -> list[str]:
    """Return the words of a record, those left out in their places.

    ``parts`` are the places of its units and markers; what stands outside them is not counted.
    """
    shown = [" "] * len(text)
    for start, end in parts:
        shown[start:end] = text[start:end]
    for start, end in made:
        shown[start:end] = " " * (end - start)
    line = "".join(shown)
    items = sorted(left_out, key=lambda item: item.at)
    cuts = [0, *(item.at for item in items), len(line)]
    found: list[str] = []
    for (start, end), item in zip_longest(pairwise(cuts), items):
        found += _WORD.findall(line[start:end])
        found += _WORD.findall(item.words) if item else []
    return found


def source_words(data: bytes, form: str) -> list[str]:
    """Return the words of a release in their order, by a way of their own and not by the reader's.

    Words are what stands between white space; of PDF they are single characters, for which white
    space means little there.
    """
    ways = {"text": _of_text, "markdown": _of_markdown, "html": _of_html, "docx": _of_docx, "pdf": _of_pdf}
    return ways[form](data)


def _of_text(data: bytes) -> list[str]:
    return _WORD.findall(decode(data)[0])


def _of_markdown(data: bytes) -> list[str]:
    body = split_header(decode(data)[0])[1]
    return _tagged_words(parser().render(body))


def _of_html(data: bytes) -> list[str]:
    return _tagged_words(decode(data, charset_of(data))[0])


class _Words(HTMLParser):
    """Collects what a page shows: all text but that of silent elements, with white space around blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - as the parser calls it.
        if tag == "body":
            self._silent.clear()
        elif tag in SILENT:
            self._silent.append(tag)
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            del self._silent[self._silent.index(tag) :]
        if tag not in INLINE:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def _tagged_words(page: str) -> list[str]:
    words = _Words()
    words.feed(page)
    words.close()
    return _WORD.findall("".join(words.parts))


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def _of_docx(data: bytes) -> list[str]:
    parts: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in ("word/document.xml", "word/footnotes.xml"):
            if name in archive.namelist():
                _docx_words(ET.fromstring(archive.read(name)), parts)  # noqa: S314 - the reader refuses entities.
    return _WORD.findall("".join(parts))


def _docx_words(element: ET.Element, parts: list[str]) -> None:
    waiting = [element]
    while waiting:
        found = waiting.pop()
        if found.tag in {f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback"} or found.get(f"{_W}type") in {
            "separator",
            "continuationSeparator",
        }:
            continue
        if found.tag == f"{_W}t":
            parts.append(found.text or "")
        elif found.tag == f"{_W}noBreakHyphen":
            parts.append("\u2011")
        elif found.tag in {f"{_W}p", f"{_W}br", f"{_W}tab", f"{_W}cr", f"{_W}tc"}:
            parts.append(" ")
        waiting.extend(reversed(found))


def _of_pdf(data: bytes) -> list[str]:
    reader = library("pypdf").PdfReader(io.BytesIO(data))
    return [letter for page in reader.pages for word in _WORD.findall(page.extract_text()) for letter in word]


__all__ = ["Comparison", "compare", "record_words", "source_words"]
