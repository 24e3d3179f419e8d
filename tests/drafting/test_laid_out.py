"""How a text is cut into units, with kind, level and parent."""

from __future__ import annotations

from textwrap import dedent

import pytest

from jscdata.drafting.readers import read_release
from jscdata.drafting.units import units_of
from tests.units_shown import FRONT, body, shown


@pytest.mark.parametrize(
    "heading",
    [
        "SAFETY OF HARBORS",
        "I. SAFETY OF HARBORS",
        "1. Safety of Harbors",
        "A. Safety of Harbors",
        "Safety of Harbors, Lighthouses, and Pilots",
        "Safety of harbors",
        "Section 1: Safety of Harbors",
    ],
)
def test_headings(heading: str) -> None:
    """Capitals, numbers, letters, titles and short lines above running text are headings."""
    second = heading.replace("I.", "II.").replace("1", "2").replace("A.", "B.").replace("Safety", "Beauty")
    found = body(f"""
    {heading}

    The ministers praised the safety of all harbors in the north, and thanked the pilots.

    {second.replace("SAFETY", "BEAUTY")}

    The ministers praised the beauty of all harbors in the north, and thanked the painters.
    """)
    assert [(kind, level) for kind, level, _ in found] == [("heading", 1), ("paragraph", None)] * 2


def test_a_heading_in_two_lines_is_one_unit() -> None:
    """A number on a line of its own belongs to the title below it."""
    found = shown(dedent(FRONT) + "\nSection I\n\nSafety of Harbors\n\n1. The ministers praised the pilots.\n")
    assert found[3] == ("heading", 1, "Section I\n\nSafety of Harbors")


def test_levels_of_headings() -> None:
    """Roman numerals stand above letters, letters above numbers, and each returns to its own level."""
    found = body("""
    I. Harbors

    A. Safety of Harbors

    The ministers praised the safety of all harbors in the north.

    B. Beauty of Harbors

    The ministers praised the beauty of all harbors in the north.

    C. Depth of Harbors

    The ministers praised the depth of all harbors in the north.

    II. Lighthouses

    The ministers praised the lighthouses of the north as well.
    """)
    assert [level for kind, level, _ in found if kind == "heading"] == [1, 2, 2, 2, 1]


def test_run_in_labels() -> None:
    """Labels in capitals that open blocks are headings; in an item a label stays where it is."""
    found = body("""
    SAFETY OF HARBORS: The ministers praised the safety of all harbors.

    - Pilots: The ministers thanked the pilots of the north.
    - Charts: The ministers thanked the surveyors of the north.

    BEAUTY OF HARBORS: The ministers praised the beauty of all harbors.
    """)
    assert found == [
        ("heading", 1, "SAFETY OF HARBORS:"),
        ("paragraph", None, "The ministers praised"),
        ("item", 1, "Pilots: The ministers"),
        ("item", 1, "Charts: The ministers"),
        ("heading", 1, "BEAUTY OF HARBORS:"),
        ("paragraph", None, "The ministers praised"),
    ]


def test_recitals_and_signatures() -> None:
    """Clauses before the text are recitals; the block of names at its end is one unit."""
    found = shown("""
    Framework for Harbors

    Whereas the Participants share an interest in safe harbors;

    Recognizing the work of pilots,

    Therefore, the Participants have decided to share the charts of their harbors.

    1. The Participants intend to meet every year.

    Signed in Oslo this first day of May, two thousand and twenty.

    For the Government of Norway:          For the Government of Iceland:

    Kari Nordmann                          Jon Jonsson
    """)
    assert [kind for kind, _, _ in found] == ["title", "recital", "recital", "paragraph", "item", "signature"]


def test_marks_and_separators_are_frames() -> None:
    """A separator ends the heading above; words behind it stand by themselves."""
    text = dedent(FRONT) + dedent("""
    SAFETY

    The ministers praised the pilots of the north for all their work.

    ***

    The ministers looked forward to their next meeting in Reykjavik.

    End text

    ###
    """)
    units = units_of(read_release(text.encode()))
    assert [(unit.kind, unit.parent) for unit in units[3:]] == [
        ("heading", None),
        ("paragraph", 3),
        ("frame", None),
        ("paragraph", None),
        ("frame", None),
        ("frame", None),
    ]


@pytest.mark.parametrize(("one", "two"), [("[1]", "[2]"), ("¹", "²")])
def test_notes_at_the_end_are_footnotes(one: str, two: str) -> None:
    """A mark that stands in the text begins a note at its end, and is its marker."""
    text = (
        dedent(FRONT).replace("Oslo", f"Oslo{one}")
        + f"""
The ministers praised the pilots of the north{two} for all their work.

***

{one} The capital of Norway.

{two} As amended in 2019.
"""
    )
    release = read_release(text.encode())
    units = units_of(release)[4:]
    assert [unit.kind for unit in units] == ["frame", "footnote", "footnote"]
    assert release.text[slice(*(units[1].marker or (0, 0)))] == one
    assert release.text[units[1].start : units[1].end] == "The capital of Norway."


