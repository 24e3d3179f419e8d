"""A draft as a whole: the shipped statement from its release, and what is open in others."""

from __future__ import annotations

import datetime as dt
import gc
import json
import textwrap
from typing import Any

import pytest

from jscdata import Statement, validate
from jscdata.drafting import record
from jscdata.drafting.reasons import reasons_of
from jscdata.drafting.record import Draft, draft
from jscdata.drafting.units import units_of
from jscdata.model import Register
from tests.conftest import STATEMENT_ID, one_statement

TODAY = dt.date(2030, 1, 2)
REGISTER = Register.model_validate_json((one_statement() / "entities.json").read_bytes()).entities
RELEASE = """\
Ministry of Harbors

JOINT STATEMENT OF THE MINISTERS OF HARBORS OF NORWAY AND ICELAND

May 3, 2020

Minister of Defense Kari Holm of Norway and Icelandic Foreign Minister Jon Arnason met in Oslo on May 2, 2020.

SAFETY

The Ministers decided to:

- share charts of all harbors; and
- train pilots together.

They also thanked Georgia for its help, and Norway reaffirmed its commitment to the safety of Iceland.
"""


def made(release: str | bytes, **options: Any) -> Draft:
    """Draft a release with the register of the shipped record."""
    data = release.encode() if isinstance(release, str) else release
    return draft(data, register=REGISTER, today=TODAY, **options)


@pytest.fixture(scope="module")
def shipped() -> tuple[Statement, dict[str, Any]]:
    """Return the shipped record, and the draft of its release."""
    statement = Statement.model_validate_json((one_statement() / "statements" / f"{STATEMENT_ID}.json").read_bytes())
    return statement, made((one_statement() / statement.source.file).read_bytes()).value


@pytest.mark.parametrize(
    "words",
    [
        "The Ministers of Norway and Iceland welcomed the help of Georgia and supported NATO.",
        "We, the Ministers of Norway and Iceland, condemn the tolls of Georgia.",
        "The Ministers of Norway and Iceland met with Georgia.",
        "The Ministers of Norway and Iceland, who support Tonga, will help Fiji.",
        "The Ministers of Norway and Iceland, recognizing the help of Fiji, have decided to meet.",
        "The Ministers of Norway, and D.J. Olsen of Iceland, met with Georgia.",
        "The ministers of the coastal states Norway and Iceland met in Oslo.",
        "We, the leaders of the coastal states Norway and Iceland, reaffirm our ties with Georgia.",
        "The ministers, determined to act, of Norway and Iceland met today.",
        "The pilot ministers and state secretaries of Norway and Iceland met today.",
        "The Government of Norway, recognizing its ties, and the Government of Iceland agree to help Fiji.",
        "We, the Foreign Ministers of Norway, committed to peace, and Iceland, thank Georgia.",
        "We, the Ministers of Norway and Iceland, committed to help Georgia and welcomed Fiji.",
        "The ministers in charge of the work programme of Norway and Iceland met with Georgia.",
    ],
)
def test_whom_the_first_words_are_about_is_no_party(words: str) -> None:
    """The parties are named before the verb."""
    assert made(f"Joint Statement on Harbors\n\nMay 3, 2020\n\n{words}\n").value["parties"] == [
        "state:NOR",
        "state:ISL",
    ]


@pytest.mark.parametrize(
    ("front", "form", "is_open"),
    [
        ("Joint Statement\n\nOslo, 1 May 2020\n\nSafety", "text", True),
        ("Joint Statement\n\nOslo, 1 May 2020\n\n1. Safety", "text", False),
        ("# Joint Statement\n\nOslo, 1 May 2020\n\n## Safety", "markdown", False),
        ("Joint Statement of Norway and Iceland\n\nOslo, 1 May 2020\n\nSafety", "text", False),
    ],
)
def test_a_heading_that_may_be_the_title_is_told(front: str, form: str, *, is_open: bool) -> None:
    """Where a label may be the whole title, and nothing but its look makes the line behind the date a heading."""
    words = "Norway and Iceland met in Oslo to talk about their harbors and about the charts of these harbors."
    heading = {"text": "2. Trade" if "1." in front else "Trade", "markdown": "## Trade"}[form]
    opened = made(f"{front}\n\n{words}\n\n{heading}\n\n{words}\n", form=form).open
    assert any("look whether it is the title" in item.why for item in opened if item.field == "/title") == is_open


