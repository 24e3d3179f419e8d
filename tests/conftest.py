"""What tests share: examples, three statements as lines, the shipped data, and a package of one statement to spoil."""

from __future__ import annotations

import atexit
import functools
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from jscdata import shipped
from jscdata.building import build
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
def many(small: dict[str, Any]) -> list[dict[str, Any]]:
    """Return three statements of three years, one of them of a series."""
    found = []
    for number, year in enumerate((2001, 2003, 2004)):
        value = json.loads(json.dumps(small))
        value["id"], value["date"] = f"x-{year}", f"{year}-06-01"
        value["meeting"]["series"] = "lighthouses" if number else None
        found.append(value)
    return found


@pytest.fixture
def lines(many: list[dict[str, Any]], tmp_path: Path) -> Path:
    """Return the three as JSON Lines, with blank lines between."""
    path = tmp_path / "many.jsonl"
    path.write_text("\n\n".join(json.dumps(value) for value in many) + "\n", encoding="utf-8")
    return path


@functools.cache
def one_statement() -> Path:
    """Return a package that holds the fact sheet of 2024 alone, to be read and not to be changed.

    What tests expect of it stays true however many statements are shipped.
    """
    root = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, root, ignore_errors=True)
    folder, statement = root / "datapackage", f"statements/{STATEMENT_ID}.json"
    for name in ("README.md", "datapackage.json", statement, f"sources/{STATEMENT_ID}.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(data_folder() / name, folder / name)
    named = {entity["id"] for entity in json.loads((folder / statement).read_bytes())["entities"]}
    register = json.loads((data_folder() / "entities.json").read_bytes())
    register["entities"] = [entity for entity in register["entities"] if entity["id"] in named]
    (folder / "entities.json").write_bytes(json.dumps(register, ensure_ascii=False, indent=2).encode() + b"\n")
    build(folder)
    return folder


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """Return a copy of the package that holds the fact sheet of 2024 alone."""
    folder = tmp_path / "package"
    shutil.copytree(one_statement(), folder)
    return folder


@pytest.fixture
def shipped_package(tmp_path: Path) -> Path:
    """Return a copy of the shipped package, with all its statements."""
    folder = tmp_path / "shipped"
    shutil.copytree(data_folder(), folder)
    return folder


@pytest.fixture
def only_the_fact_sheet(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the library find the package of one statement as the shipped one, and return it."""
    monkeypatch.setattr(shipped, "_ROOTS", (one_statement().parent, *shipped._ROOTS))
    return one_statement()


@pytest.fixture
def shipped_file() -> Path:
    """Return the path of the shipped statement."""
    return data_folder() / "statements" / f"{STATEMENT_ID}.json"
