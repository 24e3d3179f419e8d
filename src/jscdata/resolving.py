"""From the entities of an act to the states that they stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from jscdata.model import Entity, Statement


class StateResolver:
    """Finds the states that an entity stands for in one statement."""

    def __init__(self, statement: Statement) -> None:
        """Look up the entities of a statement and whom its participants represent."""
        self._entities = {entity.id: entity for entity in statement.entities}
        self._represents: defaultdict[str, list[str]] = defaultdict(list)
        for participant in statement.participants:
            if participant.person:
                self._represents[participant.person].append(participant.represents)

    def states(self, entity_ids: Iterable[str]) -> list[str]:
        """Return the codes of all states, sorted, each once."""
        found: set[str] = set()
        seen: set[str] = set()
        waiting = list(entity_ids)
        while waiting:
            entity = self._entities.get(waiting.pop())
            if entity is None or entity.id in seen:
                continue
            seen.add(entity.id)
            if entity.kind == "state":
                found.add(entity.id.removeprefix("state:"))
            waiting.extend(self._above(entity))
        return sorted(found)

    def _above(self, entity: Entity) -> Sequence[str]:
        """Return the members of a group, what a person represents, or what a body is part of."""
        if entity.kind == "person":
            # One person may take part in two roles, for two sides.
            return self._represents.get(entity.id, ())
        if entity.kind in ("government_body", "military_unit", "office"):
            return (entity.part_of,) if entity.part_of else ()
        return entity.members


__all__ = ["StateResolver"]
