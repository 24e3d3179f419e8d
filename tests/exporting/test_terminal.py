"""A statement as a page for a terminal."""

from __future__ import annotations

import re
from typing import Any

import pytest

import jscdata
from jscdata import Statement
from jscdata.exporting.pen import FAMILY_STYLES
from jscdata.exporting.terminal import statement_as_text
from jscdata.families import FAMILIES
from jscdata.vocabulary import ACT_TYPES

ID = "us-jp-scc-2024-07-28-fact-sheet"
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def _page(value: dict[str, Any], **options: Any) -> str:
    return statement_as_text(Statement.model_validate(value), **options)


def _body(page: str) -> list[str]:
    """Return the lines below the explanation."""
    return page.partition("'jscdata describe CODE'")[2].partition("\n\n")[2].splitlines()


def test_the_whole_page_of_a_small_statement(small: dict[str, Any]) -> None:
    """Ids at the margin, items behind their marker, acts below their unit."""
    assert _body(_page(small)) == [
        "title1   A NOTE ON LIGHTHOUSES",
        "",
        "date1    MAY 2, 2001",
        "",
        "p1       The Ministers of Norway and Iceland met.",
        "           a1 report “met”: Ministers of Norway and Iceland",
        "             on consultation_machinery; time past",
        "",
        "s1       THE COAST",
        "",
        "s1.i1    - The Ministers committed to repair the lighthouses under the Coast Treaty.",
        "           a2 commit “committed”: Ministers of Norway and Iceland",
        "             on maritime_security; time future; under Coast Treaty; precise by",
        "             specific_action",
        "",
        "s1.i2    - Norway welcomed the plan and thanked Iceland.",
        "           a3 welcome “welcomed”: nobody named",
        "             on maritime_security; time present",
        "           a4 welcome “thanked”: Iceland",
        "             on maritime_security; time present",
    ]


def test_the_page_explains_itself(small: dict[str, Any]) -> None:
    """Every act type and every label of the page is explained before the text begins."""
    head = _page(small).partition("title1")[0]
    assert all(re.search(rf"\b{code}\b", head) for code in ACT_TYPES.codes)
    for label in ("s1.i2", "a5 commit", "A → B", "on", "novelty", "time", "under", "precise by"):
        assert re.search(rf"^  {re.escape(label)} ", head, re.MULTILINE)
    words = " ".join(head.split())
    assert all(word in words for word in ("against", "tasked", "provided", "mention", "--details"))


@pytest.mark.parametrize("width", [40, 60, 88, 120])
def test_no_line_is_wider_than_asked(width: int) -> None:
    """A wider line holds one word, an id or a path that is longer than a narrow page, and its label."""
    page = statement_as_text(jscdata.load(ID), width=width, mentions=True, details=True)
    wide = [line for line in page.splitlines() if len(line) > width]
    assert all(len(line.split()) <= 2 for line in wide)
    assert width < 88 or wide == []


def test_a_width_too_small_for_words_is_widened(small: dict[str, Any]) -> None:
    """The page of ten columns is that of forty."""
    assert _page(small, width=10) == _page(small, width=40)


def test_all_words_of_the_text_are_shown() -> None:
    """The shipped statement can be read from the page, word for word."""
    statement = jscdata.load(ID)
    page = " ".join(statement_as_text(statement.model_copy(update={"codings": ()})).split())
    assert all(" ".join(unit.text.split()) in page for unit in statement.units)


def test_colour_adds_nothing_but_colour() -> None:
    """Without its escapes the coloured page is the plain one."""
    statement = jscdata.load(ID)
    colored = statement_as_text(statement, color=True, mentions=True, details=True)
    plain = statement_as_text(statement, mentions=True, details=True)
    assert ESCAPE.sub("", colored) == plain
    assert "\x1b" not in plain


def test_an_act_type_and_its_verb_have_the_colour_of_the_family(small: dict[str, Any]) -> None:
    """In the text and below it; headings are bold."""
    page = _page(small, color=True)
    assert "\x1b[1;32mcommitted\x1b[0m to repair" in page
    assert "\x1b[1;32mcommit\x1b[0m “committed”" in page
    assert "\x1b[1;35mwelcomed\x1b[0m the plan and \x1b[1;35mthanked\x1b[0m" in page
    assert "\x1b[1mTHE COAST\x1b[0m" in page
    assert set(FAMILY_STYLES) == {family.name for family in FAMILIES}


