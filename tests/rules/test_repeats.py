"""What was pasted again is one finding, wherever it was pasted."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest

from jscdata import validate
from jscdata.rules.repeats import pieces
from jscdata.shipped import data_folder
from tests.conftest import EXAMPLES

SHIPPED = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"
STATEMENTS = {path.stem: path for path in (SHIPPED, *sorted((EXAMPLES / "valid").glob("*.json")))}


def statement_called(name: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(STATEMENTS[name].read_bytes())
    return value


def list_at(value: Any, path: str) -> list[Any]:
    for part in path.split("/"):
        value = value[int(part)] if part.isdigit() else value.get(part, [])
    found: list[Any] = value
    return found


LISTS = {
    "units": "JSC401",
    "entities": "JSC401",
    "codings": "JSC401",
    "codings/0/acts": "JSC401",
    "codings/0/mentions": "JSC509",
    "participants": "JSC609",
    "relations": "JSC609",
}
"""The lists of records, and the rule on a record that stands there twice."""


@pytest.mark.parametrize("name", STATEMENTS)
@pytest.mark.parametrize("path", LISTS)
def test_a_record_pasted_at_any_place_is_one_finding(name: str, path: str) -> None:
    """Right behind itself, at the head and at the end; which of the two is where it belongs is not known."""
    for number in range(len(list_at(statement_called(name), path))):
        for at in {0, number, number + 1, len(list_at(statement_called(name), path))}:
            statement = statement_called(name)
            records = list_at(statement, path)
            records.insert(at, copy.deepcopy(records[number]))
            assert validate(statement).counts == {LISTS[path]: 1}, (number, at)


@pytest.mark.parametrize("name", STATEMENTS)
@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("number", [2, None])
def test_records_pasted_as_one_piece_are_one_finding(name: str, path: str, number: int | None) -> None:
    """Two of them, or all there are."""
    statement = statement_called(name)
    records = list_at(statement, path)
    piece = copy.deepcopy(records[:number])
    records += piece
    found = validate(statement).findings
    assert [finding.code for finding in found] == [LISTS[path]] * bool(piece)
    if len(piece) > 1:
        assert f"{len(piece) - 1} " in found[0].message
        assert "were repeated with it." in found[0].message


def test_records_pasted_one_by_one_are_a_finding_each() -> None:
    """They are independent slips."""
    statement = statement_called("small")
    acts = statement["codings"][0]["acts"]
    for number in (0, 2):
        acts.insert(number + 1, copy.deepcopy(acts[number]))
    assert validate(statement).counts == {"JSC401": 2}


@pytest.mark.parametrize("path", ["codings", "codings/0/acts"])
def test_a_fault_in_a_record_pasted_again_is_told_once(path: str) -> None:
    """In the record that is repeated."""
    statement = statement_called("small")
    act = statement["codings"][0]["acts"][0]
    act.update(act_type="commit", actors=[])
    assert validate(statement).counts == {"JSC602": 1}
    list_at(statement, path).append(copy.deepcopy(list_at(statement, path)[0]))
    assert validate(statement).counts == {"JSC401": 1, "JSC602": 1}


def test_a_participant_pasted_again_with_wrong_words_is_told_once_for_each() -> None:
    """For the words, and for standing there twice."""
    statement = statement_called("small")
    statement["participants"][0]["span"]["exact"] = "Minister"
    statement["participants"].append(copy.deepcopy(statement["participants"][0]))
    assert validate(statement).counts == {"JSC504": 1, "JSC609": 1}


@pytest.mark.parametrize("field", ["instruments", "precision"])
def test_a_part_of_an_act_pasted_again_is_told(field: str) -> None:
    """Though its spans may lie in each other."""
    statement = statement_called(SHIPPED.stem)
    act = next(act for act in statement["codings"][0]["acts"] if act[field])
    act[field].append(copy.deepcopy(act[field][-1]))
    assert validate(statement).counts == {"JSC609": 1}


def test_a_reliability_figure_pasted_again_is_told() -> None:
    """Though the same layers may be compared in several variables."""
    statement = statement_called("three-codings")
    figures = next(coding["reliability"] for coding in statement["codings"] if coding["reliability"])
    figures.append(copy.deepcopy(figures[-1]))
    assert validate(statement).counts == {"JSC609": 1}


@pytest.mark.parametrize(
    ("copies", "expected"),
    [
        ([], []),
        ([(5, 0)], [(5, 0)]),
        ([(5, 0), (6, 1), (7, 2)], [(5, 2)]),
        ([(5, 0), (7, 1)], [(5, 0), (7, 0)]),
        ([(1, 0), (2, 0)], [(1, 0), (2, 0)]),
        ([(5, 0), (6, 1), (9, 3), (10, 4)], [(5, 1), (9, 1)]),
    ],
)
def test_copies_that_follow_one_another_are_one_piece(copies: list[tuple[int, int]], expected: object) -> None:
    """As what they repeat does."""
    assert list(pieces(copies)) == expected
