"""The one element of a page that is marked up as its main part, where nothing but menus stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jscdata.drafting.readers.tags import why_left_out

_NO_TEXT = frozenset({"script", "style", "title", "option", "button", "label", "textarea"})
"""Elements whose words are none of the release."""


def main_part(parser: Any) -> int | None:  # noqa: ANN401 - the library's nodes are typed in part.
    """Return the element, None where a page has none or several, or where other words than links stand beside it.

    Menus are made of links. What is left out of every page, such as its head and foot, does not count;
    but a title, a date or an annex may stand outside of what a page marks as its main part, and none
    of them is lost.
    """
    found = parser.css("main") or parser.css("[role=main]")
    if len(found) != 1 or _is_left_out(found[0]):
        return None
    beside = set(_beside(found[0], parser.root))
    return int(found[0].mem_id) if beside == {"link"} else None


def _is_left_out(element: Any) -> bool:  # noqa: ANN401 - as above.
    """Return whether an element that holds text, or one around it, is no part of the release, as what is hidden."""
    while element is not None:
        tag = str(element.tag or "")
        if why_left_out(tag, element.attributes, within_article=True, holds_text=True) is not None:
            return True
        element = element.parent
    return False


def _beside(main: Any, root: Any) -> Iterator[str]:  # noqa: ANN401 - as above.
    """Give for all words that are read with the release and stand outside of an element: link, or text."""
    waiting = [root]
    while waiting:
        node = waiting.pop()
        tag = str(node.tag or "")
        if node.is_text_node or tag == "a":
            if any(map(str.isalnum, node.text())):
                yield "link" if tag == "a" else "text"
            continue
        is_passed = node.mem_id == main.mem_id or tag in _NO_TEXT
        if not is_passed and why_left_out(tag, node.attributes, within_article=False, holds_text=False) is None:
            waiting.extend(node.iter(include_text=True))


__all__ = ["main_part"]
