"""The names of the two files that every data package has."""

from __future__ import annotations

DESCRIPTOR = "datapackage.json"
"""The descriptor, by which a folder or an archive is known as a package."""

REGISTER_FILE = "entities.json"
"""The register of entities."""

__all__ = ["DESCRIPTOR", "REGISTER_FILE"]
