"""Whether what is written as a tag is one, or words in angle brackets."""

from __future__ import annotations

import re

from jscdata.drafting.readers.tags import BLOCKS, INLINE, MERE_CHARACTERS
from jscdata.drafting.scanning import ATTRIBUTES, Token

_ELEMENTS = BLOCKS | INLINE
_WITHOUT_VALUE = frozenset(
    """allowfullscreen allowtransparency async autofocus autoplay checked compact contenteditable controls crossorigin
    declare default defer disabled download formnovalidate hidden inert ismap itemscope loop multiple muted nohref
    nomodule noresize noshade novalidate nowrap open playsinline popover readonly required reversed selected
    shadowrootclonable shadowrootmode""".split()  # noqa: SIM905 - a list is longer.
)
_WITHOUT_END = MERE_CHARACTERS | set(
    """area base basefont bgsound body br col colgroup dd dt embed frame head hr html img input keygen li link meta
    optgroup option p param plaintext rb rp rt rtc source tbody td tfoot th thead tr track wbr""".split()  # noqa: SIM905
)
_OF_PROGRAMS = re.compile(r"(?:data|aria|ng|_ng\w+|v|x)-|[@:#*(\[]", re.IGNORECASE)
_END = re.compile(r"</([A-Za-z][^\s/>]*+)\s*+>")


class Markup:
    """Tells the tags of a page from words in angle brackets.

    All that follows the name of a tag are attributes: with a value, or of those that need none.
    Without attributes, an element that needs an end has one somewhere in the page.
    """

    def __init__(self, page: str) -> None:
        """Note which elements a page closes."""
        self._closed = {name.lower() for name in _END.findall(page)}

    def has(self, token: Token) -> bool:
        """Return whether a token that opens or closes an element is a tag.

        Programs name elements of their own with a hyphen or a colon, and end them.
        """
        ended = token.closed or token.name in self._closed
        known = token.foreign or token.name in _ELEMENTS or (ended and not {"-", ":"}.isdisjoint(token.name))
        return known and (
            _are_attributes(token.attributes)
            if token.foreign or token.closed
            else self.is_complete(token.name, token.attributes)
        )

    def is_complete(self, name: str, attributes: str) -> bool:
        """Return whether a tag with a known name has attributes behind it, or nothing and an end where it needs one."""
        ends = name in _WITHOUT_END or name in self._closed
        return _are_attributes(attributes) if attributes.strip(" \t\r\n\f/") else ends


def _are_attributes(written: str) -> bool:
    return all(
        "=" in match[0] or match[1].lower() in _WITHOUT_VALUE or _OF_PROGRAMS.match(match[1])
        for match in ATTRIBUTES.finditer(written)
    )


__all__ = ["Markup"]
