"""The register of a package: what is held against it, and what is told where it is missing or not sound."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jscdata import validate
from tests.package_edits import (
    STATEMENT,
    edit,
    found_in,
    remove,
)


def test_a_statement_alone_is_held_against_the_register(package: Path) -> None:
    """A contributor learns of an entity that is not registered without checking the whole package."""
    edit("entities.json", lambda register: register["entities"].pop(0))(package)
    (finding,) = validate(package / STATEMENT).findings
    assert (finding.code, finding.pointer) == ("JSC707", "/entities/0/id")


def test_a_register_that_is_not_sound_is_told_once(package: Path) -> None:
    """Statements are not held against it, and tables are not made from it; both are said."""
    (package / "entities.json").write_bytes(b"[]")
    report = validate(package)
    assert [finding.code for finding in report.findings] == ["JSC201"]
    reasons = {rest.rule: rest.because for rest in report.not_checked}
    assert reasons["JSC705"] == "The register is not sound."
    assert reasons["JSC707"].endswith("'entities.json' has faults.")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (remove("entities.json"), "the package has no file 'entities.json' that can be read. Restore it."),
        (
            edit("entities.json", dict.clear),
            "'entities.json' has faults. 'jscdata validate' on the package tells them.",
        ),
    ],
)
def test_a_statement_alone_tells_what_of_the_register_was_not_checked(
    package: Path, change: Callable[[Path], object], said: str
) -> None:
    """And why, and what is to be done."""
    change(package)
    report = validate(package / STATEMENT)
    because = f"Whether the entities are in the register, and told alike there, is not known: {said}"
    assert report.findings == ()
    assert [(rest.rule, rest.because) for rest in report.not_checked] == [("JSC707", because), ("JSC708", because)]


def test_an_invisible_character_in_the_register_is_told(package: Path) -> None:
    """In a name and in an alias."""
    change = edit("entities.json", lambda register: register["entities"][0]["aliases"].append("D\u200boD"))
    change(package)
    assert "JSC514" in {finding.code for finding in found_in(package)}


def test_a_register_that_is_missing_is_told_once(package: Path) -> None:
    """Also where the package has tables alone, and its descriptor is held against the files as they stand."""
    remove("entities.json")(package)
    shutil.rmtree(package / "statements")
    found = [finding for finding in validate(package).findings if "'entities.json'" in finding.message]
    assert [finding.code for finding in found] == ["JSC703"]


def test_a_hint_on_a_register_that_is_missing_does_not_send_round_in_a_circle(package: Path) -> None:
    """Building needs the register."""
    remove("entities.json")(package)
    (finding,) = validate(package).findings
    assert "jscdata build" not in str(finding.hint)


def test_an_id_that_is_misspelt_among_the_entities_is_one_finding(package: Path) -> None:
    """It is told where the right one is used, and is not looked for in the register as well."""
    file = package / STATEMENT
    old = b'"id": "person:kihara-minoru"'
    assert old in file.read_bytes()
    file.write_bytes(file.read_bytes().replace(old, b'"id": "person:kihara-minour"', 1))
    assert [finding.code for finding in validate(file).findings] == ["JSC402"]
