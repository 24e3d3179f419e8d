"""Acts suggested for a draft: where their verbs are found, what their words are, and that a record takes them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.checking import check_value
from jscdata.drafting.acts import suggest_acts
from jscdata.drafting.mentions import SuggestedMention
from jscdata.errors import MissingExtraError
from jscdata.model import Act, Entity, Unit
from jscdata.vocabulary import UnitKindCode

pytest.importorskip("sentencex")


def paragraphs(*texts: str) -> list[Unit]:
    units, start = [], 0
    for number, text in enumerate(texts, 1):
        units.append(Unit(id=f"p{number}", kind="paragraph", start=start, end=start + len(text), text=text))
        start += len(text) + 2
    return units


def items_below(lead_in: str, *items: str) -> list[Unit]:
    units = paragraphs(lead_in)
    start = len(lead_in) + 2
    for number, text in enumerate(items, 1):
        name = f"p1.i{number}"
        units.append(
            Unit(id=name, kind="item", level=1, parent="p1", marker="-", start=start, end=start + len(text), text=text)
        )
        start += len(text) + 4
    return units


def acts_of(*texts: str) -> tuple[Act, ...]:
    return suggest_acts(paragraphs(*texts), (), ())


def found(*texts: str) -> list[tuple[str, str]]:
    return [(act.verb.exact, act.act_type) for act in acts_of(*texts)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Ministers welcomed the new lighthouse.", [("welcomed", "welcome")]),
        ("They strongly condemn the attacks on the ferry.", [("condemn", "condemn")]),
        ("Far from hailing the tolls, the Ministers of Norway condemned the plan.", [("condemned", "condemn")]),
        ("We will repair the harbour walls.", [("repair", "commit")]),
        ("Norway and Iceland reaffirm their commitment to free passage.", [("reaffirm", "commit")]),
        ("The two sides reiterated their intent to share charts.", [("reiterated", "intend")]),
        ("The leaders announced a decision to light the coast.", [("announced", "decide")]),
        ("The leaders announced a new working group on buoys.", [("announced", "establish")]),
        ("The Ministers expressed grave concern over the wrecks.", [("expressed", "condemn")]),
        ("They expressed support for the pilots.", [("expressed", "support")]),
        ("Both countries are committed to safe passage.", [("committed", "commit")]),
        ("We remain determined to keep the lights burning.", [("determined", "commit")]),
        ("We look forward to deepening our ties.", [("look forward", "intend")]),
        ("We look forward to the visit of the pilots.", [("look forward", "welcome")]),
        ("The Ministers called on all states to mark their wrecks.", [("called on", "call_on")]),
        ("The Ministers instructed their officials to report in spring.", [("instructed", "task")]),
        ("They agreed that the coast is safer now.", [("agreed", "affirm")]),
        ("They agreed to dredge the channel.", [("agreed", "decide")]),
        ("We reaffirm that any such attack would be met with a firm response.", [("reaffirm", "warn")]),
        ("The attack on the pilots is unacceptable.", [("unacceptable", "condemn")]),
        ("All states must keep their lights burning.", [("keep", "call_on")]),
        ("The leaders are pleased to launch a lighthouse fund.", [("launch", "establish")]),
        ("The leaders have signed a treaty on buoys.", [("signed", "report")]),
        ("They continue to oppose the tolls.", [("oppose", "condemn")]),
        ("Safer Seas: The two sides are drawing charts.", [("drawing", "report")]),
        ("Norway does not and will never recognize the tolls.", [("recognize", "condemn")]),
        ("Our aim is to light the coast.", [("is", "intend")]),
        ("Norway’s support for the pilots is unwavering.", [("unwavering", "support")]),
        ("The Ministers met in Bergen.", [("met", "report")]),
        ("The lighthouse will improve safety at sea.", [("improve", "describe")]),
        ("The strait is a vital route.", [("is", "describe")]),
        ("This framework does not create rights under law.", [("create", "stipulate")]),
    ],
)
def test_a_verb_of_each_kind_is_found_with_its_type(text: str, wanted: list[tuple[str, str]]) -> None:
    """The verb, or the noun that it takes, decides the type."""
    assert found(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Ministers supported surveys, even of reefs; reaffirmed the need for charts; and welcomed the plan.",
            ["supported", "reaffirmed", "welcomed"],
        ),
        ("We urge the pilots to wait and call on the owners to pay.", ["urge", "call on"]),
        ("They welcomed the plan, recognizing the harbour as a refuge.", ["welcomed", "recognizing"]),
        ("Recalling the storm of 1953, the Ministers resolved to raise the dikes.", ["Recalling", "resolved"]),
        ("The dialogue remains open, and the Leaders call on the owners to return.", ["call on"]),
        ("We welcome the plan, and Norway will fund the buoys.", ["welcome", "fund"]),
    ],
)
def test_verbs_of_one_sentence_are_acts_of_their_own(text: str, wanted: list[str]) -> None:
    """Coordinated verbs, clauses with a subject of their own, and performative participles are acts."""
    assert [act.verb.exact for act in acts_of(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("They welcomed the plan, which supports the pilots and welcomes visitors.", ["welcomed"]),
        ("They committed to strengthen and support the coast guard.", ["committed"]),
        ("As the Ministers agree on charts, the buoys are laid.", ["laid"]),
        ("recognizing Fiji to pay welcomed, and left", ["welcomed"]),
        ("The Ministers discussed ways to reaffirm and welcome progress.", ["discussed"]),
        ("We will do this by supporting pilots, recognizing skill, and welcoming crews.", ["do"]),
        ("They praised the partnership guided by trust, driven by skill, and committed to safety.", ["praised"]),
    ],
)
def test_verbs_of_other_clauses_are_no_acts(text: str, wanted: list[str]) -> None:
    """Verbs of relative, adverbial and purpose clauses, and complements, are no acts."""
    assert [act.verb.exact for act in acts_of(text)] == wanted


def test_words_run_from_the_subject_or_from_the_verb() -> None:
    """What stands before the subject, closing marks and a joining "and" are outside."""
    acts = acts_of("During the meeting, the Ministers backed the plan; and welcomed the pilots.")
    assert [span.exact for act in acts for span in act.spans] == [
        "the Ministers backed the plan",
        "welcomed the pilots",
    ]


def test_a_participle_inside_an_act_parts_its_words() -> None:
    """The main act has two spans where a performative participle stands inside it."""
    for verb in ("agreed", "agree"):
        inner, main = acts_of(f"The Leaders, recognizing the risk, {verb} to wait.")
        assert [span.exact for span in main.spans] == ["The Leaders", f"{verb} to wait"]
        assert [span.exact for span in inner.spans] == ["recognizing the risk"]


def test_two_nouns_of_different_types_are_two_acts_of_one_verb() -> None:
    """The second act has the verb and its own complement as words."""
    acts = acts_of("The Leaders reaffirm the unity of the coast and their support for the pilots.")
    assert [act.act_type for act in acts] == ["affirm", "support"]
    assert acts[0].verb == acts[1].verb
    assert [span.exact for span in acts[1].spans] == ["reaffirm", "their support for the pilots"]


def test_items_complete_the_verb_of_their_lead_in() -> None:
    """A lead-in and items without verbs of their own are one act, with an object an item."""
    units = items_below("The Ministers resolved to guard the coast through:", "Lighting buoys;", "Drawing charts.")
    (act,) = suggest_acts(units, (), ())
    assert [span.exact for span in act.spans] == [
        "The Ministers resolved to guard the coast through",
        "Lighting buoys",
        "Drawing charts",
    ]
    assert [one.span.exact for one in act.objects] == ["Lighting buoys", "Drawing charts"]


def test_clauses_complete_the_verb_of_their_lead_in() -> None:
    """What "that" begins is no sentence of its own, whatever its verb."""
    items = "the need for buoys;", "that they condemn the tolls; and", "that the coast is safe."
    (act,) = suggest_acts(items_below("The Ministers reaffirmed:", *items), (), ())
    assert [one.span.exact for one in act.objects] == [
        "the need for buoys",
        "that they condemn the tolls",
        "that the coast is safe",
    ]


def test_items_with_verbs_share_a_lead_in_without_one() -> None:
    """Each item is an act, and the lead-in is a span of each."""
    units = items_below("On the coast, the Ministers:", "Recognizing the storms;", "Reaffirming the charts.")
    acts = suggest_acts(units, (), ())
    assert [act.lemma for act in acts] == ["recognize", "reaffirm"]
    assert {act.spans[0].exact for act in acts} == {"On the coast, the Ministers"}


@pytest.mark.parametrize(
    ("lead_in", "items", "wanted"),
    [
        ("The Ministers will:", ("Light the coast;", "Draw charts."), [("Light", "commit"), ("Draw", "commit")]),
        ("We will", ("light the coast;", "not raise tolls."), [("light", "commit"), ("raise", "commit")]),
        ("The Ministers:", ("Welcomed the plan;", "Agreed to meet."), [("Welcomed", "welcome"), ("Agreed", "decide")]),
        (
            "To this end, both sides:",
            ("condemn the tolls;", "call on the owners to pay."),
            [("condemn", "condemn"), ("call on", "call_on")],
        ),
        ("The topics:", ("Support for pilots;", "Agreed texts."), []),
    ],
)
def test_items_go_on_from_the_subject_of_their_lead_in(
    lead_in: str, items: tuple[str, ...], wanted: list[tuple[str, str]]
) -> None:
    """A verb at the head of an item has the subject and the modal verb with which the lead-in ends."""
    acts = suggest_acts(items_below(lead_in, *items), (), ())
    assert [(act.verb.exact, act.act_type) for act in acts] == wanted
    assert all(act.spans[0].unit == "p1" for act in acts)


def test_a_participle_before_the_subject_of_a_lead_in_is_an_act_of_its_own() -> None:
    """It ends before the subject, from which the items below go on."""
    units = items_below(
        "Recognizing the storms, the Ministers:", "Reaffirmed the charts;", "Decided to light the coast."
    )
    acts = suggest_acts(units, (), ())
    assert [(act.lemma, [span.exact for span in act.spans]) for act in acts] == [
        ("recognize", ["Recognizing the storms"]),
        ("reaffirm", ["the Ministers", "Reaffirmed the charts"]),
        ("decide", ["the Ministers", "Decided to light the coast"]),
    ]


def test_full_sentences_below_a_lead_in_stand_alone() -> None:
    """An item that is a sentence of its own takes no lead-in."""
    units = items_below("The Ministers took these steps:", "They lit the coast.", "They welcomed the pilots.")
    acts = suggest_acts(units, (), ())
    assert [act.lemma for act in acts] == ["take", "light", "welcome"]
    assert all(len(act.spans) == 1 for act in acts)


def test_only_running_text_has_acts() -> None:
    """Titles, headings, labels, frames, datelines, signatures and footnotes have none; recitals have."""
    text = "The Ministers welcomed the plan."
    kinds: tuple[UnitKindCode, ...] = (
        "title",
        "subtitle",
        "label",
        "frame",
        "dateline",
        "heading",
        "signature",
        "footnote",
    )
    for kind in kinds:
        unit = Unit(id="x1", kind=kind, start=0, end=len(text), text=text, level=1 if kind == "heading" else None)
        assert suggest_acts([unit], (), ()) == ()
    assert len(suggest_acts([Unit(id="r1", kind="recital", start=0, end=len(text), text=text)], (), ())) == 1


def test_text_without_verbs_gives_no_acts() -> None:
    """Names, numbers and marks are no acts."""
    assert acts_of("Bergen, Norway", "1.", "***", "Lighthouses of the North Sea", "— ; , .") == ()


def _entity(name: str, kind: Any, label: str) -> Entity:
    return Entity(id=name, kind=kind, name=label)


def _mention(unit: Unit, words: str, entity: str) -> SuggestedMention:
    start = unit.text.index(words)
    end = start + len(words)
    return SuggestedMention(entity=entity, unit=unit.id, start=start, end=end, exact=words, rule="gazetteer")


def test_people_are_those_whom_the_words_name() -> None:
    """The subject speaks, the one who is asked or judged acts, and one "with" whom it is done is a counterpart."""
    units = paragraphs(
        "Norway called on Denmark to pay.",
        "Iceland welcomed Norway’s revision of the Coast Treaty.",
        "They resolved to deepen cooperation with Denmark.",
    )
    entities = [
        _entity("state:NOR", "state", "Norway"),
        _entity("state:ISL", "state", "Iceland"),
        _entity("state:DNK", "state", "Denmark"),
        _entity("instrument:coast-treaty", "instrument", "Coast Treaty"),
    ]
    mentions = [
        _mention(units[0], "Norway", "state:NOR"),
        _mention(units[0], "Denmark", "state:DNK"),
        _mention(units[1], "Iceland", "state:ISL"),
        _mention(units[1], "Norway", "state:NOR"),
        _mention(units[1], "Coast Treaty", "instrument:coast-treaty"),
        _mention(units[2], "Denmark", "state:DNK"),
    ]
    asked, praised, promised = suggest_acts(units, mentions, entities, ("state:NOR", "state:ISL"))
    assert (asked.speakers, asked.actors) == (("state:NOR",), ("state:DNK",))
    assert (praised.speakers, praised.actors) == (("state:ISL",), ("state:NOR",))
    assert [one.entity for one in praised.instruments] == ["instrument:coast-treaty"]
    assert (promised.speakers, promised.actors) == (("state:ISL",), ("state:ISL",))
    assert promised.counterparts == ("state:DNK",)


def test_entities_that_are_not_given_are_not_told() -> None:
    """Neither a party nor a mention outside of the entities comes into an act."""
    units = paragraphs("Norway welcomed the plan.")
    (act,) = suggest_acts(units, [_mention(units[0], "Norway", "state:NOR")], (), ("state:ISL",))
    assert (act.speakers, act.actors, act.counterparts) == ((), (), ())


@pytest.mark.parametrize(
    ("text", "novelty", "when"),
    [
        ("They reiterated the importance of charts.", "reiterated", "present"),
        ("They announced a survey.", "new", "future"),
        ("They will continue to chart the reefs.", "continuing", "future"),
        ("They welcomed the recent passage of the law.", None, "past"),
        ("They reaffirmed their commitment to the coast.", "reiterated", "present"),
        ("They met in Oslo.", None, "past"),
    ],
)
def test_novelty_and_time(text: str, novelty: str | None, when: str) -> None:
    """Novelty rests on the verb, and time is that of the matter."""
    (act,) = acts_of(text)
    assert (act.novelty, act.time) == (novelty, when)


def test_sums_times_and_conditions_are_told() -> None:
    """Sums and times make an act precise; what it depends on is a condition."""
    (act,) = acts_of("We will pay $20 million by 2030, consistent with applicable law.")
    assert [(one.flag, one.span.exact) for one in act.precision] == [
        ("quantity", "$20 million"),
        ("deadline", "by 2030"),
    ]
    assert [span.exact for span in act.conditions] == ["consistent with applicable law"]


_FRAGMENTS = """
    The Ministers They We Norway and , ; . : – recognizing welcomed will continue to support which that the of a new
    plan commitment reaffirm decided announced including by deepening ties with Iceland is are committed U.S. Japan’s
    and, “coast” 2030 call on for intend as while look forward their welcome 北 😀 ( ) have agreed further not also do
    has been must be remain stand with as well together neither nor never no did under circumstances don't it to
    lend support importance reached agreement he
