"""Who takes part: offices with names, where a document begins and where it is signed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jscdata.drafting.mentions import SuggestedMention, Suggestions
from jscdata.model import Entity, Participant, Span, Unit

_OPENING_PARAGRAPHS = 3
_NEAR = 200
"""Letters before and behind a name in which an office or a state can belong to it."""
_NAMED_IN = frozenset({"label", "title", "subtitle", "frame", "signature"})
_OFFICE_BEFORE = re.compile(
    r",?\s+(?:the\s+)?"
    r"(?:(?:Senator|the|Right|Rt|Hon|Honou?rable|H\.?E|His Excellency|Her Excellency|Mr|Ms|Mrs|Dr|Shri|Smt)\.?\s+)*"
)
_AND_OFFICE = re.compile(r"(?:\s+[A-Z]{2,3})?,?\s+and\s+(?:the\s+)?(?:[A-Z]\w+(?:\s+[A-Z]\w+)*\s+and\s+)?")
"""Between a person and the office of a colleague of the same state: ", and", or another office of the colleague's."""

_OFFICE_AFTER = re.compile(r",\s+(?:(?:[A-Z]\.){1,4},?\s+)?(?:the\s+)?")
_OF_STATE = re.compile(r"\s+(?:of|from)\s+(?:the\s+)?")
_OTHER_OCCASION = re.compile(r"(?i)\b(?:former|late|then|predecessor)\s+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """Words that name an office and its holder, and whom the holder speaks for."""

    unit: Unit
    start: int
    end: int
    person: SuggestedMention
    office: SuggestedMention
    represents: str | None

    @property
    def fullness(self) -> tuple[bool, int]:
        return self.represents is not None, self.end - self.start


def suggest_participants(
    units: Sequence[Unit], found: Suggestions, parties: Sequence[str] = ()
) -> tuple[Participant, ...]:
    """Return who is named with name and office in the title, in the first three paragraphs or in the signature.

    Of several namings of one person the fullest is taken. Where the parties are given, those who
    speak for another state are left out, and the one person whose state is not told speaks for
    the one party that nobody else speaks for; without parties such persons are left out, too. The
    role is principal, or signatory where the name stands in the signature.
    """
    entities = {entity.id: entity for entity in found.entities}
    mentions: dict[str, list[SuggestedMention]] = {}
    for mention in found.mentions:
        mentions.setdefault(mention.unit, []).append(mention)
    best: dict[str, _Naming] = {}
    for unit in opening_units(units):
        for naming in _namings(unit, mentions.get(unit.id, []), entities):
            held = best.get(naming.person.entity)
            if held is None or naming.fullness > held.fullness:
                best[naming.person.entity] = naming
    order = {unit.id: number for number, unit in enumerate(units)}
    chosen = sorted(best.values(), key=lambda naming: (order[naming.unit.id], naming.start))
    return tuple(_participant(naming, represents) for naming, represents in _of_parties(chosen, parties))


def _of_parties(namings: Sequence[_Naming], parties: Sequence[str]) -> Iterator[tuple[_Naming, str]]:
    """Give the namings of those who speak for a party, with that party."""
    unknown = [naming for naming in namings if naming.represents is None]
    missing = [party for party in parties if all(naming.represents != party for naming in namings)]
    for naming in namings:
        if naming.represents is None and len(unknown) == len(missing) == 1:
            yield naming, missing[0]
        elif naming.represents and (naming.represents in parties or not parties):
            yield naming, naming.represents


def opening_units(units: Sequence[Unit]) -> list[Unit]:
    """Return the units in which a document says whom it speaks for: title, frames, first paragraphs, signature."""
    running = [unit.id for unit in units if unit.kind in {"paragraph", "item", "recital"}][:_OPENING_PARAGRAPHS]
    return [unit for unit in units if unit.kind in _NAMED_IN or unit.id in running]


def _namings(unit: Unit, mentions: Sequence[SuggestedMention], entities: Mapping[str, Entity]) -> Iterator[_Naming]:
    """Give the persons of a unit that stand next to an office, of which a state is told."""
    before: _Naming | None = None
    offices = [mention for mention in mentions if entities[mention.entity].kind == "office"]
    sides = [mention for mention in mentions if entities[mention.entity].kind in {"state", "organization"}]
    for person in mentions:
        if entities[person.entity].kind != "person":
            continue
        office = _office_of(unit.text, person, offices)
        if office is None or _is_other_occasion(unit.text, person, office) or _is_broken(person, office):
            continue
        start, end = min(office.start, person.start), max(office.end, person.end)
        side = _side_after(unit.text, end, sides) if office.start < person.start else None
        represents = side.entity if side else _represents(office, entities, sides)
        end = side.end if side else end
        if represents is None and before and _AND_OFFICE.fullmatch(unit.text, before.end, start):
            represents = before.represents
        before = _Naming(unit=unit, start=start, end=end, person=person, office=office, represents=represents)
        yield before


def _is_broken(person: SuggestedMention, office: SuggestedMention) -> bool:
    """Return whether a line ends inside a name or office, which a record holds on one line as printed."""
    return any(blank in words for words in (person.exact, office.exact) for blank in "\n\t")


def _is_other_occasion(text: str, person: SuggestedMention, office: SuggestedMention) -> bool:
    """Return whether a person is named for what was before, or as the owner of something: 'Mr X's visit'."""
    before = text[max(0, office.start - _NEAR) : office.start]
    return bool(_OTHER_OCCASION.search(before) or re.match(r"[’']s?\b", text[person.end : person.end + 3]))


def _office_of(text: str, person: SuggestedMention, offices: Sequence[SuggestedMention]) -> SuggestedMention | None:
    """Return the office that stands right before a name, or behind it and a comma."""
    near = _near(offices, person.start, person.end)
    for office in near:
        if office.end <= person.start and _OFFICE_BEFORE.fullmatch(text, office.end, person.start):
            return office
    for office in near:
        if person.end <= office.start and _OFFICE_AFTER.fullmatch(text, person.end, office.start):
            return office
    return None


def _near(mentions: Sequence[SuggestedMention], start: int, end: int) -> Sequence[SuggestedMention]:
    """Return those of the mentions, which are in order, that begin near a place."""
    low = bisect_left(mentions, start - _NEAR, key=lambda mention: mention.start)
    high = bisect_right(mentions, end + _NEAR, key=lambda mention: mention.start)
    return mentions[low:high]


def _side_after(text: str, end: int, sides: Sequence[SuggestedMention]) -> SuggestedMention | None:
    """Return the state that is named right behind a name: 'of the Republic of Korea'."""
    near = _near(sides, end, end)
    return next((side for side in near if side.start >= end and _OF_STATE.fullmatch(text, end, side.start)), None)


def _represents(
    office: SuggestedMention, entities: Mapping[str, Entity], sides: Sequence[SuggestedMention]
) -> str | None:
    """Return the state named inside an office, or the one that the office belongs to."""
    near = _near(sides, office.start, office.end)
    inside = next((side for side in near if office.start <= side.start and side.end <= office.end), None)
    if inside is not None:
        return inside.entity
    above: str | None = office.entity
    for _ in range(len(entities) + 1):
        entity = entities.get(above or "")
        if entity is None or entity.kind in {"state", "organization"}:
            return above if entity else None
        above = entity.part_of
    return None


def _participant(naming: _Naming, represents: str) -> Participant:
    return Participant(
        person=naming.person.entity,
        name=naming.person.exact,
        office=naming.office.exact,
        represents=represents,
        role="signatory" if naming.unit.kind == "signature" else "principal",
        span=Span(
            unit=naming.unit.id,
            start=naming.start,
            end=naming.end,
            exact=naming.unit.text[naming.start : naming.end],
        ),
    )


__all__ = ["opening_units", "suggest_participants"]
