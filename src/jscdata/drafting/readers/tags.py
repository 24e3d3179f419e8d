"""What a reader of HTML knows of elements: which stand in a line, which are no part of a release."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section
    summary table tbody td tfoot th thead tr ul""".split()  # noqa: SIM905 - a list is longer.
)
"""Elements that stand on lines of their own."""

INLINE = frozenset(
    """a abbr acronym audio b bdi bdo big br button canvas cite code data datalist del dfn em embed font i img input ins
    kbd label map mark marquee math meter nobr object output picture progress q rb rp rt rtc ruby s samp select slot
    small span strike strong sub sup svg textarea time tt u var video wbr area base col colgroup head link meta
    param source track noscript noembed noframes iframe script style template title xmp listing plaintext frame frameset
    mi mn mo ms mtext mrow mfrac msqrt mroot mstyle merror mpadded mphantom mspace msub msup msubsup munder mover
    munderover mmultiscripts mtable mtr mtd menclose semantics annotation annotation-xml
    applet basefont bgsound blink isindex keygen spacer xml""".split()  # noqa: SIM905 - as above.
)
"""Elements that stand in a line, or hold no words."""

LEFT_OUT, WHY = "x-left-out", "data-left-out"
"""The element and its attribute by which words are marked as left out before a page is parsed."""

WRITTEN = "data-written-tag"
"""The attribute by which a part of a table tells how its tag was written, where words cannot stand before it."""

MERE_CHARACTERS = frozenset(
    {"iframe", "noembed", "noframes", "noscript", "script", "style", "textarea", "title", "xmp"}
)
"""Elements that swallow all that follows where they never end."""

IN_WORDS = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt rtc ruby s samp small
    span strike strong sub sup time tt u var wbr""".split()  # noqa: SIM905 - as above.
)
"""Elements that begin and end within words."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_MENUS = {
    "nav": "a menu",
    "aside": "a text beside the page's own",
    "form": "a form",
    "button": "a button",
    "select": "a choice of a form",
    "datalist": "a choice of a form",
    "svg": "words of a drawing",
    "annotation": "a note in a formula",
    "noscript": "words for browsers without scripts",
    "noembed": "words for old browsers",
    "audio": "words for old browsers",
    "video": "words for old browsers",
    "canvas": "words for old browsers",
    "noframes": "words for old browsers",
    "iframe": "words for browsers that show no page inside another",
    "title": "the title of the page",
    "dialog": "a dialog",
    "header": "the head of the site",
    "footer": "the foot of the site",
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
_MARKED = {
    "comment": "a comment that never ends",
    "code": "what follows a script or style that never ends",
    "section": "a section of XML that no browser shows",
    "template": "a template that only a script would show",
    "header": "the header of the file",
    "address": "the address of a link",
    "picture": "a picture",
    "language": "the name of a code's language",
    "tag": "words in angle brackets, which no browser shows",
}
_ATTRIBUTES = {
    "alt": "the words for a picture",
    "label": "a name in a form",
    "placeholder": "a hint in a form",
    "srcdoc": "another page shown inside",
    WRITTEN: _MARKED["tag"],
}
_WORDLESS = frozenset({"hidden", "checkbox", "radio", "file", "image", "color", "range"})
_COOKIES = re.compile(
    r"(?:^|\s)(?:(?:cookie|consent|gdpr)s?(?:[-_]\w+)*?[-_]?(?:banner|bar|box|notice|popup|message|modal|dialog|overlay"
    r"|wrapper|container)|onetrust-(?:banner|consent|pc)-sdk|cybotcookiebotdialog)(?:[-_]\w+)*(?:\s|$)",
    re.IGNORECASE,
)
_FOR_EARS = re.compile(
    r"(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-text|element-invisible)(?:\s|$)", re.IGNORECASE
)
_UNSHOWN = re.compile(r"(?:^|;)\s*display\s*:\s*none\b", re.IGNORECASE)
_INVISIBLE = re.compile(r"(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)\b", re.IGNORECASE)
_VISIBLE = re.compile(r"(?:^|;)\s*visibility\s*:\s*visible\b", re.IGNORECASE)
_NOTE = re.compile(
    r"doc-(?:foot|end)notes?|(?:^|[\s_-])(?:foot|end)notes?(?![_-]?(?:ref|back))(?:$|[\s_-])|^_?(?:ftn|fn|edn)[-:]?\d+$",
    re.IGNORECASE,
)
_OF_THE_PAGE = ("html", "body", "main", "article")


def why_left_out(
    tag: str, attributes: Mapping[str, str | None], *, within_article: bool, holds_text: bool = False
) -> str | None:
    """Say why the words of an element are no part of the release, None where they are.

    The head of an article is part of it: it holds the title; that of the whole page holds a menu.
    ``holds_text`` tells that the element was looked into, and is no menu.
    """
    if tag == LEFT_OUT:
        return _MARKED.get(attributes.get(WHY) or "")
    if "hidden" in attributes or _UNSHOWN.search(attributes.get("style") or "") or is_invisible(attributes):
        return "hidden on the page"
    if _FOR_EARS.search(attributes.get("class") or ""):
        return "for screen readers alone"
    if tag in _OF_THE_PAGE or holds_text or (tag in ("header", "footer") and within_article):
        return None
    names = (attributes.get("id") or "", attributes.get("class") or "")
    if tag in BLOCKS and tag not in HEADINGS and any(map(_COOKIES.search, names)):
        return "a notice of cookies"
    return _MENUS.get(tag) or _ROLES.get((attributes.get("role") or "").lower())


def is_invisible(attributes: Mapping[str, str | None]) -> bool:
    """Return whether an element is there, but not seen, so that one inside may be seen again."""
    return _INVISIBLE.search(attributes.get("style") or "") is not None


def is_seen_again(attributes: Mapping[str, str | None]) -> bool:
    """Return whether an element is seen though it stands in one that is not."""
    return _VISIBLE.search(attributes.get("style") or "") is not None


def told_by(tag: str, attributes: Mapping[str, str | None]) -> Iterator[tuple[str, str]]:
    """Give the words that stand in attributes, and why they are left out."""
    for name, value in attributes.items():
        if value and name in _ATTRIBUTES:
            yield value, _ATTRIBUTES[name]
        elif value and name == "value" and tag == "input" and (attributes.get("type") or "").lower() not in _WORDLESS:
            yield value, "what a form's field holds"


def is_note(attributes: Mapping[str, str | None]) -> bool:
    """Return whether an element is marked up as a footnote or endnote, or as the list of them."""
    return any(_NOTE.search(attributes.get(name) or "") for name in ("role", "class", "id"))


__all__ = [
    "BLOCKS",
    "HEADINGS",
    "INLINE",
    "IN_WORDS",
    "LEFT_OUT",
    "MERE_CHARACTERS",
    "WHY",
    "WRITTEN",
    "is_invisible",
    "is_note",
    "is_seen_again",
    "told_by",
    "why_left_out",
]
