"""Releases read in each form: the same words in the same order, and what is no release refused."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jscdata.drafting.comparing import compare, record_words, source_words
from jscdata.drafting.errors import UnreadableReleaseError
from jscdata.drafting.layout import Release
from jscdata.drafting.readers import FORMS, form_of, read_release
from jscdata.drafting.units import units_of
from tests.pdfs import Line, pdf

PARTS = (
    ("title", "Joint Statement on Harbors"),
    ("paragraph", "Norway & Iceland met in Oslo; “fog” was <thick>."),
    ("item", "They decided to share charts."),
    ("item", "They thanked the pilots."),
    ("paragraph", "They will meet again."),
)


def as_text(parts: list[tuple[str, str]]) -> bytes:
    """Write parts as plain text."""
    return "\n\n".join(f"- {words}" if kind == "item" else words for kind, words in parts).encode()


def as_markdown(parts: list[tuple[str, str]]) -> bytes:
    """Write parts as Markdown."""
    escaped = [(kind, "".join(f"\\{c}" if c in "\\`*_{}[]()#+-.!<>&|~" else c for c in words)) for kind, words in parts]
    return "\n\n".join(f"- {words}" if kind == "item" else words for kind, words in escaped).encode()


def as_html(parts: list[tuple[str, str]]) -> bytes:
    """Write parts as HTML."""
    tags = {"title": "h1", "paragraph": "p", "item": "li"}
    escaped = [
        (tags[kind], words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")) for kind, words in parts
    ]
    return "".join(f"<{tag}>{words}</{tag}>" for tag, words in escaped).encode()


def as_docx(parts: list[tuple[str, str]]) -> bytes:
    """Write parts as DOCX."""
    document = docx.Document()
    styles = {"title": "Title", "paragraph": "Normal", "item": "List Bullet"}
    for kind, words in parts:
        document.add_paragraph(words, style=styles[kind])
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_pdf(parts: list[tuple[str, str]]) -> bytes:
    """Write parts as PDF, a line each."""
    lines: list[Line] = [
        (72, 720 - 40 * at, 11, "R", f"• {w}" if kind == "item" else w) for at, (kind, w) in enumerate(parts)
    ]
    return pdf([lines])


WRITERS: dict[str, Callable[[list[tuple[str, str]]], bytes]] = {
    "text": as_text,
    "markdown": as_markdown,
    "html": as_html,
    "docx": as_docx,
    "pdf": as_pdf,
}


def is_complete(data: bytes, release: Release, form: str) -> bool:
    """Return whether the units of a release hold all words of its source, in their order."""
    units = units_of(release)
    parts = [(unit.start, unit.end) for unit in units] + [unit.marker for unit in units if unit.marker]
    words = record_words(release.text, parts, release.made, release.left_out)
    words = [letter for word in words for letter in word] if form == "pdf" else words
    return compare(source_words(data, form), words, release.left_out).ok


@pytest.mark.parametrize("form", FORMS)
def test_each_form_gives_the_same_words_and_kinds(form: str) -> None:
    """Title, paragraphs and items come back, whatever the release was written in."""
    data = WRITERS[form](list(PARTS))
    release = read_release(data)
    assert form_of(data) in {form, "text"}
    release = read_release(data, form=form)
    units = [(unit.kind, release.text[unit.start : unit.end]) for unit in units_of(release)]
    assert units == list(PARTS)
    assert is_complete(data, release, form)


WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Zl", "Zp")), min_size=1, max_size=12).filter(str.strip)
LINES = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
ANY_PARTS = st.lists(st.tuples(st.sampled_from(["title", "paragraph", "item"]), LINES), min_size=1, max_size=8)


@pytest.mark.parametrize("form", ["text", "markdown", "html", "docx"])
@settings(max_examples=150)
@given(parts=ANY_PARTS)
def test_no_word_is_lost_whatever_the_words(form: str, parts: list[tuple[str, str]]) -> None:
    """Words of any characters, markup and markers among them, are all there once, in their order."""
    data = WRITERS[form](parts)
    try:
        release = read_release(data, form=form)
    except UnreadableReleaseError:
        return
    assert is_complete(data, release, form)


def test_a_menu_is_left_out_and_told() -> None:
    """Menus, heads and feet of a page are the only words left out; what is inside an article stays."""
    page = (
        "<html lang=en><head><title>Not shown</title></head><body><header><a>Home</a></header><nav>Menu</nav><main>"
        "<header><h1>Joint Statement</h1></header><p>Norway thanked Iceland.</p></main><aside>See also</aside>"
        "<p hidden>Secret</p><footer>Imprint</footer></body></html>"
    )
    release = read_release(page.encode())
    assert release.text == "Joint Statement\n\nNorway thanked Iceland."
    assert [item.words for item in release.left_out] == ["Home", "Menu", "See also", "Secret", "Imprint"]
    assert is_complete(page.encode(), release, "html")


def test_an_element_is_chosen() -> None:
    """With a selector the rest of the page is left out, and told."""
    page = b"<p>Before</p><div id=x><p>Norway thanked Iceland.</p></div><p>Behind</p>"
    release = read_release(page, main="#x")
    assert release.text == "Norway thanked Iceland."
    assert [item.words for item in release.left_out] == ["Before", "Behind"]
    assert is_complete(page, release, "html")
    with pytest.raises(UnreadableReleaseError, match="no element"):
        read_release(page, main="#y")
    with pytest.raises(UnreadableReleaseError, match="no CSS selector"):
        read_release(page, main="##")
    with pytest.raises(UnreadableReleaseError, match="HTML"):
        read_release(b"words", main="#x")


def test_words_cut_a_release() -> None:
    """It begins and ends with the words that are given; what is cut off is told."""
    data = b"Menu\n\nJoint Statement\n\nNorway thanked Iceland.\n\nMore news\n"
    release = read_release(data, start="Joint", stop="Iceland.")
    assert release.text == "Joint Statement\n\nNorway thanked Iceland."
    assert [item.words.strip() for item in release.left_out] == ["Menu", "More news"]
    assert is_complete(data, release, "text")
    with pytest.raises(UnreadableReleaseError, match="do not occur"):
        read_release(data, start="Sweden")
    with pytest.raises(UnreadableReleaseError, match="behind the words"):
        read_release(data, start="Norway", stop="Joint")


def test_numbers_of_lists_are_those_that_a_browser_prints() -> None:
    """With start, type and value; they are no words of the source."""
    page = b"<ol start=3 type=a><li>One</li><li value=9>Two</li></ol><ol type=I><li>Three<ol><li>Four</ol></ol>"
    release = read_release(page)
    assert release.text == "c. One\ni. Two\nI. Three\n  1. Four"
    assert is_complete(page, release, "html")


def test_running_heads_of_a_pdf_are_left_out() -> None:
    """Lines that pages repeat, and their numbers; a paragraph goes on behind them."""
    pages: list[list[Line]] = [
        [(72, 750, 9, "R", "Ministry of Harbors"), (72, 700, 11, "R", "Norway and Iceland met in"),
         (72, 686, 11, "R", "Oslo to talk about charts and about"), (300, 30, 9, "R", "1")],
        [(72, 750, 9, "R", "Ministry of Harbors"), (72, 700, 11, "R", "pilots."), (300, 30, 9, "R", "2")],
        [(72, 750, 9, "R", "Ministry of Harbors"), (72, 700, 11, "R", "They will meet again."), (300, 30, 9, "R", "3")],
    ]  # fmt: skip
    data = pdf(pages)
    release = read_release(data)
    assert [item.words for item in release.left_out] == [word for n in "123" for word in ("Ministry of Harbors", n)]
    assert "Ministry" not in release.text
    assert is_complete(data, release, "pdf")


def test_sizes_and_bold_type_of_a_pdf_are_kept() -> None:
    """They tell headings from text."""
    lines: list[Line] = [
        (72, 720, 16, "B", "Joint Statement on Harbors"),
        (72, 690, 12, "B", "Safety"),
        (72, 670, 11, "R", "Norway and Iceland met in Oslo to talk about charts."),
        (72, 640, 12, "B", "Beauty"),
        (72, 620, 11, "R", "They praised the harbors of the north for their beauty."),
    ]
    release = read_release(pdf([lines]))
    assert [unit.kind for unit in units_of(release)] == ["title", "heading", "paragraph", "heading", "paragraph"]


def test_a_word_file_keeps_struck_words_and_notes() -> None:
    """Struck words are words; what a tracked change deletes is none; tables are read cell by cell."""
    document = docx.Document()
    paragraph = document.add_paragraph("Norway ")
    paragraph.add_run("thanked").font.strike = True
    paragraph.add_run(" praised Iceland.")
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Oslo", "Reykjavik"
    file = io.BytesIO()
    document.save(file)
    release = read_release(file.getvalue())
    assert release.text == "Norway thanked praised Iceland.\n\nOslo\n\nReykjavik"
    assert "Words that are struck out are kept as words." in release.remarks
    assert is_complete(file.getvalue(), release, "docx")


# What is no release, or cannot be read as one.


def damaged(data: bytes) -> bytes:
    """Return a file cut off in its middle."""
    return data[: len(data) // 2]


def locked() -> bytes:
    """Return an encrypted PDF."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(as_pdf(list(PARTS))))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def bomb() -> bytes:
    """Return a DOCX that unpacks to 100 MB."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 100_000_000)
    return file.getvalue()


def with_entities() -> bytes:
    """Return a DOCX that declares entities."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x>")
    return file.getvalue()


