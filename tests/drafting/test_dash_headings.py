"""A short line that ends in a dash: a heading above a sentence, else words that lead into what follows."""

from __future__ import annotations

import pytest

from jscdata.drafting.readers import read_release
from jscdata.drafting.units import units_of

FRONT = "Joint Statement on Harbors\n\nMay 1, 2020\n\nNorway and Iceland met in Oslo to talk about their harbors.\n\n"


@pytest.mark.parametrize(
    ("line", "after", "kind"),
    [
        ("Harbor Safety --", "The Ministers met in Oslo to speak of all.", "heading"),
        ("Harbor Safety –", "- charts\n- pilots", "paragraph"),
        ("Norway and Iceland –", "reaffirmed their ties.", "paragraph"),
        ("Norway and Iceland –", "Recalling their ties,", "paragraph"),
        ("The Ministers –", "Harbors are safe.", "paragraph"),
    ],
)
def test_a_name_with_a_dash_is_a_heading_above_a_sentence_alone(line: str, after: str, kind: str) -> None:
    release = read_release(f"{FRONT}{line}\n\n{after}\n\nThey thanked the pilots.\n".encode(), form="text")
    kinds = {release.text[unit.start : unit.end]: unit.kind for unit in units_of(release)}
    assert kinds[line] == kind
