"""Whom a statement speaks for: the states and organizations of its lead-in, title, participants or first words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jscdata.drafting.acts.lexicon import FORMS, UNKNOWN, Form
from jscdata.drafting.acts.main_verbs import OPENING_ADJECTIVES, main_verb, unknown_past
from jscdata.drafting.acts.sentences import Token, tokens
from jscdata.drafting.acts.verbs import Verb, first_finite
from jscdata.drafting.acts.words import CONJUNCTIONS, PREPOSITIONS, RELATIVES
from jscdata.drafting.mentions import SuggestedMention, Suggestions
from jscdata.model import Participant, Unit

MEMBERS = {
    "forum:g7": ("CAN", "FRA", "DEU", "ITA", "JPN", "GBR", "USA"),
    "forum:quad": ("AUS", "IND", "JPN", "USA"),
    "group:aukus": ("AUS", "GBR", "USA"),
}
"""The states of groups that speak under a name of their own, which the document need not list."""

_WHERE_NAMED = {"forum:g7": ("org:eu",)}
"""Who belongs to such a group where the document names it among those who speak."""

_SIDES = frozenset({"state", "organization"})
_FEWEST = 2
_ABOUT = re.compile(r"(?i)\s(?:on|regarding|concerning|about)\s")
_GOVERNMENTS = re.compile(
    r"(?i)\b(?:leaders|ministers|governments?|presidents?|prime ministers?|secretar(?:y|ies)|representatives|members)\b"
)
_NAMES = re.compile(r"(?:(?:[A-Z][\w.’'-]*|the|and|of|&)[,\s]*)*")
_FIRST_WORDS = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """The ids of the parties in the order in which they are named, where they were found, and the group they form."""

    ids: tuple[str, ...] = ()
    told_by: str = ""
    group: str | None = None


def suggest_parties(units: Sequence[Unit], found: Suggestions, participants: Iterable[Participant]) -> Parties:
    """Return the parties, by the first of these that names two or more; none where none does.

    A lead-in of the publisher, the title up to its "on", the whole title, a group in the title
    whose members are known, the participants, and the first sentence where it begins with leaders,
    ministers or the names of states.
    """
    sides = _Sides(found)
    title = [unit for unit in units if unit.kind in {"title", "subtitle", "label"}]
    first = next((unit for unit in units if unit.kind in {"paragraph", "item", "recital"}), None)
    lead_in = [unit for unit in units if unit.kind == "frame" and _GOVERNMENTS.search(unit.text)]
    about = {unit.id: _about(unit) for unit in title}
    ways = (
        ("the publisher's lead-in", sides.named_in(lead_in)),
        ("the title", sides.named_in(title, until=about)),
        ("the title", sides.named_in(title)),
        ("a group that the title names", sides.members(title, [*title, *lead_in], first)),
        ("the participants", tuple(dict.fromkeys(taking.represents for taking in participants))),
        *(("the first words", ids) for ids in sides.opening([first] if first else [])),
        ("a group that the first words name", sides.members([first], lead_in, first) if first else ()),
    )
    told = next(((told, ids) for told, ids in ways if len(ids) >= _FEWEST), None)
    return Parties(ids=told[1], told_by=told[0], group=sides.group(title)) if told else Parties()


@dataclass(frozen=True, slots=True)
class _Sides:
    """What the mentions of a document say of states, organizations and groups."""

    found: Suggestions

    def named_in(self, units: Iterable[Unit], until: dict[str, int] | None = None) -> tuple[str, ...]:
        """Return the states and organizations named in units, before the given places where there are some."""
        kinds = {entity.id: entity.kind for entity in self.found.entities}
        mentions = [mention for mention in self._in(units) if kinds[mention.entity] in _SIDES]
        if until is not None:
            mentions = [mention for mention in mentions if mention.end <= until.get(mention.unit, mention.end)]
        return tuple(dict.fromkeys(mention.entity for mention in _outer(mentions)))

    def opening(self, units: Iterable[Unit]) -> Iterator[tuple[str, ...]]:
        """Give those named in the first words, up to an insertion and then up to the verb."""
        for unit in units:
            for end in _openings(unit):
                yield self.named_in([unit], until={unit.id: end})

    def members(self, units: Iterable[Unit], named_in: Iterable[Unit], first: Unit | None) -> tuple[str, ...]:
        """Return the members of the first group that units name and is known.

        With them goes one that belongs to the group where it is named: in the given units, or in the
        first words up to the verb.
        """
        group = self.group(units)
        if group is None:
            return ()
        named = {*self.named_in(named_in), *(side for ids in self.opening([first] if first else []) for side in ids)}
        states = (f"state:{code}" for code in MEMBERS[group])
        return (*states, *(side for side in _WHERE_NAMED.get(group, ()) if side in named))

    def group(self, units: Iterable[Unit]) -> str | None:
        """Return the id of the first group with known members that is named."""
        return next((mention.entity for mention in self._in(units) if mention.entity in MEMBERS), None)

    def _in(self, units: Iterable[Unit]) -> list[SuggestedMention]:
        wanted = {unit.id for unit in units}
        return [mention for mention in self.found.mentions if mention.unit in wanted]


def _outer(mentions: Iterable[SuggestedMention]) -> Iterator[SuggestedMention]:
    """Give those of the mentions, which are in order, that stand inside no other."""
    last: SuggestedMention | None = None
    for mention in mentions:
        if last is None or mention.unit != last.unit or mention.start >= last.end:
            last = mention
            yield mention


def _about(unit: Unit) -> int:
    """Return where a title begins to tell what the document is about."""
    about = _ABOUT.search(unit.text)
    return about.start() if about else len(unit.text)


def _openings(unit: Unit) -> tuple[int, ...]:
    """Return how far the words run that may say who speaks: up to an insertion, and up to the verb."""
    if not (re.match(r"(?:We|The|Today)\b", unit.text) and _GOVERNMENTS.search(unit.text[:_FIRST_WORDS])):
        # "Norway and Iceland decided": the names with which the sentence begins.
        names = _NAMES.match(unit.text)
        return (names.end() if names else 0,)
    sentence = re.search(r"(?:(?<!\b[A-Z])\.|[;:])(?=\s)", unit.text[:_FIRST_WORDS])
    end = sentence.start() if sentence else _FIRST_WORDS
    met = re.search(r"\b(?:met|gathered|reaffirm|declare|convened)\w*\b", unit.text[:end])
    # Whom the sentence is about, it names behind its verb.
    words = tokens(unit.text, 0, end)
    verb = _main_verb(words)
    end = min([end, *([met.start()] if met else []), *([words[verb.first].start] if verb else [])])
    inserted = next((words[at - 1].start for at in range(1, len(words)) if _opens_insertion(words, at)), end)
    return min(inserted, end), end


def _opens_insertion(words: Sequence[Token], at: int) -> bool:
    """Return whether words behind a comma tell more of the speakers: "Norway and Iceland, recalling the help of"."""
    low = words[at].low
    is_participle = bool(FORMS.get(low, UNKNOWN)[1] & Form.ING) and low not in PREPOSITIONS
    return words[at - 1].low == "," and (is_participle or low in OPENING_ADJECTIVES or low in RELATIVES)


def _main_verb(words: Sequence[Token]) -> Verb | None:
    """Return the main verb of a sentence, no participle in its subject: "the Ministers, committed to peace, met"."""
    verb = main_verb(words) or unknown_past(words)
    if verb is None or words[verb.first].low not in OPENING_ADJECTIVES or words[verb.first - 1].low != ",":
        return verb
    later = first_finite(words, verb.last, through_commas=True)
    return verb if later is None or words[later.first - 1].low in CONJUNCTIONS else later


__all__ = ["MEMBERS", "Parties", "suggest_parties"]
