"""Where the title of a page stands beside its main part, the page is read as a whole."""

from __future__ import annotations

import pytest

from jscdata.drafting.readers.html import read_html

LINE = "Norway and Iceland share the charts of their harbors."


@pytest.mark.parametrize(
    ("page", "is_cut"),
    [
        ("<div><p>Joint Statement</p><p>x</p></div><main><p>{line}</p></main>", False),
        ("<div><h2>Joint Statement</h2><p>x</p></div><main><h2>Statement</h2><p>{line}</p></main>", False),
        ("<header><h1>Ministry</h1></header><p>x</p><main><h1>Joint Statement</h1><p>{line}</p></main>", True),
        ("<div hidden><h1>Menu</h1></div><p>x</p><main><h1>Joint Statement</h1><p>{line}</p></main>", True),
        ("<nav><h2>Menu</h2></nav><p>x</p><main><h2>Joint Statement</h2><h2>A</h2><p>{line}</p></main>", True),
    ],
)
def test_the_main_part_has_all_headings_of_the_title_s_level(page: str, *, is_cut: bool) -> None:
    """Those of menus and of the page's head are not counted."""
    release = read_html(page.format(line=LINE).encode())
    assert is_cut == ("x" not in release.text.split())
    assert "Joint Statement" in release.text
