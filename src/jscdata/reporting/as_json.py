"""A report as JSON."""

from __future__ import annotations

import json
from typing import Any

from jscdata.findings import Finding, Report
from jscdata.quoting import printable


def report_as_json(report: Report) -> str:
    """Return the report as one JSON object, with ``ok``, ``counts``, ``findings`` and ``not_checked``."""
    value = {
        "ok": report.ok,
        "counts": report.counts,
        "truncated": report.truncated,
        "checked": [printable(path) for path in report.checked],
        "findings": [_finding(finding) for finding in report.findings],
        "not_checked": [
            {"rule": n.rule, "path": printable(n.path), "place": printable(n.place), "because": printable(n.because)}
            for n in report.not_checked
        ],
    }
    return json.dumps(value, ensure_ascii=False, indent=2)


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "layer": finding.layer,
        "path": printable(finding.path),
        "pointer": printable(finding.pointer),
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "row": finding.row,
        "field": finding.field,
        "message": finding.message,
        "hint": finding.hint,
    }


__all__ = ["report_as_json"]
