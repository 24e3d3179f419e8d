"""From the bytes of a draft to the mended text, or to all that stands in the way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jscdata.findings import MAX_FAULTS, Fault, Finding, NotChecked, Report
from jscdata.mending.before import Before, before_by_file, before_by_old
from jscdata.mending.canonical import as_text
from jscdata.mending.filling import Unfilled, fill_from_package
from jscdata.mending.gaps import Gaps
from jscdata.mending.given import GivenSpan, given_spans, given_units, missing, wrong_type
from jscdata.mending.ids import duplicate_ids, ids_by_structure, named_in_order, parents_of
from jscdata.mending.layout import Layout
from jscdata.mending.spans import SpanSearch, in_own_unit
from jscdata.mending.units import place_units
from jscdata.mending.writing import Change, sort_mentions, write_spans, write_units
from jscdata.model import Statement
from jscdata.placing import place
from jscdata.reading import MAX_BYTES, Parsed, parse, too_deep
from jscdata.structure import version_fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What mending a file has given.

    ``text`` is the mended statement, None where something stands in the way, which ``report``
    then tells. ``was`` is the text of the file as it is. ``renamed`` are the ids of units that
    have changed, old and new, and ``changes`` the places that were given and were wrong.
    """

    was: str
    report: Report
    text: str | None = None
    renamed: tuple[tuple[str, str], ...] = ()
    changes: tuple[Change, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the mended text is another than that of the file."""
        return self.text is not None and self.text != self.was


def mend(data: bytes, path: str = "", *, file: Path | None = None, old: tuple[bytes, str] | None = None) -> Mended:
    """Bring a statement into canonical form, and work out the places and ids that it leaves out.

    The statement may be a draft that is not valid yet. Everything is mended, or nothing is.

    Args:
        data: The bytes of the statement file.
        path: How findings call the file.
        file: Where it lies, so that text and hash can be taken from the package around it.
        old: The bytes of the version before, with its path, where units were cut anew.
    """
    parsed = parse(data)
    faults = _unreadable(parsed)
    if faults:
        return _refused(parsed, path, faults)
    try:
        earlier = _old_value(old)
    except _UnfitError as error:
        return Mended(was=parsed.text, report=error.report)
    value: dict[str, Any] = parsed.value
    unfilled = fill_from_package(value, file) if file else Unfilled()
    faults = unfilled.faults
    faults += [] if faults else _unfit_text(value)
    units = named_in_order(given_units(value, faults))
    spans = given_spans(value, faults)
    if not faults:
        starts, faults = place_units(value["text"], units)
        faults += duplicate_ids(units)
    if faults:
        return _refused(parsed, path, faults, "the places of the spans" if spans else None)
    layout = Layout(text=value["text"], units=tuple(units), starts=tuple(starts))
    return _mended(parsed, path, layout, spans, earlier, unregistered=unfilled.unregistered)


def _mended(  # noqa: PLR0913 - what is mended, where it stands, and what is known of it.
    parsed: Parsed,
    path: str,
    layout: Layout,
    spans: Sequence[GivenSpan],
    old: Mapping[str, Any] | None,
    *,
    unregistered: frozenset[str],
) -> Mended:
    before = _before(layout, spans, old)
    parents, faults = parents_of(layout, before)
    if faults or not any(unit.value.get("id") for unit in layout.units):
        # What is above a unit, or how units are counted, is not known where one is left out.
        left_out = list(Gaps(layout).before_units())
        if left_out:
            return _refused(parsed, path, left_out, "the ids of the units")
    ids, unnamed = ids_by_structure(layout.units, parents)
    starts, unclear = SpanSearch(layout, before, spans).starts()
    if faults or unnamed or unclear:
        return _refused(parsed, path, [*faults, *unnamed, *unclear])
    changes = [*write_units(layout, ids, parents), *write_spans(layout, ids, spans, starts)]
    sort_mentions(parsed.value, ids)
    text = as_text(parsed.value, unregistered=unregistered)
    if len(text.encode()) > MAX_BYTES:
        message = f"The mended file would have more than {MAX_BYTES // (1024 * 1024)} MB, which is not read."
        return _refused(parsed, path, [Fault(code="JSC104", message=message)])
    renamed = tuple((unit.id, new) for unit, new in zip(layout.units, ids, strict=True) if unit.id and unit.id != new)
    return Mended(was=parsed.text, text=text, renamed=renamed, changes=tuple(changes), report=Report(checked=(path,)))


def _before(layout: Layout, spans: Sequence[GivenSpan], old: Mapping[str, Any] | None) -> Before:
    """Return how the text was cut before; where everything is in its place, the version before has had its say."""
    is_settled = layout.is_settled and all(in_own_unit(layout, span) is not None for span in spans)
    return before_by_file(layout) if old is None or is_settled else before_by_old(old, layout)


def _unreadable(parsed: Parsed) -> list[Fault]:
    """Return what keeps a file from being read as a statement of this schema."""
    if parsed.faults:
        return list(parsed.faults)
    if not isinstance(parsed.value, dict):
        return [wrong_type("An object", ())]
    found = too_deep(parsed.text) or version_fault(parsed.value)
    return [found] if found else []


def _unfit_text(value: dict[str, Any]) -> Iterator[Fault]:
    """Tell a text that is absent, is none, or has line ends that would shift all places."""
    text = value.get("text")
    if text is None:
        hint = "Copy the text into the file, or put it as sources/ID.txt into the package in which the file lies."
        found = missing(value, "text", Statement, ())
        yield found if found.hint else replace(found, hint=hint)
    elif not isinstance(text, str):
        yield wrong_type("A string", ("text",))
    elif "\r" in text:
        hint = "Leave 'text' out, so that it is taken from the source, or end its lines with line feeds alone."
        yield Fault(code="JSC204", message="The text has carriage returns in it.", path=("text",), hint=hint)


class _UnfitError(Exception):
    """The version before cannot be used; ``report`` tells why."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report


def _old_value(old: tuple[bytes, str] | None) -> Mapping[str, Any] | None:
    if old is None:
        return None
    parsed = parse(old[0])
    faults = _unreadable(parsed)
    if not faults:
        value: Mapping[str, Any] = parsed.value
        if isinstance(value.get("text"), str) and isinstance(value.get("units"), list):
            return value
        faults = [Fault(code="JSC202", message="The version before needs the fields 'text' and 'units'.")]
    raise _UnfitError(_report(parsed, old[1], faults))


def _refused(parsed: Parsed, path: str, faults: Iterable[Fault], unseen: str | None = None) -> Mended:
    return Mended(was=parsed.text, report=_report(parsed, path, faults, unseen))


def _report(parsed: Parsed, path: str, faults: Iterable[Fault], unseen: str | None = None) -> Report:
    findings: list[Finding] = place(faults, path, parsed.text or None)
    rest = [NotChecked(rule=unseen, place="", because=findings[0].pointer, path=path)] if unseen else []
    return Report(
        findings=tuple(findings[:MAX_FAULTS]),
        not_checked=tuple(rest),
        checked=(path,),
        truncated=len(findings) > MAX_FAULTS,
    )


__all__ = ["Mended", "mend"]
