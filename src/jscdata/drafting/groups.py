"""Groups that a statement names by a word or describes: who they are, and which of them an act needs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from jscdata.drafting.acts.finding import Found
from jscdata.drafting.acts.reading import Read
from jscdata.drafting.acts.sentences import Token
from jscdata.drafting.acts.words import RELATIVES
from jscdata.drafting.mentions import SuggestedMention, Suggestions, as_named, new_entity
from jscdata.drafting.naming.ledger import plain
from jscdata.drafting.naming.words import listed
from jscdata.drafting.parties import MEMBERS
from jscdata.model import Act, Participant, RegisteredEntity, Unit
from jscdata.model.types import MAX_ID
from jscdata.spans import Cover

_OWN_ROLES = listed("leaders ministers presidents secretaries principals participants sides delegations chairs")
"""Nouns for those who take part, in lower case."""

_OTHER_ROLES = listed(
    "countries nations states governments partners allies members stakeholders parties economies leaders ministers "
    "authorities forces militaries"
)
"""Nouns for groups with whom something is done or who are asked, in lower case."""

_ARTICLES = listed("the our their its all both two three four five six seven these those of any")
_ATTRIBUTES = listed(
    "other international regional global local like-minded likeminded relevant responsible participating neighboring "
    "neighbouring third key close democratic developing developed vulnerable"
)
_DESCRIBING = RELATIVES | {"in", "from", "of", "across", "throughout", "around", "outside", "within", "beyond"}
"""Words with which a description goes on behind its noun, so that the noun is not the whole of it."""

_ASKING = listed("call urge encourage invite ask request appeal expect")
_WITH = frozenset({"with", "alongside"})
_BY_OFFICE = {
    "ministers": ("minister", "secretary"),
    "presidents": ("president",),
    "secretaries": ("secretary",),
}
"""Words of the offices of those whom a noun means; other nouns mean all who take part."""

_IDENTITY = re.compile(r"(.+)-([0-9]{4}-[0-9]{2}-[0-9]{2})-")
_SIDES = frozenset({"parties", "sides"})
_ROW = 8
"""Tokens within which "and" joins another to the one behind "with"."""


def with_role_nouns(units: Sequence[Unit], found: Suggestions, read: Read) -> Suggestions:
    """Return suggestions with the groups that lower-case nouns describe where an act can need them (rule 2.6).

    The subject of an act ("the leaders") is those who take part; others are asked, or stand behind "with".
    """
    by_unit = {unit.id: unit for unit in units}
    added = [
        mention
        for name, sentences in read.items()
        for one in sentences
        for mention in _in_sentence(by_unit[name], one.words, one.found)
    ]
    taken = _taken(found.mentions, {one.unit for one in added})
    order = {unit.id: place for place, unit in enumerate(units)}
    free = [
        one
        for one in dict.fromkeys(added)
        if not any(taken[one.unit].holds(at, at + 1) for at in (one.start, one.end - 1))
    ]
    mentions = sorted((*found.mentions, *free), key=lambda one: (order[one.unit], one.start, -one.end))
    known = {entity.id: entity for entity in found.entities}
    for one in free:
        known.setdefault(one.entity, new_entity(one.entity, "group", one.exact[:1].upper() + one.exact[1:]))
    return replace(found, mentions=tuple(mentions), entities=tuple(known[key] for key in sorted(known)))


def _taken(mentions: Sequence[SuggestedMention], units: set[str]) -> Mapping[str, Cover]:
    """Return where names stand in some units, by the unit."""
    places: dict[str, list[tuple[int, int]]] = {unit: [] for unit in units}
    for one in mentions:
        if one.unit in units:
            places[one.unit].append((one.start, one.end))
    return {unit: Cover(spans) for unit, spans in places.items()}


def _in_sentence(unit: Unit, words: Sequence[Token], verbs: Sequence[Found]) -> Iterator[SuggestedMention]:
    """Give the groups that subjects and complements of a sentence's acts describe."""
    for number, one in enumerate(verbs):
        begin, stop = one.verb.subject
        subject = _noun_phrase(words, begin, stop, _OWN_ROLES)
        if subject is not None and subject[1] == stop:
            yield _mention(unit, words, subject, "role-noun")
        following = verbs[number + 1].start if number + 1 < len(verbs) else len(words)
        end = following if following > one.verb.at else len(words)
        for at in _places_of_others(words, one, end):
            other = _noun_phrase(words, at, end, _OTHER_ROLES)
            if other is not None:
                yield _mention(unit, words, other, "described")


def _places_of_others(words: Sequence[Token], one: Found, end: int) -> Iterator[int]:
    """Give the places at which those may stand who are asked, or with whom it is done: "with NATO and our partners"."""
    if one.verb.lemma.split()[0] in _ASKING:
        yield one.verb.last
    with_at = -_ROW
    for at in range(one.verb.last, end):
        with_at = at if words[at].low in _WITH else with_at
        if at == with_at or (at - with_at < _ROW and words[at].low in {"and", ","}):
            yield at + 1


