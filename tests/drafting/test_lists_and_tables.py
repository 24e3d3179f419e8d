"""How lists, tables, notes, recitals and signatures become units."""

from __future__ import annotations

from textwrap import dedent

import pytest

from jscdata.drafting.readers import read_release
from jscdata.drafting.units import units_of
from tests.units_shown import FRONT, body, shown

_NEXT = str.maketrans("1\uff11가", "2\uff12나")

FRONT_OF = {
    "html": (
        "<h1>Joint Statement on Harbors</h1><p>May 1, 2020</p><p>Norway and Iceland met in Oslo to talk about their "
        "harbors.</p>"
    ),
    "markdown": (
        "# Joint Statement on Harbors\n\nMay 1, 2020\n\nNorway and Iceland met in Oslo to talk about their harbors.\n\n"
    ),
}


@pytest.mark.parametrize(
    ("markers", "levels"),
    [
        (["(a)", "(b)", "    (i)", "    (ii)", "(c)"], [1, 1, 2, 2, 1]),
        (["(a)", "(b)", "(i)", "(ii)", "(c)", "(d)"], [1, 1, 2, 2, 1, 1]),
        (["(a)", "(i)", "(b)"], [1, 2, 1]),
        (["(c)", "(i)", "(d)"], [1, 2, 1]),
        (["(g)", "(h)", "(i)", "(j)"], [1, 1, 1, 1]),
        (["(g)", "(h)", "    (i)", "    (ii)", "(i)"], [1, 1, 2, 2, 1]),
        (["1.", "    1.", "2.", "    1.", "    2."], [1, 2, 1, 2, 2]),
        (["-", "-", "1.", "2."], [1, 1, 1, 1]),
        (["1.", "-", "-", "2."], [1, 2, 2, 1]),
        (["1.", "-", "(a)", "(b)"], [1, 2, 2, 2]),
    ],
)
def test_levels_of_items(markers: list[str], levels: list[int]) -> None:
    """Letters go on from letters, Roman numerals from such, and where both levels could, the indent tells which."""
    lines = "\n\n".join(f"{marker} to praise the pilots of harbor {number};" for number, marker in enumerate(markers))
    found = shown(f"{dedent(FRONT)}\nThe ministers decided:\n\n{lines}\n")
    assert [level for kind, level, _ in found if kind == "item"] == levels


TABLES = {
    "html": (
        "<table><tr><th>Exercise</th><th><b>Place</b></th></tr>"
        "<tr><td>Cold Fog</td><td><b>LEAD:</b> Oslo</td></tr></table>"
    ),
    "markdown": "| Exercise | **Place** |\n| --- | --- |\n| Cold Fog | **LEAD:** Oslo |\n",
}


@pytest.mark.parametrize("form", TABLES)
def test_cells_of_tables_are_no_headings(form: str) -> None:
    """They are short, and in bold type or capitals, but govern nothing: the heading above goes on behind them."""
    begin = "<h2>Annex</h2>" if form == "html" else "## Annex\n\n"
    end = "<p>They praised the pilots.</p>" if form == "html" else "\nThey praised the pilots.\n"
    release = read_release((FRONT_OF[form] + begin + TABLES[form] + end).encode(), form=form)
    units = units_of(release)[3:]
    assert [(unit.kind, unit.parent) for unit in units] == [("heading", None)] + [("paragraph", 3)] * 5
    assert release.remarks == ("The cells of tables stand one after another, row by row.",)


def test_headings_in_a_page_set_out_by_tables() -> None:
    """A table of one column, or a cell with many paragraphs, holds no cells but the page."""
    page = (
        f"{FRONT_OF['html']}<p><b>Safety</b></p><p>They praised the pilots.</p><p>They met again.</p><p>They left.</p>"
    )
    for table in ("<table><tr><td>{}</td></tr></table>", "<table><tr><td>Menu</td><td>{}</td></tr></table>"):
        units = units_of(read_release(table.format(page).encode(), form="html"))
        assert [unit.kind for unit in units].count("heading") == 1


@pytest.mark.parametrize("dash", ["--", "–", "—", ":"])
def test_a_line_that_leads_into_a_list_is_text(dash: str) -> None:
    """However short it is, right behind the date or with a number of its own; the list hangs below it."""
    found = shown(f"""
    Joint Statement on Harbors

    1 May 2020

    The Ministers {dash}

    1. praised {dash}

       (a) the pilots of the north;

       (b) the Charts of Harbors, including {dash}

           (i) those of Oslo; and

    2. decided to meet again.
    """)
    assert [(kind, level) for kind, level, _ in found[2:]] == [
        ("paragraph", None),
        ("item", 1),
        ("item", 2),
        ("item", 2),
        ("item", 3),
        ("item", 1),
    ]


@pytest.mark.parametrize("last", ["Winter Gale", "**Winter Gale**"])
def test_the_last_of_a_list_is_no_heading_of_what_follows(last: str) -> None:
    """A short item with a number goes on from the one before it, whatever text follows."""
    lines = f"1) Cold Fog\n2) {last.replace('Winter', 'Summer')}\n3) {last}\n"
    form = "markdown" if "*" in last else "text"
    found = body(f"\nThey named the following drills.\n\n{lines}\nThey praised the pilots of the north.\n", form)
    assert [kind for kind, _, _ in found] == ["paragraph", "item", "item", "item", "paragraph"]


