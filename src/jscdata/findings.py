"""What validation tells: findings, what was not checked, and the report that holds both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from jscdata.catalogue import RULES, Severity
from jscdata.counting import count, row_in_words
from jscdata.quoting import printable

MAX_FAULTS = 1000
"""Findings stop at this number a document, and so does what was not checked."""

_FIRST = 10
"""Findings that a report tells when it is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The line on which a fault stands, cut and safe to print.

    ``caret`` is the offset of the fault in ``text``, and ``width`` the number of characters.
    """

    text: str
    caret: int
    width: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One fault at one place.

    Lines and columns count from 1, columns in Unicode code points; ``end_column`` is the column
    after the last character. ``pointer`` is a JSON Pointer (RFC 6901). ``row`` counts the rows of
    a table from 1, the header excluded; 0 is the header, which a spreadsheet shows as row 1. What
    has no place of a kind is None there. ``is_raised`` tells that a warning is to count as an
    error, and ``stops`` that because of this fault nothing or not all of the document was checked.
    """

    code: str
    message: str
    path: str = ""
    pointer: str = ""
    hint: str | None = None
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    row: int | None = None
    field: str | None = None
    excerpt: Excerpt | None = None
    is_raised: bool = False
    stops: bool = False

    @property
    def severity(self) -> Severity:
        """``error`` or ``warning``, as the catalogue has it, unless it was raised."""
        return "error" if self.is_raised else RULES[self.code].severity

    @property
    def layer(self) -> str:
        """Name of the layer that the rule belongs to, such as ``structure``."""
        return RULES[self.code].layer

    def __str__(self) -> str:
        """Return place, code and message on one line; what they repeat of a file is safe to print."""
        return f"{printable(self.path)}{self._within}: {self.code} {self.message}"

    def __repr__(self) -> str:
        return f"<Finding {self}>"

    @property
    def _within(self) -> str:
        if self.line is not None:
            return f":{self.line}" + ("" if self.column is None else f":{self.column}")
        if self.row is not None:
            return f": {row_in_words(self.row)}" + (f", field {printable(self.field)}" if self.field else "")
        return f"#{printable(self.pointer)}" if self.pointer else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """A finding whose place in the file is not looked up yet.

    ``path`` leads from the root of the document to the value; ``at_key`` places the finding at
    the key instead. ``start`` and ``end`` are offsets into the text, where reading knows them.
    """

    code: str
    message: str
    path: tuple[str | int, ...] = ()
    hint: str | None = None
    at_key: bool = False
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChecked:
    """A rule that could not run at a place, and what stood in its way.

    ``because`` is the JSON Pointer of the fault, or tells in words what was absent.
    """

    rule: str
    place: str
    because: str
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """All that validation has to say of one input.

    ``checked`` are the files that were checked, and ``lines`` is the number of statements among
    what was checked that are lines of JSON Lines. ``truncated`` tells that a document has more
    findings than are told.
    """

    findings: tuple[Finding, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    checked: tuple[str, ...] = ()
    lines: int = 0
    truncated: bool = False

    @property
    def ok(self) -> bool:
        """Whether there is no error; warnings do not count."""
        return not any(finding.severity == "error" for finding in self.findings)

    @property
    def counts(self) -> dict[str, int]:
        """Number of findings by code, sorted by code."""
        return dict(sorted(Counter(finding.code for finding in self.findings).items()))

    def __repr__(self) -> str:
        return f"<Report on {self._summary}>"

    def __str__(self) -> str:
        """Return how much was checked and found, and the first findings, a line each."""
        first = [str(finding) for finding in self.findings[:_FIRST]]
        rest = len(self.findings) - len(first)
        more = [f"And {rest:,} more."] if rest else []
        return "\n".join([f"{self._summary}.", *first, *more])

    @property
    def _summary(self) -> str:
        errors = sum(finding.severity == "error" for finding in self.findings)
        warnings = len(self.findings) - errors
        found = f"{count(errors, 'error')}, {count(warnings, 'warning')}" if self.findings else "no findings"
        cut = ", and more that are not told" if self.truncated else ""
        rest = f"; {count(len(self.not_checked), 'rule')} not checked" if self.not_checked else ""
        return f"{count(len(self.checked), 'file')}: {found}{cut}{rest}"


def bounded(findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], bool]:
    """Return at most ``MAX_FAULTS`` findings on each file, and whether any was left out."""
    counts: Counter[str] = Counter()
    kept: list[Finding] = []
    for finding in findings:
        counts[finding.path] += 1
        if counts[finding.path] <= MAX_FAULTS:
            kept.append(finding)
    return tuple(kept), any(number > MAX_FAULTS for number in counts.values())


__all__ = ["MAX_FAULTS", "Excerpt", "Fault", "Finding", "NotChecked", "Report", "bounded"]
