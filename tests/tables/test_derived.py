"""Tables worked out from the others."""

from __future__ import annotations

from typing import Any

import jscdata
from jscdata.model import Statement
from jscdata.tables import DERIVED, derive
from tests.conftest import STATEMENT_ID


def states(rows: Any, act: str, role: str) -> list[str]:
    return [row["state"] for row in rows if row["act_id"] == act and row["role"] == role]


def test_states_behind_the_entities_of_an_act() -> None:
    """Persons by what they represent, groups by their members, a command by what it is part of."""
    rows = derive([jscdata.load(STATEMENT_ID)])["act_states"]
    assert states(rows, "a1", "speaker") == ["JPN", "USA"]
    assert states(rows, "a5", "actor") == ["JPN", "USA"]
    assert states(rows, "a6", "actor") == ["JPN"]
    assert states(rows, "a9", "counterpart") == ["JPN"]
    assert states(rows, "a17", "counterpart") == ["KOR"]


def test_no_dyad_between_the_united_states_and_nato() -> None:
    """The engagement with NATO is Japan's, and NATO has no members in this statement."""
    rows = derive([jscdata.load(STATEMENT_ID)])["act_states"]
    assert states(rows, "a21", "actor") == ["JPN"]
    assert states(rows, "a21", "counterpart") == []


def test_a_circle_of_groups_ends(small: dict[str, Any]) -> None:
    """Groups that are members of each other resolve to what else they hold."""
    small["entities"][0]["members"] = ["group:ministers", "state:NOR"]
    rows = derive([Statement.model_validate(small)])["act_states"]
    assert states(rows, "a1", "actor") == ["NOR"]


def test_a_chain_of_bodies_may_be_of_any_length(small: dict[str, Any]) -> None:
    """Each is part of the next, and the last of a state."""
    chain = [f"body:b{number:04}" for number in range(3_000)]
    small["entities"] = [
        *(
            {"id": one, "kind": "government_body", "name": one, "part_of": above}
            for one, above in zip(chain, [*chain[1:], "state:NOR"], strict=True)
        ),
        *small["entities"],
    ]
    small["codings"][0]["acts"][0]["counterparts"] = [chain[0]]
    rows = derive([Statement.model_validate(small)])["act_states"]
    assert states(rows, "a1", "counterpart") == ["NOR"]


def test_a_person_who_takes_part_for_two_sides_stands_for_both(small: dict[str, Any]) -> None:
    """In two roles, which a statement may have; neither side hides the other."""
    person = {"id": "person:envoy", "kind": "person", "name": "Envoy"}
    (host,) = small["participants"]
    small["entities"].insert(2, person)
    small["participants"] = [
        {**host, "person": "person:envoy", "represents": "state:NOR", "role": "principal"},
        {**host, "person": "person:envoy", "represents": "state:ISL", "role": "signatory"},
    ]
    small["codings"][0]["acts"][0]["actors"] = ["person:envoy"]
    rows = derive([Statement.model_validate(small)])["act_states"]
    assert states(rows, "a1", "actor") == ["ISL", "NOR"]


def test_one_row_an_act_with_its_words() -> None:
    """Lists are joined, the words of an act over several items, too."""
    rows = {str(row["act_id"]): row for row in derive([jscdata.load(STATEMENT_ID)])["acts_flat"]}
    assert len(rows) == 21
    australia = rows["a18"]
    assert str(australia["words"]).count(" … ") == 4
    assert australia["counterpart_states"] == "AUS"
    assert australia["primary_topic"] == "partner_networks"
    assert rows["a9"]["instruments"] == "instrument:us-jp-mutual-security-treaty Article V"
    assert rows["a1"]["novelty"] is None


def test_the_table_for_readers_has_one_layer_and_no_draft() -> None:
    """The table of states goes with the acts, of which it has all layers."""
    value = jscdata.load(STATEMENT_ID).model_dump(mode="json")
    value["codings"].append({**value["codings"][0], "id": "c2", "status": "reviewed"})
    rows = derive([Statement.model_validate(value)])
    assert {row["coding_id"] for row in rows["acts_flat"]} == {"c2"}
    assert {row["coding_id"] for row in rows["act_states"]} == {"c1", "c2"}
    for coding in value["codings"]:
        coding["status"] = "draft"
    assert derive([Statement.model_validate(value)])["acts_flat"] == []


def test_rows_have_the_columns_of_their_tables() -> None:
    """What is required is filled."""
    rows = derive([jscdata.load(STATEMENT_ID)])
    for name, table in DERIVED.items():
        for row in rows[name]:
            assert set(row) == {column.name for column in table.columns}
            assert all(row[column.name] is not None for column in table.columns if column.required)
