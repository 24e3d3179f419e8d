"""The reader of Markdown: a YAML header that is told, and a body read as the page that it makes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from jscdata.drafting.layout import Release
from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.readers.header import header_of
from jscdata.drafting.readers.html import read_page
from jscdata.drafting.readers.markdown_rules import break_items, keep_addresses, keep_cells, keep_notes, keep_products
from jscdata.drafting.readers.markup import Markup
from jscdata.drafting.readers.preparing import left_out
from jscdata.drafting.readers.refusing import UnreadableReleaseError, library, reader_name
from jscdata.drafting.readers.tags import BLOCKS, INLINE, LEFT_OUT, MERE_CHARACTERS
from jscdata.drafting.readers.walking import NUMBER
from jscdata.drafting.scanning import TAG

_MAX_NESTING = 100
_MAX_OPEN = 1000


def read_markdown(data: bytes) -> Release:
    """Return a Markdown file; of its header, only single values and lists of them are told."""
    text, remarks = decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    told, header, more = header_of(text)
    html = (left_out(text[:header], "header") if header else "") + _rendered(text[header:])
    read = read_page(html, None, (*remarks, *more), media_type="text/markdown", reader=reader_name("markdown-it-py"))
    return replace(read, told={**{key: value for key, value in read.told.items() if key == "h1"}, **told})


def _rendered(text: str) -> str:
    """Return the page that the Markdown makes, with the numbers of items as they were written."""
    markdown = library("markdown_it", "markdown-it-py").MarkdownIt(
        "commonmark", {"html": True, "maxNesting": _MAX_NESTING}
    )
    if text.count("[") - text.count("]") > _MAX_OPEN:
        message = f"The Markdown opens more than {_MAX_OPEN:,} square brackets that never close. Take them out of it."
        raise UnreadableReleaseError(message)
    # Releases have no program code, but items that are indented far.
    markdown.enable(["table", "strikethrough"]).disable("code")
    keep_addresses(markdown, text)
    keep_cells(markdown)
    keep_products(markdown)
    keep_notes(markdown)
    tokens = markdown.parse(text)
    if any(token.level >= _MAX_NESTING - 1 for token in tokens):
        # What is nested deeper, the library leaves out without a word.
        message = (
            f"The Markdown nests quotations or lists more than {_MAX_NESTING - 2} deep. Take such signs out of it."
        )
        raise UnreadableReleaseError(message)
    only_tags = _only_tags(text)
    _number(tokens)
    for token in tokens:
        break_items(token)
        for part in (token, *(token.children or ())):
            if part.type in ("html_inline", "html_block"):
                marks, comment = _parted(part.content)
                part.content = TAG.sub(only_tags, marks) + (left_out(comment, "comment") if comment else "")
    return "".join(_with_languages(markdown, tokens))


def _number(tokens: list[Any]) -> None:
    """Let items bear the numbers that they have in the source; one that repeats the number before counts on."""
    last: dict[int, str] = {}
    for token in tokens:
        if token.type == "ordered_list_open":
            last.pop(token.level + 1, None)
        elif token.type == "list_item_open" and token.info:
            token.attrSet(NUMBER, token.info + token.markup)
            if last.get(token.level) != token.info:
                token.attrSet("value", token.info)
            last[token.level] = token.info


def _with_languages(markdown: Any, tokens: list[Any]) -> Iterator[str]:  # noqa: ANN401 - typed in part.
    """Give the page piece by piece, before each code what the Markdown says of its language."""
    place = 0
    for number, token in enumerate(tokens):
        if token.type == "fence" and token.info:
            yield str(markdown.renderer.render(tokens[place:number], markdown.options, {}))
            yield left_out(token.info, "language")
            place = number
    yield str(markdown.renderer.render(tokens[place:], markdown.options, {}))


def _parted(marks: str) -> tuple[str, str]:
    """Return HTML up to a comment that never ends, and what the comment holds."""
    start = marks.find("<!--")
    while start >= 0:
        end = marks.find("-->", start + 4)
        if end < 0:
            return marks[:start], marks[start + 4 :]
        start = marks.find("<!--", end)
    return marks, ""


def _only_tags(text: str) -> Callable[[re.Match[str]], str]:
    """Return what gives tags that HTML knows as they are, and words in angle brackets as words."""
    lower = text.lower()
    markup = Markup(text)
    ends = {name for name in MERE_CHARACTERS if lower.rfind(f"</{name}") > lower.rfind(f"<{name}")}

    def only_tags(match: re.Match[str]) -> str:
        name = match[2].lower()
        known = (name in BLOCKS or name in INLINE) and markup.is_complete(name, match[3])
        known = name == LEFT_OUT or (known and (name not in MERE_CHARACTERS or name in ends))
        return match[0] if known else f"&lt;{match[0][1:]}"

    return only_tags


__all__ = ["read_markdown"]
