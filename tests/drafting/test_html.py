"""Pages and parts of pages: the words that a browser shows, as lines, lists and paragraphs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.drafting.comparing import compare
from jscdata.drafting.layout import Block, Release
from jscdata.drafting.readers import UnreadableReleaseError
from jscdata.drafting.readers.html import read_html
from jscdata.drafting.sources import source_of


def read(page: str) -> Release:
    """Read a page and look that all its words are there, once, in their order."""
    release = read_html(page.encode())
    assert compare(release, source_of(page.encode(), "html")).first_difference is None
    return release


def words_of(release: Release, block: Block) -> str:
    """Return the words of a block."""
    return release.text[block.start : block.end]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Oslo\n\t and   Bergen</p>", "Oslo and Bergen"),
        ("<p>Oslo\u00a0\u00a0and</p>", "Oslo\u00a0\u00a0and"),
        ("<p>a<b>b</b>c <i>d</i></p>e<div>f</div>g", "abc d\n\ne\n\nf\n\ng"),
        ("<p>a<!-- x -->b<wbr>c<script>x</script>d<style>y</style></p><template>z</template>", "abcd"),
        ("<p>Oslo<o:p></o:p> and <o:p>Ber</o:p>gen<img src=x>, <nobr>fog</nobr></p>", "Oslo and Bergen, fog"),
        ("<p>21<sup>st</sup> of May<sup>1</sup>, CO<sub>2</sub></p>", "21st of May1, CO2"),
        ("&lt;p&gt; &amp;amp; &#8217;&hellip;", "<p> &amp; ’…"),
        ("<blockquote><p>a</p><p>b</p></blockquote><dl><dt>c<dd>d</dl>", "a\n\nb\n\nc\n\nd"),
        ("<pre>a\n  b</pre>", "a\nb"),
        ("<p>a<br>b<br></p><p>c</p>", "a\nb\n\nc"),
        ("<p>a<br> <br>b<br><br><br>c</p>", "a\n\nb\n\nc"),
        ("<p>a</p><p><br>b</p>", "a\n\nb"),
        ("<p>z</p><table><tr>\n<td>a</td>\n<td>b</td></tr>\n<tr>\n<td></td><td>c</td></tr></table>", "z\n\na\nb\n\nc"),
        ("<h2>a</h2>b<h3>c</h3>", "a\n\nb\n\nc"),
        ("<p>a</p><p>&nbsp;</p><p>&nbsp;b</p>", "a\n\nb"),
        ("<p>a<s>b</s></p>", "ab"),
        ("<p>an <ruby>elk<rt>moose</rt></ruby>.</p>", "an elk(moose)."),
        ("<p>an <ruby>elk<rp>[</rp><rt>moose</rt><rp>]</rp></ruby>.</p>", "an elk[moose]."),
        ("<p>5 <> 3 </> 2 <3 fog</p>", "5 <> 3 2 <3 fog"),
    ],
)
def test_words_and_lines_of_a_page(page: str, text: str) -> None:
    """Blocks stand apart, breaks divide lines, two breaks divide paragraphs, and what stands in a line stays in it."""
    assert read(page).text == text


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<ul><li>a<ul><li>b<li>c</ul>d<li>e</ul>", "• a\n  • b\n  • c\n\n  d\n• e"),
        ("<ol><li>a<ol type=a><li>b<ol type=i start=4><li>c</ol></ol><li>d</ol>", "1. a\n  a. b\n    iv. c\n2. d"),
        ("<ol start=3><li>a<li value=7>b<li>c</ol>", "3. a\n7. b\n8. c"),
        ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b"),
        ("<ol type=A start=26><li>a<li>b</ol>", "Z. a\nAA. b"),
        ("<ol type=i start=0><li>a<li>b</ol>", "0. a\ni. b"),
        ("<ol style='list-style-type: lower-roman'><li>a<li>b</ol>", "i. a\nii. b"),
        ("<ul style='list-style: none'><li>1) a<li>2) b</ul>", "1) a\n2) b"),
        ("<ol><li><p>a</p><p>b</p><li>c</ol>d", "1. a\n\n  b\n2. c\n\nd"),
    ],
)
def test_lists_are_marked_as_a_browser_marks_them(page: str, text: str) -> None:
    """By their type, start and style, with the number that an item has of its own; markers are no words."""
    release = read(page)
    assert release.text == text
    assert tuple(block.marker for block in release.blocks if block.marker) == release.made


def test_depth_of_items_and_their_further_paragraphs() -> None:
    """A further paragraph of an item has its depth, and no marker."""
    blocks = read("<ul><li><p>a</p><p>b</p><ol><li>c</ol></ul><p>d").blocks
    assert [(block.depth, block.marker is None) for block in blocks] == [
        (1, False),
        (1, True),
        (2, False),
        (None, True),
    ]


def test_type_and_headings_are_told() -> None:
    """Bold and underlined parts by element or style, and the level of a heading."""
    release = read(
        "<h2>a</h2><p>Oslo <strong>and <u>Ber</u></strong>gen</p><p style='font-weight: 700'>x"
        "<span style='font-weight:normal'>y</span></p><p><span style='text-decoration: underline'>z</span>"
    )
    shown = [
        [[release.text[slice(*part)] for part in parts] for parts in (block.strong, block.underlined)]
        for block in release.blocks
    ]
    assert shown == [[[], []], [["and Ber"], ["Ber"]], [["x"], []], [[], ["z"]]]
    assert [block.heading for block in release.blocks] == [2, None, None, None]


def test_lines_go_on_behind_a_break_alone() -> None:
    """The next paragraph does not, even where the one before ends with a break."""
    assert [block.continues for block in read("<p>a<br>b<br></p><p>c").blocks] == [False, True, False]


def test_notes_are_told_and_marks_of_notes_are_none() -> None:
    """By the class or id of what holds them."""
    release = read(
        "<p class=footnote-ref>a</p><div class='x footnotes'><ol><li>b</ol></div><p id=fn12>c</p><p id=fnord>d"
    )
    assert [words_of(release, block) for block in release.blocks if block.footnote] == ["b", "c"]


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


def test_a_page_in_xhtml_is_closed_as_xml_closes_it() -> None:
    """Elements that hold nothing swallow nothing, and sections are words."""
    page = (
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>a</title><script src='x'/></head>"
        "<body><p>b <b/>c</p><div id='d'/><p><![CDATA[d & e]]></p><textarea/><br/><p>f</p></body></html>"
    )
    release = read(page)
    assert release.text == "b c\n\nd & e\n\nf"
    assert release.blocks[0].strong == ()


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
        ("<p>x</p><main><h1>a</h1><p>{line}</p></main><p>y</p>", True),
        ("<p>x</p><div role=main><h1>a</h1><p>{line}</p></div><p>y</p>", True),
        ("<a>{line}</a><p>x</p><main><h1>a</h1><p>{line}</p></main><p>y</p>", True),
        ("<h1>x</h1><main><p>{line}</p></main>", False),
        ("<h2>x</h2><main><p>{line}</p><h3>a</h3></main>", False),
        ("<p>x</p><p>{line}</p><main><h1>a</h1><p>{line}</p></main>", False),
        ("<p>x</p><main><p>{line}</p></main><main><p>{line}</p></main>", False),
        ("<p>x {line}</p><div hidden><main><p>{line} {line} {line}</p></main></div>", False),
    ],
)
def test_the_main_part_of_a_page_is_read_alone_where_it_holds_the_release(page: str, *, is_cut: bool) -> None:
    """It is the only one and seen, has the title, and most of the running text; what stands outside is told."""
    release = read(page.format(line=LINE))
    outside = [item.words for item in release.left_out if item.why == "outside the main part of the page"]
    assert bool(outside) == is_cut
    assert is_cut == ("x" not in release.text.split())


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (b"<meta charset=windows-1252><p>\x93a\x94", "“a”"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=iso-8859-1'><p>Se\xf1or\x92s", "Señor’s"),
        (b"<meta charset=utf-16><p>\xe2\x80\x9ca", "“a"),
        ("<meta charset=latin1><p>“a”".encode("utf-8-sig"), "“a”"),
        ("<meta charset=utf-8><p>“a”".encode("utf-16"), "“a”"),
    ],
)
def test_encodings(page: bytes, text: str) -> None:
    """A byte order mark counts before what the page says, which is read as a browser reads it."""
    release = read_html(page)
    assert release.text == text
    assert any("cp1252" in remark for remark in release.remarks) == (b"1252" in page or b"8859" in page)


@pytest.mark.parametrize(
    ("page", "message"),
    [
        (b"<p>ab\xffc", "byte 6 .0xFF, line 1"),
        (b"<p>a\0b", "byte 5 is zero"),
        (b"<div>" * 100_000 + b"a", "deep"),
        (b"<ul><li>" * 100_000 + b"a", "deep"),
        (b"<svg>" + b"<g>" * 100_000 + b"a", "deep"),
    ],
)
def test_pages_that_are_refused(page: bytes, message: str) -> None:
    """With a sentence, at once."""
    with pytest.raises(UnreadableReleaseError, match=message):
        read_html(page)


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


@pytest.mark.parametrize(
    ("page", "blocks", "left_out"),
    [
        ("<a " * 60_000, 1, 0),
        ("<p style='" + "text-decoration" * 60_000 + "'>a", 1, 0),
        ("<p class='" + "nav-" * 60_000 + "'>a", 1, 0),
        ("<div class=menu>a</div>" * 15_000, 15_000, 0),
        ("<p>a<span hidden>b</span>" + "c<span hidden>d</span>" * 15_000, 1, 15_001),
        ("<p>a" * 30_000, 30_000, 0),
        ("<div class=menu>" * 1_900 + "<p>" + "Oslo " * 20_000, 1, 0),
        ("<svg>" + "<path d='x'/>" * 30_000 + "</svg><p>a", 1, 0),
        ("<header><a>a</a>b" * 900 + "<p>c</header>", 901, 0),
        ("<!--" * 60_000, 0, 1),
        ("<p>a" + "<![CDATA[" * 60_000 + ">", 1, 0),
    ],
)
def test_long_pages_of_one_kind_keep_all_their_words(page: str, blocks: int, left_out: int) -> None:
    """In as many blocks as there are, with each part that is left out."""
    release = read(page)
    assert (len(release.blocks), len(release.left_out)) == (blocks, left_out)


def without_made(release: Release, block: Block) -> str:
    """Return the words of a block but for those that the reader made."""
    made = {place for start, end in release.made for place in range(start, end)}
    return "".join(release.text[place] for place in range(block.start, block.end) if place not in made)


PIECES = st.sampled_from(
    [
        *("<p>", "</p>", "<br>", "<b>", "</b>", "<ul>", "</ul>", "<ol type=a start=2>", "</ol>", "<li>", "</li>"),
        *("<table>", "<tr>", "<td>", "</table>", "<div class=menu>", "<div>", "</div>", "<span hidden>", "<span>"),
        *("</span>", "<h2>", "</h2>", "<nav>", "</nav>", "<pre>", "</pre>", "\n", " ", " Oslo ", " Bergen ", "fog"),
        *("<template>", "</template>", "<style>", "</style>", "<title>", "</title>", "<!--", "-->", "<![CDATA[", "]]>"),
        *(
            "<svg>",
            "</svg>",
            "<math>",
            "</math>",
            "<select>",
            "<option label=Hamar>",
            "</select>",
            "<script/>",
            "<object>",
            "<ruby>",
            "<rt>",
            "</rt>",
        ),
        *("<textarea>", "</textarea>", "<iframe>", "</iframe>", "<img alt=Molde>", "<input value=Narvik>", "<button>"),
        *("<noscript>", "</noscript>", "<aside>", "</aside>", "<p style='visibility:hidden'>", "<x", "<a/>", "</br>"),
        *("&amp;", "&nbsp;", "<x-y>", "</x-y>", "<article>", "</article>", "<header>", "</header>", "<s>", "</s>"),
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_word_is_lost_whatever_the_marks(page: str) -> None:
    """All letters come back once, whatever is open, closed or left open; and blocks are sound."""
    release = read_html(page.encode())
    seen: list[str] = []
    end = 0
    for block in release.blocks:
        words = words_of(release, block)
        assert words.strip() == words != ""
        assert end <= (block.marker or (block.start,))[0]
        end = block.end
        seen.append(without_made(release, block))
    letters = "".join(seen) + "".join(item.words for item in release.left_out)
    source = "".join(piece.ways[0] for piece in source_of(page.encode(), "html").pieces)
    assert sorted("".join(letters.split())) == sorted("".join(source.split()))


@pytest.mark.parametrize(
    ("reference", "character"),
    [
        ("&#1;", "\x01"),
        ("&#x1F;", "\x1f"),
        ("&#x7F;", "\x7f"),
        ("&#xFFFE;", "\ufffe"),
        ("&#xFDD0;", "\ufdd0"),
        ("&#x10FFFF;", "\U0010ffff"),
        ("&#0;", "\ufffd"),
        ("&#xD800;", "\ufffd"),
        ("&#x110000;", "\ufffd"),
        (f"&#{'9' * 5000};", "\ufffd"),
        (f"&#{'0' * 5000}65;", "A"),
        ("&#x80;", "€"),
        ("&#x81;", "\x81"),
        ("&#66C", "BC"),
        ("&#x;", "&#x;"),
        ("&amp;", "&"),
        ("&copy=1", "&copy=1"),
    ],
)
def test_references_mean_in_attributes_what_a_browser_takes_them_for(reference: str, character: str) -> None:
    """Characters that no text should have are kept, too."""
    release = read(f'<p>We agree.<img alt="a{reference}b">')
    assert [part.words for part in release.left_out] == [f"a{character}b"]


@pytest.mark.parametrize(
    "reference", ["&#xFFFE;", "&#xFDD0;", "&#0;", "&#x80;", f"&#{'9' * 5000};", "&#38;amp;", "&notit;"]
)
def test_references_in_text_are_compared_with_what_they_mean(reference: str) -> None:
    """Each is one character, and nothing is resolved twice."""
    assert read(f"<p>We agree {reference} on it.").text.count("agree") == 1
