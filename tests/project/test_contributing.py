"""The way from a release to a package, walked with the blocks of CONTRIBUTING.md as they stand."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from jscdata import validate
from jscdata.cli import main

PAGE = Path(__file__).parents[2] / "CONTRIBUTING.md"

Capture = pytest.CaptureFixture[str]


def blocks(kind: str) -> list[str]:
    """Return the blocks of the page of one kind."""
    return re.findall(rf"^```{kind}\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


@pytest.fixture
def record(package: Path) -> Path:
    """Return the record that a contributor wrote, in a package with the release and without its entities."""
    (release,), (_, draft) = blocks("text"), blocks("json")
    name = json.loads(draft)["id"]
    (package / "sources" / f"{name}.txt").write_text(release, encoding="utf-8", newline="\n")
    path = package / "statements" / f"{name}.json"
    path.write_text(draft, encoding="utf-8", newline="\n")
    return path


def test_the_ten_steps_lead_to_a_valid_package(record: Path, package: Path, capsys: Capture) -> None:
    """Learn of the entities that are missing, register them, mend, build, validate."""
    assert {"JSC202", "JSC707"} == set(validate(record).counts)
    assert main(["fmt", "--register", str(record)]) == 0
    assert validate(record).findings == ()
    assert main(["build", str(package)]) == 0
    assert validate(package).findings == ()
    assert main(["fmt", "--check", "--register", str(record)]) == 0
    assert main(["show", str(record)]) == 0
    assert "a1 decide “decided”" in capsys.readouterr().out


def test_the_entities_of_the_page_are_those_of_its_record(record: Path) -> None:
    """As they stand there before they are registered."""
    entities = json.loads(record.read_bytes())["entities"]
    assert entities == [json.loads(line) for line in blocks("json")[0].splitlines()]


def test_every_command_of_the_page_exists(capsys: Capture) -> None:
    """A reader can type what stands there."""
    commands = re.findall(r"^\$ jscdata (\S+)", "\n".join(blocks("console")), re.MULTILINE)
    assert {"fmt", "validate", "explain", "show", "build"} <= set(commands)
    for command in sorted(set(commands) - {"--version"}):
        assert main([command, "--help"]) == 0
    assert capsys.readouterr().err == ""


def test_the_hooks_of_the_page_are_those_of_the_repository() -> None:
    """By their ids."""
    hooks = PAGE.parent / ".pre-commit-hooks.yaml"
    if not hooks.is_file():
        pytest.skip("This needs a checkout.")
    named = re.findall(r"- id: (\S+)", blocks("yaml")[0])
    assert sorted(named) == sorted(re.findall(r"^- id: (\S+)", hooks.read_text(encoding="utf-8"), re.MULTILINE))
