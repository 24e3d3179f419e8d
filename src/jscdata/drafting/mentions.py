"""Suggested mentions: names in English text, by a gazetteer, the register and rules of the coding manual."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from jscdata.drafting.language import language_of
from jscdata.drafting.naming.ledger import Ledger
from jscdata.drafting.naming.scan import scan, unknown_names
from jscdata.drafting.naming.things import WHY, Hit, Thing
from jscdata.drafting.naming.words import Words
from jscdata.model import Entity, Participant, RegisteredEntity, Xrefs
from jscdata.vocabulary import EntityKindCode, UnitKindCode


class UnitText(Protocol):
    """What is read of a unit: a record's unit has it."""

    @property
    def id(self) -> str:
        """Id of the unit."""

    @property
    def kind(self) -> UnitKindCode:
        """What the unit is, as a code."""

    @property
    def text(self) -> str:
        """Words of the unit, without its marker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestedMention:
    """A name in a unit: offsets count code points of the unit's text, half-open, as in a span.

    ``rule`` is the short name of the rule that found it.
    """

    entity: str
    unit: str
    start: int
    end: int
    exact: str
    rule: str

    @property
    def why(self) -> str:
        """Why the rule takes the words for a name, in a sentence."""
        return WHY[self.rule]


@dataclass(frozen=True, slots=True, kw_only=True)
class UnclearName:
    """Words that may be a name, for a person to decide: ``candidates`` are ids that they may stand for."""

    unit: str
    start: int
    end: int
    exact: str
    candidates: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestions:
    """What was found: mentions in document order (a name before names in it), and the entities they name, by id.

    ``unclear`` are names that nothing decides. ``remarks`` are sentences on what a person should
    know, such as that the text is not English.
    """

    mentions: tuple[SuggestedMention, ...] = ()
    entities: tuple[Entity, ...] = ()
    unclear: tuple[UnclearName, ...] = ()
    remarks: tuple[str, ...] = ()


_BEFORE_ALL = 1_000_000
_UNDECIDED = "The name could stand for something else, and nothing in the document decides it."
_UNKNOWN = "These words are capitalised, and no list and no rule knows them."


def suggest_mentions(
    units: Sequence[UnitText],
    *,
    register: Iterable[RegisteredEntity],
    participants: Iterable[Participant] = (),
    parties: Sequence[str] = (),
    language: str | None = None,
) -> Suggestions:
    """Suggest which words of the units name an entity, and which.

    Args:
        units: The units in document order. Time grows with their length alone.
        register: Entities whose names and aliases are known; empty for none.
        participants: Who takes part, where that is known: their names are known, too, and their
            states decide what a name such as "Korea" stands for.
        parties: Ids of those for whom the document speaks, where they are known: they decide which
            forum the name of a form of meeting stands for, such as "2+2".
        language: The language of the text, where it is known; else the units are looked at.

    Returns:
        Mentions, entities and unclear names; nothing but a remark where the text is in another
        language than English.
    """
    language = language or language_of("\n".join(unit.text for unit in units))
    if language not in ("en", None):
        return Suggestions(remarks=(f"Names are suggested in English text alone; this text is in {language}.",))
    ledger = Ledger(tuple(register), participants, parties)
    read = [Words(unit.text, heading=unit.kind == "heading") for unit in units]
    found: dict[int, list[Hit]] = {}
    # Capitals hide names; what the other units introduce is known when these are read.
    for shouted in (False, True):
        for place, words in enumerate(read):
            if words.shouted is shouted:
                found[place] = scan(words, ledger)
    placed = [
        (unit, words, hit)
        for place, (unit, words) in enumerate(zip(units, read, strict=True))
        for hit in _flat(found[place])
    ]
    told = _told(placed, ledger)
    unknown = [
        _unclear(unit, words, run, ())
        for place, (unit, words) in enumerate(zip(units, read, strict=True))
        for run in unknown_names(words, found[place])
    ]
    order = {unit.id: place for place, unit in enumerate(units)}
    unclear = sorted((*told.unclear, *unknown), key=lambda name: (order[name.unit], name.start))
    return replace(told, unclear=tuple(unclear))


def _flat(hits: Iterable[Hit]) -> Iterator[Hit]:
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        yield hit
        yield from _flat(hit.inner)


def _told(placed: list[tuple[UnitText, Words, Hit]], ledger: Ledger) -> Suggestions:
    counts = Counter(hit.thing.id for _, _, hit in placed if hit.thing.id)
    counts.update(dict.fromkeys(ledger.parties, _BEFORE_ALL))
    mentions: list[SuggestedMention] = []
    unclear: list[UnclearName] = []
    named: dict[str, Thing] = {}
    for unit, words, hit in placed:
        thing = _decided(hit.thing, counts, ledger) if hit.thing.candidates else hit.thing
        start, end = words.starts[hit.start], words.ends[hit.end - 1]
        exact = words.text[start:end]
        if thing is None:
            unclear.append(_unclear(unit, words, (hit.start, hit.end), hit.thing.candidates))
            continue
        thing = ledger.same.get(thing.id or "", thing)
        identity = ledger.close(thing)
        rule = "context" if hit.thing.candidates else hit.rule
        named[identity] = thing
        mentions.append(SuggestedMention(entity=identity, unit=unit.id, start=start, end=end, exact=exact, rule=rule))
    for thing in list(named.values()):
        owner = ledger.known.find(thing.part_of)
        if owner is not None and owner.id:
            named.setdefault(owner.id, owner)
    entities = tuple(_record(named[identity], identity) for identity in sorted(named))
    return Suggestions(mentions=tuple(mentions), entities=entities, unclear=tuple(unclear))


def _unclear(unit: UnitText, words: Words, run: tuple[int, int], candidates: tuple[str, ...]) -> UnclearName:
    start, end = words.starts[run[0]], words.ends[run[1] - 1]
    why = _UNDECIDED if candidates else _UNKNOWN
    return UnclearName(unit=unit.id, start=start, end=end, exact=words.text[start:end], candidates=candidates, why=why)


def _decided(name: Thing, counts: Counter[str], ledger: Ledger) -> Thing | None:
    """Return the candidate that the document names most without doubt, None where it names none."""
    named = [candidate for candidate in name.candidates if counts[candidate] and candidate in ledger.known]
    if named:
        return ledger.known[max(named, key=lambda candidate: counts[candidate])]
    return None


def _record(thing: Thing, identity: str) -> Entity:
    if thing.registered is not None:
        return as_named(thing.registered)
    return new_entity(identity, thing.kind, thing.name, thing.part_of)


def as_named(known: RegisteredEntity) -> Entity:
    """Return an entity of the register as a statement repeats it."""
    return Entity(id=known.id, kind=known.kind, name=known.name, part_of=known.part_of, xrefs=known.xrefs)


def new_entity(identity: str, kind: EntityKindCode, name: str, part_of: str | None = None) -> Entity:
    """Return an entity that the register does not have; a state has the code of ISO 3166-1 that its id holds."""
    code = identity.removeprefix("state:") if kind == "state" else None
    # XKX is user-assigned, and so no code of the standard.
    xrefs = Xrefs(iso3166=code) if code and code != "XKX" else Xrefs()
    return Entity(id=identity, kind=kind, name=name, part_of=part_of, xrefs=xrefs)


__all__ = [
    "SuggestedMention",
    "Suggestions",
    "UnclearName",
    "UnitText",
    "as_named",
    "new_entity",
    "suggest_mentions",
]
