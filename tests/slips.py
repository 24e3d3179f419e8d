"""Slips of a hand in a sound statement, and the statements in which they are made."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

from jscdata.shipped import data_folder
from tests.conftest import EXAMPLES

Change = Callable[[dict[str, Any]], object]


def example(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((EXAMPLES / "valid" / f"{name}.json").read_bytes())
    return value


def act(statement: dict[str, Any], number: int = 0) -> Any:
    return statement["codings"][0]["acts"][number]


def told_twice(path: str, *, last: bool = True) -> Change:
    """Return what repeats the first record of a list, at its end or right behind the first."""

    def change(statement: Any) -> None:
        for part in path.split("/"):
            statement = statement[int(part) if part.isdigit() else part]
        statement.insert(len(statement) if last else 1, copy.deepcopy(statement[0]))

    return change


def without(entity: str) -> Change:
    def change(statement: dict[str, Any]) -> None:
        statement["entities"] = [found for found in statement["entities"] if found["id"] != entity]

    return change


def misspelt(entity: str) -> Change:
    def change(statement: dict[str, Any]) -> None:
        next(found for found in statement["entities"] if found["id"] == entity)["id"] = entity[:-1]

    return change


def pasted(what: str, name: str) -> Change:
    """Return what repeats the first coding, or its first act, at the end and under a new id."""

    def change(statement: dict[str, Any]) -> None:
        records = statement["codings"] if what == "codings" else statement["codings"][0][what]
        records.append(copy.deepcopy(records[0]) | {"id": name})

    return change


def shipped() -> dict[str, Any]:
    path = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"
    value: dict[str, Any] = json.loads(path.read_bytes())
    return value


def by_id_of_another(records: str, number: int, other: int) -> Change:
    """Return what gives one record of a list the id of another one."""

    def change(statement: dict[str, Any]) -> None:
        statement[records][number]["id"] = statement[records][other]["id"]

    return change
