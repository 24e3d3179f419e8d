"""The workflow for contributions and the hooks: their commands are run here as they stand."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import STATEMENT_ID

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
CONTRIBUTIONS = ROOT / ".github" / "workflows" / "contributions.yml"
NAMES = ("with blank.json", "--help.json", "$(touch broken).json", "::error::x.json", "two\nlines.json", "ü.json")
"""Names of files that would be options, commands or two files to a careless script."""

pytestmark = pytest.mark.skipif(
    not (ROOT / ".github").is_dir() or any(shutil.which(name) is None for name in ("bash", "git", "xargs")),
    reason="This needs a checkout, bash, git and xargs.",
)


def steps(path: Path) -> list[dict[str, Any]]:
    """Return the steps of all jobs of a workflow."""
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


@pytest.fixture
def commands(tmp_path: Path) -> Path:
    """Return a folder with a jscdata command that runs this code."""
    folder = tmp_path / "bin"
    folder.mkdir()
    command = folder / "jscdata"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m jscdata "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    return folder


def run(script: str, folder: Path, commands: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a script as the runner does: bash, stopping at the first failure."""
    environment = {**os.environ, **variables, "PATH": f"{commands}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],  # noqa: S607 - as the runner finds it.
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True, text=True)  # noqa: S607
    return done.stdout.strip()


@pytest.fixture
def contribution(tmp_path: Path, package: Path) -> tuple[Path, str]:
    """Return a repository in which a branch changes, adds and removes statements, and its base."""
    folder = tmp_path / "repository"
    (folder / "datapackage").parent.mkdir()
    shutil.copytree(package, folder / "datapackage")
    statements = folder / "datapackage" / "statements"
    (statements / "untouched.json").write_text("{", encoding="utf-8")
    (statements / "gone.json").write_text("{", encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "base")
    base = git(folder, "rev-parse", "HEAD")
    value = (statements / f"{STATEMENT_ID}.json").read_text(encoding="utf-8")
    (statements / f"{STATEMENT_ID}.json").write_text(value.replace('"commit"', '"comit"', 1), encoding="utf-8")
    for name in NAMES:
        (statements / name).write_text("[1,]", encoding="utf-8")
    (statements / "gone.json").unlink()
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "contribution")
    return folder, base


def script(name: str) -> str:
    found: str = next(step["run"] for step in steps(CONTRIBUTIONS) if step.get("name") == name)
    return found


def test_the_changed_statements_are_checked_and_their_lines_annotated(
    contribution: tuple[Path, str], commands: Path, tmp_path: Path
) -> None:
    """Each changed file by its own name, nothing else, and nothing that a name says is done."""
    folder, base = contribution
    found = run(script("Find the changed statements"), folder, commands, BASE=base, RUNNER_TEMP=str(tmp_path))
    assert found.returncode == 0, found.stderr
    done = run(script("Validate the changed statements"), folder, commands, RUNNER_TEMP=str(tmp_path))
    assert done.returncode != 0
    assert done.stderr == ""
    errors = [line for line in done.stdout.splitlines() if line.startswith("::error ")]
    paths = [re.match(r"::error file=([^,]*),", line)[1] for line in errors]  # type: ignore[index]
    prefix = "datapackage/statements/"
    expected = {f"{prefix}{STATEMENT_ID}.json"} | {
        f"{prefix}{name}".replace("%", "%25").replace("\n", "\\u000a").replace(":", "%3A") for name in NAMES
    }
    assert set(paths) == expected
    assert "untouched" not in done.stdout
    assert not list(folder.rglob("broken"))
    assert any("line=" in line and "JSC301" in line for line in errors)


def test_the_form_of_the_changed_statements_is_checked(
    contribution: tuple[Path, str], commands: Path, tmp_path: Path
) -> None:
    """A file that is no JSON has no form; nothing is written."""
    folder, base = contribution
    run(script("Find the changed statements"), folder, commands, BASE=base, RUNNER_TEMP=str(tmp_path))
    done = run(script("Hold their form against the canonical one"), folder, commands, RUNNER_TEMP=str(tmp_path))
    assert done.returncode != 0
    assert git(folder, "status", "--porcelain") == ""


