"""What many tests share: the examples, the shipped data, and a copy of the package to spoil."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from jscdata.shipped import data_folder

EXAMPLES = Path(__file__).parent / "examples"
STATEMENT_ID = "us-jp-scc-2024-07-28-fact-sheet"

# Every run takes the same examples, and no test says anything about time.
settings.register_profile("jscdata", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("jscdata")


@pytest.fixture
def small() -> dict[str, Any]:
    """Return the value of the small valid example, to be changed by the test."""
    value: dict[str, Any] = json.loads((EXAMPLES / "valid" / "small.json").read_bytes())
    return value


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the shipped package."""
    folder = tmp_path / "package"
    shutil.copytree(data_folder(), folder)
    return folder


@pytest.fixture
def shipped_file() -> Path:
    """Return the path of the shipped statement."""
    return data_folder() / "statements" / f"{STATEMENT_ID}.json"
