"""Layer 5, units: the source, the text, and the units cut from it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise

from jscdata.bundles import MAX_SOURCE_BYTES
from jscdata.filenames import text_file
from jscdata.findings import Fault
from jscdata.model import Statement, Unit
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.document import Check, Document, each, sound, whole
from jscdata.rules.places import PLACES, where_words_are
from jscdata.spans import WHITE_SPACE, common_start, is_white_space, occurrences
from jscdata.structure import HoleTouchedError

_MARKED = frozenset({"heading", "item", "paragraph"})
"""Kinds of units before which a bullet or a number stands."""

# A bullet, or a number or letter with a full stop or a bracket, and a blank behind it; or a number in
# parts or with a section sign before a word with a capital, for "1.2 billion" and "2.4 GHz" are quantities.
_MARKER = re.compile(
    r"([•▪●◦‣·▶►■□*–—-]|\(?([0-9]{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)])[ \t\u00a0]"
    r"|([0-9]{1,2}(\.[0-9]{1,2})+|§[ \u00a0]?[0-9]{1,3})[ \t\u00a0]+(?=[A-Z][a-z])(?![MBT]r?illion)"
)

# What stands in running words, too: a letter with a full stop ("J. Smith"), and a section of a law.
_IN_WORDS = re.compile(r"[a-zA-Z]\.|§")


def _source_file(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Compare the hash of the release with the file in the package; a release that differs puts the text in doubt."""
    if document.around.package is None:
        return
    name = statement.source.file
    data = _package_file(document, name)
    if data is None:
        message = f"The package has no file {quote(name)} that can be read."
        hint = f"Copy the release, byte for byte, to {quote(name, 200)} in the package, or correct the path."
        fault = Fault(code="JSC711", message=message, path=("source", "file"), hint=hint)
    elif hashlib.sha256(data).hexdigest() != statement.source.sha256:
        message = f"The file {quote(name)} does not have this hash."
        fault = Fault(code="JSC711", message=message, path=("source", "sha256"))
    else:
        return
    document.doubt(("source", name), fault.path)
    yield fault


