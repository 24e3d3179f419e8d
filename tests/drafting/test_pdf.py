"""PDF files: which lines are heads of pages, and which are text that happens to stand at the edge of a page."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf.errors import DependencyError
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, TextStringObject

from jscdata.drafting.comparing import compare
from jscdata.drafting.layout import Release
from jscdata.drafting.readers import UnreadableReleaseError, read_release
from jscdata.drafting.readers.pdf import read_pdf
from jscdata.drafting.sources import letters_in, source_of
from jscdata.drafting.units import units_of
from tests.pdf_writing import Words, pdf

HEAD, FIRST, SECOND, FOOT = 805, 757, 743, 30


def read(pages: list[list[Words]]) -> Release:
    """Read pages, and look that all their words are there, once, in their order."""
    data = pdf(pages)
    release = read_pdf(data)
    assert compare(release, source_of(data, "pdf")).first_difference is None
    return release


def left_out(release: Release) -> str:
    """Return the words that were left out."""
    return " | ".join(part.words for part in release.left_out)


@pytest.mark.parametrize(
    "heading", [("Annex 1", "Annex 2", "Annex 3"), ("Resolved:", "Resolved:", "Resolved:"), ("2030", "2031", "2032")]
)
def test_first_lines_of_pages_are_text(heading: tuple[str, ...]) -> None:
    """Where they stand in the frame of the text, though they are alike or count the pages."""
    release = read(
        [
            [Words(72, HEAD, "Ministry of the Seas", 9), Words(72, FIRST, words), Words(72, 700, f"It is {word} here.")]
            for words, word in zip(heading, ("fair", "calm", "cold"), strict=True)
        ]
    )
    assert all(words in release.text for words in heading)
    assert left_out(release) == " | ".join(["Ministry of the Seas"] * 2)


def test_headings_in_the_margin_that_count_pages_are_text() -> None:
    """Words beside a number of the page are a head only in smaller type than the text."""

    def pages(size: float) -> list[list[Words]]:
        return [
            [Words(72, HEAD, f"Annex {number}", size), Words(72, FIRST, f"It is {word} here, as it has always been.")]
            for number, word in ((1, "fair"), (2, "calm"), (3, "cold"))
        ]

    assert left_out(read(pages(14))) == ""
    assert left_out(read(pages(8))) == "Annex 2 | Annex 3"


def test_the_head_of_the_first_page_stays_and_a_foot_on_two_pages_is_text() -> None:
    """The head may be the title; a foot that stands on three pages is left out from each, one on two stands alone."""
    title, foot = Words(72, HEAD, "Joint Statement of Norway and Iceland"), Words(72, FOOT, "Ministry of the Seas")
    pages = [[title, Words(72, FIRST, f"It is {word} here."), foot] for word in ("fair", "calm", "cold")]
    assert left_out(read(pages[:2])) == title.words
    assert foot.words in read(pages[:2]).text.split("\n\n")
    assert left_out(read(pages)) == " | ".join([foot.words, title.words] * 2 + [foot.words])
    assert read(pages).text.startswith(title.words)


@pytest.mark.parametrize(("size", "kinds"), [(8, ["frame", "title"]), (11, ["title", "subtitle"])])
def test_a_head_smaller_than_the_text_is_no_title(size: float, kinds: list[str]) -> None:
    """The first page keeps it, as a frame."""
    head, title = Words(72, HEAD, "Statement on the Seas", size), Words(72, FIRST, "Joint Statement on Harbors", 16)
    text = "Norway and Iceland met in Oslo to talk about the charts of their harbors."
    pages = [[head, title, Words(72, 700, text)], [head, Words(72, FIRST, text.replace("Oslo", "Bergen"))]]
    release = read(pages)
    assert left_out(release) == head.words
    assert [unit.kind for unit in units_of(release)] == [*kinds, "paragraph", "paragraph"]


def test_an_order_that_may_be_wrong_is_told() -> None:
    """Where a line stands above the one before without a column of its own, and where columns are read across."""
    first = ["The Ministers did", "agree to ban all", "weapons in space", "by next year."]
    second = ["They declined to", "permit tests that", "would harm peace", "in any region."]
    left = [Words(72, 700 - 14 * row, words) for row, words in enumerate(first)]
    right = [Words(320, 700 - 14 * row, words) for row, words in enumerate(second)]
    title = Words(200, 760, "Joint Statement")
    across = [words for pair in zip(left, right, strict=True) for words in pair]
    assert read([[title, *left, *right]]).remarks == ()
    assert "do not run from head to foot (1)" in read([[*left, title]]).remarks[0]
    assert "side by side on some pages, as in columns or tables (1)" in read([[title, *across]]).remarks[0]
    assert "do not run from head to foot (1)" in read([[title, right[0], left[0], *left[1:]]]).remarks[0]


@pytest.mark.parametrize("gutter", [10, 23, 41])
def test_columns_read_across_are_told_whatever_their_distance(gutter: float) -> None:
    """Lines of any length, in columns close together; a bullet before its words is no column."""
    lines = [
        "The Ministers of both lands met",
        "in Oslo and did not agree",
        "to ban all weapons",
        "in space by next year.",
    ]
    across = [Words(x, 700 - 14 * row, words, 10) for row, words in enumerate(lines) for x in (72, 72 + 140 + gutter)]
    assert "side by side on some pages" in read([across]).remarks[0]
    items = [
        Words(x, 700 - 14 * row, words, 10) for row, line in enumerate(lines) for x, words in ((72, "-"), (90, line))
    ]
    assert read([items]).remarks == ()


def test_columns_of_one_text_object_a_row_are_told() -> None:
    """A mere gap divides them; one in two rows, or behind a number, is none."""
    lines = [("The Ministers did", "They declined"), ("agree to ban all", "tests that"), ("weapons here.", "harm us.")]
    across = [Words(72, 700 - 14 * row, one, beyond=other) for row, (one, other) in enumerate(lines)]
    assert "side by side on some pages" in read([across]).remarks[0]
    assert read([across[:2]]).remarks == ()
    items = [Words(72, row.y, f"{number}.", beyond=row.words) for number, row in enumerate(across, start=1)]
    assert read([items]).remarks == ()


@pytest.mark.parametrize("shown", [b"     TJ", b"[()]  TJ", b"[null] TJ", b"(a) 5 TJ"])
def test_orders_without_what_they_show_are_passed_over(shown: bytes) -> None:
    """As viewers do."""
    data = pdf([[Words(72, FIRST, "Norway met Iceland."), Words(72, 300, "abcd")]])
    assert read_pdf(data.replace(b"(abcd) Tj", shown.ljust(9))).text.startswith("Norway met Iceland.")


def test_words_set_from_right_to_left_are_apart() -> None:
    """The library gives no blank between them."""
    assert read([[Words(200, FIRST, "in Oslo"), Words(72, FIRST, "They met")]]).text == "in Oslo They met"


def shown(page: bytes) -> Release:
    """Read a page of these operators."""
    content = pdf([[Words(72, FIRST, "x" * len(page))]])
    begin, end = content.index(b"BT "), content.index(b" ET") + 3
    return read_pdf(content[:begin] + page.ljust(end - begin) + content[end:])


@pytest.mark.parametrize(
    "page",
    [
        b"BT /F1 11 Tf 1 0 0 1 140 700 Tm (world) Tj 1 0 0 1 72 700 Tm (Hello) Tj ET",
        b"BT /F1 11 Tf 1 0 0 1 140 700 Tm (world) Tj -68 0 Td [(Hel) -20 (lo)] TJ ET",
        b"BT /F1 11 Tf 14 TL 1 0 0 1 72 714 Tm 68 0 Td (world) ' 1 0 0 1 72 700 Tm (Hello) Tj ET",
        b'BT /F1 11 Tf 14 TL 1 0 0 1 140 700 Tm (world) Tj 1 0 0 1 72 714 Tm 0 0 (Hello) " ET',
    ],
)
def test_words_that_one_text_object_sets_from_right_to_left_are_told(page: bytes) -> None:
    """The library gives them as one word."""
    assert "do not run from head to foot" in shown(page).remarks[0]


@pytest.mark.parametrize(
    "page",
    [
        b"BT /F1 11 Tf 1 0 0 1 72 700 Tm (Hello) Tj 68 0 Td (world) Tj ET",
        b"BT /F1 11 Tf 1 0 0 1 140 700 Tm (Hello) Tj 1 0 0 1 72 686 Tm (world) Tj ET",
        b"BT /F1 11 Tf 14 TL 1 0 0 1 72 700 Tm (Hello) Tj (wide) ' (world) ' ET",
        b"BT /F1 -11 Tf -1 0 0 -1 72 650 Tm (Hello world) Tj ET",
    ],
)
def test_words_in_order_and_upright_get_no_remark(page: bytes) -> None:
    """A size below nought in a matrix that turns half round sets upright letters."""
    assert shown(page).remarks == ()


def test_words_turned_half_round_are_told() -> None:
    """By the matrix, or by the size."""
    for page in (b"BT /F1 11 Tf -1 0 0 -1 72 650 Tm (Hello) Tj ET", b"BT /F1 -11 Tf 1 0 0 1 72 650 Tm (Hello) Tj ET"):
        assert "printed turned" in shown(page).remarks[0]


def test_turned_words_are_told() -> None:
    """They may belong anywhere on their page."""
    data = pdf([[Words(72, FIRST, "Norway met Iceland."), Words(40, 300, "Draft of May")]])
    turned = data.replace(b"1 0 0 1 40.0 300.0 Tm", b"0 1 -1 0 40.0 300. Tm")
    assert "printed turned (1)" in read_pdf(turned).remarks[0]
    assert read_pdf(data).remarks == ()


@pytest.mark.parametrize("aside", [0, 0.3])
def test_words_printed_twice_at_one_place_are_told(aside: float) -> None:
    """As programs make them look bold."""
    line = Words(72, FIRST, "Norway met Iceland.")
    assert "printed twice at one place" in read([[line, replace(line, x=72 + aside)]]).remarks[0]
    assert read([[line, replace(line, y=FIRST - 14)]]).remarks == ()


@pytest.mark.parametrize("number", ["{}", "- {} -", "Page {}", "Page {} of 3", "{} / 3", "({})"])
def test_numbers_of_pages_are_left_out(number: str) -> None:
    """In whatever way they are printed, and first or last in the file."""
    for at in (0, 1):
        pages = [[Words(72, FIRST, f"It is {word} here.")] for word in ("fair", "calm", "cold")]
        for count, page in enumerate(pages, start=1):
            page.insert(at, Words(300, FOOT, number.format(count)))
        assert left_out(read(pages)) == " | ".join(number.format(count) for count in (1, 2, 3))


def test_pages_of_heads_alone_are_text() -> None:
    """No page is left without any words at all."""
    assert read([[Words(72, HEAD, "Norway met Iceland.")]] * 3).text


def test_a_file_of_one_page_has_no_heads() -> None:
    """What stands once is text."""
    assert left_out(read([[Words(72, HEAD, "Ministry"), Words(72, FIRST, "Norway."), Words(300, FOOT, "1")]])) == ""


def test_characters_that_are_none_are_replaced_and_told() -> None:
    """A font may call its signs halves of characters, which no text can hold."""
    data = pdf([[Words(90, 690, "\xb7", bullet=True), Words(108, 690, "Norway")]]).replace(b"<F0B7>", b"<D800>")
    release = read_pdf(data)
    assert release.text.encode().decode().split() == ["\ufffd", "Norway"]
    assert any("U+FFFD" in said for said in release.remarks)
    assert compare(release, source_of(data, "pdf")).first_difference is None


WORD = st.text("abcdefgh", min_size=1, max_size=9)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.lists(WORD, min_size=1, max_size=8), max_size=6), min_size=1, max_size=4))
def test_no_word_is_lost_whatever_the_lines(pages: list[list[list[str]]]) -> None:
    """Each is in the text or told as left out, in its order."""
    read([[Words(72, HEAD - 60 * at, " ".join(line)) for at, line in enumerate(lines)] for lines in pages])


def with_notes() -> bytes:
    """Return a file with a field that holds words, one whose words stand with the field above it, and a note."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([[Words(72, FIRST, "Norway met Iceland.")]])))
    place = ArrayObject(map(FloatObject, (72, 100, 300, 120)))
    holder = writer._add_object(DictionaryObject({NameObject("/V"): TextStringObject("in Oslo")}))
    caption = DictionaryObject({NameObject("/CA"): TextStringObject("Send")})
    for kind, said in (
        ("/Widget", {NameObject("/V"): TextStringObject("on 1 May")}),
        ("/Widget", {NameObject("/Parent"): holder}),
        ("/Widget", {NameObject("/V"): NameObject("/Yes"), NameObject("/MK"): caption}),
        ("/FreeText", {NameObject("/Contents"): TextStringObject("and agreed")}),
    ):
        note = {NameObject("/Subtype"): NameObject(kind), NameObject("/Rect"): place, **said}
        writer.add_annotation(0, DictionaryObject(note))
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_fields_and_notes_are_told() -> None:
    """Their words stand in no page's own contents."""
    data = with_notes()
    release = read_pdf(data)
    assert compare(release, source_of(data, "pdf")).ok
    assert [(part.words, part.why) for part in release.left_out] == [
        ("on 1 May in Oslo", "what a form's field holds on page 1"),
        ("Send", "a button on page 1"),
        ("and agreed", "a note on page 1"),
    ]


