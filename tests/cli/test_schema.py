"""The command that prints, writes and checks the schema and the codebook."""

from __future__ import annotations

from pathlib import Path

import pytest

from jscdata.cli import main
from jscdata.shipped import schema_folder

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(("arguments", "name"), [([], "statement.schema.json"), (["--codebook"], "codebook.json")])
def test_schema_prints_the_released_file(arguments: list[str], name: str, capsys: Capture) -> None:
    """Character by character."""
    assert main(["schema", *arguments]) == 0
    assert capsys.readouterr().out == (schema_folder() / "1.0" / name).read_text(encoding="utf-8")


@pytest.fixture
def _any_pydantic(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the schema be generated with whatever pydantic is installed."""
    monkeypatch.setattr("jscdata.schema.generator_installed", lambda: True)


@pytest.mark.usefixtures("_any_pydantic")
def test_schema_check_tells_drift(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files just generated are fresh; a changed one is named, and how to mend it."""
    folder = tmp_path / "1.0"
    assert main(["schema", "--write", str(folder)]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "2 files changed."
    monkeypatch.setattr("jscdata.shipped.schema_folder", lambda: tmp_path)
    assert main(["schema", "--check"]) == 0
    assert capsys.readouterr().out == "The schema and the codebook are what the models make.\n"
    (folder / "codebook.json").write_text("{}", encoding="utf-8")
    assert main(["schema", "--check"]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert complaint.startswith(f"{folder / 'codebook.json'} is not what the models make; run")


@pytest.mark.parametrize("option", [["--check"], ["--write", "folder"]])
def test_schema_is_not_generated_with_another_pydantic(
    option: list[str], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another minor version words the schema differently, which is no drift."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("jscdata.schema.generator_installed", lambda: False)
    assert main(["schema", *option]) == 1
    assert "another version is installed" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
