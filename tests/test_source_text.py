"""The text of a statement in the bytes of its file."""

from __future__ import annotations

import pytest

from jscdata.source_text import text_in

TEXT = "Øst\n\nNorway and Iceland met.\n"


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_are_no_part_of_the_text(mark: str, end: str) -> None:
    """Whatever a program on whatever system wrote there."""
    assert text_in((mark + TEXT.replace("\n", end)).encode()) == TEXT


def test_only_the_first_byte_order_mark_is_one() -> None:
    """Elsewhere it is a character, which nobody sees and which is told."""
    assert text_in("\ufeff\ufeffa\ufeff".encode()) == "\ufeffa\ufeff"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_another_encoding_is_no_text(encoding: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(UnicodeDecodeError):
        text_in(TEXT.encode(encoding))
