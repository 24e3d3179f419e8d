"""The words that reports share: what a file said made fit to show, and places."""

from __future__ import annotations

from jscdata.counting import row_in_words
from jscdata.findings import Finding
from jscdata.quoting import printable

LIMIT = 1000
"""Characters of a file's words that a report repeats; paths are never cut, since the system bounds them."""


def shown(words: str) -> str:
    """Return the words safe to print, cut to ``LIMIT`` characters of the file."""
    return printable(words if len(words) <= LIMIT else words[: LIMIT - 1] + "…")


def path_in_words(path: str) -> str:
    """Return the path safe to print; what came without one is ``<input>``."""
    return printable(path) or "<input>"


def within(finding: Finding) -> str:
    """Tell where in its file a finding without a line stands: row and field, else the pointer, else nothing."""
    if finding.row is not None:
        return row_in_words(finding.row) + (f", field {shown(finding.field)}" if finding.field else "")
    return f"#{shown(finding.pointer)}" if finding.pointer else ""


def place_in_words(finding: Finding) -> str:
    """Return path, line and column, or path and row and field, or path and pointer: what there is of them."""
    path = path_in_words(finding.path)
    if finding.line is not None:
        return f"{path}:{finding.line}" + (f":{finding.column}" if finding.column is not None else "")
    inside = within(finding)
    return f"{path}: {inside}" if finding.row is not None else f"{path}{inside}"


__all__ = ["LIMIT", "path_in_words", "place_in_words", "shown", "within"]
