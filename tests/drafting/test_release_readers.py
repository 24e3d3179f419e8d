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
