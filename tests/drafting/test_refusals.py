"""What cannot be read as a release is refused in a clear sentence."""

from __future__ import annotations

import io

import pypdf
import pytest

from jscdata.drafting.readers import UnreadableReleaseError, read_release
from tests.pdf_writing import pdf
from tests.release_files import DOCX, PDF, checked, edited, refusal, with_doctype


def locked_pdf() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PDF))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def spoilt() -> bytes:
    place = DOCX.index(b"word/document.xml") + 60
    return DOCX[:place] + bytes([DOCX[place] ^ 255]) + DOCX[place + 1 :]


def bomb() -> bytes:
    return edited(DOCX, lambda _, xml: xml, word__bomb=" " * 30_000_000)


REFUSED = {
    "nothing": (b"", "is empty"),
    "blanks": (b" \r\n\t", "is empty"),
    "a page without words": (b"<html><body><script>x</script></body></html>", "holds no words"),
    "a page whose words are all hidden": (b"<html><body hidden><p>x</p></body></html>", "hidden on the page, 1 word"),
    "a scanned PDF": (pdf([[], []]), "OCR"),
    "a locked PDF": (locked_pdf(), "locked by a password"),
    "a broken PDF": (PDF[:200], "damaged"),
    "a broken document": (DOCX[:2000], "damaged"),
    "another packed file": (edited(b"PK\x05\x06" + bytes(18), lambda _, xml: xml, a="b"), "no Word document"),
    "a document with a spoilt part": (spoilt(), "damaged"),
    "a bomb": (bomb(), "200 times as large"),
    "entities": (with_doctype(), "document type"),
    "too much text": (b"words " * 3_000_000, "more than 16 MB"),
    "Latin-1": ("caf\u00e9".encode("latin-1"), "byte 4 (0xE9, line 1"),
    "UTF-16 without a mark": ("caf\u00e9".encode("utf-16-le"), "is no text"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "is a picture"),
    "an old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0", "old Word document"),
    "a control character": (b"one\ntwo \x1b[2J three", "U+001B (line 2"),
    "deep nesting": (b"<html>" + b"<div>" * 100_000 + b"words", "nests elements more than 2,000 deep"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_a_sentence(name: str) -> None:
    """Each refusal says what is wrong and what to do, on one line."""
    data, said = REFUSED[name]
    message = refusal(data)
    assert said in message
    assert "\n" not in message
    assert message.endswith(".")


def test_a_selector_is_refused_where_there_are_no_elements() -> None:
    """The message is a sentence."""
    with pytest.raises(UnreadableReleaseError, match="and this is a file of plain text"):
        read_release(b"one", main="p")


def test_large_and_deep_input_is_refused_at_once() -> None:
    """A hundred megabytes of text, a hundred thousand elements in each other, and lists as deep."""
    assert "16 MB" in refusal(b"words " * 17_000_000)
    assert "deep" in refusal(b"<html>" + b"<ul><li>" * 100_000)
    assert refusal(b"- " * 4_000_000 + b"\0", form="markdown")


def test_nesting_within_the_limit_is_walked() -> None:
    """No depth that is read ends the program."""
    assert checked(b"<div>" * 1900 + b"deep", "html").text == "deep"
    assert checked(b"<p>words" * 50_000, "html").text.count("words") == 50_000
    assert checked(b"> " * 90 + b"deep", "markdown").text == "deep"
    assert "more than 98 deep" in refusal(b"> " * 500 + b"deep", form="markdown")


def test_what_never_ends_is_told_or_refused() -> None:
    """A comment without an end hides the rest of a page, as in a browser; open brackets would take hours to read."""
    release = checked(b"<p>one</p><!-- two <p>three</p>", "html")
    assert release.text == "one"
    assert [(part.words, part.why) for part in release.left_out] == [("two <p>three</p>", "a comment that never ends")]
    assert checked(b"one < two <three", "markdown").text == "one < two <three"
    assert "square brackets" in refusal(b"[" * 2000, form="markdown")
