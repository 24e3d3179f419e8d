"""The coding manual: its rules are numbered, stand apart, and are there when they are named."""

from __future__ import annotations

import re
from pathlib import Path

from jscdata.rules.policy import NEEDS_ACTORS

ROOT = Path(__file__).parents[2]
MANUAL = (ROOT / "docs" / "coding.md").read_text(encoding="utf-8")
RULES = {
    found[1]: found[2]
    for found in re.finditer(r"^(\d+\.\d+) (.+?)(?=^\d+\.\d+ |^## |\Z)", MANUAL, re.MULTILINE | re.DOTALL)
}


def test_rules_are_counted_in_order_and_stand_apart() -> None:
    """A rule behind another without a blank line is shown as a part of that one."""
    numbers = re.findall(r"^(\d+)\.(\d+) ", MANUAL, re.MULTILINE)
    assert numbers == sorted(numbers, key=lambda number: (int(number[0]), int(number[1])))
    assert len(set(numbers)) == len(numbers) == len(re.findall(r"\n\n\d+\.\d+ ", MANUAL))
    for section, number in numbers:
        assert number == "1" or (section, str(int(number) - 1)) in numbers


def test_rules_that_code_and_manual_name_are_there() -> None:
    """Suggested acts name them in their notes, too."""
    sources = "".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "src" / "jscdata" / "drafting").rglob("*.py")
    )
    named = {*re.findall(r"rules? (\d+\.\d+)\b", sources), *re.findall(r'rule="(\d+\.\d+)"', sources)}
    named |= set(re.findall(r"(?<![\d.])\((\d+\.\d+)\)", MANUAL))
    assert named
    assert named <= set(RULES)


def test_the_manual_lists_the_types_that_need_an_actor() -> None:
    """The same that JSC602 enforces."""
    (listed,) = re.findall(r"^([A-Z][a-z, ]+) always have an actor \(JSC602\)", RULES["6.2"], re.MULTILINE)
    assert set(re.findall(r"\w+", listed.lower())) - {"and"} == NEEDS_ACTORS
