"""Counts by dyad and year."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import jscdata
from jscdata.dyads import RELATIONS

pytestmark = pytest.mark.usefixtures("only_the_fact_sheet")


def rows(corpus: jscdata.Corpus, **wanted: object) -> list[dict[str, Any]]:
    found = [dict(row) for row in corpus.to_dyad_year()]
    return [row for row in found if all(row[name] == value for name, value in wanted.items())]


def test_the_parties_of_a_statement_are_one_undirected_dyad() -> None:
    """In the order of the alphabet, with the numbers of the Correlates of War."""
    (row,) = rows(jscdata.corpus(), relation="parties")
    assert row == {
        "relation": "parties",
        "year": 2024,
        "state1": "JPN",
        "state2": "USA",
        "cow1": "740",
        "cow2": "2",
        "act_type": None,
        "statements": 1,
        "acts": 21,
        "measures": 32,
    }


def test_the_pledge_to_defend_goes_from_the_united_states_to_japan() -> None:
    """Its neighbour in the same sentence, Japan's role, has no counterpart and adds nothing to the way back."""
    (row,) = rows(jscdata.corpus(), relation="actor_counterpart", state1="USA", state2="JPN", act_type="commit")
    assert (row["acts"], row["statements"]) == (1, 1)
    (back,) = rows(jscdata.corpus(), relation="actor_counterpart", state1="JPN", state2="USA")
    assert (back["act_type"], back["acts"]) == ("describe", 1)


def test_no_dyad_joins_a_state_with_itself_or_with_what_is_no_state() -> None:
    """NATO has no members in the statement, and the ministers speak to each other."""
    found = rows(jscdata.corpus())
    assert {row["relation"] for row in found} <= set(RELATIONS)
    assert all(row["state1"] != row["state2"] for row in found)
    assert {row["state2"] for row in found if row["relation"] == "actor_counterpart"} == {
        "AUS",
        "JPN",
        "KOR",
        "PHL",
        "USA",
    }


@pytest.fixture
def panel(tmp_path: Path, small: dict[str, Any]) -> jscdata.Corpus:
    """Return a corpus of three years: two with acts, one in which nothing was coded; 2003 has no statement."""
    path = tmp_path / "panel.jsonl"
    values = []
    for year in (2001, 2002, 2004):
        value = json.loads(json.dumps(small))
        value["id"], value["date"] = f"x-{year}", f"{year}-01-01"
        if year == 2002:
            value["codings"] = []
        if year == 2004:
            value["codings"][0]["acts"] = []
        values.append(json.dumps(value))
    path.write_text("\n".join(values), encoding="utf-8")
    return jscdata.corpus(path)


def test_a_year_without_a_coded_statement_is_missing_and_not_zero(panel: jscdata.Corpus) -> None:
    """A year in which a statement was coded and the dyad does not act is zero."""
    parties = rows(panel, relation="parties")
    assert [(row["year"], row["statements"]) for row in parties] == [(2001, 1), (2004, 1)]
    assert {row["year"] for row in rows(panel)} == {2001, 2004}
    acted = [row for row in rows(panel) if row["relation"] != "parties"]
    assert all(row["acts"] == 0 for row in acted if row["year"] == 2004)
    assert all(row["acts"] > 0 for row in acted if row["year"] == 2001)


def test_states_without_a_number_stay_without(panel: jscdata.Corpus) -> None:
    """What was not looked up is null."""
    (row, *_) = rows(panel, relation="parties")
    assert (row["state1"], row["cow1"]) == ("ISL", None)


def test_a_number_that_a_later_statement_tells_is_told(small: dict[str, Any], tmp_path: Path) -> None:
    """That an earlier one does not tell it hides nothing."""
    later = json.loads(json.dumps({**small, "id": "later"}))
    next(entity for entity in later["entities"] if entity["id"] == "state:ISL")["xrefs"]["cow"] = "395"
    path = tmp_path / "two.jsonl"
    path.write_text(f"{json.dumps(small)}\n{json.dumps(later)}\n", encoding="utf-8")
    (row, *_) = rows(jscdata.corpus(path), relation="parties")
    assert (row["state1"], row["cow1"], row["cow2"]) == ("ISL", "395", None)


def test_a_dyad_is_missing_in_a_year_whose_statements_are_of_others(small: dict[str, Any], tmp_path: Path) -> None:
    """That other states spoke in a year says nothing of these."""
    path = tmp_path / "two.jsonl"
    shipped = jscdata.load("us-jp-scc-2024-07-28-fact-sheet").model_dump_json()
    path.write_text(f"{json.dumps(small)}\n{shipped}\n", encoding="utf-8")
    found = rows(jscdata.corpus(path))
    assert {(row["state1"], row["year"]) for row in found if row["relation"] == "parties"} == {
        ("ISL", 2001),
        ("JPN", 2024),
    }
    assert all(row["acts"] > 0 for row in found)
