"""Markdown: its words without the markup, with the markers of lists as they are written."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from jscdata.drafting.layout import Release
from jscdata.drafting.readers.decoding import character_remarks, decode
from jscdata.drafting.readers.loading import library, version_of
from jscdata.drafting.readers.page import Page, Run

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEADER = re.compile(r"\A---[ \t]*\n(?P<header>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)[^>]*>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_STRUCK = frozenset({"s", "del", "strike"})


def read_markdown(data: bytes) -> Release:
    """Return the words of a Markdown file and its blocks; its YAML header is told apart.

    Raises:
        MissingExtraError: Where markdown-it-py or PyYAML is not installed.
        UnreadableReleaseError: Where the bytes are no text.
    """
    decoded, remarks = decode(data)
    told, body = split_header(decoded)
    reader = _Reader()
    reader.read(parser().parse(body))
    if reader.has_struck:
        remarks.append("Words that are struck out are kept as words.")
    page = reader.page
    return Release(
        text=page.text,
        blocks=tuple(page.blocks),
        media_type="text/markdown",
        reader=version_of("markdown-it-py"),
        left_out=tuple(page.left_out),
        made=tuple(page.made),
        told=told,
        remarks=(*remarks, *character_remarks(page.text)),
    )


def parser() -> Any:
    """Return a parser for Markdown in which an indent makes no code, since releases indent their items."""
    made = library("markdown_it").MarkdownIt("commonmark", {"html": True})
    return made.enable(["table", "strikethrough"]).disable("code")


def split_header(text: str) -> tuple[Mapping[str, str], str]:
    """Return what a YAML header tells, by lower-case key, and the text behind it; a broken one is text."""
    found = _HEADER.match(text)
    if not found:
        return {}, text
    yaml = library("yaml")
    try:
        values = yaml.safe_load(found["header"])
    except yaml.YAMLError:
        return {}, text
    if not isinstance(values, dict):
        return {}, text
    told = {str(key).lower(): _plain(value) for key, value in values.items() if isinstance(value, str | int | dt.date)}
    return told, text[found.end() :]


def _plain(value: str | int | dt.date) -> str:
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, dt.date) else str(value)


class _Reader:
    """Goes through the tokens of a Markdown text and writes its blocks."""

    def __init__(self) -> None:
        self.page = Page()
        self.has_struck = False
        self._depth = 0
        self._marker: str | None = None
        self._heading: int | None = None

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type in {"bullet_list_open", "ordered_list_open"}:
                self._depth += 1
            elif token.type in {"bullet_list_close", "ordered_list_close"}:
                self._depth -= 1
            elif token.type == "list_item_open":
                self._marker = f"{token.info}{token.markup}"
            elif token.type == "heading_open":
                self._heading = int(token.tag[1:])
            elif token.type == "heading_close":
                self._heading = None
            elif token.type == "inline":
                self.has_struck = self.has_struck or any(map(_is_struck, token.children or ()))
                self._lines(_runs(token.children or ()))
            elif token.type == "hr":
                self._rule(token.markup)
            elif token.type in {"html_block", "fence"}:
                self._raw(token)

    def _lines(self, runs: Iterator[Run | None]) -> None:
        """Write a block for each line of a paragraph; None among the runs is a line break."""
        held: list[Run] = []
        is_first = True
        for run in runs:
            if run is None:
                self._add(held, continues=not is_first)
                held, is_first = [], is_first and not held
            else:
                held.append(run)
        self._add(held, continues=not is_first)

    def _add(self, runs: Sequence[Run], *, continues: bool) -> None:
        if not any(run.words.strip() for run in runs):
            return
        self.page.add(
            runs,
            marker=self._marker,
            is_made=True,
            depth=self._depth or None,
            heading=self._heading,
            continues=continues,
        )
        self._marker = None

    def _rule(self, markup: str) -> None:
        """Write a line of stars or dashes as it stands; it has no words."""
        self.page.add([], marker=markup)
        last = self.page.blocks[-1]
        self.page.made.append((last.start, last.end))

    def _raw(self, token: Token) -> None:
        """Write the words of a block of HTML or code, a block a line."""
        for line in _COMMENT.sub("", token.content).splitlines():
            words = html.unescape(_TAG.sub(" ", line)) if token.type == "html_block" else line
            self._add([Run(words)], continues=False)


def _is_struck(token: Token) -> bool:
    tag = _TAG.fullmatch(token.content) if token.type == "html_inline" else None
    return token.type == "s_open" or bool(tag and tag["name"].lower() in _STRUCK)


def _runs(tokens: Sequence[Token]) -> Iterator[Run | None]:
    """Give the runs of inline tokens; None is a line break."""
    strong, underlined = 0, 0
    for token in tokens:
        if token.type in {"strong_open", "strong_close"}:
            strong += token.nesting
        elif token.type == "html_inline":
            tag = _TAG.fullmatch(token.content)
            name = tag["name"].lower() if tag else ""
            step = -1 if tag and tag["close"] else 1
            underlined += step if name in {"u", "ins"} else 0
            strong += step if name in {"b", "strong"} else 0
            if name == "br":
                yield None
        elif token.type == "hardbreak":
            yield None
        elif token.type == "softbreak":
            yield Run("\n", strong=strong > 0, underlined=underlined > 0)
        elif token.type == "image":
            yield Run(token.content)
        elif token.content:
            yield Run(token.content, strong=strong > 0, underlined=underlined > 0)


__all__ = ["parser", "read_markdown", "split_header"]
