"""A title for citing, and the kind of document that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jscdata.drafting.looks import SMALL_WORDS, is_capital
from jscdata.model import Unit
from jscdata.quoting import is_printable
from jscdata.vocabulary.document_types import DocumentTypeCode

_TYPES: tuple[tuple[DocumentTypeCode, str], ...] = (
    ("fact_sheet", r"fact\s?sheet"),
    ("communique", r"communiqu[eé]"),
    ("declaration", r"declaration|charter"),
    ("principles", r"principles"),
    ("framework", r"framework"),
    ("action_plan", r"action plan|plan of action|road\s?map|work plan"),
    ("agreement", r"agreement|treaty|memorandum of (?:understanding|cooperation|arrangement)"),
    ("readout", r"readout|read-out|summary of (?:the )?(?:meeting|call)"),
    ("press_release", r"press (?:release|statement)|media (?:release|note)"),
    ("joint_statement", r"statement|vision"),
)
_NAMES = re.compile(
    "|".join(rf"(?P<t{number}>\b(?:{pattern})\b)" for number, (_, pattern) in enumerate(_TYPES)), re.IGNORECASE
)
_KEPT = re.compile(r".*[0-9.&“”\"].*|[^aeiouy]+|[ivxlc]+", re.IGNORECASE)
_ABBREVIATIONS = frozenset(
    {"ASEAN", "NATO", "EU", "UN", "US", "UK", "ROK", "AUKUS", "AI", "USA", "UAE", "OECD", "APEC"}
)


def title_for_citing(units: Sequence[Unit], told: str | None) -> str | None:
    """Return the title on one line; in capitals it is set in small letters, and the label comes before it.

    Where the text has no title, it is the one that the source tells of itself, if it does.
    """
    title = next((unit.text for unit in units if unit.kind == "title"), None)
    label = next((unit.text for unit in units if unit.kind == "label"), None)
    if title is None:
        return visible(told) if told and told.strip() else None
    shown = _titled(visible(title))
    if label and visible(label).lower().rstrip(": ") not in shown.lower():
        shown = f"{_titled(visible(label)).rstrip(': ')}: {shown}"
    return shown


def document_type_of(units: Sequence[Unit], title: str | None) -> DocumentTypeCode | None:
    """Return what the document calls itself, in its label first, then in its title: the first name of a kind there."""
    label = next((unit.text for unit in units if unit.kind == "label"), "")
    for words in (label, title or ""):
        found = _NAMES.search(words)
        if found:
            return next(code for number, (code, _) in enumerate(_TYPES) if found[f"t{number}"])
    return None


def visible(words: str) -> str:
    """Return words as a label: on one line, without characters that nobody sees."""
    if not is_printable(words):
        words = "".join(letter for letter in words if letter.isspace() or is_printable(letter))
    return " ".join(words.split())


def _titled(words: str) -> str:
    """Return words in capitals as a title is set in a list of references; other words as they are."""
    if not is_capital(words):
        return words
    return " ".join(_word(word, is_first=at == 0) for at, word in enumerate(words.split()))


def _word(word: str, *, is_first: bool) -> str:
    core = word.strip(",;:()")
    if core in _ABBREVIATIONS or _KEPT.fullmatch(core):
        return word
    if core.lower() in SMALL_WORDS and not is_first:
        return word.lower()
    return re.sub(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", lambda found: found[0][0] + found[0][1:].lower(), word)


__all__ = ["document_type_of", "title_for_citing", "visible"]
