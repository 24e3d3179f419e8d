"""Words of a page that are no part of its text: left out, and told with their reason."""

from __future__ import annotations

import pytest

from jscdata.drafting.readers.html import read_html
from tests.pages import read


@pytest.mark.parametrize(
    ("page", "text", "left_out"),
    [
        (
            "<nav>Home</nav><main><p>a</p></main><aside>b</aside><footer>c</footer>",
            "a",
            [(0, "Home"), (1, "b"), (1, "c")],
        ),
        ("<p>a</p><footer><p>Done in Oslo</p></footer>", "a\n\nDone in Oslo", []),
        ("<header><h2>a</h2><p>b</p></header><p>c</p>", "a\n\nb\n\nc", []),
        ("<header>Oslo <a href=/>Home</a> <a href=/x>News</a></header><p>c</p>", "c", [(0, "Oslo Home News")]),
        ("<main><aside>a</aside><aside><a href=/>b</a></aside>c</main>", "a\n\nc", [(1, "b")]),
        ("<main><aside>a<aside><a href=/>b</a></aside></aside></main>", "a\n\nb", []),
        ("<h2 id=gdpr-and-privacy>a</h2><section id=gdpr-commitments>b</section>", "a\n\nb", []),
        ("<div id=onetrust-banner-sdk>x</div><div class='y cookie-law-info-bar'>z</div>a", "a", [(0, "x z")]),
        ("<p style='x-display:nonesuch'>a</p>", "a", []),
        ("<div style='visibility:hidden'>x<p style='visibility: visible'>a</p>y</div>", "a", [(0, "x"), (1, "y")]),
        (
            "<article><header>a</header><p>b</p><footer>c</footer></article><header>d</header>",
            "a\n\nb\n\nc",
            [(7, "d")],
        ),
        ("<div role=navigation>x</div><div role=search>y</div><div role=contentinfo>z</div>a", "a", None),
        ("<p hidden>x</p><p style='Display : None'>y</p><p style='visibility:hidden'>z</p>a", "a", None),
        ("<p>Oslo <span hidden>x y </span>and <button>z</button> fog.</p>", "Oslo and fog.", [(5, "x y"), (9, "z")]),
        ("<p><span hidden>x</span></p><p>a</p>", "a", [(0, "x")]),
        ("<form><main><p>a</p></main></form>", "a", []),
        ("<form><p>Oslo and Bergen</p><nav>x</nav></form>", "Oslo and Bergen", [(15, "x")]),
        ("<body class='x menu share'><p>a</p>", "a", []),
        ("<main class=nav><p>a</p></main>", "a", []),
        ("<form><div>Oslo and Bergen</div></form><p>fog</p>", "Oslo and Bergen\n\nfog", []),
        ("<form><select><option>Oslo and Bergen</select></form>fog", "fog", [(0, "Oslo and Bergen")]),
        ("<form><p>Oslo</p></form><p>Oslo and Bergen</p>", "Oslo and Bergen", [(0, "Oslo")]),
        ("<div id=cookie-banner>x</div><p>a</p>", "a", [(0, "x")]),
        ("<section id=social><h2>Social Affairs</h2><p>a</p></section>", "Social Affairs\n\na", []),
    ],
)
def test_menus_and_hidden_words_alone_are_left_out_and_told(
    page: str, text: str, left_out: list[tuple[int, str]] | None
) -> None:
    """What holds the words of the page is no menu, whatever it is called, and a line that hides words stays one."""
    release = read(page)
    assert release.text == text
    found = [(item.at, item.words) for item in release.left_out]
    assert found == left_out if left_out is not None else " ".join(words for _, words in found) == "x y z"


