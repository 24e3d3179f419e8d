"""Sound statements, read as fast as can be, where nothing is to be told of them.

Most statements that are read are sound, and then pydantic reads them at once from the bytes, without
a JSON value in between, since no place has to be found. Where anything is to be told of the layers 1
to 3, or might be, the bytes are read again with all care.
"""

from __future__ import annotations

from pydantic import ValidationError

from jscdata.model import Statement
from jscdata.reading import parse, too_deep
from jscdata.structure import build, version_fault

_LARGE = 1024 * 1024
"""Beyond this many bytes nothing is read at once, since pydantic gathers errors without a bound."""


def read_at_once(data: bytes) -> Statement | None:
    """Return the record in some bytes that are sound in the layers 1 to 3, None where they may not be."""
    if len(data) > _LARGE:
        return None
    try:
        statement = Statement.model_validate_json(data)
    except ValidationError:
        return None
    gate = version_fault({"schema_version": statement.schema_version})
    return statement if gate is None and _holds_all(statement, data) else None


def sound_statement(data: bytes) -> Statement | None:
    """Return the record in some bytes, None where anything is to be told of the layers 1 to 3."""
    at_once = read_at_once(data)
    if at_once is not None:
        return at_once
    parsed = parse(data)
    if not parsed.sound or parsed.faults or too_deep(parsed.text) or version_fault(parsed.value):
        return None
    statement, faults = build(Statement, parsed.value)
    return None if faults else statement


def _holds_all(statement: Statement, data: bytes) -> bool:
    """Return whether a record has all keys of the bytes: of one that is repeated, pydantic takes the last.

    It has them if it takes as many colons when it is written again, where none is written as an escape.
    """
    written = statement.model_dump_json(exclude_unset=True)
    return written.count(":") == data.count(b":") and b"\\u003" not in data


__all__ = ["read_at_once", "sound_statement"]
