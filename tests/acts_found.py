"""Acts that are found in paragraphs, with the mentions that the gazetteer gives."""

from __future__ import annotations

from jscdata.drafting.acts import suggest_acts
from jscdata.drafting.mentions import suggest_mentions
from jscdata.model import Act, Entity, Unit


def acts_of(*texts: str, parties: tuple[str, ...] = ()) -> tuple[Act, ...]:
    """Return the acts of paragraphs, with the mentions that the gazetteer gives."""
    units, start = [], 0
    for number, text in enumerate(texts, 1):
        units.append(Unit(id=f"p{number}", kind="paragraph", start=start, end=start + len(text), text=text))
        start += len(text) + 2
    told = suggest_mentions(units, register=())
    known = {entity.id for entity in told.entities}
    named = [Entity(id=party, kind="state", name=party) for party in parties if party not in known]
    return suggest_acts(units, told.mentions, [*told.entities, *named], parties)


def found(text: str) -> list[tuple[str, str]]:
    return [(act.verb.exact, act.act_type) for act in acts_of(text)]
