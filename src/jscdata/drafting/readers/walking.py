"""The walk through a page's tree, element by element and never by recursion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from jscdata.drafting.readers import cells
from jscdata.drafting.readers.frames import LISTS, Frame, marker
from jscdata.drafting.readers.gathering import Gatherer, Marker
from jscdata.drafting.readers.setting import Paragraph
from jscdata.drafting.readers.tags import BLOCKS, IN_WORDS, LEFT_OUT, told_by
from jscdata.spans import is_white_space

NUMBER = "data-written-number"
"""The attribute by which the reader of Markdown tells the number that an item has in the source."""

_CODE = frozenset({"script", "style"})
_NO_TEXT = _CODE | {"title", "iframe", "noembed", "noframes", "noscript", LEFT_OUT}
_NO_TEXT |= {"option", "button", "label", "textarea"}
_OFTEN_MENUS = frozenset({"header", "footer", "aside", "form"})


@dataclass(slots=True, kw_only=True)
class Walk:
    """Gathers a page's paragraphs; outside the element ``main``, words are left out, and ``why`` says so."""

    main: int | None = None
    why: str | None = None
    _gatherer: Gatherer = field(default_factory=Gatherer)
    _letters: int = 0
    _has_main: bool = False
    _rows: list[list[int]] = field(default_factory=list)
    _has_cells: bool = False
    _bare_gloss: bool = False
    _struck: int = 0
    _pictures: int = 0
    _frames: int = 0

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs found so far."""
        return self._gatherer.paragraphs

    def through(self, root: Any) -> None:  # noqa: ANN401 - the library's nodes are typed in part.
        """Walk through an element and all that it holds."""
        outermost = Frame(why=self.why if self.main is not None else None)
        self._letters = _letters_in(root)
        self._has_main = root.css_first("main, article, [role=main]") is not None
        entered = self._enter(root, outermost)
        if entered is None:
            return
        stack = [(root, entered)]
        node = root.child
        while stack:
            if node is None:
                element, frame = stack.pop()
                self._leave(frame, stack[-1][1] if stack else outermost)
                node = element.next if stack else None
            elif node.tag == "-text":
                self._gatherer.text(node.text_content or "", stack[-1][1])
                node = node.next
            else:
                inner = self._enter(node, stack[-1][1]) if node.is_element_node else None
                if inner is not None:
                    stack.append((node, inner))
                node = node.next if inner is None else node.child
        self._gatherer.end(Frame())

    def remarks(self) -> Iterator[str]:
        """Say what a person should know of the page."""
        if self._struck:
            yield f"Words that are struck out stay in the text, at {_times(self._struck)}."
        if self._pictures:
            yield f"Pictures, of which there are {self._pictures:,}, and words in them are not in the text."
        if self._frames:
            yield f"The page shows other pages inside, {self._frames:,} in number, which were not read."
        if self._has_cells:
            yield cells.TOLD

    def _enter(self, node: Any, outer: Frame) -> Frame | None:  # noqa: ANN401 - as above.
        """Return what holds inside an element, None where nothing in it is read."""
        tag = str(node.tag or "")
        attributes = node.attributes
        if tag in _CODE:
            return None
        self._frames += tag == "iframe" and outer.why is None
        if self.main is not None and node.mem_id == self.main:
            self._gatherer.end(outer)
            outer = Frame(article=True)
        often = outer.why is None and tag in _OFTEN_MENUS
        frame = outer.within(tag, attributes, holds_text=often and self._holds_text(tag, node, outer))
        if outer.why is None:
            self._note(tag, frame, outer)
        if tag in BLOCKS:
            self._gatherer.end(outer)
        if tag == "ol" and "reversed" in attributes and frame.items is not None and not attributes.get("start"):
            frame.items.count = sum(item.tag == "li" for item in node.iter())
        if frame.why is None:
            self._place(tag, attributes, frame, outer)
            if tag == "rt":
                self._bare_gloss = not is_white_space(node.text()) and not _is_fenced(node)
                self._gatherer.made("(" * self._bare_gloss, frame)
        elif tag not in IN_WORDS:
            self._gatherer.text(" ", frame)
        for words, why in told_by(tag, attributes):
            self._gatherer.text(f" {words} ", replace(frame, why=frame.why or why))
        return frame

    def _holds_text(self, tag: str, node: Any, outer: Frame) -> bool:  # noqa: ANN401 - as above.
        """Return whether an element that often holds a menu holds words of the release.

        Each is looked into once: none stands in another that was, and parsers let no form stand in another.
        """
        if tag == "form":
            # Some sites put the whole page into one form.
            return node.css_first("h1, article, main") is not None or 2 * _letters_in(node) > self._letters
        if outer.looked_into:
            return True
        if tag == "header" and node.css_first("h1") is not None:
            # A head with the title is no menu; menus in it are left out by themselves.
            return True
        outside = not outer.article and (tag == "aside" or self._has_main)
        return not outside and 2 * sum(map(_letters_in, node.css("a"))) <= _letters_in(node)

    def _place(self, tag: str, attributes: dict[str, str | None], frame: Frame, outer: Frame) -> None:
        """Do what an element asks for at its beginning."""
        if tag == "br":
            self._gatherer.line_break()
        elif tag == "tr":
            self._rows.append([])
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append(len(self.paragraphs))
        elif tag in LISTS and not outer.depth:
            self._gatherer.new_list()
        elif tag == "li":
            self._gatherer.item(_marker(attributes, frame))

    def _leave(self, frame: Frame, outer: Frame) -> None:
        if frame.tag in BLOCKS or (frame.why is None and outer.why is not None):
            self._gatherer.end(outer if outer.why is None else frame)
        if frame.tag == "tr" and frame.why is None:
            self._has_cells |= cells.set_row(self.paragraphs, self._rows.pop())
        if frame.tag == "li" and frame.why is None:
            self._gatherer.item(None)
        if frame.tag == "rt" and frame.why is None:
            self._gatherer.made(")" * self._bare_gloss, frame)
        elif frame.why is not None and frame.tag not in IN_WORDS:
            self._gatherer.text(" ", frame)

    def _note(self, tag: str, frame: Frame, outer: Frame) -> None:
        self._struck += frame.struck and not outer.struck
        self._pictures += tag in ("img", "svg", "canvas", "video", "picture")


def _letters_in(element: Any) -> int:  # noqa: ANN401 - as above.
    """Return how many letters an element shows, without those of its choices, buttons and labels."""
    return sum(
        len((node.text_content or "").strip())
        for node in element.traverse(include_text=True)
        if node.is_text_node and (node.parent is None or node.parent.tag not in _NO_TEXT)
    )


def _is_fenced(gloss: Any) -> bool:  # noqa: ANN401 - as above.
    """Return whether a gloss, which browsers print above a word, has a parenthesis for programs that do not."""
    before = gloss.prev
    while before is not None and before.tag == "-text" and is_white_space(before.text_content or ""):
        before = before.prev
    return before is not None and before.tag == "rp"


def _marker(attributes: dict[str, str | None], frame: Frame) -> Marker:
    shown = marker(frame, attributes)
    written = attributes.get(NUMBER)
    if written is None or not shown:
        return Marker(shown, made=True)
    # Markdown may close a number by a parenthesis.
    shown = shown[:-1] + written[-1]
    return (
        Marker(written, made=False)
        if shown == (written[:-1].lstrip("0") or "0") + written[-1]
        else Marker(shown, made=True, written=written)
    )


def _times(count: int) -> str:
    return "one place" if count == 1 else f"{count:,} places"


__all__ = ["NUMBER", "Walk"]
