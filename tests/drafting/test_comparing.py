"""A comparison with the source finds each word that a reader lost, changed, moved or added."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from jscdata.drafting.comparing import compare
from jscdata.drafting.layout import LeftOut, Release
from jscdata.drafting.readers import UnreadableReleaseError, read_release
from jscdata.drafting.sources import Piece, Source, source_of, words_of
from jscdata.errors import UnknownIdError
from tests.release_files import with_doctype


def pieces(words: list[str]) -> Source:
    """Return a source of words, one a piece."""
    return Source(pieces=tuple(Piece((f" {word} ",)) for word in words))


WORDS = ["The", "Ministers", "met", "in", "Poseidonis"]


def release(text: str, media_type: str = "text/html", **more: object) -> Release:
    return replace(Release(text=text, blocks=(), media_type=media_type), **more)  # type: ignore[arg-type]


def test_the_same_words_are_found_the_same() -> None:
    """White space does not count, what is made is taken out, and what is left out is put back in its place."""
    made = release(
        "1. The Ministers\u00a0met\n\nPoseidonis", made=((0, 2),), left_out=(LeftOut(at=20, words="in", why="x"),)
    )
    comparison = compare(made, pieces(WORDS))
    assert comparison.ok
    assert (comparison.kept, comparison.left_out) == (4, 1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("one\u00a0two\u2003three\x85four\n", ["one", "two", "three", "four"]),
        ("one\x1ctwo\x1fthree four", ["one\x1ctwo\x1fthree", "four"]),
        ("one\u200btwo", ["one\u200btwo"]),
    ],
)
def test_words_end_at_white_space_of_unicode_alone(text: str, words: list[str]) -> None:
    """The separators of ASCII, at which Python splits words too, are characters of a word."""
    assert words_of(text) == words


def test_a_word_may_be_parted_only_where_something_is_left_out() -> None:
    """In a PDF the white space never counts, since a PDF has none."""
    cut = (LeftOut(at=3, words="Share", why="a button"),)
    assert compare(release("onetwo", left_out=cut), pieces(["oneSharetwo"])).ok
    assert compare(release("onetwo", left_out=cut), pieces(["one", "Share", "two"])).ok
    assert not compare(release("onetwo"), pieces(["one", "two"])).ok
    assert compare(release("onetwo", "application/pdf"), pieces(["one", "two"])).ok


def test_a_sign_may_be_absent_and_a_reference_is_read_in_either_way() -> None:
    """The first way that fits holds; where the source does not say so, a word may end or not."""
    signs = Piece(("**", ""))
    source = Source(pieces=(signs, Piece(("a",)), signs, Piece((" &amp; ", " & ")), Piece(("b",))))
    assert compare(release("**a** &amp; b"), source).ok
    assert compare(release("a & b"), source).ok
    assert not compare(release("a b"), source).ok
    assert not compare(release("a &b"), source).ok
    assert compare(release("a b"), Source(pieces=(Piece(("a",)), Piece(("b",), loose=True)))).ok


def test_a_letter_that_a_second_program_reads_must_be_there() -> None:
    """However it is printed, and though the reader knows no more than that a sign is there."""

    def said(text: str, letters: str) -> str | None:
        source = Source(pieces=(Piece((text,)),), letters=Counter(letters))
        return compare(release(text, "application/pdf"), source).first_difference

    assert said("o\ufb03ce", "office") is None
    assert said("one one", "one") is None
    assert "reads 1 letter " in (said("\ufffdne", "one") or "")
    assert said("\ufffdne", "ne") is None
    assert "reads 2 letters in the source that the release has not: “tw”" in str(said("one", "onetw"))


@pytest.mark.parametrize(
    ("text", "said", "missing", "added"),
    [
        ("The Ministers in Poseidonis", "met", ("met",), ()),
        ("The Ministers met in in Poseidonis", "in in", (), ("in",)),
        ("The Ministers met in Poseidonls", "Poseidonls", ("Poseidonis",), ("Poseidonls",)),
        ("Ministers The met in Poseidonis", "Ministers The", (), ()),
        ("The Ministers met in", "has “The Ministers met in”.", ("Poseidonis",), ()),
        ("The Ministersmet in Poseidonis", "Ministersmet", ("Ministers", "met"), ("Ministersmet",)),
        ("", "nothing", tuple(WORDS), ()),
    ],
)
def test_any_difference_is_found_and_told(
    text: str, said: str, missing: tuple[str, ...], added: tuple[str, ...]
) -> None:
    """The first difference is told with the words around it."""
    comparison = compare(release(text), pieces(WORDS))
    assert not comparison.ok
    assert said in (comparison.first_difference or "")
    assert (comparison.missing, comparison.added) == (missing, added)


def test_a_hundred_thousand_pieces_left_out_are_put_back_in_their_places() -> None:
    """Half a million words are compared, those left out among them."""
    words = [f"word{number % 1000}" for number in range(500_000)]
    left_out = tuple(LeftOut(at=8 * number, words="menu", why="a menu") for number in range(100_000))
    assert compare(release(" ".join(words)), pieces(words)).ok
    assert not compare(release(" ".join(words), left_out=left_out), pieces(words)).ok


def test_unknown_forms_and_unsafe_documents_are_refused() -> None:
    """The way to the words that is independent of the readers is as careful as they are."""
    with pytest.raises(UnknownIdError, match="no form of a release 'doc'"):
        source_of(b"", "doc")
    with pytest.raises(UnreadableReleaseError, match="document type"):
        source_of(with_doctype(), "docx")


@pytest.mark.parametrize("reference", ["&#1;", "&#xFFFE;", "&#x80;", "&#0;"])
def test_a_number_that_is_no_character_of_a_text_is_u_fffd_in_markdown(reference: str) -> None:
    """No word is lost by it."""
    data = f"We agree {reference} on it.\n".encode()
    found = read_release(data, form="markdown")
    assert found.text == "We agree \ufffd on it."
    assert compare(found, source_of(data, "markdown")).first_difference is None
