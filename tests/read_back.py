"""What is read back from the tables of a package, as the tests look at it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from jscdata import Finding
from jscdata.importing import Imported
from tests.conftest import STATEMENT_ID
from tests.table_edits import table_file

NAME = f"statements/{STATEMENT_ID}.json"


def value_of(imported: Imported) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(imported.files[NAME])
    return value


def places(findings: tuple[Finding, ...]) -> list[tuple[str, str, int | None, str | None]]:
    return [(found.code, Path(found.path).name, found.row, found.field) for found in findings]


def rows_of(package: Path, table: str) -> list[dict[str, str]]:
    with table_file(package, table).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
