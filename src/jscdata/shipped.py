"""Where the data and the schema lie that travel with the library.

In a wheel they lie inside the package; in a checkout and in an editable install they lie at
the top of the repository. This module alone knows both.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jscdata.errors import BrokenInstallationError
from jscdata.filenames import DESCRIPTOR, REGISTER_FILE
from jscdata.versions import SCHEMA

if TYPE_CHECKING:
    from jscdata.model import Register

_PACKAGE = Path(__file__).resolve().parent
_ROOTS = (_PACKAGE, _PACKAGE.parents[1])


def _find(name: str, marker: str) -> Path:
    """Return the folder ``name``, which holds ``marker``, in the package first, in the checkout second."""
    for root in _ROOTS:
        if (root / name / marker).is_file():
            return root / name
    message = f"The folder {name!r} that travels with jscdata is missing. Install jscdata again."
    raise BrokenInstallationError(message)


def data_folder() -> Path:
    """Return the folder of the shipped data package."""
    return _find("datapackage", DESCRIPTOR)


def schema_folder() -> Path:
    """Return the folder of the released schemas, one folder a version."""
    return _find("schema", f"{SCHEMA}/statement.schema.json")


def descriptor() -> dict[str, Any]:
    """Return the descriptor of the shipped data package."""
    path = data_folder() / DESCRIPTOR
    try:
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        message = "The descriptor of the shipped data is damaged. Install jscdata again."
        raise BrokenInstallationError(message) from error
    return found


def register() -> Register:
    """Return the register of entities of the shipped data."""
    from jscdata.model import Register  # noqa: PLC0415 - where the data lie is asked without the models.

    return Register.model_validate_json((data_folder() / REGISTER_FILE).read_bytes())


def data_version() -> str:
    """Return the version of the shipped data."""
    return str(descriptor()["version"])


__all__ = ["data_folder", "data_version", "descriptor", "register", "schema_folder"]
