"""How a text is cut into units, with kind, level and parent."""

from __future__ import annotations

from textwrap import dedent

import pytest

from jscdata.drafting.readers import read_release
from jscdata.drafting.units import units_of

Row = tuple[str, int | None, str]

FRONT = """
    Joint Statement on Harbors

    May 1, 2020

    Norway and Iceland met in Oslo to talk about their harbors and about the charts of these harbors.
"""


def shown(text: str, form: str = "text") -> list[Row]:
    """Return kind, level and words of all units."""
    release = read_release(dedent(text).lstrip("\n").encode(), form=form)
    return [(unit.kind, unit.level, release.text[unit.start : unit.end]) for unit in units_of(release)]


def body(text: str, form: str = "text") -> list[Row]:
    """Return the units behind title, date and first paragraph, their words cut to the first three."""
    rows = shown(dedent(FRONT) + dedent(text), form)[3:]
    return [(kind, level, " ".join(words.split()[:3])) for kind, level, words in rows]


def test_title_date_and_paragraph() -> None:
    """A line alone is the title, a date alone the dateline, a sentence a paragraph."""
    assert [kind for kind, _, _ in shown(FRONT)] == ["title", "dateline", "paragraph"]


@pytest.mark.parametrize(
    ("front", "kinds"),
    [
        ("FACT SHEET\n\nTHE HARBORS OF THE NORTH\n\nMAY 1, 2020", ["label", "title", "dateline"]),
        ("Joint Statement\n\nThe Harbors of the North\n\nOslo, 1 May 2020", ["label", "title", "dateline"]),
        ("The Harbors of the North\nFriends at Sea\n1-2 May 2020", ["title", "subtitle", "dateline"]),
        ("JOINT STATEMENT OF THE\nMINISTERS OF HARBORS\n\nMay 1, 2020", ["title", "dateline"]),
        (
            "JOINT STATEMENT\nOF THE MINISTERS OF HARBORS\nAND OF PILOTS\nON SAFETY\nOslo, 1 May 2020",
            ["title", "dateline"],
        ),
        ("Joint Statement of the Ministers\nof Harbors and Pilots\n1 May 2020", ["title", "dateline"]),
        ("JOINT STATEMENT ON HARBORS\nFOR THE FRIENDS OF PILOTS\n1 May 2020", ["title", "dateline"]),
        ("Ministry of Harbors\n\nJoint Statement\n\nMay 1, 2020", ["frame", "title", "dateline"]),
        (
            (
                "A Note on Harbors\n\nMay 1, 2020\n\nOffice of the Spokesperson\n\nThe text of the following "
                "statement was released by the Governments of Norway and Iceland.\n\nBegin text:"
            ),
            ["title", "dateline", "frame", "frame", "frame"],
        ),
        ("", []),
    ],
)
def test_words_before_the_text(front: str, kinds: list[str]) -> None:
    """Labels, titles over lines, second titles, dates with places, and lines of the publisher are told apart."""
    found = shown(f"{front}\n\nNorway and Iceland met in Oslo to talk about the charts of their harbors.\n")
    assert [kind for kind, _, _ in found] == [*kinds, "paragraph"]


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


@pytest.mark.parametrize(
    "glyphs", [("-", "o"), ("•", "–"), ("■", "□"), ("- ▶", "-"), ("\uf0b7", "o"), ("1.", "a."), ("(1)", "(i)")]
)
def test_items_in_items(glyphs: tuple[str, str]) -> None:
    """Another marker, further in, is one level deeper; the first returns to its own."""
    outer, inner = glyphs
    again = outer.replace("1", "2")
    found = body(f"""
    The ministers decided:

    {outer} to share the charts of all harbors with each other;
      {inner} beginning with those of the north; and
    {again} to meet again.
    """)
    assert [(kind, level) for kind, level, _ in found] == [("paragraph", None), ("item", 1), ("item", 2), ("item", 1)]


def test_parents_of_items() -> None:
    """Items hang below a paragraph that leads in, else below the heading; an inner one below its item."""
    text = dedent(FRONT) + dedent("""
    SAFETY

    The ministers decided the following:

    - One thing is to be done by all.
      - An inner thing is to be done by some.

    The ministers praised the pilots of the north for all their work.

    - Another thing is to be done by nobody at all.
    """)
    release = read_release(text.encode())
    units = units_of(release)
    parents = [None if unit.parent is None else release.text[units[unit.parent].start :][:8] for unit in units[3:]]
    assert parents == [None, "SAFETY\n\n", "The mini", "One thin", "SAFETY\n\n", "SAFETY\n\n"]


def test_numbered_paragraphs_run_on() -> None:
    """Numbers that run on are one level whatever their indent; they may begin again below a heading."""
    lines = "\n".join(
        f"{' ' * (3 if n > 9 else 0)}{n}. We praised the pilots of harbor number {n}." for n in range(1, 13)
    )
    found = shown(f"Statement on Pilots\n\nMay 1, 2020\n\n{lines}\n\nCHARTS\n\n1. We praised the charts as well.\n")
    assert [level for kind, level, _ in found if kind == "item"] == [1] * 13


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


@pytest.mark.parametrize("heading", ["Safety", "SAFETY", "1. Safety", "Safety of harbors"])
def test_a_line_behind_the_date_that_looks_like_headings_is_one(heading: str) -> None:
    """And no second title, where lines further on look the same and are not shorter."""
    second = heading.replace("afety", "tations").replace("AFETY", "TATIONS").replace("1.", "2.")
    found = shown(f"""
    Joint Statement of Norway and Iceland

    May 1, 2020

    {heading}

    The ministers praised the safety of all harbors in the north.

    {second}

    The ministers praised the stations of the north as well.
    """)
    assert [kind for kind, _, _ in found] == ["title", "dateline", *["heading", "paragraph"] * 2]


