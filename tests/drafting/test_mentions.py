"""Suggested mentions: which words are names, and of what."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.drafting.mentions import Suggestions, suggest_mentions
from jscdata.drafting.naming.things import WHY
from jscdata.model import Participant, Register, RegisteredEntity, Span, Statement, Xrefs
from jscdata.vocabulary import UnitKindCode
from tests.conftest import STATEMENT_ID, one_statement

REGISTER = Register.model_validate_json((one_statement() / "entities.json").read_bytes()).entities


@dataclass(frozen=True)
class Line:
    """A unit as far as suggestions read it."""

    id: str
    text: str
    kind: UnitKindCode = "paragraph"


def suggested(*texts: str, register: tuple[RegisteredEntity, ...] = ()) -> Suggestions:
    units = [Line(id=f"p{number}", text=text) for number, text in enumerate(texts, 1)]
    found = suggest_mentions(units, register=register)
    for mention in found.mentions:
        text = next(unit.text for unit in units if unit.id == mention.unit)
        assert text[mention.start : mention.end] == mention.exact
        assert mention.why == WHY[mention.rule]
    order = {unit.id: place for place, unit in enumerate(units)}
    places = [(order[mention.unit], mention.start, -mention.end, mention.entity) for mention in found.mentions]
    assert places == sorted(set(places))
    assert [entity.id for entity in found.entities] == sorted({entity.id for entity in found.entities})
    assert {mention.entity for mention in found.mentions} <= {entity.id for entity in found.entities}
    return found


def names(*texts: str, register: tuple[RegisteredEntity, ...] = ()) -> list[tuple[str, str]]:
    return [(mention.exact, mention.entity) for mention in suggested(*texts, register=register).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We thank the Republic of Fiji.", [("Republic of Fiji", "state:FJI")]),
        ("This is Norway’s offer to the Kenyan side.", [("Norway", "state:NOR"), ("Kenyan", "state:KEN")]),
        ("The U.S.-Norway talks went on.", [("U.S.", "state:USA"), ("Norway", "state:NOR")]),
        (
            "PEACE IN THE SOUTH CHINA SEA AND NORWAY",
            [("SOUTH CHINA SEA", "place:south-china-sea"), ("NORWAY", "state:NOR")],
        ),
        ("JOIN US IN THIS", []),
        ("They spoke of the Euro-Atlantic area.", [("Euro-Atlantic", "place:euro-atlantic")]),
        (
            "We praised Operation North Wind and Exercise South Wind.",
            [
                ("Operation North Wind", "event:operation-north-wind"),
                ("Exercise South Wind", "event:exercise-south-wind"),
            ],
        ),
        ("the ASEAN-led talks", [("ASEAN", "org:asean")]),
    ],
)
def test_a_known_name_is_found_at_word_boundaries(text: str, expected: list[tuple[str, str]]) -> None:
    """The span leaves out article and possessive; a hyphen joins two mentions; capitals match."""
    assert names(text) == expected


def test_a_name_and_its_abbreviation_in_brackets_are_one_mention() -> None:
    """The abbreviation alone, later, is a mention of the same entity."""
    found = names(
        "They opened the Forum on Harbour Security, Customs, and Training (FHSCT).",
        "We welcome the FHSCT and its work.",
    )
    entity = "forum:fhsct"
    assert found == [
        ("Forum on Harbour Security, Customs, and Training (FHSCT)", entity),
        ("FHSCT", entity),
    ]


def test_a_force_or_forum_has_the_states_in_its_name_as_mentions() -> None:
    """An instrument's name is not taken apart."""
    assert names("We met in the U.S.-Norway Arctic Security Committee.")[:3] == [
        ("U.S.-Norway Arctic Security Committee", "forum:us-no-arctic-security-committee"),
        ("U.S.", "state:USA"),
        ("Norway", "state:NOR"),
    ]
    assert names("We renew the U.S.-Norway Fisheries Agreement.") == [
        ("U.S.-Norway Fisheries Agreement", "instrument:us-no-fisheries-agreement")
    ]


def test_a_short_form_stands_for_the_entity_named_last_with_that_head() -> None:
    """A capitalised head word after an article needs a longer name before it."""
    entity = "instrument:treaty-of-mutual-aid-and-trust"
    assert names("We praise the Treaty of Mutual Aid and Trust.", "The Treaty is old, and the Treaty is good.") == [
        ("Treaty of Mutual Aid and Trust", entity),
        ("Treaty", entity),
        ("Treaty", entity),
    ]
    assert names("They spoke of the Treaty and of peace in the world.") == []


def test_office_and_person_are_apart() -> None:
    """The state beside a title belongs to the office; the family name alone is the same person."""
    found = names(
        "Kenyan President Anna B. Smith, Jr. met Norway Minister of Foreign Affairs Ola Berg in the capital.",
        "President Smith thanked Minister Berg for the visit.",
    )
    assert found == [
        ("Kenyan President", "office:ke-president"),
        ("Kenyan", "state:KEN"),
        ("Anna B. Smith, Jr.", "person:smith-anna"),
        ("Norway Minister of Foreign Affairs", "office:no-minister-of-foreign-affairs"),
        ("Norway", "state:NOR"),
        ("Ola Berg", "person:berg-ola"),
        ("President", "office:ke-president"),
        ("Smith", "person:smith-anna"),
        ("Minister", "office:no-minister-of-foreign-affairs"),
        ("Berg", "person:berg-ola"),
    ]


