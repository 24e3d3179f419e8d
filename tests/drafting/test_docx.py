"""Word documents whose XML says the same words in several ways, or says them in unusual places."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jscdata.drafting.comparing import compare
from jscdata.drafting.layout import Release
from jscdata.drafting.readers import UnreadableReleaseError
from jscdata.drafting.readers.docx import read_docx
from jscdata.drafting.sources import source_of

BODY = "<w:p><w:r><w:t>BODY</w:t></w:r></w:p>"
COMPATIBLE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def run(words: str, properties: str = "") -> str:
    """Write a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(runs: str, properties: str = "") -> str:
    """Write a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def ruby(word: str, gloss: str) -> str:
    """Write a word with a gloss above it."""
    return f"<w:r><w:ruby><w:rt>{run(gloss)}</w:rt><w:rubyBase>{run(word)}</w:rubyBase></w:ruby></w:r>"


def box(words: str) -> str:
    """Write a text box."""
    return f"<w:txbxContent>{paragraph(run(words))}</w:txbxContent>"


def branches(*names_and_words: tuple[str, str]) -> str:
    """Write a choice among several ways to say something."""
    ways = "".join(f"<mc:{name}>{words}</mc:{name}>" for name, words in names_and_words)
    return f"<w:r><mc:AlternateContent {COMPATIBLE}>{ways}</mc:AlternateContent></w:r>"


def document(body: str) -> bytes:
    """Return a document with a body that is written as XML."""
    plain = docx.Document()
    plain.add_paragraph("BODY")
    made, file = io.BytesIO(), io.BytesIO()
    plain.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(
                name, content.replace(BODY.encode(), body.encode()) if name == "word/document.xml" else content
            )
    return file.getvalue()


def changed(data: bytes, pattern: str, written: str, *, added: dict[str, str] | None = None) -> bytes:
    """Return a document in whose parts, and in the names of which, a pattern is written otherwise, with more parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = re.sub(pattern.encode(), written.encode(), old.read(name))
            new.writestr(re.sub(pattern, written, name), content)
        for name, words in (added or {}).items():
            new.writestr(name, words)
    return file.getvalue()


def read(body: str) -> Release:
    """Read a body, and look that all its words are there, once, in their order."""
    data = document(body)
    release = read_docx(data)
    assert compare(release, source_of(data, "docx")).first_difference is None
    return release


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (paragraph(branches(("Choice", box("a")), ("Fallback", box("a"))) + run("b")), "b\n\na"),
        (paragraph(branches(("Choice", run("a")), ("Choice", run("a")), ("Fallback", run("a")))), "a"),
        (paragraph(branches(("Fallback", box("a"))) + run("b")), "b\n\na"),
        (paragraph(branches(("Choice", branches(("Fallback", run("a")))), ("Fallback", run("a"))) + run("b")), "ab"),
        (paragraph(f"<m:oMath {MATH}><m:r><m:t>x=1</m:t></m:r></m:oMath>" + run(" holds")), "x=1 holds"),
        (paragraph("<w:sdt><w:sdtContent>" + run("a") + "</w:sdtContent></w:sdt>" + run("b")), "ab"),
        ("<w:sdt><w:sdtContent>" + paragraph(run("a")) + "</w:sdtContent></w:sdt>", "a"),
        (
            paragraph(run("a ") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del><w:ins>" + run("c") + "</w:ins>"),
            "a c",
        ),
        (
            paragraph(
                "<w:moveFrom>" + run("a") + "</w:moveFrom>" + run("b ") + "<w:moveTo>" + run("a") + "</w:moveTo>"
            ),
            "b a",
        ),
        (paragraph("<w:hyperlink>" + run("a") + "</w:hyperlink><w:fldSimple>" + run("b") + "</w:fldSimple>"), "ab"),
        (paragraph("<w:r><w:instrText>DATE</w:instrText></w:r>" + run("a")), "a"),
        (paragraph("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/></w:r>"), "a\nb c\u2011"),
        (paragraph(run(" a  b ") + run("\u00a0c ")), "a b \u00a0c"),
        (paragraph(run("a<!-- -->b")), "ab"),
        (paragraph(run("an ") + ruby("elk", "moose") + run(".")), "an elk(moose)."),
        (f"<m:oMathPara {MATH}><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></m:oMathPara>" * 2, "x=1\n\nx=1"),
    ],
)
def test_words_are_read_once_wherever_they_stand(body: str, text: str) -> None:
    """Of several ways to say the same the first alone is read, even where it is the fallback; formulas are words."""
    assert read(body).text == text


