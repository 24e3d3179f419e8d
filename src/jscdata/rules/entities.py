"""What holds of an entity by itself, in a statement as in the register."""

from __future__ import annotations

from collections.abc import Iterable

from jscdata.findings import Fault
from jscdata.iso3166 import FORMER_STATE_CODES, STATE_CODES
from jscdata.model import Entity, RegisteredEntity
from jscdata.nearest import did_you_mean, nearest
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.document import sound

_CODES = STATE_CODES | FORMER_STATE_CODES


def state_code_fault(entity: Entity | RegisteredEntity, path: Steps) -> Fault | None:
    """Return the fault of the code in the id of a state, or of that beside the id, None where both are right."""
    prefix, _, code = entity.id.partition(":")
    is_state = prefix == "state"
    if is_state and code not in _CODES:
        meant = _meant(entity, code)
        hint = did_you_mean(meant and f"state:{meant}")
        return Fault(code="JSC409", message=_unassigned(code), path=(*path, "id"), hint=hint)
    given = entity.xrefs.iso3166
    if is_state and given not in (None, code):
        message = f"The id says {quote(code)}, and 'iso3166' says {quote(given)}."
    elif given is not None and given not in _CODES:
        message = _unassigned(given)
    else:
        return None
    return Fault(code="JSC409", message=message, path=(*path, "xrefs", "iso3166"))


def near_entity(wanted: str, known: Iterable[str]) -> str | None:
    """Return the nearest of some ids of entities, None where none is near.

    An id with the code of a state is that state's, whichever is near; one with another code is nobody's.
    """
    if wanted.startswith("state:") and _is_assigned(wanted):
        return None
    return nearest(wanted, [found for found in known if not found.startswith("state:") or _is_assigned(found)])


def _is_assigned(state_id: str) -> bool:
    return state_id.removeprefix("state:") in _CODES


def _unassigned(code: str) -> str:
    return f"{quote(code)} is no code of ISO 3166-1 alpha-3."


def part_of_fault(above: Entity | RegisteredEntity, path: Steps) -> Fault | None:
    """Return the fault that what an entity is part of, told at this path, is a person; None where it is none."""
    if above.kind != "person":
        return None
    message = f"{quote(above.id)} is of the kind 'person', and nothing is part of a person."
    hint = "Name the state, the organization or the body that it belongs to, or leave 'part_of' null."
    return Fault(code="JSC601", message=message, path=path, hint=hint)


def _meant(entity: Entity | RegisteredEntity, code: str) -> str | None:
    """Return the code that was meant: the one given beside the id, else that of the state by its name.

    None is told for the letters of a code alone, since most codes are near to several others.
    """
    from jscdata.states import state_meant  # noqa: PLC0415 - only a slip needs the names.

    xrefs = sound(entity, "xrefs")
    given = sound(xrefs, "iso3166") if xrefs else None
    if given in _CODES:
        return str(given)
    return state_meant(str(sound(entity, "name"))) or state_meant(code)


__all__ = ["near_entity", "part_of_fault", "state_code_fault"]
