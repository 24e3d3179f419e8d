"""Which findings somebody wants to see: rules by code or by the start of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from jscdata.catalogue import RULES
from jscdata.errors import UnknownIdError
from jscdata.findings import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """A choice of rules: codes, or starts of codes such as ``JSC5`` for a layer.

    Of several that a code begins with, the longest decides; of two that are equal, ``ignore``.
    With ``strict`` warnings are told as errors. A finding that stopped the checking is always
    chosen, so that what was not looked at never passes for sound.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False

    def of(self, report: Report) -> Report:
        """Return the report with what is chosen of it."""
        if not (self.select or self.ignore or self.strict):
            return report
        found = [finding for finding in report.findings if finding.stops or self.takes(finding.code)]
        if self.strict:
            found = [replace(finding, is_raised=True) for finding in found]
        rest = tuple(not_checked for not_checked in report.not_checked if self.takes(not_checked.rule))
        return replace(report, findings=tuple(found), not_checked=rest)

    def takes(self, code: str) -> bool:
        """Return whether findings with a code are chosen; what is no code of a rule is."""
        if code not in RULES:
            return True
        selected = max((len(start) for start in self.select if code.startswith(start)), default=-1)
        ignored = max((len(start) for start in self.ignore if code.startswith(start)), default=-1)
        return ignored < selected if self.select else ignored < 0


def codes_of(words: Sequence[str]) -> tuple[str, ...]:
    """Return the codes or starts of codes in words, which may be lists with commas.

    Raises:
        UnknownIdError: Where no rule has a code that starts so; the nearest code is named.
    """
    found = tuple(code for word in words for part in word.split(",") if (code := part.strip().upper()))
    for code in found:
        if not any(rule.startswith(code) for rule in RULES):
            kind = "rule"
            raise UnknownIdError(kind, code, RULES)
    return found


__all__ = ["Selection", "codes_of"]
