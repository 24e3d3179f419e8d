"""The libraries that read releases, which come with an extra."""

from __future__ import annotations

from importlib import import_module, metadata
from typing import Any

from jscdata.errors import MissingExtraError


def library(name: str) -> Any:
    """Return a module of the extra ``draft``.

    Raises:
        MissingExtraError: Where it is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise MissingExtraError(name, "draft") from error


def version_of(distribution: str) -> str:
    """Return name and version of a reader, as a record's source tells them."""
    return f"{distribution} {metadata.version(distribution)}"


__all__ = ["library", "version_of"]
