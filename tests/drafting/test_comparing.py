"""A comparison with the source finds each word that a reader lost, changed, moved or added."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from jscdata.drafting.comparing import compare, source_words
from jscdata.drafting.layout import LeftOut, Release
from jscdata.drafting.readers import UnreadableReleaseError, read_release
from jscdata.errors import UnknownIdError
from tests.drafting.test_release_readers import with_doctype

SAMPLES = Path("/work/shared/samples")
# Only these may be looked at while the readers are written; the others measure the result.
LOOKED_AT = (
    *("2021-06-02_g7_corruption_v1", "2021-06-02_g7_corruption_v2", "2021-06-10_us_uk_visit"),
    *("2021-09-01_us_ua_strategic_partnership", "2022-11-13_us_jp_kr_phnom_penh", "2022-12-12_g7_dec2022"),
    *("2023-04-26_us_rok_washington_declaration", "2023-05-01_us_ph_leaders"),
    *("2025-10-27_us_jp_minerals_framework", "2025-11-13_us_rok_joint_factsheet"),
)
WORDS = ["The", "Ministers", "met", "in", "Poseidonis"]


def release(text: str, media_type: str = "text/html", **more: object) -> Release:
    return replace(Release(text=text, blocks=(), media_type=media_type), **more)  # type: ignore[arg-type]


def test_the_same_words_are_found_the_same() -> None:
    """White space does not count, what is made is taken out, and what is left out is put back in its place."""
    made = release(
        "1. The Ministers\u00a0met\n\nPoseidonis", made=((0, 2),), left_out=(LeftOut(at=20, words="in", why="x"),)
    )
    comparison = compare(made, WORDS)
    assert comparison.ok
    assert (comparison.source, comparison.kept, comparison.left_out) == (5, 4, 1)


def test_a_word_may_be_parted_only_where_something_is_left_out() -> None:
    """In a PDF the white space never counts, since a PDF has none."""
    cut = (LeftOut(at=3, words="Share", why="a button"),)
    assert compare(release("onetwo", left_out=cut), ["oneSharetwo"]).ok
    assert compare(release("onetwo", left_out=cut), ["one", "Share", "two"]).ok
    assert not compare(release("onetwo"), ["one", "two"]).ok
    assert compare(release("onetwo", "application/pdf"), ["one", "two"]).ok


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
    comparison = compare(release(text), WORDS)
    assert not comparison.ok
    assert said in (comparison.first_difference or "")
    assert (comparison.missing, comparison.added) == (missing, added)


def test_comparing_takes_time_that_grows_with_the_length() -> None:
    """A million words, with a hundred thousand pieces left out, take seconds."""
    words = [f"word{number % 1000}" for number in range(500_000)]
    left_out = tuple(LeftOut(at=8 * number, words="menu", why="a menu") for number in range(100_000))
    started = time.perf_counter()
    assert compare(release(" ".join(words)), words).ok
    assert not compare(release(" ".join(words), left_out=left_out), words).ok
    assert time.perf_counter() - started < 10


def test_words_of_a_source_do_not_hang_on_strange_signs() -> None:
    """Signs of Markdown and HTML that never close are read in time that grows with their number."""
    started = time.perf_counter()
    for piece in ("[", "![", "\\a", "> ", "<a", "* ", "#", "`", "1. ", "| ", "<!--", "<!["):
        source_words((piece * 20_000).encode(), "markdown")
        source_words((piece * 20_000).encode(), "html")
    assert time.perf_counter() - started < 20


def test_unknown_forms_and_unsafe_documents_are_refused() -> None:
    """The way to the words that is independent of the readers is as careful as they are."""
    with pytest.raises(UnknownIdError, match="no form of a release 'doc'"):
        source_words(b"", "doc")
    with pytest.raises(UnreadableReleaseError, match="document type"):
        source_words(with_doctype(), "docx")


@pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of real releases are not here")
@pytest.mark.parametrize("name", LOOKED_AT)
def test_all_words_of_real_releases_are_kept(name: str) -> None:
    """Nothing of a sample is lost, in its original form or as plain text."""
    forms = {".md": "markdown", ".html": "html", ".txt": "text"}
    found = [*SAMPLES.glob(f"original/{name}.*"), SAMPLES / "plain" / f"{name}.txt"]
    assert len(found) == 2
    for path in found:
        data = path.read_bytes()
        comparison = compare(read_release(data, name=path.name), source_words(data, forms[path.suffix]))
        assert comparison.ok, comparison
        assert comparison.kept == comparison.source
