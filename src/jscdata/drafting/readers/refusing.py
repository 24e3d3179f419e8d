"""What a reader raises where it cannot read a release, and what it says of a missing library."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from jscdata.errors import JscdataError, MissingExtraError


class UnreadableReleaseError(JscdataError):
    """A release cannot be read; the message says why, and what to do."""


def library(name: str, package: str) -> Any:  # noqa: ANN401 - the libraries are typed in part.
    """Return a module of a library that the extra ``draft`` brings.

    Raises:
        MissingExtraError: Where it is not installed (``pip install 'jscdata[draft]'``).
    """
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise MissingExtraError(package, "draft") from error


def reader_name(package: str) -> str:
    """Return a library's name and version, as the record keeps them."""
    metadata = import_module("importlib.metadata")
    return f"{package} {metadata.version(package)}"


__all__ = ["UnreadableReleaseError", "library", "reader_name"]
