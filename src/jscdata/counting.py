"""Numbers with their nouns, as people read them."""

from __future__ import annotations


def count(number: int, noun: str) -> str:
    """Return the number with its noun, in the plural unless it is one: ``1 act``, ``1,000 acts``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


__all__ = ["count"]
