"""Findings as values of JSON, alike in every format that is JSON."""

from __future__ import annotations

from typing import Any

from jscdata.findings import Finding
from jscdata.quoting import printable
from jscdata.reporting.words import shown


def finding_as_value(finding: Finding) -> dict[str, Any]:
    """Return the finding as a JSON object; every key is always there, null where the finding has nothing.

    What came from a file is safe to print, and cut beyond 1,000 characters, save the path.
    """
    return {
        "code": finding.code,
        "severity": finding.severity,
        "layer": finding.layer,
        "path": printable(finding.path),
        "pointer": shown(finding.pointer),
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "row": finding.row,
        "field": None if finding.field is None else shown(finding.field),
        "message": shown(finding.message),
        "hint": None if finding.hint is None else shown(finding.hint),
    }


__all__ = ["finding_as_value"]
