"""What a style written into a page says of type and place: bold, underlined, struck out, raised, indented."""

from __future__ import annotations

import re

_BOLD = re.compile(r"font-weight\s*:\s*(bold(?:er)?|normal|lighter|[1-9]00)", re.IGNORECASE)
_DECORATION = re.compile(r"text-decoration(?:-line)?\s*:\s*([^;]*)", re.IGNORECASE)
_MARGIN = re.compile(
    r"(?:margin|padding)-left\s*:\s*(-?[0-9]{0,6}(?:\.[0-9]{1,4})?)\s*(px|pt|em|rem|in|cm|mm)", re.IGNORECASE
)
_LIST = re.compile(r"list-style(?:-type)?\s*:[^;]*?([\w-]+(?:-alpha|-roman|-latin)|decimal|none|disc)", re.IGNORECASE)
_SIZE = re.compile(r"font-size\s*:\s*([0-9]{1,4}(?:\.[0-9]{1,4})?)\s*(px|pt)", re.IGNORECASE)
_POINTS = {"px": 0.75, "pt": 1.0, "em": 12.0, "rem": 12.0, "in": 72.0, "cm": 28.35, "mm": 2.835}
_RAISED = re.compile(r"(?:^|;)\s*vertical-align\s*:\s*super\b", re.IGNORECASE)
_SEMIBOLD = 600


def bold(style: str) -> bool | None:
    """Return whether a style sets bold type, None where it says nothing of weight."""
    match = _BOLD.search(style)
    if match is None:
        return None
    said = match[1].lower()
    return int(said) >= _SEMIBOLD if said.isdecimal() else said in ("bold", "bolder")


def decorated(style: str, decoration: str) -> bool:
    """Return whether a style underlines (``underline``) or strikes out (``line-through``)."""
    match = _DECORATION.search(style)
    return match is not None and decoration in match[1].lower()


def raised(style: str) -> bool:
    """Return whether a style sets characters above the line."""
    return _RAISED.search(style) is not None


def indent(style: str) -> float:
    """Return how far a style moves an element to the right, in points."""
    return sum(float(number) * _POINTS[unit.lower()] for number, unit in _MARGIN.findall(style) if number.strip("-."))


def list_type(style: str) -> str | None:
    """Return the kind of markers that a style asks for, None where it asks for none of those known."""
    match = _LIST.search(style)
    return match[1].lower() if match else None


def size(style: str) -> float | None:
    """Return the size of letters in points, None where a style does not say it so."""
    match = _SIZE.search(style)
    return float(match[1]) * _POINTS[match[2].lower()] if match else None


__all__ = ["bold", "decorated", "indent", "list_type", "raised", "size"]
