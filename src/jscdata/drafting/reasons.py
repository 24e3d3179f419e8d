"""Why names were suggested, told again for a draft: a mention in a record has no place for it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from jscdata.drafting.acts import read_sentences
from jscdata.drafting.groups import with_own_groups, with_role_nouns
from jscdata.drafting.mentions import suggest_mentions
from jscdata.drafting.named import names_of
from jscdata.drafting.participants import opening_units
from jscdata.model import RegisteredEntity, Unit

Place = tuple[str, int, int]
"""A unit, and start and end in it."""


def reasons_of(value: Mapping[str, Any], register: Iterable[RegisteredEntity]) -> dict[Place, tuple[str, str]]:
    """Return the entity and the reason of each mention that the rules make in the units of a draft, by its place.

    Units that cannot be read are left out.
    """
    units = list(_units(value.get("units")))
    entities = tuple(register)
    language = _words(value.get("language"))
    opening = suggest_mentions(opening_units(units), register=entities, language=language)
    parties = value.get("parties")
    known = [party for party in parties if isinstance(party, str)] if isinstance(parties, list) else []
    named, taking_part = names_of(units, opening, known, entities, language)
    described = with_role_nouns(units, named, read_sentences(units))
    found = with_own_groups(described, _words(value.get("id")), taking_part.participants, entities)
    return {(mention.unit, mention.start, mention.end): (mention.entity, mention.why) for mention in found.mentions}


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _units(items: object) -> Iterable[Unit]:
    for item in items if isinstance(items, list) else ():
        try:
            yield Unit.model_validate_json(json.dumps(item))
        except ValidationError:
            continue


__all__ = ["Place", "reasons_of"]
