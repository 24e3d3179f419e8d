"""Reports as JUnit XML, the form in which build servers read results: a file is a test case."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from jscdata.catalogue import RULES
from jscdata.findings import Finding, Report
from jscdata.reporting.tally import Tally, gaps_in_words
from jscdata.reporting.words import path_in_words, place_in_words, shown

# What is safe to print is text of XML 1.0, save these two.
_NOT_XML = re.compile("[\ufffe\uffff]")


def reports_as_junit(reports: Iterable[Report]) -> Iterator[str]:
    """Go through reports, and yield a document with one test case a file, in the order of their first report.

    A file with errors has one ``failure`` element an error. Some readers show the first of them
    alone, so ``system-out`` has a line for each further error, and one for each warning. What was
    not checked stands in the ``system-out`` of the suite.

    The counts stand at the head, so nothing is yielded before the last report has come: until
    then paths and findings are kept. ``failures`` counts files. Every character is ASCII.
    """
    tally = Tally()
    files: dict[str, list[Finding]] = {}
    for report in reports:
        tally.add(report)
        for path in report.checked:
            files.setdefault(path, [])
        for finding in report.findings:
            files.setdefault(finding.path, []).append(finding)
    yield from _document(files, tally)


def _document(files: dict[str, list[Finding]], tally: Tally) -> Iterator[str]:
    failed = sum(any(finding.severity == "error" for finding in found) for found in files.values())
    counts = f'name="jscdata" tests="{len(files)}" failures="{failed}" errors="0"'
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f"<testsuites {counts}>"
    yield f'<testsuite {counts} skipped="0">'
    for path, found in files.items():
        yield from _lines(_case(path, found))
    if gaps := list(gaps_in_words(tally)):
        yield from _lines(_output(gaps))
    yield "</testsuite>"
    yield "</testsuites>"


def _case(path: str, found: list[Finding]) -> Element:
    name = _xml(path_in_words(path))
    case = Element("testcase", {"classname": "jscdata", "name": name} | ({"file": name} if path else {}))
    errors = [finding for finding in found if finding.severity == "error"]
    warnings = [finding for finding in found if finding.severity == "warning"]
    for finding in errors:
        failure = SubElement(case, "failure", type=finding.code, message=_xml(shown(finding.message)))
        failure.text = _xml(_told(finding) + (f"\nHint: {shown(finding.hint)}" if finding.hint else ""))
    if rest := [_told(finding) for finding in (*errors[1:], *warnings)]:
        case.append(_output(rest))
    return case


def _told(finding: Finding) -> str:
    head = f"{finding.severity} {finding.code} {RULES[finding.code].name}"
    return f"{place_in_words(finding)}: {head}: {shown(finding.message)}"


def _output(lines: Iterable[str]) -> Element:
    output = Element("system-out")
    output.text = _xml("\n".join(lines))
    return output


def _xml(words: str) -> str:
    """Write the characters that no XML document can hold by their code point."""
    return _NOT_XML.sub(lambda match: f"\\u{ord(match[0]):04x}", words)


def _lines(element: Element) -> list[str]:
    written: bytes = tostring(element, encoding="us-ascii")
    return written.decode("ascii").split("\n")


__all__ = ["reports_as_junit"]
