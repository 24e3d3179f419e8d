"""All words below an element of a Word document, whatever becomes of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from jscdata.drafting.readers.word_names import CHOICE, GLOSS, PROPERTIES, RUBY, WAYS, WML

UNKNOWN = "\ufffd"
"""What stands for a sign whose code is that of no character."""

_LETTERS = {
    f"{WML}tab": "\t",
    f"{WML}ptab": "\t",
    f"{WML}br": "\n",
    f"{WML}cr": "\n",
    f"{WML}noBreakHyphen": "\u2011",
    f"{WML}softHyphen": "\u00ad",
}
_VALUE = "{http://schemas.openxmlformats.org/drawingml/2006/chart}v"
_DESCRIPTIONS = ("title", "descr", "alt", "string")
_OF_TABLES = frozenset({f"{WML}tblCaption", f"{WML}tblDescription"})
_HEXADECIMAL = frozenset("0123456789abcdefABCDEF")
_SURROGATES = range(0xD800, 0xE000)


@dataclass(slots=True)
class Said:
    """Words in a line, and those of the text boxes that hang on it."""

    own: list[str] = field(default_factory=list)
    boxes: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """All of it without white space, by which it is known as the same."""
        return "".join("".join((*self.own, *self.boxes)).split())


def letters(element: Any) -> str | None:  # noqa: ANN401 - the library's elements are typed in part.
    """Return the characters that one element sets by itself, None where it holds others, or nothing."""
    if element.tag == f"{WML}sym":
        code = element.get(f"{WML}char") or ""
        number = int(code, 16) if code and len(code) <= 6 and set(code) <= _HEXADECIMAL else 0  # noqa: PLR2004
        return chr(number) if 0 < number <= 0x10FFFF and number not in _SURROGATES else UNKNOWN  # noqa: PLR2004
    if isinstance(element.tag, str) and element.tag.rpartition("}")[2] in ("t", "delText"):
        # Comments of XML may stand among the letters.
        return (element.text or "") + "".join(child.tail or "" for child in element)
    if element.tag == _VALUE:
        return f" {element.text or ''} "
    return _LETTERS.get(element.tag)


def described(element: Any) -> str:  # noqa: ANN401 - as above.
    """Return the words in the attributes of an element: what describes a picture or table, what fills in a field."""
    said = [element.get(name) or "" for name in _DESCRIPTIONS]
    above = element.getparent()
    fills_in = element.tag == f"{WML}default" and above is not None and above.tag == f"{WML}textInput"
    if fills_in or element.tag in _OF_TABLES:
        said.append(element.get(f"{WML}val") or "")
    return " ".join(filter(None, said))


def elements(container: Any) -> Iterable[Any]:  # noqa: ANN401 - as above.
    """Give the elements in another as they are read: a gloss behind its word."""
    inside = container.iterchildren("*")
    return sorted(inside, key=lambda element: bool(element.tag == GLOSS)) if container.tag == RUBY else inside


def said_in(element: Any, *, within: bool = False) -> Said:  # noqa: ANN401 - as above.
    """Return all words below an element; ``within`` tells that it stands in a paragraph."""
    found = Said()
    _say(element, found, within=within)
    return found


def _say(element: Any, found: Said, *, within: bool) -> None:  # noqa: ANN401 - as above.
    """Add what an element says; the nesting of XML is bounded by its parser."""
    if element.tag in PROPERTIES:
        return
    said = described(element)
    found.own.extend([f" {said} "] * bool(said))
    own = letters(element)
    if own is not None:
        found.own.append(own)
        return
    if element.tag == CHOICE:
        for way in ways_in(element, within=within):
            found.own.extend(way[1].own)
            found.boxes.extend(way[1].boxes)
        return
    for child in elements(element):
        if child.tag == f"{WML}p":
            paragraph = said_in(child, within=True)
            (found.boxes if within else found.own).append(f" {''.join((*paragraph.own, *paragraph.boxes))} ")
        else:
            _say(child, found, within=within)
    if str(element.tag).endswith("}p"):
        found.own.append(" ")


def ways_in(choice: Any, *, within: bool) -> Iterator[tuple[Any, Said]]:  # noqa: ANN401 - as above.
    """Give the ways in which something is said, with their words, save those that repeat another word by word."""
    seen: set[str] = set()
    for way in choice.iterchildren(*WAYS):
        said = said_in(way, within=within)
        if said.key not in seen:
            seen.add(said.key)
            yield way, said


__all__ = ["UNKNOWN", "Said", "described", "elements", "letters", "said_in", "ways_in"]
