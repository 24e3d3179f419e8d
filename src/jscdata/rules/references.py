"""Layer 4: ids and what they point at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jscdata.counting import count
from jscdata.filenames import statement_file
from jscdata.findings import Fault
from jscdata.model import Coding, Entity, Mention, Record, Statement, Unit
from jscdata.nearest import did_you_mean, nearest
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, dangling, each, references, whole
from jscdata.rules.circles import leads_to
from jscdata.rules.document import ORDER, Document, sound
from jscdata.rules.entities import near_entity, state_code_fault


def _dangling(
    document: Document, code: str, model: type[Record], index: dict[str, Any], use: tuple[Steps, tuple[str, int]]
) -> Iterator[Fault]:
    """Tell an id that no record of the model has, at its first use; where one has lost its id, that may be the one.

    So may the nearest, where nothing refers to it; where that belongs among the others is then in doubt.
    Where there is no record of the model at all, one id is told with the number of the others.
    """
    path, (wanted, uses) = use
    document.rely_on_ids(model)
    kind = model.__name__.lower()
    unknown = document.missing(kind)
    if not index and wanted != next(iter(unknown)):
        return
    message = f"There is no {kind} {quote(wanted)} in this statement."
    if not index and len(unknown) > 1:
        message += f" It has none at all, and refers to {len(unknown) - 1:,} more."
    elif uses > 1:
        message += f" It is referred to at {count(uses - 1, 'more place')}."
    near = near_entity(wanted, index) if model is Entity else nearest(wanted, index)
    if near is not None and near not in document.referred(kind):
        # Its id may be the one that is misspelt.
        document.doubt((*index[near][0], ORDER), path)
        document.doubt((*index[near][0], "id"), path)
    yield Fault(code=code, message=message, path=path, hint=did_you_mean(near))


def _unknown_entity(document: Document, path: Steps, wanted: tuple[str, int]) -> Iterator[Fault]:
    return _dangling(document, "JSC402", Entity, document.entities, (path, wanted))


def _unknown_unit(document: Document, path: Steps, wanted: tuple[str, int]) -> Iterator[Fault]:
    return _dangling(document, "JSC403", Unit, document.units, (path, wanted))


def _unknown_coding(document: Document, path: Steps, wanted: tuple[str, int]) -> Iterator[Fault]:
    return _dangling(document, "JSC404", Coding, document.codings, (path, wanted))


def _unknown_statement(document: Document, path: Steps, wanted: str) -> Iterator[Fault]:
    package = document.around.package
    if wanted == sound(document.statement, "id"):
        message = "A statement has no relation to itself."
        yield Fault(
            code="JSC405", message=message, path=path, hint="Name the other statement, or leave the target null."
        )
    elif package is not None and not package.has(statement_file(wanted)):
        yield Fault(code="JSC405", message=f"There is no statement {quote(wanted)} in this package.", path=path)


def _unused_entities(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """An entity is used where anything but its own record refers to it; all references must be sound.

    An unknown id may be that of an entity that seems unused. Where there are no mentions at all,
    one entity is told with the number of the others.
    """
    document.rely_on_references()
    used = document.referred("entity", apart_from=Entity)
    rest = [found for found in document.entities if found not in used]
    used_by_entities = _used_by_entities(document) if rest else set()
    idle = [found for found in rest if found not in used_by_entities]
    unused = [found for found in idle if not document.is_shared(Entity, found)]
    unknown = document.missing("entity")
    meant = [nearest(found, tuple(document.entities)) for found in unknown] if unused else []
    told = [found for found in unused if found not in meant]
    if unknown and meant.count(None) >= len(told):
        document.entity(next(iter(unknown)))
    is_one = len(told) > 1 and not document.each(Mention)
    for found in told[:1] if is_one else told:
        message = f"Nothing in the statement refers to the entity {quote(found)}."
        if is_one:
            message += f" Nor does anything to {len(told) - 1:,} more, for no layer has mentions."
        yield Fault(code="JSC408", message=message, path=document.entities[found][0])
    if len(told) < len(unused):
        document.entity(next(iter(unknown)))
    for found in idle:
        document.rely_on_id(Entity, found)


def _used_by_entities(document: Document) -> set[str]:
    """Return the ids to which the record of another entity refers."""
    found: set[str] = set()
    for _, entity in document.each(Entity):
        others = leads_to(entity, "part_of") + leads_to(entity, "members")
        found.update(other for other in others if other != sound(entity, "id"))
    return found


def _state_code(document: Document, path: Steps, entity: Entity) -> Iterator[Fault]:
    """An id that is wrong, and that nothing refers to, may be the one that is meant wherever an id is unknown."""
    document.rely_on_id(Entity, entity.id)
    fault = state_code_fault(entity, path)
    if fault is None:
        return
    yield fault
    if fault.path[-1] == "id":
        document.doubt(fault.path, fault.path)
        document.doubt((*path, ORDER), fault.path)
        if entity.id not in document.referred("entity"):
            document.lose_id(Entity, fault.path)


def _file_name(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    name = document.around.name
    if name is not None and name != f"{statement.id}.json":
        message = f"The file is called {quote(name)}, and the statement {quote(statement.id)}."
        yield Fault(code="JSC410", message=message, path=("id",))
        document.doubt(("id",), ("id",))


REFERENCES = (
    Check("JSC409", each(Entity), _state_code),
    Check("JSC402", dangling("entity"), _unknown_entity),
    Check("JSC403", dangling("unit"), _unknown_unit),
    Check("JSC404", dangling("coding"), _unknown_coding),
    Check("JSC405", references("statement"), _unknown_statement),
    Check("JSC408", whole, _unused_entities),
    Check("JSC410", whole, _file_name),
)
"""The rules of the layer, in the order in which one puts the next in doubt."""

__all__ = ["REFERENCES"]