def test_mentions_are_listed_on_demand(small: dict[str, Any]) -> None:
    """Below the unit that names them, and only there."""
    lines = _body(_page(small, mentions=True, width=200))
    place = lines.index("s1.i2    - Norway welcomed the plan and thanked Iceland.")
    assert lines[place + 1] == "           names “Norway” is state:NOR, “Iceland” is state:ISL"
    assert lines[1] == ""
    assert "names" not in "\n".join(_body(_page(small)))


def test_details_are_told_on_demand(small: dict[str, Any]) -> None:
    """Speakers, objects, precise words and the reason."""
    page = _page(small, details=True, width=100)
    assert "\n             object: “repair the lighthouses under the Coast Treaty” (maritime_security)\n" in page
    assert "\n             because: An invented example.\n" in page


@pytest.mark.parametrize(
    ("level", "unit_id", "expected"),
    [
        (1, "s1.i2", ["s1.i2    - Norway welcomed the plan and thanked Iceland."]),
        (3, "s1.i2.1.1", ["s1.i2.1.1    - Norway welcomed the plan and thanked Iceland."]),
        (1, "s1.s1.i10", ["s1.s1.i10", "         - Norway welcomed the plan and thanked Iceland."]),
    ],
)
def test_items_are_indented_by_level_and_long_ids_stand_above(
    small: dict[str, Any], level: int, unit_id: str, expected: list[str]
) -> None:
    """Two columns a level; an id that fills the margin has a line of its own."""
    small["units"][5] |= {"level": level, "id": unit_id}
    small["codings"] = []
    assert _body(_page(small))[10:] == expected


def test_words_of_the_file_cannot_write_to_the_terminal(small: dict[str, Any]) -> None:
    """Characters that are invisible or turn the direction round are shown by their code point."""
    small["units"][2]["text"] = "a\u202eb\u200bc\nd"
    small["units"][3]["marker"] = "\u2067x"
    small["title"] = "t\u2066"
    page = _page(small, color=True)
    assert not re.search("[\u200b\u202e\u2066\u2067]", page)
    assert "a\\u202eb\\u200bc" in page


def test_a_draft_is_not_shown(small: dict[str, Any]) -> None:
    """The text stands alone, and the page says that no layer is finished."""
    small["codings"][0]["status"] = "draft"
    page = _page(small, mentions=True)
    assert "no finished layer" in page
    assert "a2 commit" not in page


def test_a_draft_is_shown_only_when_asked_for_and_marked(small: dict[str, Any]) -> None:
    """Its layer is named, its acts are suggestions."""
    small["codings"][0] |= {"status": "draft", "method": "rule"}
    statement = Statement.model_validate(small)
    unasked = statement_as_text(statement)
    assert "no finished layer; --coding shows a draft: c1" in unasked
    assert "a1 report" not in unasked
    asked = statement_as_text(statement, coding=statement.codings[0], mentions=True, width=120)
    assert "Suggestions: no person has decided the acts and mentions of layer c1 (method rule, status draft)" in asked
    assert "a1 report? “met”" in asked
    assert "“Norway” is state:NOR?, “Iceland” is state:ISL?" in asked


@pytest.mark.parametrize(
    ("method", "status", "marked"),
    [
        ("human", "draft", True),
        ("rule", "draft", True),
        ("rule", "single", True),
        ("rule", "reviewed", False),
        ("model", "single", False),
        ("human", "single", False),
    ],
)
def test_what_rules_found_is_marked_until_a_person_has_read_it(
    small: dict[str, Any], method: str, status: str, *, marked: bool
) -> None:
    """A draft by whomever, and a layer of rules alone; the words tell the method and status that the layer has."""
    small["codings"][0] |= {"status": status, "method": method}
    statement = Statement.model_validate(small)
    page = statement_as_text(statement, coding=statement.codings[0], mentions=True, width=120)
    assert (f"(method {method}, status {status}); each is marked with '?'." in " ".join(page.split())) is marked
    assert ("a1 report? “met”" in page) is marked
    assert ("is state:NOR?" in page) is marked
