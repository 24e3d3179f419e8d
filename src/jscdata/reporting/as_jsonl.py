"""Reports as JSON Lines: a finding a line, the summary last."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from jscdata.findings import Report
from jscdata.reporting.tally import Tally
from jscdata.reporting.values import finding_as_value


def reports_as_jsonl(reports: Iterable[Report]) -> Iterator[str]:
    """Go through reports and yield one JSON object a finding, and ``{"summary": ...}`` at the end.

    A stream that lacks the summary was cut off. Lines come as soon as their report does, nothing
    but counts is kept, and every character is ASCII, so that no encoding can harm it.
    """
    tally = Tally()
    for report in reports:
        tally.add(report)
        for finding in report.findings:
            yield json.dumps(finding_as_value(finding))
    yield json.dumps({"summary": _summary(tally)})


def _summary(tally: Tally) -> dict[str, Any]:
    return {
        "ok": tally.ok,
        "errors": tally.errors,
        "warnings": tally.warnings,
        "counts": tally.codes,
        "files": tally.files,
        "lines": tally.lines,
        "truncated": tally.truncated,
        "not_checked": [
            {"rule": rule, "because": because, "number": number} for rule, because, number in tally.not_checked
        ],
    }


__all__ = ["reports_as_jsonl"]