@pytest.mark.parametrize(
    ("page", "text", "left_out"),
    [
        ("<title>a</title><p>b</p>", "b", [("a", "the title of the page")]),
        ("<p>a <title>b</title>c</p>", "a c", [("b", "the title of the page")]),
        ("<p>a<style>b <p>c", "a", [("b <p>c", "what follows a script or style that never ends")]),
        ("<p>a<!-- b <p>c", "a", [("b <p>c", "a comment that never ends")]),
        ("<p>a <b", "a <b", []),
        ("<object data=x><p>a</p></object>", "a", []),
        ("<audio>a</audio><video>b</video><canvas>c</canvas>d", "d", [("a b c", "words for old browsers")]),
        ("<template><p>a</p></template>b", "b", [("a", "a template that only a script would show")]),
        ("<div><template shadowrootmode=open><p>a</p></template></div>b", "a\n\nb", []),
        ("<p>a <input value='b'><input type=hidden value=c></p>", "a", [("b", "what a form's field holds")]),
        (
            "<select><optgroup label=a><option label=b>c</select>d",
            "d",
            [("a b c", "a choice of a form")],
        ),
        ("<svg><title>a</title></svg>b", "b", [("a", "words of a drawing")]),
        ("<svg><title>a</title><text>b</text></svg>c", "c", [("a b", "words of a drawing")]),
        ("<form><textarea>a</textarea><button>b</button></form>c", "c", [("a b", "a form")]),
        (
            "<p>a<img alt='R&D &copy2 &copy=3 &copy; &amp'>",
            "a",
            [("R&D &copy2 &copy=3 © &", "the words for a picture")],
        ),
        ("<iframe srcdoc='a'>b</iframe>c", "c", None),
        ("<p>a <img src=x alt='b'>c</p>", "a c", [("b", "the words for a picture")]),
        ("b<noscript><p>a</p></noscript>", "b", [("a", "words for browsers without scripts")]),
        ("<p>Oslo and <select><option>x</select> Bergen</p>", "Oslo and Bergen", None),
        ("<p>Of <math><mi>x</mi><mo>=</mo><mn>2</mn></math> more.</p>", "Of x=2 more.", []),
        ("<tr><td>a</td><td>b</td></tr>", "a\nb", []),
        ("<p>a <![CDATA[b]]>c</p>", "a c", [("b", "a section of XML that no browser shows")]),
        ("<p>a</p><script src='x'/><p>b</p>", "a\n\nb", []),
        ("<p>a</p><script>if ('<script/>' + \"<template>\") x('<!--')</script><p>b</p>", "a\n\nb", []),
    ],
)
def test_each_word_is_in_the_text_or_told_with_its_reason(
    page: str, text: str, left_out: list[tuple[str, str]] | None
) -> None:
    """Wherever it stands: where tags never end, in elements that browsers do not show, in attributes."""
    release = read(page)
    assert release.text == text
    if left_out is not None:
        assert [(item.words, item.why) for item in release.left_out] == left_out


def test_words_outside_the_chosen_element_are_told_as_such() -> None:
    """The reason of each is its own: outside, a menu inside, outside again."""
    page = b"<p>a</p><div id=x>b<nav>c</nav></div><p>d</p>"
    release = read_html(page, main="#x")
    assert release.text == "b"
    outside = "outside the element '#x'"
    assert [(item.words, item.why) for item in release.left_out] == [("a", outside), ("c", "a menu"), ("d", outside)]


LINE = "Norway and Iceland share the charts of their harbors."


@pytest.mark.parametrize(
    ("page", "is_cut"),
    [
        ("<a>x</a><main><h1>a</h1><p>{line}</p></main><p><a>y</a></p>", True),
        ("<a>x</a><div role=main><h1>a</h1><p>{line}</p></div><a>y</a>", True),
        ("<p>x</p><main><h1>a</h1><p>{line}</p></main>", False),
        ("<h1>x</h1><main><p>{line}</p></main>", False),
        ("<h2>x</h2><main><p>{line}</p><h3>a</h3></main>", False),
        ("<p>x</p><p>{line}</p><main><h1>a</h1><p>{line}</p></main>", False),
        ("<p>x</p><main><p>{line}</p></main><main><p>{line}</p></main>", False),
        ("<p>x {line}</p><div hidden><main><p>{line} {line} {line}</p></main></div>", False),
    ],
)
def test_the_main_part_of_a_page_is_read_alone_where_it_holds_the_release(page: str, *, is_cut: bool) -> None:
    """It is the only one and seen, and nothing but links stands beside it, which is told."""
    release = read(page.format(line=LINE))
    outside = [item.words for item in release.left_out if item.why == "outside the main part of the page"]
    assert bool(outside) == is_cut
    assert is_cut == ("x" not in release.text.split())


@pytest.mark.parametrize(
    ("page", "text", "told"),
    [
        ("<p>By <Vice-President Lind> and", "By and", ["<Vice-President Lind>"]),
        ("<p>a <http://oslo.no/x> b", "a b", ["<http://oslo.no/x>"]),
        ("<p><Minister of Fish> spoke", "spoke", ["<Minister of Fish>"]),
        ("<p>If a <b of c> d", "If a d", ["<b of c>"]),
        ("<p>At <Time> in <Address>", "At in", ["<Time>", "<Address>"]),
        ("<p>a</p of b>", "a", ["</p of b>"]),
        ("<foo>a</foo>", "a", ["<foo>", "</foo>"]),
        ("<p>a<i hidden>b<c>", "a", []),
        ("<table><tr odd><td strange>a</td></tr></table>", "a", ["<tr odd> <td strange>"]),
        ("<p data-x hidden=no nowrap><my-part>a</my-part><o:p/><svg><path/></svg></p><p>a</p>", "a", []),
        ("<ol reversed compact><li>a</ol><input disabled><video controls muted></video>", "1. a", []),
    ],
)
def test_words_in_angle_brackets_are_told(page: str, text: str, told: list[str]) -> None:
    """A tag is one by its name and its attributes; else a browser drops it, and so does the draft, but not unsaid."""
    release = read(page)
    assert " ".join(release.text.split()) == text
    found = [part.words for part in release.left_out if "angle" in part.why]
    assert found == told
