"""The reader of HTML, a whole page or a piece of one.

The tree is walked step by step, never by recursion, so that no depth of nesting can end the
program; a page that nests absurdly deep is refused before it is parsed, since that takes time
that grows with the square of the depth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from jscdata.drafting.layout import Release
from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.readers.main_part import main_part
from jscdata.drafting.readers.note_marks import with_note_marks
from jscdata.drafting.readers.preparing import is_xhtml, prepared
from jscdata.drafting.readers.refusing import UnreadableReleaseError, library, reader_name
from jscdata.drafting.readers.setting import set_out
from jscdata.drafting.readers.walking import Walk
from jscdata.drafting.scanning import Token, scan
from jscdata.quoting import quote

MAX_DEPTH = 2000
"""Deepest nesting of elements that is read."""

# These end where their parent does, or the next of their kind begins, without a tag that says so, or hold nothing.
_UNCLOSED = frozenset(
    """area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot option
    optgroup colgroup html head body rp rt rb rtc""".split()  # noqa: SIM905 - a list is longer.
)
_DATES = re.compile(r"date|published|modified|\btime\b|title|site_name|author|publisher", re.IGNORECASE)
_MAX_TOLD = 1000


def read_html(data: bytes, main: str | None = None) -> Release:
    """Return what a page holds; ``main`` is a CSS selector of the element that holds the release."""
    html, remarks = decode(data, declared=True)
    return read_page(html, main, remarks, media_type="text/html", reader=reader_name("selectolax"))


def read_page(html: str, main: str | None, remarks: tuple[str, ...], *, media_type: str, reader: str) -> Release:
    """Return what a page holds that is characters already.

    Raises:
        UnreadableReleaseError: Where it nests deeper than ``MAX_DEPTH``, or has no element ``main``.
    """
    tokens = _within_depth(scan(html), xhtml=is_xhtml(html))
    parser = library("selectolax.lexbor", "selectolax").LexborHTMLParser(prepared(html, tokens))
    chosen, said = (main_part(parser), ()) if main is None else _chosen(parser, main)
    outside = "the main part of the page" if main is None else f"the element {quote(main)}"
    walk = Walk(main=chosen, why=f"outside {outside}")
    if parser.root is not None:
        walk.through(parser.root)
    paragraphs, noted = with_note_marks(walk.paragraphs)
    setting = set_out(paragraphs)
    return Release(
        text=setting.text,
        blocks=tuple(setting.blocks),
        media_type=media_type,
        reader=reader,
        left_out=tuple(setting.left_out),
        made=tuple(setting.made),
        told=dict(_told(parser)),
        remarks=(*remarks, *said, *walk.remarks(), *noted),
    )


def _within_depth(tokens: Iterable[Token], *, xhtml: bool) -> Iterator[Token]:
    """Give the tokens of a page, and refuse it where they nest too deep."""
    depth = 0
    for token in tokens:
        yield token
        if token.kind not in ("tag", "end") or token.name in _UNCLOSED:
            continue
        if token.closed and (token.foreign or xhtml):
            continue
        depth = depth + 1 if token.kind == "tag" else max(0, depth - 1)
        if depth > MAX_DEPTH:
            message = (
                f"The page nests elements more than {MAX_DEPTH:,} deep, which no release does. Save the part that "
                "holds the release as a page of its own."
            )
            raise UnreadableReleaseError(message)


def _chosen(parser: Any, main: str) -> tuple[int, tuple[str, ...]]:  # noqa: ANN401 - typed in part.
    """Return the element that a selector names, and a remark where it names several."""
    problem = library("selectolax.lexbor", "selectolax").SelectolaxError
    try:
        found = parser.css(main)
    except (problem, ValueError) as error:
        message = f"The selector {quote(main)} is none that CSS knows. Write for example 'main' or 'div.content'."
        raise UnreadableReleaseError(message) from error
    if not found:
        message = f"The page has no element {quote(main)}. Look for the element that holds the release, or give none."
        raise UnreadableReleaseError(message)
    said = (f"The page has {len(found):,} elements {quote(main)}; the first was taken.",) if len(found) > 1 else ()
    return found[0].mem_id, said


def _told(parser: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - typed in part.
    """Say what the page says of itself; of several values of one kind the first holds."""
    for key, words in reversed(list(_all_told(parser))):
        told = " ".join(words.split())
        if told:
            yield key.lower(), told[:_MAX_TOLD]


def _all_told(parser: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - typed in part.
    root = parser.css_first("html")
    if root is not None:
        yield "lang", root.attributes.get("lang") or ""
    for name in ("title", "h1"):
        for node in parser.css(name)[:1]:
            yield name, node.text() or ""
    for node in parser.css("meta"):
        key = node.attributes.get("property") or node.attributes.get("name") or ""
        if _DATES.search(key):
            yield key, node.attributes.get("content") or ""
    for node in parser.css("time[datetime]")[:1]:
        yield "time", node.attributes.get("datetime") or ""
    for node in parser.css("link[rel=canonical]")[:1]:
        yield "canonical", node.attributes.get("href") or ""


__all__ = ["MAX_DEPTH", "read_html", "read_page"]
