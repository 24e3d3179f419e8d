"""The example files: each invalid one has exactly the findings that stand beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jscdata import validate
from jscdata.catalogue import RULES
from tests.example_files import EXAMPLES, INVALID, VALID, build_unchecked, expected_of, to_validate

WITHOUT_EXAMPLE = {
    "JSC101": "a file that is not there; tested in test_validation.py",
    "JSC104": "a file of 17 MB; tested in test_validation.py",
    "JSC302": "a deprecated code, and version 1.0 has none; tested in rules/test_codes.py",
    "JSC515": "validation chooses no places, only mending does; tested in tests/mending",
    "JSC713": "tables without statements, made from the built package in rules/test_tables.py",
    "JSC714": "as JSC713",
    "JSC715": "as JSC713",
    "JSC716": "as JSC713",
    "JSC717": "what an outside judge says; tested in test_package.py",
}
"""Rules of which no file can be an example, or which need much that is generated, and where they are tested."""


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_valid_example_has_no_finding(path: Path) -> None:
    """Warnings would count, too."""
    assert validate(path).findings == ()


def test_the_package_under_the_invalid_ones_has_no_finding(tmp_path: Path) -> None:
    """So that what they are told is what they change."""
    package = to_validate(next(path for path in INVALID if path.name.startswith("JSC706")), tmp_path)
    (package / "notes.txt").unlink()
    build_unchecked(package)
    report = validate(package)
    assert (report.findings, report.not_checked) == ((), ())


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_an_invalid_example_has_exactly_its_findings(path: Path, tmp_path: Path) -> None:
    """One fault is one finding, of the rule that names the file.

    Code, pointer, line and column agree, and so does what could not be checked. Message and hint
    are whole sentences, and the words of the file in them are safe to print.
    """
    expected = expected_of(path)
    report = validate(to_validate(path, tmp_path))
    found = [
        {"code": finding.code, "pointer": finding.pointer, "line": finding.line, "column": finding.column}
        for finding in report.findings
    ]
    assert found == expected["findings"]
    assert [finding.code for finding in report.findings] == [path.name[:6]]
    stopped = {rest.rule for rest in report.not_checked if rest.because.startswith("/") or not rest.because}
    assert sorted(stopped) == expected["not_checked"]
    for finding in report.findings:
        assert finding.message.endswith((".", "?"))
        assert finding.hint is not None
        assert finding.hint.endswith((".", "?"))
        assert (finding.message + finding.hint).isprintable()


def test_every_rule_has_an_example_or_a_reason_to_have_none() -> None:
    """A rule without an example could be dead, and one with both has a reason that no longer holds."""
    named = {path.name[:6] for path in INVALID}
    assert not named & WITHOUT_EXAMPLE.keys()
    assert named | WITHOUT_EXAMPLE.keys() == RULES.keys()


def test_every_expectation_has_its_example() -> None:
    """What was removed leaves nothing behind."""
    expectations = {path.name.removesuffix(".expected.json") for path in (EXAMPLES / "invalid").glob("*.expected.json")}
    assert expectations == {path.stem for path in INVALID}
