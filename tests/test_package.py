"""The descriptor, and the outside judge of the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import frictionless
import pytest

from jscdata import shipped
from jscdata.package import all_tables, measure, with_resources
from jscdata.vocabulary import ACT_TYPES


def descriptor(folder: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((folder / "datapackage.json").read_bytes())
    return value


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make every socket an error."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("a socket was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)


@pytest.mark.usefixtures("no_network")
def test_frictionless_finds_the_package_sound(package: Path) -> None:
    """Offline, all resources, with keys and foreign keys."""
    report = frictionless.validate(str(package / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == len(descriptor(package)["resources"])


@pytest.mark.parametrize(
    ("table", "old", "new", "error"),
    [
        ("acts", ",commit,", ",comit,", "constraint-error"),
        ("act_topics", ",a1,1,", ",a99,1,", "foreign-key"),
        ("units", ",1,label1,", ",x,label1,", "type-error"),
    ],
)
def test_frictionless_reads_enums_keys_and_types(package: Path, table: str, old: str, new: str, error: str) -> None:
    """What the descriptor says is what an outside reader checks."""
    path = package / "tables" / f"{table}.csv"
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    report = frictionless.validate(str(package / "datapackage.json"))
    assert error in {kind for (kind,) in report.flatten(["type"])}


def test_the_head_of_the_descriptor_is_kept(package: Path) -> None:
    """Only the resources are made anew; keys keep their order, unknown words theirs."""
    known = descriptor(package)
    files = {found["path"]: measure((package / found["path"]).read_bytes()) for found in known["resources"]}
    made = json.loads(with_resources({**known, "resources": [], "title": "Other"}, files))
    assert list(made) == list(known)
    assert made["title"] == "Other"
    assert made["resources"] == known["resources"]


def test_the_descriptor_tells_what_a_reader_needs(package: Path) -> None:
    """Version, licence, sources and people, as they are kept by hand; no date of building."""
    known = descriptor(package)
    assert {**known, "resources": []} == {**shipped.descriptor(), "resources": []}
    assert known["licenses"][0]["name"] == "CC0-1.0"
    assert known["sources"]
    assert known["contributors"]


def test_tables_have_schemas_with_enums_keys_and_descriptions(package: Path) -> None:
    """All of it comes from the models."""
    resources = {found["name"]: found for found in descriptor(package)["resources"]}
    acts = resources["acts"]["schema"]
    fields = {field["name"]: field for field in acts["fields"]}
    assert acts["primaryKey"] == ["statement_id", "coding_id", "act_id"]
    assert fields["act_type"]["constraints"] == {"required": True, "enum": list(ACT_TYPES.codes)}
    assert all(field["description"] for field in acts["fields"])
    assert {name.replace("_", "-") for name in all_tables()} <= set(resources)