@pytest.mark.parametrize("spoilt", ["", "entities.json", f"sources/{STATEMENT_ID}.txt", "tables/acts.csv"])
def test_a_contribution_without_statements_is_checked_as_a_package(
    package: Path, commands: Path, tmp_path: Path, spoilt: str
) -> None:
    """A source, the register or a table alone can break what nobody touched; a sound package passes."""
    folder = tmp_path / "repository"
    folder.mkdir()
    package.rename(folder / "datapackage")
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "base")
    base = git(folder, "rev-parse", "HEAD")
    if spoilt:
        file = folder / "datapackage" / spoilt
        old, new = (b"commit", b"intend") if spoilt.endswith(".csv") else (b"Security", b"Safety")
        file.write_bytes(file.read_bytes().replace(old, new, 1))
        git(folder, "commit", "--quiet", "--all", "--message", "contribution")
    for name in ("Find the changed statements", "Validate the changed statements"):
        done = run(script(name), folder, commands, BASE=base, RUNNER_TEMP=str(tmp_path))
        assert (done.returncode, done.stdout) == (0, "")
    done = run(script("Validate the whole package"), folder, commands, RUNNER_TEMP=str(tmp_path))
    assert (done.returncode, "::error " in done.stdout) == (int(bool(spoilt)), bool(spoilt))


def test_every_change_of_the_package_is_checked_by_its_workflow() -> None:
    """Also where an earlier step has found something, so that all is told in one run."""
    words = yaml.safe_load(CONTRIBUTIONS.read_text(encoding="utf-8"))
    assert words[True]["pull_request"]["paths"] == ["datapackage/**"]
    (step,) = (step for step in steps(CONTRIBUTIONS) if step.get("name") == "Validate the whole package")
    assert step["if"] == "${{ !cancelled() }}"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_workflow_is_safe(path: Path) -> None:
    """Actions are pinned by hash with their version, tokens read, and no script takes words of an event."""
    words = path.read_text(encoding="utf-8")
    workflow = yaml.safe_load(words)
    assert workflow["permissions"] == {"contents": "read"}
    # YAML 1.1 reads the key "on" as true.
    assert "pull_request_target" not in workflow[True]
    for step in steps(path):
        assert "${{" not in step.get("run", "")
        if "uses" in step:
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", step["uses"])
            assert re.search(rf"{re.escape(step['uses'])} # v[0-9.]+\n", words)
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_the_validator_is_a_released_one_installed_before_the_contribution_is_there() -> None:
    """Nothing of the contribution can stand in for it."""
    names = [step.get("name", step.get("uses", "").split("@")[0]) for step in steps(CONTRIBUTIONS)]
    assert names.index("Install the released validator") < names.index("actions/checkout")
    assert re.fullmatch(
        r'python -m pip install --quiet "jscdata>=[0-9.]+,<1"', script("Install the released validator")
    )


@pytest.mark.parametrize(("number", "own"), [(0, ["--warnings-as-errors", "--ignore=JSC7"]), (1, ["--check"])])
def test_a_hook_takes_arguments_and_then_file_names(number: int, own: list[str], package: Path, commands: Path) -> None:
    """A sound statement passes, a faulty one does not, and a name is never an option, whatever arguments are added."""
    hook = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[number]
    name = f"statements/{STATEMENT_ID}.json"
    assert re.search(hook["files"], f"datapackage/{name}")
    assert not re.search(hook["files"], "datapackage/entities.json")
    (package / "--help").write_text(json.dumps([]), encoding="utf-8")
    for arguments in (hook["args"], [*own, *hook["args"]]):
        command = " ".join([hook["entry"], *arguments])
        sound = run(f"{command} {name}", package, commands)
        assert sound.returncode == 0, sound.stdout + sound.stderr
        assert run(f"{command} --help", package, commands).returncode == 1
