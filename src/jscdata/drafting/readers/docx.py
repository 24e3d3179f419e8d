"""DOCX: paragraphs, lists, tables and notes of a Word file, in the order of its XML."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from jscdata.drafting.errors import UnreadableReleaseError
from jscdata.drafting.layout import Release
from jscdata.drafting.readers.decoding import character_remarks
from jscdata.drafting.readers.loading import library, version_of
from jscdata.drafting.readers.numbering import number_as
from jscdata.drafting.readers.page import Page, Run

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_MOST_ENTRIES = 2_000
_MOST_BYTES = 64 * 1024 * 1024
_DOCTYPE = b"<!DOCTYPE"
_HEADING = re.compile(r"(?i)heading\s*([1-6])$")
_TWENTIETHS = 20
_OFF = frozenset(("0", "false", "none", "off"))
_SKIPPED = frozenset((f"{_W}del", f"{_W}moveFrom", f"{_MC}Fallback", f"{_W}instrText"))


def read_docx(data: bytes) -> Release:
    """Return the words of a Word file and its blocks; footnotes come at the end.

    Raises:
        MissingExtraError: Where python-docx is not installed.
        UnreadableReleaseError: Where the file is broken, or unpacks to more than 64 MB.
    """
    _refuse(data)
    docx = library("docx")
    try:
        document = docx.Document(io.BytesIO(data))
    except Exception as error:
        message = "This is no DOCX that can be read; it may be damaged. Open it in a word processor and save it anew."
        raise UnreadableReleaseError(message) from error
    reader = _Reader(styles=_styles(document), numbers=_Numbers(document))
    reader.read(document.element.body)
    for note in _notes(document):
        reader.read(note, is_note=True)
    page = reader.page
    return Release(
        text=page.text,
        blocks=tuple(page.blocks),
        media_type=_MEDIA_TYPE,
        reader=version_of("python-docx"),
        made=tuple(page.made),
        told=_told(document),
        remarks=(*reader.remarks(), *character_remarks(page.text)),
    )


def _refuse(data: bytes) -> None:
    """Refuse what is no archive, unpacks to too much, or declares entities, before anything else reads it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_ENTRIES or sum(entry.file_size for entry in entries) > _MOST_BYTES:
                message = f"The file unpacks to more than {_MOST_BYTES // 1024**2} MB or {_MOST_ENTRIES:,} parts."
                message = f"{message} Save its text alone."
                raise UnreadableReleaseError(message)
            if "word/document.xml" not in archive.namelist():
                message = "The archive is no DOCX: it has no word/document.xml."
                raise UnreadableReleaseError(message)
            for entry in entries:
                _refuse_entry(archive, entry)
    except zipfile.BadZipFile as error:
        message = "The archive is damaged or cut off. Get the file again."
        raise UnreadableReleaseError(message) from error


def _refuse_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    if entry.flag_bits & 1:
        message = "The file is encrypted. Save it without a password."
        raise UnreadableReleaseError(message)
    if not entry.filename.endswith((".xml", ".rels")):
        return
    with archive.open(entry) as file:
        # What an entry says of its size may be a lie; no more than the limit is unpacked.
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        message = "A part of the file is larger than it says. Get the file again."
        raise UnreadableReleaseError(message)
    if _DOCTYPE in content[:4096].upper().replace(b"\0", b""):
        message = "A part of the file declares a document type, which no Word file does."
        raise UnreadableReleaseError(message)


@dataclass(frozen=True, slots=True)
class _Style:
    """What a style says of its paragraphs: the level of a heading, the list to which an item belongs."""

    heading: int | None = None
    numbering: tuple[str, int] | None = None


def _styles(document: Any) -> dict[str, _Style]:
    """Return what the styles of paragraphs say, by their ids; a list may be told by a style that they rest on."""
    found: dict[str, _Style] = {}
    for style in document.styles:
        match = _HEADING.match(style.name or "")
        found[style.style_id] = _Style(int(match[1]) if match else None, _numbering_of(style.element))
    bases = {style.style_id: _value(style.element, "basedOn") for style in document.styles}
    for name, style in list(found.items()):
        base, seen = bases[name], {name}
        numbering = style.numbering
        while numbering is None and base in found and base not in seen:
            seen.add(base)
            numbering, base = found[base].numbering, bases[base]
        found[name] = replace(style, numbering=numbering)
    return found


def _numbering_of(element: Any) -> tuple[str, int] | None:
    """Return list and level that the properties of a paragraph or style name."""
    about = element.find(f"{_W}pPr")
    number = None if about is None else about.find(f"{_W}numPr")
    if number is None or _value(number, "numId") in {None, "0"}:
        return None
    return (_value(number, "numId") or "", int(_value(number, "ilvl") or 0))


