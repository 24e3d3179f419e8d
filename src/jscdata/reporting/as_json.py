"""Reports as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from jscdata.findings import NotChecked, Report
from jscdata.quoting import printable
from jscdata.reporting.tally import Tally
from jscdata.reporting.values import finding_as_value


def reports_as_json(reports: Iterable[Report]) -> Iterator[str]:
    """Go through the lines of a JSON object with ``findings``, ``not_checked``, ``checked`` and what they come to.

    Findings are given on as they come; what was not checked is held until the end.
    """
    tally = Tally()
    rest: list[NotChecked] = []
    checked: list[str] = []
    yield "{"
    yield '  "findings": ['
    before = ""
    for report in reports:
        tally.add(report)
        rest.extend(report.not_checked)
        checked.extend(report.checked)
        for finding in report.findings:
            if before:
                yield f"{before},"
            before = f"    {_dump(finding_as_value(finding))}"
    if before:
        yield before
    yield "  ],"
    parts = {
        "not_checked": [_not_checked(found) for found in rest],
        "checked": [printable(path) for path in checked],
        "lines": tally.lines,
        "counts": tally.codes,
        "errors": tally.errors,
        "warnings": tally.warnings,
        "truncated": tally.truncated,
        "ok": tally.ok,
    }
    yield from _dump(parts, indent=2).splitlines()[1:]


def _dump(value: object, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)


def _not_checked(found: NotChecked) -> dict[str, str]:
    return {
        "rule": found.rule,
        "path": printable(found.path),
        "place": printable(found.place),
        "because": printable(found.because),
    }


__all__ = ["reports_as_json"]