def test_the_state_of_an_office_may_follow_the_name() -> None:
    """Two presidents are two offices."""
    found = names(
        "President Anna Smith of Kenya and President Ola Berg of Norway met here.", "Then President Berg left."
    )
    assert ("President", "office:ke-president") in found
    assert found[-2:] == [("President", "office:no-president"), ("Berg", "person:berg-ola")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They bought two F-16s and no COVID-19 tests.", [("F-16s", "system:f-16")]),
        ("The Ministers welcomed this.", [("Ministers", "group:ministers")]),
        ("They saw Norwegian forces there.", [("Norwegian forces", "unit:no-forces"), ("Norwegian", "state:NOR")]),
        ("This is a Joint Air Headquarters for all.", []),
        ("Strong cooperation and a Plan of this kind is good for us.", []),
    ],
)
def test_rules_for_single_words(text: str, expected: list[tuple[str, str]]) -> None:
    """Types of weapons, groups of people and forces are found; kinds of things are none."""
    assert names(text) == expected


def test_one_meeting_of_a_forum_is_an_event_with_the_forum_in_it() -> None:
    """The day on which it was belongs to the name."""
    found = names("At the Arctic Security Committee meeting on May 3, 2023, they agreed.")
    assert [exact for exact, _ in found] == [
        "Arctic Security Committee meeting on May 3, 2023",
        "Arctic Security Committee",
        "Arctic",
    ]


def test_a_name_of_several_things_is_proposed_and_not_decided() -> None:
    """Another name of one of them in the document decides it."""
    found = suggested("We spoke of Georgia and of peace in the region.")
    assert found.mentions == ()
    assert [(name.exact, name.candidates) for name in found.unclear] == [("Georgia", ("state:GEO",))]
    assert names("The Republic of Korea (ROK) is here.", "Korea is strong.")[-1] == ("Korea", "state:KOR")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("They hosted Ana B. Smith, Secretary of State, in Suva.", "Ana B. Smith"),
        ("They met Ola Berg III, the Foreign Minister, in Suva.", "Ola Berg III"),
        ("Ana van Berg, Minister of Defense, spoke.", "Ana van Berg"),
        ("They met Smith, Secretary of State, in Suva.", None),
        ("At Harbor Point, Foreign Ministers spoke.", None),
        ("They met in Suva, Fiji, Foreign Ministers at their side.", None),
        ("They praised the Pilots, Minister of Defense Ola Berg among them.", "Ola Berg"),
    ],
)
def test_a_name_before_a_comma_and_an_office_is_a_person(words: str, name: str | None) -> None:
    """One of two parts or more, that no preposition makes a place."""
    assert next((exact for exact, entity in names(words) if entity.startswith("person:")), None) == name


def test_participants_tell_persons_and_decide_what_a_name_stands_for() -> None:
    """A state that takes part is meant before any other."""
    span = Span(unit="p1", start=0, end=5, exact="Korea")
    taking = Participant(name="Kim Minsu", represents="state:KOR", role="principal", span=span)
    unit = Line(id="p1", text="Korea and Kim Minsu spoke of the DPRK, of the DPRK and of the DPRK.")
    found = suggest_mentions([unit], register=(), participants=[taking])
    assert [(mention.exact, mention.entity) for mention in found.mentions][:2] == [
        ("Korea", "state:KOR"),
        ("Kim Minsu", "person:kim-minsu"),
    ]


def test_unknown_capitalised_words_are_left_to_a_person() -> None:
    """They are told as unclear, without candidates."""
    found = suggested("We like the Blue Harbour Thing in this world.")
    assert [(name.exact, name.candidates) for name in found.unclear] == [("Blue Harbour Thing", ())]


def test_the_register_gives_its_own_records() -> None:
    """An entity of the register keeps its references; another has the ISO code of a state alone."""
    found = suggested("Japan and Norway spoke.", register=REGISTER)
    by_id = {entity.id: entity for entity in found.entities}
    assert by_id["state:JPN"].xrefs.wikidata == "Q17"
    assert by_id["state:NOR"].xrefs == Xrefs(iso3166="NOR")


def test_another_language_has_no_suggestions_and_says_so() -> None:
    """A French text is not read by English rules."""
    found = suggested("Les ministres de la France et du Japon ont décidé de travailler pour la paix dans la région.")
    assert found == Suggestions(remarks=("Names are suggested in English text alone; this text is in fr.",))


def test_what_is_short_for_a_name_in_one_statement_is_not_in_another() -> None:
    """The register's aliases hold in every statement, so that a Norwegian one names nothing of Japan."""
    texts = ("Norway thanked the Alliance for the MSE and the Implementation Guidelines.", "The 2+2 meeting ended.")
    found = suggested(*texts, register=REGISTER)
    known = {entity.id for entity in REGISTER}
    assert {mention.entity for mention in found.mentions} & known == set()


