"""Layer 5: the words, the units cut from them, and the spans in the units."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, pairwise
from pathlib import Path as FilePath
from typing import Any

from jscdata.findings import Fault
from jscdata.model import Act, Coding, Participant, Span, Statement, Unit
from jscdata.positions import Path
from jscdata.quoting import quote
from jscdata.reading import MAX_BYTES
from jscdata.rules.document import Check, Document, each, sound, whole
from jscdata.spans import WHITE_SPACE, contains, is_white_space, occurrences, overlap
from jscdata.structure import HoleTouchedError

_PLACES = 5
_SEARCHED = 200_000
"""Characters of the longest text that is searched for words that are not in their place."""

_BARE = frozenset({"verb", "spans", "conditions"})
"""The fields of an act that hold spans themselves; the others hold records with a span."""


def _source_file(document: Document, _path: Path, statement: Statement) -> Iterator[Fault]:
    """Compare the hash of the release with the file in the package."""
    data = _package_file(document, statement.source.file)
    if data is not None and hashlib.sha256(data).hexdigest() != statement.source.sha256:
        message = f"The file {quote(statement.source.file)} does not have this hash."
        yield Fault(code="JSC711", message=message, path=("source", "sha256"))


def _source_text(document: Document, _path: Path, statement: Statement) -> Iterator[Fault]:
    """Compare the text with ``sources/ID.txt``; a text that differs puts all units in doubt."""
    data = _package_file(document, f"sources/{statement.id}.txt")
    if data is None or data.replace(b"\r\n", b"\n") == statement.text.encode():
        return
    source = data.decode("utf-8", errors="replace").replace("\r\n", "\n")
    at = next((i for i, (a, b) in enumerate(zip(source, statement.text, strict=False)) if a != b), None)
    at = min(len(source), len(statement.text)) if at is None else at
    message = (
        f"From character {at} on the text differs from its source: there {quote(source[at : at + 30])} "
        f"stands, here {quote(statement.text[at : at + 30])}."
    )
    yield Fault(code="JSC506", message=message, path=("text",))
    for path, _ in document.each(Unit):
        document.doubt((*path, "start"), ("text",))


def _package_file(document: Document, name: str) -> bytes | None:
    """Return a file of the package, None outside a package; a missing or foreign file stops the rule."""
    package = document.around.package
    if package is None:
        return None
    file = package / name
    inside = file.resolve().is_relative_to(package.resolve())
    if not inside or not file.is_file() or file.stat().st_size > MAX_BYTES:
        raise HoleTouchedError(("source", "file"))
    return FilePath(file).read_bytes()


def _unit_words(document: Document, _path: Path, statement: Statement) -> Iterator[Fault]:
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
        message = _where_words_are("in the text", unit.text, statement.text, unit.start, unit.end)
        if len(wrong) > 1 and shift is not None:
            message += f" All {len(wrong) - 1} units after it that differ stand {shift:+d} characters away."
        yield Fault(code="JSC503", message=message, path=(*path, "text"))
        document.doubt((*path, "start"), (*path, "text"))
        document.doubt(path, (*path, "text"))
    for _, unit in document.each(Unit):
        # A unit with a hole is passed over above, and stops the rule here, so that this is told.
        _ = unit.start, unit.end, unit.text


def _placed(document: Document, path: Path, unit: Unit) -> bool:
    """Return whether place and words of a unit are sound and not in doubt."""
    known = all(sound(unit, name) is not None for name in ("start", "end", "text"))
    return known and not document.in_doubt((*path, "start"))


def _differs(unit: Unit, statement: Statement) -> bool:
    return statement.text[unit.start : unit.end] != unit.text


def _common_shift(units: list[Unit], text: str) -> int | None:
    """Return by how much all these units are shifted, None where they are not shifted alike."""
    if not units:
        return None
    shifts = {at - units[0].start for at in occurrences(units[0].text, text, _PLACES)}
    for shift in sorted(shifts, key=abs):
        if all(text[unit.start + shift : unit.start + shift + len(unit.text)] == unit.text for unit in units):
            return shift
    return None


def _where_words_are(there: str, words: str, text: str, start: int, end: int) -> str:
    """Say what stands at the place, and where the words do stand; a long text is not searched, since it is slow."""
    said = f"At {start} to {end} {there} stands {quote(text[start:end])}, not {quote(words)}."
    if len(text) > _SEARCHED:
        return said
    found = occurrences(words, text, _PLACES + 1)
    if not found:
        return f"{said} These words do not occur there."
    places = ", ".join(f"{at} to {at + len(words)}" for at in found[:_PLACES])
    more = " and further places" if len(found) > _PLACES else ""
    return f"{said} They stand at {places}{more}."


def _unit_order(document: Document, _path: Path, _statement: Statement) -> Iterator[Fault]:
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


def _coverage(document: Document, _path: Path, statement: Statement) -> Iterator[Fault]:
    """Between two units stand white space and the marker of the second, and nothing else."""
    text, end, _ = statement.text, 0, statement.units
    for path, unit in document.each(Unit):
        if not _placed(document, path, unit):
            raise HoleTouchedError((*path, "start"))
        if not document.in_doubt((*path, "gap")):
            yield from _gap(text, end, unit, path)
        end = max(end, unit.end)
    if not is_white_space(text[end:]):
        message = f"After the last unit, from {end} on, the text goes on: {quote(text[end:].strip(WHITE_SPACE))}."
        yield Fault(code="JSC501", message=message, path=("text",))


def _gap(text: str, end: int, unit: Unit, path: Path) -> Iterator[Fault]:
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


def _span_place(document: Document, path: Path, span: Span) -> Iterator[Fault]:
    """Tell a span that is empty or runs out of its unit; its words are then in doubt."""
    unit = document.unit(span.unit)
    if span.start >= span.end or span.end > len(unit.text):
        message = (
            f"The span runs from {span.start} to {span.end}, and the unit {quote(unit.id)} from 0 to {len(unit.text)}."
        )
        yield Fault(code="JSC505", message=message, path=path)
        document.doubt(path, path)


def _span_words(document: Document, path: Path, span: Span) -> Iterator[Fault]:
    """Compare the words with the unit; a span that differs is in doubt for the rules after this."""
    document.rely_on(path)
    unit = document.unit(span.unit)
    if unit.text[span.start : span.end] != span.exact:
        there = f"in the unit {quote(unit.id)}"
        message = _where_words_are(there, span.exact, unit.text, span.start, span.end)
        yield Fault(code="JSC504", message=message, path=(*path, "exact"))
        document.doubt(path, (*path, "exact"))


def _inside(inner: Span, outer: Iterable[Span]) -> bool:
    """Return whether one of the spans holds the inner one."""
    return any(span.unit == inner.unit and contains(span.start, span.end, inner.start, inner.end) for span in outer)


def _rely_on_spans(document: Document, path: Path, act: Act, *names: str) -> None:
    """Make sure of the spans of an act by field; raise HoleTouchedError where one is in doubt."""
    for name in names:
        value: Any = getattr(act, name)
        single = not isinstance(value, tuple)
        parts: tuple[Any, ...] = (value,) if single else value
        for index, item in enumerate(parts):
            where = (*path, name) if single else (*path, name, index)
            bare = name in _BARE
            document.rely_on(where if bare else (*where, "span"))
            document.unit(item.unit if bare else item.span.unit)


def _verb_inside(document: Document, path: Path, act: Act) -> Iterator[Fault]:
    _rely_on_spans(document, path, act, "verb", "spans")
    if not _inside(act.verb, act.spans):
        message = f"The verb {quote(act.verb.exact)} stands outside the words of the act."
        yield Fault(code="JSC507", message=message, path=(*path, "verb"))


def _parts_inside(document: Document, path: Path, act: Act) -> Iterator[Fault]:
    """Objects and what makes precise lie within the words; conditions may stand before the subject."""
    _rely_on_spans(document, path, act, "spans", "objects", "precision")
    objects = [((*path, "objects", index), found.span) for index, found in enumerate(act.objects)]
    precision = [((*path, "precision", index), found.span) for index, found in enumerate(act.precision)]
    for where, span in objects + precision:
        if not _inside(span, act.spans):
            message = f"The words {quote(span.exact)} stand outside the words of the act."
            yield Fault(code="JSC512", message=message, path=where)


Piece = tuple[int, int, int, str]
"""Number of the unit, start, end, and the unit's id."""


