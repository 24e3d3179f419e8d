"""Releases in five forms are read with all their words."""

from __future__ import annotations

import html
import io

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jscdata.drafting.layout import Release
from jscdata.drafting.readers import UnreadableReleaseError, read_release
from jscdata.errors import JscdataError, UnknownIdError
from tests.pdf_writing import Words, pdf
from tests.release_files import (
    DOCX,
    END,
    FORMS,
    HTML,
    ITEMS,
    LEAD,
    MARKDOWN,
    PDF,
    TEXT,
    TITLE,
    checked,
    edited,
    refusal,
    word_file,
    words_of_blocks,
)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_release_in_five_forms_has_the_same_blocks(form: str) -> None:
    """The form is found from the bytes, and title, paragraph, items and end come back word for word."""
    release = read_release(FORMS[form])
    assert words_of_blocks(release) == [TITLE, LEAD, *ITEMS, END]
    checked(FORMS[form], form)


def test_what_a_source_says_of_its_look_is_kept() -> None:
    """Headings, bold and underlined words, and the depth of items are told."""
    release = checked(FORMS["html"], "html")
    title, lead, item = release.blocks[:3]
    assert (title.heading, item.depth) == (1, 1)
    assert [release.text[slice(*place)] for place in (*lead.strong, *lead.underlined)] == ["Ministers", "Poseidonis"]
    assert item.marker is not None
    assert release.text[slice(*item.marker)] == "•"
    assert item.marker in release.made
    assert [(part.words, part.why) for part in release.left_out] == [
        ("A title", "the title of the page"),
        ("Home", "a menu"),
    ]
    assert release.told == {"title": "A title", "h1": TITLE, "lang": "en"}


def test_a_header_is_told_and_is_no_text() -> None:
    """The header of a Markdown file gives names and values; a header that is no sound YAML is read line by line."""
    assert checked(FORMS["markdown"], "markdown").told["date"] == "2031-05-12"
    broken = checked(b"---\ntitle: Joint Statement: a framework\n---\nWords.", "markdown")
    assert broken.told == {"title": "Joint Statement: a framework"}
    assert any("no sound YAML" in remark for remark in broken.remarks)
    assert [part.words for part in broken.left_out] == ["--- title: Joint Statement: a framework ---"]
    assert checked(b"---\nJOINT STATEMENT\n---\nWords.", "markdown").text == "JOINT STATEMENT\n\nWords."


def test_lists_of_a_page_are_numbered_as_a_browser_numbers_them() -> None:
    """Start, value, type, reversal and nesting count."""
    page = (
        b"<ol start=3 type=a><li>c<ul><li>in<p>more</p></ul><li value=9>i</ol><ol type=I><li>one<li>two</ol>"
        b"<ol reversed start=2><li>last</ol><ul style='list-style:none'><li>bare</ul>"
    )
    release = checked(page, "html")
    assert release.text.split("\n") == [
        *("c. c", "  • in", "", "    more", "i. i", ""),
        *("I. one", "II. two", "", "2. last", "", "bare"),
    ]
    assert [block.depth for block in release.blocks] == [1, 2, 2, 1, 1, 1, 1, 1]


def test_line_breaks_cells_and_preformatted_lines_are_blocks() -> None:
    """One break goes on with the paragraph, two end it; cells stand in their rows."""
    release = checked(
        b"<p>a<br>b<br><br>c</p><table><tr><td>d<td>e<tr><td>f</table><pre>g\n h</pre>21<sup>st</sup>", "html"
    )
    assert release.text == "a\nb\n\nc\n\nd\ne\n\nf\n\ng\nh\n\n21st"
    assert [release.text[block.start] for block in release.blocks if block.continues] == ["b", "h"]


def test_menus_are_left_out_and_listed_in_their_places() -> None:
    """Site head and foot, forms, buttons, cookie notices and hidden words are listed; the head of an article stays."""
    page = (
        b"<header>Site</header><form>Search</form><div id=cookie-banner>Cookies!</div><article><header><h1>Head</h1>"
        b"</header><p>One<button>Share</button> two<span class=sr-only> (new window)</span>.</p></article>"
        b"<p hidden>secret</p><footer>Foot</footer><svg><text>icon</text></svg>"
    )
    release = checked(page, "html")
    assert release.text == "Head\n\nOne two."
    assert [(part.at, part.words) for part in release.left_out] == [
        *((0, "Site"), (0, "Search"), (0, "Cookies!"), (9, "Share"), (13, "(new window)")),
        *((14, "secret"), (14, "Foot"), (14, "icon")),
    ]


