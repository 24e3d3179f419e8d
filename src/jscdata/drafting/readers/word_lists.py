"""The numbers and bullets of a Word document, counted as a word processor counts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from jscdata.drafting.readers.numbering import BULLET, number
from jscdata.drafting.readers.word_names import WML
from jscdata.spans import WHITE_SPACE

_TWENTIETHS = 20
_LEVELS = 10
_PLACE = re.compile(r"%([1-9])")


@dataclass(slots=True, kw_only=True)
class _Level:
    """One level of a list: its kind of number, the pattern around it, its first number, its indent in points."""

    kind: str = "decimal"
    pattern: str = ""
    start: int = 1
    indent: float | None = None


@dataclass(slots=True)
class Lists:
    """The lists of a document, with the counts reached so far."""

    root: Any
    _abstract: dict[str, str] = field(default_factory=dict)
    _levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _starts: dict[tuple[str, int], int] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Find the lists and their levels."""
        if self.root is None:
            return
        for abstract in self.root.iterchildren(f"{WML}abstractNum"):
            levels = {_number(level, "ilvl"): _level(level) for level in abstract.iterchildren(f"{WML}lvl")}
            self._levels[abstract.get(f"{WML}abstractNumId") or ""] = levels
        for item in self.root.iterchildren(f"{WML}num"):
            identifier = item.get(f"{WML}numId") or ""
            found = item.find(f"{WML}abstractNumId")
            self._abstract[identifier] = found.get(f"{WML}val") or "" if found is not None else ""
            for change in item.iterchildren(f"{WML}lvlOverride"):
                start = change.find(f"{WML}startOverride")
                if start is not None:
                    self._starts[identifier, _number(change, "ilvl")] = _number(start, "val")

    def marker(self, identifier: str, level: int) -> str:
        """Return the marker of the next item of a list at a level, and count it; empty where none is printed."""
        abstract = self._abstract.get(identifier, identifier)
        levels = self._levels.get(abstract, {})
        shape = levels.get(level, _Level(pattern=f"%{level + 1}."))
        key = (abstract, level)
        override = self._starts.get((identifier, level))
        if override is not None and (identifier, level) not in self._begun:
            self._counts[key] = override
        else:
            self._counts[key] = self._counts.get(key, shape.start - 1) + 1
        self._begun.add((identifier, level))
        for deeper in range(level + 1, _LEVELS):
            self._counts.pop((abstract, deeper), None)
        if shape.kind == "bullet":
            return BULLET
        return self._filled(abstract, levels, shape) if shape.kind != "none" else ""

    def indent(self, identifier: str, level: int) -> float | None:
        """Return how far a level of a list is indented, in points, None where it does not say so."""
        shape = self._levels.get(self._abstract.get(identifier, ""), {}).get(level)
        return shape.indent if shape else None

    def _filled(self, abstract: str, levels: dict[int, _Level], shape: _Level) -> str:
        def count(match: re.Match[str]) -> str:
            level = int(match[1]) - 1
            other = levels.get(level, _Level())
            return number(self._counts.get((abstract, level), other.start), other.kind)

        return " ".join(_PLACE.sub(count, shape.pattern).strip(WHITE_SPACE).split())


def _level(element: Any) -> _Level:  # noqa: ANN401 - the library's elements are typed in part.
    values = {name: element.find(f"{WML}{name}") for name in ("numFmt", "lvlText", "start")}
    said = {name: found.get(f"{WML}val") or "" for name, found in values.items() if found is not None}
    place = element.find(f"{WML}pPr/{WML}ind")
    left = (place.get(f"{WML}left") or place.get(f"{WML}start") or "") if place is not None else ""
    return _Level(
        kind=said.get("numFmt", "decimal"),
        pattern=said.get("lvlText", ""),
        start=int(said["start"]) if said.get("start", "").isdecimal() else 1,
        indent=int(left) / _TWENTIETHS if left.lstrip("-").isdecimal() else None,
    )


def _number(element: Any, name: str) -> int:  # noqa: ANN401 - as above.
    said = element.get(f"{WML}{name}") or "0"
    return int(said) if said.isdecimal() else 0


__all__ = ["Lists"]
