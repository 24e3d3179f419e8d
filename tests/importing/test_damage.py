"""What a spreadsheet program does to cells, and what to do about it."""

from __future__ import annotations

import pytest

from jscdata.importing.damage import MOST, better_hint, spoilt
from jscdata.tables import Column, tables

WORDS = Column(name="note")
ID = Column(name="act_id")


@pytest.mark.parametrize(
    "words",
    [
        *("the words", "a = b", "#1", "1-Mar", "TRUE", "(1)", "Article 5", "É", "déjà vu", "“quoted”", "- item"),
        *("x" * (MOST - 1), "x" * (MOST + 1), "\U0001f600" * (MOST // 2)),
    ],
)
def test_words_are_words(words: str) -> None:
    """Where nothing shows that they were others."""
    assert spoilt(WORDS, words, None) is None


@pytest.mark.parametrize(
    "words",
    [
        *("=A1", "#REF!", "#N/A", "#####", "1.5E+10", "1E5", "Ã©tat", "â€œ", "a\ufffdb"),
        *("x" * MOST, "x" + "\U0001f600" * (MOST // 2)),
    ],
)
def test_damage_is_known_by_itself(words: str) -> None:
    """Unless the statement says the same, which no spreadsheet has touched."""
    assert spoilt(WORDS, words, None) is not None
    assert spoilt(WORDS, words, "other") is not None
    assert spoilt(WORDS, words, words) is None


@pytest.mark.parametrize(
    ("now", "was"),
    [
        *(("7", "007"), ("1", "1.0"), ("-1", "(1)"), ("TRUE", "true"), ("FALSE", "False"), ("True", "true")),
        *(("28.07.2024", "2024-07-28"), ("7/28/24", "2024-07-28"), ("Mar-24", "March 2024"), ("01-Jul", "1 July")),
    ],
)
def test_damage_is_known_by_what_stood_there(now: str, was: str) -> None:
    """The same value in other words is no edit."""
    assert spoilt(WORDS, now, was) is not None
    assert spoilt(WORDS, now, None) is None


@pytest.mark.parametrize(
    ("now", "was"),
    [
        *(("8", "007"), ("TRUE", "false"), ("x", "1.0"), ("", "1.0"), ("1.0", "")),
        *(("29.07.2024", "2024-07-28"), ("April 2024", "March 2024"), ("the 28th", "2024-07-28")),
    ],
)
def test_an_edit_is_an_edit(now: str, was: str) -> None:
    """Another value is one, and so is none."""
    assert spoilt(WORDS, now, was) is None


@pytest.mark.parametrize("words", ["1-Mar", "01-Mar-24", "Mar-01", "Sept 1", "1. März", "3/1/2024", "2024-03-01"])
def test_a_day_is_no_id(words: str) -> None:
    """As which a spreadsheet reads ids such as mar1."""
    assert spoilt(ID, words, None) is not None


@pytest.mark.parametrize(
    "words", ["a1", "mar-21", "mar1", "p1", "s1.i2.1", "state:USA", "us-jp-scc-2024-07-28-fact-sheet"]
)
def test_an_id_is_no_day(words: str) -> None:
    """However much it looks like one."""
    assert spoilt(ID, words, None) is None


@pytest.mark.parametrize(
    ("kind", "words", "hint"),
    [
        ("date", "28.07.2024", "YYYY-MM-DD"),
        ("date", "7/28/24 0:00", "YYYY-MM-DD"),
        ("date", "45501", "2024-07-28"),
        ("date", "45501.5", "2024-07-28"),
        ("integer", "1,200", "without separators"),
        ("integer", "1\u00a0200", "without separators"),
        ("integer", "1200.00", "without separators"),
        ("integer", "12.0", "Write 12, and read the file with all columns as text, in pandas with dtype=str"),
        ("number", "0,8", "with a point"),
        ("date", "soon", None),
        ("integer", "many", None),
        ("number", "much", None),
        ("string", "45501", None),
    ],
)
def test_what_to_do_is_said_of_values_in_other_forms(kind: str, words: str, hint: str | None) -> None:
    """Where the form shows that a spreadsheet made it."""
    column = next(c for table in tables().values() for c in table.columns if c.type == kind)
    found = better_hint(column, words)
    assert (found is None) if hint is None else hint in (found or "")