def test_recitals_begin_with_participles_of_speech_or_thought() -> None:
    """Such as the verbs of acts have, with an adverb before them or not; what is to be done is no recital."""
    found = shown("""
    Joint Statement on Harbors

    1 May 2020

    Recalling the treaty of 1951;

    Strongly condemning the theft of charts;

    Deploring its effects, and

    Noting the fog; and

    Mindful of their duties;

    Once again deeply concerned about the fog,

    Have decided to work on the following together.

    Sharing the charts of all harbors;

    Establishing a school for pilots;

    Noting the progress of pilots, they praised the pilots of the north.
    """)
    kinds = ["recital"] * 6 + ["paragraph"] * 4
    assert [kind for kind, _, _ in found[2:]] == kinds


def test_a_title_that_begins_as_a_recital_does() -> None:
    """A line without a comma or semicolon at its end is no clause."""
    first = "Norway and Iceland met in Oslo to talk about the charts of their harbors."
    assert [kind for kind, _, _ in shown(f"Reaffirming Our Friendship\n\n1 May 2020\n\n{first}\n")] == [
        "title",
        "dateline",
        "paragraph",
    ]


def test_notes_of_markdown() -> None:
    """Each is a footnote with its mark, though no blank line divides them."""
    front = FRONT_OF["markdown"].replace("2020", "2020[^1]").replace("Oslo", "Oslo[^long]")
    text = front + "[^1]: Local time,\n   by the sea.\n[^long]: The capital.\n\n[^odd]: Used nowhere.\n"
    release = read_release(text.encode(), form="markdown")
    units = units_of(release)[3:]
    assert [(unit.kind, release.text[unit.start : unit.end]) for unit in units] == [
        ("footnote", "Local time, by the sea."),
        ("footnote", "The capital."),
        ("footnote", "[^odd]: Used nowhere."),
    ]
    assert release.text[slice(*(units[1].marker or (0, 0)))] == "[^long]:"


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (
            "markdown",
            "1. They decided:\n   a. to share charts;\n   b. to train pilots; and\n   (c) to eat.\n\n2. They met.\n",
        ),
        (
            "html",
            "<ol><li>They decided:<br>a. to share charts;<br>b. to train pilots; and<br>(c) to eat.<li>They met.</ol>",
        ),
    ],
)
def test_letters_within_an_item(form: str, words: str) -> None:
    """Lines that begin with letters stand in the item around them, which alone the source marks up."""
    found = shown(FRONT_OF[form] + words, form)[3:]
    assert [(kind, level) for kind, level, _ in found] == [("item", 1), *[("item", 2)] * 3, ("item", 1)]


def test_a_line_of_markdown_that_begins_with_a_letter_by_chance() -> None:
    """Behind words that end no clause, it goes on."""
    found = shown(
        FRONT_OF["markdown"] + "They praised all of the paragraphs 5(b) and\n(c) of the treaty.\n", "markdown"
    )
    assert len(found) == 4


@pytest.mark.parametrize(
    ("outer", "inner", "words"),
    [
        ("\uff11\u3000", "\uff08\uff11\uff09", "両大臣は港について協議した。"),
        ("\uff11\uff0e", "(1) ", "両大臣は港について協議した。"),
        ("1. ", "가. ", "양측 장관은 항구에 대해 논의하였다."),
    ],
)
def test_markers_of_japanese_and_korean(outer: str, inner: str, words: str) -> None:
    """Numbers of full width, with no blank behind them, and Korean letters in their order are markers."""
    lines = [outer, inner, inner, outer]
    again = [lines[0], lines[1], lines[2].translate(_NEXT), lines[3].translate(_NEXT)]
    text = "\n\n".join(f"{marker}{words}" for marker in again)
    rows = shown(
        f"共同声明\n\nMay 1, 2020\n\n両大臣は東京で港と海図について協議し、今後も続けることで一致した。\n\n{text}\n"
    )
    assert rows[3:] == [("item", level, words) for level in (1, 2, 2, 1)]


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (["For Norway\t\tFor Iceland", "Kari Nordmann\t\tJon Jonsson"], ["signature"]),
        (["FOR THE KINGDOM OF NORWAY", "Kari Nordmann", "FOR ICELAND", "Jon Jonsson"], ["signature"]),
        (
            ["For Safe Harbors", "They praised the pilots.", "For Fair Charts", "They met."],
            ["heading", "paragraph"] * 2,
        ),
        (["For Safe Harbors", "They praised the pilots of the north."], ["heading", "paragraph"]),
    ],
)
def test_signatures_without_a_word_of_signing(lines: list[str], kinds: list[str]) -> None:
    """Two sides for whom names stand at the end are a signature; a heading that begins alike has text below it."""
    text = "\n\n".join(lines)
    assert [kind for kind, _, _ in shown(f"{dedent(FRONT)}\n{text}\n")[3:]] == kinds
