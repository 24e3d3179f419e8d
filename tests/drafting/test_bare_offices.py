"""An office without a state, held by another person than the office of that title before."""

from __future__ import annotations

import datetime as dt

import pytest

from jscdata.drafting import draft

pytest.importorskip("sentencex")
ROW = (
    "Norwegian Foreign Minister Kari Holm, Defense Minister Ola Dahl, "
    "Icelandic Prime Minister Jon Arnason and Foreign Minister Liv Berg"
)


def test_a_bare_office_is_not_that_of_the_state_before_where_another_holds_that() -> None:
    """It is the same one where its holder is named again."""
    again = "Foreign Minister Holm thanked Foreign Minister Berg."
    release = f"Joint Statement of Norway and Iceland\n\nMay 3, 2020\n\n{ROW} met in Oslo on May 2, 2020.\n\n{again}\n"
    value = draft(release.encode(), name="a.txt", today=dt.date(2030, 1, 2)).value
    assert [item["represents"] for item in value["participants"]] == ["state:NOR"] * 2 + ["state:ISL"] * 2
    mentions = value["codings"][0]["mentions"]
    offices = [item["entity"] for item in mentions if "Foreign Minister" in item["span"]["exact"]]
    assert offices[:2] == offices[2:]
    assert offices[0] != offices[1]
    assert offices[0].startswith("office:no-")