def test_a_draft_leaves_nothing_behind_for_the_next() -> None:
    """Names that one release teaches, or another register has, are unknown to the draft after it."""
    first = made(RELEASE).value
    other = RELEASE.replace("Norway", "the Union of Fisheries (UOF)").replace("Kari Holm", "Jon Holm")
    draft(other.encode(), register=(), today=TODAY)
    made(other)
    assert made(RELEASE).value == first


def test_cycles_are_looked_for_again_after_a_draft() -> None:
    """Looking for them is off while names and acts are suggested, and on again behind it."""
    made(RELEASE)
    assert gc.isenabled()


def test_the_shipped_units_come_back(shipped: tuple[Statement, dict[str, Any]]) -> None:
    """Each unit with id, kind, level, parent, marker and place."""
    statement, value = shipped
    assert value["units"] == [unit.model_dump(mode="json") for unit in statement.units]


def test_the_shipped_metadata_come_back(shipped: tuple[Statement, dict[str, Any]]) -> None:
    """Id, title, type, date, issuers, parties, meeting, publisher and participants."""
    statement, value = shipped
    expected = statement.model_dump(mode="json", by_alias=True)
    same = ("id", "title", "document_type", "language", "date", "issuers", "parties", "meeting")
    assert {name: value[name] for name in same} == {name: expected[name] for name in same}
    told = ("publisher", "file", "media_type", "sha256", "reader")
    assert {name: value["source"][name] for name in told} == {name: expected["source"][name] for name in told}
    people = ("name", "office", "represents", "role", "span")
    assert [{k: item[k] for k in people} for item in value["participants"]] == [
        {k: item[k] for k in people} for item in expected["participants"]
    ]


def test_a_draft_is_valid_when_what_is_open_is_filled() -> None:
    """Only the open fields stand between a draft and a record without errors."""
    value = made(RELEASE.replace("May 3, 2020\n\n", "").replace(" on May 2, 2020", "")).value
    found = validate(json.loads(json.dumps(value)))
    assert {finding.pointer for finding in found.findings if finding.severity == "error"} <= {"", "/source"}
    assert {finding.code for finding in found.findings if finding.severity == "error"} == {"JSC202"}
    value |= {"id": "no-is-2020-05-03-joint-statement", "date": "2020-05-03"}
    value["source"] |= {"file": "sources/x.txt", "rights": "Invented."}
    assert validate(json.loads(json.dumps(value))).ok


def test_what_a_document_tells_of_itself() -> None:
    """Release and meeting have days of their own; parties come from the title, participants from the first words."""
    value = made(RELEASE).value
    assert value["id"] == "no-is-2020-05-03-joint-statement"
    assert value["title"] == "Joint Statement of the Ministers of Harbors of Norway and Iceland"
    assert value["parties"] == value["issuers"] == ["state:NOR", "state:ISL"]
    assert (value["meeting"]["start"], value["date"]) == ("2020-05-02", "2020-05-03")
    people = [(item["name"], item["represents"]) for item in value["participants"]]
    assert people == [("Kari Holm", "state:NOR"), ("Jon Arnason", "state:ISL")]
    assert value["source"]["publisher"] == "Ministry of Harbors"


def test_suggestions_are_a_draft_by_rules() -> None:
    """The layer says so; each act's note names its rule, and open names are told in the layer's note."""
    found = made(RELEASE)
    layer = found.value["codings"][0]
    assert (layer["status"], layer["method"], layer["date"]) == ("draft", "rule", "2030-01-02")
    assert Statement.model_validate({**found.value, "source": {**found.value["source"], "rights": None}}).acts == ()
    assert [(act["lemma"], act["act_type"], len(act["spans"])) for act in layer["acts"]][1:] == [
        ("decide", "decide", 3),
        ("thank", "welcome", 1),
        ("reaffirm", "commit", 1),
    ]
    assert all(act["note"] for act in layer["acts"])
    assert any("Georgia" in item.field for item in found.open)
    assert all(item.why in layer["note"] for item in found.open)


