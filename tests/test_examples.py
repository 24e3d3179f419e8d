"""The example files: each invalid one has exactly the findings that stand beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jscdata import validate
from jscdata.catalogue import RULES

EXAMPLES = Path(__file__).parent / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*.json"))
INVALID = sorted(path for path in (EXAMPLES / "invalid").glob("*.json") if not path.name.endswith(".expected.json"))

OF_PATHS = {"JSC101", "JSC102", "JSC104"}
"""Rules on the path or the size, tested in test_validation.py."""

OF_PACKAGES = {"JSC405", "JSC410", "JSC506"}
"""Rules of layers 4 and 5 that need a package around, tested in rules/test_package.py."""

WITHOUT_CAUSE = {"JSC302"}
"""Rules that nothing breaks yet, since no code is deprecated, tested in rules/test_codes.py."""

OF_MENDING = {"JSC515"}
"""Rules that only mending can break, since validation chooses no places; tested in test_mending.py."""


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_has_no_finding(path: Path) -> None:
    """Warnings would count, too."""
    assert validate(path).findings == ()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_has_exactly_its_findings(path: Path) -> None:
    """Code, pointer, line and column agree, and so does what could not be checked."""
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    report = validate(path)
    found = [
        {"code": finding.code, "pointer": finding.pointer, "line": finding.line, "column": finding.column}
        for finding in report.findings
    ]
    assert found == expected["findings"]
    stopped = {rest.rule for rest in report.not_checked if rest.because.startswith("/") or not rest.because}
    assert sorted(stopped) == expected["not_checked"]


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_triggers_the_rule_that_names_it_and_no_other(path: Path) -> None:
    """One fault is one finding."""
    assert [finding.code for finding in validate(path).findings] == [path.name[:6]]


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_every_finding_says_what_to_do(path: Path) -> None:
    """Message and hint are whole sentences, and the words of the file in them are safe to print."""
    for finding in validate(path).findings:
        assert finding.message.endswith((".", "?"))
        assert finding.hint is not None
        assert finding.hint.endswith((".", "?"))
        assert (finding.message + finding.hint).isprintable()


def test_every_rule_of_the_layers_of_a_statement_has_an_example() -> None:
    """A rule without an example could be dead."""
    named = {path.name[:6] for path in INVALID}
    assert named | OF_PATHS | OF_PACKAGES | WITHOUT_CAUSE | OF_MENDING == {code for code in RULES if code < "JSC7"}
