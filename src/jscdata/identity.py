"""Which statement some bytes hold, by its id, which one statement alone can have."""

from __future__ import annotations

import json
import re
from typing import Any

from jscdata.findings import Fault
from jscdata.quoting import printable, quote
from jscdata.reading import MAX_BYTES

# Where the head of a record opens nothing else, the first id in it is its own.
_HEAD = re.compile(rb'\s*\{[^\[{]*?"id"\s*:\s*"([a-z0-9-]+)"')
_HEAD_BYTES = 4096


def id_of(data: bytes) -> str | None:
    """Return the id of the record that some bytes hold, None where they tell none.

    The whole is parsed only where its head does not tell.
    """
    head = _HEAD.match(data, 0, _HEAD_BYTES)
    if head:
        return head[1].decode()
    try:
        value: Any = json.loads(data[:MAX_BYTES])
    except (ValueError, RecursionError):
        return None
    found = value.get("id") if isinstance(value, dict) else None
    return found or None if isinstance(found, str) else None


class TakenIds:
    """The ids of the statements met so far, with the place of each: some 250 bytes a statement."""

    def __init__(self) -> None:
        """Begin with none."""
        self._places: dict[str, tuple[str, int]] = {}

    def take(self, statement_id: str | None, path: str, line: int = 1) -> Fault | None:
        """Take an id for the statement at a place; return the fault that an earlier statement has it."""
        if statement_id is None:
            return None
        here = path, line
        first = self._places.setdefault(statement_id, here)
        if first is here:
            return None
        at = f"{printable(first[0])}:{first[1]}"
        message = f"The id {quote(statement_id)} is that of an earlier statement, at {at}."
        return Fault(code="JSC401", message=message, path=("id",))


__all__ = ["TakenIds", "id_of"]
