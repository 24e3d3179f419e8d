"""The list below a unit: what is suggested over its words, with codes and reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jscdata.exporting.review.reading import Reviewed, ShownAct, ShownMention, objects, string, strings
from jscdata.families import FAMILIES
from jscdata.hypertext import words

Reasons = Mapping[tuple[str, int, int], tuple[str, str]]
"""The entity that a rule saw in words and why, by unit, start and end."""

_PEOPLE = ("speakers", "actors", "counterparts", "against", "delegates")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """What is told of acts and mentions."""

    draft: Reviewed
    reasons: Reasons
    names: Mapping[str, str]
    unit_ids: Mapping[int, str]

    def by_unit(self) -> dict[int | None, list[str]]:
        """Return the items of the list below each unit, acts first; those of None stand at no place in the text."""
        found: dict[int | None, list[str]] = {}
        for act in self.draft.acts:
            found.setdefault(act.unit, []).append(self._act(act))
        for mention in self.draft.mentions:
            unit = mention.place.unit if mention.place else None
            found.setdefault(unit, []).append(self._mention(mention))
        return found

    def about_act(self, act: ShownAct) -> str:
        """Tell an act in a few words, for those who point at it."""
        return f"{act.id}: {act.act_type}. {_note(act)}"

    def about_mention(self, mention: ShownMention) -> str:
        """Tell the entity that words name, and why they are taken for its name."""
        entity = self.draft.entities.get(mention.entity)
        if entity is None:
            return f"{mention.entity or 'no entity'}, which is none of the draft's entities."
        name, kind = string(entity, "name") or "without a name", string(entity, "kind") or "without a kind"
        return f"{name} ({kind}, {mention.entity}). {self._why(mention)}".strip()

    def _why(self, mention: ShownMention) -> str:
        """Return why a rule suggested a mention, nothing where a person has put another entity there."""
        if mention.place is None or string(self.draft.coding, "method") != "rule":
            return ""
        place = (self.unit_ids.get(mention.place.unit, ""), mention.place.start, mention.place.end)
        entity, why = self.reasons.get(place, ("", ""))
        # A group such as "the Ministers" gets the statement's id behind its own.
        return why if mention.entity == entity or mention.entity.startswith(f"{entity}-") else ""

    def _act(self, act: ShownAct) -> str:
        verb = act.value.get("verb")
        exact = string(verb, "exact") if isinstance(verb, dict) else ""
        facts = "".join(f"<dt>{label}</dt><dd>{words(told)}</dd>" for label, told in self._codes(act.value))
        head = f'<strong class="chip {family_name(act.act_type)}">{words(f"{act.id} {act.act_type}")}</strong>'
        verb_words = f" “{words(exact)}”" if exact else ""
        return (
            f'<li id="act{act.number}" class="of-act">{head}{verb_words}<span class="why">: {words(_note(act))}</span>'
            f"<dl>{facts}</dl></li>"
        )

    def _codes(self, act: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for label in _PEOPLE:
            yield from _told(label, (self._named(found) for found in strings(act.get(label))))
        invoked = (
            f"{self._named(string(found, 'entity'))} {string(found, 'article')}".strip()
            for found in objects(act.get("instruments"))
        )
        yield from _told("instruments", invoked)
        yield from _told("topics", strings(act.get("topics")))
        yield from _told("objects", (_quoted(found, "topic") for found in objects(act.get("objects"))))
        yield from _told("conditions", (f"“{string(found, 'exact')}”" for found in objects(act.get("conditions"))))
        yield from _told("novelty", filter(None, [string(act, "novelty")]))
        yield from _told("time", filter(None, [string(act, "time")]))
        yield from _told("precision", (_quoted(found, "flag") for found in objects(act.get("precision"))))

    def _named(self, entity: str) -> str:
        return self.names.get(entity) or f"{entity}, which is none of the draft's entities"

    def _mention(self, mention: ShownMention) -> str:
        told = f"“{mention.exact}” names {self.about_mention(mention)}"
        return f'<li id="mention{mention.number}" class="of-mention">{words(told)}</li>'


def family_name(act_type: str) -> str:
    """Return the name of the family that an act type belongs to; a code of no vocabulary has a family of its own."""
    return next((family.name for family in FAMILIES if act_type in family.act_types), "unknown")


def _note(act: ShownAct) -> str:
    return string(act.value, "note") or "No reason is given."


def _told(label: str, found: Iterable[str]) -> Iterator[tuple[str, str]]:
    told: Sequence[str] = list(found)
    if told:
        yield label, "; ".join(told)


def _quoted(value: Mapping[str, Any], code: str) -> str:
    """Return the words of an object or of what makes an act precise, with its code."""
    span = value.get("span")
    exact = f"“{string(span, 'exact')}”" if isinstance(span, dict) else "no words"
    return f"{exact} ({string(value, code)})" if string(value, code) else exact


__all__ = ["Entries", "Reasons", "family_name"]
