"""Who speaks, whose conduct the words are about, and with whom: by the mentions that stand there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from jscdata.drafting.mentions import SuggestedMention
from jscdata.model import Entity, Unit
from jscdata.vocabulary import ActTypeCode

_BOUND: Final = frozenset({"commit", "intend", "decide", "establish", "report", "warn"})
_OTHERS: Final = frozenset({"welcome", "support", "condemn", "affirm"})
_ASKING: Final = frozenset({"call_on", "task"})
_WHO: Final = frozenset(
    {"state", "organization", "group", "government_body", "military_unit", "person", "office", "forum"}
)
_ONE: Final = frozenset({"person", "office"})
ONE_PERSON: Final = frozenset({"he", "she", "i"})
"""Pronouns for one person, who is not the parties."""

_SPEAKING: Final = _WHO - {"military_unit"}
_OWN: Final = re.compile(
    r"^\W*(?:(?:the|our|their|increased|high-priority|greater|strong|mutual\w*|shared|joint) )*"
    r"(?:bilateral|trilateral|(?:(?:strong )?support for |importance of )?(?:\w+ ){0,2}(?:cooperation|collaboration|"
    r"coordination|networking|partnership|engagement)|efforts|initiatives|progress)\b",
    re.IGNORECASE,
)
_WITH: Final = re.compile(r"\b(?:with|alongside)(?:\s(?:the|our))?(?:\s\w+)?\s?$", re.IGNORECASE)
_JOINED: Final = re.compile(r"(?:,|,? and|,? as well as|,? or) (?:with )?(?:(?:the|our|their|its) )?")
_AFTER_JUDGED: Final = re.compile(r"\s*(?:$|[,;.]|(?:for|in|on|as|over|against)\b)")
_TO: Final = re.compile(r"\sto\s")
_RELATION: Final = re.compile(r"\b(?:engagement|cooperation|ties|relations|dialogue|coordination) (?:between|among) ")
_POSSESSOR: Final = re.compile("^(?:[’']s?|’s)")


class Named(NamedTuple):
    """A mention in a unit: its place, and the entity."""

    start: int
    end: int
    entity: str
    kind: str


class People:
    """The mentions of a statement by unit, and who spoke last if they can be "they"."""

    def __init__(
        self,
        units: Iterable[Unit],
        mentions: Iterable[SuggestedMention],
        entities: Iterable[Entity],
        parties: Sequence[str],
    ) -> None:
        """Order the mentions; those of entities or units that are not given are left out."""
        kinds = {entity.id: str(entity.kind) for entity in entities}
        self._alone = frozenset(entity for entity, kind in kinds.items() if kind in _ONE)
        self.parties = tuple(party for party in parties if party in kinds)
        self.last: tuple[str, ...] = ()
        units = tuple(units)
        self._named: dict[str, list[Named]] = {unit.id: [] for unit in units}
        for mention in mentions:
            kind = kinds.get(mention.entity)
            if kind is not None and mention.unit in self._named:
                self._named[mention.unit].append(Named(mention.start, mention.end, mention.entity, kind))
        for named in self._named.values():
            named.sort(key=lambda one: (one.start, -one.end))
        self._starts: Mapping[str, list[int]] = {
            unit: [one.start for one in named] for unit, named in self._named.items()
        }
        self._persons = list(_persons(units, self._named))

    def within(self, unit: str, start: int, end: int) -> list[Named]:
        """Return the mentions inside a part of a unit, in document order."""
        starts = self._starts[unit]
        named = self._named[unit][bisect_left(starts, start) : bisect_left(starts, end)]
        return [one for one in named if one.end <= end]

    def outermost(self, unit: str, start: int, end: int) -> list[Named]:
        """Return the mentions inside a part of a unit that lie in no other mention."""
        found: list[Named] = []
        for one in self.within(unit, start, end):
            if not found or one.start >= found[-1].end:
                found.append(one)
        return found

    def subject(self, unit: Unit, start: int, end: int, kinds: frozenset[str] = _SPEAKING) -> tuple[str, ...]:
        """Return those who are the subject: persons before all others, who then are only their offices and states."""
        found = [one for one in self.outermost(unit.id, start, end) if one.kind in kinds]
        persons = [one for one in found if one.kind in {"person", "group"}]
        if any(one.kind == "person" for one in found):
            found = persons
        return _once(one.entity for one in found)

    def doers(self, unit: Unit, start: int, end: int) -> tuple[str, ...] | None:
        """Return those whom the subject of a descriptive act names, forces and forums among them."""
        return self.subject(unit, start, end, _WHO) or self.speakers(unit, start, end)

    def speakers(self, unit: Unit, start: int, end: int) -> tuple[str, ...] | None:
        """Return the speakers whom a subject names; a pronoun stands for those who spoke before, or the parties.

        It is empty where the subject is one person whom nobody knows, and None where it names nobody: "both sides".
        """
        meant, words = self.pronoun(unit, start, end), unit.text[start:end].strip().lower()
        if meant is not None:
            self.last = () if words in ONE_PERSON else self.last
            return meant
        named = self.subject(unit, start, end) or (self.parties if words.startswith("we ") else ())
        if named:
            # One person is never "they", and behind one those before are too far away.
            self.last = () if len(named) == 1 and named[0] in self._alone else named
        return named or None

    def agents(self, unit: Unit, start: int, end: int) -> tuple[str, ...] | None:
        """Return the speakers behind the "by" of a passive; "they" go on from them only where all are parties."""
        before = self.last
        named = self.speakers(unit, start, end)
        if not {*self.parties}.issuperset(named or ()):
            self.last = before
        return named

    def pronoun(self, unit: Unit, start: int, end: int) -> tuple[str, ...] | None:
        """Return those for whom a pronoun stands; None where the words are none."""
        words = unit.text[start:end].strip().lower()
        if words in {"we", "us"}:
            return self.parties or self.last
        if words in {"they", "both"}:
            return self.last or self.parties
        if words in ONE_PERSON:
            return self._person_before(unit.start + start) if words != "i" else ()
        return None

    def _person_before(self, place: int) -> tuple[str, ...]:
        """Return the person who was named last before a place in the document."""
        at = bisect_left(self._persons, place, key=lambda one: one[0]) - 1
        return (self._persons[at][1],) if at >= 0 else ()


def _persons(units: Iterable[Unit], named: Mapping[str, Sequence[Named]]) -> Iterator[tuple[int, str]]:
    """Give persons by place in the document; an office stands for one only where its unit named none before it."""
    for unit in units:
        has_person = False
        for one in named[unit.id]:
            if one.kind == "person" or (one.kind == "office" and not has_person):
                has_person = one.kind == "person"
                yield unit.start + one.start, one.entity


def actors(
    people: People,
    unit: Unit,
    code: ActTypeCode,
    subject: tuple[str, ...] | None,
    complement: tuple[int, int],
) -> tuple[str, ...]:
    """Return whose conduct an act is about (rule 6.2), as far as its words let tell.

    ``subject`` is None where it names nobody, so that the act is the parties'; it is empty where it is another.
    """
    if code == "describe":
        return subject or ()
    start, end = complement
    if code in _BOUND:
        other = _possessor(people, unit, start, end) if code == "commit" else ()
        return other or (people.parties if subject is None else subject)
    if code in _ASKING:
        stop = _TO.search(unit.text, start, end)
        asked = people.outermost(unit.id, start, stop.start()) if stop else []
        return _once(one.entity for one in asked if one.kind in _WHO)
    if code in _OTHERS:
        owner = _owner(people, unit, code, complement) or (
            _judged(people, unit, start, end) if code != "affirm" else ()
        )
        if owner:
            return owner
        return people.parties if _OWN.search(unit.text[start:end]) else ()
    return ()


def actors_in_passive(
    people: People, unit: Unit, code: ActTypeCode, subject: tuple[int, int]
) -> tuple[str, ...] | None:
    """Return who is asked or judged as the subject of a passive, or to whom what is judged belongs.

    It is None for a type whose actors are those who decide or promise, and not the subject.
    """
    if code not in _OTHERS and code not in _ASKING:
        return None
    meant = people.pronoun(unit, *subject)
    if meant is not None:
        return meant
    if code in _ASKING:
        return people.subject(unit, *subject, _WHO)
    return _owner(people, unit, code, subject) or _judged(people, unit, *subject)


def _owner(people: People, unit: Unit, code: ActTypeCode, matter: tuple[int, int]) -> tuple[str, ...]:
    """Return those to whom it belongs, or whose relation it is; and those who are blamed for it."""
    owner = _possessor(people, unit, *matter) or _between(people, unit, *matter, parties=True)
    return _once((*owner, *_blamed(people, unit, *matter))) if code == "condemn" else owner


def _possessor(people: People, unit: Unit, start: int, end: int) -> tuple[str, ...]:
    """Return the one to whom a complement belongs: "Japan's role", "U.S. commitments"."""
    for one in people.outermost(unit.id, start, min(end, start + 60)):
        before = unit.text[start : one.start].strip().lower()
        if before not in {"", "the", "that", "that the"}:
            return ()
        after = unit.text[one.end : min(end, one.end + 2)]
        attribute = one.kind == "state" and unit.text[one.end - 1] == "."
        if one.kind in _WHO and (_POSSESSOR.match(after) or attribute):
            return (one.entity,)
        return (one.entity,) if one.kind == "group" and before == "the" else ()
    return ()


def _blamed(people: People, unit: Unit, start: int, end: int) -> tuple[str, ...]:
    """Return those whose conduct is blamed, first or later: "the storm and Fiji's tolls"."""
    return _once(
        one.entity
        for one in people.outermost(unit.id, start, end)
        if one.kind in _WHO and one.entity not in people.parties and _POSSESSOR.match(unit.text[one.end : one.end + 2])
    )


def _judged(people: People, unit: Unit, start: int, end: int) -> tuple[str, ...]:
    """Return those who are themselves praised, backed or blamed: "thanked Fiji and Tonga for"."""
    named = [one for one in people.outermost(unit.id, start, end) if one.kind in _WHO]
    if not named or unit.text[start : named[0].start].strip().lower() not in {"", "the"}:
        return ()
    row = _row(unit.text, named)
    return _once(one.entity for one in row) if _AFTER_JUDGED.match(unit.text, row[-1].end, end) else ()


def _row(text: str, named: Sequence[Named]) -> list[Named]:
    """Return the first of the mentions, and those that stand in a row with it: "Fiji, Tonga and the Cook Islands"."""
    row = [named[0]]
    for one in named[1:]:
        if not _JOINED.fullmatch(text, row[-1].end, one.start):
            break
        row.append(one)
    return row


def counterparts(
    people: People, unit: Unit, own: Sequence[str], complement: tuple[int, int], *, also: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return those with whom it is done, who are neither actors nor parties."""
    start, end = complement
    named = [one for one in people.outermost(unit.id, start, end) if one.kind in _WHO]
    found = [
        one.entity
        for number, first in enumerate(named)
        if _WITH.search(unit.text, max(start, first.start - 40), first.start)
        for one in _row(unit.text, named[number:])
    ]
    found.extend(_between(people, unit, start, end, parties=False))
    return _once(entity for entity in found if entity not in {*own, *people.parties, *also})


def _between(people: People, unit: Unit, start: int, end: int, *, parties: bool) -> tuple[str, ...]:
    """Return the parties, or the others, of a relation: "engagement between Japan and …"."""
    match = _RELATION.search(unit.text, start, min(end, start + 60))
    if match is None:
        return ()
    stop = unit.text.find(",", match.end(), end)
    sides = people.outermost(unit.id, match.end(), stop if stop > 0 else end)
    return _once(one.entity for one in sides if one.kind in _WHO and (one.entity in people.parties) == parties)


def ally(people: People, own: Sequence[str]) -> tuple[str, ...]:
    """Return the other side of a duty to defend that one of two parties owes (rule 6.4)."""
    others = tuple(party for party in people.parties if party not in own)
    return others if len(people.parties) == len(others) + 1 == 2 else ()  # noqa: PLR2004 - a treaty of two


def _once(entities: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(entities))


__all__ = ["Named", "People", "actors", "actors_in_passive", "ally", "counterparts"]
