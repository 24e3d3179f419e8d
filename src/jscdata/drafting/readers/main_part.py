"""The one element of a page that is marked up as its main part, where it holds the release."""

from __future__ import annotations

from typing import Any

from jscdata.drafting.readers.tags import HEADINGS, why_left_out

_RUNNING = 40
"""Fewest letters of running text: menus are made of shorter pieces, or of links."""
_NO_TEXT = frozenset({"a", "script", "style", "title", "option", "button", "label", "textarea"})


def main_part(parser: Any) -> int | None:  # noqa: ANN401 - the library's nodes are typed in part.
    """Return the element, None where a page has none or several, or where the release does not stand in it.

    Most of the page's running text stands in it, and the title: all headings of the highest level that
    the page has, but those of its menus and of its head. Where there is none, the title may stand anywhere.
    """
    found = parser.css("main") or parser.css("[role=main]")
    if len(found) != 1 or _is_left_out(found[0], holds_text=True):
        return None
    main, root = found[0], parser.root
    highest = next((tag for tag in HEADINGS if root.css_first(tag) is not None), None)
    has_title = highest is not None and _has_all_headings(main, root, highest)
    holds_text = has_title and 2 * _running_letters(main) > _running_letters(root)
    return int(main.mem_id) if holds_text else None


def _has_all_headings(main: Any, root: Any, level: str) -> bool:  # noqa: ANN401 - as above.
    """Return whether headings of a level stand in an element, and outside of it none that is read with the release."""
    within = {heading.mem_id for heading in main.css(level)}
    outside = (heading for heading in root.css(level) if heading.mem_id not in within)
    return bool(within) and all(_is_left_out(heading, holds_text=False) for heading in outside)


def _is_left_out(element: Any, *, holds_text: bool) -> bool:  # noqa: ANN401 - as above.
    """Return whether an element, or one around it, is no part of the release; text is looked for in any but hidden."""
    while element is not None:
        tag = str(element.tag or "")
        if why_left_out(tag, element.attributes, within_article=holds_text, holds_text=holds_text) is not None:
            return True
        element = element.parent
    return False


def _running_letters(element: Any) -> int:  # noqa: ANN401 - as above.
    """Return how many letters of running text an element shows."""
    lengths = (
        len((node.text_content or "").strip())
        for node in element.traverse(include_text=True)
        if node.is_text_node and node.parent.tag not in _NO_TEXT
    )
    return sum(length for length in lengths if length >= _RUNNING)


__all__ = ["main_part"]
