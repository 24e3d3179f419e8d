"""Who is named in a statement and who takes part in it, where its opening and its parties are known."""

from __future__ import annotations

from collections.abc import Sequence

from jscdata.drafting.mentions import Suggestions, suggest_mentions
from jscdata.drafting.participants import TakingPart, opening_units, suggest_participants
from jscdata.model import RegisteredEntity, Unit


def names_of(
    units: Sequence[Unit],
    opening: Suggestions,
    parties: Sequence[str],
    register: Sequence[RegisteredEntity],
    language: str | None,
) -> tuple[Suggestions, TakingPart]:
    """Return the names in all units, and who takes part; parties and participants decide what some names mean.

    ``opening`` are the names in the units of the opening, read before by themselves.
    """
    first = opening_units(units)
    participants = suggest_participants(first, opening, parties).participants
    found = suggest_mentions(units, register=register, participants=participants, parties=parties, language=language)
    return found, suggest_participants(first, found, parties)


__all__ = ["names_of"]
