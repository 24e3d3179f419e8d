"""What a rule of the catalogue consists of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]

LAYERS = {
    "1": "reading",
    "2": "structure",
    "3": "vocabulary",
    "4": "references",
    "5": "text",
    "6": "policy",
    "7": "package",
}
"""Name of each layer by the first digit of its codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: its stable code, its name, why it is there, what breaks it, the same mended, and what to do.

    ``bad`` and ``good`` are pieces of a file, JSON in most cases, with only what matters; an
    ellipsis stands for what is left out.
    """

    code: str
    name: str
    why: str
    bad: str
    good: str
    hint: str
    severity: Severity = "error"

    @property
    def layer(self) -> str:
        """Name of the layer, told by the first digit of the code."""
        return LAYERS[self.code[3]]


__all__ = ["LAYERS", "Rule", "Severity"]
