"""What a reader of HTML knows of elements: which stand in a line, which are no part of a release."""

from __future__ import annotations

import re
from collections.abc import Mapping

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section
    select summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905 - a list is longer.
)
"""Elements that stand on lines of their own."""

INLINE = frozenset(
    """a abbr acronym audio b bdi bdo big br button canvas cite code data datalist del dfn em embed font i img input ins
    kbd label map mark marquee math meter nobr object output picture progress q rb rp rt rtc ruby s samp select slot
    small span strike strong sub sup svg textarea time tt u var video wbr area base col colgroup head link meta
    param source track noscript iframe script style template title""".split()  # noqa: SIM905 - as above.
)
"""Elements that stand in a line, or hold no words."""

SILENT = frozenset({"script", "style", "template", "title", "head", "iframe", "noembed", "noframes", "desc", "object"})
"""Elements whose characters no page shows as its words."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MENUS = {
    "nav": "a menu",
    "aside": "a text beside the page's own",
    "form": "a form",
    "button": "a button",
    "select": "a choice of a form",
    "svg": "words of a drawing",
    "noscript": "words for browsers without scripts",
    "dialog": "a dialog",
}
_ROLES = {
    "navigation": "a menu",
    "menu": "a menu",
    "menubar": "a menu",
    "toolbar": "a menu",
    "banner": "the head of the site",
    "contentinfo": "the foot of the site",
    "search": "a form",
    "complementary": "a text beside the page's own",
    "dialog": "a dialog",
    "alertdialog": "a dialog",
}
_COOKIES = re.compile(
    r"(?:cookie|consent)s?[-_]?(?:banner|bar|box|notice|popup|consent|law|message|modal|dialog|overlay|wrapper|container)"
    r"|gdpr|onetrust|cookiebot",
    re.IGNORECASE,
)
_FOR_EARS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|element-invisible)(?:\s|$)", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NOTE = re.compile(
    r"doc-(?:foot|end)notes?|(?:^|[\s_-])(?:foot|end)notes?(?![_-]?(?:ref|back))(?:$|[\s_-])|^_?(?:ftn|fn|edn)[-:]?\d+$",
    re.IGNORECASE,
)
_OF_THE_PAGE = ("html", "body", "main", "article")


def why_left_out(tag: str, attributes: Mapping[str, str | None], *, within_article: bool) -> str | None:
    """Say why the words of an element are no part of the release, None where they are.

    The head of an article is part of it: it holds the title; that of the whole page holds a menu.
    """
    if "hidden" in attributes or _HIDDEN.search(attributes.get("style") or ""):
        return "hidden on the page"
    if _FOR_EARS.search(attributes.get("class") or ""):
        return "for screen readers alone"
    if tag in ("header", "footer") and not within_article:
        return "the head of the site" if tag == "header" else "the foot of the site"
    if tag in _OF_THE_PAGE:
        return None
    names = f"{attributes.get('id') or ''} {attributes.get('class') or ''}"
    if tag in BLOCKS and _COOKIES.search(names):
        return "a notice of cookies"
    return _MENUS.get(tag) or _ROLES.get((attributes.get("role") or "").lower())


def is_note(attributes: Mapping[str, str | None]) -> bool:
    """Return whether an element is marked up as a footnote or endnote, or as the list of them."""
    return any(_NOTE.search(attributes.get(name) or "") for name in ("role", "class", "id"))


__all__ = ["BLOCKS", "HEADINGS", "INLINE", "SILENT", "is_note", "why_left_out"]
