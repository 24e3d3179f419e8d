"""Whose words they are, and which verb tells the act: direct speech, pronouns, and verbs that no list knows."""

from __future__ import annotations

import pytest

from tests.acts_found import acts_of, found

pytest.importorskip("sentencex")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Let us reaffirm the pact.", [("reaffirm", "affirm")]),
        (
            "In this spirit, let us all welcome the plan and support the pilots.",
            [("welcome", "welcome"), ("support", "support")],
        ),
        ("Let us not support the tolls.", [("support", "condemn")]),
        ("Let us light the coast.", [("light", "describe")]),
        ("Norway let us light the coast.", []),
        ("As we mark the day, let us reaffirm the pact.", [("reaffirm", "affirm")]),
        ("As we mark the day, and as trade grows, let us reaffirm the pact.", [("reaffirm", "affirm")]),
        ("Fellow Ministers, let us reaffirm the pact.", [("reaffirm", "affirm")]),
    ],
)
def test_let_us_says_what_we_do(text: str, wanted: list[tuple[str, str]]) -> None:
    """The speakers are those of "we", and the words begin at "let"."""
    acts = acts_of(text, parties=("state:NOR", "state:ISL"))
    assert [(act.verb.exact, act.act_type) for act in acts] == wanted
    assert all(act.spans[0].exact.lower().startswith("let us") for act in acts[:1])
    assert all(act.speakers == ("state:NOR", "state:ISL") for act in acts if act.act_type != "describe")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("We welcome the plan and, to that end, let us light the coast.", [("welcome", "welcome")]),
        (
            "We welcome the plan, and, let us be clear, we condemn the tolls.",
            [("welcome", "welcome"), ("condemn", "condemn")],
        ),
        ("We reaffirmed, let us recall, our trust in the pact.", [("reaffirmed", "affirm")]),
        ("In this spirit, we welcome the plan and, to that end, let us light the coast.", [("welcome", "welcome")]),
    ],
)
def test_let_us_inside_a_sentence_leaves_it_its_main_verb(text: str, wanted: list[tuple[str, str]]) -> None:
    """Behind a whole clause it is an insertion, or goes on from what was said."""
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The President of Norway said: “We welcome the ferry. We will pay for it.”", [("said", "report")]),
        ("“We welcome the ferry,” said the President of Norway.", [("said", "describe")]),
        ('The President stated, "We condemn the tolls", and left.', [("stated", "affirm")]),
        ("They said: “We will pay.” The Ministers welcomed the offer.", [("said", "report"), ("welcomed", "welcome")]),
        ("The Ministers welcomed the “Clean Harbors” plan.", [("welcomed", "welcome")]),
        ("The Mayor said: ‘We condemn the tolls. We will pay.’", [("said", "describe")]),
        ("The Mayor said, ‘We don’t support the Ministers’ plan, and will pay’, and left.", [("said", "describe")]),
        ("The Mayor said, 'We don't support the Ministers' plan, and will pay', and left.", [("said", "describe")]),
        ("The Mayor said: «\u00a0We condemn the tolls. We will pay.\u00a0»", [("said", "describe")]),
        ("The Mayor said: „We condemn the tolls. We will pay.“", [("said", "describe")]),
        ("The Mayor said: 「We condemn the tolls. We will pay.」", [("said", "describe")]),
        ("‘We welcome the ferry,’ said the President of Norway.", [("said", "describe")]),
        ("‘We welcome the ferry’, said the President of Norway.", [("said", "describe")]),
        ("«We welcome the ferry», said the President of Norway.", [("said", "describe")]),
        ("The Mayor said “We condemn the tolls and will pay.”", [("said", "describe")]),
        ("“We welcome it,” the President of Norway said. “We will pay.”", [("said", "report")]),
        ("They met in the ’90s, and the Ministers’ plan was welcomed.", [("met", "report")]),
        ("In the Ministers’ view, the pilots’ skill is great, and they welcome it.", [("welcome", "welcome")]),
        ("The Ministers welcomed the ‘Clean Harbors’ plan.", [("welcomed", "welcome")]),
    ],
)
def test_direct_speech_is_no_act_of_the_speakers(text: str, wanted: list[tuple[str, str]]) -> None:
    """Who is quoted says it; the sentence around is an act, and a term in quotation marks is no speech."""
    assert found(text) == wanted
    assert all(act.spans[0].end <= len(text) for act in acts_of(text))


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The pilots moored the ferry.", "moor"),
        ("The owners snubbed the pilots.", "snub"),
        ("The owners tarried in the harbor.", "tarry"),
        ("The storms savaged the coast.", "savage"),
    ],
)
def test_a_sentence_with_an_unknown_verb_is_an_act(text: str, lemma: str) -> None:
    """A past in -ed that no list knows is the main verb where nothing else is."""
    (act,) = acts_of(text)
    assert act.lemma == lemma
    assert act.act_type in {"report", "describe"}


