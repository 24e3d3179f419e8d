"""For which state those speak whose own words tell none, beside colleagues whose words do."""

from __future__ import annotations

import datetime as dt

import pytest

from jscdata.drafting import draft

pytest.importorskip("sentencex")
TODAY = dt.date(2030, 1, 2)


def states(title: str, words: str) -> dict[str, str]:
    """Return the code of the state that each participant speaks for, by the last part of the name."""
    release = f"Joint Statement of {title}\n\nMay 3, 2020\n\n{words} met in Oslo on May 2, 2020.\n"
    people = draft(release.encode(), name="a.txt", today=TODAY).value["participants"]
    return {item["name"].split()[-1]: item["represents"].removeprefix("state:") for item in people}


@pytest.mark.parametrize(
    ("title", "words", "wanted"),
    [
        (
            "Norway and Iceland",
            "Prime Minister Kari Holm and Prime Minister Jon Arnason of Iceland",
            {"Holm": "NOR", "Arnason": "ISL"},
        ),
        (
            "Norway, Iceland and Fiji",
            "Prime Minister Kari Holm of Norway, Prime Minister Jon Arnason, and President Mere Vula of Fiji",
            {"Holm": "NOR", "Arnason": "ISL", "Vula": "FJI"},
        ),
        (
            "Norway, Iceland and Fiji",
            "Prime Minister Kari Holm, Prime Minister Jon Arnason, and President Mere Vula of Fiji",
            {"Vula": "FJI"},
        ),
        (
            "Norway and Iceland",
            "Norwegian Prime Minister Ola Dahl, Foreign Minister Kari Holm and Defense Minister Jon Arnason of Iceland",
            {"Dahl": "NOR", "Holm": "NOR", "Arnason": "ISL"},
        ),
    ],
)
def test_a_later_colleague_tells_the_state_only_where_no_party_is_left_without_anybody(
    title: str, words: str, wanted: dict[str, str]
) -> None:
    """Else the one who is left speaks for the one party that is, and of several none is guessed."""
    assert states(title, words) == wanted
