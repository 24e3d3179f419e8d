"""Marks and characters of a page told apart as HTML tells them, in time that grows with the length.

Nothing is left out here: each character of the page lies in one token.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "code", "tag", "end", "comment", "section", "other"]
"""What a token is: characters, the code of a script or style that is closed, a tag that opens or closes, a comment, a
section of XML (``<![CDATA[``), or what a browser takes for a comment."""

_ATTRIBUTE = r"""[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>"'][^\s>]*+))?+)?+"""
ATTRIBUTES = re.compile(_ATTRIBUTE)
"""An attribute of a tag: its name, then its value in one of three groups, by how it is quoted."""

TAG = re.compile(rf"<(/?)([A-Za-z][^\s/>]*+)((?:{_ATTRIBUTE})*+)\s*+(/?+)[\s/]*+>")
"""A tag: what tells an end, its name, and its attributes, whatever they are."""

_OTHER = re.compile(r"</>|<(?:[!?]|/[^A-Za-z>])[^>]*>")
_COMMENT_END = re.compile(r"--!?>")
_SECTION, _SECTION_END = "<![CDATA[", "]]>"
_CODE = frozenset({"script", "style"})
_RAW = _CODE | {"xmp", "iframe", "noembed", "noframes"}
_CHARACTERS = _RAW | {"title", "textarea", "plaintext"}
_FOREIGN = frozenset({"svg", "math"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A piece of a page, from ``start`` to ``end``; ``name`` is that of a tag, in lower case.

    ``attributes`` is what a tag has besides its name. ``closed`` tells that a comment or a code has
    its end, and of a tag that it is written as one that holds nothing (``<a/>``), which counts only
    where it is ``foreign``: in a drawing or a formula. ``raw`` tells of characters that they are
    meant as they stand, without references such as ``&amp;``.
    """

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: str = ""
    closed: bool = True
    raw: bool = False
    foreign: bool = False


def attributes_of(written: str) -> Iterator[tuple[str, str]]:
    """Give the names, in lower case, and values of attributes as a tag writes them; of two alike the first."""
    seen: set[str] = set()
    for match in ATTRIBUTES.finditer(written):
        name = match[1].lower()
        if name not in seen:
            seen.add(name)
            yield name, match[2] or match[3] or match[4] or ""


def scan(page: str, is_tag: Callable[[str, str], bool] | None = None) -> Iterator[Token]:
    """Give the tokens of a page in their order.

    With ``is_tag``, only those are tags whose name and attributes it takes, as in Markdown, where words may stand in
    angle brackets and where comments, and elements that hold mere characters, must have an end.
    """
    last = page.rfind(">")
    foreign = place = text = 0
    while (start := page.find("<", place)) >= 0:
        token = None
        if start < last or page.startswith("<!--", start):
            token = _marked(page, start, is_tag, foreign=foreign > 0)
        if token is None:
            place = start + 1
            continue
        if text < start:
            yield Token(kind="text", start=text, end=start)
        yield token
        text = place = token.end
        foreign = _depth(foreign, token)
        if token.kind == "tag" and token.name in _CHARACTERS and not token.closed:
            held = _held(page, token, lenient=is_tag is not None, foreign=bool(foreign))
            if held is not None:
                yield held
                text = place = held.end
    if text < len(page):
        yield Token(kind="text", start=text, end=len(page))


def _depth(foreign: int, token: Token) -> int:
    """Return how many drawings and formulas are open behind a token."""
    if token.name not in _FOREIGN:
        return foreign
    return foreign + (not token.closed) if token.kind == "tag" else max(0, foreign - 1)


def _marked(page: str, start: int, is_tag: Callable[[str, str], bool] | None, *, foreign: bool) -> Token | None:
    """Return the mark that begins at a place, None where the sign ``<`` is one of the characters."""
    if page.startswith("<!--", start):
        comment = _comment(page, start)
        return comment if comment.closed or is_tag is None else None
    if page.startswith(_SECTION, start):
        end = page.find(_SECTION_END, start)
        if end >= 0:
            return Token(kind="section", start=start, end=end + len(_SECTION_END), foreign=foreign)
    match = TAG.match(page, start)
    if match:
        name = match[2].lower()
        if is_tag is not None and not is_tag(name, match[3]):
            return None
        return Token(
            kind="end" if match[1] else "tag",
            start=start,
            end=match.end(),
            name=name,
            attributes=match[3],
            closed=bool(match[8]),
            foreign=foreign or name in _FOREIGN,
        )
    other = _OTHER.match(page, start) if is_tag is None else None
    return Token(kind="other", start=start, end=other.end()) if other else None


def _comment(page: str, start: int) -> Token:
    for short in ("<!-->", "<!--->"):
        if page.startswith(short, start):
            return Token(kind="comment", start=start, end=start + len(short))
    end = _COMMENT_END.search(page, start + len("<!--"))
    return Token(kind="comment", start=start, end=end.end() if end else len(page), closed=end is not None)


def _held(page: str, tag: Token, *, lenient: bool, foreign: bool) -> Token | None:
    """Return the characters that an element holds in which no tag counts but its own end."""
    if foreign and tag.name not in _CODE:
        return None
    end = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(page, tag.end)
    if (end is None and lenient) or (end is not None and end.start() == tag.end):
        return None
    return Token(
        kind="code" if tag.name in _CODE else "text",
        start=tag.end,
        end=end.start() if end and tag.name != "plaintext" else len(page),
        name=tag.name,
        closed=end is not None,
        raw=tag.name in _RAW or tag.name == "plaintext",
    )


__all__ = ["ATTRIBUTES", "TAG", "Kind", "Token", "attributes_of", "scan"]
