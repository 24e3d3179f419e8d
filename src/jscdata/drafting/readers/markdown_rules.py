"""The rules of a Markdown library that drop words or signs, replaced, and such as it lacks, for notes and letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

from jscdata.drafting.readers.preparing import left_out
from jscdata.drafting.readers.refusing import library

_PLACE = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|mailto:|tel:|doi:|//|www\.|/|#|\.{1,2}/)\S*"
    r"|[\w./%-]+\.(?:html?|pdf|md|docx?|txt|png|jpe?g|gif|svg|webp|aspx?|php)(?:[?#]\S*)?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\[((?:[^\[\]\\]|\\.)+)\]")
_NOTE = re.compile(r"\[\^[^\]\s]{1,30}\]:")
_ITEM = re.compile(r"(?:\(?(?:[a-z]|[ivxlc]{2,6}|[0-9]{1,2})\)|(?:[a-z]|[ivxlc]{2,6})\.)\s")
_CLAUSE_END = re.compile(r"(?:[:;.\u2013\u2014]|--|[;,]\s*(?:and|or))\s*$")
_PRODUCT = re.compile(r"(?<=[0-9])\*+(?=[0-9])")
Rule = Callable[..., bool]


def keep_addresses(markdown: Any, text: str) -> None:  # noqa: ANN401 - the library's objects are typed in part.
    """Let a reader of Markdown give the addresses of links and pictures as words that are left out.

    A line such as ``[label]: address`` is taken for the address of a link only where the label is
    used and the address is one; any other stays a line of the text.
    """
    markdown.normalizeLink = markdown.normalizeLinkText = _as_written
    markdown.validateLink = bool
    markdown.options["inline_definitions"] = True
    used = Counter(_label(match[1]) for match in _LABEL.finditer(text))
    markdown.inline.ruler.at("link", _link(_rule("inline", "link")))
    markdown.inline.ruler.at("image", _image(_rule("inline", "image")))
    markdown.block.ruler.at("reference", _reference(_rule("block", "reference"), used))


def keep_cells(markdown: Any) -> None:  # noqa: ANN401 - as above.
    """Let a reader of Markdown take no lines for a table whose rows have more cells than its head: it drops them."""
    rule = _rule("block", "table")
    split = library("markdown_it.rules_block.table", "markdown-it-py").escapedSplit

    def cells(state: Any, line: int) -> int:  # noqa: ANN401 - as above.
        words = state.getLines(line, line + 1, 0, False).strip()  # noqa: FBT003 - as above.
        return int(len(split(words.removeprefix("|"))) - words.endswith("|"))

    def table(state: Any, start: int, end: int, silent: bool) -> bool:  # noqa: ANN401, FBT001 - as above.
        before, line = len(state.tokens), state.line
        if not rule(state, start, end, silent):
            return False
        if silent or max(cells(state, row) for row in range(start, state.line)) <= cells(state, start):
            return True
        del state.tokens[before:]
        state.line = line
        return False

    markdown.block.ruler.at("table", table, {"alt": ["paragraph", "reference"]})


def keep_products(markdown: Any) -> None:  # noqa: ANN401 - as above.
    """Let a reader of Markdown take ``*`` between digits as it stands: a number is not set in italics in part."""
    rule = _rule("inline", "emphasis", "tokenize")

    def emphasis(state: Any, silent: bool) -> bool:  # noqa: ANN401, FBT001 - as above.
        product = _PRODUCT.match(state.src, state.pos, state.posMax)
        if product is None:
            return rule(state, silent)
        if not silent:
            state.pending += product[0]
        state.pos = product.end()
        return True

    markdown.inline.ruler.at("emphasis", emphasis)


def keep_notes(markdown: Any) -> None:  # noqa: ANN401 - as above.
    """Let a reader of Markdown take ``[^1]: ...`` for a footnote, a paragraph of its own."""

    def note(state: Any, start: int, end: int, silent: bool) -> bool:  # noqa: ANN401, FBT001 - as above.
        first = state.bMarks[start] + state.tShift[start]
        if _NOTE.match(state.src, first, state.eMarks[start]) is None:
            return False
        if silent:
            return True
        ends = state.md.block.ruler.getRules("paragraph")
        line = start + 1
        while line < end and not state.isEmpty(line):
            if any(rule(state, line, end, True) for rule in ends):  # noqa: FBT003 - as above.
                break
            line += 1
        state.line = line
        state.push("paragraph_open", "p", 1).attrSet("class", "footnote")
        words = state.push("inline", "", 0)
        words.content = state.getLines(start, line, state.blkIndent, False).strip()  # noqa: FBT003 - as above.
        words.map, words.children = [start, line], []
        state.push("paragraph_close", "p", -1)
        return True

    markdown.block.ruler.before("reference", "note", note, {"alt": ["paragraph"]})


def break_items(line: Any) -> None:  # noqa: ANN401 - as above.
    """Let lines end that letters or numbers in parentheses follow, which are no list in Markdown: "(a) to share;"."""
    parts = line.children or []
    for before, end, after in zip(parts, parts[1:], parts[2:], strict=False):
        if end.type == "softbreak" and _ITEM.match(after.content) and _CLAUSE_END.search(before.content):
            end.type = "hardbreak"


def _rule(kind: str, module: str, name: str = "") -> Rule:
    """Return one of the library's own rules."""
    rule: Rule = getattr(library(f"markdown_it.rules_{kind}.{module}", "markdown-it-py"), name or module)
    return rule


