"""Who takes part: offices with names, where a document begins and where it is signed."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jscdata.drafting.front import is_publisher
from jscdata.drafting.mentions import SuggestedMention, Suggestions
from jscdata.model import Entity, Participant, Span, Unit
from jscdata.states import STATES

_OPENING_PARAGRAPHS = 3
_STATES_BY_CODE = {state.code: state.id for state in STATES}
_NEAR = 200
"""Letters before and behind a name in which an office or a state can belong to it."""
_SIDES = frozenset({"state", "organization"})
_NAMED_IN = frozenset({"label", "title", "subtitle", "frame", "signature"})
_OFFICE_BEFORE = re.compile(
    r",?\s+(?:the\s+)?"
    r"(?:(?:Senator|the|Right|Rt|Hon|Honou?rable|H\.?E|His Excellency|Her Excellency|Mr|Ms|Mrs|Dr|Shri|Smt)\.?\s+)*"
)
_ALSO_HONORIFIC = "Senator"
"""An office that, before a minister's name, is none: "Senator the Hon Mere Vula, Minister for Defence"."""

_OFFICE_AFTER = re.compile(r"(?:\s+[A-Z]{2,3})?,\s+(?:(?:[A-Z]\.){1,4},?\s+)?(?:the\s+)?")
_OF_STATE = re.compile(r"(?:\s+[A-Z]{2,3})?,?\s+(?:of|from)\s+(?:the\s+)?")
_IN_A_ROW = frozenset({"and", "the", "of", "for", "&", "Mr.", "Ms.", "Mrs.", "Dr.", "Hon.", "H.E.", "Rt."})
"""Words that may stand between colleagues, besides capitalised ones of a further office."""
_OTHER_OCCASION = re.compile(r"(?i)\b(?:former|late|then|predecessor)\s+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A person who is named with an office, and left out: for another state than the parties, or for none told."""

    exact: str
    unit: str
    represents: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPart:
    """Who takes part, and who is named in the same places and left out, both in the order of the text."""

    participants: tuple[Participant, ...]
    unplaced: tuple[Unplaced, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Naming:
    """Words that name an office and its holder, and whom the holder speaks for; it may stand ``behind`` them."""

    unit: Unit
    start: int
    end: int
    person: SuggestedMention
    office: SuggestedMention
    represents: str | None
    behind: bool = False
    lent: bool = False

    @property
    def fullness(self) -> tuple[bool, int]:
        return self.represents is not None, self.end - self.start


def suggest_participants(units: Sequence[Unit], found: Suggestions, parties: Sequence[str] = ()) -> TakingPart:
    """Return who is named with name and office in the title, in the first three paragraphs or in the signature.

    Of several namings of one person the fullest is taken. Of colleagues in a row, one whose state
    is not told speaks for that of the last before, where it stands before the name ("Japanese
    Foreign Minister"), else for that told behind the next ("of Australia"), unless a party would be
    left without anybody. Where the parties are given, those who speak for another state are left
    out, and the one person whose state is not told speaks for the one party that nobody else
    speaks for; without parties, for the state whose office published the document. The role is
    principal, or signatory where the name stands in the signature.
    """
    entities = {entity.id: entity for entity in found.entities}
    mentions: dict[str, list[SuggestedMention]] = {}
    for mention in found.mentions:
        mentions.setdefault(mention.unit, []).append(mention)
    best: dict[str, _Naming] = {}
    opening = opening_units(units)
    for unit in opening:
        for row in _rows(unit, mentions.get(unit.id, []), entities):
            for naming in _with_states(row):
                held = best.get(naming.person.entity)
                if held is None or naming.fullness > held.fullness:
                    best[naming.person.entity] = naming
    order = {unit.id: number for number, unit in enumerate(units)}
    chosen = sorted(best.values(), key=lambda naming: (order[naming.unit.id], naming.start))
    published = next(_publishing(opening, mentions, entities), None)
    placed = list(_placed(chosen, parties, published))
    return TakingPart(
        participants=tuple(_participant(naming, state) for naming, state in placed if state is not None),
        unplaced=tuple(
            Unplaced(exact=_printed(naming), unit=naming.unit.id, represents=naming.represents)
            for naming, state in placed
            if state is None
        ),
    )


def _placed(
    namings: Sequence[_Naming], parties: Sequence[str], published: str | None
) -> Iterator[tuple[_Naming, str | None]]:
    """Give the namings with the party that each speaks for, None where it is left out."""
    told = {naming.represents for naming in namings}
    if any(party not in told for party in parties):
        # Whose colleague is told behind a later name may speak for the party that nobody else speaks for.
        namings = [replace(naming, represents=None) if naming.lent else naming for naming in namings]
    unknown = [naming for naming in namings if naming.represents is None]
    told = {naming.represents for naming in namings}
    missing = [party for party in parties or filter(None, [published]) if party not in told]
    for naming in namings:
        if naming.represents is None and len(unknown) == len(missing) == 1:
            yield naming, missing[0]
        else:
            yield naming, naming.represents if not parties or naming.represents in parties else None


def _publishing(
    units: Sequence[Unit], mentions: Mapping[str, Sequence[SuggestedMention]], entities: Mapping[str, Entity]
) -> Iterator[str]:
    """Give the states that the publisher's lines name, by themselves or by a body whose id begins with their code."""
    for unit in units:
        if unit.kind == "frame" and is_publisher(unit.text):
            for mention in mentions.get(unit.id, ()):
                code = mention.entity.rpartition(":")[2].partition("-")[0]
                state = _state_of(mention.entity, entities) or _STATES_BY_CODE.get(code)
                if state is not None:
                    yield state


def opening_units(units: Sequence[Unit]) -> list[Unit]:
    """Return the units in which a document says whom it speaks for: title, frames, first paragraphs, signature."""
    running = [unit.id for unit in units if unit.kind in {"paragraph", "item", "recital"}][:_OPENING_PARAGRAPHS]
    return [unit for unit in units if unit.kind in _NAMED_IN or unit.id in running]


def _rows(unit: Unit, mentions: Sequence[SuggestedMention], entities: Mapping[str, Entity]) -> Iterator[list[_Naming]]:
    """Give the namings of a unit, colleagues whom nothing but "and", commas and offices divide in one row."""
    sides = [mention for mention in mentions if entities[mention.entity].kind in _SIDES]
    row: list[_Naming] = []
    for naming in _namings(unit, mentions, entities, sides):
        if row and not _go_together(unit.text, row[-1].end, naming.start, sides):
            yield row
            row = []
        row.append(naming)
    if row:
        yield row


def _go_together(text: str, end: int, start: int, sides: Sequence[SuggestedMention]) -> bool:
    """Return whether words between two namings only join them: ", and", a further office, no other state."""
    if start - end > _NEAR or any(end <= side.start < start for side in _near(sides, end, start)):
        return False
    between = text[end:start]
    words = between.replace(",", " ").split()
    are_small = all(word in _IN_A_ROW or (word[0].isupper() and not word.endswith(".")) for word in words)
    return are_small and ("," in between or "and" in words)


def _with_states(row: Sequence[_Naming]) -> Iterator[_Naming]:
    """Give the namings of a row, each with the state that another tells where it tells none itself."""
    later: list[str | None] = []
    state: str | None = None
    for naming in reversed(row):
        if naming.represents is not None:
            state = naming.represents if naming.behind else None
        later.append(state)
    state = None
    for naming, after in zip(row, reversed(later), strict=True):
        if naming.represents is not None:
            state = None if naming.behind else naming.represents
            yield naming
        else:
            yield replace(naming, represents=state or after, lent=state is None and after is not None)


def _namings(
    unit: Unit,
    mentions: Sequence[SuggestedMention],
    entities: Mapping[str, Entity],
    sides: Sequence[SuggestedMention],
) -> Iterator[_Naming]:
    """Give the persons of a unit that stand next to an office, with the state that the words or the office tell."""
    offices = [mention for mention in mentions if entities[mention.entity].kind == "office"]
    for person in mentions:
        if entities[person.entity].kind != "person":
            continue
        office = _office_of(unit.text, person, offices)
        if office is None or _is_other_occasion(unit.text, person, office):
            continue
        start, end = min(office.start, person.start), max(office.end, person.end)
        side = _side_after(unit.text, end, sides)
        yield _Naming(
            unit=unit,
            start=start,
            end=side.end if side else end,
            person=person,
            office=office,
            represents=side.entity if side else _represents(office, entities, sides),
            behind=side is not None,
        )


def _is_other_occasion(text: str, person: SuggestedMention, office: SuggestedMention) -> bool:
    """Return whether a person is named for what was before, or as the owner of something: 'Mr X's visit'."""
    before = text[max(0, office.start - _NEAR) : office.start]
    return bool(_OTHER_OCCASION.search(before) or re.match(r"[’']s?\b", text[person.end : person.end + 3]))


def _office_of(text: str, person: SuggestedMention, offices: Sequence[SuggestedMention]) -> SuggestedMention | None:
    """Return the office that stands right before a name, or behind it and a comma."""
    near = _near(offices, person.start, person.end)
    before = (office for office in near if office.end <= person.start)
    title = next((office for office in before if _OFFICE_BEFORE.fullmatch(text, office.end, person.start)), None)
    if title is not None and title.exact != _ALSO_HONORIFIC:
        return title
    behind = (office for office in near if person.end <= office.start)
    return next((office for office in behind if _OFFICE_AFTER.fullmatch(text, person.end, office.start)), title)


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
    return _state_of(office.entity, entities)


def _state_of(entity: str, entities: Mapping[str, Entity]) -> str | None:
    """Return the state or organization that an entity is or belongs to."""
    above: str | None = entity
    for _ in range(len(entities) + 1):
        found = entities.get(above or "")
        if found is None or found.kind in _SIDES:
            return above if found else None
        above = found.part_of
    return None


def _printed(naming: _Naming) -> str:
    """Return the words of a naming on one line."""
    return " ".join(naming.unit.text[naming.start : naming.end].split())


def _participant(naming: _Naming, represents: str) -> Participant:
    return Participant(
        person=naming.person.entity,
        name=" ".join(naming.person.exact.split()),
        office=" ".join(naming.office.exact.split()),
        represents=represents,
        role="signatory" if naming.unit.kind == "signature" else "principal",
        span=Span(
            unit=naming.unit.id,
            start=naming.start,
            end=naming.end,
            exact=naming.unit.text[naming.start : naming.end],
        ),
    )


__all__ = ["TakingPart", "Unplaced", "opening_units", "suggest_participants"]