def test_a_form_around_the_whole_page_is_no_form() -> None:
    """Some sites put all of the page into one form."""
    assert checked(b"<form><main><p>Words</p></main></form>", "html").text == "Words"


def test_main_keeps_one_element_of_a_page() -> None:
    """What lies outside is listed; an unknown or broken selector is refused, and one for another form."""
    page = b"<p>before</p><div class=a><p>kept</p></div><p>after</p><div class=a>second</div>"
    release = checked(page, "html", main="div.a")
    assert (release.text, [part.words for part in release.left_out]) == ("kept", ["before", "after second"])
    assert any("the first was taken" in remark for remark in release.remarks)
    assert "no element 'div.b'" in refusal(page, form="html", main="div.b")
    assert "none that CSS knows" in refusal(page, form="html", main="[[")
    assert "only be given for HTML" in refusal(b"words", main="p")


@pytest.mark.parametrize("form", FORMS)
def test_start_and_stop_cut_a_release_and_tell_what_is_gone(form: str) -> None:
    """White space in the words fits any; no word is cut in two."""
    release = checked(FORMS[form], form, start="met  in", stop="in a yea")
    assert " ".join(release.text.split()).startswith("met in Poseidonis on")
    assert release.text.endswith("in a year.")
    assert release.left_out[-1].words.endswith(END)
    assert {block.end for block in release.blocks} & {len(release.text)}


def test_words_that_occur_nowhere_or_twice_are_told() -> None:
    """The first place holds, with a remark; no place is an error, and so are no words."""
    release = checked(TEXT.encode(), "text", start="They will")
    assert any("occur 2 times" in remark for remark in release.remarks)
    assert "occur nowhere" in refusal(TEXT.encode(), start="Mu")
    assert "behind those with which it begins" in refusal(TEXT.encode(), start="They", stop="Joint")
    assert "are empty" in refusal(TEXT.encode(), start=" ")


def test_plain_text_is_the_file_itself_and_wrapped_lines_are_one_block() -> None:
    """Lines that a program wrapped belong together, and so do an item's deeper lines; other lines do not."""
    wrapped = (
        "The Ministers of both countries met in the capital and took note of\n"
        "the progress that was made since then, which they welcomed, on May\n"
        "25. They will meet again.\n\n1. An item of a list that is\n   continued below\n2. Another\n\n"
        "Poseidonis\n12 May 2031"
    )
    release = checked(wrapped.encode(), "text")
    assert release.text == wrapped
    assert words_of_blocks(release) == [
        *(wrapped.split("\n\n", maxsplit=1)[0], "1. An item of a list that is\n   continued below", "2. Another"),
        *("Poseidonis", "12 May 2031"),
    ]
    assert [block.continues for block in release.blocks] == [False, False, False, False, True]
    windows = read_release(b"\xef\xbb\xbfone\r\ntwo\x0cthree")
    assert windows.text == "one\ntwo\nthree"
    assert any("byte order mark" in remark for remark in windows.remarks)
    assert any("2 ends of lines and pages" in remark for remark in windows.remarks)


def test_a_line_below_a_long_one_is_joined_only_where_the_words_read_on() -> None:
    """A title is not the width of a page: a dateline or a second title below it stands alone."""
    title = "Joint Statement of the Harbor Masters of Atlantis and of Lemuria"

    def blocks(text: str) -> list[str]:
        return words_of_blocks(checked(f"{text}\n\nThe Ministers welcomed it.\n".encode(), "text"))[:-1]

    for below in ("Poseidonis, 12 May 2031", "May 12, 2031", "Thursday, May 12, 2031", "A Sea of Light"):
        assert blocks(f"{title}\n{below}") == [title, below]
    two = f"{title}\nAdopted in Poseidonis on the Twelfth of May, Two Thousand and Thirty\nPoseidonis, 12 May 2031"
    assert blocks(two)[-1] == "Poseidonis, 12 May 2031"
    for long, below in (
        (title, "and of the Isles"),
        (f"{title} and", "Mu"),
        (f"{title} on", "12 May 2031"),
        ("The Ministers of both countries thanked for the charts President", "Smith of Mu."),
    ):
        assert blocks(f"{long}\n{below}") == [f"{long}\n{below}"]