DRAWING = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
PICTURE = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
SHAPE = 'xmlns:v="urn:schemas-microsoft-com:vml"'


@pytest.mark.parametrize(
    ("body", "text", "left_out"),
    [
        (paragraph(run("a") + "<w:del><w:r><w:delText>b</w:delText></w:r></w:del>"), "a", "b"),
        (paragraph(branches(("Choice", "<w:rPr/>"), ("Fallback", run("a"))) + run(" b")), "a b", ""),
        (
            branches(("Choice", ""), ("Fallback", paragraph(run("a")))).removeprefix("<w:r>").removesuffix("</w:r>"),
            "a",
            "",
        ),
        (paragraph(branches(("Choice", run("a")), ("Choice", run("b")), ("Fallback", run("a")))), "a", "b"),
        (paragraph(branches(("Choice", box("a")), ("Fallback", box("b"))) + run("c")), "c\n\na", "b"),
        (paragraph(f"<w:r><a:p {DRAWING}><a:r><a:t>a</a:t></a:r></a:p></w:r>" + run("b")), "b", "a"),
        (paragraph(f'<w:r><wp:docPr {PICTURE} descr="a b"/></w:r>' + run("c")), "c", "a b"),
        (paragraph(f'<w:r><v:shape {SHAPE}><v:textpath string="a"/></v:shape></w:r>' + run("b")), "b", "a"),
        (
            paragraph('<w:r><w:ffData><w:textInput><w:default w:val="a"/></w:textInput></w:ffData></w:r>' + run("b")),
            "b",
            "a",
        ),
        (paragraph(f'<w:r><wp:docPr {PICTURE} title="a" descr="b"/></w:r>' + run("c")), "c", "a b"),
        (
            '<w:tbl><w:tblPr><w:tblCaption w:val="a"/><w:tblDescription w:val="b"/></w:tblPr><w:tr><w:tc>'
            + paragraph(run("c"))
            + "</w:tc></w:tr></w:tbl>",
            "c",
            "a b",
        ),
        (f"<x:x xmlns:x='urn:x'>{paragraph(run('a'))}</x:x>", "a", ""),
        ("<w:del>" + paragraph(run("a")) + "</w:del>" + paragraph(run("b")), "b", "a"),
    ],
)
def test_what_is_no_text_of_the_document_is_told(body: str, text: str, left_out: str) -> None:
    """Deleted words, drawings, what describes pictures and fills in fields, and other ways to say the same."""
    release = read(body)
    assert (release.text, " ".join(part.words for part in release.left_out)) == (text, left_out)


@pytest.mark.parametrize("code", ["D800", "ZZZZ", "", "110000", "0"])
def test_signs_that_name_no_character_are_replaced_and_told(code: str) -> None:
    """By the sign for an unknown character."""
    release = read(paragraph(f'<w:r><w:sym w:char="{code}"/></w:r>' + run(" a")))
    assert release.text == "\ufffd a"
    assert any("U+FFFD" in said for said in release.remarks)


def test_heads_and_feet_of_pages_are_told_in_full() -> None:
    """However long they are, and however many."""
    made = docx.Document()
    made.add_paragraph("BODY")
    words = "Ministry of the Seas " * 30
    made.sections[0].header.paragraphs[0].text = words
    made.sections[0].footer.paragraphs[0].text = "Page"
    file = io.BytesIO()
    made.save(file)
    release = read_docx(file.getvalue())
    assert compare(release, source_of(file.getvalue(), "docx")).ok
    assert sorted((part.words, part.why) for part in release.left_out) == [
        (words.strip(), "at the head of pages"),
        ("Page", "at the foot of pages"),
    ]


