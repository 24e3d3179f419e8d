"""What stands before the text: labels, titles, second titles, dates, and lines of the publisher."""

from __future__ import annotations

import pytest

from tests.units_shown import FRONT, shown


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