def _source_text(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Compare the text with ``sources/ID.txt``; a text that differs puts all units in doubt."""
    if document.around.package is None:
        return
    name = text_file(statement.id)
    document.rely_on(("source", name))
    data = _package_file(document, name)
    if data is None:
        hint = f"Write the text of the release to {quote(name, 200)} in the package."
        message = f"The package has no file {quote(name)} with the text."
        yield Fault(code="JSC506", message=message, path=("text",), hint=hint)
        return
    if data.replace(b"\r\n", b"\n") == statement.text.encode():
        return
    yield Fault(code="JSC506", message=_first_difference(data, statement.text), path=("text",))
    for path, _ in document.each(Unit):
        document.doubt((*path, "start"), ("text",))


def _first_difference(data: bytes, text: str) -> str:
    source = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
    at = common_start(source, text)
    there, here = quote(source[at : at + 30]), quote(text[at : at + 30])
    return f"From character {at} on the text differs from its source: there {there} stands, here {here}."


def _package_file(document: Document, name: str) -> bytes | None:
    """Return what a file of the package holds, None where there is none; where the descriptor tells that, stop."""
    package = document.around.package
    if package is not None and package.has(name):
        data = package.read(name, MAX_SOURCE_BYTES)
        if isinstance(data, bytes):
            return data
    if document.around.whole:
        raise HoleTouchedError(("source", "file"))
    return None


def _unit_words(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Compare each unit with the text; units that are all shifted alike are one finding."""
    wrong = [
        (path, unit)
        for path, unit in document.each(Unit)
        if _placed(document, path, unit) and _differs(unit, statement)
    ]
    shift = _common_shift([unit for _, unit in wrong[1:]], statement.text)
    for number, (path, unit) in enumerate(wrong):
        if number and shift is not None:
            document.doubt((*path, "start"), (*wrong[0][0], "text"))
            continue
        message = where_words_are("in the text", unit.text, statement.text, unit.start, unit.end)
        if len(wrong) > 1 and shift is not None:
            message += f" All {len(wrong) - 1} units after it that differ stand {shift:+d} characters away."
        yield Fault(code="JSC503", message=message, path=(*path, "text"))
        document.doubt((*path, "start"), (*path, "text"))
        document.doubt(path, (*path, "text"))
    for _, unit in document.each(Unit):
        # A unit with a hole is passed over above, and stops the rule here, so that this is told.
        _ = unit.start, unit.end, unit.text


def _placed(document: Document, path: Steps, unit: Unit) -> bool:
    """Return whether place and words of a unit are sound and not in doubt."""
    values = unit.__dict__
    if "start" not in values or "end" not in values or "text" not in values:
        return False
    return not document.is_doubted or not document.in_doubt((*path, "start"))


def _differs(unit: Unit, statement: Statement) -> bool:
    return statement.text[unit.start : unit.end] != unit.text


def _common_shift(units: list[Unit], text: str) -> int | None:
    """Return by how much all these units are shifted, None where they are not shifted alike."""
    if not units:
        return None
    shifts = {at - units[0].start for at in occurrences(units[0].text, text, PLACES)}
    for shift in sorted(shifts, key=abs):
        if all(text[unit.start + shift : unit.start + shift + len(unit.text)] == unit.text for unit in units):
            return shift
    return None


def _unit_order(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    placed = [(path, unit) for path, unit in document.each(Unit) if _placed(document, path, unit)]
    for (before_path, before), (path, unit) in pairwise(placed):
        if unit.start < before.end:
            message = (
                f"This unit starts at {unit.start}, before the end of the unit before it, "
                f"{quote(sound(before, 'id'))}, at {before.end}."
            )
            yield Fault(code="JSC502", message=message, path=(*path, "start"))
            document.doubt((*before_path, "gap"), (*path, "start"))
            document.doubt((*path, "gap"), (*path, "start"))


def _coverage(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Between two units stand white space and the marker of the second, and nothing else.

    Of words that stand in no unit, each unit that is referred to and missing may have held some.
    """
    text, end, _ = statement.text, 0, statement.units
    lost = iter(document.missing("unit").values())
    held: Steps | None = None
    for path, unit in document.each(Unit):
        if not _placed(document, path, unit):
            raise HoleTouchedError((*path, "start"))
        if not document.in_doubt((*path, "gap")):
            for fault in _gap(text, end, unit, path):
                if fault.code == "JSC501" and (use := next(lost, None)):
                    held = held or use[0]
                else:
                    yield fault
        end = max(end, unit.end)
    if not is_white_space(text[end:]):
        if use := next(lost, None):
            raise HoleTouchedError(use[0])
        message = f"After the last unit, from {end} on, the text goes on: {quote(text[end:].strip(WHITE_SPACE))}."
        yield Fault(code="JSC501", message=message, path=("text",))
    if held:
        raise HoleTouchedError(held)


def _gap(text: str, end: int, unit: Unit, path: Steps) -> Iterator[Fault]:
    gap, marker = text[end : unit.start], unit.marker or ""
    words = gap.strip(WHITE_SPACE)
    if words == marker:
        return
    if words.endswith(marker):
        uncovered = words.removesuffix(marker)
    elif words.startswith(marker):
        uncovered = words.removeprefix(marker)
    else:
        message = f"Before this unit stands {quote(words)}, and its marker is {quote(marker)}."
        yield Fault(code="JSC513", message=message, path=(*path, "marker"))
        return
    message = f"Between {end} and {unit.start} words stand in no unit: {quote(uncovered.strip(WHITE_SPACE))}."
    yield Fault(code="JSC501", message=message, path=(*path, "start"))


def _marker_outside(_document: Document, path: Steps, unit: Unit) -> Iterator[Fault]:
    """Tell a heading, item or paragraph that has no marker, and begins with what looks like one."""
    found = _MARKER.match(unit.text) if unit.kind in _MARKED and unit.marker is None else None
    if found is None or (unit.kind == "paragraph" and _IN_WORDS.match(unit.text)):
        return
    words = quote(found[0].rstrip(WHITE_SPACE))
    message = f"The words of this {unit.kind} begin with {words}, which looks like its marker."
    if unit.kind == "paragraph":
        message += " A numbered paragraph is an item."
    yield Fault(code="JSC516", message=message, path=(*path, "text"))


UNITS = (
    Check("JSC711", whole, _source_file),
    Check("JSC506", whole, _source_text),
    Check("JSC503", whole, _unit_words),
    Check("JSC502", whole, _unit_order),
    Check("JSC501", whole, _coverage),
    Check("JSC516", each(Unit), _marker_outside),
)
"""The rules on units, in the order in which one puts the next in doubt."""

__all__ = ["UNITS"]
