"""Layer 6: rules of the codebook on what goes with what."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from jscdata.findings import Fault
from jscdata.languages import LANGUAGE_CODES, SHORTEST
from jscdata.model import Act, Binding, Coding, Entity, Invoked, Meeting, Participant, Source, Statement, Unit
from jscdata.model.types import WRITTEN_DAY
from jscdata.positions import Steps
from jscdata.quoting import quote
from jscdata.rules.checks import Check, each, whole
from jscdata.rules.document import ORDER, Document, sound
from jscdata.rules.entities import part_of_fault
from jscdata.structure import HoleTouchedError
from jscdata.vocabulary import DOCUMENT_TYPES

NEEDS_ACTORS = frozenset({"commit", "intend", "decide", "task", "warn", "report"})
"""The act types that say whose conduct they are about; the catalogue lists them in words."""

_WITH_MEMBERS = frozenset({"group", "forum"})
_PARTIES = frozenset({"state", "organization"})
_WITH_LEVEL = frozenset({"heading", "item"})

_SHORT = 2
"""Letters of a code of ISO 639-1."""

_TYPES = "|".join(code.replace("_", "-") for code in DOCUMENT_TYPES.codes)

# Behind a type stands nothing but a number or a language; otherwise it may be the first part of other words.
_IN_ID = re.compile(
    rf"(?:^|-)(?P<date>{WRITTEN_DAY})(?=-|$)(?:-(?P<type>{_TYPES})(?:-(?:[0-9]+|[a-z]{{2,3}}))?$)?",
)


def _wrong_kind(document: Document, path: Steps, wanted: str | None, kinds: Iterable[str]) -> Iterator[Fault]:
    if wanted is None:
        return
    found = document.entity(wanted).kind
    if found not in kinds:
        message = f"{quote(wanted)} is of the kind {quote(found)}, and {' or '.join(sorted(kinds))} is needed here."
        yield Fault(code="JSC601", message=message, path=path)


def _kinds_in_participant(document: Document, path: Steps, participant: Participant) -> Iterator[Fault]:
    yield from _wrong_kind(document, (*path, "represents"), participant.represents, _PARTIES)
    yield from _wrong_kind(document, (*path, "person"), participant.person, {"person"})


def _kinds_in_statement(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    for index, party in enumerate(statement.parties):
        if isinstance(party, str):
            yield from _wrong_kind(document, ("parties", index), party, _PARTIES)


def _kind_of_instrument(document: Document, path: Steps, invoked: Invoked) -> Iterator[Fault]:
    yield from _wrong_kind(document, (*path, "entity"), invoked.entity, {"instrument"})


def _kind_with_members(_document: Document, path: Steps, entity: Entity) -> Iterator[Fault]:
    if entity.members and entity.kind not in _WITH_MEMBERS:
        message = f"{quote(entity.id)} is of the kind {quote(entity.kind)}, and only a group or a forum has members."
        yield Fault(code="JSC601", message=message, path=(*path, "members"))


def _kind_above(document: Document, path: Steps, entity: Entity) -> Iterator[Fault]:
    if entity.part_of is not None:
        document.rely_on((*path, "part_of"))
        fault = part_of_fault(document.entity(entity.part_of), (*path, "part_of"))
        if fault:
            yield fault


def _actors(_document: Document, path: Steps, act: Act) -> Iterator[Fault]:
    if act.act_type in NEEDS_ACTORS and not act.actors:
        message = f"An act of the type {quote(act.act_type)} needs an actor."
        yield Fault(code="JSC602", message=message, path=(*path, "actors"))


def _adjudicated(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """An adjudicated layer rests on two other layers; there is one such layer at most."""
    first = True
    for index, coding in enumerate(statement.codings):
        if sound(coding, "status") != "adjudicated" or document.in_doubt(("codings", index)):
            continue
        if not first:
            message = "There is an adjudicated layer already."
            yield Fault(code="JSC604", message=message, path=("codings", index, "status"))
        elif not _rests_on_others(coding, statement):
            if missing := document.missing("coding"):
                # One of the layers that are there may be the one that is meant.
                raise HoleTouchedError(next(iter(missing.values()))[0])
            message = "An adjudicated layer needs two layers of other coders beside it."
            yield Fault(code="JSC603", message=message, path=("codings", index, "status"))
        first = False


def _rests_on_others(coding: Coding, statement: Statement) -> bool:
    """Return whether there are two finished layers of coders other than this layer's."""
    others = [other for other in statement.codings if other.coder != coding.coder and other.status != "draft"]
    return len(others) >= 2  # noqa: PLR2004 - settling takes two