@pytest.mark.parametrize(
    ("front", "form", "kinds"),
    [
        ("Joint Statement\n\nOslo, 1 May 2020\n\nSafety", "text", ["title", "dateline", "heading"]),
        ("JOINT STATEMENT\n\nI. SAFETY", "text", ["title", "heading"]),
        ("# Joint Statement\n\n## Safety", "markdown", ["title", "heading"]),
        ("## Joint Statement\n\n# Safety", "markdown", ["label", "title"]),
        ("Joint Statement\n\nSafety", "text", ["label", "title"]),
        ("Joint Statement\n\nOslo, 1 May 2020\n\nSafety of All the Harbors", "text", ["label", "dateline", "title"]),
        ("Fact Sheet\n\nOslo, 1 May 2020\n\nSafety", "text", ["label", "dateline", "title"]),
    ],
)
def test_a_statement_may_have_no_title_but_its_kind(front: str, form: str, kinds: list[str]) -> None:
    """The line behind is a heading where it has a number, or looks like headings further on and unlike a title."""
    words = "Norway and Iceland met in Oslo to talk about their harbors and about the charts of these harbors."
    heading = {"text": "II. TRADE" if "I." in front else "Trade", "markdown": "## Trade"}[form]
    rows = shown(f"{front}\n\n{words}\n\n{heading}\n\n{words}\n", form)
    assert [kind for kind, _, _ in rows] == [*kinds, "paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("front", "kinds"),
    [
        ("Skip to content\n\n# Joint Statement on Harbors\n\nMay 1, 2020", ["frame", "title", "dateline"]),
        ("- Home\n- News\n\n# Joint Statement on Harbors\n\nMay 1, 2020", ["frame", "frame", "title", "dateline"]),
        ("News\n\nMay 1, 2020\n\n# Joint Statement on Harbors\n\nOslo", ["frame", "dateline", "title", "subtitle"]),
        ("Fact Sheet\n\n# The Harbors of the North", ["label", "title"]),
        ("**The Harbors of the North**\n\nMay 1, 2020\n\n# Safety", ["title", "dateline", "heading"]),
        ("The Harbors of the North\n\nMay 1, 2020\n\n# 1. Safety", ["title", "dateline", "heading"]),
        ("The Harbors of the North\n\nMay 1, 2020\n\n# Overview", ["title", "dateline", "heading"]),
    ],
)
def test_the_one_heading_of_the_first_level_is_the_title(front: str, kinds: list[str]) -> None:
    """Lines before it are the page's, unless one is set apart as a title is, or the heading opens the text."""
    words = "Norway and Iceland met in Oslo to talk about their harbors and about the charts of these harbors."
    assert [kind for kind, _, _ in shown(f"{front}\n\n{words}\n", "markdown")] == [*kinds, "paragraph"]


def test_a_heading_of_the_first_level_far_below_is_no_title() -> None:
    """Where a sentence, or more text than behind it, stands before it."""
    words = "Norway and Iceland met in Oslo to talk about the charts of their harbors."
    late = shown("Harbors of the North\n\n- pilots\n- painters\n- lighthouses\n\n# Pilots\n\nThey met.\n", "markdown")
    below = shown(f"Harbors of the North\n\n{words}\n\n# Pilots\n\n{words} {words}\n", "markdown")
    assert late[0] == below[0] == ("title", None, "Harbors of the North")


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


def test_roman_numerals_below_letters_are_items_in_items() -> None:
    """Without an indent, (i) behind (a) starts a list of its own, and behind (h) it is a letter."""
    found = body("""
    1. The ministers thanked:

    (a) the pilots,

    (i) of the north,

    (ii) of the south,

    (b) the painters.
    """)
    assert [level for _, level, _ in found] == [1, 2, 3, 3, 2]
    letters = "".join(f"({letter}) the pilots of the coast,\n\n" for letter in "abcdefghij")
    assert {level for _, level, _ in body(f"\n{letters}")} == {1}


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


def test_a_short_sentence_is_no_title_where_the_source_tells_one() -> None:
    """A bold lead of one line is text below a header with a title."""
    header = "---\ntitle: Joint Statement on Harbors\ndate: 2020-05-01\n---\n\n"
    found = shown(
        f"{header}**Safety**: The Ministers praised the harbors.\n\nThey met in Oslo. They spoke.\n", "markdown"
    )
    assert [kind for kind, _, _ in found] == ["paragraph", "paragraph"]


def test_what_stands_behind_the_date() -> None:
    """A short sentence is text, and a second title may run over lines."""
    front = "Joint Statement of Norway and Iceland\n\n2020-05-01\n\n"
    assert [kind for kind, _, _ in shown(f"{front}They met.\n")] == ["title", "dateline", "paragraph"]
    lines = "TOWARDS THE SAFETY OF\nTHE HARBORS OF THE NORTH\n\nThe ministers praised the pilots of the north.\n"
    assert shown(front + lines)[2] == ("subtitle", None, "TOWARDS THE SAFETY OF\nTHE HARBORS OF THE NORTH")


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("We condemn the tolls.", ["title", "paragraph"]),
        ("1 May 2020\n\nWe condemn the tolls.", ["title", "dateline", "paragraph"]),
        ("Towards the Safety of the U.S.", ["label", "title"]),
        ("Towards the Safety of All", ["label", "title"]),
    ],
)
def test_a_line_with_a_full_stop_behind_a_label_is_text(line: str, kinds: list[str]) -> None:
    """However short it is; the label then is the title."""
    found = shown(f"Joint Statement\n\n{line}\n\nWe stand with the pilots of the north and with all who sail there.\n")
    assert [kind for kind, _, _ in found] == [*kinds, "paragraph"]
