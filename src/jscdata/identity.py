"""Which statement some bytes hold: its id, without parsing the whole where the head tells it."""

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
    """Return the id of the record that some bytes hold, None where they tell none."""
    head = _HEAD.match(data, 0, _HEAD_BYTES)
    if head:
        return head[1].decode()
    try:
        value: Any = json.loads(data[:MAX_BYTES])
    except (ValueError, RecursionError):
        return None
    found = value.get("id") if isinstance(value, dict) else None
    return found if isinstance(found, str) else None


def repeated_id(statement_id: str, path: str, line: int) -> Fault:
    """Return the fault that a statement has the id of an earlier one, which begins at a path on a line."""
    message = f"The id {quote(statement_id)} is that of an earlier statement, at {printable(path)}:{line}."
    return Fault(code="JSC401", message=message, path=("id",))


__all__ = ["id_of", "repeated_id"]
