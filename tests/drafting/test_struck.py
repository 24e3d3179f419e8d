"""Words that a release strikes out: kept, and no acts."""

from __future__ import annotations

import datetime as dt

import pytest

from jscdata.drafting.record import draft

pytest.importorskip("sentencex")

TODAY = dt.date(2030, 1, 2)


@pytest.mark.parametrize("start", [None, "Calm"])
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("x.md", "Sea\n\nCalm\n\nThe Ministers ~~condemned~~ opposed the tolls. ~~They regret them.~~"),
        ("x.html", "<p>Sea<p>Calm<p>The Ministers <del>condemned</del> opposed the tolls. <s>They regret them.</s>"),
        ("x.html", '<p>Sea<p>Calm<p>The Ministers <b style="text-decoration:line-through">condemned</b> opposed it.'),
    ],
)
def test_words_that_are_struck_out_are_kept_and_no_acts(name: str, words: str, start: str | None) -> None:
    """The text has them, also where it is cut, and the act beside them is told by the verb that stands."""
    made_of = draft(words.encode(), name=name, start=start, today=TODAY)
    assert "condemned" in made_of.text
    assert [act["verb"]["exact"] for act in made_of.value["codings"][0]["acts"]] == ["opposed"]
