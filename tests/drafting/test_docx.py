"""Word documents whose XML says the same words in several ways, or says them in unusual places."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jscdata.drafting.comparing import compare
from jscdata.drafting.sources import source_pieces
from jscdata.drafting.layout import Release
from jscdata.drafting.readers import UnreadableReleaseError
from jscdata.drafting.readers.docx import read_docx

BODY = "<w:p><w:r><w:t>BODY</w:t></w:r></w:p>"
COMPATIBLE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def run(words: str, properties: str = "") -> str:
    """Write a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(runs: str, properties: str = "") -> str:
    """Write a paragraph."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


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


def read(body: str) -> Release:
    """Read a body, and look that all its words are there, once, in their order."""
    data = document(body)
    release = read_docx(data)
    assert compare(release, source_pieces(data, "docx")).first_difference is None
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
    ],
)
def test_words_are_read_once_wherever_they_stand(body: str, text: str) -> None:
    """Of several ways to say the same the first alone is read, even where it is the fallback; formulas are words."""
    assert read(body).text == text


def test_embedded_documents_are_told() -> None:
    """They are not read."""
    assert any("holds other documents, 1 in number" in said for said in read("<w:altChunk/>" + BODY).remarks)


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
