"""What stands in the files of the project."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Written apart, so that this file does not hold them itself.
FORBIDDEN = [
    "/wo" + "rk/",
    "/ho" + "me/",
    "/ro" + "ot/",
    "pypi" + ".org",
    "npmjs" + ".com",
    "files.python" + "hosted",
    "TO" + "DO",
    "FIX" + "ME",
]


def tracked() -> list[Path]:
    """Return the tracked text files; the tests of a checkout without git are skipped."""
    try:
        names = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S607
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("This is no checkout of git.")
    return [ROOT / name for name in names.stdout.splitlines() if (ROOT / name).is_file() and _is_prose(Path(name))]


def _is_prose(path: Path) -> bool:
    """Return whether a file is written for readers: no picture and no input of a test, by its path in the project."""
    return path.suffix != ".png" and not {"examples", "corpus"} & set(path.parts)


def test_most_files_are_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the project lies; only folders of its own hold inputs of tests."""
    root = tmp_path / "examples" / "corpus"
    (root / "tests" / "examples").mkdir(parents=True)
    for name in ("README.md", "tests/examples/page.html"):
        (root / name).write_text("words", encoding="utf-8")
    for command in (["init", "--quiet"], ["add", "--all"]):
        subprocess.run(["git", *command], cwd=root, check=True)  # noqa: S607
    monkeypatch.setattr(sys.modules[__name__], "ROOT", root)
    assert tracked() == [root / "README.md"]


def test_no_file_names_a_machine_or_a_registry() -> None:
    """The project speaks of itself alone."""
    for path in tracked():
        text = path.read_text(encoding="utf-8")
        assert not [word for word in FORBIDDEN if word in text], path


def test_links_between_documents_lead_somewhere() -> None:
    """A reader who follows a link finds the file."""
    for path in tracked():
        if path.suffix == ".md":
            for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8")):
                assert (path.parent / target).exists(), f"{path}: {target}"


def test_sources_are_kept_byte_for_byte() -> None:
    """Git changes no line end of a release on any system, and writes LF elsewhere."""
    tracked()
    names = ["datapackage/sources/us-jp-scc-2024-07-28-fact-sheet.txt", "datapackage/tables/acts.csv"]
    command = ["git", "check-attr", "text", "eol", "--", *names]
    said = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert f"{names[0]}: text: unset" in said
    assert f"{names[1]}: eol: lf" in said
