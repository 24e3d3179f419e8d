"""Words that look like others and differ from them."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata import validate
from jscdata.lookalikes import Folded, difference
from jscdata.mending import mend
from tests.counting_work import Job, assert_linear
from tests.mending_drafts import draft, message, told


@pytest.mark.parametrize(
    ("there", "words", "expected"),
    [
        ("a\u00a0b", "a b", "character 8 is U+00A0 (NO-BREAK SPACE) and yours U+0020 (SPACE)"),
        ("a\nb", "a b", "character 8 is U+000A (LINE FEED) and yours U+0020 (SPACE)"),
        ("so\u2019s", "so's", "character 9 is U+2019 (RIGHT SINGLE QUOTATION MARK) and yours U+0027 (APOSTROPHE)"),
        (
            "a\u2014b\u2014c",
            "a-b-c",
            "character 8 is U+2014 (EM DASH) and yours U+002D (HYPHEN-MINUS) (1 more differs behind it)",
        ),
        ("\u201ca", '"a', "character 7 is U+201C (LEFT DOUBLE QUOTATION MARK) and yours U+0022 (QUOTATION MARK)"),
        ("1\u20132", "1-2", "character 8 is U+2013 (EN DASH) and yours U+002D (HYPHEN-MINUS)"),
        (
            "lake",
            "l\u0430ke",
            "character 8 is U+0061 (LATIN SMALL LETTER A) and yours U+0430 (CYRILLIC SMALL LETTER A)",
        ),
        (
            "\u00c5",
            "\u212b",
            "character 7 is U+00C5 (LATIN CAPITAL LETTER A WITH RING ABOVE) and yours U+212B (ANGSTROM SIGN)",
        ),
    ],
)
def test_words_are_found_by_their_looks(there: str, words: str, expected: str) -> None:
    """In their place, with the first character that differs, by its number in the text."""
    at = Folded(f"Before {there} after.").find(words)
    assert at == 7
    assert difference(words, there, at) == expected


@given(st.text(), st.text(), st.text())
def test_a_text_is_its_own_likeness(before: str, words: str, after: str) -> None:
    """A character keeps its place, so that words are found where they stand or before that."""
    at = Folded(before + words + after).find(words)
    assert at is not None
    assert at <= len(before)


def test_other_words_are_not_found() -> None:
    """Nor are those that stand outside of where they are looked for."""
    assert Folded("the lake").find("the sea") is None
    assert Folded("the lake").find("the", 1) is None
    assert Folded("the lake").find("lake", 0, 7) is None


def _with_other_blank(value: dict[str, Any]) -> dict[str, Any]:
    """Return a draft whose first paragraph has a no-break space between its last words."""
    replaced: dict[str, Any] = json.loads(json.dumps(value).replace("the lake is deep", "the\\u00a0lake is deep"))
    return replaced


def test_fmt_tells_by_which_character_the_words_of_a_span_differ() -> None:
    """In the unit, although the words stand elsewhere as they are."""
    value = _with_other_blank(draft({"unit": "s1.p1", "exact": "the lake"}))
    assert told(value) == [("JSC504", "/codings/0/mentions/0/span/exact")]
    assert message(value) == (
        "The words 'the lake' do not occur in the unit 's1.p1'. They stand at 21 to 29 in the unit 's1.p1', "
        "where character 24 is U+00A0 (NO-BREAK SPACE) and yours U+0020 (SPACE). "
        "Copy the words from the unit, as they stand there."
    )


def test_fmt_tells_where_words_without_a_unit_stand() -> None:
    """By the unit that holds them."""
    assert "They stand at 11 to 19 in the unit 's1.i2', where character 13" in message(
        draft({"exact": "on\u00a0the\u00a0l"})
    )


def test_fmt_tells_by_which_character_the_words_of_a_unit_differ() -> None:
    """The unit is looked for behind the one before it."""
    value = draft()
    value["units"][3]["text"] = "Boats rest on the\u00a0lake."
    assert told(value) == [("JSC503", "/units/3/text")]
    assert message(value) == (
        "The words 'Boats rest on the\\u00a0lake.' do not occur in the text. They stand at 69 to 92, "
        "where character 86 is U+0020 (SPACE) and yours U+00A0 (NO-BREAK SPACE). "
        "Copy the words from the text, where they stand."
    )


def test_validate_tells_by_which_character_words_differ(small: dict[str, Any]) -> None:
    """Of a span, and of a unit."""
    span = small["codings"][0]["acts"][0]["spans"][0]
    at = span["exact"].index(" ")
    span["exact"] = span["exact"].replace(" ", "\u00a0", 1)
    (finding,) = validate(small).findings
    assert finding.code == "JSC504"
    place = span["start"] + at
    assert f", where character {place} is U+0020 (SPACE) and yours U+00A0 (NO-BREAK SPACE)." in finding.message
    assert "\\u00a0" in finding.message


def test_many_words_that_are_nowhere_are_looked_for_in_one_folded_text() -> None:
    """The text is folded once, and not once for each of them."""

    def made(number: int) -> Job:
        spans = [{"exact": f"l\u0430ke {index}"} for index in range(number)]
        value = draft(*spans)
        data = json.dumps(value).encode()
        return lambda: mend(data)

    assert_linear(made, 100)
