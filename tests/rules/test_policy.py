"""Dates that are most likely slips."""

from __future__ import annotations

from typing import Any

import pytest

from jscdata import validate
from jscdata.catalogue import RULES
from jscdata.rules.policy import NEEDS_ACTORS
from jscdata.vocabulary import CODES


def test_the_types_that_need_an_actor_are_listed_where_the_rule_is_told() -> None:
    """And no other type is."""
    told = {word.strip(",") for word in RULES["JSC602"].why.split()}
    assert told & set(CODES["act_types"]) == NEEDS_ACTORS


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"end": "2999-01-02"}, [("JSC608", "/meeting/end")]),
        ({"start": "2999-01-01", "end": "2999-01-02"}, [("JSC607", "/meeting/start")]),
    ],
)
def test_a_day_of_a_meeting_after_today_is_one_finding(
    small: dict[str, Any], changes: dict[str, str], told: list[tuple[str, str]]
) -> None:
    """Where the meeting is after its document as well, that is told."""
    small["meeting"].update(changes)
    assert [(finding.code, finding.pointer) for finding in validate(small).findings] == told


def test_of_a_meeting_in_the_future_the_first_day_is_told(small: dict[str, Any]) -> None:
    """Beside the date of the document, which is another field."""
    small["date"] = "2999-01-02"
    small["meeting"].update(start="2999-01-01", end="2999-01-02")
    told = [(finding.code, finding.pointer) for finding in validate(small).findings]
    assert told == [("JSC608", "/date"), ("JSC608", "/meeting/start")]