def test_what_a_page_tells_of_itself() -> None:
    """Its own title, date, publisher and address count where the text has none; a head with the title is kept."""
    page = (
        '<html lang="en-US"><head><title>Statement | Site</title><meta property="og:site_name" content="The Site">'
        '<meta property="article:published_time" content="2020-05-03T10:00:00Z">'
        '<link rel="canonical" href="https://example.org/statement"></head><body><header><nav>Home</nav>'
        "<h1>Joint Statement of Norway and Iceland</h1></header><p>Norway and Iceland decided to share charts.</p>"
    )
    value = made(page).value
    assert value["id"] == "no-is-2020-05-03-joint-statement"
    assert value["units"][0]["kind"] == "title"
    assert (value["source"]["publisher"], value["source"]["url"]) == ("The Site", "https://example.org/statement")
    assert value["language"] == "en"
    assert made(page.replace("https://example.org", "")).value["source"]["url"] is None


@pytest.mark.parametrize(
    ("told", "is_open"),
    [("Joint Statement of Norway and Iceland | Site", False), ("The Harbors of the North", True)],
)
def test_a_title_that_the_page_does_not_tell_of_itself_is_open(told: str, *, is_open: bool) -> None:
    """Neither in its title nor in its first heading."""
    words = "<p>Norway and Iceland decided to share the charts of their harbors.</p>"
    found = made(f"<title>{told}</title><p>Joint Statement of Norway and Iceland</p><p>3 May 2020</p>{words}")
    assert ("/title" in {item.field for item in found.open}) == is_open
    assert made(f"<title>{told}</title><h1>Statement of Norway</h1>{words}").value["title"] == "Statement of Norway"


@pytest.mark.parametrize(
    ("words", "opened"),
    [
        ("The sea was calm today, and so was everybody who met at sea.", {"/title", "/date", "/document_type"}),
        ("Notes\n\nThe 2+2 met on an F-35 with PAC-3 on 31 February 2020.", {"/date", "/document_type"}),
    ],
)
def test_what_is_not_certain_stays_open(words: str, opened: set[str]) -> None:
    """No date is made of names and numbers, and nothing is guessed at."""
    found = made(words)
    assert opened <= {item.field for item in found.open}
    assert not {name.strip("/") for name in opened} & found.value.keys()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("日米両国は、港の安全について協議した。", "ja"),
        ("한국과 미국은 항구의 안전에 대해 논의하였다.", "ko"),
        (
            "Les ministres de la France et de la Norvège se sont réunis à Paris pour parler de la sécurité des ports.",
            "fr",
        ),
    ],
)
def test_other_languages_keep_their_words_and_get_no_suggestions(words: str, language: str) -> None:
    """And the draft says so."""
    found = made(words)
    assert found.value["language"] == language
    assert found.value["text"] == words
    assert found.value["codings"][0]["mentions"] == found.value["codings"][0]["acts"] == []
    assert any("English" in item.why for item in found.open)


def test_of_a_very_long_text_only_the_beginning_gets_suggestions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words and units are kept to the end; what the suggestions do not reach is told."""
    whole = made(RELEASE)
    assert not any("alone" in item.why for item in whole.open)
    end = next(unit["end"] for unit in whole.value["units"] if unit["kind"] == "item")
    monkeypatch.setattr(record, "_SUGGESTED_FROM", end)
    found = made(RELEASE)
    assert found.value["units"] == whole.value["units"]
    assert found.value["text"] == whole.value["text"]
    layer = found.value["codings"][0]
    ends = {unit["id"]: unit["end"] for unit in whole.value["units"]}
    spans = [span for act in layer["acts"] for span in act["spans"]] + [item["span"] for item in layer["mentions"]]
    assert max(ends[span["unit"]] for span in spans) == end
    assert f"the first {end:,} characters alone, and 2 units end later" in layer["note"]


def test_a_lost_word_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A unit less, and the comparison says what is missing and where."""
    monkeypatch.setattr(record, "units_of", lambda release: units_of(release)[:-1])
    comparison = made(RELEASE).comparison
    assert not comparison.ok
    assert comparison.first_difference is not None
    assert "They also thanked" in comparison.first_difference
    assert "They" in comparison.missing