BAD: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "is empty"),
    "blanks": (b" \n\t\n", "is empty"),
    "a page without words": (b"<html><body><img src=x></body></html>", "no words"),
    "a page of menus": (b"<nav>Home</nav>", "no words"),
    "zero bytes": (b"\0\1\2" * 50, "zero bytes"),
    "another encoding": ("Señor".encode("latin-1"), "place 2, line 1"),
    "an unknown encoding": (b'<meta charset="klingon"><p>x', "not known"),
    "a hundred megabytes": (b"word " * 20_000_000, "more than 16 MB"),
    "nested 100,000 deep": (b"<div>" * 100_000 + b"words", "deep"),
    "a PDF of pictures": (pdf([[]]), "only pictures"),
    "an encrypted PDF": (locked(), "encrypted"),
    "a damaged PDF": (b"%PDF-1.7 and nothing", "damaged"),
    "a damaged DOCX": (damaged(as_docx(list(PARTS))), "damaged"),
    "a zip bomb": (bomb(), "unpacks to more"),
    "a DOCX with entities": (with_entities(), "document type"),
    "an archive of something else": (b"PK\5\6" + b"\0" * 18, "no DOCX"),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "DOCX without a password"),
}


@pytest.mark.parametrize(("data", "message"), BAD.values(), ids=BAD)
def test_what_cannot_be_read_is_refused_with_what_to_do(data: bytes, message: str) -> None:
    """A clear sentence, and never a traceback of a reader."""
    with pytest.raises(UnreadableReleaseError, match=message):
        read_release(data)


