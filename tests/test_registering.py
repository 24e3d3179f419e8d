"""Entities that the register of a package does not have: told once, left open by mending, and added by a command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from jscdata import validate
from jscdata.cli import main
from jscdata.mending import mend_file
from tests.conftest import STATEMENT_ID

Capture = pytest.CaptureFixture[str]
NEW = {"id": "state:ISL", "kind": "state", "name": "Iceland", "xrefs": {"iso3166": "ISL"}}


def statement_with(package: Path, *entities: dict[str, Any]) -> Path:
    """Return the path of the statement of a package, in which more entities stand and are used."""
    path = package / "statements" / f"{STATEMENT_ID}.json"
    value = json.loads(path.read_bytes())
    value["entities"] = sorted([*value["entities"], *entities], key=lambda entity: str(entity["id"]))
    value["parties"] += [entity["id"] for entity in entities if entity.get("kind") == "state" or len(entity) == 1]
    path.write_text(json.dumps(value, ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    return path


def registered(package: Path) -> dict[str, dict[str, Any]]:
    return {entity["id"]: entity for entity in json.loads((package / "entities.json").read_bytes())["entities"]}


def test_an_entity_that_is_not_registered_is_one_finding_that_says_what_to_do(package: Path) -> None:
    """Kind and name, which the register would tell, are not told as missing beside it."""
    (finding,) = validate(statement_with(package, {"id": "state:ISL"})).findings
    assert finding.code == "JSC707"
    assert finding.hint is not None
    assert "'jscdata fmt --register'" in finding.hint


def test_a_registered_entity_told_by_its_id_alone_is_one_finding(package: Path) -> None:
    """Mending copies the rest, and the finding says so."""
    path = package / "statements" / f"{STATEMENT_ID}.json"
    value = json.loads(path.read_bytes())
    value["entities"][0] = {"id": value["entities"][0]["id"]}
    path.write_text(json.dumps(value), encoding="utf-8")
    (finding,) = validate(path).findings
    assert (finding.code, finding.hint) == ("JSC202", "Run 'jscdata fmt', which copies it from the register.")
    assert main(["fmt", str(path)]) == 0
    assert validate(path).findings == ()


def test_mending_leaves_open_what_the_register_is_to_tell(package: Path) -> None:
    """Else the register would tell it differently once it has the entity; in no package all is written."""
    path = statement_with(package, {"id": "state:ISL", "kind": "state", "name": "Iceland"})
    text = mend_file(path).text
    assert text is not None
    (entity,) = (found for found in json.loads(text)["entities"] if found["id"] == "state:ISL")
    assert entity == {"id": "state:ISL", "kind": "state", "name": "Iceland", "members": []}
    alone = package.parent / "alone.json"
    alone.write_bytes(path.read_bytes())
    text = mend_file(alone).text
    assert text is not None
    (entity,) = (found for found in json.loads(text)["entities"] if found["id"] == "state:ISL")
    assert set(entity) == {"id", "kind", "name", "part_of", "xrefs", "members"}


def test_entities_are_registered_in_their_place(package: Path, capsys: Capture) -> None:
    """Sorted and said, with nothing left to mend; what the register had stays as it was."""
    body = {"id": "body:coast-guard-isl", "kind": "government_body", "name": "Coast Guard", "part_of": "state:ISL"}
    path, before = statement_with(package, NEW, body), registered(package)
    value = json.loads(path.read_bytes())
    value["participants"][0]["represents"] = "state:ISL"
    value["issuers"].append("body:coast-guard-isl")
    path.write_text(json.dumps(value), encoding="utf-8")
    assert main(["fmt", "--check", "--register", str(path)]) == 1
    assert "would register: state:ISL in " in capsys.readouterr().out
    assert registered(package) == before
    assert main(["fmt", "--register", str(path)]) == 0
    assert f"registered: state:ISL in {package / 'entities.json'}" in capsys.readouterr().out
    after = registered(package)
    assert list(after) == sorted(after)
    assert {key: after[key] for key in before} == before
    assert after["body:coast-guard-isl"]["part_of"] == "state:ISL"
    assert after["state:ISL"] == {**NEW, "part_of": None, "xrefs": after["state:ISL"]["xrefs"], "aliases": []}
    assert validate(path).findings == ()
    assert main(["fmt", "--check", "--register", str(path)]) == 0


@pytest.mark.parametrize(
    ("entity", "code", "words"),
    [
        ({"id": "state:ISL"}, "JSC202", "The field 'kind' is missing."),
        ({**NEW, "kind": "stat"}, "JSC301", "'stat' is no code"),
        ({**NEW, "part_of": "org:nordic-council"}, "JSC709", "Neither the register nor the statement"),
        ({**NEW, "id": "state:ICE"}, "JSC409", "Did you mean 'state:ISL'?"),
        ({**NEW, "part_of": "state:ISL"}, "JSC406", "'state:ISL' is above itself"),
        ({**NEW, "part_of": "person:kihara-minoru"}, "JSC601", "nothing is part of a person"),
    ],
)
def test_an_entity_that_cannot_be_registered_is_told_and_nothing_is_written(
    package: Path, capsys: Capture, entity: dict[str, Any], code: str, words: str
) -> None:
    """At its place in the file."""
    path = statement_with(package, entity)
    before = path.read_bytes(), registered(package)
    assert main(["fmt", "--register", str(path)]) == 1
    told = capsys.readouterr().err
    assert f"error {code}" in told
    assert words in told
    assert (path.read_bytes(), registered(package)) == before


def test_what_lies_in_no_package_has_no_register(package: Path, capsys: Capture) -> None:
    """Nor has standard input."""
    alone = package.parent / "alone.json"
    alone.write_bytes((package / "statements" / f"{STATEMENT_ID}.json").read_bytes())
    assert main(["fmt", "--register", str(alone)]) == 1
    assert "The file lies in no package" in capsys.readouterr().err
    assert main(["fmt", "--register", "-"]) == 2


def test_a_register_with_faults_is_not_added_to(package: Path, capsys: Capture) -> None:
    """Its findings are told."""
    path = statement_with(package, NEW)
    (package / "entities.json").write_text("{", encoding="utf-8")
    assert main(["fmt", "--register", str(path)]) == 1
    assert "error JSC107" in capsys.readouterr().err
    assert (package / "entities.json").read_text(encoding="utf-8") == "{"


def test_what_was_registered_stands_in_the_report_as_json(package: Path, capsys: Capture) -> None:
    """Only where it was asked for."""
    path = statement_with(package, NEW)
    assert main(["fmt", "--format", "json", "--register", str(path)]) == 0
    (file,) = json.loads(capsys.readouterr().out)["files"]
    assert file["registered"] == ["state:ISL"]


@pytest.mark.parametrize(("name", "code"), [("html", "JSC711"), ("txt", "JSC506")])
def test_a_release_that_is_not_there_yet_is_to_be_copied(package: Path, name: str, code: str) -> None:
    """The hint names the file."""
    path = package / "statements" / f"{STATEMENT_ID}.json"
    value = json.loads(path.read_bytes())
    if name == "html":
        value["source"]["file"] = f"sources/{STATEMENT_ID}.html"
        path.write_text(json.dumps(value), encoding="utf-8")
    else:
        source = package / "sources" / f"{STATEMENT_ID}.txt"
        source.rename(source.with_suffix(".html"))
        value["source"]["file"] = f"sources/{STATEMENT_ID}.html"
        path.write_text(json.dumps(value), encoding="utf-8")
    (finding,) = validate(path).findings
    assert finding.code == code
    assert finding.hint is not None
    assert f"'sources/{STATEMENT_ID}.{name}'" in finding.hint


def test_the_diff_shows_what_the_register_would_get(package: Path, capsys: Capture) -> None:
    """Behind what the statement would; nothing is written."""
    path = statement_with(package, NEW)
    before = (package / "entities.json").read_bytes()
    assert main(["fmt", "--register", "--diff", str(path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    at = lines.index(f"--- {package / 'entities.json'}")
    assert lines[at + 1] == f"+++ {package / 'entities.json'} (mended)"
    assert '+      "id": "state:ISL",' in lines[at:]
    assert lines[-1] == f"would register: state:ISL in {package / 'entities.json'}"
    assert (package / "entities.json").read_bytes() == before


def test_outside_a_package_it_is_said_that_the_file_lies_in_none(
    package: Path, tmp_path: Path, capsys: Capture
) -> None:
    """And where it would have to lie."""
    alone = tmp_path / "alone.json"
    alone.write_bytes(statement_with(package, NEW).read_bytes())
    assert main(["fmt", "--register", str(alone)]) == 1
    complaint = capsys.readouterr().err
    assert "The file lies in no package." in complaint
    assert "hint: Put the file into the folder 'statements' of a package" in complaint