def test_two_lines_of_a_file_that_is_broken_to_a_width_are_one() -> None:
    """Longer paragraphs show the width of the lines."""
    pair = "Deeper Cooperation among the Pilots of Atlantis and the Lemurian\nCoast Guard"
    prose = (
        "The Ministers of both countries met in the capital and took note of\n"
        "the progress that was made since then, which they welcomed, on the\nwhole."
    )
    assert words_of_blocks(checked(f"{pair}\n\n{prose}".encode(), "text")) == [pair, prose]


def test_markdown_is_read_as_the_page_it_makes_without_losing_what_looks_like_markup() -> None:
    """Numbers stay as written, escapes are characters, notes and words in angle brackets stay."""
    source = (
        "\\*\\*\\*\n\n3) three\n4) four\n\n1. a\n1. b\n\n***\n\nOn August\n25. Notably, ~~struck~~ [words](http://a.b/c)"
        " and 5 * 3 &amp; R&D <Begin text> a_b.\n\n[^1]: Note\n\n    - far\n\n| a | b |\n|---|---|\n| c | d |"
        "\n\n## H ##"
    )
    release = checked(source.encode(), "markdown")
    assert release.text == (
        "***\n\n3) three\n4) four\n\n1. a\n2. b\n\n"
        "On August 25. Notably, struck words and 5 * 3 & R&D <Begin text> a_b."
        "\n\n[^1]: Note\n\n• far\n\na\nb\n\nc\nd\n\nH"
    )
    assert [part.words for part in release.left_out] == ["1.", "(http://a.b/c)"]
    assert any("struck out" in remark for remark in release.remarks)