@pytest.mark.parametrize(
    ("data", "remark"),
    [
        ("\ufeffNorway met Iceland.".encode(), "byte order mark"),
        ("Norway met Iceland.".encode("utf-16"), "UTF-16"),
        (b"Norway met\r\nIceland.", "CR became LF"),
        (b"Norway met\x0cIceland.", "control character"),
        ("Norwayâ€™s harbors".encode(), "wrong encoding"),
        ("Nor\u200bway\u00a0met Ice\u00adland.".encode(), "soft hyphen"),
        ("Nor\u200bway met".encode(), "zero-width"),
        (b"<p>Norway <s>hated</s> thanked Iceland", "struck out"),
        (b'<meta charset="iso-8859-1"><p>Se\xf1or', "encoded as"),
    ],
)
def test_what_a_person_should_know_is_remarked(data: bytes, remark: str) -> None:
    """Nothing is mended in silence."""
    assert any(remark in found for found in read_release(data).remarks)


@pytest.mark.parametrize(
    ("name", "start", "form"),
    [
        ("x.md", b"words", "markdown"),
        ("x.HTML", b"words", "html"),
        ("x.txt", b"<!DOCTYPE html><p>words", "html"),
        ("", b"  <div>words", "html"),
        ("x.pdf", b"words", "text"),
        ("x", b"%PDF-1.4", "pdf"),
        ("x", b"PK\3\4", "docx"),
        ("", b"a < b", "text"),
    ],
)
def test_the_form_is_told_by_bytes_first(name: str, start: bytes, form: str) -> None:
    """Then by the name."""
    assert form_of(start, name) == form
