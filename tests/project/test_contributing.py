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


@pytest.mark.parametrize(("mark", "end"), [("\ufeff", "\n"), ("", "\r\n"), ("\ufeff", "\r\n"), ("", "\r")])
def test_a_release_from_another_system_is_kept_byte_for_byte(record: Path, package: Path, mark: str, end: str) -> None:
    """Its line ends and its byte order mark stand in nobody's way, from the first step to the last."""
    source = package / "sources" / f"{record.stem}.txt"
    data = (mark + source.read_text(encoding="utf-8").replace("\n", end)).encode()
    source.write_bytes(data)
    assert main(["fmt", "--register", str(record)]) == 0
    assert main(["build", str(package)]) == 0
    assert validate(package).findings == ()
    assert source.read_bytes() == data


def test_a_release_in_another_encoding_is_kept_beside_its_text(record: Path, package: Path, capsys: Capture) -> None:
    """It is the source that the record names; the text is what was read from it."""
    text = package / "sources" / f"{record.stem}.txt"
    release = text.with_suffix(".release.txt")
    release.write_bytes(text.read_bytes().decode().replace("\n", "\r\n").encode("utf-16"))
    text.write_bytes(release.read_bytes())
    value = json.loads(record.read_bytes())
    value["source"] |= {"file": f"sources/{release.name}", "reader": "jscdata, from utf-16"}
    record.write_text(json.dumps(value), encoding="utf-8")
    assert main(["fmt", str(record)]) == 1
    assert "jscdata draft RELEASE --encoding NAME --text FILE" in capsys.readouterr().err
    draft = package.parent / "draft.json"
    line = ["draft", str(release), "--encoding", "utf-16", "-o", str(draft), "--text", str(text), "--force"]
    assert main(line) == 0
    assert main(["fmt", "--register", str(record)]) == 0
    assert main(["build", str(package)]) == 0
    assert validate(package).findings == ()


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
