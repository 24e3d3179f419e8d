"""HTML: the words of a page without its menus, with lists, headings and emphasis as they are marked up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from jscdata.drafting.errors import UnreadableReleaseError
from jscdata.drafting.layout import Release
from jscdata.drafting.readers.decoding import character_remarks, decode
from jscdata.drafting.readers.loading import library, version_of
from jscdata.drafting.readers.numbering import number_as
from jscdata.drafting.readers.page import Page, Run
from jscdata.quoting import quote

SILENT = frozenset(("head", "script", "style", "template", "noscript", "svg", "iframe", "object", "select", "textarea"))
"""Elements whose text a page does not show."""

INLINE = frozenset(
    (
        *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i"),
        *("ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup"),
        *("time", "tt", "u", "var", "wbr"),
    )
)
"""Elements that stand in a line; all others begin and end one."""

_CHARSET = re.compile(rb"(?i)<meta[^>]+charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)")
_LOOKED_AT = 4096
_MENUS = frozenset(("nav", "aside", "form", "button", "dialog", "menu"))
_OUTER = frozenset(("header", "footer"))
_INNER = frozenset(("article", "main"))
_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "complementary", "menu", "dialog"))
_MENU_NAMES = re.compile(
    r"(?i)(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|cookies?|share|sharing|social|skip|related|"
    r"pagination|site-header|site-footer|newsletter|subscribe)(?:$|[\s_-])"
)
_BOLD = re.compile(r"(?i)font-weight\s*:\s*(?:bold|bolder|[6-9]00)")
_NOT_BOLD = re.compile(r"(?i)font-weight\s*:\s*(?:normal|lighter|[1-4]00)")
_UNDERLINED = re.compile(r"(?i)text-decoration[a-z-]*\s*:\s*[^;]*underline")
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")
_STRUCK = frozenset(("s", "del", "strike"))
_NOTES = re.compile(r"(?i)\b(?:footnotes?|endnotes?|fn)\b")


def charset_of(data: bytes) -> str | None:
    """Return the encoding that a page says it has; None where it says none."""
    found = _CHARSET.search(data[:_LOOKED_AT])
    name = found[1].decode("ascii") if found else None
    # The web reads these labels as the superset; pages that name them use its characters.
    return "cp1252" if name and name.lower() in {"iso-8859-1", "latin1", "ascii", "us-ascii"} else name


def read_html(data: bytes, *, main: str | None = None) -> Release:
    """Return the words of a page or fragment, and its blocks.

    Args:
        data: The page.
        main: A CSS selector; the release is the first element that it finds.

    Raises:
        MissingExtraError: Where selectolax is not installed.
        UnreadableReleaseError: Where the bytes are no text, or there is no such element.
    """
    encoding = charset_of(data)
    text, remarks = decode(data, encoding)
    if encoding and encoding.lower().replace("-", "") != "utf8":
        remarks.append(f"The page says that it is encoded as {encoding}, and was read so.")
    _refuse_depth(text)
    tree = library("selectolax.lexbor").LexborHTMLParser(text)
    top = _chosen(tree, main)
    reader = _Reader(chosen=top.mem_id if top is not None else None)
    reader.read(tree.body if tree.body is not None else tree.root)
    if reader.has_struck:
        remarks.append("Words that are struck out are kept as words.")
    page = reader.page
    return Release(
        text=page.text,
        blocks=tuple(page.blocks),
        media_type="text/html",
        reader=version_of("selectolax"),
        left_out=tuple(page.left_out),
        made=tuple(page.made),
        told=_told(tree),
        remarks=(*remarks, *character_remarks(page.text)),
    )


_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)[^>]*?(?P<alone>/?)>")
_UNNESTED = frozenset(
    (
        *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"),
        *("p", "li", "dd", "dt", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "head", "body"),
    )
)
"""Elements without an end, or whose end may be left out."""
_DEEPEST = 2_000
"""The time that the parser takes grows with the square of the depth."""


def _refuse_depth(text: str) -> None:
    depth = 0
    for found in _TAG.finditer(text):
        if found["alone"] or found["name"].lower() in _UNNESTED:
            continue
        depth = max(0, depth - 1) if found["close"] else depth + 1
        if depth > _DEEPEST:
            message = f"The page nests elements more than {_DEEPEST:,} deep, which is not read. Save its text alone."
            raise UnreadableReleaseError(message)


def _chosen(tree: Any, main: str | None) -> Any:
    if main is None:
        return None
    try:
        found = tree.css_first(main)
    except library("selectolax.lexbor").SelectolaxError as error:
        message = f"{quote(main)} is no CSS selector."
        raise UnreadableReleaseError(message) from error
    if found is None:
        message = f"The page has no element {quote(main)}."
        raise UnreadableReleaseError(message)
    return found


@dataclass(slots=True)
class _List:
    """A list that is open: how it numbers its items, None for bullets, and the number of the next one."""

    style: str | None
    next: int = 1
    step: int = 1


@dataclass(frozen=True, slots=True)
class _State:
    """What holds for the words inside an element."""

    strong: bool = False
    underlined: bool = False
    heading: int | None = None
    depth: int = 0
    list: _List | None = None
    is_note: bool = False
    is_inner: bool = False
    is_plain: bool = False
    is_silent: bool = False
    left_out: str | None = None


_OUTSIDE = "It stands outside the element of --main."
_MENU = "It is a menu, a head or a foot of the page."
_UNSEEN = "The page does not show it."
_LONG = 300
_MOST_LOOKED_INTO = 200


@dataclass(slots=True)
class _Reader:
    """Walks a page without recursion, since pages may nest as deep as they like, and writes its blocks."""

    chosen: int | None = None
    page: Page = field(default_factory=Page)
    has_struck: bool = False
    _runs: list[Run] = field(default_factory=list)
    _state: _State = field(default_factory=_State)
    _block: _State = field(default_factory=_State)
    _marker: str | None = None
    _continues: bool = False
    _silent: list[str] = field(default_factory=list)
    _looked_into: int = 0

    def read(self, top: Any) -> None:
        """Read an element with all that it holds."""
        if self.chosen is not None:
            self._state = _State(left_out=_OUTSIDE)
        open_ids: list[int] = []
        left: list[tuple[str, _State]] = []
        for node in top.traverse(include_text=True):
            above = node.parent.mem_id if node.parent is not None else None
            while open_ids and open_ids[-1] != above:
                open_ids.pop()
                self._leave(*left.pop())
            if node.is_text_node:
                self._text(node.text_content or "")
            elif node.is_element_node:
                open_ids.append(node.mem_id)
                left.append((node.tag, self._state))
                self._enter(node)
        while left:
            self._leave(*left.pop())
        self._end_block()
        self._end_left_out()

    def _enter(self, node: Any) -> None:
        tag = node.tag
        before = self._state
        if tag in SILENT or before.is_silent:
            self._state = before if before.is_silent else replace(before, is_silent=True)
            return
        if tag not in INLINE:
            self._end_block()
        self._state = self._within(node, tag, before)
        if self._state.left_out != before.left_out:
            self._end_block()
            self._end_left_out()
        if tag == "br":
            self._end_block()
            self._continues = True
        elif tag in {"td", "th"}:
            self._continues = node.prev is not None
        elif tag == "li":
            self._marker = _marker(node, before.list)

    def _within(self, node: Any, tag: str, before: _State) -> _State:
        """Return what holds inside an element."""
        attributes: Mapping[str, str | None] = node.attributes
        changed: dict[str, Any] = _emphasis(tag, attributes.get("style") or "")
        if node.mem_id == self.chosen:
            changed |= {"left_out": None, "is_inner": True}
        elif before.left_out is None and (why := self._why_left_out(node, tag, attributes, before)):
            changed["left_out"] = why
        if tag in {"ul", "ol"}:
            changed |= {"depth": before.depth + 1, "list": _list_of(tag, attributes, node)}
        elif len(tag) == len("h1") and tag[0] == "h" and tag[1] in "123456":
            changed["heading"] = int(tag[1])
        elif tag in _INNER:
            changed["is_inner"] = True
        elif tag == "pre":
            changed["is_plain"] = True
        elif tag in _STRUCK:
            self.has_struck = True
        if _NOTES.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}") and tag not in INLINE:
            changed["is_note"] = True
        return replace(before, **changed) if changed else before

    def _why_left_out(self, node: Any, tag: str, attributes: Mapping[str, str | None], state: _State) -> str | None:
        if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
            return _UNSEEN
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
        is_menu = tag in _MENUS or (attributes.get("role") or "").lower() in _ROLES
        is_outer = tag in _OUTER and not state.is_inner
        is_named = tag not in INLINE and bool(names.strip()) and bool(_MENU_NAMES.search(names))
        if (is_menu or is_outer or is_named) and not self._holds_text(node):
            return _MENU
        return None

    def _holds_text(self, node: Any) -> bool:
        """Return whether what looks like a menu holds a title or a long paragraph, and so is none."""
        self._looked_into += 1
        if self._looked_into > _MOST_LOOKED_INTO:
            return True
        if node.css_first("h1") is not None:
            return True
        return any(len(found.text(deep=True)) > _LONG for found in node.css("p")[:_MOST_LOOKED_INTO])

    def _leave(self, tag: str, before: _State) -> None:
        after = self._state
        if not after.is_silent and tag not in INLINE:
            self._end_block()
        if after.left_out != before.left_out:
            self._end_left_out()
        self._state = before
        if tag == "li":
            self._marker = None

    def _text(self, words: str) -> None:
        state = self._state
        if state.is_silent:
            return
        if state.left_out:
            self._silent.append(words)
            return
        if not state.is_plain:
            self._add(words)
            return
        for number, line in enumerate(words.split("\n")):
            if number:
                self._end_block()
                self._continues = True
            self._add(line)

    def _add(self, words: str) -> None:
        if not self._runs:
            self._block = self._state
        self._runs.append(Run(words, strong=self._state.strong, underlined=self._state.underlined))

    def _end_block(self) -> None:
        runs, self._runs = self._runs, []
        if self._state.left_out and self._silent:
            self._silent.append(" ")
        if not any(run.words.strip(" \t\n\r\f") for run in runs):
            return
        state = self._block
        self.page.add(
            runs,
            marker=self._marker,
            is_made=True,
            depth=state.depth or None,
            heading=state.heading,
            continues=self._continues,
            footnote=state.is_note,
        )
        self._marker = None
        self._continues = False

    def _end_left_out(self) -> None:
        words, self._silent = "".join(self._silent), []
        self.page.leave_out(words, self._state.left_out or _MENU)


def _emphasis(tag: str, style: str) -> dict[str, Any]:
    """Return how an element sets its words, where it says so."""
    found: dict[str, Any] = {}
    if tag in {"b", "strong"} or _BOLD.search(style):
        found["strong"] = True
    if _NOT_BOLD.search(style):
        found["strong"] = False
    if tag == "u" or _UNDERLINED.search(style):
        found["underlined"] = True
    return found


def _list_of(tag: str, attributes: Mapping[str, str | None], node: Any) -> _List:
    if tag == "ul":
        return _List(style=None)
    is_reversed = "reversed" in attributes
    first = _whole(attributes.get("start"))
    if first is None:
        first = sum(item.tag == "li" for item in node.iter()) if is_reversed else 1
    return _List(style=attributes.get("type") or "1", next=first, step=-1 if is_reversed else 1)


def _marker(node: Any, of: _List | None) -> str:
    """Return the marker that a browser prints before an item, and count it."""
    if of is None or of.style is None:
        return "•"
    number = _whole(node.attributes.get("value"))
    number = of.next if number is None else number
    of.next = number + of.step
    return f"{number_as(number, of.style)}."


def _whole(words: str | None) -> int | None:
    found = re.match(r"\s*([+-]?[0-9]{1,9})", words or "")
    return int(found[1]) if found else None


def _told(tree: Any) -> dict[str, str]:
    """Return what a page tells of itself in its head and marks."""
    told: dict[str, str] = {}
    for key, selector, attribute in _TELLING:
        found = tree.css_first(selector)
        if found is None:
            continue
        words = found.attributes.get(attribute) if attribute else found.text(deep=True)
        if words and words.strip():
            told.setdefault(key, " ".join(words.split()))
    return told


_TELLING: tuple[tuple[str, str, str | None], ...] = (
    ("title", 'meta[property="og:title"]', "content"),
    ("title", "h1", None),
    ("title", "title", None),
    ("publisher", 'meta[property="og:site_name"]', "content"),
    ("url", 'link[rel="canonical"]', "href"),
    ("language", "html[lang]", "lang"),
    *(
        ("date", f'meta[{kind}="{name}" i]', "content")
        for name in ("article:published_time", "date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate")
        for kind in ("property", "name")
    ),
    ("date", "time[datetime]", "datetime"),
)


__all__ = ["INLINE", "SILENT", "charset_of", "read_html"]