def test_those_who_are_thanked_are_the_actors() -> None:
    """All of a row, as far as it goes."""
    (act,) = acts_of("The Ministers thanked Fiji, Tonga and the Cook Islands for the charts of Norway.")
    assert act.actors == ("state:FJI", "state:TON", "state:COK")
    assert act.counterparts == ()


def test_all_of_a_row_are_counterparts() -> None:
    """What stands behind the word with is done with each of them."""
    (act,) = acts_of("The Ministers will share charts with Fiji, Tonga and the Cook Islands, and dredge harbors.")[:1]
    assert act.counterparts == ("state:FJI", "state:TON", "state:COK")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Ministers will continue to dredge the channel.", ["dredge"]),
        ("They will coordinate charts and work together to light the coast.", ["coordinate", "work"]),
        ("They welcome the ferry, and resolve to continue drawing charts.", ["welcome", "resolve"]),
        ("We carry responsibility for the reef.", ["carry responsibility"]),
        ("They attach great importance to the buoys.", ["attach great importance"]),
        ("We will help the pilots to draw charts; keep their skills; and light the coast.", ["help"]),
        ("They urged the owners to draw charts and keep the coast lit.", ["urged"]),
    ],
)
def test_the_verb_that_decides_is_the_act(text: str, wanted: list[str]) -> None:
    """The verb below "continue", a light verb with its noun; what others are to do is a complement."""
    assert [act.verb.exact for act in acts_of(text)] == wanted


def test_what_is_continued_is_told_as_continuing() -> None:
    """Though the verb below decides the type."""
    (act,) = acts_of("The Ministers will continue to dredge the channel.")
    assert (act.novelty, act.lemma) == ("continuing", "dredge")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway welcomed the plan and intends to pay for it.", [("welcomed", "welcome"), ("intends", "intend")]),
        ("It is our firm intention to meet every year.", [("is", "intend")]),
        ("There is no place for piracy in our seas.", [("is", "condemn")]),
        ("We stand for a sea that is clean.", [("stand for", "affirm")]),
        ("We stand firmly behind the pilots.", [("stand firmly behind", "support")]),
        ("We remain steadfast in our commitment to the reef.", [("steadfast", "commit")]),
        (
            "Recognizing the storm, and mindful of the reef, we pledge to help.",
            [("Recognizing", "affirm"), ("mindful", "affirm"), ("pledge", "commit")],
        ),
        ("This adds charts, which we will publish.", [("publish", "commit")]),
        ("The plan, which Norway welcomed, adds charts.", [("welcomed", "welcome")]),
        ("We, the Ministers of Norway and Iceland, welcome the plan.", [("welcome", "welcome")]),
        ("We the leaders of the North welcome the plan.", [("welcome", "welcome")]),
        ("We, together with our partners, urge the owners to pay.", [("urge", "call_on")]),
        ("Norway, together with Iceland, supports the plan.", [("supports", "support")]),
        ("The Parties, mindful of the storms, agree as follows.", [("agree", "decide")]),
        ("The Ministers of the North, gathered in Oslo, condemn the tolls.", [("condemn", "condemn")]),
        ("We strongly object to the tolls.", [("object to", "condemn")]),
        ("We once more underline our resolve to help.", [("underline", "commit")]),
        ("It was agreed that the pilots would meet.", [("agreed", "affirm")]),
        ("It was decided to set up a fund.", [("decided", "decide")]),
        ("It is hoped that the pilots will meet.", [("hoped", "describe")]),
        ("They lent their support to the plan.", [("lent their support", "support")]),
        ("They placed great importance on charts.", [("placed great importance", "affirm")]),
        ("They made a commitment to share charts.", [("made a commitment", "commit")]),
        ("They reached agreement on the tolls.", [("reached agreement", "decide")]),
        ("The Ministers disapprove of the tolls.", [("disapprove", "condemn")]),
        ("We look to deepen our ties.", [("look to", "intend")]),
        ("They pointed out that the reef is safe.", [("pointed out", "affirm")]),
        ("We pay our respects to the crews.", [("pay our respects", "welcome")]),
        ("We will light the coast and call for patience.", [("light", "commit"), ("call for", "call_on")]),
        ("We are troubled by the wrecks and demand that they go.", [("troubled", "condemn"), ("demand", "call_on")]),
        (
            "They noted the progress made, and expressed their hope for calm seas.",
            [("noted", "affirm"), ("expressed", "intend")],
        ),
        ("We are committed to trade, and ready to act.", [("committed", "commit"), ("ready", "commit")]),
    ],
)
def test_what_is_usual_in_statements(text: str, wanted: list[tuple[str, str]]) -> None:
    """Mixed tenses, nouns and adjectives that name the act, and clauses that go on."""
    assert found(text) == wanted