@pytest.mark.parametrize("form", ["text", "html"])
def test_items_nested_deeper_than_ids_can_tell_are_raised(form: str) -> None:
    """All units are there, with ids that a record takes, and the draft says that some were raised."""
    names = [f"harbor{number}" for number in range(60)]
    lines = "\n".join(f"{' ' * number}- {name}" for number, name in enumerate(names))
    body = lines if form == "text" else "".join(f"<ul><li>{name}" for name in names)
    found = made(f"<h1>Harbors</h1>{body}" if form == "html" else f"Harbors\n\n{body}", form=form)
    assert found.comparison.ok
    items = found.value["units"][1:]
    assert [unit["text"] for unit in items] == names
    assert [unit["level"] for unit in items] == [min(number, 25) for number in range(1, 61)]
    assert any("nested deeper" in item.why for item in found.open)


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


def test_participants_of_a_lead_in_are_found_behind_commas_and_honorifics() -> None:
    """A colleague in the same row speaks for the same state."""
    release = """\
Joint Statement of Fiji and Tonga

Suva, 5 May 2030

Fiji’s Minister for Foreign Affairs, Senator the Hon Mere Vula, and Deputy Prime Minister and Minister for Defence, \
the Hon Jone Rabo MP, met with Tonga’s Minister for Foreign Affairs, TAVAKE Ana, and Minister of Defense, LATU Sione, \
in Suva on 4 May 2030.

They met again.
"""
    people = made(release).value["participants"]
    assert [(one["name"], one["represents"]) for one in people] == [
        ("Mere Vula", "state:FJI"),
        ("Jone Rabo", "state:FJI"),
        ("TAVAKE Ana", "state:TON"),
        ("LATU Sione", "state:TON"),
    ]


FIJI, TONGA = "state:FJI", "state:TON"


@pytest.mark.parametrize(
    ("one", "two", "people"),
    [
        (
            "Foreign Minister Mere Vula and Minister of Defense Jone Rabo of Fiji",
            ", and Deputy Prime Minister TAVAKE Ana and Foreign Minister LATU Sione of Tonga, met",
            [("Mere Vula", FIJI), ("Jone Rabo", FIJI), ("TAVAKE Ana", TONGA), ("LATU Sione", TONGA)],
        ),
        (
            "The Secretary for Foreign Affairs, Mere A. Vula, and the Secretary of Defense, Jone Rabo Jr., of Fiji",
            ", and the Foreign Minister, Ana Tavake, and the Minister of Defense, Sione Latu III, of Tonga, met",
            [("Mere A. Vula", FIJI), ("Jone Rabo Jr.", FIJI), ("Ana Tavake", TONGA), ("Sione Latu III", TONGA)],
        ),
        (
            "Jone Rabo, Minister for Defence, and Senator the Honorable Mere Vula MP, Minister for Trade, of Fiji",
            ", hosted Ana T. Tavake, Foreign Minister, and Sione Latu III, Minister of Defense, of Tonga,",
            [("Jone Rabo", FIJI), ("Mere Vula", FIJI), ("Ana T. Tavake", TONGA), ("Sione Latu III", TONGA)],
        ),
        (
            "Fijian Foreign Minister Mere Vula and Minister of Defense Jone Rabo",
            " met Foreign Minister Ana Tavake of Tonga",
            [("Mere Vula", FIJI), ("Jone Rabo", FIJI), ("Ana Tavake", TONGA)],
        ),
    ],
)
def test_colleagues_in_a_row_share_a_state(one: str, two: str, people: list[tuple[str, str]]) -> None:
    """One told before or inside the first office holds for those behind, one told behind a name for those before."""
    found = made(f"Joint Statement of Fiji and Tonga\n\nSuva, 5 May 2030\n\n{one}{two} in Suva.\n\nThey met again.\n")
    assert [(one["name"], one["represents"]) for one in found.value["participants"]] == people
    assert not [item.why for item in found.open if item.field == "/participants"]


