"""Which words are the title where a heading of the first level stands below other lines."""

from __future__ import annotations

import pytest

from jscdata.drafting.readers import read_release
from jscdata.drafting.units import units_of

WORDS = "Norway and Iceland met in Oslo to talk about their harbors and about the charts of these harbors."


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("Joint Statement of Norway and Iceland\n\nMay 1, 2020\n\n# Safety", "Joint Statement of Norway and Iceland"),
        ("Statement by Norway\n\n# Joint Statement on Harbors", "Joint Statement on Harbors"),
        ("All Statements\n\n# The Harbors of the North", "The Harbors of the North"),
    ],
)
def test_a_line_that_names_the_kind_of_a_document_is_the_title_before_a_heading_that_names_none(
    front: str, title: str
) -> None:
    release = read_release(f"{front}\n\n{WORDS}\n\n## Pilots\n\n{WORDS}\n".encode(), form="markdown")
    assert [release.text[unit.start : unit.end] for unit in units_of(release) if unit.kind == "title"] == [title]
