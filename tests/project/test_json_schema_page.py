"""The page on what the JSON Schema leaves out."""

from __future__ import annotations

import re
from pathlib import Path

from jscdata.catalogue import RULES

DOCUMENT = Path(__file__).parents[2] / "docs" / "json-schema.md"


def test_the_page_on_the_schema_lists_the_rules_it_does_not_hold() -> None:
    """Every rule outside of structure and vocabulary is listed with its name and reason, and no other."""
    rows = re.findall(r"^\| (JSC\d+) \| (\S+) \| (.+) \|$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE)
    beyond = [rule for rule in RULES.values() if rule.layer not in ("structure", "vocabulary")]
    assert rows == [(rule.code, rule.name, rule.why) for rule in beyond]
