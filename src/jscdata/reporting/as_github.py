"""Reports as workflow commands of GitHub Actions, which become annotations of a change.

GitHub shows ten annotations of a kind for a step and fifty for a job, so that the findings are
listed once more as plain lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jscdata.catalogue import RULES
from jscdata.counting import count
from jscdata.findings import Finding, Report
from jscdata.quoting import printable
from jscdata.reporting.tally import Tally, gaps_in_words, summary_in_words
from jscdata.reporting.words import place_in_words, shown, within


def reports_as_github(reports: Iterable[Report]) -> Iterator[str]:
    """Go through reports and yield a command a finding, then a group with all findings, then the counts.

    Commands come as soon as their report does; one line a finding is kept for the group. No line
    begins with what a file or its name says, so that neither can give the runner a command.
    """
    tally = Tally()
    listing: list[str] = []
    for report in reports:
        tally.add(report)
        for finding in report.findings:
            yield _command(finding)
            listing.append(_listed(finding))
    if listing:
        yield f"::group::{count(len(listing), 'finding')}"
        yield from listing
        yield "::endgroup::"
    yield summary_in_words(tally)
    yield from gaps_in_words(tally)


def _command(finding: Finding) -> str:
    told = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding).items() if value)
    return f"::{finding.severity} {told}::{_data(_message(finding))}"


def _properties(finding: Finding) -> dict[str, str]:
    """Return the properties of the command; GitHub takes columns only on a single line."""
    title = f"{finding.code} {RULES[finding.code].name}"
    properties = {"file": printable(finding.path)}
    if finding.line is not None:
        one_line = finding.end_line in (None, finding.line)
        places = {
            "line": finding.line,
            "col": finding.column if one_line else None,
            "endLine": finding.end_line,
            "endColumn": finding.end_column if one_line else None,
        }
        properties |= {name: str(number) for name, number in places.items() if number is not None}
    return properties | {"title": title}


def _message(finding: Finding) -> str:
    inside = within(finding) if finding.line is None else ""
    told = f"{inside}: {shown(finding.message)}" if inside else shown(finding.message)
    return f"{told}\nHint: {shown(finding.hint)}" if finding.hint else told


def _listed(finding: Finding) -> str:
    return f"{finding.severity} {place_in_words(finding)}: {finding.code} {shown(finding.message)}"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


__all__ = ["reports_as_github"]
