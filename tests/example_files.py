"""The example files: what to validate of each, and what is expected.

An example is a statement, an archive, or a folder. A folder whose expectation names a package as
``over`` holds the files in which it differs from that package, which is built before the files are
laid over it (or after, with ``built_after``); ``removed`` are files that it lacks, and ``path`` is
what of it is validated, the whole unless it is told.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

from jscdata.bundles import Folder
from jscdata.contents import generated
from jscdata.model import Register, Statement

EXAMPLES = Path(__file__).parent / "examples"
EXPECTED = ".expected.json"
VALID = sorted((EXAMPLES / "valid").glob("*.json"))
INVALID = sorted(path for path in (EXAMPLES / "invalid").iterdir() if not path.name.endswith(EXPECTED))


def expected_of(example: Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads((example.parent / f"{example.stem}{EXPECTED}").read_bytes())
    return value


def to_validate(example: Path, folder: Path) -> Path:
    """Return the path of an example to validate; a package is put together in an empty folder."""
    expected = expected_of(example)
    if "over" not in expected:
        return example
    package = folder / "package"
    shutil.copytree(EXAMPLES / expected["over"], package)
    is_built_after = expected.get("built_after", False)
    if not is_built_after:
        build_unchecked(package)
    if example.is_dir():
        shutil.copytree(example, package, dirs_exist_ok=True)
    for name in expected.get("removed", ()):
        (package / name).unlink()
    if is_built_after:
        build_unchecked(package)
    return package / str(expected.get("path", "."))


def build_unchecked(package: Path) -> None:
    """Write tables and resources, whatever faults the statements and the register have."""
    register = Register.model_validate_json((package / "entities.json").read_bytes())
    files = sorted((package / "statements").glob("*.json"))
    statements = [Statement.model_validate_json(path.read_bytes()) for path in files]
    for name, data in generated(Folder(package), statements, register).items():
        (package / name).parent.mkdir(exist_ok=True)
        (package / name).write_bytes(data)
