"""Whatever the text: a draft with all its words, and no error that a person could not fill in."""

from __future__ import annotations

import datetime as dt
import json

from hypothesis import given, settings
from hypothesis import strategies as st

from jscdata import validate
from jscdata.drafting.readers import UnreadableReleaseError
from jscdata.drafting.record import draft
from jscdata.shipped import register

WORDS = (
    *("We", "The", "Ministers", "Japan’s", "United", "States", "and", "reaffirmed", "the", ",", ".", ";", ":", "“"),
    *("NATO", "EU", "Georgia", "President", "Joseph", "R.", "Biden,", "Jr.", "met", "on", "July", "28,", "2024", "”"),
    *("will", "commit", "to", "welcome", "SAFETY", "I.", "1.", "(a)", "-", "•", "▶", "***", "###", "Begin Text:"),
    *("Whereas,", "Signed in", "For the Government of", "Section", "Annex A:", "\u00a0", "\u200b", "\u00ad", "F-35"),
    *("of", "Defense", "Alliance", "U.S.-Japan", "Article", "Secretary", "日本", "[1]", "¹"),
    *("\n", "\n\n", "\n  - ", "\n1. ", "\t"),
)
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=120).map(" ".join)
LEFT_TO_A_PERSON = {"JSC202", "JSC602"}
"""Open fields, and actors that the words do not tell."""


@settings(max_examples=150)
@given(text=TEXTS)
def test_any_text_gives_a_faithful_draft(text: str) -> None:
    """Its units hold all words, and it passes layers 1 to 5 but for what is open."""
    try:
        made = draft(text.encode(), form="text", register=register().entities, today=dt.date(2030, 1, 2))
    except UnreadableReleaseError:
        assert not text.strip()
        return
    assert made.comparison.ok, made.comparison.first_difference
    found = validate(json.loads(json.dumps(made.value)))
    assert {finding.code for finding in found.findings if finding.severity == "error"} <= LEFT_TO_A_PERSON
