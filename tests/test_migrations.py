"""From older schema versions to this one, tried on an invented older version."""

from __future__ import annotations

import copy
import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from jscdata import migrations, validate
from jscdata.cli import main
from jscdata.migrations import MIGRATIONS, Migration, migrate, way
from jscdata.shipped import schema_folder
from jscdata.versions import SCHEMA

FROZEN = Path(__file__).parent / "frozen"

Capture = pytest.CaptureFixture[str]


def rename(old: str, new: str) -> Any:
    def change(value: dict[str, Any]) -> dict[str, Any]:
        return {new if key == old else key: found for key, found in value.items()}

    return change


INVENTED = (
    Migration(before="0.8", after="0.9", what="Tongues are languages.", change=rename("tongue", "language")),
    Migration(before="0.9", after=SCHEMA, what="Names are titles.", change=rename("name", "title")),
)
"""Two steps of versions that never were."""


@pytest.fixture
def old(small: dict[str, Any]) -> dict[str, Any]:
    """Return a record of the invented version 0.8."""
    return rename("language", "tongue")(rename("title", "name")({**small, "schema_version": "0.8"}))  # type: ignore[no-any-return]


@pytest.fixture
def small_file(tmp_path: Path, small: dict[str, Any]) -> Path:
    """Return the path of the small example, whose version is told first."""
    path = tmp_path / "small.json"
    path.write_text(json.dumps(small, indent=1), encoding="utf-8")
    return path


@pytest.fixture
def _invented(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "MIGRATIONS", INVENTED)


def test_a_way_is_the_steps_one_after_another() -> None:
    """From a version in the middle it is shorter, and from this one it is empty."""
    assert way("0.8", INVENTED) == INVENTED
    assert way("0.9", INVENTED) == INVENTED[1:]
    assert way(SCHEMA, INVENTED) == ()
    assert way("0.7", INVENTED) is None


def test_steps_that_lead_in_a_circle_are_no_way() -> None:
    """They end."""
    there = Migration(before="0.1", after="0.2", what="There.", change=dict)
    back = Migration(before="0.2", after="0.1", what="Back.", change=dict)
    assert way("0.1", (there, back)) is None


def test_migrating_gives_a_valid_record_and_leaves_the_old_one(old: dict[str, Any], small: dict[str, Any]) -> None:
    """Nothing but what the steps say is changed."""
    before = copy.deepcopy(old)
    assert migrate(old, INVENTED) == small
    assert old == before
    assert validate(migrate(old, INVENTED)).findings == ()


@pytest.mark.usefixtures("_invented")
def test_the_version_gate_names_the_way(old: dict[str, Any]) -> None:
    """A record that can be migrated is refused with how."""
    (finding,) = validate(old).findings
    assert (finding.code, finding.hint) == ("JSC206", "Run 'jscdata migrate' on the file.")


@pytest.mark.parametrize(
    ("version", "code", "hint"),
    [
        ("0.1", "JSC206", f"No way leads from 0.1 to {SCHEMA}; read it with an older jscdata."),
        ("7.0", "JSC206", "Read it with a newer jscdata: pip install --upgrade jscdata."),
        ("1.999", "JSC207", "Read it with a newer jscdata: pip install --upgrade jscdata."),
    ],
)
def test_the_version_gate_says_what_to_do_without_a_way(
    small: dict[str, Any], version: str, code: str, hint: str
) -> None:
    """An older and a newer library are told apart."""
    (finding,) = validate({**small, "schema_version": version}).findings
    assert (finding.code, finding.hint) == (code, hint)


@pytest.mark.usefixtures("_invented")
def test_the_command_rewrites_a_file(
    tmp_path: Path, old: dict[str, Any], small: dict[str, Any], capsys: Capture
) -> None:
    """Each step is told; what follows this version already is left alone."""
    path = tmp_path / "old.json"
    path.write_text(json.dumps(old), encoding="utf-8")
    assert main(["migrate", "--check", str(path)]) == 1
    assert json.loads(path.read_bytes()) == old
    assert main(["migrate", str(path)]) == 0
    assert json.loads(path.read_bytes()) == small
    assert main(["migrate", str(path)]) == 0
    told = capsys.readouterr().out.splitlines()
    assert f"{path}: 0.8 → 0.9. Tongues are languages." in told
    assert told[-1] == f"unchanged: {path} follows schema version {SCHEMA}."


