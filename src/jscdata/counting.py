"""Numbers with their nouns, as people read them."""

from __future__ import annotations


def count(number: int, noun: str) -> str:
    """Return the number with its noun, in the plural unless it is one: ``1 act``, ``1,000 acts``."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def row_in_words(row: int) -> str:
    """Return which row of a table is meant: as findings count, from 1 without the header, and as a spreadsheet does."""
    return f"row {row} (row {row + 1} of the sheet)" if row else "header (row 1 of the sheet)"


__all__ = ["count", "row_in_words"]
