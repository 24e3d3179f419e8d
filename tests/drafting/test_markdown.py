"""Releases in Markdown: signs are read, and what only looks like one is kept."""

from __future__ import annotations

import pytest

from jscdata.drafting.readers import read_release
from tests.release_files import FORMS, checked


def test_a_header_is_told_and_is_no_text() -> None:
    """The header of a Markdown file gives names and values; a header that is no sound YAML is read line by line."""
    assert checked(FORMS["markdown"], "markdown").told["date"] == "2031-05-12"
    broken = checked(b"---\ntitle: Joint Statement: a framework\n---\nWords.", "markdown")
    assert broken.told == {"title": "Joint Statement: a framework"}
    assert any("no sound YAML" in remark for remark in broken.remarks)
    assert [part.words for part in broken.left_out] == ["--- title: Joint Statement: a framework ---"]
    assert checked(b"---\nJOINT STATEMENT\n---\nWords.", "markdown").text == "JOINT STATEMENT\n\nWords."


def test_markdown_is_read_as_the_page_it_makes_without_losing_what_looks_like_markup() -> None:
    """Numbers stay as written, escapes are characters, notes and words in angle brackets stay."""
    source = (
        "\\*\\*\\*\n\n3) three\n4) four\n\n1. a\n1. b\n\n***\n\nOn August\n25. Notably, ~~struck~~ [words](http://a.b/c)"
        " and 5 * 3 &amp; R&D <Begin text> a_b.\n\n[^1]: Note\n\n    - far\n\n| a | b |\n|---|---|\n| c | d |"
        "\n\n## H ##"
    )
    release = checked(source.encode(), "markdown")
    assert release.text == (
        "***\n\n3) three\n4) four\n\n1. a\n2. b\n\n"
        "On August 25. Notably, struck words and 5 * 3 & R&D <Begin text> a_b."
        "\n\n[^1]: Note\n\n• far\n\na\nb\n\nc\nd\n\nH"
    )
    assert [part.words for part in release.left_out] == ["1.", "(http://a.b/c)"]
    assert any("struck out" in remark for remark in release.remarks)


@pytest.mark.parametrize(
    ("source", "text", "left_out"),
    [
        ("[a]: U.S./Japan", "[a]: U.S./Japan", []),
        ('[a-5]: and/or "The Parties"', '[a-5]: and/or "The Parties"', []),
        ("[a]: 28/7/2024\n[b]: press@example.org", "[a]: 28/7/2024 [b]: press@example.org", []),
        ("[a]: http://b.c", "[a]: http://b.c", []),
        ("a[^1]\n\n[^1]: http://b.c", "a[^1]\n\n[^1]: http://b.c", []),
        ("See [a].\n\n[a]: b", "See [a].\n\n[a]: b", []),
        ('See [a].\n\n[a]: http://b.c "d e"', "See a.", ['[a]: http://b.c "d e"']),
        ("See [a][1], [b][].\n\n[1]: /x\n[b]: x.pdf", "See a, b.", ["[1]", "[1]: /x [b]: x.pdf"]),
        ("[a [b] c](http://d.e?f=1&amp;g=2 'h')", "a [b] c", ["(http://d.e?f=1&amp;g=2 'h')"]),
        ("a ![b][1] c\n\n[1]: http://d.e", "a c", ["![b][1]", "[1]: http://d.e"]),
        ("[![a](b.png)](/c) d", "d", ["![a](b.png)", "(/c)"]),
        ("![a](b.png)![c](d.png) e", "e", ["![a](b.png) ![c](d.png)"]),
        ("> [a]\n>\n> [a]: //b.c", "a", ["[a]: //b.c"]),
        ("a <style> b\n\nc", "a <style> b\n\nc", []),
        ("a <Minister-President> b <title>c", "a <Minister-President> b <title>c", []),
        ("a\n\n<!-- b\n\n* c", "a", ["b * c"]),
        ("1. a <!-- b\n2. <!-- c <b>\n\nd", "1. a <!-- b\n\n  2.\n\nd", ["c <b>"]),
        ("```a\nb\n```", "b", ["a"]),
        ("1. ![a](b)\n\n   c", "1. c", ["![a](b)"]),
        ("1. ---\n\n# > a\n\n# # b", "1.\n\n> a\n\n# b", []),
        ("[]() a", "a", ["()"]),
        ("1.\n2. a", "1.\n\n2. a", []),
        ("- -5 a\n- b #", "• -5 a\n• b #", []),
        ("#5 a\n\n# b #\n\n#c", "#5 a\n\nb\n\n#c", []),
        ("|a|b|\n|-|-|\n|c|d|e|", "|a|b| |-|-| |c|d|e|", []),
        ("|a|b|\n|-|-|\n|c|", "a\nb\n\nc", []),
        ("---\nArticle 1: They agree.\n---\n\na", "Article 1: They agree.\n\na", []),
        ("---\ntitle: a\nmood: b\n---\n\nc", "c", ["--- title: a mood: b ---"]),
    ],
)
def test_of_markdown_all_but_its_signs_is_text_or_told(source: str, text: str, left_out: list[str]) -> None:
    """A line that looks as if it held an address is one only where its label is used and the address is one."""
    release = checked(source.encode(), "markdown")
    assert release.text == text
    assert [part.words for part in release.left_out] == left_out


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("2024. It was\n\n1986. a year", "2024. It was\n1986. a year"),
        ("1. a\n1. b\n   1. c\n   9. d\n1. e", "1. a\n2. b\n  1. c\n  9. d\n3. e"),
        ("01. a\n02. b", "01. a\n02. b"),
        ("2*3*4 is *not* 2**3**4, a*b*c", "2*3*4 is not 2**3**4, abc"),
    ],
)
def test_numbers_stay_as_written(source: str, text: str) -> None:
    """Save where items repeat the number before, which tells the list to count on."""
    assert checked(source.encode(), "markdown").text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("In <Address to come> at <Time to come>.", "In <Address to come> at <Time to come>."),
        ("<Source of fish>\n\na", "<Source of fish>\n\na"),
        ("<Summary of the talks> a", "<Summary of the talks> a"),
        ("If a <b and c> d, <Time> and <Address>", "If a <b and c> d, <Time> and <Address>"),
        ("a <b>b</b> <font size=4>c</font><br>d", "a b c\nd"),
    ],
)
def test_words_in_angle_brackets_stay(source: str, text: str) -> None:
    """A tag is one by its name, its attributes and its end."""
    assert checked(source.encode(), "markdown").text == text


def test_lines_between_rules_are_no_markdown_by_themselves() -> None:
    """Where no name tells the form, only names that headers have make them a header."""
    assert read_release(b"---\nNote: a\n---\n\nb").media_type == "text/plain"
    assert read_release(b"---\nx: y\ntitle: a\n---\n\nb").media_type == "text/markdown"
