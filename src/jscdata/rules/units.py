"""Layer 5, units: the source, the text, and the units cut from it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from itertools import pairwise

from jscdata.bullets import BULLETS
from jscdata.bundles import MAX_SOURCE_BYTES
from jscdata.filenames import text_file
from jscdata.findings import Fault
from jscdata.model import Statement, Unit
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, each, whole
from jscdata.rules.document import FILE, GAP, Document, rely_on_fields, sound
from jscdata.rules.places import PLACES, SEARCHED, where_words_are
from jscdata.rules.unit_order import is_placed
from jscdata.source_text import NOT_UTF8, text_bytes, text_in
from jscdata.spans import WHITE_SPACE, common_start, occurrences
from jscdata.structure import HoleTouchedError

_LOOKED_FOR = 100
"""Units that are looked for in a text that has none of them in its place."""

_MARKED = frozenset({"heading", "item", "paragraph"})
"""Kinds of units before which a bullet or a number stands."""

# A bullet, or a number or letter with a full stop or a bracket, and a blank behind it; or a number in
# parts or with a section sign before a word with a capital, for "1.2 billion" and "2.4 GHz" are quantities.
_MARKER = re.compile(
    rf"([{BULLETS}]|\(?([0-9]{{1,3}}|[a-zA-Z]|[ivxIVX]{{2,5}})[.)])[ \t\u00a0]"
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
        fault = _other_hash(name, data, statement.source.sha256)
    else:
        return
    document.doubt(("source", FILE, name), fault.path)
    yield fault


def _other_hash(name: str, data: bytes, wanted: str) -> Fault:
    """Tell that a file has another hash, and whether only its line ends differ from those of the file that has it."""
    message = f"The file {quote(name)} does not have this hash."
    hint = "Restore the file; or, if it is the release, leave 'sha256' out and run 'jscdata fmt', which works it out."
    lines = data.replace(b"\r\n", b"\n")
    for end, how in ((b"\n", "line feeds alone"), (b"\r\n", "carriage returns and line feeds")):
        if hashlib.sha256(lines.replace(b"\n", end)).hexdigest() == wanted:
            message = f"The file {quote(name)} has this hash with {how} at the ends of its lines, and not as it is."
            hint = f"Restore the file, whose line ends a program has changed: the release has {how}."
    return Fault(code="JSC711", message=message, path=("source", "sha256"), hint=hint)


def _source_text(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Compare the text with ``sources/ID.txt``; a text that differs puts all units in doubt."""
    if document.around.package is None:
        return
    name = text_file(statement.id)
    document.rely_on(("id",))
    document.rely_on(("source", FILE, name))
    data = _package_file(document, name)
    if data is None:
        hint = f"Write the text of the release to {quote(name, 200)} in the package."
        message = f"The package has no file {quote(name)} with the text."
        yield Fault(code="JSC506", message=message, path=("text",), hint=hint)
        return
    if text_bytes(data) == statement.text.encode():
        return
    yield _other_text(name, data, statement.text)
    for path, _ in document.each(Unit):
        document.doubt((*path, "start"), ("text",))


def _other_text(name: str, data: bytes, text: str) -> Fault:
    try:
        source = text_in(data)
    except UnicodeDecodeError:
        message = f"The file {quote(name)}, which has the text, is not UTF-8."
        return Fault(code="JSC506", message=message, path=("text",), hint=NOT_UTF8)
    at = common_start(source, text)
    there, here = quote(source[at : at + 30]), quote(text[at : at + 30])
    message = f"From character {at} on the text differs from its source: there {there} stands, here {here}."
    return Fault(code="JSC506", message=message, path=("text",))


def _package_file(document: Document, name: str) -> bytes | None:
    """Return what a file of the package holds, None where there is none; where something else stands there, stop.

    What stands there and cannot be read is told with the package, where that is checked as a whole.
    """
    package = document.around.package
    if package is None:
        return None
    data = package.read(name, MAX_SOURCE_BYTES) if package.has(name) else None
    if isinstance(data, bytes):
        return data
    if document.around.whole and (data is not None or package.is_link(name) or package.leads_out(name)):
        raise HoleTouchedError(("source", "file"))
    return None


def _unit_words(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Compare each unit with the text; units that are all shifted alike are one finding, and so is another text."""
    placed = [(path, unit) for path, unit in document.each(Unit) if is_placed(document, path, unit)]
    wrong = [(path, unit) for path, unit in placed if _differs(unit, statement)]
    shift = _common_shift([unit for _, unit in wrong[1:]], statement.text)
    is_another = len(wrong) == len(placed) and _is_another(wrong, statement.text)
    is_one = shift is not None or is_another
    for number, (path, unit) in enumerate(wrong):
        if number and is_one:
            document.doubt((*path, "start"), (*wrong[0][0], "text"))
            continue
        message = where_words_are("in the text", unit.text, statement.text, unit.start, unit.end)
        if is_another:
            message += f" Nor do those of the {len(wrong) - 1} units after it: the text may be another document's."
        elif len(wrong) > 1 and is_one:
            message += f" All {len(wrong) - 1} units after it that differ stand {shift:+d} characters away."
        yield Fault(code="JSC503", message=message, path=(*path, "text"))
        document.doubt(path, (*path, "text"))
    for _, unit in document.each(Unit):
        # A unit with a hole is passed over above, and stops the rule here, so that this is told.
        rely_on_fields(unit, "start", "end", "text")


def _is_another(units: list[tuple[Steps, Unit]], text: str) -> bool:
    """Return whether a text has the words of none of several units; a long text is not searched, since it is slow."""
    if len(units) < 2 or len(text) > SEARCHED:  # noqa: PLR2004 - one unit alone is told as it is
        return False
    return not any(unit.text in text for _, unit in units[:_LOOKED_FOR])


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
    placed = [(path, unit) for path, unit in document.reading if is_placed(document, path, unit)]
    for (before_path, before), (path, unit) in pairwise(placed):
        if unit.start < before.end:
            message = (
                f"This unit starts at {unit.start}, before the end of the unit before it, "
                f"{quote(sound(before, 'id'))}, at {before.end}."
            )
            yield Fault(code="JSC502", message=message, path=(*path, "start"))
            document.doubt((*before_path, GAP), (*path, "start"))
            document.doubt((*path, GAP), (*path, "start"))


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
    Check("JSC516", each(Unit), _marker_outside),
)
"""The rules on units, in the order in which one puts the next in doubt."""

__all__ = ["UNITS"]