class _Numbers:
    """How the lists of a document number their items, and how far they have come."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._counts: dict[tuple[str, int], int] = {}
        part = next(
            (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")), None
        )
        if part is not None:
            self._read(part.element)

    def _read(self, numbering: Any) -> None:
        abstract = {item.get(f"{_W}abstractNumId"): item for item in numbering.findall(f"{_W}abstractNum")}
        for number in numbering.findall(f"{_W}num"):
            reference = number.find(f"{_W}abstractNumId")
            of = abstract.get(reference.get(f"{_W}val")) if reference is not None else None
            for level in of.findall(f"{_W}lvl") if of is not None else ():
                key = (number.get(f"{_W}numId"), int(level.get(f"{_W}ilvl")))
                self._levels[key] = (
                    _value(level, "numFmt") or "decimal",
                    _value(level, "lvlText") or "",
                    int(_value(level, "start") or 1),
                )

    def marker(self, number: str, level: int) -> str | None:
        """Return the marker that a word processor prints before the next item; None for an unknown list."""
        if (number, level) not in self._levels:
            return "•" if number != "0" else None
        form, words, start = self._levels[number, level]
        for key in [key for key in self._counts if key[0] == number and key[1] > level]:
            del self._counts[key]
        self._counts[number, level] = self._counts.get((number, level), start - 1) + 1
        if form == "bullet":
            return words.strip() or "•"
        return self._numbered(number, words) or f"{self._counts[number, level]}."

    def _numbered(self, number: str, words: str) -> str:
        def shown(found: re.Match[str]) -> str:
            level = int(found[1]) - 1
            form = self._levels.get((number, level), ("decimal", "", 1))[0]
            return _as_word_prints(self._counts.get((number, level), 1), form)

        return re.sub(r"%([1-9])", shown, words).strip()


_STYLES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}


def _as_word_prints(number: int, form: str) -> str:
    return number_as(number, _STYLES.get(form, "1"))


def _value(element: Any, name: str) -> str | None:
    found = element.find(f"{_W}{name}")
    return None if found is None else found.get(f"{_W}val")


@dataclass(slots=True)
class _Reader:
    """Walks the XML of a document and writes its blocks."""

    styles: dict[str, _Style]
    numbers: _Numbers
    page: Page = field(default_factory=Page)
    has_struck: bool = False
    has_deleted: bool = False

    def remarks(self) -> Iterator[str]:
        """Tell what is kept and what is left out."""
        if self.has_struck:
            yield "Words that are struck out are kept as words."
        if self.has_deleted:
            yield "Words that a tracked change deletes are left out."

    def read(self, element: Any, *, is_note: bool = False) -> None:
        """Read all paragraphs of an element, those in tables and text boxes among them."""
        waiting = [element]
        while waiting:
            found = waiting.pop()
            if found.tag in _SKIPPED:
                self.has_deleted = self.has_deleted or found.tag in {f"{_W}del", f"{_W}moveFrom"}
            elif found.tag == f"{_W}p":
                boxes = self._paragraph(found, is_note=is_note)
                waiting.extend(reversed(boxes))
            else:
                waiting.extend(reversed(list(found)))

    def _paragraph(self, paragraph: Any, *, is_note: bool) -> list[Any]:
        """Write the lines of a paragraph; return the text boxes in it, which come behind it."""
        about = _About(paragraph, self.styles)
        marker = self.numbers.marker(*about.numbering) if about.numbering else None
        lines, boxes = self._lines(paragraph)
        is_first = True
        for line in lines:
            if not any(run.words.strip() for run in line):
                continue
            self.page.add(
                line,
                marker=marker if is_first else None,
                is_made=True,
                depth=about.numbering[1] + 1 if about.numbering else None,
                heading=about.heading,
                indent=about.indent,
                continues=not is_first,
                footnote=is_note,
            )
            is_first = False
        return boxes

    def _lines(self, paragraph: Any) -> tuple[list[list[Run]], list[Any]]:
        lines: list[list[Run]] = [[]]
        boxes: list[Any] = []
        waiting = list(reversed(paragraph))
        while waiting:
            found = waiting.pop()
            if found.tag in _SKIPPED:
                self.has_deleted = self.has_deleted or found.tag in {f"{_W}del", f"{_W}moveFrom"}
            elif found.tag == f"{_W}txbxContent":
                boxes.append(found)
            elif found.tag == f"{_W}r":
                waiting.extend(reversed(found))
            elif found.tag == f"{_W}t":
                lines[-1].append(self._run(found))
            elif found.tag in {f"{_W}br", f"{_W}cr"}:
                lines.append([])
            elif found.tag == f"{_W}tab":
                lines[-1].append(Run(" "))
            elif found.tag == f"{_W}noBreakHyphen":
                lines[-1].append(Run("\u2011"))
            elif found.tag != f"{_W}pPr":
                waiting.extend(reversed(list(found)))
        return lines, boxes

    def _run(self, text: Any) -> Run:
        about = text.getparent().find(f"{_W}rPr")
        self.has_struck = self.has_struck or _is_on(about, "strike") or _is_on(about, "dstrike")
        underline = None if about is None else _value(about, "u")
        return Run(
            text.text or "",
            strong=_is_on(about, "b"),
            underlined=underline is not None and underline not in _OFF,
        )


def _is_on(about: Any, name: str) -> bool:
    found = None if about is None else about.find(f"{_W}{name}")
    return found is not None and (found.get(f"{_W}val") or "true") not in _OFF


class _About:
    """What a paragraph's properties say of it."""

    def __init__(self, paragraph: Any, styles: dict[str, _Style]) -> None:
        about = paragraph.find(f"{_W}pPr")
        self.heading: int | None = None
        self.numbering: tuple[str, int] | None = None
        self.indent = 0.0
        if about is None:
            return
        style = styles.get(_value(about, "pStyle") or "", _Style())
        self.heading = style.heading
        self.numbering = _numbering_of(paragraph) or style.numbering
        indent = about.find(f"{_W}ind")
        left = None if indent is None else indent.get(f"{_W}left") or indent.get(f"{_W}start")
        self.indent = int(left) / _TWENTIETHS if left and left.lstrip("-").isdigit() else 0.0


def _notes(document: Any) -> Iterator[Any]:
    """Give the footnotes, without the lines that only divide them from the text."""
    for rel in document.part.rels.values():
        if rel.reltype.endswith("/footnotes"):
            for note in library("docx.oxml").parse_xml(rel.target_part.blob):
                if note.get(f"{_W}type") is None:
                    yield note


def _told(document: Any) -> dict[str, str]:
    properties = document.core_properties
    return {"title": properties.title} if properties.title and properties.title.strip() else {}


__all__ = ["read_docx"]
