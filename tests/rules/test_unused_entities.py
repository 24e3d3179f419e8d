"""Entities that nothing refers to, and what is told where whole lists are missing."""

from __future__ import annotations

import pytest

from jscdata import validate
from tests.slips import act, shipped


@pytest.mark.parametrize("actor", ["state:USB", "org:nowhere"])
def test_unused_entities_are_told_beside_an_unknown_one_that_explains_none_of_them(actor: str) -> None:
    """It is near to another one, or there are more of them than unknown ids."""
    statement = shipped()
    for name in ("state:FRA", "state:NOR"):
        statement["entities"].append({"id": name, "kind": "state", "name": name})
    statement["entities"].sort(key=lambda entity: entity["id"])
    act(statement, 12)["actors"].insert(0, actor)
    assert validate(statement).counts == {"JSC402": 1, "JSC408": 2}


def test_whether_an_entity_is_unused_is_not_known_where_an_unknown_id_may_be_meant_for_it() -> None:
    """That is said at the unknown id, beside another entity that nothing refers to."""
    statement = shipped()
    statement["entities"].append({"id": "org:asean", "kind": "organization", "name": "ASEAN"})
    statement["entities"].append({"id": "place:svalbard", "kind": "place", "name": "Svalbard"})
    statement["entities"].sort(key=lambda entity: entity["id"])
    act(statement, 12)["actors"].insert(0, "org:aseam")
    report = validate(statement)
    assert {found.code: found.pointer for found in report.findings} == {
        "JSC402": "/codings/0/acts/12/actors/0",
        "JSC408": f"/entities/{[entity['id'] for entity in statement['entities']].index('place:svalbard')}",
    }
    assert ("JSC408", "/codings/0/acts/12/actors/0") in {(found.rule, found.because) for found in report.not_checked}


def test_an_object_with_no_field_is_told_by_the_fields_that_it_lacks() -> None:
    """Whether its lists would be empty is not known, and nothing that they might hold is told to be unused."""
    statement = shipped()
    statement["codings"][0] = {}
    report = validate(statement)
    assert set(report.counts) == {"JSC202"}
    assert {finding.pointer for finding in report.findings} == {"/codings/0"}
    assert "JSC408" in {found.rule for found in report.not_checked}


def test_entities_that_nothing_refers_to_are_told_where_there_are_mentions() -> None:
    """Each is a leftover of its own."""
    statement = shipped()
    for name in ("state:FRA", "state:NOR"):
        statement["entities"].append({"id": name, "kind": "state", "name": name})
    statement["entities"].sort(key=lambda entity: entity["id"])
    assert validate(statement).counts == {"JSC408": 2}


def test_one_id_is_told_with_the_number_of_the_others_where_there_is_no_entity() -> None:
    """The list is what is missing."""
    statement = shipped()
    number = len(statement.pop("entities"))
    (finding,) = validate(statement).findings
    assert f"It has none at all, and refers to {number - 1} more." in finding.message


def test_one_entity_is_told_with_the_number_of_the_others_where_there_are_no_mentions() -> None:
    """The layer is what is missing."""
    statement = shipped()
    statement["codings"] = []
    (finding,) = validate(statement).findings
    assert "more, for no layer has mentions." in finding.message
