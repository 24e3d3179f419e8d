"""Reports as SARIF 2.1.0 (OASIS), the form in which code hosts and editors read findings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from jscdata.catalogue import RULES, Rule
from jscdata.counting import count, row_in_words
from jscdata.findings import Finding, Report
from jscdata.reporting.fingerprints import Fingerprints
from jscdata.reporting.tally import TRUNCATED, Tally, reason_in_words
from jscdata.reporting.uris import path_as_uri
from jscdata.reporting.words import shown, within
from jscdata.versions import LIBRARY

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_INDEXES = {code: index for index, code in enumerate(RULES)}


def reports_as_sarif(reports: Iterable[Report]) -> Iterator[str]:
    """Go through reports and yield one log with one run, a result a line.

    Results come as soon as their report does. Kept are counts, and the fingerprints of the file at
    hand. What was not checked stands in the invocation, after the results. A finding without a
    line has no region, which in SARIF means the whole file. Every character is ASCII.
    """
    tally = Tally()
    fingerprints = Fingerprints()
    head = {"tool": {"driver": _driver()}, "columnKind": "unicodeCodePoints"}
    yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{json.dumps(head)[:-1]}, "results": ['
    comma = ""
    for report in reports:
        tally.add(report)
        for finding in report.findings:
            yield comma + json.dumps(_result(finding, fingerprints.take(finding)))
            comma = ","
    yield f'], "invocations": [{json.dumps(_invocation(tally))}]}}]}}'


def _driver() -> dict[str, Any]:
    return {"name": "jscdata", "version": LIBRARY, "rules": [_rule(rule) for rule in RULES.values()]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": _message(rule.why),
        # GitHub wants both descriptions of every rule.
        "fullDescription": _message(rule.why),
        "help": _message(rule.hint),
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.layer]},
    }


def _result(finding: Finding, fingerprint: str) -> dict[str, Any]:
    told = shown(finding.message) if finding.row is None else f"{within(finding)}: {shown(finding.message)}"
    return {
        "ruleId": finding.code,
        "ruleIndex": _INDEXES[finding.code],
        "level": finding.severity,
        "message": _message(f"{told} {shown(finding.hint)}" if finding.hint else told),
        "locations": [_location(finding)],
        "partialFingerprints": {"findingHash/v1": fingerprint},
    }


def _location(finding: Finding) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": path_as_uri(finding.path)}}
    if finding.line is not None:
        places = {
            "startLine": finding.line,
            "startColumn": finding.column,
            "endLine": finding.end_line,
            "endColumn": finding.end_column,
        }
        physical["region"] = {name: number for name, number in places.items() if number is not None}
    logical = _logical(finding)
    return {"physicalLocation": physical, **({"logicalLocations": [logical]} if logical else {})}


def _logical(finding: Finding) -> dict[str, Any] | None:
    """Return the place in a table, or the JSON Pointer, of which SARIF knows only logical locations."""
    if finding.row is not None:
        field = {"fullyQualifiedName": f"row {finding.row}/{shown(finding.field)}"} if finding.field else {}
        return {"name": row_in_words(finding.row), "kind": "row", **field}
    return {"fullyQualifiedName": shown(finding.pointer)} if finding.pointer else None


def _invocation(tally: Tally) -> dict[str, Any]:
    notes = [_not_checked(rule, because, number) for rule, because, number in tally.not_checked]
    if tally.truncated:
        notes = [{"level": "warning", "message": _message(TRUNCATED)}, *notes]
    return {"executionSuccessful": True, "toolExecutionNotifications": notes}


def _not_checked(rule: str, because: str, number: int) -> dict[str, Any]:
    told = f"{rule} could not be checked in {count(number, 'place')}. {reason_in_words(because)}"
    note: dict[str, Any] = {"level": "note", "message": _message(told)}
    if rule in RULES:
        note["associatedRule"] = {"id": rule, "index": _INDEXES[rule]}
    return note


def _message(words: str) -> dict[str, str]:
    """Return a plain text message; braces are doubled as SARIF wants it (3.11.5), and nothing becomes a link."""
    return {"text": words.replace("{", "{{").replace("}", "}}").replace("](", "]\\u0028")}


__all__ = ["reports_as_sarif"]
