"""What holds inside an element of a page: its type, its place in lists, and whether it is left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from jscdata.drafting.readers import styles
from jscdata.drafting.readers.numbering import BULLET, number
from jscdata.drafting.readers.tags import HEADINGS, is_invisible, is_note, is_seen_again, why_left_out

LISTS = frozenset({"ul", "ol", "menu", "dir"})
_INDENTED = LISTS | {"blockquote", "dd"}
_ARTICLES = frozenset({"article", "main", "section", "blockquote"})
_STRUCK = frozenset({"s", "strike", "del"})
_STEP = 30.0
_DIGITS = 6


@dataclass(slots=True, kw_only=True)
class Counted:
    """A list as its items are counted; ``kind`` is None where it has bullets."""

    kind: str | None
    count: int
    by: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What holds inside an element; ``why`` says why its words are left out, where they are.

    ``invisible`` tells that words inside may be seen again; ``looked_into`` that a head, a foot or
    a text beside was found to be no menu.
    """

    tag: str = ""
    strong: bool = False
    underlined: bool = False
    struck: bool = False
    pre: bool = False
    why: str | None = None
    invisible: bool = False
    looked_into: bool = False
    article: bool = False
    depth: int = 0
    indent: float = 0.0
    heading: int | None = None
    size: float | None = None
    raised: bool = False
    linked: bool = False
    footnote: bool = False
    items: Counted | None = None

    def within(self, tag: str, attributes: Mapping[str, str | None], *, holds_text: bool = False) -> Frame:
        """Return what holds inside an element that stands inside this one; see ``tags.why_left_out``."""
        if self.why is not None and not (self.invisible and is_seen_again(attributes)):
            return replace(self, tag=tag)
        style = attributes.get("style") or ""
        weight = styles.bold(style)
        listed = tag in LISTS
        return Frame(
            tag=tag,
            strong=weight if weight is not None else self.strong or tag in ("b", "strong"),
            underlined=self.underlined or tag in ("u", "ins") or styles.decorated(style, "underline"),
            struck=self.struck or tag in _STRUCK or styles.decorated(style, "line-through"),
            pre=self.pre or tag in ("pre", "textarea"),
            why=why_left_out(tag, attributes, within_article=self.article, holds_text=holds_text),
            invisible=is_invisible(attributes),
            looked_into=self.looked_into or holds_text,
            article=self.article or tag in _ARTICLES,
            depth=self.depth + 1 if listed else self.depth,
            indent=self.indent + _STEP * (tag in _INDENTED) + styles.indent(style),
            heading=HEADINGS.get(tag, self.heading),
            size=styles.size(style) or self.size,
            raised=self.raised or tag == "sup" or styles.raised(style),
            linked=self.linked or (tag == "a" and "#" in (attributes.get("href") or "")),
            footnote=self.footnote or is_note(attributes),
            items=_counted(tag, attributes) if listed else self.items,
        )


def marker(frame: Frame, attributes: Mapping[str, str | None]) -> str:
    """Return the marker that a browser prints before an item, and count it; empty where it prints none."""
    items = frame.items
    if items is None:
        return BULLET
    said = _number(attributes.get("value"))
    count = items.count if said is None else said
    items.count = count + items.by
    kind = styles.list_type(attributes.get("style") or "") or attributes.get("type") or items.kind
    if kind == "none":
        return ""
    return BULLET if items.kind is None else f"{number(count, kind or '1')}."


def _counted(tag: str, attributes: Mapping[str, str | None]) -> Counted:
    style = styles.list_type(attributes.get("style") or "")
    if tag != "ol":
        return Counted(kind=style if style and style != "disc" else None, count=1, by=1)
    start = _number(attributes.get("start"))
    kind = style or attributes.get("type") or "1"
    return Counted(kind=kind, count=1 if start is None else start, by=-1 if "reversed" in attributes else 1)


def _number(said: str | None) -> int | None:
    said = (said or "").strip()
    return int(said) if said.lstrip("-").isdecimal() and said.isascii() and len(said) <= _DIGITS else None


__all__ = ["LISTS", "Counted", "Frame", "marker"]
