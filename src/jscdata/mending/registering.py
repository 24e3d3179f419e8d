"""Entities of a statement that the register of its package does not have, put into it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

from jscdata.bundles import package_around
from jscdata.filenames import REGISTER_FILE
from jscdata.findings import MAX_FAULTS, Fault, Finding, Report
from jscdata.mending.canonical import as_text
from jscdata.mending.statement import Mended
from jscdata.model import Entity, Register, RegisteredEntity
from jscdata.model.shape import shape
from jscdata.placing import place
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.reading import Parsed, parse
from jscdata.rules.register import read_register, register_faults
from jscdata.structure import build

_ABOVE = "Name it among the entities of the statement, too, or add it to entities.json by hand."


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """What registering the entities of a statement has given.

    ``text`` is the new text of the register at ``path``, None where nothing is added, and ``was``
    the text before; ``added`` are the ids, sorted. ``mended`` is the statement, filled from the new
    register. What stands in the way is told by ``report``, and then nothing is added.
    """

    path: Path
    mended: Mended
    added: tuple[str, ...] = ()
    was: str = ""
    text: str | None = None
    report: Report = field(default_factory=Report)


def register_entities(mended: Mended, file: Path) -> Registered:
    """Work out the register of the package around a mended statement, with all entities that the statement names.

    Nothing is written. Of an entity its id, kind and name must be told; the rest may be.

    Args:
        mended: The mended statement; one that could not be mended adds nothing.
        file: Where the statement lies.
    """
    package = package_around(file)
    if mended.text is None:
        return Registered(path=file, mended=mended)
    if package is None:
        hint = "Put the file into the folder 'statements' of a package, or leave out '--register'."
        fault = Fault(code="JSC703", message="The file lies in no package.", hint=hint)
        return _refused(mended, file, place([fault], str(file), None))
    path = package.path / REGISTER_FILE
    read = read_register(package)
    if read.known is None or read.findings:
        return _refused(mended, path, read.findings)
    value = parse(mended.was.encode()).value
    new, faults = _new(value, read.known)
    if not new:
        return Registered(path=path, mended=mended)
    data = package.read(REGISTER_FILE)
    was = parse(data) if isinstance(data, bytes) else Parsed()
    faults = faults or _faults_with(was.value, new.values(), value)
    if faults:
        return _refused(mended, file, place(faults, str(file), mended.was))
    # What is absent of a new entity the register tells as absent, too, so that nothing is left to be filled.
    filled = replace(mended, text=as_text(parse(mended.text.encode()).value))
    text = _text_with(was.value, new.values())
    return Registered(path=path, mended=filled, added=tuple(sorted(new)), was=was.text, text=text)


def _refused(mended: Mended, path: Path, findings: Iterable[Finding]) -> Registered:
    return Registered(path=path, mended=mended, report=Report(findings=tuple(findings), checked=(str(path),)))


def _new(value: Mapping[str, Any], known: Container[str]) -> tuple[dict[str, dict[str, Any]], list[Fault]]:
    """Return the entities that the register does not have, by id, and the faults of those that it cannot have."""
    listed = {entity["id"]: (number, entity) for number, entity in _entities(value) if entity["id"] not in known}
    faults: list[Fault] = []
    for number, entity in listed.values():
        at: Steps = ("entities", number)
        faults += [replace(fault, path=(*at, *fault.path)) for fault in build(Entity, entity)[1]]
        above = entity.get("part_of")
        if isinstance(above, str) and above not in known and above not in listed:
            message = f"Neither the register nor the statement has the entity {quote(above)}."
            faults.append(Fault(code="JSC709", message=message, path=(*at, "part_of"), hint=_ABOVE))
    return {found: _shared(entity) for found, (_, entity) in listed.items()}, faults


def _faults_with(was: Mapping[str, Any], new: Iterable[dict[str, Any]], value: Mapping[str, Any]) -> list[Fault]:
    """Return the faults that a sound register has with new entities, where these stand in the statement."""
    entities = sorted([*was["entities"], *new], key=lambda entity: str(entity["id"]))
    numbers = {entity["id"]: number for number, entity in _entities(value)}
    found = islice(register_faults(Register.model_validate({**was, "entities": entities})), MAX_FAULTS + 1)
    places = ((fault, numbers[entities[int(fault.path[1])]["id"]]) for fault in found)
    return [replace(fault, path=("entities", number, *fault.path[2:])) for fault, number in places]


def _entities(value: Mapping[str, Any]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Go through the entities that have an id, with their numbers; what is none is told when the file is checked."""
    listed = value.get("entities")
    for number, entity in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(entity, dict) and isinstance(entity.get("id"), str):
            yield number, entity


def _shared(entity: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a register tells of an entity, too."""
    return {one.key: entity[one.key] for one in shape(RegisteredEntity) if one.key in entity}


def _text_with(register: Mapping[str, Any], new: Iterable[dict[str, Any]]) -> str:
    """Return the text of the register, which is known to be sound, with more entities."""
    return as_text({**register, "entities": [*register["entities"], *new]}, Register)


__all__ = ["Registered", "register_entities"]
