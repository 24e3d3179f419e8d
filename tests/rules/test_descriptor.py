"""The head of a descriptor: each property has its form, and one that has not is told once, at its place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jscdata import validate
from jscdata.rules.descriptor import head_faults

SOUND: dict[str, Any] = {
    "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
    "name": "harbor-statements",
    "id": "10.0000/harbor",
    "title": "Statements on harbors",
    "description": "Of the harbor board.",
    "version": "1.0.0",
    "created": "2001-05-02T00:00:00Z",
    "homepage": "https://example.org/",
    "image": "harbor.png",
    "keywords": ["harbors"],
    "licenses": [{"name": "CC0-1.0", "title": "CC0", "path": "https://example.org/cc0"}],
    "sources": [
        {"title": "The harbor board", "path": "https://example.org/", "email": "a@example.org", "version": "1"}
    ],
    "contributors": [
        {"title": "The board", "givenName": "Jane", "familyName": "Doe", "roles": ["author"], "organization": "Board"},
    ],
    "resources": [],
}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"version": "2.0.1-beta.1+5"},
        {"created": "2001-05-02T12:30:00.5+09:00"},
        {"sources": []},
        {"licenses": [{"path": "LICENSE.txt"}]},
        {"contributors": [{"familyName": "Doe"}]},
    ],
)
def test_a_sound_head_has_no_fault(changes: dict[str, Any]) -> None:
    """All properties that Data Package version 2 knows."""
    assert list(head_faults({**SOUND, **changes})) == []


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("contributors", {}, ()),
        ("contributors", [], ()),
        ("contributors", [1], (0,)),
        ("contributors", [{}], (0,)),
        ("contributors", [{"title": "x", "role": "author"}], (0, "role")),
        ("contributors", [{"title": "x", "roles": "author"}], (0, "roles")),
        ("contributors", [{"title": "x", "roles": ["author", 1]}], (0, "roles", 1)),
        ("created", "yesterday", ()),
        ("created", "2001-05-02", ()),
        ("created", "2001-02-30T00:00:00Z", ()),
        ("created", "2001-05-02T00:00:00", ()),
        ("licenses", [], ()),
        ("licenses", "CC0-1.0", ()),
        ("licenses", [{}], (0,)),
        ("licenses", [{"title": "CC0"}], (0,)),
        ("licenses", [{"nam": "CC0-1.0"}], (0, "nam")),
        ("licenses", [{"name": "CC0 1.0"}], (0, "name")),
        ("keywords", "a", ()),
        ("keywords", [], ()),
        ("keywords", ["a", ""], (1,)),
        ("title", 3, ()),
        ("title", None, ()),
        ("description", "", ()),
        ("name", "JSC Data!", ()),
        ("name", 7, ()),
        ("version", "1.1", ()),
        ("version", "1.01.0", ()),
        ("version", 1, ()),
        ("homepage", "example.org", ()),
        ("image", [], ()),
        ("sources", [{"name": "x"}], (0, "name")),
        ("sources", [{"email": 1}], (0, "email")),
    ],
)
def test_a_property_that_is_not_in_its_form_is_one_fault(key: str, value: Any, path: tuple[str | int, ...]) -> None:
    """At the property, or as deep in it as the fault stands."""
    (fault,) = head_faults({**SOUND, key: value})
    assert (fault.code, fault.path) == ("JSC701", (key, *path))


@pytest.mark.parametrize("key", ["name", "version", "licenses", "resources"])
@pytest.mark.parametrize("value", [None, ""])
def test_a_property_that_must_be_there_is_told_once(key: str, value: object) -> None:
    """Missing, null or empty."""
    told = f"The property '{key}' is missing or empty."
    assert [fault.message for fault in head_faults({**SOUND, key: value})] == [told]
    assert [fault.message for fault in head_faults({k: v for k, v in SOUND.items() if k != key})] == [told]


def test_a_misspelt_property_of_a_license_has_a_hint() -> None:
    """As one of the descriptor itself has."""
    (fault,) = head_faults({**SOUND, "licenses": [{"nam": "CC0-1.0"}]})
    assert fault.message == "The property 'nam' is not one of a license."
    assert fault.hint == "Did you mean 'name'?"


def test_the_head_of_a_package_is_checked(package: Path) -> None:
    """With the line on which the fault stands."""
    path = package / "datapackage.json"
    descriptor = json.loads(path.read_bytes())
    descriptor["created"] = "yesterday"
    path.write_text(json.dumps(descriptor, indent=2), encoding="utf-8")
    (finding,) = validate(package).findings
    assert (finding.code, finding.pointer, finding.line) == ("JSC701", "/created", 7)
    assert finding.message == (
        "The property 'created' is to be a real date and time with its zone, such as 2026-11-28T00:00:00Z."
    )
