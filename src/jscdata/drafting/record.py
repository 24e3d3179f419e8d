"""A draft record put together: text, units, what the document tells of itself, and suggestions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from jscdata.drafting.acts import read_sentences, suggest_acts
from jscdata.drafting.comparing import Comparison, compare
from jscdata.drafting.describing import (
    Described,
    Open,
    describe,
    language_told,
    parties_of,
)
from jscdata.drafting.groups import only_needed, with_own_groups, with_role_nouns
from jscdata.drafting.keeping import decoded, kept, source_told
from jscdata.drafting.language import language_of
from jscdata.drafting.layout import Range, Release
from jscdata.drafting.mentions import (
    SuggestedMention,
    Suggestions,
    as_named,
    new_entity,
    suggest_mentions,
)
from jscdata.drafting.named import names_of
from jscdata.drafting.participants import TakingPart, opening_units, suggest_participants
from jscdata.drafting.parties import Parties
from jscdata.drafting.readers import read_release
from jscdata.drafting.readers.forms import form_of
from jscdata.drafting.sources import source_of
from jscdata.drafting.titles import visible
from jscdata.drafting.units import LaidOut, units_of
from jscdata.mending.given import GivenUnit
from jscdata.mending.ids import ids_by_structure
from jscdata.model import Act, Entity, Participant, Record, RegisteredEntity, Unit
from jscdata.quoting import printable
from jscdata.sharing import without_collecting
from jscdata.states import STATES
from jscdata.versions import LIBRARY, SCHEMA

_MOST_NAMED = 20
_MOST_LEFT_OUT = 200
_SUGGESTED_FROM = 1_000_000
"""Characters from the beginning in which names and acts are looked for, some 300 pages.

