"""What can be shown of a draft, however incomplete it is.

A draft is no record yet: fields are missing, codes are misspelt, spans are off. So nothing here
asks for a sound record. What has words is shown; what cannot be put at its place in the text is
kept apart, with the reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jscdata.spans import WHITE_SPACE


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of a unit, half-open; ``unit`` is the unit's number in the draft, from 0."""

    unit: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownUnit:
    """A unit: what of it is a string is kept, and what is not is empty."""

    number: int
    id: str
    kind: str
    level: int | None
    marker: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAct:
    """A suggested act. ``places`` are those of its words that stand where it says, and so is ``verb``."""

    number: int
    value: Mapping[str, Any]
    verb: Place | None
    places: tuple[Place, ...]

    @property
    def id(self) -> str:
        """Its id, or what stands for it."""
        return string(self.value, "id") or f"act {self.number + 1} without an id"

    @property
    def act_type(self) -> str:
        """What it is taken for."""
        return string(self.value, "act_type") or "no act type"

    @property
    def unit(self) -> int | None:
        """The number of the unit below which it is listed: that of its verb, else that of its first words."""
        first = self.verb or next(iter(self.places), None)
        return first.unit if first else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMention:
    """A suggested mention; ``place`` is None where its words do not stand where it says."""

    number: int
    entity: str
    exact: str
    place: Place | None


@dataclass(slots=True, kw_only=True)
class Reviewed:
    """What can be shown of a draft.

    ``outside`` are words of the text that stand in no unit, by the number of the unit before
    which they stand. ``layer`` is the number of the layer that is shown, and ``coding`` that
    layer. ``lost`` tells in sentences, by JSON Pointer, what is not shown at its place. ``anchors``
    are the names by which the page links to units, acts and mentions.
    """

    value: Mapping[str, Any]
    units: list[ShownUnit] = field(default_factory=list)
    outside: dict[int, str] = field(default_factory=dict)
    entities: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    layer: int = 0
    coding: Mapping[str, Any] = field(default_factory=dict)
    acts: list[ShownAct] = field(default_factory=list)
    mentions: list[ShownMention] = field(default_factory=list)
    lost: list[tuple[str, str]] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)

    @property
    def names(self) -> dict[str, str]:
        """The names of the entities that have one, by id."""
        return {key: string(entity, "name") for key, entity in self.entities.items() if string(entity, "name")}


def read_draft(value: Mapping[str, Any]) -> Reviewed:
    """Return what can be shown of a JSON object; its first layer with the status draft, else its first."""
    draft = Reviewed(value=value)
    draft.units = [
        ShownUnit(
            number=number,
            id=string(item, "id"),
            kind=string(item, "kind"),
            level=_whole(item.get("level")),
            marker=string(item, "marker"),
            text=string(item, "text"),
        )
        for number, item in _objects(draft, value.get("units"), "/units")
    ]
    for unit in draft.units:
        if not unit.text:
            draft.lost.append((f"/units/{unit.number}", "This unit has no text."))
    draft.outside = _outside(value)
    entities = [item for _, item in _objects(draft, value.get("entities"), "/entities")]
    draft.entities = {string(item, "id"): item for item in entities if string(item, "id")}
    draft.layer, draft.coding = _layer(value.get("codings"))
    _read_layer(draft)
    shown: dict[str, Sequence[ShownUnit | ShownAct | ShownMention]] = {
        "unit": draft.units,
        "act": draft.acts,
        "mention": draft.mentions,
    }
    draft.anchors = {f"{name}{item.number}" for name, items in shown.items() for item in items}
    return draft


def string(value: Mapping[str, Any], name: str) -> str:
    """Return a field that is a string, the empty string for another."""
    found = value.get(name)
    return found if isinstance(found, str) else ""


def strings(value: object) -> list[str]:
    """Return the strings of a list, in its order; none where it is no list."""
    return [item for item in value if isinstance(item, str)] if isinstance(value, list) else []