def _acts_apart(document: Document, path: Path, coding: Coding) -> Iterator[Fault]:
    """Tell each act whose words another act before it has, save for a shared verb or lead-in."""
    rank = {found: number for number, found in enumerate(document.units)}
    owners: dict[Piece, list[int]] = {}
    stopped: HoleTouchedError | None = None
    for number, act in enumerate(coding.acts):
        try:
            _rely_on_spans(document, (*path, "acts", number), act, "verb", "spans")
            document.rely_on((*path, "acts", number, "spans"))
        except HoleTouchedError as hole:
            stopped = stopped or hole
            continue
        for span in act.spans:
            owners.setdefault((rank[span.unit], span.start, span.end, span.unit), []).append(number)
    told: set[int] = set()
    for first, second in chain(_same_words(document, coding, owners), _crossing_words(coding, owners)):
        later, earlier = max(first, second), min(first, second)
        if later not in told:
            told.add(later)
            message = f"The words of this act overlap those of the act {quote(coding.acts[earlier].id)}."
            yield Fault(code="JSC508", message=message, path=(*path, "acts", later, "spans"))
    if stopped is not None:
        raise stopped


def _same_words(document: Document, coding: Coding, owners: dict[Piece, list[int]]) -> Iterator[tuple[int, int]]:
    """Give two acts that have one and the same span, where it is neither their verb nor their lead-in."""
    for piece, numbers in owners.items():
        for number in numbers[1:]:
            pair = (coding.acts[numbers[0]], coding.acts[number])
            if not (
                all(_is_verb(piece, act) for act in pair) or all(_is_lead_in(document, piece, act) for act in pair)
            ):
                yield numbers[0], number


def _is_verb(piece: Piece, act: Act) -> bool:
    """Return whether the piece, a span of the act, is the act's verb."""
    return piece[1:] == (act.verb.start, act.verb.end, act.verb.unit)