@pytest.mark.parametrize(
    ("source", "text", "left_out"),
    [
        ("[a]: U.S./Japan", "[a]: U.S./Japan", []),
        ('[a-5]: and/or "The Parties"', '[a-5]: and/or "The Parties"', []),
        ("[a]: 28/7/2024\n[b]: press@example.org", "[a]: 28/7/2024 [b]: press@example.org", []),
        ("[a]: http://b.c", "[a]: http://b.c", []),
        ("a[^1]\n\n[^1]: http://b.c", "a[^1]\n\n[^1]: http://b.c", []),
        ("See [a].\n\n[a]: b", "See [a].\n\n[a]: b", []),
        ('See [a].\n\n[a]: http://b.c "d e"', "See a.", ['[a]: http://b.c "d e"']),
        ("See [a][1], [b][].\n\n[1]: /x\n[b]: x.pdf", "See a, b.", ["[1]", "[1]: /x [b]: x.pdf"]),
        ("[a [b] c](http://d.e?f=1&amp;g=2 'h')", "a [b] c", ["(http://d.e?f=1&amp;g=2 'h')"]),
        ("a ![b][1] c\n\n[1]: http://d.e", "a c", ["![b][1]", "[1]: http://d.e"]),
        ("[![a](b.png)](/c) d", "d", ["![a](b.png)", "(/c)"]),
        ("![a](b.png)![c](d.png) e", "e", ["![a](b.png) ![c](d.png)"]),
        ("> [a]\n>\n> [a]: //b.c", "a", ["[a]: //b.c"]),
        ("a <style> b\n\nc", "a <style> b\n\nc", []),
        ("a <Minister-President> b <title>c", "a <Minister-President> b <title>c", []),
        ("a\n\n<!-- b\n\n* c", "a", ["b * c"]),
        ("1. a <!-- b\n2. <!-- c <b>\n\nd", "1. a <!-- b\n\n  2.\n\nd", ["c <b>"]),
        ("```a\nb\n```", "b", ["a"]),
        ("1. ![a](b)\n\n   c", "1. c", ["![a](b)"]),
        ("1. ---\n\n# > a\n\n# # b", "1.\n\n> a\n\n# b", []),
        ("[]() a", "a", ["()"]),
        ("1.\n2. a", "1.\n\n2. a", []),
        ("- -5 a\n- b #", "• -5 a\n• b #", []),
        ("#5 a\n\n# b #\n\n#c", "#5 a\n\nb\n\n#c", []),
        ("|a|b|\n|-|-|\n|c|d|e|", "|a|b| |-|-| |c|d|e|", []),
        ("|a|b|\n|-|-|\n|c|", "a\nb\n\nc", []),
        ("---\nArticle 1: They agree.\n---\n\na", "Article 1: They agree.\n\na", []),
        ("---\ntitle: a\nmood: b\n---\n\nc", "c", ["--- title: a mood: b ---"]),
    ],
)
def test_of_markdown_all_but_its_signs_is_text_or_told(source: str, text: str, left_out: list[str]) -> None:
    """A line that looks as if it held an address is one only where its label is used and the address is one."""
    release = checked(source.encode(), "markdown")
    assert release.text == text
    assert [part.words for part in release.left_out] == left_out


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("2024. It was\n\n1986. a year", "2024. It was\n1986. a year"),
        ("1. a\n1. b\n   1. c\n   9. d\n1. e", "1. a\n2. b\n  1. c\n  9. d\n3. e"),
        ("01. a\n02. b", "01. a\n02. b"),
        ("2*3*4 is *not* 2**3**4, a*b*c", "2*3*4 is not 2**3**4, abc"),
    ],
)
def test_numbers_stay_as_written(source: str, text: str) -> None:
    """Save where items repeat the number before, which tells the list to count on."""
    assert checked(source.encode(), "markdown").text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("In <Address to come> at <Time to come>.", "In <Address to come> at <Time to come>."),
        ("<Source of fish>\n\na", "<Source of fish>\n\na"),
        ("<Summary of the talks> a", "<Summary of the talks> a"),
        ("If a <b and c> d, <Time> and <Address>", "If a <b and c> d, <Time> and <Address>"),
        ("a <b>b</b> <font size=4>c</font><br>d", "a b c\nd"),
    ],
)
def test_words_in_angle_brackets_stay(source: str, text: str) -> None:
    """A tag is one by its name, its attributes and its end."""
    assert checked(source.encode(), "markdown").text == text


def test_lines_between_rules_are_no_markdown_by_themselves() -> None:
    """Where no name tells the form, only names that headers have make them a header."""
    assert read_release(b"---\nNote: a\n---\n\nb").media_type == "text/plain"
    assert read_release(b"---\nx: y\ntitle: a\n---\n\nb").media_type == "text/markdown"


def test_a_pdf_is_joined_from_its_lines_without_running_heads() -> None:
    """Heads and page numbers are listed; hyphens stay; a paragraph goes on over a page's end."""

    def page(number: int, *lines: str) -> list[Words]:
        body = [Words(72, 740 - 13 * row, line) for row, line in enumerate(lines)]
        return [Words(72, 815, "Ministry of the Seas", 9), *body, Words(300, 20, f"{number} / 3", 9)]

    data = pdf(
        [
            page(
                1, "The Ministers met and spoke at length of the long-", "term plan, and they agreed that it would be"
            ),
            page(2, "carried out in all its parts by the end of the year."),
            page(3),
            [],
        ]
    )
    release = checked(data, "pdf")
    assert release.text == (
        "Ministry of the Seas\n\nThe Ministers met and spoke at length of the long-term plan, and they agreed that it "
        "would be carried out in all its parts by the end of the year."
    )
    assert {part.words for part in release.left_out} == {"Ministry of the Seas", "1 / 3", "2 / 3", "3 / 3"}
    assert any("1 of 4 pages" in remark for remark in release.remarks)
    assert any("Hyphens at the ends of lines, 1" in remark for remark in release.remarks)


def test_numbers_bullets_and_places_of_a_pdf_are_told() -> None:
    """A bullet of a private-use character is a marker, and stays in the text."""
    release = checked(PDF, "pdf")
    item = release.blocks[2]
    assert item.marker is not None
    assert release.text[slice(*item.marker)] == "\uf0b7"
    assert (release.blocks[0].size, len(release.blocks[0].strong), item.indent) == (16, 1, 90)