def objects(value: object) -> list[Mapping[str, Any]]:
    """Return the objects of a list, in its order; none where it is no list."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _objects(draft: Reviewed, value: object, pointer: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Go through the objects of a list with their numbers; what is none is noted."""
    if not isinstance(value, list):
        draft.lost += [(pointer, "This is no list.")] if value is not None else []
        return
    for number, item in enumerate(value):
        if isinstance(item, dict):
            yield number, item
        else:
            draft.lost.append((f"{pointer}/{number}", "This is no object."))


def _outside(value: Mapping[str, Any]) -> dict[int, str]:
    """Return the words of the text that no unit has at its place, markers and white space excluded."""
    text = string(value, "text")
    units = value.get("units") if isinstance(value.get("units"), list) else []
    covered = sorted(_covered(text, units or []))
    found: dict[int, str] = {}
    done = 0
    for start, end, number, marker in [*covered, (len(text), len(text), len(units or []), "")]:
        between = text[done:start].strip(WHITE_SPACE).removesuffix(marker).rstrip(WHITE_SPACE)
        if between:
            found[number] = between
        done = max(done, end)
    return found


def _covered(text: str, units: Sequence[object]) -> Iterator[tuple[int, int, int, str]]:
    for number, unit in enumerate(units):
        if isinstance(unit, dict):
            at = _range(unit, string(unit, "text"), text)
            if at:
                yield *at, number, string(unit, "marker")


def _layer(codings: object) -> tuple[int, Mapping[str, Any]]:
    layers = [item if isinstance(item, dict) else {} for item in codings] if isinstance(codings, list) else []
    number = next((number for number, layer in enumerate(layers) if layer.get("status") == "draft"), 0)
    return number, layers[number] if layers else {}


def _read_layer(draft: Reviewed) -> None:
    """Read acts and mentions, with those of their words that stand where they say."""
    units: dict[str, ShownUnit] = {}
    for unit in draft.units:
        units.setdefault(unit.id, unit)
    at = f"/codings/{draft.layer}"
    for number, item in _objects(draft, draft.coding.get("acts"), f"{at}/acts"):
        pointer = f"{at}/acts/{number}"
        verb = _place(draft, units, item.get("verb"), f"{pointer}/verb")
        spans = item.get("spans") if isinstance(item.get("spans"), list) else []
        found = [_place(draft, units, span, f"{pointer}/spans/{index}") for index, span in enumerate(spans or ())]
        places = tuple(place for place in found if place)
        draft.acts.append(ShownAct(number=number, value=item, verb=verb, places=places))
    for number, item in _objects(draft, draft.coding.get("mentions"), f"{at}/mentions"):
        span = item.get("span")
        place = _place(draft, units, span, f"{at}/mentions/{number}/span")
        exact = string(span, "exact") if isinstance(span, dict) else ""
        draft.mentions.append(ShownMention(number=number, entity=string(item, "entity"), exact=exact, place=place))


def _place(draft: Reviewed, units: Mapping[str, ShownUnit], span: object, pointer: str) -> Place | None:
    """Return the place of a span whose words stand where it says; note another one."""
    if not isinstance(span, dict):
        draft.lost.append((pointer, "There is no span."))
        return None
    unit = units.get(string(span, "unit"))
    exact = string(span, "exact")
    at = _range(span, exact, unit.text) if unit else None
    if unit is None or not string(span, "unit"):
        draft.lost.append((pointer, f"There is no unit “{string(span, 'unit')}” for the words “{_short(exact)}”."))
    elif at is None:
        draft.lost.append((pointer, f"The words “{_short(exact)}” do not stand at their place in {unit.id}."))
    else:
        return Place(unit.number, *at)
    return None


def _range(value: Mapping[str, Any], words: str, text: str) -> tuple[int, int] | None:
    """Return start and end of words that stand where it is said; None where they do not."""
    start, end = _whole(value.get("start")), _whole(value.get("end"))
    if start is None or end is None or not 0 <= start < end <= len(text):
        return None
    return (start, end) if text[start:end] == words else None


def _short(text: str) -> str:
    most = 60
    return text if len(text) <= most else f"{text[:most]}…"


__all__ = ["Place", "Reviewed", "ShownAct", "ShownMention", "ShownUnit", "objects", "read_draft", "string", "strings"]
