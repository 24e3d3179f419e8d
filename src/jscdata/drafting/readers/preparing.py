"""A page made ready for its parser, which drops words where tags never end, or are written as XML has them."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from jscdata.drafting.readers.markup import Markup
from jscdata.drafting.readers.tags import LEFT_OUT, MERE_CHARACTERS, WHY, WRITTEN
from jscdata.drafting.scanning import Token

_EMPTY = frozenset(
    "area base br col embed hr img input link meta param source track wbr".split()  # noqa: SIM905 - a list is longer.
)
_OF_TABLES = frozenset({"caption", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"})
_XHTML = re.compile(r"\s*<\?xml\b|<html\b[^>]*\bxmlns\s*=", re.IGNORECASE)
_SHADOW = re.compile(r"\bshadowrootmode\b", re.IGNORECASE)
# A sign that the scan takes for a character, where a parser would see a tag that never ends.
_UNFINISHED = re.compile(r"<(?=[A-Za-z/!?])")
_HEAD = 4096


def left_out(words: str, key: str) -> str:
    """Write words such that the reader of a page leaves them out for the reason ``tags.WHY[key]``."""
    return f'<{LEFT_OUT} {WHY}="{key}">{html.escape(words, quote=False)}</{LEFT_OUT}>'


def is_xhtml(page: str) -> bool:
    """Return whether a page says that it is written as XML."""
    return _XHTML.search(page[:_HEAD]) is not None


def prepared(page: str, tokens: Iterable[Token]) -> str:
    """Return a page, given with its tokens, in which no parser loses words.

    Elements that are closed as XML closes them get a tag of their own that closes them: in XHTML
    all, elsewhere those that would swallow what follows. What a comment or a code without end
    holds, a section of XML and a template is marked as left out; a tag that never ends is words;
    and rows and cells without a table get one.
    """
    return "".join(_pieces(page, tokens, xhtml=is_xhtml(page)))


def _pieces(page: str, tokens: Iterable[Token], *, xhtml: bool) -> Iterator[str]:
    markup = Markup(page)
    first, tables = True, 0
    templates: list[str] = []
    for token in tokens:
        written = page[token.start : token.end]
        if token.kind in ("tag", "end"):
            if first and token.name in _OF_TABLES:
                yield "<table>"
                tables = 1
            first = False
            tables = max(0, tables + (token.name == "table") * (1 if token.kind == "tag" else -1))
            if not markup.has(token):
                if token.kind == "tag" and tables and token.name in _OF_TABLES:
                    words = html.escape(written)
                    written = f'<{token.name} {WRITTEN}="{words}" {written[1 + len(token.name) :]}'
                else:
                    yield left_out(written, "tag")
        if token.name == "template" and token.kind in ("tag", "end"):
            yield _template(token, templates)
        else:
            yield _mended(token, written, xhtml=xhtml)


def _mended(token: Token, written: str, *, xhtml: bool) -> str:
    if token.kind == "tag" and token.closed and token.name not in _EMPTY:
        swallows = not token.foreign and token.name in MERE_CHARACTERS
        return f"{written[:-1].rstrip(' /')}></{token.name}>" if xhtml or swallows else written
    if token.kind == "section":
        words = written[9:-3]
        return html.escape(words, quote=False) if xhtml or token.foreign else left_out(words, "section")
    if token.kind == "comment" and not token.closed:
        return left_out(written[4:], "comment")
    if token.kind == "text" and not token.raw:
        return _UNFINISHED.sub("&lt;", written)
    if token.kind == "code" and not token.closed:
        return f"</{token.name}>{left_out(written, 'code')}"
    return written


def _template(token: Token, open_templates: list[str]) -> str:
    """Return the tag that stands for one of a template, whose words no parser gives; some are shown all the same."""
    if token.kind == "tag":
        shown = _SHADOW.search(token.attributes) is not None
        open_templates.append("div" if shown else LEFT_OUT)
        return "<div>" if shown else f'<{LEFT_OUT} {WHY}="template">'
    return f"</{open_templates.pop()}>" if open_templates else ""


__all__ = ["is_xhtml", "left_out", "prepared"]