def _is_lead_in(document: Document, piece: Piece, act: Act) -> bool:
    """Return whether the act goes on in a unit below the one that the piece, a span of the act, is in."""
    return any(document.unit(span.unit).parent == piece[3] for span in act.spans)


def _crossing_words(coding: Coding, owners: dict[Piece, list[int]]) -> Iterator[tuple[int, int]]:
    """Give two acts of which spans overlap in part, where one of these is not the verb that they share.

    The spans of one act do not overlap when this runs, so a span meets few that are open before it.
    """
    open_pieces: list[Piece] = []
    for piece in sorted(owners):
        open_pieces = [other for other in open_pieces if other[0] == piece[0] and other[2] > piece[1]]
        for other in open_pieces:
            pairs = [(first, second) for first in owners[other][:1] for second in owners[piece][:1] if first != second]
            clash = next((pair for pair in pairs if not _shares_verb(coding, pair, (other, piece))), None)
            if clash:
                yield clash
                break
        open_pieces.append(piece)


def _shares_verb(coding: Coding, pair: tuple[int, int], pieces: tuple[Piece, Piece]) -> bool:
    """Return whether two acts have one verb, and one of the pieces is that verb alone."""
    first, second = (coding.acts[number] for number in pair)
    return first.verb == second.verb and (_is_verb(pieces[0], first) or _is_verb(pieces[1], second))


def _mentions_apart(document: Document, path: Path, coding: Coding) -> Iterator[Fault]:
    """Within one unit, two mentions of one entity share no character."""
    last: dict[tuple[str, str], Span] = {}
    for index, mention in enumerate(coding.mentions):
        span = mention.span
        document.rely_on((*path, "mentions", index, "span"))
        before = last.get((mention.entity, span.unit))
        if before and overlap(before.start, before.end, span.start, span.end):
            message = f"This mention shares words with {quote(before.exact)}, a mention of the same entity."
            yield Fault(code="JSC509", message=message, path=(*path, "mentions", index))
        if before is None or span.end > before.end:
            last[mention.entity, span.unit] = span


def _printed(_document: Document, path: Path, participant: Participant) -> Iterator[Fault]:
    for name in ("name", "office"):
        words = getattr(participant, name)
        if words is not None and words not in participant.span.exact:
            message = f"The words of the span do not have {quote(words)} in them."
            yield Fault(code="JSC510", message=message, path=(*path, name))


def _in_order(document: Document, spans: Iterable[tuple[Path, Span]], *, nested: bool) -> Iterator[Fault]:
    rank = {found: number for number, found in enumerate(document.units)}

    def place(span: Span) -> tuple[int, int, int]:
        document.unit(span.unit)
        return rank[span.unit], span.start, -span.end

    for (_, before), (where, span) in pairwise(spans):
        if place(span) < place(before) or (not nested and span.unit == before.unit and span.start < before.end):
            words, other = quote(span.exact), quote(before.exact)
            message = f"{words} stands before the end of {other} in the text, and after it in this list."
            yield Fault(code="JSC511", message=message, path=where)
            return


def _order_in_act(document: Document, path: Path, act: Act) -> Iterator[Fault]:
    lists: tuple[tuple[str, Callable[[Any], Span]], ...] = (
        ("spans", lambda item: item),
        ("conditions", lambda item: item),
        ("objects", lambda item: item.span),
        ("precision", lambda item: item.span),
    )
    for name, get in lists:
        _rely_on_spans(document, path, act, name)
        spans = [((*path, name, index), get(item)) for index, item in enumerate(getattr(act, name))]
        for fault in _in_order(document, spans, nested=name == "precision"):
            document.doubt((*path, name), fault.path)
            yield fault


def _order_in_coding(document: Document, path: Path, coding: Coding) -> Iterator[Fault]:
    mentions = [((*path, "mentions", index), mention.span) for index, mention in enumerate(coding.mentions)]
    for where, _ in mentions:
        document.rely_on((*where, "span"))
    yield from _in_order(document, mentions, nested=True)
    acts = [((*path, "acts", index), act.verb) for index, act in enumerate(coding.acts)]
    for where, _ in acts:
        document.rely_on((*where, "verb"))
    yield from _in_order(document, acts, nested=True)


TEXT = (
    Check("JSC711", whole, _source_file),
    Check("JSC506", whole, _source_text),
    Check("JSC503", whole, _unit_words),
    Check("JSC502", whole, _unit_order),
    Check("JSC501", whole, _coverage),
    Check("JSC505", each(Span), _span_place),
    Check("JSC504", each(Span), _span_words),
    Check("JSC507", each(Act), _verb_inside),
    Check("JSC512", each(Act), _parts_inside),
    Check("JSC511", each(Act), _order_in_act),
    Check("JSC508", each(Coding), _acts_apart),
    Check("JSC509", each(Coding), _mentions_apart),
    Check("JSC510", each(Participant), _printed),
    Check("JSC511", each(Coding), _order_in_coding),
)
"""The rules of the layer, in the order in which one puts the next in doubt."""

__all__ = ["TEXT"]
