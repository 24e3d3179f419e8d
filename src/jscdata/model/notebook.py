"""A statement as a page of HTML, for notebooks."""

from __future__ import annotations

from collections.abc import Sequence

from jscdata.model.coding import Coding
from jscdata.model.entity import Entity
from jscdata.model.unit import Unit


def page(title: str, units: Sequence[Unit], entities: Sequence[Entity], coding: Coding | None) -> str:
    """Return the text as HTML with mentions and acts marked."""
    raise NotImplementedError


__all__ = ["page"]