def test_the_strict_form_is_refused_by_its_name() -> None:
    """It is not damaged."""
    data = document(BODY)
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            transitional = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
            new.writestr(
                name, old.read(name).replace(transitional, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            )
    with pytest.raises(UnreadableReleaseError, match="strict form"):
        read_docx(file.getvalue())


@pytest.mark.parametrize("kind", ["aFChunk", "subDocument"])
def test_documents_that_show_others_are_refused(kind: str) -> None:
    """The words of the others stand in no part that is read."""
    relation = f'<Relationship Id="rId99" Type="http://x/relationships/{kind}" Target="other.html"/></Relationships>'
    data = changed(document(BODY), "</Relationships>", relation, added={"word/other.html": "<p>and fog"})
    with pytest.raises(UnreadableReleaseError, match="other documents inside it"):
        read_docx(data)


def test_ends_of_paragraphs_that_were_deleted_are_told() -> None:
    """They still divide the text, though perhaps within a word."""
    release = read(paragraph(run("Ber"), "<w:rPr><w:del/></w:rPr>") + paragraph(run("gen")))
    assert release.text == "Ber\n\ngen"
    assert release.remarks == ("Ends of paragraphs deleted in tracked changes, at one place, still divide the text.",)


def test_what_is_shown_as_a_picture_is_told() -> None:
    """Whether it is drawn, an old kind of picture or a sheet of another program."""
    old = '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata/></v:shape></w:pict>'
    said = read(paragraph(f"<w:r>{old}<w:object>{old[8:-9]}</w:object></w:r>" + run("a"))).remarks
    assert said == ("Pictures, of which there are 2, and words in them are not in the text.",)


def test_words_of_a_chart_are_told() -> None:
    """Its title, and the names of what it compares, each by itself."""
    chart = (
        f'<c:x xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" {DRAWING}><a:p><a:t>a</a:t></a:p>'
        "<c:strCache><c:v>b</c:v><c:v>c</c:v></c:strCache></c:x>"
    )
    data = changed(document(BODY), "^$", "", added={"word/charts/chart1.xml": chart})
    release = read_docx(data)
    assert compare(release, source_of(data, "docx")).ok
    assert [part.words for part in release.left_out] == ["a b c"]


@pytest.mark.parametrize(
    ("pattern", "written", "title"),
    [
        ("<dcterms:created[^>]*>[^<]*", '<dcterms:created xsi:type="dcterms:W3CDTF">', "Fish"),
        (r'<Override PartName="/docProps/core.xml"[^>]*/>', "", None),
        (r'<Relationship [^>]*metadata/core-properties"[^>]*/>', "", None),
    ],
)
def test_properties_that_cannot_be_read_are_not_told(pattern: str, written: str, title: str | None) -> None:
    """The others are, and none is made up."""
    data = changed(document(BODY), "<dc:title/>|<dc:title></dc:title>", "<dc:title>Fish</dc:title>")
    release = read_docx(changed(data, pattern, written))
    assert (release.text, release.told.get("title"), release.told.get("created")) == ("BODY", title, None)


def test_the_text_may_stand_in_a_part_of_any_name() -> None:
    """The document says which."""
    data = changed(document(BODY), r"document(?=\.xml)", "document2")
    release = read_docx(data)
    assert release.text == "BODY"
    assert compare(release, source_of(data, "docx")).ok


def test_type_of_runs_is_told() -> None:
    """Bold and underlined words, and the indent of a paragraph in points."""
    runs = run("a", "<w:b/>") + run(" b", '<w:b w:val="0"/>') + run(" c", '<w:u w:val="single"/>')
    release = read(paragraph(runs, '<w:ind w:left="720"/>'))
    block = release.blocks[0]
    assert [release.text[slice(*part)].strip() for part in (*block.strong, *block.underlined)] == ["a", "c"]
    assert block.indent == 36


WORDS = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="<>&"), min_size=1, max_size=8)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=4), min_size=1, max_size=4))
def test_no_word_is_lost_whatever_the_words(paragraphs: list[list[str]]) -> None:
    """Words cut into runs at any place come back in their order."""
    release = read("".join(paragraph("".join(run(f"{word} ") for word in words)) for words in paragraphs))
    assert release.text == "\n\n".join(" ".join(words) for words in paragraphs)


def test_a_locked_file_is_refused() -> None:
    """Encryption is told by the flag of an entry."""
    data = bytearray(document(BODY))
    data[data.find(b"PK\1\2") + 8] |= 1
    with pytest.raises(UnreadableReleaseError, match="password"):
        read_docx(bytes(data))


@pytest.mark.parametrize(
    ("body", "message"),
    [("<w:p>", "damaged"), (" " * 10_000_000, "times as large")],
)
def test_broken_and_swollen_files_are_refused(body: str, message: str) -> None:
    """In one sentence, before the library reads them."""
    with pytest.raises(UnreadableReleaseError, match=message):
        read_docx(document(body))