@pytest.mark.parametrize(("register", "least"), [(REGISTER, 0.95), ((), 0.85)])
def test_the_shipped_record_is_suggested_nearly_as_it_was_coded(
    register: tuple[RegisteredEntity, ...], least: float
) -> None:
    """Precision and recall of unit, place and kind, with the register and without it."""
    path = one_statement() / "statements" / f"{STATEMENT_ID}.json"
    statement = Statement.model_validate_json(path.read_bytes())
    found = suggest_mentions(statement.units, register=register)
    kinds = {entity.id: entity.kind for entity in (*statement.entities, *found.entities)}
    said = {(name.unit, name.start, name.end, kinds[name.entity]) for name in found.mentions}
    coded = {(name.span.unit, name.span.start, name.span.end, kinds[name.entity]) for name in statement.mentions}
    assert len(said & coded) >= least * max(len(said), len(coded))


ORDINARY = "peace and work on the seas with all our friends for good, in time. We will"


@given(st.lists(st.sampled_from(ORDINARY.split())))
def test_text_without_names_gives_none(words: list[str]) -> None:
    """Ordinary words make no mention, whatever their order."""
    found = suggested(" ".join(words))
    assert found.mentions == ()


PIECES = (
    "U.S. - Japan ’s Treaty of the Ministers President Biden ( NATO ) “ ” Joint Command F-35s , . and South China Sea "
    "Minister for Foreign Affairs 2015 Act Georgia UNITED STATES ALLIANCE J. Jr. on July 28, 2024 meeting É 😀 / –"
)
TEXTS = st.lists(st.lists(st.sampled_from(PIECES.split(" ")), min_size=1, max_size=25).map(" ".join), max_size=4)


@given(TEXTS, st.booleans())
def test_every_span_holds_its_words_in_order_and_once(texts: list[str], known: bool) -> None:  # noqa: FBT001
    """Whatever the words: spans are exact, sorted, without doubles, and every entity is told."""
    suggested(*texts, register=REGISTER if known else ())


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    """No text is refused."""
    suggested(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They will host the 2031 Polar Harbor Forum.", ["2031 Polar Harbor Forum", "Polar Harbor Forum"]),
        (
            "They hold the Pilots Dialogue on a Return to Clean Harbors.",
            ["Pilots Dialogue on a Return to Clean Harbors"],
        ),
        ("They praised the U.K. G7 Presidency.", ["U.K. G7 Presidency", "U.K.", "G7"]),
        ("They praised the Norway-Fiji alliance.", ["Norway-Fiji alliance", "Norway", "Fiji"]),
        ("They praised the Norwegian alliance.", ["Norwegian"]),
    ],
)
def test_names_reach_as_far_as_their_words(text: str, expected: list[str]) -> None:
    """A year makes a forum one meeting, a preposition may go on with "a", and names stand in names."""
    assert [exact for exact, _ in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They respect the 1982 United Nations Convention on the Law of the Sea (UNCLOS) and UNCLOS alone.",
            [
                ("1982 United Nations Convention on the Law of the Sea (UNCLOS)", "instrument:unclos"),
                ("UNCLOS", "instrument:unclos"),
            ],
        ),
        ("An MOU was signed.", []),
        ("A Memorandum of Understanding was signed.", []),
        (
            "HMS Prince of Wales and USS Nimitz of Norway sailed.",
            [
                ("HMS Prince of Wales", "system:hms-prince-of-wales"),
                ("USS Nimitz", "system:uss-nimitz"),
                ("Norway", "state:NOR"),
            ],
        ),
        ("They thanked Shri Kiran Mohan.", [("Kiran Mohan", "person:mohan-kiran")]),
        (
            "We praise the Treaty of Mutual Aid. This Treaty makes no law, and the Treaty is old.",
            [
                ("Treaty of Mutual Aid", "instrument:treaty-of-mutual-aid"),
                ("Treaty", "instrument:treaty-of-mutual-aid"),
            ],
        ),
    ],
)
def test_a_name_is_cut_where_it_ends(text: str, expected: list[tuple[str, str]]) -> None:
    """A year goes before a known name; "a" tells a kind of thing, and "this" the document itself."""
    assert names(text) == expected


def test_an_initial_does_not_end_an_unknown_name() -> None:
    """What a person is asked about is the whole name."""
    assert [name.exact for name in suggested("They saw Astrid Sofie J. Holm.").unclear] == ["Astrid Sofie J. Holm"]


@pytest.mark.parametrize(("kind", "found"), [("heading", []), ("paragraph", ["Strategic Outlook"])])
def test_capitals_of_a_heading_make_no_name(kind: UnitKindCode, found: list[str]) -> None:
    """In a heading of two words, as in a longer one, a telling word does not tell that the other is its name."""
    line = Line(id="p1", text="Strategic Outlook", kind=kind)
    assert [mention.exact for mention in suggest_mentions([line], register=()).mentions] == found