Each character of dense text costs some 500 bytes of memory and ten microseconds there, so that the
largest text that is read would need more memory than most machines have.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft and what a person should know of it.

    ``value`` is the record as JSON has it; fields that are open are not in it. ``text`` is the
    text of the release as the record holds it, and ``kept`` the bytes that go to
    ``sources/ID.txt``: the release itself where these are its text, else the text in UTF-8.
    ``comparison`` says whether a word was lost on the way, in which case the draft must not be used.
    """

    value: dict[str, Any]
    text: str
    kept: bytes
    release: Release
    comparison: Comparison
    open: tuple[Open, ...]
    suggestions: Suggestions

    @property
    def units(self) -> int:
        """The number of units."""
        return len(self.value["units"])


def draft(  # noqa: PLR0913 - each is a choice of its own, made by name.
    data: bytes,
    *,
    name: str = "",
    form: str | None = None,
    encoding: str | None = None,
    main: str | None = None,
    start: str | None = None,
    stop: str | None = None,
    register: Sequence[RegisteredEntity] = (),
    today: dt.date,
) -> Draft:
    """Return a draft of the record of a release.

    Args:
        data: The bytes of the release.
        name: The name of its file.
        form: Its form, one of ``readers.FORMS``; told by bytes and name when None.
        encoding: That of a plain text or a Markdown file; UTF-8, or what a byte order mark tells, when None.
        main: The element of a web page that holds it, as a CSS selector.
        start: Words with which it begins.
        stop: Words with which it ends.
        register: Entities whose names are known.
        today: The day of the draft.

    Raises:
        UnreadableReleaseError: Where there is no text to be had.
        UnknownIdError: Where there is no such form or encoding.
        MissingExtraError: Where a library of the extra ``draft`` is not installed.
    """
    found = form_of(data, name, form)
    read = decoded(data, found, encoding)
    release = read_release(read, name=name, form=found, main=main, start=start, stop=stop)
    laid_out = units_of(release)
    comparison = _compared(read, found, release, laid_out)
    release = replace(release, remarks=(*release.remarks, *comparison.remarks))
    source, release = kept(data, found, release, encoding)
    with without_collecting():
        return _drafted(
            source, release, form=found, laid_out=laid_out, comparison=comparison, register=register, today=today
        )


def _drafted(  # noqa: PLR0913 - what was read, and what is known.
    source: bytes,
    release: Release,
    *,
    form: str,
    laid_out: Sequence[LaidOut],
    comparison: Comparison,
    register: Sequence[RegisteredEntity],
    today: dt.date,
) -> Draft:
    """Return the draft of a release that was read, laid out and compared, with the bytes of its source."""
    units = _with_ids(laid_out, release.text)
    language = language_of(release.text)
    read = [unit for unit in units if unit.end <= _SUGGESTED_FROM]
    named, parties, taking = _suggested(read, release, register, language)
    participants = taking.participants
    described = describe(units, release, named, parties, taking)
    suggestions: Suggestions = named
    acts: tuple[Act, ...] = ()
    if language in {"en", None}:
        struck = [place for block in release.blocks for place in block.struck]
        suggestions, acts = _with_acts(read, named, described, participants, register, struck=struck)
    opened = (
        *described.open,
        *_open_units(laid_out),
        *_open_names(suggestions),
        *_open_language(language, suggestions),
        *_open_rest(len(units) - len(read)),
    )
    value = _value(release, units, described)
    value["language"] = language or language_told(release)
    value["participants"] = [_json(item) for item in participants]
    value["source"] |= source_told(source, form, release, value.get("id"))
    value["entities"] = [_json(entity) | {"name": visible(entity.name)} for entity in suggestions.entities]
    value["codings"] = [_layer(suggestions, acts, _note(opened, release), today)]
    if value["language"] is None:
        del value["language"]
    return Draft(
        value=value,
        text=release.text,
        kept=source if form == "text" else release.text.encode(),
        release=release,
        comparison=comparison,
        open=opened,
        suggestions=suggestions,
    )


def _with_ids(laid_out: Sequence[LaidOut], text: str) -> list[Unit]:
    """Return the units as records, with the ids that follow the structure."""
    given = [
        GivenUnit(
            path=("units", number),
            value={},
            id=None,
            kind=unit.kind,
            words=text[unit.start : unit.end],
            marker="",
            parent=None,
            start=unit.start,
            end=unit.end,
        )
        for number, unit in enumerate(laid_out)
    ]
    # No unit stands too deep for its id, so that there is no fault.
    ids, _ = ids_by_structure(given, [unit.parent for unit in laid_out])
    return [
        Unit(
            id=found,
            kind=unit.kind,
            level=unit.level,
            parent=None if unit.parent is None else ids[unit.parent],
            marker=text[slice(*unit.marker)] if unit.marker else None,
            start=unit.start,
            end=unit.end,
            text=text[unit.start : unit.end],
        )
        for found, unit in zip(ids, laid_out, strict=True)
    ]


def _suggested(
    units: Sequence[Unit], release: Release, register: Sequence[RegisteredEntity], language: str | None
) -> tuple[Suggestions, Parties, TakingPart]:
    """Return names, parties and participants; who takes part, told first, decides what some names mean."""
    opening = opening_units(units)
    first = suggest_mentions(opening, register=register, language=language)
    parties = parties_of(units, release, first, suggest_participants(opening, first).participants)
    found, taking_part = names_of(units, first, parties.ids, register, language)
    return _with_parties(found, parties.ids, first.entities, register), parties, taking_part


def _with_parties(
    found: Suggestions, parties: Sequence[str], opening: Sequence[Entity], register: Sequence[RegisteredEntity]
) -> Suggestions:
    """Return suggestions whose entities hold the parties, too: the members of a group need not be named.

    They are looked for in the register, among the entities of the opening, and in the gazetteer.
    """
    named = {entity.id for entity in found.entities}
    held = {entity.id: entity for entity in opening}
    held |= {entity.id: as_named(entity) for entity in register if entity.id in parties}
    missing = [held.get(party) or _state(party) for party in parties if party not in named]
    return replace(found, entities=tuple(sorted((*found.entities, *missing), key=lambda entity: entity.id)))


def _state(party: str) -> Entity:
    """Return a state as the gazetteer has it."""
    return new_entity(party, "state", next(state.name for state in STATES if state.id == party))


def _with_acts(  # noqa: PLR0913 - what was read, and what is known.
    units: Sequence[Unit],
    named: Suggestions,
    described: Described,
    participants: Sequence[Participant],
    register: Sequence[RegisteredEntity],
    *,
    struck: Sequence[Range],
) -> tuple[Suggestions, tuple[Act, ...]]:
    """Return the names and the acts, with those described groups that the acts need; struck words have none."""
    read = read_sentences(units, struck)
    found = with_own_groups(with_role_nouns(units, named, read), described.id, participants, register)
    acts = suggest_acts(units, found.mentions, found.entities, described.parties, read=read)
    return only_needed(found, acts), acts


def _mention_json(item: SuggestedMention) -> dict[str, Any]:
    """Return a mention as JSON has it; there are thousands, which need not be made records on the way."""
    span = {"unit": item.unit, "start": item.start, "end": item.end, "exact": item.exact}
    return {"entity": item.entity, "span": span}


def _json(record: Record) -> dict[str, Any]:
    found: dict[str, Any] = record.model_dump(mode="json", by_alias=True)
    return found


def _value(release: Release, units: Sequence[Unit], described: Described) -> dict[str, Any]:
    """Return the fields of the record that say what it is; those that are open are not there."""
    told: dict[str, Any] = {
        "id": described.id,
        "title": described.title,
        "document_type": described.document_type,
        "date": described.date.isoformat() if described.date else None,
        "issuers": list(described.issuers) or None,
        "parties": list(described.parties) or None,
    }
    source = {"publisher": described.publisher}
    return {
        "$schema": "../../schema/1.0/statement.schema.json",
        "schema_version": SCHEMA,
        **{name: value for name, value in told.items() if value is not None},
        "meeting": _json(described.meeting) if described.meeting else None,
        "binding": None,
        "relations": [],
        "source": {name: value for name, value in source.items() if value is not None},
        "text": release.text,
        "units": [_json(unit) for unit in units],
    }


def _note(opened: Sequence[Open], release: Release) -> str:
    """Return what a person who reviews the draft must know: what is open, what was left out, what the reader saw."""
    said = ["Suggested by rules, and not decided by a person. Each act's note names its rule."]
    said += [f"Open: {item.field}. {item.why}" for item in opened]
    parts = release.left_out
    said += [f"Left out: {part.told}." for part in parts[:_MOST_LEFT_OUT]]
    rest = parts[_MOST_LEFT_OUT:]
    if rest:
        said.append(f"Left out: {len(rest):,} more parts with {sum(part.count for part in rest):,} words.")
    said += [f"Remark: {remark}" for remark in release.remarks]
    # The words of a release cannot hold a line feed here, and so cannot make an entry of their own.
    return "\n".join(printable(part) for part in said)


def _layer(suggestions: Suggestions, acts: Sequence[Act], note: str, today: dt.date) -> dict[str, Any]:
    return {
        "id": "rules",
        "coder": f"jscdata {LIBRARY}",
        "method": "rule",
        "codebook_version": SCHEMA,
        "date": today.isoformat(),
        "status": "draft",
        "reliability": [],
        "note": note,
        "mentions": [_mention_json(item) for item in suggestions.mentions],
        "acts": [_json(act) for act in acts],
    }


def _open_units(laid_out: Sequence[LaidOut]) -> Iterator[Open]:
    raised = next((unit for unit in laid_out if unit.is_raised), None)
    if raised is not None:
        why = f"From place {raised.start} of the text on, units are nested deeper than ids can tell; they were raised."
        yield Open(field="/units", why=why)
    doubtful = next((unit for unit in laid_out if unit.may_be_title), None)
    if doubtful is not None:
        why = f"The line at place {doubtful.start} of the text looks like later headings; look whether it is the title."
        yield Open(field="/title", why=why)


def _open_names(suggestions: Suggestions) -> Iterator[Open]:
    """Tell the names that nothing decides, the first of each alone."""
    seen: set[str] = set()
    for name in suggestions.unclear:
        if name.exact in seen:
            continue
        seen.add(name.exact)
        if len(seen) > _MOST_NAMED:
            yield Open(field="mentions", why="More names are unclear than are told here.")
            return
        candidates = " or ".join(name.candidates)
        where = f"at {name.start} in {name.unit}"
        yield Open(
            field=f"the name “{name.exact}” {where}",
            why=f"{name.why} It may be {candidates}." if candidates else name.why,
        )


def _open_language(language: str | None, suggestions: Suggestions) -> Iterator[Open]:
    if language is None:
        yield Open(field="language", why="The text does not show which language it is in.")
    for remark in suggestions.remarks:
        yield Open(field="mentions and acts", why=remark)


def _open_rest(count: int) -> Iterator[Open]:
    """Tell how many units no names and acts are suggested for, since the text is too long."""
    if count:
        why = (
            f"They are suggested from the first {_SUGGESTED_FROM:,} characters alone, and {count:,} units end later. "
            "Look there yourself, or draft the release in parts by --from and --to."
        )
        yield Open(field="mentions and acts", why=why)


def _compared(data: bytes, form: str, release: Release, units: Sequence[LaidOut]) -> Comparison:
    """Compare the words of the units with those of the source: what stands in no unit does not count."""
    shown = [" "] * len(release.text)
    for unit in units:
        for start, end in filter(None, ((unit.start, unit.end), unit.marker)):
            shown[start:end] = release.text[start:end]
    return compare(replace(release, text="".join(shown)), source_of(data, form))


def by_kind(units: Sequence[Mapping[str, Any]]) -> dict[str, int]:
    """Return how many units there are of each kind, in the order in which the kinds come."""
    counts: dict[str, int] = {}
    for unit in units:
        counts[unit["kind"]] = counts.get(unit["kind"], 0) + 1
    return counts


__all__ = ["Draft", "by_kind", "draft"]