def test_an_annex_begins_anew() -> None:
    """An annex stands above numbered headings."""
    found = body("""
    1. Safety of Harbors

    The ministers praised the safety of all harbors in the north.

    Annex A: Plan of Action

    1. Charts of Harbors

    The ministers will share the charts of all harbors in the north.
    """)
    assert [(level, words) for kind, level, words in found if kind == "heading"] == [
        (1, "Safety of Harbors"),
        (1, "Annex A: Plan"),
        (2, "Charts of Harbors"),
    ]


def test_lines_broken_to_a_width_are_one_unit() -> None:
    """A text whose lines were broken has paragraphs of several lines, and items with lines further in."""
    found = shown("""
    Joint Statement on Harbors

    The ministers of harbors of Norway and Iceland met in the city of Oslo
    to talk about the charts of their harbors, about pilots and lighthouses
    in the north, and about the ways in which ships find their way at night
    and in the fog of the winter months.

    - The ministers decided to share the charts of all harbors with each
      other, and to pay for them together in the years to come, as well as
      for the pilots.
    - They praised the lighthouses.
    """)
    assert [kind for kind, _, _ in found] == ["title", "paragraph", "item", "item"]


MARKED = {
    "markdown": (
        "# Joint Statement on Harbors\n\nMay 1, 2020\n\n{first}\n\n**Safety**\n\n{first}\n\n<u>Pilots</u>\n\n"
        "{first}\n\n-   **Charts:** {first}\n    -   {first}\n\n**Beauty**\n\n{first}\n"
    ),
    "html": (
        "<h1>Joint Statement on Harbors</h1><p>May 1, 2020</p><p>{first}</p><p><b>Safety</b></p><p>{first}</p>"
        "<p><u>Pilots</u></p><p>{first}</p><ul><li><b>Charts:</b> {first}<ul><li>{first}</li></ul></li></ul>"
        "<p><strong>Beauty</strong></p><p>{first}</p>"
    ),
}


@pytest.mark.parametrize("form", MARKED)
def test_marks_of_the_source_count(form: str) -> None:
    """Bold lines are headings above underlined ones, and lists have the depth that the source gives them."""
    first = "Norway and Iceland met in Oslo to talk about the charts of their harbors."
    found = shown(MARKED[form].format(first=first), form)
    assert [(kind, level) for kind, level, _ in found] == [
        ("title", None),
        ("dateline", None),
        ("paragraph", None),
        ("heading", 1),
        ("paragraph", None),
        ("heading", 2),
        ("paragraph", None),
        ("item", 1),
        ("item", 2),
        ("heading", 1),
        ("paragraph", None),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (
            "共同声明\n\n両国の大臣は漁業について会談した。\n\n両国は協力を強化することで一致した。",
            ["title", "paragraph", "paragraph"],
        ),
        ("共同声明\n\n両国の大臣は漁業について会談した。\n\n両国は協力した。", ["title", "paragraph", "paragraph"]),
        ("共同聲明\n\n兩國部長就漁業問題舉行了會談。\n\n雙方同意再次會面。", ["title", "paragraph", "paragraph"]),
        ("共同声明\n\n漁業の将来\n\n両国の大臣は漁業について会談した。", ["title", "subtitle", "paragraph"]),
    ],
)
def test_sentences_without_blanks_are_sentences(text: str, kinds: list[str]) -> None:
    """Languages that set no blanks between words have stops of their own, and no number of words."""
    assert [kind for kind, _, _ in shown(text)] == kinds


@pytest.mark.parametrize("line", ["======", "------"])
def test_a_line_below_words_makes_them_a_heading(line: str) -> None:
    """The line is a frame that does not end the heading; it may be the first, too."""
    found = shown(f"""
    Joint Statement of Norway and Iceland

    May 1, 2020

    Safety
    {line}

    The ministers praised the safety of all harbors in the north.

    Ships and pilots
    {line}

    They thanked the pilots.
    """)
    assert [kind for kind, _, _ in found[2:]] == ["heading", "frame", "paragraph"] * 2


def test_signatures_before_an_annex_and_notes_behind_the_text() -> None:
    """All lines of the signatures are one unit, and a number that stands behind words begins a note."""
    found = body("""
    The ministers praised the treaty.1

    End text.

    1 See the register of treaties.

    Signed at Oslo, on 1 May 2020

    For the Government of Norway:
    Kari Holm

    For the Government of Iceland:
    Jon Arnason

    ANNEX A
    LIST OF HARBORS

    - Bergen
    """)
    assert [kind for kind, _, _ in found] == ["paragraph", "frame", "footnote", "signature", "heading", "item"]
