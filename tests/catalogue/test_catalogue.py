"""The catalogue of rules."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from jscdata.catalogue import LAYERS, RULES, Rule

SOURCE = Path(__file__).parents[2] / "src" / "jscdata"


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_says_why_and_what_to_do(rule: Rule) -> None:
    """Whole sentences, a name in words, a layer by its first digit."""
    assert re.fullmatch(r"JSC[1-7][0-9]{2}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.why.endswith(".")
    assert rule.hint.endswith(".")
    assert rule.layer in LAYERS.values()


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.code)
def test_a_rule_shows_what_breaks_it_and_the_same_mended(rule: Rule) -> None:
    """Both are short enough to be taken in at one look, and differ."""
    assert rule.bad != rule.good
    for words in (rule.bad, rule.good):
        assert 1 <= len(words.split("\n")) <= 8
        assert all(line == line.rstrip() and 0 < len(line) <= 110 for line in words.split("\n"))
        assert words.replace("\n", "").isprintable()


def test_names_are_unique_and_codes_sorted() -> None:
    """A name stands for one rule."""
    assert list(RULES) == sorted(RULES)
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


def test_the_code_names_every_rule_and_no_other() -> None:
    """A rule that nothing can emit is dead; a finding outside the catalogue would have no explanation."""
    if not SOURCE.is_dir():
        pytest.skip("The sources are not here.")
    files = [path for path in SOURCE.rglob("*.py") if "catalogue" not in path.parts]
    nodes = [node for path in files for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))]
    words = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert {word for word in words if re.fullmatch(r"JSC\d{3}", word)} == set(RULES)