def test_a_document_keeps_text_boxes_and_tells_tracked_changes() -> None:
    """Deleted words stay out, inserted and struck ones in; the fallback of a box is not read twice."""
    box = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice '
        'Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:drawing>'
        "</mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:pict>"
        "</mc:Fallback></mc:AlternateContent>"
    )
    runs = (
        f"<w:r>{box}<w:t>Done</w:t><w:noBreakHyphen/><w:t>so</w:t><w:tab/><w:t>in</w:t></w:r><w:del><w:r><w:delText>x"
        "</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:ins><w:r><w:rPr><w:strike/>"
        "</w:rPr><w:t>to</w:t></w:r></w:ins>"
    )
    data = edited(DOCX, lambda _, xml: xml.replace(f"<w:r><w:t>{END}</w:t></w:r>", runs))
    release = checked(data, "docx")
    assert release.text.endswith("\n\nDone\u2011so into\n\nboxed")
    said = " ".join(release.remarks)
    assert "deleted in tracked changes, at 2 places" in said
    assert "inserted in tracked changes, at one place" in said
    assert "struck out" in said
    assert [release.text[slice(*part)] for block in release.blocks for part in block.struck] == ["to"]
    assert "1 text box stand" in said


def test_notes_of_a_document_stand_at_its_end() -> None:
    """The mark of a note is made in brackets, in its place and before the note."""
    relation = (
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" '
        'Target="footnotes.xml"/></Relationships>'
    )
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    notes = (
        f'<w:footnotes {space}><w:footnote w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote '
        'w:id="2"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> A note.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    mark = f'<w:t>{END}</w:t><w:footnoteReference w:id="2"/>'
    data = edited(DOCX, lambda _, xml: xml.replace(f"<w:t>{END}</w:t>", mark), word__footnotes=notes)
    data = edited(data, lambda _, xml: xml.replace("</Relationships>", relation), "word/_rels/document.xml.rels")
    kind = 'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    override = f'<Override PartName="/word/footnotes.xml" {kind}'
    data = edited(data, lambda _, xml: xml.replace("</Types>", override), "[Content_Types].xml")
    release = checked(data, "docx")
    assert release.text.endswith(f"{END}[1]\n\n[1] A note.")
    assert [block.footnote for block in release.blocks][-2:] == [False, True]


def test_a_document_is_numbered_as_a_word_processor_numbers_it() -> None:
    """Numbers go on, depth is told, cells stand in their rows, and heads of pages are told."""
    document = docx.Document()
    for words, style in (("a", "List Number"), ("b", "List Number"), ("c", "List Bullet 2")):
        document.add_paragraph(words, style=style)
    for cell, words in zip(document.add_table(1, 2).row_cells(0), ("d", "e"), strict=True):
        cell.text = words
    document.sections[0].header.paragraphs[0].text = "Ministry of the Seas"
    file = io.BytesIO()
    document.save(file)
    release = checked(file.getvalue(), "docx")
    assert release.text == "1. a\n2. b\n  • c\n\nd\ne"
    assert [(block.depth, block.cell) for block in release.blocks] == [
        (1, False),
        (1, False),
        (2, False),
        (None, True),
        (None, True),
    ]
    assert release.remarks == ("The cells of tables stand one after another, row by row.",)
    assert [(part.words, part.why) for part in release.left_out] == [("Ministry of the Seas", "at the head of pages")]


def test_a_pdf_that_breaks_rules_is_told() -> None:
    """What the library logs is no noise on the terminal, but a remark."""
    release = checked(PDF.replace(b"%PDF-1.4\n", b"%PDF-1.4\n% a\n"), "pdf")
    assert any("breaks rules" in remark for remark in release.remarks)


def test_other_encodings_are_honoured_where_the_file_says_so() -> None:
    """A byte order mark, or the charset that a page declares, and a remark tells it."""
    wide = read_release("caf\u00e9".encode("utf-16"))
    assert wide.text == "caf\u00e9"
    assert any("UTF-16" in remark for remark in wide.remarks)
    page = read_release("<meta charset=iso-8859-1><p>caf\u00e9 \u201cx\u201d".encode("cp1252"), name="a.html")
    assert page.text == "caf\u00e9 \u201cx\u201d"
    assert any("cp1252" in remark for remark in page.remarks)


def test_odd_characters_stay_and_are_told() -> None:
    """No-break and invisible characters, soft hyphens, ligatures and broken letters are counted, never mended."""
    words = "a\u00a0b\u200bc\u00add \ufb01 \uf0b7 Japan\u00e2\u20ac\u2122s \u00c3\u00a9 \ufffd"
    release = checked(words.encode(), "text")
    assert release.text == words
    said = " ".join(release.remarks)
    for part in ("1 no-break space,", "1 invisible", "1 soft hyphen", "1 ligature", "1 private-use", "3 broken places"):
        assert part in said


def test_the_form_is_found_from_bytes_and_name() -> None:
    """Bytes that leave no doubt go before the name; an unknown form is named with those known."""
    assert read_release(HTML.encode(), name="a.txt").media_type == "text/html"
    assert read_release(b"<p>one</p>", name="a.md").media_type == "text/markdown"
    assert read_release(b"<p>one</p>").media_type == "text/html"
    assert read_release(b"one <p>").media_type == "text/plain"
    for encoding in ("utf-8-sig", "utf-16", "utf-32"):
        assert read_release(HTML.encode(encoding)).media_type == "text/html"
        assert read_release(MARKDOWN.encode(encoding)).media_type == "text/markdown"
    with pytest.raises(UnknownIdError, match="no form of a release 'htm'"):
        read_release(b"one", form="htm")
    assert issubclass(UnreadableReleaseError, JscdataError)


WORDS = st.lists(
    st.text(st.characters(categories=("L", "N", "P", "S", "M")), min_size=1, max_size=12), min_size=1, max_size=8
).map(" ".join)
PARTS = st.lists(st.tuples(st.sampled_from(["p", "ul", "ol"]), WORDS), min_size=1, max_size=6)


def as_html(parts: list[tuple[str, str]]) -> bytes:
    shapes = {"p": "<p>{}</p>", "ul": "<ul><li>{}</li></ul>", "ol": "<ol start=4><li>{}</li></ol>"}
    return "".join(shapes[kind].format(html.escape(words)) for kind, words in parts).encode()


def as_markdown(parts: list[tuple[str, str]]) -> bytes:
    shapes = {"p": "{}", "ul": "- {}", "ol": "4. {}"}
    signs = str.maketrans({sign: f"\\{sign}" for sign in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"})
    return "\n\n".join(shapes[kind].format(words.translate(signs)) for kind, words in parts).encode()


@settings(max_examples=60, deadline=None)
@given(PARTS)
def test_any_paragraphs_and_items_come_back_in_order(parts: list[tuple[str, str]]) -> None:
    """Whatever the words are, each form gives them back, and the comparison finds nothing amiss."""
    expected = [" ".join(words.split()) for _, words in parts]
    text = "\n\n".join(words for _, words in parts).encode()
    styles = {"p": "Normal", "ul": "List Bullet", "ol": "List Number"}
    forms = {
        "html": as_html(parts),
        "markdown": as_markdown(parts),
        "docx": word_file([(words, styles[kind]) for kind, words in parts]),
        "text": text,
    }
    for form, data in forms.items():
        release = checked(data, form)
        assert [" ".join(words.split()) for words in blocks_of(release)] == expected, form


def blocks_of(release: Release) -> list[str]:
    return [release.text[block.start : block.end] for block in release.blocks]


def test_hyphens_at_the_ends_of_lines_of_text_are_told() -> None:
    """They stay, since a word may have one, and are counted where the next line goes on with a word."""
    lines = (
        "The ministers praised the harbors of the north and their commit-",
        "ment to short-",
        "and long-term safety.",
    )
    release = checked(("- " + "\n  ".join(lines)).encode(), "text")
    assert release.remarks == (
        "Hyphens at the ends of lines, 1 in number, stay as printed: some may only divide a word.",
    )