def test_an_abbreviation_inside_a_name_ends_no_sentence() -> None:
    """Unless a word follows that begins one."""
    assert found("We welcome the tariff of the U.S. Most Favored Nations met.") == [("welcome", "welcome")]
    assert found("They left for the U.S. We welcome the tariff.") == [("left", "report"), ("welcome", "welcome")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They decided to train crews and draw charts.", ["train crews", "draw charts"]),
        ("They decided to strengthen and institutionalize their ties.", ["strengthen and institutionalize their ties"]),
        (
            "They noted progress, including by marking wrecks, drawing charts, and training crews.",
            ["progress", "marking wrecks", "drawing charts", "training crews"],
        ),
        ("They praised the role of crews, further shown by charts.", ["the role of crews, further shown by charts"]),
    ],
)
def test_verbs_with_objects_of_their_own_are_complements_of_their_own(text: str, wanted: list[str]) -> None:
    """Infinitives and gerunds that a comma or "and" joins (rules 7.2 and 7.4)."""
    (act,) = acts_of(text)
    assert [one.span.exact for one in act.objects] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Secretary Anna Berg met the pilots. She welcomed the visit.", ("person:berg-anna",)),
        ("Secretary Anna Berg met the pilots. He stated that Norway condemns the tolls.", ("person:berg-anna",)),
        ("Norway met the pilots. She welcomed the visit.", ()),
        ("He committed to pay for the pilots.", ()),
        ("I welcome the visit.", ()),
        ("They welcomed the visit.", ("state:NOR", "state:ISL")),
        ("Secretary Anna Berg lauded the pilots. They welcomed the visit.", ("state:NOR", "state:ISL")),
        ("Norway lauded the pilots. They welcomed the visit.", ("state:NOR",)),
        ("Fiji sent pilots. Secretary Anna Berg lauded them. They agreed to act.", ("state:NOR", "state:ISL")),
        ("Fiji sent pilots. She lauded them. They agreed to act.", ("state:NOR", "state:ISL")),
    ],
)
def test_a_pronoun_for_one_person_never_stands_for_the_parties(text: str, wanted: tuple[str, ...]) -> None:
    """It is the person who was named last; where none was, nobody is told. "They" are never one person."""
    act = acts_of(text, parties=("state:NOR", "state:ISL"))[-1]
    assert act.speakers == wanted
    assert wanted or not act.actors


def test_who_is_named_in_an_earlier_paragraph_is_the_person_of_a_later_pronoun() -> None:
    """A pronoun may stand at the head of a paragraph."""
    acts = acts_of("Secretary Anna Berg met the Ministers of Iceland.", "She welcomed the visit.")
    assert acts[-1].speakers == ("person:berg-anna",)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Have agreed as follows:", [("agreed", "decide")]),
        ("HAVE AGREED AS FOLLOWS:", [("AGREED", "decide")]),
        ("Have decided to light the coast.", [("decided", "decide")]),
        (
            "welcomed the pilots and reaffirmed that the reef is near;",
            [("welcomed", "welcome"), ("reaffirmed", "affirm")],
        ),
        ("agreed measures to light the coast", []),
        ("decided, for now", []),
        ("has the tolls", []),
        ("plans to light the coast;", []),
        ("states that are near the sea;", []),
    ],
)
def test_a_verb_with_which_words_begin_goes_on_from_above(text: str, wanted: list[tuple[str, str]]) -> None:
    """The subject stands in the preamble or lead-in; at a preamble's end the perfect is the decision itself."""
    assert found(text) == wanted
    assert all(act.speakers == () for act in acts_of(text))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway and Iceland (hereinafter referred to as “the Parties”),", []),
        ("Norway (hereinafter called “the Host”) thanked the pilots.", [("thanked", "welcome")]),
        ("The G7 and G7 partners met in Bergen.", [("met", "report")]),
        ("Norway and Iceland support, as ever, the plan.", [("support", "support")]),
        ("The Council states that the reef is safe.", [("states", "affirm")]),
        ("The reefs and the port remain under Kenyan control.", [("remain", "describe")]),
        ("Norway and Iceland will co-operate on buoys.", [("co-operate", "commit")]),
        ("The sides co-ordinated their patrols.", [("co-ordinated", "report")]),
    ],
)
def test_a_noun_or_a_bracket_is_no_verb(text: str, wanted: list[tuple[str, str]]) -> None:
    """Words that define a short form tell nothing, and a word that ends a noun phrase is its head."""
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("The pilots quoted the old chart.", "quote"),
        ("The pilots baked bread.", "bake"),
        ("The crews rotated twice.", "rotate"),
        ("The crews floated the wreck.", "float"),
        ("The crews fitted the buoys.", "fit"),
    ],
)
def test_the_dictionary_form_of_an_unknown_verb_is_guessed(text: str, lemma: str) -> None:
    """A stem that would have doubled its last letter has lost an e."""
    assert [act.lemma for act in acts_of(text)] == [lemma]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The first talks were held in 2007.", "past"),
        ("The coast has been lit.", "past"),
        ("The Ministers did not agree on the tolls.", "past"),
        ("The coast is lit.", "present"),
        ("The sides have been working on charts.", "present"),
    ],
)
def test_the_first_auxiliary_tells_the_time(text: str, when: str) -> None:
    """Of the passive and of a denial it is the auxiliary, and not the form of the verb."""
    assert [act.time for act in acts_of(text)] == [when]
