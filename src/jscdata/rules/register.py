"""Layer 7, register: the entities that all statements share, and what a statement repeats of them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from jscdata.bundles import Bundle
from jscdata.catalogue import RULES
from jscdata.filenames import REGISTER_FILE
from jscdata.findings import MAX_FAULTS, Fault, Finding
from jscdata.model import Entity, Register, RegisteredEntity, Xrefs
from jscdata.nearest import did_you_mean
from jscdata.placing import place
from jscdata.positions import Steps
from jscdata.quoting import is_printable, quote
from jscdata.reading import parse, too_deep
from jscdata.rules.checks import Check, each
from jscdata.rules.circles import circles
from jscdata.rules.document import Document
from jscdata.rules.entities import near_entity, part_of_fault, state_code_fault
from jscdata.rules.repeated_values import copies_among, repeated
from jscdata.structure import Holed, HoleTouchedError, build, version_fault

_REGISTERING = RULES["JSC707"].hint

REPEATED = ("kind", "name", "part_of", "xrefs")
"""What a statement repeats of the register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRegister:
    """The register of a package, None where it cannot be relied on, its entities by id, and the findings on it."""

    register: Register | None = None
    known: Mapping[str, RegisteredEntity] | None = None
    findings: tuple[Finding, ...]


def read_register(bundle: Bundle) -> ReadRegister:
    """Read and check the register of a package."""
    path, data = bundle.place(REGISTER_FILE), bundle.read(REGISTER_FILE)
    if isinstance(data, Fault):
        message = "The register 'entities.json' is missing or cannot be read."
        missing = Fault(code="JSC703", message=message, hint="Restore the file; nothing can be built without it.")
        return _unsound(place([missing], path, None))
    parsed = parse(data)
    faults = list(parsed.faults)
    register = None
    gate = version_fault(parsed.value)
    if gate:
        faults.append(gate)
    elif parsed.sound:
        register, told = build(Register, parsed.value)
        deep = too_deep(parsed.text) if told else None
        faults.extend([deep] if deep else told)
    findings = place(faults, path, parsed.text or None)
    if register is None or faults:
        return _unsound(findings)
    findings = place(islice(register_faults(register), MAX_FAULTS + 1), path, parsed.text)
    known = {entity.id: entity for entity in register.entities}
    return ReadRegister(register=register, known=known, findings=tuple(findings))


def _unsound(findings: Iterable[Finding]) -> ReadRegister:
    """Return that there is no register to rely on; no statement is held against it, and no table made."""
    return ReadRegister(findings=tuple(replace(finding, stops=True) for finding in findings))


def register_faults(register: Register) -> Iterator[Fault]:
    """Go through the faults of a register, its structure being sound."""
    index: dict[str, tuple[Steps, RegisteredEntity]] = {}
    before = ""
    for number, entity in enumerate(register.entities):
        if entity.id <= before:
            how = "stands twice" if entity.id in index else "is out of order"
            message = f"The entity {quote(entity.id)} {how}."
            yield Fault(code="JSC709", message=message, path=("entities", number, "id"))
        before = entity.id
        index.setdefault(entity.id, (("entities", number), entity))
    circular: set[str] = set()
    for fault, knot in circles(index, "part_of"):
        yield fault
        circular |= knot
    for number, entity in enumerate(register.entities):
        at: Steps = ("entities", number)
        yield from _entity_faults(entity, at)
        if entity.part_of is not None and entity.id not in circular:
            yield from _above_faults(entity.part_of, index, (*at, "part_of"))


def _above_faults(wanted: str, index: Mapping[str, tuple[Steps, RegisteredEntity]], path: Steps) -> Iterator[Fault]:
    """Look at what an entity is part of, which stands at this path."""
    if wanted not in index:
        message = f"The register does not have {quote(wanted)}."
        yield Fault(code="JSC709", message=message, path=path, hint=did_you_mean(near_entity(wanted, index)))
    elif fault := part_of_fault(index[wanted][1], path):
        yield fault


