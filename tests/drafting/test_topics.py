"""Topics suggested by the words of an act."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.drafting.topics import topics_in, topics_of
from jscdata.vocabulary import TOPICS


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("the ballistic missile defense of the coast", ("missiles",)),
        ("resilient supply chains for hydrogen", ("supply_chains", "energy")),
        ("Coast Guard patrols and cyber defense", ("maritime_security", "cyber_information")),
        ("the weather", ()),
        ("Norway’s role in keeping the peace", ("roles_capabilities",)),
        ("its joint rescue capability", ("roles_capabilities",)),
        ("repair of a plan and vessel maintenance", ("defense_industry",)),
        ("defense sites on the coast", ("force_posture",)),
        ("early warning of storms", ("intelligence_information",)),
        ("foreign malign influence", ("cyber_information",)),
        ("deliveries of military hardware", ("arms_transfers",)),
        ("co-production and coproduction", ("defense_industry",)),
        ("codevelopment of 5G and AI", ("defense_industry", "connectivity_digital", "emerging_technology")),
    ],
)
def test_topics_stand_in_the_order_of_the_words(words: str, wanted: tuple[str, ...]) -> None:
    """Each topic is told once, at its first word; words that name none give none."""
    assert topics_in(words) == wanted


def test_where_nothing_fits_it_is_the_relation() -> None:
    """An act has a topic always, and it is partner_networks where a third state is named."""
    assert topics_of("the plan") == ("alliance_relationship",)
    assert topics_of("ties with Denmark", third=True) == ("partner_networks",)


def test_a_purpose_gives_no_primary_topic() -> None:
    """What is done comes before what it is for."""
    assert (
        topics_of("deploy more patrol ships at the new bases in order to counter disinformation")[0] == "force_posture"
    )


def test_cooperation_with_others_comes_first() -> None:
    """The field of cooperation with a third state follows after partner_networks."""
    assert topics_of("deepen cooperation with Denmark on hydrogen", third=True) == ("partner_networks", "energy")


@given(st.text(max_size=80))
def test_any_words_have_known_topics_without_repeats(words: str) -> None:
    """Whatever the words, there is one topic at least, all are of the vocabulary, and none is told twice."""
    topics = topics_of(words)
    assert topics
    assert len(set(topics)) == len(topics)
    assert set(topics) <= set(TOPICS.codes)