def _codebook_version(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    known = document.statement.schema_version
    if coding.codebook_version != known:
        message = f"The codebook has version {quote(coding.codebook_version)}, and the record follows {quote(known)}."
        yield Fault(code="JSC605", message=message, path=(*path, "codebook_version"))


def _meeting_days(document: Document, path: Steps, meeting: Meeting) -> Iterator[Fault]:
    if meeting.end < meeting.start:
        message = f"The meeting ends on {meeting.end}, before it starts on {meeting.start}."
        yield Fault(code="JSC606", message=message, path=(*path, "end"))
        document.doubt((*path, "start"), (*path, "end"))


def _released(document: Document, path: Steps, meeting: Meeting) -> Iterator[Fault]:
    document.rely_on((*path, "start"))
    date = document.statement.date
    # A day is allowed for, since issuers west of the meeting may date it a day earlier.
    if (meeting.start - date).days > 1:
        message = f"The document is dated {date}, and its meeting starts on {meeting.start}."
        yield Fault(code="JSC607", message=message, path=(*path, "start"))
        document.doubt(path, (*path, "start"))
        document.doubt(("date",), (*path, "start"))


def _future(document: Document, day: dt.date | None, path: Steps) -> Iterator[Fault]:
    if day is not None and day > document.around.today:
        yield Fault(code="JSC608", message=f"{day} is after today, {document.around.today}.", path=path)


def _date_of_statement(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    for fault in _future(document, statement.date, ("date",)):
        yield fault
        document.doubt(fault.path, fault.path)


def _date_of_coding(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    return _future(document, coding.date, (*path, "date"))


def _date_of_retrieval(document: Document, path: Steps, source: Source) -> Iterator[Fault]:
    return _future(document, source.retrieved, (*path, "retrieved"))


def _dates_of_meeting(document: Document, path: Steps, meeting: Meeting) -> Iterator[Fault]:
    """Tell one of the days: where the meeting starts after today, it ends after today as well."""
    document.rely_on((*path, "start"))
    name = "start" if meeting.start > document.around.today else "end"
    return _future(document, getattr(meeting, name), (*path, name))


def _levels(document: Document, path: Steps, unit: Unit) -> Iterator[Fault]:
    if (unit.level is not None) != (unit.kind in _WITH_LEVEL):
        document.rely_on((*path, "kind"))
        message = f"A unit of the kind {quote(unit.kind)} has {'a' if unit.kind in _WITH_LEVEL else 'no'} level."
        yield Fault(code="JSC610", message=message, path=(*path, "level") if unit.level is not None else path)


def _compared_with_itself(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    document.rely_on_id(Coding, coding.id)
    for index, figure in enumerate(coding.reliability):
        if figure.other == coding.id:
            message = f"The layer {quote(coding.id)} is compared with itself."
            yield Fault(code="JSC612", message=message, path=(*path, "reliability", index, "other"))


def _sorted_entities(document: Document, _path: Steps, _statement: Statement) -> Iterator[Fault]:
    """Tell the first entity that stands behind one with a greater id."""
    before = ""
    for path, entity in document.each(Entity):
        found = sound(entity, "id")
        if found is None or document.is_shared(Entity, found) or document.in_doubt((*path, ORDER)):
            continue
        if found < before:
            message = f"{quote(found)} stands behind {quote(before)}, and entities are sorted by id."
            yield Fault(code="JSC613", message=message, path=(*path, "id"))
            return
        before = found
    for path, entity in document.each(Entity) if document.is_doubted else ():
        document.rely_on((*path, ORDER))
        document.rely_on_id(Entity, sound(entity, "id"))


def _binding_words(_document: Document, path: Steps, binding: Binding) -> Iterator[Fault]:
    if binding.status != "not_stated" and binding.span is None:
        message = f"The status is {quote(binding.status)}, and no words of the document are given for it."
        yield Fault(code="JSC611", message=message, path=path)


def _told_by_id(document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Hold what the id says of the document against what the record says; an id that says nothing of it is let be."""
    document.rely_on(("id",))
    document.rely_on(("date",))
    # Other words of an id, such as the name of a series, may hold a day as well; its own stands last.
    told = next(reversed(list(_IN_ID.finditer(statement.id))), None)
    if told is None:
        return
    if told["date"] != str(statement.date):
        message = f"The id says {told['date']}, and the document is dated {statement.date}."
        yield Fault(code="JSC614", message=message, path=("id",))
        document.doubt(("date",), ("id",))
    elif (found := (told["type"] or "").replace("-", "_")) and found != statement.document_type:
        message = f"The id says {quote(found)}, and the document is of the type {quote(statement.document_type)}."
        yield Fault(code="JSC614", message=message, path=("id",))


def _coded_early(document: Document, path: Steps, coding: Coding) -> Iterator[Fault]:
    """Tell the first layer that is dated before the document; the date of that may be the wrong one."""
    document.rely_on(("date",))
    date = document.statement.date
    if (date - coding.date).days > 1:
        message = f"The layer {quote(sound(coding, 'id'))} is dated {coding.date}, and the document {date}."
        yield Fault(code="JSC615", message=message, path=(*path, "date"))
        document.doubt(("date",), (*path, "date"))


def _language(_document: Document, _path: Steps, statement: Statement) -> Iterator[Fault]:
    """Hold the first part of the tag against ISO 639; a code of three letters may be any that has none of two."""
    code, hyphen, rest = statement.language.partition("-")
    if code in SHORTEST:
        tag = f"{SHORTEST[code]}{hyphen}{rest}"
        message = f"{quote(code)} is no language tag, since the language has a code of two letters."
        yield Fault(code="JSC616", message=message, path=("language",), hint=f"Write {quote(tag)}.")
    elif len(code) == _SHORT and code not in LANGUAGE_CODES:
        message = f"{quote(code)} is no code of a language in ISO 639-1."
        yield Fault(code="JSC616", message=message, path=("language",))


POLICY: tuple[Check, ...] = (
    Check("JSC601", each(Participant), _kinds_in_participant),
    Check("JSC601", whole, _kinds_in_statement),
    Check("JSC601", each(Invoked), _kind_of_instrument),
    Check("JSC601", each(Entity), _kind_with_members),
    Check("JSC601", each(Entity), _kind_above),
    Check("JSC602", each(Act), _actors),
    Check("JSC603", whole, _adjudicated),
    Check("JSC605", each(Coding), _codebook_version),
    Check("JSC606", each(Meeting), _meeting_days),
    Check("JSC607", each(Meeting), _released),
    Check("JSC608", whole, _date_of_statement),
    Check("JSC608", each(Coding), _date_of_coding),
    Check("JSC608", each(Source), _date_of_retrieval),
    Check("JSC608", each(Meeting), _dates_of_meeting),
    Check("JSC610", each(Unit), _levels),
    Check("JSC611", each(Binding), _binding_words),
    Check("JSC612", each(Coding), _compared_with_itself),
    Check("JSC613", whole, _sorted_entities),
    Check("JSC614", whole, _told_by_id),
    Check("JSC615", each(Coding), _coded_early),
    Check("JSC616", whole, _language),
)
"""The rules of the layer, in order."""

__all__ = ["NEEDS_ACTORS", "POLICY"]
