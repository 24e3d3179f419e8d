"""The reader of Markdown: a YAML header that is told, and a body read as the page that it makes."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from jscdata.drafting.layout import Release
from jscdata.drafting.readers.decoding import decode
from jscdata.drafting.readers.html import read_page
from jscdata.drafting.readers.refusing import UnreadableReleaseError, library, reader_name
from jscdata.drafting.readers.tags import BLOCKS, INLINE
from jscdata.drafting.readers.walking import NUMBER

_HEADER = re.compile(r"\s*---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"([A-Za-z][\w. -]{0,60})[ \t]*:(?:[ \t]+(.*))?$")
_BELOW = re.compile(r"[ \t]|- |-$|#|$")
_MAX_HEADER = 64 * 1024
_MAX_NESTING = 100
_MAX_OPEN = 1000
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)")
_PLACE = re.compile(r"[/#@]|\.\w")


def read_markdown(data: bytes) -> Release:
    """Return a Markdown file; of its header, only single values and lists of them are told."""
    text, remarks = decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    told, header, more = _header(text)
    html, notes = _rendered(text[header:])
    read = read_page(
        html, None, (*remarks, *more, *notes), media_type="text/markdown", reader=reader_name("markdown-it-py")
    )
    return Release(
        text=read.text,
        blocks=read.blocks,
        media_type=read.media_type,
        reader=read.reader,
        left_out=read.left_out,
        made=read.made,
        told={**{key: value for key, value in read.told.items() if key == "h1"}, **told},
        remarks=read.remarks,
    )


def _header(text: str) -> tuple[dict[str, str], int, tuple[str, ...]]:
    """Return what the header tells, where the body begins, and a remark where it is no sound YAML."""
    match = _HEADER.match(text)
    lines = (match[1] or "").split("\n") if match else []
    keyed = [_KEY.match(line) for line in lines]
    sound = all(key or _BELOW.match(line) for key, line in zip(keyed, lines, strict=True))
    if match is None or match.end() > _MAX_HEADER or not any(keyed) or not sound:
        return {}, 0, ()
    yaml = library("yaml", "PyYAML")
    try:
        value = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError, RecursionError):
        value = None
    if isinstance(value, dict):
        return {str(key).lower(): words for key, one in value.items() if (words := _words(one))}, match.end(), ()
    told = {key[1].strip().lower(): (key[2] or "").strip(" '\"") for key in keyed if key}
    remark = "The header is no sound YAML; each of its lines was taken as a name and a value."
    return {key: words for key, words in told.items() if words}, match.end(), (remark,)


def _words(value: object) -> str:
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(str(item) for item in value if isinstance(item, str | int | float | dt.date))
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _rendered(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the page that the Markdown makes, with the numbers of items as they were written."""
    markdown = library("markdown_it", "markdown-it-py").MarkdownIt(
        "commonmark", {"html": True, "maxNesting": _MAX_NESTING}
    )
    if text.count("[") - text.count("]") > _MAX_OPEN:
        message = f"The Markdown opens more than {_MAX_OPEN:,} square brackets that never close. Take them out of it."
        raise UnreadableReleaseError(message)
    # Releases have no program code, but items that are indented far.
    markdown.enable(["table", "strikethrough"]).disable("code")
    environment: dict[str, Any] = {}
    tokens = markdown.parse(text, environment)
    links = environment.get("references", {})
    if any(label.startswith("^") or not _PLACE.search(link["href"]) for label, link in links.items()):
        # What looks like the address of a link is a note, or words: nothing of it may vanish.
        tokens = markdown.disable("reference").parse(text, {})
    if any(token.level >= _MAX_NESTING - 1 for token in tokens):
        # What is nested deeper, the library leaves out without a word.
        message = (
            f"The Markdown nests quotations or lists more than {_MAX_NESTING - 2} deep. Take such signs out of it."
        )
        raise UnreadableReleaseError(message)
    for token in tokens:
        if token.type == "list_item_open" and token.info:
            token.attrSet(NUMBER, token.info + token.markup)
        for part in (token, *(token.children or ())):
            if part.type in ("html_inline", "html_block"):
                part.content = _TAG.sub(_only_tags, part.content)
    remarks = ("Addresses of links are not in the text.",) if "link_open" in _types(tokens) else ()
    return str(markdown.renderer.render(tokens, markdown.options, {})), remarks


def _types(tokens: list[Any]) -> set[str]:
    return {part.type for token in tokens for part in (token, *(token.children or ()))}


def _only_tags(match: re.Match[str]) -> str:
    """Return what HTML knows as it is, and words in angle brackets as words."""
    name = match[1].lower()
    return match[0] if name in BLOCKS or name in INLINE or "-" in name or ":" in name else f"&lt;{match[0][1:]}"


__all__ = ["read_markdown"]
