"""Rules looked up, and the page of all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jscdata.catalogue import LAYERS, RULES
from jscdata.errors import UnknownIdError
from jscdata.exporting.rulebook import as_markdown, look_up

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


@pytest.mark.parametrize("word", ["JSC301", "jsc301", "unknown-code", "Unknown-Code"])
def test_a_rule_is_found_by_its_code_and_by_its_name(word: str) -> None:
    """In capital and in small letters."""
    assert [rule.code for rule in look_up(word)] == ["JSC301"]


@pytest.mark.parametrize("word", ["JSC3", "vocabulary"])
def test_a_layer_is_found_by_the_start_of_its_codes_and_by_its_name(word: str) -> None:
    """All its rules, in order."""
    assert [rule.code for rule in look_up(word)] == ["JSC301", "JSC302"]


@pytest.mark.parametrize(
    ("word", "near"), [("JSC30l", "JSC30"), ("unknwon-code", "unknown-code"), ("", ""), ("zzzzzz", "")]
)
def test_what_stands_for_no_rule_is_told_with_the_nearest_that_does(word: str, near: str) -> None:
    """By code or by name."""
    with pytest.raises(UnknownIdError, match=f"There is no rule '{word}'") as raised:
        look_up(word)
    assert near in str(raised.value)


def test_the_page_holds_every_rule_with_its_examples() -> None:
    """In a table of its layer, and in a section of its own."""
    page = "\n".join(as_markdown())
    for rule in RULES.values():
        assert f"| [{rule.code}](#{rule.code.lower()}) | {rule.name} | {rule.severity} | {rule.why} |" in page
        section = page.partition(f"### {rule.code}\n")[2].partition("\n### ")[0]
        assert all(words in section for words in (rule.why, rule.bad, rule.good, rule.hint))
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        f"## {layer.capitalize()}" for layer in LAYERS.values()
    ]


def test_the_committed_page_is_the_generated_one() -> None:
    """It is written by 'make build'."""
    if not PAGE.is_file():
        pytest.skip("This needs a checkout.")
    assert PAGE.read_text(encoding="utf-8") == "\n".join(as_markdown()).rstrip("\n") + "\n"
