"""Releases in plain text: which lines belong together."""

from __future__ import annotations

from jscdata.drafting.readers import read_release
from tests.release_files import checked, words_of_blocks


def test_plain_text_is_the_file_itself_and_wrapped_lines_are_one_block() -> None:
    """Lines that a program wrapped belong together, and so do an item's deeper lines; other lines do not."""
    wrapped = (
        "The Ministers of both countries met in the capital and took note of\n"
        "the progress that was made since then, which they welcomed, on May\n"
        "25. They will meet again.\n\n1. An item of a list that is\n   continued below\n2. Another\n\n"
        "Poseidonis\n12 May 2031"
    )
    release = checked(wrapped.encode(), "text")
    assert release.text == wrapped
    assert words_of_blocks(release) == [
        *(wrapped.split("\n\n", maxsplit=1)[0], "1. An item of a list that is\n   continued below", "2. Another"),
        *("Poseidonis", "12 May 2031"),
    ]
    assert [block.continues for block in release.blocks] == [False, False, False, False, True]
    windows = read_release(b"\xef\xbb\xbfone\r\ntwo\x0cthree")
    assert windows.text == "one\ntwo\nthree"
    assert any("byte order mark" in remark for remark in windows.remarks)
    assert any("2 ends of lines and pages" in remark for remark in windows.remarks)


def test_a_line_below_a_long_one_is_joined_only_where_the_words_read_on() -> None:
    """A title is not the width of a page: a dateline or a second title below it stands alone."""
    title = "Joint Statement of the Harbor Masters of Atlantis and of Lemuria"

    def blocks(text: str) -> list[str]:
        return words_of_blocks(checked(f"{text}\n\nThe Ministers welcomed it.\n".encode(), "text"))[:-1]

    for below in ("Poseidonis, 12 May 2031", "May 12, 2031", "Thursday, May 12, 2031", "A Sea of Light"):
        assert blocks(f"{title}\n{below}") == [title, below]
    two = f"{title}\nAdopted in Poseidonis on the Twelfth of May, Two Thousand and Thirty\nPoseidonis, 12 May 2031"
    assert blocks(two)[-1] == "Poseidonis, 12 May 2031"
    for long, below in (
        (title, "and of the Isles"),
        (f"{title} and", "Mu"),
        (f"{title} on", "12 May 2031"),
        ("The Ministers of both countries thanked for the charts President", "Smith of Mu."),
    ):
        assert blocks(f"{long}\n{below}") == [f"{long}\n{below}"]


def test_two_lines_of_a_file_that_is_broken_to_a_width_are_one() -> None:
    """Longer paragraphs show the width of the lines."""
    pair = "Deeper Cooperation among the Pilots of Atlantis and the Lemurian\nCoast Guard"
    prose = (
        "The Ministers of both countries met in the capital and took note of\n"
        "the progress that was made since then, which they welcomed, on the\nwhole."
    )
    assert words_of_blocks(checked(f"{pair}\n\n{prose}".encode(), "text")) == [pair, prose]


def test_hyphens_at_the_ends_of_lines_of_text_are_told() -> None:
    """They stay, since a word may have one, and are counted where the next line goes on with a word."""
    lines = (
        "The ministers praised the harbors of the north and their commit-",
        "ment to short-",
        "and long-term safety.",
    )
    release = checked(("- " + "\n  ".join(lines)).encode(), "text")
    assert release.remarks == (
        "Hyphens at the ends of lines, 1 in number, stay as printed: some may only divide a word.",
    )