def _entity_faults(entity: RegisteredEntity, at: Steps) -> Iterator[Fault]:
    """Look at an entity by itself."""
    fault = state_code_fault(entity, at)
    if fault:
        yield fault
    yield from repeated(entity.aliases, copies_among(entity.aliases), (*at, "aliases"))
    for place_of, words in _invisible(entity):
        message = f"{quote(words)} holds an invisible character."
        yield Fault(code="JSC514", message=message, path=(*at, *place_of))


def _invisible(entity: RegisteredEntity) -> Iterator[tuple[Steps, str]]:
    """Go through the names of an entity that hold an invisible character; few do, so all are tried in one go first."""
    if is_printable(" ".join((entity.name, *entity.aliases))):
        return
    if not is_printable(entity.name):
        yield ("name",), entity.name
    yield from ((("aliases", number), alias) for number, alias in enumerate(entity.aliases) if not is_printable(alias))


def without_unregistered(faults: Iterable[Fault], value: Any, known: Container[str]) -> list[Fault]:  # noqa: ANN401 - a value of JSON.
    """Leave out what is missing of entities because the register does not have them, which JSC707 tells.

    What is missing of an entity that the register has is told once, since mending copies it.
    """
    kept: list[Fault] = []
    told: set[Steps] = set()
    for fault in faults:
        wanted = _id_at(value, fault.path) if fault.code == "JSC202" else None
        if wanted is None:
            kept.append(fault)
        elif wanted in known and fault.path not in told:
            told.add(fault.path)
            kept.append(replace(fault, hint="Run 'jscdata fmt', which copies it from the register."))
    return kept


def _id_at(value: Any, path: Steps) -> str | None:  # noqa: ANN401 - a value of JSON.
    """Return the id of the entity that stands at a path, None where none stands there."""
    if len(path) != 2 or path[0] != "entities":  # noqa: PLR2004 - the list and the number.
        return None
    found = value["entities"][path[1]]
    return found["id"] if isinstance(found, dict) and isinstance(found.get("id"), str) else None


def _registered(document: Document, path: Steps, entity: Entity) -> Iterator[Fault]:
    """Find an entity in the register; one that is not there cannot be compared with it."""
    register = document.around.register
    if register is not None and entity.id not in register:
        document.rely_on((*path, "id"))
        near = did_you_mean(near_entity(entity.id, register))
        hint = f"{near} If it is another one, {_REGISTERING[0].lower()}{_REGISTERING[1:]}" if near else None
        message = f"The register does not have the entity {quote(entity.id)}."
        yield Fault(code="JSC707", message=message, path=(*path, "id"), hint=hint)


def _told_alike(document: Document, path: Steps, entity: Entity) -> Iterator[Fault]:
    register = document.around.register
    known = register.get(entity.id) if register is not None else None
    if known:
        document.rely_on_id(Entity, entity.id)
    for name in REPEATED if known else ():
        told, here = getattr(known, name), getattr(entity, name)
        if isinstance(here, Holed):
            raise HoleTouchedError(next(iter(here.holes.values())))
        if here != told:
            message = f"Of {quote(entity.id)} the register tells the {quote(name)} differently: {_said(told)}."
            yield Fault(code="JSC708", message=message, path=(*path, name))


def _said(told: object) -> str:
    """Return what the register says in words: a name, null, or the identifiers that are given."""
    if isinstance(told, Xrefs):
        given = ", ".join(f"{name} {value}" for name, value in told.model_dump().items() if value is not None)
        return quote(given, 200) if given else "no identifiers"
    return "null" if told is None else quote(told)


REGISTER = (
    Check("JSC707", each(Entity), _registered),
    Check("JSC708", each(Entity), _told_alike),
)
"""The rules that hold a statement against the register."""

__all__ = ["REGISTER", "REPEATED", "ReadRegister", "read_register", "register_faults", "without_unregistered"]
