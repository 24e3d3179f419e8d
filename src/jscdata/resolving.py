"""From the entities of an act to the states that they stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

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
        for entity_id in entity_ids:
            found.update(self._resolve(entity_id, set()))
        return sorted(found)

    def _resolve(self, entity_id: str, seen: set[str]) -> Iterator[str]:
        """Go from group to members, from person to what they represent, from a body to what it is part of."""
        entity = self._entities.get(entity_id)
        if entity is None or entity_id in seen:
            return
        seen.add(entity_id)
        if entity.kind == "state":
            yield entity_id.removeprefix("state:")
        for above in self._above(entity):
            yield from self._resolve(above, seen)

    def _above(self, entity: Entity) -> Sequence[str]:
        if entity.kind == "person":
            # One person may take part in two roles, for two sides.
            return self._represents.get(entity.id, ())
        if entity.kind in ("government_body", "military_unit", "office"):
            return (entity.part_of,) if entity.part_of else ()
        return entity.members


__all__ = ["StateResolver"]
