"""Invisible characters in labels."""

from __future__ import annotations

from typing import Any

import pytest

from jscdata import validate


@pytest.mark.parametrize("character", ["\u202e", "\u200b", "\u200f", "\u2066", "\u00ad", "\ufeff"])
def test_an_invisible_character_in_a_label_is_told_by_its_code_point(small: dict[str, Any], character: str) -> None:
    """Directions turned round, zero widths, soft hyphens."""
    small["title"] = f"Joint{character}statement"
    (finding,) = validate(small).findings
    assert (finding.code, finding.pointer) == ("JSC514", "/title")
    assert f"\\u{ord(character):04x}" in finding.message


def test_words_as_printed_hold_what_the_release_holds(small: dict[str, Any]) -> None:
    """A soft hyphen in a printed name is part of the evidence, and accents are letters."""
    small["entities"][0]["name"] = "Ísland ‘n’ Café – 日本"
    small["units"][0]["marker"] = "\u200b-"
    assert "JSC514" not in validate(small).counts


@pytest.mark.parametrize(
    ("field", "words"), [("url", "https://example.org/\u202ea"), ("rights", "CC0-1.0\nas \u200bfar as known")]
)
def test_address_and_rights_of_the_source_are_labels(small: dict[str, Any], field: str, words: str) -> None:
    """Whoever reads them must see what they say; a line feed and a tab in the rights are seen."""
    small["source"][field] = words
    (finding,) = validate(small).findings
    assert (finding.code, finding.pointer) == ("JSC514", f"/source/{field}")
    small["source"][field] = words.replace("\u202e", "").replace("\u200b", "")
    assert validate(small).findings == ()
