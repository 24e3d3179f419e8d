"""The words around a statement: the publisher's frame, label, title and date before the text, marks after it."""

from __future__ import annotations

import re

from jscdata.drafting.dates import dates_in
from jscdata.drafting.looks import Look

_SEPARATOR = re.compile(r"[\W_]+")
_MARK = re.compile(
    r"[\W_]*(?:begin(?:ning)?(?: of)?(?: the)? text|text begins|end(?: of)?(?: the)? (?:text|statement)|text ends?|end)"
    r"[\W_]*",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"following (?:is|are) the|^(?:the )?(?:full |official )?text of (?:the|a|this) (?:following|joint|statement)"
    r"|below is the (?:full )?text|^the following (?:\w+ ){1,3}(?:was|were) (?:issued|released|adopted)",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"^(?:the )?(?:white house|office of|u\.?s\.? department|united states department|department of|ministry of|"
    r"ministry for|prime minister.s office|media note|press (?:release|statement)|for immediate release|"
    r"immediate release|news release|embassy of|cabinet (?:office|secretariat)|bureau of|spokesperson|"
    r"(?:provisional|tentative|unofficial) translation|\((?:provisional|tentative|unofficial)|foreign, commonwealth|"
    r"statements and releases|briefing room|readout|fact sheets$|council of the eu|nato hq)",
    re.IGNORECASE,
)
_NO_OFFICE = re.compile(
    r"^(?:media note|press |for immediate|immediate |news |statements and|briefing room|readout|fact sheets|\(|"
    r"provisional|tentative|unofficial)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:joint )?(?:fact\s?sheet|(?:leaders.? |ministerial |press |vision |chair.s )?statement|declaration|"
    r"communiqu[eé]|press (?:release|announcement)|outcome document|memorandum of (?:understanding|cooperation))\s?:?$",
    re.IGNORECASE,
)
_PLACE_WORDS = 8
_IMPRINT_WORDS = 12


def is_separator(look: Look) -> bool:
    """Return whether a block holds no letter and no digit: ***, ###, a line."""
    words = _all_words(look)
    return bool(_SEPARATOR.fullmatch(words))


def is_mark(look: Look) -> bool:
    """Return whether a block is a publisher's mark where the text begins or ends."""
    return bool(_MARK.fullmatch(_all_words(look)))


def is_begin_mark(look: Look) -> bool:
    """Return whether a block says that the text begins."""
    return is_mark(look) and "begin" in look.words.lower()


def is_end_mark(look: Look) -> bool:
    """Return whether a block says that the text ends."""
    return is_mark(look) and not is_begin_mark(look)


def is_frame_line(look: Look) -> bool:
    """Return whether a block reads like an office, a lead-in or another line of a publisher."""
    if is_separator(look) or is_mark(look):
        return True
    is_line = len(look.words.split()) <= _IMPRINT_WORDS and not look.words.endswith(".")
    return (is_line and bool(_OFFICE.match(look.words))) or bool(_LEAD_IN.search(look.words[:120]))


def is_dateline(look: Look) -> bool:
    """Return whether a block is a date, with a place, a weekday or a time beside it at most."""
    found = next(dates_in(look.words), None)
    if found is None:
        return False
    rest = look.words[: found.start] + look.words[found.end :]
    return len(rest.split()) <= _PLACE_WORDS and not re.search(
        r"\b(?:was|is|were|met|on the|and the|statement|sheet)\b", rest
    )


def is_label(look: Look) -> bool:
    """Return whether a block only names the kind of the document."""
    return bool(_LABEL.match(look.words.strip()))


def is_imprint(look: Look) -> bool:
    """Return whether a last block names a publisher."""
    words = look.words.strip()
    is_line = len(words.split()) <= _IMPRINT_WORDS and not words.endswith((".", ";", ":", ","))
    return is_line and bool(
        _OFFICE.match(words) or re.match(r"(?i)(?:source|released by|published by|contact|media contact)", words)
    )


def is_publisher(words: str) -> bool:
    """Return whether a line names an office, a ministry or a department."""
    return bool(_OFFICE.match(words)) and not _NO_OFFICE.match(words) and len(words.split()) <= _IMPRINT_WORDS


def _all_words(look: Look) -> str:
    """Return the words of a block as printed, with what was taken for a marker."""
    return look.words if look.place is None else f"{look.marker.glyphs if look.marker else ''}{look.words}"


__all__ = [
    "is_begin_mark",
    "is_dateline",
    "is_end_mark",
    "is_frame_line",
    "is_imprint",
    "is_label",
    "is_mark",
    "is_publisher",
    "is_separator",
]
