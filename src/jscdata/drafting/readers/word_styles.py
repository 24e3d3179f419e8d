"""What the styles of a Word document say of its paragraphs and runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from jscdata.drafting.readers.word_names import WML

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)
_DEEPER = re.compile(r"list (?:bullet|number) ([2-9])", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
_TWENTIETHS = 20
_HALVES = 2
_BODY_LEVEL = 9
_MAX_BASES = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a run or paragraph looks; ``numbering`` is the list and the level, from 0.

    ``depth`` is the depth that the name of a style such as "List Bullet 2" tells.
    """

    strong: bool = False
    underlined: bool = False
    struck: bool = False
    raised: bool = False
    hidden: bool = False
    size: float | None = None
    heading: int | None = None
    indent: float | None = None
    numbering: tuple[str, int] | None = None
    depth: int = 1


@dataclass(slots=True)
class Styles:
    """The styles of a document, each with all that it takes from others."""

    root: Any
    _by_id: dict[str, Any] = field(default_factory=dict)
    _looks: dict[str, Look] = field(default_factory=dict)
    _default: Look = field(default_factory=Look)
    _default_id: str = ""

    def __post_init__(self) -> None:
        """Find the styles by their ids, and what holds where nothing is said."""
        if self.root is None:
            return
        for style in self.root.iterchildren(f"{WML}style"):
            identifier = style.get(f"{WML}styleId") or ""
            self._by_id[identifier] = style
            if style.get(f"{WML}type") == "paragraph" and style.get(f"{WML}default") in ("1", "true"):
                self._default_id = identifier
        defaults = self.root.find(f"{WML}docDefaults/{WML}rPrDefault/{WML}rPr")
        self._default = _changed(Look(), defaults)

    def of_paragraph(self, properties: Any) -> Look:  # noqa: ANN401 - typed in part.
        """Return the look of a paragraph by its style and its own properties."""
        look = self._styled(_value(properties, "pStyle") or self._default_id, self._default)
        return _placed(look, properties)

    def of_run(self, properties: Any, look: Look) -> Look:  # noqa: ANN401 - typed in part.
        """Return the look of a run in a paragraph of a certain look."""
        style = _value(properties, "rStyle")
        if style:
            look = self._styled(style, look)
        return _changed(look, properties)

    def _styled(self, identifier: str, look: Look) -> Look:
        chain: list[Any] = []
        while identifier in self._by_id and len(chain) < _MAX_BASES:
            chain.append(self._by_id[identifier])
            identifier = _value(chain[-1], "basedOn") or ""
        for style in reversed(chain):
            look = _placed(_changed(look, style.find(f"{WML}rPr")), style.find(f"{WML}pPr"))
            name = _value(style, "name") or ""
            match = _HEADING.fullmatch(name)
            deeper = _DEEPER.fullmatch(name)
            if deeper and look.numbering and look.numbering[1] == 0:
                look = replace(look, depth=int(deeper[1]))
            if match or name.lower() == "title":
                look = replace(look, heading=int(match[1]) if match else 1)
        return look


def _changed(look: Look, properties: Any) -> Look:  # noqa: ANN401 - typed in part.
    """Return a look with what the properties of a run say."""
    if properties is None:
        return look
    size, raised = _value(properties, "sz"), _value(properties, "vertAlign")
    return replace(
        look,
        strong=_switch(properties, "b", look.strong),
        underlined=_switch(properties, "u", look.underlined),
        struck=_switch(properties, "dstrike", _switch(properties, "strike", look.struck)),
        raised=raised == "superscript" if raised else look.raised,
        hidden=_switch(properties, "vanish", look.hidden),
        size=int(size) / _HALVES if size and size.isdecimal() else look.size,
    )


def _placed(look: Look, properties: Any) -> Look:  # noqa: ANN401 - typed in part.
    """Return a look with what the properties of a paragraph say."""
    if properties is None:
        return look
    outline = _value(properties, "outlineLvl")
    own = indent(properties)
    if outline and outline.isdecimal():
        look = replace(look, heading=int(outline) + 1 if int(outline) < _BODY_LEVEL else None)
    numbered = properties.find(f"{WML}numPr")
    if numbered is not None:
        number = _value(numbered, "numId") or (look.numbering[0] if look.numbering else "0")
        level = _value(numbered, "ilvl") or "0"
        listed = number != "0" and level.isdecimal()
        look = replace(look, numbering=(number, min(int(level), _BODY_LEVEL)) if listed else None)
    return replace(look, indent=own) if own is not None else look


def indent(properties: Any) -> float | None:  # noqa: ANN401 - typed in part.
    """Return the indent that the properties of a paragraph tell, in points, None where they tell none."""
    found = properties.find(f"{WML}ind") if properties is not None else None
    if found is None:
        return None
    said = found.get(f"{WML}left") or found.get(f"{WML}start") or ""
    return int(said) / _TWENTIETHS if said.lstrip("-").isdecimal() else None


def _switch(properties: Any, name: str, otherwise: bool) -> bool:  # noqa: ANN401, FBT001 - a look's own value.
    found = properties.find(f"{WML}{name}")
    return otherwise if found is None else (found.get(f"{WML}val") or "1") not in _OFF


def _value(properties: Any, name: str) -> str | None:  # noqa: ANN401 - typed in part.
    found = properties.find(f"{WML}{name}") if properties is not None else None
    value = found.get(f"{WML}val") if found is not None else None
    return str(value) if value is not None else None


__all__ = ["Look", "Styles", "indent"]