def test_what_the_reader_does_not_see_is_found_by_a_second_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """The letters that it reads must be in the text, or told as left out."""
    plain = pypdf.PageObject.extract_text

    def losing(self: pypdf.PageObject, **choices: Any) -> str:
        take = choices.pop("visitor_text", lambda *_: None)
        return plain(self, visitor_text=lambda words, *more: take(words.replace("met", ""), *more)).replace("met", "")

    monkeypatch.setattr(pypdf.PageObject, "extract_text", losing)
    data = pdf([[Words(72, FIRST, "Norway met Iceland.")]])
    assert "reads 3 letters" in str(compare(read_pdf(data), source_of(data, "pdf")).first_difference)


def test_letters_that_are_capitals_to_one_program_alone_are_remarked_on() -> None:
    """As in words printed in small capitals; they are no other words."""
    data = pdf([[Words(72, FIRST, "Norway met Iceland.")]])
    source = replace(source_of(data, "pdf"), letters=letters_in(["NORWAY met Iceland"]))
    compared = compare(read_pdf(data), source)
    assert compared.ok
    assert "reads 5 letters as capitals" in compared.remarks[0]
    assert compare(read_pdf(data), source_of(data, "pdf")).remarks == ()


def test_a_file_that_needs_a_further_library_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files encrypted by AES open without a password, but not without it."""

    def missing(*_: object) -> None:
        raise DependencyError

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([[Words(72, FIRST, "Norway")]])))
    writer.encrypt("", "secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    monkeypatch.setattr(pypdf.PdfReader, "decrypt", missing)
    with pytest.raises(UnreadableReleaseError, match="pip install cryptography"):
        read_pdf(file.getvalue())


@pytest.mark.parametrize("name", ["_placed", "_is_turned", "_lines", "left_out", "paragraphs"])
@pytest.mark.parametrize("error", [KeyError, TypeError, AssertionError])
def test_a_fault_of_our_own_is_not_told_as_one_of_the_file(
    monkeypatch: pytest.MonkeyPatch, name: str, error: type[Exception]
) -> None:
    """A file is damaged where the library that reads it says so, and nowhere else."""

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(f"jscdata.drafting.readers.pdf.{name}", fail)
    data = with_notes()
    with pytest.raises(error):
        read_pdf(data)


@pytest.mark.parametrize("number", [10**7, 10**32])
@pytest.mark.parametrize("field", ["size", "x", "y"])
def test_words_beyond_every_page_are_read_all_the_same(number: int, field: str) -> None:
    """At once, whatever sizes and places a file claims."""
    place: dict[str, Any] = {"x": 72, "y": 680, field: number}
    odd = Words(**place, words="and agreed on lights.")
    data = pdf([[Words(72, 0, "Norway met Iceland."), odd, Words(72, 660, "The end.")]])
    release = read_pdf(data)
    assert compare(release, source_of(data, "pdf")).ok
    assert "and agreed on lights." in release.text


@pytest.mark.parametrize("name", ["extract_text", "mediabox", "get"])
def test_what_the_library_cannot_read_is_damaged(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """On whichever page or note it fails, and with whichever error."""

    def fail(*_: object, **__: object) -> None:
        raise AssertionError

    data = with_notes()
    monkeypatch.setattr(pypdf.PageObject, name, property(fail) if name == "mediabox" else fail)
    with pytest.raises(UnreadableReleaseError, match="damaged"):
        read_pdf(data)


def test_a_file_without_words_is_refused() -> None:
    """It may be scanned."""
    with pytest.raises(UnreadableReleaseError, match="scanned"):
        read_release(pdf([[], []]))
