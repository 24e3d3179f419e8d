"""Items of lists: their levels, and what they hang below."""

from __future__ import annotations

from textwrap import dedent

import pytest

from jscdata.drafting.readers import read_release
from jscdata.drafting.units import units_of
from tests.units_shown import FRONT, body, shown


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
