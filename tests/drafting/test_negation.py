"""Verbs that are denied: an act never has the type that its words deny."""

from __future__ import annotations

import pytest

from tests.acts_found import acts_of, found

pytest.importorskip("sentencex")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Ministers did not agree on the tolls.", [("agree", "describe")]),
        ("The Ministers never committed to the dam.", [("committed", "describe")]),
        ("The Ministers are not committed to the dam.", [("committed", "describe")]),
        ("We do not seek a race for buoys.", [("seek", "describe")]),
        ("We do not welcome the new tolls.", [("welcome", "condemn")]),
        ("We will not support the new tolls.", [("support", "condemn")]),
        ("We cannot accept the new tolls.", [("accept", "condemn")]),
        ("We no longer support the ferry.", [("support", "condemn")]),
        ("They do not agree that the reef is safe.", [("agree", "condemn")]),
        ("They refused to recognize the tolls.", [("recognize", "condemn")]),
        ("They declined to endorse the tolls.", [("endorse", "condemn")]),
        ("They refused to repair the lighthouse.", [("refused", "report")]),
        ("They failed to agree on the tolls.", [("agree", "describe")]),
        ("We will not raise the tolls.", [("raise", "commit")]),
        ("All states must not raise the tolls.", [("raise", "call_on")]),
        (
            "We not only welcome the ferry but also support the pilots.",
            [("welcome", "welcome"), ("support", "support")],
        ),
    ],
)
def test_a_negated_verb_never_has_the_type_that_it_denies(text: str, wanted: list[tuple[str, str]]) -> None:
    """Approval that is denied is condemn, a promise or duty may be one not to do, and anything else is told."""
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Neither side condemned the launch.", [("condemned", "describe")]),
        ("No party opposes the plan.", [("opposes", "describe")]),
        ("None of the parties supports the plan.", [("supports", "condemn")]),
        ("Neither Japan nor Norway supports the plan.", [("supports", "condemn")]),
        ("Few states support the plan.", [("support", "condemn")]),
        ("No doubt the Ministers support the plan.", [("support", "support")]),
        ("The tolls remain, and no nation supports them.", [("supports", "condemn")]),
        ("Nor did they agree on tariffs.", [("agree", "describe")]),
        ("Never have the Ministers committed to the dam.", [("committed", "describe")]),
        ("In no way do the Ministers support the tolls.", [("support", "condemn")]),
        ("Under no circumstances will the Ministers accept it.", [("accept", "condemn")]),
        ("Not only do the Ministers support the plan.", [("support", "support")]),
        ("The Ministers did not, however, agree on tariffs.", [("agree", "describe")]),
        ("They do not, at present, support the tolls.", [("support", "condemn")]),
        ("The Ministers hardly support the tolls.", [("support", "condemn")]),
        ("They rarely agree on tariffs.", [("agree", "describe")]),
        ("The Ministers expressed no support for the plan.", [("expressed", "condemn")]),
        ("The Ministers expressed no concern over the plan.", [("expressed", "describe")]),
        ("They welcome neither the plan nor the text.", [("welcome", "condemn")]),
        ("The Ministers announced no new working group.", [("announced", "describe")]),
        ("The Ministers neither condemn nor support the plan.", [("condemn", "describe"), ("support", "condemn")]),
        ("We welcome the plan, nor do we oppose the tolls.", [("welcome", "welcome"), ("oppose", "describe")]),
        ("The Ministers will in no way support the tolls.", [("support", "condemn")]),
        ("The Ministers by no means support the tolls.", [("support", "condemn")]),
        ("The Ministers are no longer committed to the dam.", [("committed", "describe")]),
        ("The Ministers reached no agreement on tariffs.", [("reached no agreement", "describe")]),
        ("The Ministers gave no support to the plan.", [("gave no support", "condemn")]),
        ("We do not stand with the owners.", [("stand with", "condemn")]),
        ("Japan didn't commit to it.", [("commit", "describe")]),
        ("Japan didn’t support the tolls.", [("support", "condemn")]),
        ("We won’t accept the tolls.", [("accept", "condemn")]),
        ("We can’t accept the tolls.", [("accept", "condemn")]),
        ("We’ll pay for the pilots.", [("pay", "commit")]),
        ("This framework creates no rights under law.", [("creates", "stipulate")]),
    ],
)
def test_what_negates_may_stand_in_the_subject_or_in_what_the_verb_takes(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    """Before the subject, in an auxiliary, behind an insertion, or before the noun that the verb governs."""
    assert found(text) == wanted


def test_the_words_of_a_sentence_that_begins_with_its_negation_hold_it() -> None:
    """The subject then stands between the auxiliary and the verb."""
    (act,) = acts_of("Under no circumstances will Norway accept the tolls.")
    assert [span.exact for span in act.spans] == ["Under no circumstances will Norway accept the tolls"]
    assert act.speakers == ("state:NOR",)
