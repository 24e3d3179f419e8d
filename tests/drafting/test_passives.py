"""Who speaks in the passive: those behind "by", and never those who are asked or judged."""

from __future__ import annotations

import pytest

from jscdata.drafting.acts import suggest_acts
from jscdata.drafting.mentions import suggest_mentions
from jscdata.model import Act, Unit

pytest.importorskip("sentencex")

PARTIES = ("state:NOR", "state:ISL")


def acts_of(text: str) -> tuple[Act, ...]:
    """Return the acts of a paragraph of a statement of Norway and Iceland."""
    units = [Unit(id="p1", kind="paragraph", start=0, end=len(text), text=text)]
    first = "Norway and Iceland met."
    units.append(Unit(id="p2", kind="paragraph", start=len(text) + 2, end=len(text) + 2 + len(first), text=first))
    told = suggest_mentions(units, register=())
    mentions = [mention for mention in told.mentions if mention.unit == "p1"]
    return suggest_acts(units[:1], mentions, told.entities, PARTIES)


@pytest.mark.parametrize(
    ("text", "code", "speakers", "actors"),
    [
        ("Belarus is called upon to remove its tolls.", "call_on", (), ("state:BLR",)),
        ("Fiji and Tonga are encouraged to light their reefs.", "call_on", (), ("state:FJI", "state:TON")),
        ("Fiji is expected to light its reefs.", "call_on", (), ("state:FJI",)),
        ("Fiji is asked by Tonga to light its reefs.", "call_on", ("state:TON",), ("state:FJI",)),
        ("Fiji was welcomed to the group by Norway and Iceland.", "welcome", PARTIES, ("state:FJI",)),
        ("Fiji was welcomed as a guest by Norway.", "welcome", ("state:NOR",), ("state:FJI",)),
        ("Fiji was welcomed as the boats were lit by Norway.", "welcome", (), ("state:FJI",)),
        ("Fiji’s plan was welcomed by Norway.", "welcome", ("state:NOR",), ("state:FJI",)),
        ("It was welcomed by Norway.", "welcome", ("state:NOR",), ()),
        ("The plan was not welcomed by Norway.", "condemn", ("state:NOR",), ()),
        ("Concern over the tolls was expressed by Norway.", "condemn", ("state:NOR",), ()),
        ("The attack was condemned by us.", "condemn", PARTIES, ()),
        ("It was agreed by Norway and Iceland to dredge the channel.", "decide", PARTIES, PARTIES),
        ("It was agreed by Norway that the channel is safe.", "affirm", ("state:NOR",), ()),
        ("It was agreed to dredge the channel by 2030.", "decide", (), PARTIES),
        ("Fiji must not be allowed to raise the tolls.", "affirm", (), ("state:FJI",)),
        ("We will be guided by the charts.", "commit", PARTIES, PARTIES),
        ("Fiji will be given ten boats.", "describe", (), ("state:FJI",)),
        ("We are encouraged to see the new boats.", "welcome", PARTIES, ()),
        ("Norway and Iceland were briefed by Fiji.", "report", (), ("state:FJI",)),
        ("The channel was dredged by us.", "describe", (), PARTIES),
        ("A dinner was hosted by Norway.", "describe", (), ("state:NOR",)),
        ("Fiji was hit by the storm.", "describe", (), ("state:FJI",)),
    ],
)
def test_in_the_passive_the_subject_does_not_speak(
    text: str, code: str, speakers: tuple[str, ...], actors: tuple[str, ...]
) -> None:
    """Those behind "by" speak, or nobody who is named; who is asked or judged is an actor."""
    (act,) = acts_of(text)
    assert (act.act_type, act.speakers, act.actors) == (code, speakers, actors)


def test_who_is_asked_is_not_they_further_on() -> None:
    """A pronoun goes on with those who spoke, behind "by" only with parties."""
    assert acts_of("Fiji is urged to pay. They welcome the plan.")[1].speakers == PARTIES
    assert acts_of("Fiji was urged by Norway to pay. They welcome the plan.")[1].speakers == ("state:NOR",)
    assert acts_of("Both sides were urged by Fiji to talk. They welcome the plan.")[1].speakers == PARTIES


def test_a_participle_goes_with_those_who_speak() -> None:
    """Whose words a participle tells decides the agent of the main clause, before it and behind it."""
    acts = acts_of("Recalling the storm, Fiji was urged by Norway to pay, recognizing the need for buoys.")
    assert [(act.act_type, act.speakers) for act in acts] == [
        ("affirm", ("state:NOR",)),
        ("call_on", ("state:NOR",)),
        ("affirm", ("state:NOR",)),
    ]


def test_what_is_judged_is_the_object_of_a_passive() -> None:
    """The words of the subject; those who are asked have what they are to do as the object."""
    acts = acts_of("The new ferry was welcomed by Norway. Fiji was urged by Norway to pay.")
    assert [[item.span.exact for item in act.objects] for act in acts] == [["The new ferry"], ["pay"]]