def test_who_is_named_with_an_office_and_takes_no_part_is_told() -> None:
    """For another state than the parties, or for none that is told."""
    words = (
        "Foreign Minister Mere Vula of Fiji met Foreign Minister Ana Tavake and Prime Minister Sione Latu. Foreign "
        "Minister Kari Holm of Norway wrote to them."
    )
    found = made(f"Joint Statement of Fiji and Tonga\n\nSuva, 5 May 2030\n\n{words}\n")
    assert [one["name"] for one in found.value["participants"]] == ["Mere Vula"]
    assert [item.why for item in found.open if item.field == "/participants"] == [
        "“Foreign Minister Ana Tavake” in p1 was left out, for no state is told.",
        "“Prime Minister Sione Latu” in p1 was left out, for no state is told.",
        "“Foreign Minister Kari Holm of Norway” in p1 was left out, for state:NOR is no party.",
    ]
    nobody = made("Joint Statement of Fiji and Tonga\n\nSuva, 5 May 2030\n\nFiji and Tonga met.\n")
    assert [item.why for item in nobody.open if item.field == "/participants"] == [
        "Nobody is known to be named with name and office where it begins."
    ]


@pytest.mark.parametrize("width", [44, 50, 60, 70, 300])
def test_a_name_or_office_over_two_lines_is_told_on_one(width: int) -> None:
    """However the text is broken; the span is as printed."""
    words = (
        "The Minister for Foreign Affairs of Fiji, Senator the Hon Mere Vula, and the Minister for Defence of Fiji, "
        "the Hon Jone Rabo MP, and the Minister for Foreign Affairs of Tonga, Mr. TAVAKE Ana, met in Suva and "
        "talked about the charts of their harbors, and about those who pilot the ships of both islands into them."
    )
    text = "\n".join(textwrap.wrap(words, width))
    value = made(f"Joint Statement of Fiji and Tonga\n\nSuva, 5 May 2030\n\n{text}\n").value
    assert [(one["name"], one["office"]) for one in value["participants"]] == [
        ("Mere Vula", "Minister for Foreign Affairs of Fiji"),
        ("Jone Rabo", "Minister for Defence of Fiji"),
        ("TAVAKE Ana", "Minister for Foreign Affairs of Tonga"),
    ]
    value["source"] |= {"file": "sources/x.txt", "publisher": "Harbors", "rights": "Invented."}
    assert validate(json.loads(json.dumps(value))).ok


def test_a_host_whose_state_is_not_told_speaks_for_the_publisher() -> None:
    """Where nobody else does."""
    words = "Today, President Ralph Jay, Jr. hosted Prime Minister Mere Vula of Fiji and his crew in Suva."
    value = made(f"The White House\n\nFact Sheet on Harbors\n\nMay 3, 2030\n\n{words}\n\nThey met.\n").value
    assert value["parties"] == ["state:USA", FIJI]
    assert [one["represents"] for one in value["participants"]] == ["state:USA", FIJI]


@pytest.mark.parametrize(
    ("words", "is_party"),
    [
        ("We, the Leaders of the Group of Seven (G7) and of the European Union, met today.", True),
        ("We, the G7 Foreign Ministers and the High Representative of the European Union, met today.", True),
        ("We, the Leaders of the Group of Seven (G7), welcome the help of the European Union.", False),
    ],
)
def test_the_european_union_speaks_with_the_g7_where_it_is_named_with_it(words: str, *, is_party: bool) -> None:
    """Among those who speak, not behind the verb."""
    parties = made(f"G7 Statement on Harbors\n\nMay 3, 2030\n\n{words}\n\nWe stand together.\n").value["parties"]
    assert parties[:2] == ["state:CAN", "state:FRA"]
    assert len(parties) == 7 + is_party
    assert ("org:eu" in parties) == is_party