def _noun_phrase(words: Sequence[Token], begin: int, end: int, nouns: frozenset[str]) -> tuple[int, int] | None:
    """Return where attributes and noun of a phrase stand that begins at a place, without its article."""
    at = begin
    while at < end and words[at].low in _ARTICLES:
        at += 1
    first = at
    while at < end and words[at].low in _ATTRIBUTES:
        at += 1
    if at >= end or words[at].text not in nouns:
        return None
    if at + 2 < end and words[at + 1].low == "and" and words[at + 2].text in nouns:
        at += 2
    goes_on = at + 1 < end and words[at + 1].low in _DESCRIBING
    return None if goes_on else (first, at + 1)


def _mention(unit: Unit, words: Sequence[Token], span: tuple[int, int], rule: str) -> SuggestedMention:
    start, end = words[span[0]].start, words[span[1] - 1].end
    exact = unit.text[start:end]
    return SuggestedMention(entity=f"group:{plain(exact)}", unit=unit.id, start=start, end=end, exact=exact, rule=rule)


def with_own_groups(
    found: Suggestions,
    identity: str | None,
    participants: Sequence[Participant],
    register: Iterable[RegisteredEntity],
) -> Suggestions:
    """Return suggestions in which "the Ministers" are those of this statement, since all share the register's ids.

    Their members are the participants whom the word means; those of a group that its name tells,
    such as "U.S.-Japan Alliance", are these. Entities of the register are as it has them.
    """
    groups = {one.entity for one in found.mentions if one.rule in {"group-word", "role-noun"}}
    members = {group: _meant(group.partition(":")[2], participants) for group in groups}
    members |= {group: tuple(f"state:{code}" for code in codes) for group, codes in MEMBERS.items()}
    members |= _named_by_members(found)
    own = {group: _own_id(group, identity) for group in groups}
    there = {entity.id for entity in found.entities}
    known = {entity.id: entity for entity in register}
    entities = []
    for entity in found.entities:
        told = members.get(entity.id, ())
        name = own.get(entity.id, entity.id)
        if name in known:
            held = as_named(known[name])
        else:
            held = entity if name == entity.id else entity.model_copy(update={"id": name})
        entities.append(held.model_copy(update={"members": told}) if told and there.issuperset(told) else held)
    mentions = tuple(replace(one, entity=own[one.entity]) if one.entity in own else one for one in found.mentions)
    return replace(found, mentions=mentions, entities=tuple(sorted(entities, key=lambda entity: entity.id)))


def _own_id(group: str, identity: str | None) -> str:
    """Return the id of a group of this statement: "us-jp", the noun and the day; as it is where nothing tells these."""
    parts = _IDENTITY.match(identity or "")
    made = f"group:{parts[1]}-{group.partition(':')[2]}-{parts[2]}" if parts else group
    return made if len(made) < MAX_ID else group


def _meant(noun: str, participants: Sequence[Participant]) -> tuple[str, ...]:
    """Return the participants, or their sides, whom a noun means; nobody where nobody is known."""
    if noun in _SIDES:
        return tuple(dict.fromkeys(one.represents for one in participants))
    wanted = _BY_OFFICE.get(noun, ("",))
    persons = (one.person for one in participants if any(word in (one.office or "").lower() for word in wanted))
    return tuple(dict.fromkeys(person for person in persons if person))


def _named_by_members(found: Suggestions) -> dict[str, tuple[str, ...]]:
    """Return the states with which the name of a group or forum begins, where there are two or more."""
    kinds = {entity.id: entity.kind for entity in found.entities}
    named: dict[str, tuple[str, ...]] = {}
    for number, outer in enumerate(found.mentions):
        if kinds[outer.entity] not in {"group", "forum"} or outer.entity in named or outer.rule == "described":
            continue
        states, end = [], outer.start
        for one in found.mentions[number + 1 :]:
            joined = outer.exact[end - outer.start : one.start - outer.start]
            is_next = one.unit == outer.unit and one.end <= outer.end and not joined.strip(" -–—/\u2011")
            if not is_next or kinds[one.entity] != "state":
                break
            states.append(one.entity)
            end = one.end
        if len(states) > 1:
            named[outer.entity] = tuple(dict.fromkeys(states))
    return named


def only_needed(found: Suggestions, acts: Sequence[Act]) -> Suggestions:
    """Return suggestions without those described groups and forces that no act needs (rule 2.6)."""
    needed = {entity for act in acts for entity in (*act.speakers, *act.actors, *act.counterparts)}
    kept = tuple(one for one in found.mentions if one.entity in needed or one.rule not in {"described", "role-noun"})
    dropped = {one.entity for one in found.mentions} - {one.entity for one in kept}
    return replace(
        found, mentions=kept, entities=tuple(entity for entity in found.entities if entity.id not in dropped)
    )


__all__ = ["only_needed", "with_own_groups", "with_role_nouns"]