"""
_WORDS = st.sampled_from(_FRAGMENTS.split())
_TEXTS = st.lists(_WORDS, min_size=1, max_size=40).map(" ".join)


@given(st.lists(_TEXTS, min_size=1, max_size=4))
def test_words_are_proved_and_apart_whatever_the_text(texts: list[str]) -> None:
    """Every span repeats the unit's words, and a record takes the acts without an error of layers 1 to 5."""
    units = paragraphs(*texts)
    acts = suggest_acts(units, (), ())
    by_id = {unit.id: unit for unit in units}
    for act in acts:
        spans = [act.verb, *act.spans, *act.conditions]
        spans += [one.span for one in act.objects]
        spans += [one.span for one in act.precision]
        for span in spans:
            assert by_id[span.unit].text[span.start : span.end] == span.exact
    assert [act.id for act in acts] == [f"a{number}" for number in range(1, len(acts) + 1)]
    codes = {finding.code for finding in check_value(record(units, acts)).findings if finding.severity == "error"}
    # Whether a paragraph begins with a marker is nothing that acts tell.
    assert not {code for code in codes - {"JSC516"} if code < "JSC600"}


def record(units: list[Unit], acts: tuple[Act, ...]) -> dict[str, Any]:
    """Return the value of a record around these units and acts."""
    text = "\n\n".join(unit.text for unit in units)
    statement: dict[str, Any] = {
        "schema_version": "1.0",
        "id": "no-is-2001-05-02-joint-statement",
        "title": "A Note on Lighthouses",
        "document_type": "joint_statement",
        "language": "en",
        "date": "2001-05-02",
        "meeting": None,
        "issuers": ["state:NOR"],
        "parties": ["state:NOR"],
        "binding": {"status": "not_stated", "span": None},
        "participants": [],
        "relations": [],
        "source": {
            "publisher": "Invented for this test",
            "file": "sources/no-is-2001-05-02-joint-statement.txt",
            "media_type": "text/plain",
            "sha256": "0" * 64,
        },
        "text": text,
        "units": [unit.model_dump(mode="json") for unit in units],
        "entities": [_entity("state:NOR", "state", "Norway").model_dump(mode="json")],
        "codings": [
            {
                "id": "c1",
                "coder": "rules",
                "method": "rule",
                "codebook_version": "1.0",
                "date": "2026-01-01",
                "status": "draft",
                "reliability": [],
                "mentions": [],
                "acts": [act.model_dump(mode="json") for act in acts],
            }
        ],
    }
    return statement


def test_a_missing_extra_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without sentencex, the message says how to install it."""
    monkeypatch.setitem(__import__("sys").modules, "sentencex", None)
    with pytest.raises(MissingExtraError, match=r"jscdata\[draft\]"):
        acts_of("They met.")
