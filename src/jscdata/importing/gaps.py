"""Places that a table leaves empty, worked out by their words as mending does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from jscdata.findings import Finding
from jscdata.importing.restoring import RestoredFile
from jscdata.mending import Mended, mend
from jscdata.mending.walking import records
from jscdata.model import Span, Unit
from jscdata.positions import Steps, pointer
from jscdata.reading import parse

_ENDS = ("start", "end")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A file with its empty places worked out, or with what stands in the way.

    ``worked_out`` are the JSON Pointers of the records that got a place, and ``open`` those of
    the values that are still empty.
    """

    file: RestoredFile
    worked_out: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    open: frozenset[str] = frozenset()


def fill_places(file: RestoredFile) -> Filled:
    """Work out the places of units and spans whose start or end is empty; all of them, or none."""
    empty = dict(_empty(file.value))
    if not empty:
        return Filled(file=file)
    mended = mend(file.text.encode(), file.name)
    if mended.text is None:
        unfilled = frozenset(pointer((*path, end)) for path in empty for end in _ENDS)
        return Filled(file=file, findings=tuple(_about(mended.report.findings, empty)), open=unfilled)
    value = _with_places(file.value, (), _places(mended, empty))
    worked_out = tuple(pointer(path) for path in empty)
    return Filled(file=replace(file, value=value), worked_out=worked_out)


def _empty(value: Mapping[str, Any]) -> Iterable[tuple[Steps, dict[str, Any]]]:
    """Go through the records of which the tables tell the words and not the whole place."""
    for path, model, found in records(value):
        words = found.get("exact" if model is Span else "text")
        if model in (Span, Unit) and words and None in (found.get("start"), found.get("end")):
            yield path, found


def _about(findings: Iterable[Finding], empty: Iterable[Steps]) -> Iterable[Finding]:
    """Leave out what checking tells, too: all that is not about an empty place, unless nothing else is told."""
    findings = list(findings)
    below = tuple(f"{pointer(path)}/" for path in empty)
    return [finding for finding in findings if f"{finding.pointer}/".startswith(below)] or findings


def _places(mended: Mended, empty: Mapping[Steps, Mapping[str, Any]]) -> dict[Steps, dict[str, int]]:
    """Return start and end of each record; one that mending has put into another unit than the table says has none."""
    value = parse((mended.text or "").encode()).value
    was = {new: old for old, new in mended.renamed}
    found: dict[Steps, dict[str, int]] = {}
    for path, record in empty.items():
        there = value
        for part in path:
            there = there[part]
        if "unit" not in record or was.get(there["unit"], there["unit"]) == record["unit"]:
            found[path] = {end: there[end] for end in _ENDS}
    return found


def _with_places(value: Any, path: Steps, places: Mapping[Steps, dict[str, int]]) -> Any:  # noqa: ANN401 - JSON.
    """Return a value with the places written into it."""
    if isinstance(value, list):
        return [_with_places(item, (*path, index), places) for index, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    inner = {key: _with_places(found, (*path, key), places) for key, found in value.items()}
    return {**inner, **places.get(path, {})}


__all__ = ["Filled", "fill_places"]