def _as_written(address: str) -> str:
    return address


def _label(words: str) -> str:
    return " ".join(words.split()).casefold()


def _link(rule: Rule) -> Rule:
    def link(state: Any, silent: bool) -> bool:  # noqa: ANN401, FBT001 - the library's own way.
        start, limit = state.pos, state.posMax
        if state.src[start] != "[":
            return False
        end = state.md.helpers.parseLinkLabel(state, start, True)  # noqa: FBT003 - as above.
        if not rule(state, silent):
            return False
        if not silent and 0 <= end < limit:
            _tell(state, state.src[end + 1 : state.pos], "address")
        return True

    return link


def _image(rule: Rule) -> Rule:
    def image(state: Any, silent: bool) -> bool:  # noqa: ANN401, FBT001 - as above.
        start = state.pos
        if not rule(state, silent):
            return False
        if not silent:
            state.tokens.pop()
            state.push("html_inline", "", 0).content = "<img>"
            _tell(state, state.src[start : state.pos], "picture")
        return True

    return image


def _reference(rule: Rule, used: Counter[str]) -> Rule:
    def reference(state: Any, start: int, end: int, silent: bool) -> bool:  # noqa: ANN401, FBT001 - as above.
        line = state.line
        if not rule(state, start, end, silent) or silent:
            return False
        said = state.tokens.pop().meta
        place = [start, state.line]
        if not _is_address(said["label"], said["url"], used):
            _forget(state.env, said["id"], place)
            state.line = line
            return False
        token = state.push("html_block", "", 0)
        token.content = left_out(state.getLines(*place, 0, True), "address") + "\n"  # noqa: FBT003 - as above.
        token.map = place
        return True

    return reference


def _is_address(label: str, address: str, used: Counter[str]) -> bool:
    """Return whether a line holds the address of a link: not a note, and its label stands elsewhere, too."""
    return not label.startswith("^") and used[_label(label)] > 1 and _PLACE.fullmatch(address) is not None


def _forget(environment: Any, label: str, place: list[int]) -> None:  # noqa: ANN401 - as above.
    """Take back what the rule noted of a line."""
    if environment["references"][label]["map"] == place:
        del environment["references"][label]
    else:
        environment["duplicate_refs"].pop()


def _tell(state: Any, words: str, key: str) -> None:  # noqa: ANN401 - as above.
    if words.strip("[]"):
        state.push("html_inline", "", 0).content = left_out(words, key)


__all__ = ["break_items", "keep_addresses", "keep_cells", "keep_notes", "keep_products"]
