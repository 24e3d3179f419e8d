"""From an older schema version to this one, step by step.

A step knows two versions and what changed between them, and works on JSON values, since the
models of an older version are gone. Version 1.0 is the first, so there is no step yet.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from jscdata.versions import SCHEMA

Value = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Migration:
    """One step: from which version to which, what changes in a sentence, and what does it.

    ``change`` gets a copy of the record that it may change, and returns the record; the version
    is written by ``migrate``.
    """

    before: str
    after: str
    what: str
    change: Callable[[Value], Value]


MIGRATIONS: tuple[Migration, ...] = ()
"""All steps that this version of the library knows."""


def way(version: str, known: Sequence[Migration] | None = None, *, to: str = SCHEMA) -> tuple[Migration, ...] | None:
    """Return the steps from a version to another, none where they are equal, None where there is no way.

    From each version one step leads on, so there is at most one way.
    """
    steps = {step.before: step for step in (MIGRATIONS if known is None else known)}
    found: list[Migration] = []
    while version != to:
        step = steps.pop(version, None)
        if step is None:
            return None
        found.append(step)
        version = step.after
    return tuple(found)


def migrate(value: Value, steps: Sequence[Migration]) -> Value:
    """Return the record as the last of the steps leaves it; the given one is not changed."""
    found = copy.deepcopy(value)
    for step in steps:
        found = step.change(found)
        found["schema_version"] = step.after
    return found


__all__ = ["MIGRATIONS", "Migration", "migrate", "way"]
