"""What every report keeps, whatever was put in: for the property tests and for the fuzzer."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import pairwise

from jscdata.catalogue import RULES
from jscdata.findings import MAX_FAULTS, Finding, Report
from jscdata.reporting.as_json import reports_as_json
from jscdata.reporting.as_text import report_as_text

_POINTER = re.compile(r"(/([^~/]|~[01])*)*", re.DOTALL)

_IGNORABLE = (
    *((0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F)),
    *((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF)),
    *((0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)),
)
"""First and last of each range of Default_Ignorable_Code_Point (Unicode 16): what is not shown, or turns text round."""


def is_unsafe(character: str) -> bool:
    """Return whether a character acts on a terminal, breaks a line or cannot be seen; a line feed counts, too."""
    hidden = any(low <= ord(character) <= high for low, high in _IGNORABLE)
    return hidden or unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")


def keep(report: Report, text: str | None = None) -> None:
    """Assert all of it; ``text`` is the document as characters, where there is one."""
    assert len(report.findings) <= MAX_FAULTS
    assert report.ok == (not any(finding.severity == "error" for finding in report.findings))
    for finding in report.findings:
        _tells(finding)
        if text is not None and finding.line is not None:
            _lies_within(finding, text)
    places = [(finding.line, finding.column or 0) for finding in report.findings if finding.line is not None]
    assert all(before <= after for before, after in pairwise(places)), places
    _is_safe(report)


def _tells(finding: Finding) -> None:
    """Assert that code, message and hint are there, and a place that a program can follow."""
    assert finding.code in RULES
    assert finding.message.endswith((".", "?")), finding.message
    assert finding.hint is not None
    assert finding.hint.endswith((".", "?")), finding.hint
    assert _POINTER.fullmatch(finding.pointer), finding.pointer


def _lies_within(finding: Finding, text: str) -> None:
    """Assert that the place is one of the text, and that the caret stands under the excerpt."""
    assert finding.line is not None
    assert finding.column is not None
    assert finding.end_line is not None
    assert finding.end_column is not None
    lines = text.split("\n")
    assert 1 <= finding.line <= finding.end_line <= len(lines)
    assert 1 <= finding.column <= len(lines[finding.line - 1]) + 1
    assert 1 <= finding.end_column <= len(lines[finding.end_line - 1]) + 1
    assert (finding.line, finding.column) <= (finding.end_line, finding.end_column)
    assert finding.excerpt is not None
    assert 0 <= finding.excerpt.caret <= len(finding.excerpt.text)


def _is_safe(report: Report) -> None:
    """Assert that both forms of the report can be written, and hold no unsafe character but line feeds."""
    text = report_as_text(report)
    value = "\n".join(reports_as_json([report]))
    for written in (text, value):
        unsafe = sorted({character for character in written if is_unsafe(character)} - {"\n"})
        assert not unsafe, [f"U+{ord(character):04X}" for character in unsafe]
        written.encode("utf-8")
    assert len(json.loads(value)["findings"]) == len(report.findings)


__all__ = ["is_unsafe", "keep"]