@pytest.mark.usefixtures("_invented")
def test_the_command_as_json(tmp_path: Path, old: dict[str, Any], capsys: Capture) -> None:
    """Each file with its result and its steps, in the form of the other reports."""
    path, absent = tmp_path / "old.json", tmp_path / "absent.json"
    path.write_text(json.dumps(old), encoding="utf-8")
    results = []
    for more in (["--check"], [], [], [str(absent)]):
        main(["migrate", "--format", "json", str(path), *more])
        told = json.loads(capsys.readouterr().out)
        results.append((told["ok"], [found["result"] for found in told["files"]]))
    assert results == [
        (True, ["would_write"]),
        (True, ["written"]),
        (True, ["unchanged"]),
        (False, ["unchanged", "refused"]),
    ]
    assert told["findings"][0]["code"] == "JSC101"


@pytest.mark.parametrize("words", ["{", "[]", '{"schema_version": "0.1"}', '{"schema_version": 1}', "{}"])
def test_what_cannot_be_migrated_is_left_alone(tmp_path: Path, words: str, capsys: Capture) -> None:
    """Bad input is told, and the file keeps every byte; the others are still done."""
    path, absent = tmp_path / "x.json", tmp_path / "absent.json"
    path.write_text(words, encoding="utf-8")
    assert main(["migrate", str(path), str(absent)]) == 1
    assert path.read_text(encoding="utf-8") == words
    said = capsys.readouterr().err
    assert "x.json" in said
    assert "absent.json: error JSC101" in said


@pytest.mark.parametrize("version", sorted(path.name for path in schema_folder().iterdir() if path.is_dir()))
def test_a_record_of_every_released_version_is_still_read(version: str) -> None:
    """The frozen sample of each has never changed, and is valid here, after migrating where that is needed."""
    data = (FROZEN / version / "statement.json").read_bytes()
    sums = (FROZEN / "SHA256SUMS").read_text(encoding="utf-8")
    assert f"{hashlib.sha256(data).hexdigest()}  {version}/statement.json\n" in sums
    value = json.loads(data)
    assert value["schema_version"] == version
    steps = way(version)
    assert steps is not None
    assert validate(migrate(value, steps)).findings == ()


def test_no_step_leads_to_the_first_version() -> None:
    """Version 1.0 is the first."""
    assert all(step.after != "1.0" for step in MIGRATIONS)


@pytest.mark.parametrize(
    ("version", "code", "hint"),
    [
        ("0.9", "JSC206", f"No way leads from 0.9 to {SCHEMA}; read it with an older jscdata."),
        ("1.1", "JSC207", "Read it with a newer jscdata: pip install --upgrade jscdata."),
        ("2.0", "JSC206", "Read it with a newer jscdata: pip install --upgrade jscdata."),
        ("one", "JSC204", "Write MAJOR.MINOR, such as 1.0."),
        (1, "JSC201", "Write a value of the type named."),
    ],
)
def test_a_version_without_a_way_is_told_as_by_validation(
    small_file: Path, capsys: Capture, version: object, code: str, hint: str
) -> None:
    """With rule, place and what to do, which is not to run the command that says so."""
    value = json.loads(small_file.read_bytes())
    small_file.write_text(json.dumps({**value, "schema_version": version}, indent=1), encoding="utf-8")
    assert main(["migrate", str(small_file), "--format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert (finding["code"], finding["line"], finding["hint"]) == (code, 2, hint)
    (expected,) = validate(small_file).findings
    assert finding["message"] == expected.message


def test_a_record_without_a_version_is_told_as_by_validation(small_file: Path, capsys: Capture) -> None:
    """The field is missing, which is no other version."""
    value = json.loads(small_file.read_bytes())
    del value["schema_version"]
    small_file.write_text(json.dumps(value), encoding="utf-8")
    assert main(["migrate", str(small_file), "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out)["counts"] == {"JSC202": 1}
