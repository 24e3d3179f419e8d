"""What tests of commands share: a sound file, one with a fault, and an environment that says nothing of colour."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing depend on the machine that runs the tests."""
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHON_COLORS", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def small_file(tmp_path: Path, small: dict[str, Any]) -> Path:
    """Return the path of a sound statement."""
    path = tmp_path / "small.json"
    path.write_text(json.dumps(small), encoding="utf-8")
    return path


@pytest.fixture
def bad_file(tmp_path: Path, small: dict[str, Any]) -> Path:
    """Return the path of a statement with one fault."""
    small["codings"][0]["acts"][0]["time"] = "soon"
    path = tmp_path / "bad.json"
    path.write_text(json.dumps(small, indent=1), encoding="utf-8")
    return path
