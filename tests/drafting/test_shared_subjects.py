"""Who speaks where an act shares the subject of a verb that is no act: "The Ministers met and reaffirmed"."""

from __future__ import annotations

import pytest

from tests.drafting.test_passives import PARTIES, acts_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway and Iceland met in Oslo on 1 May 2024 and reaffirmed the alliance.", [("affirm", PARTIES)]),
        ("Norway and Iceland signed the treaty and welcomed it.", [("welcome", PARTIES)]),
        (
            "Fiji discussed plans, condemned the tolls and welcomed talks.",
            [(c, ("state:FJI",)) for c in ("condemn", "welcome")],
        ),
        ("Fiji and Tonga met and decided to dredge the channel.", [("decide", ("state:FJI", "state:TON"))]),
        ("They met and decided to dredge the channel.", [("decide", PARTIES)]),
        ("Norway and Iceland met, discussed plans, and agreed to share charts.", [("decide", PARTIES)]),
        ("Fiji met in Oslo, joined by Tonga, and agreed to share charts.", [("decide", ("state:FJI",))]),
        ("Norway met the pilots, trained in Oslo and welcomed in Fiji.", [("report", ())]),
        ("Norway visited the yard, restored in May and recognized as a landmark.", [("report", ())]),
        ("Fiji met Norway and was urged by Tonga to pay.", [("call_on", ("state:TON",))]),
        ("Norway welcomed and endorsed the plan.", [("welcome", ("state:NOR",))]),
    ],
)
def test_who_speaks_behind_a_verb_that_is_no_act(text: str, wanted: list[tuple[str, tuple[str, ...]]]) -> None:
    """The subject of that verb; where both are acts with one complement, the first stands for both."""
    assert [(act.act_type, act.speakers) for act in acts_of(text)] == wanted
