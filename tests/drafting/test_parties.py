"""Who a draft tells to be party, and who to take part."""

from __future__ import annotations

import json
import textwrap

import pytest

from jscdata import validate
from tests.drafts_made import made


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
