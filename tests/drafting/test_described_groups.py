"""Groups that the words of a release describe: which are named, and who their members are."""

from __future__ import annotations

import pytest

from jscdata.drafting.reasons import reasons_of
from tests.conftest import STATEMENT_ID, one_statement
from tests.drafts_made import REGISTER, made

DESCRIBED = """\
Joint Statement of the Ministers of Harbors of Norway and Iceland

May 3, 2020

Minister of Defense Kari Holm of Norway and Icelandic Foreign Minister Jon Arnason met in Oslo on May 2, 2020.

The ministers thanked the Ministers of Fiji. {}
"""


def named_in(sentence: str) -> dict[str, str]:
    """Return the entities that the words of a sentence name, by the words."""
    value = made(DESCRIBED.format(sentence)).value
    unit = value["units"][-1]["id"]
    mentions = [one for one in value["codings"][0]["mentions"] if one["span"]["unit"] == unit]
    return {one["span"]["exact"]: one["entity"] for one in mentions}


def test_the_ministers_are_those_who_take_part() -> None:
    """In capitals and in small letters, under an id of this statement, with the participants as members."""
    value = made(DESCRIBED.format("The Ministers of both sides left.")).value
    mentions = value["codings"][0]["mentions"]
    wanted = "group:no-is-ministers-2020-05-03"
    assert [one["span"]["exact"] for one in mentions if one["entity"] == wanted][:1] == ["ministers"]
    (group,) = [entity for entity in value["entities"] if entity["id"] == wanted]
    assert group["members"] == ["person:holm-kari", "person:arnason-jon"]
    act = value["codings"][0]["acts"][1]
    assert (act["act_type"], act["speakers"]) == ("welcome", [wanted])


@pytest.mark.parametrize(
    ("sentence", "exact", "entity"),
    [
        ("They call on all countries to mark their wrecks.", "countries", "group:countries"),
        ("They will work with other countries on charts.", "other countries", "group:other-countries"),
        ("They will work with NATO and our allies and partners.", "allies and partners", "group:allies-and-partners"),
        ("They will share charts with G7 leaders.", "G7 leaders", "group:g7-leaders"),
        ("They call on UN Member States to pay.", "UN Member States", "group:un-member-states"),
        ("They condemn the attack and the Fijian navy’s tolls.", "Fijian navy", "unit:fj-navy"),
        ("The two sides will meet again.", "sides", "group:no-is-sides-2020-05-03"),
    ],
)
def test_a_described_group_that_an_act_needs_is_named(sentence: str, exact: str, entity: str) -> None:
    """As speaker, actor or counterpart (rule 2.6)."""
    assert named_in(sentence)[exact] == entity


@pytest.mark.parametrize(
    ("sentence", "exact"),
    [
        ("They welcomed a map drawn for G7 leaders.", "G7 leaders"),
        ("They welcomed a map of all other countries.", "other countries"),
        ("They will work with partners that share their charts.", "partners"),
    ],
)
def test_a_described_group_that_no_act_needs_is_not_named(sentence: str, exact: str) -> None:
    """A name in it is still one; and a noun whose description goes on is not the whole of it."""
    found = named_in(sentence)
    assert exact not in found
    assert ("G7" in exact) == ("G7" in found)


def test_a_group_named_by_its_members_has_them() -> None:
    """The states before its head word, and those of a group that is well known."""
    value = made(DESCRIBED.format("The Norway-Iceland alliance is firm. They praised the Alliance.")).value
    (group,) = [entity for entity in value["entities"] if entity["id"] == "group:no-is-alliance"]
    assert group["members"] == ["state:NOR", "state:ISL"]
    named = [one["span"]["exact"] for one in value["codings"][0]["mentions"] if one["entity"] == "group:no-is-alliance"]
    assert named == ["Norway-Iceland alliance", "Alliance"]


@pytest.mark.parametrize(
    "text",
    [
        DESCRIBED.format("They call on all countries to mark their wrecks."),
        "Joint Statement of the United States and Japan\n\n1 May 2030\n\nThe Ministers held a 2+2 and praised it.",
        (one_statement() / "sources" / f"{STATEMENT_ID}.txt").read_text(encoding="utf-8"),
    ],
    ids=["described groups", "a forum that the parties decide", "the shipped statement"],
)
def test_every_mention_of_a_draft_has_its_reason(text: str) -> None:
    """Groups that only acts need and those of this statement among them."""
    value = made(text).value
    reasons = reasons_of(value, REGISTER)
    for one in value["codings"][0]["mentions"]:
        span = one["span"]
        entity, why = reasons[span["unit"], span["start"], span["end"]]
        assert (entity, bool(why)) == (one["entity"], True)
