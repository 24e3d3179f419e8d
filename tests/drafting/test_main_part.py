"""Where words other than menus stand beside the main part of a page, it is read as a whole."""

from __future__ import annotations

import pytest

from jscdata.drafting.readers.html import read_html

LINE = "Norway and Iceland share the charts of their harbors."


@pytest.mark.parametrize(
    ("page", "is_cut"),
    [
        ("<div><p>Joint Statement</p><p>x</p></div><main><p>{line}</p></main>", False),
        ("<div><h2>Joint Statement</h2><p>x</p></div><main><h2>Statement</h2><p>{line}</p></main>", False),
        (
            "<main><h1>Joint Statement</h1><p>{line}</p></main><section><h2>Annex</h2><ul><li>x</li></ul></section>",
            False,
        ),
        ("<p>x</p><main><h1>Joint Statement</h1><p>{line}</p></main>", False),
        ("<header><h1>Ministry</h1></header><p><a>x</a></p><main><h1>Joint Statement</h1><p>{line}</p></main>", True),
        ("<div hidden><h1>Menu</h1></div><a>x</a><main><h1>Joint Statement</h1><p>{line}</p></main>", True),
        ("<nav><h2>Menu</h2></nav><a>x</a> / <main><p>Joint Statement</p><p>{line}</p></main>", True),
    ],
)
def test_nothing_but_menus_is_left_out_beside_the_main_part(page: str, *, is_cut: bool) -> None:
    """Neither a title, nor a date, nor an annex; links, and the head of the page, are no words of the release."""
    release = read_html(page.format(line=LINE).encode())
    assert is_cut == ("x" not in release.text.split())
    assert "Joint Statement" in release.text
