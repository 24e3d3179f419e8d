"""The words of a source, found by means that the readers do not use, to judge the readers by."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from xml.parsers import expat

from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.readers.packed import DAMAGED, refuse_unsafe
from jscdata.drafting.readers.quiet import heard
from jscdata.drafting.readers.refusing import UnreadableReleaseError, library
from jscdata.spans import WHITE_SPACE

_INLINE = frozenset(
    """a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark math nobr output picture
    q rp rt ruby s samp small span strike strong sub sup svg time tt u var wbr img""".split()  # noqa: SIM905 - longer.
)
_UNREAD = frozenset({"script", "style", "template", "title", "iframe", "noembed", "noframes", "desc", "object"})
_WHITE = re.compile(f"[{re.escape(WHITE_SPACE)}]+")
_BEGUN = re.compile(r"<[A-Za-z/!?]")
_SECTION = re.compile(r"<!--.*?-->|<!\[[^>]*>", re.DOTALL)
_SPACES = str.maketrans(dict.fromkeys(WHITE_SPACE, " "))


def words_of(text: str) -> list[str]:
    """Return the words of a text, divided by white space."""
    return [word for word in text.translate(_SPACES).split(" ") if word]


def text_words(data: bytes) -> list[str]:
    """Return the words of a file of plain text."""
    return words_of(decode(data)[0])


class _Words(HTMLParser):
    """Takes the characters of a page in their order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._unread: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - the parser gives them.
        if tag in _UNREAD:
            self._unread.append(tag)
        self._divide(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._unread:
            del self._unread[self._unread.index(tag) :]
        self._divide(tag)

    def handle_data(self, data: str) -> None:
        if not self._unread:
            self.pieces.append(data)

    def _divide(self, tag: str) -> None:
        if tag not in _INLINE and tag not in _UNREAD and "-" not in tag and ":" not in tag:
            self.pieces.append(" ")


def html_words(data: bytes) -> list[str]:
    """Return the words of a page, with those of its menus."""
    return _html_words(decode(data, declared=True)[0])


def _html_words(page: str) -> list[str]:
    parser = _Words()
    # A comment or tag that never ends goes on to the end of the page.
    comment = page.find("<!--", page.rfind("-->") + 1)
    page = page[:comment] if comment >= 0 else page
    tag = _BEGUN.search(page, page.rfind(">") + 1)
    page = page[: tag.start()] if tag else page
    # What begins like a section of XML is a comment to a browser, and an error to this parser.
    page = _SECTION.sub(lambda match: match[0] if match[0].startswith("<!--") else "", page)
    parser.feed(page)
    parser.close()
    return words_of("".join(parser.pieces))


def _without_signs(match: re.Match[str]) -> str:
    """Return the numbers of a line's beginning, without bullets and the signs of quotations."""
    return " ".join(re.findall(r"[0-9]{1,9}[.)]", match[1])) + " "


def _heading(match: re.Match[str]) -> str:
    """Return a heading without the signs before and after it."""
    words = match[2].rstrip(" \t")
    bare = words.rstrip("#")
    return match[1] + (bare if not bare or bare[-1] in " \t" else words)


def _meant(match: re.Match[str]) -> str:
    """Return what is meant as it stands, such that the parser of HTML takes it so."""
    return html.escape(match[1] or "<", quote=False)


_TAGS = "|".join(
    (
        *sorted(_INLINE | _UNREAD),
        *("p", "div", "h[1-6]", "[uo]l", "li", "t[dhr]", "table", "tbody", "thead", "br", "hr", "blockquote", "center"),
        *("header", "footer", "nav", "section", "article", "aside", "main", "figure", "form", "pre", "d[ldt]"),
    )
)
_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = (
    # Lines that only set out others: rules, fences, underlines, rows that divide a table.
    (re.compile(r"^[ \t>]*(?:(?:[-*_][ \t]*){3,}|`{3,}[^`\n]*|~{3,}.*|=+[ \t]*|-+[ \t]*)$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$", re.MULTILINE), ""),
    # The addresses of links.
    (
        re.compile(
            r"^[ \t]{0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*<?[^\s>]*(?:[/#@]|\.\w)[^\s]*(?:[ \t]+[\"'(].*)?$", re.MULTILINE
        ),
        "",
    ),
    (re.compile(r"(?<!\\)!\[[^\[\]\n]*\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"), ""),
    (re.compile(r"(?<!\\)\[((?:[^\[\]\\]|\\.)*)\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)"), r"\1"),
    (re.compile(r"<([a-z][a-z0-9+.-]+:[^\s<>]*|[^\s<>@/]+@[^\s<>]+)>", re.IGNORECASE), r"\1"),
    # Quotations, bullets and headings, before and within each other.
    (re.compile(r"^((?:[ \t]*(?:>|[-*+](?=[ \t]|$)|[0-9]{1,9}[.)](?=[ \t])))*)[ \t]*", re.MULTILINE), _without_signs),
    (re.compile(r"^((?:[ \t]*[0-9]{1,9}[.)])*[ \t]*)#{1,6}((?:[ \t][^\n]*)?)$", re.MULTILINE), _heading),
    # What is meant as it stands, and words in angle brackets that are no tags.
    (re.compile(rf"\\([!-/:-@\[-`{{-~])|<(?=/?[a-z][a-z0-9]*)(?!/?(?:{_TAGS})\b)", re.IGNORECASE), _meant),
)
_HEADER = re.compile(
    r"\A\s*---[ \t]*\n((?:(?:[A-Za-z][\w. -]*:(?:[ \t].*)?|[ \t#-].*|)\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
)


def markdown_words(data: bytes) -> list[str]:
    """Return the words of a Markdown file below its header, without what marks them up."""
    text = decode(data)[0].replace("\r\n", "\n").replace("\r", "\n")
    header = _HEADER.match(text)
    if header and ":" in header[1]:
        text = text[header.end() :]
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    end = text.rfind(">") + 1
    if "<!--" not in text[end:]:
        # What begins like a tag and never ends is words.
        text = text[:end] + text[end:].replace("<", "&lt;")
    return _html_words(text)


def pdf_words(data: bytes) -> list[str]:
    """Return the words of a PDF, in the order in which the file sets them."""
    with heard("pypdf"):
        reader = library("pypdf", "pypdf").PdfReader(io.BytesIO(data))
        if reader.is_encrypted:
            reader.decrypt("")
        texts = [page.extract_text() for page in reader.pages]
    pages = (re.sub("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]", "\ufffd", text) for text in texts)
    return [word for page in pages for word in words_of(page)]


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
_BRANCHES = f"{_COMPATIBLE}AlternateContent"
_BRANCH = frozenset({f"{_COMPATIBLE}Choice", f"{_COMPATIBLE}Fallback"})
_DELETED = frozenset({f"{_W}del", f"{_W}moveFrom"})
_TEXTS = frozenset({f"{_W}t", "http://schemas.openxmlformats.org/officeDocument/2006/math t"})
_SIGNS = {f"{_W}noBreakHyphen": "\u2011", f"{_W}softHyphen": "\u00ad"}
_SPACED = frozenset({f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}ptab"})


class _Document:
    """Takes the words of one part of a document; those of a text box follow the paragraph that holds it."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self._open: list[list[str]] = [[]]
        self._boxes: list[list[str]] = []
        self._deleted = self._in_text = 0
        self._properties = 0
        # How many branches each choice has had so far: only the first of each is read.
        self._branches: list[int] = []

    def parse(self, data: bytes) -> list[str]:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = _no_doctype
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._characters
        parser.Parse(data, True)  # noqa: FBT003 - the library's own way.
        return words_of("".join(self._open[0]))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._branches.extend([0] * (name == _BRANCHES))
        if name in _BRANCH and self._branches:
            self._branches[-1] += 1
            self._deleted += self._branches[-1] > 1
        self._deleted += name in _DELETED
        self._in_text += name in _TEXTS
        self._properties += name in (f"{_W}pPr", f"{_W}rPr")
        if name == f"{_W}p":
            self._open.append([])
        elif self._deleted or self._properties:
            return
        elif name in _SPACED:
            self._open[-1].append(" ")
        elif name in _SIGNS:
            self._open[-1].append(_SIGNS[name])
        elif name == f"{_W}sym":
            self._open[-1].append(chr(int(attributes.get(f"{_W}char", "FFFD"), 16)))

    def _end(self, name: str) -> None:
        if name in _BRANCH and self._branches:
            self._deleted -= self._branches[-1] > 1
        if name == _BRANCHES:
            self._branches.pop()
        self._deleted -= name in _DELETED
        self._in_text -= name in _TEXTS
        self._properties -= name in (f"{_W}pPr", f"{_W}rPr")
        if name == f"{_W}p":
            done = self._open.pop()
            # The words of a box wait until the paragraph that holds it has ended.
            own = [piece for piece in done if not piece.startswith("\0")]
            boxes = [piece[1:] for piece in done if piece.startswith("\0")]
            mark = "\0" if len(self._open) > 1 else ""
            self._open[-1].append(f"{mark} {''.join(own)} {' '.join(boxes)} ")

    def _characters(self, data: str) -> None:
        if self._in_text and not self._deleted:
            self._open[-1].append(data)


def _no_doctype(*_: object) -> None:
    message = "The document tells entities of its own, which no program for documents writes. It was not read."
    raise UnreadableReleaseError(message)


def docx_words(data: bytes) -> list[str]:
    """Return the words of a document and of its notes, without those that were deleted in it."""
    refuse_unsafe(data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return [word for part in _parts(archive) for word in _Document().parse(part)]
    except (expat.ExpatError, *DAMAGED) as error:
        message = "The Word document is damaged. Open it in a word processor and save it anew."
        raise UnreadableReleaseError(message) from error


def _parts(archive: zipfile.ZipFile) -> Iterator[bytes]:
    for name in ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml"):
        if name in archive.namelist():
            yield archive.read(name)


__all__ = ["docx_words", "html_words", "markdown_words", "pdf_words", "text_words", "words_of"]
