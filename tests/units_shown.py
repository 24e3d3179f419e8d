"""The units of an invented release, as kind, level and words."""

from __future__ import annotations

from textwrap import dedent

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
