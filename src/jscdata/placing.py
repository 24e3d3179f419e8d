"""From faults in a document to findings with line, column and the line itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jscdata.catalogue import RULES
from jscdata.findings import Excerpt, Fault, Finding
from jscdata.positions import LineIndex, Node, Steps, find, pointer
from jscdata.quoting import printable

_BEFORE = 40
_AFTER = 60


def place(faults: Iterable[Fault], path: str, text: str | None, first_line: int = 1) -> list[Finding]:
    """Return the faults as findings in the order of the text; without a text they have no lines.

    ``first_line`` is the number of the text's first line in its file.
    """
    faults = list(faults)
    findings = [_without_place(fault, path) for fault in faults]
    if text is None or not faults:
        return findings
    known = find(text, _wanted(faults))
    lines = LineIndex(text, first_line)
    spans = [_span(fault, known) for fault in faults]
    placed = [_with_place(finding, text, span, lines) for finding, span in zip(findings, spans, strict=True)]
    return [placed[index] for index in sorted(range(len(spans)), key=spans.__getitem__)]


def in_order_of(value: object, faults: Iterable[Fault]) -> list[Fault]:
    """Return faults in the order in which their places stand in a JSON value."""
    order: dict[int, dict[object, int]] = {}

    def rank(fault: Fault) -> tuple[int, ...]:
        here, found = value, []
        for part in fault.path:
            if isinstance(here, dict):
                keys = order.setdefault(id(here), {key: number for number, key in enumerate(here)})
                found.append(keys.get(part, -1))
            else:
                found.append(part if isinstance(part, int) else -1)
            here = _inside(here, part)
        return tuple(found)

    return sorted(faults, key=rank)


def _inside(value: object, part: str | int) -> object:
    """Return what a key or an index leads to, None where there is nothing."""
    if isinstance(value, dict):
        return value.get(part)
    return value[part] if isinstance(value, list) and isinstance(part, int) and part < len(value) else None


def _wanted(faults: Iterable[Fault]) -> set[Steps]:
    """Return the paths to look up: each fault's and all above it, since a fault may lie on what is missing."""
    return {fault.path[:length] for fault in faults if fault.start is None for length in range(len(fault.path) + 1)}


def _span(fault: Fault, known: dict[Steps, Node]) -> tuple[int, int]:
    """Return where the fault stands: itself, or the nearest value above it that the text has."""
    if fault.start is not None:
        return fault.start, fault.end if fault.end is not None else fault.start + 1
    for length in range(len(fault.path), -1, -1):
        node = known.get(fault.path[:length])
        if node is not None:
            exact = length == len(fault.path)
            return (node.key_start, node.key_end) if fault.at_key or not exact else (node.start, node.end)
    return 0, 1


def _without_place(fault: Fault, path: str) -> Finding:
    hint = fault.hint or RULES[fault.code].hint
    return Finding(code=fault.code, message=fault.message, path=path, pointer=pointer(fault.path), hint=hint)


def _with_place(finding: Finding, text: str, span: tuple[int, int], lines: LineIndex) -> Finding:
    line, column = lines.place(span[0])
    end_line, end_column = lines.place(span[1])
    return replace(
        finding, line=line, column=column, end_line=end_line, end_column=end_column, excerpt=_excerpt(text, span)
    )


def _excerpt(text: str, span: tuple[int, int]) -> Excerpt:
    """Cut the line around the fault; every character keeps its width, so that the caret stands right."""
    start, end = span
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    line_end = len(text) if line_end < 0 else line_end
    left = max(line_start, start - _BEFORE)
    right = min(line_end, start + _AFTER)
    before = printable(text[left:start])
    words = printable(text[start : min(end, right)])
    after = printable(text[min(end, right) : right])
    prefix, suffix = "…" if left > line_start else "", "…" if right < line_end else ""
    return Excerpt(
        text=f"{prefix}{before}{words}{after}{suffix}", caret=len(prefix) + len(before), width=max(1, len(words))
    )


__all__ = ["in_order_of", "place"]
