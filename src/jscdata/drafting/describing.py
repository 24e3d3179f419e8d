"""What a document tells of itself: title, date, kind, meeting, issuers; what is not certain stays open."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jscdata.drafting.dates import dates_in
from jscdata.drafting.front import is_publisher
from jscdata.drafting.layout import Release
from jscdata.drafting.meetings import series_of, suggest_meeting
from jscdata.drafting.mentions import Suggestions, suggest_mentions
from jscdata.drafting.participants import TakingPart
from jscdata.drafting.parties import Parties, suggest_parties
from jscdata.drafting.titles import document_type_of, title_for_citing, visible
from jscdata.model import Meeting, Participant, Unit
from jscdata.states import STATES
from jscdata.vocabulary.document_types import DocumentTypeCode

_TOLD_DATES = (
    *("date", "published", "article:published_time", "datepublished", "pubdate"),
    *("dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "time"),
)
_TOLD_TITLES = ("og:title", "h1", "title")
_TOLD_PUBLISHERS = ("publisher", "og:site_name")
_TOLD_ADDRESSES = ("url", "canonical")
_TOLD_LANGUAGES = ("language", "lang")
_WORD = re.compile(r"\w+")
_PAGES = frozenset({"text/html", "text/markdown"})
_SHOWN = 200
_MOST_UNPLACED = 20
_MANY = 4
_CODES = {state.id: state.code for state in STATES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Something that a person must decide: which field, and why it is open."""

    field: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What is known of a document; None and empty lists are open, and ``open`` says why."""

    id: str | None = None
    title: str | None = None
    document_type: DocumentTypeCode | None = None
    date: dt.date | None = None
    meeting: Meeting | None = None
    issuers: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    publisher: str | None = None
    open: tuple[Open, ...] = field(default=())


def describe(
    units: Sequence[Unit],
    release: Release,
    suggestions: Suggestions,
    parties: Parties,
    taking: TakingPart,
) -> Described:
    """Return what a document tells of itself.

    The date of release is that of a line of its own, else the one that the source tells beside its
    text. The date of a meeting is taken for neither.
    """
    title = title_for_citing(units, told(release, _TOLD_TITLES))
    kind = document_type_of(units, title)
    date = _date(units, release)
    meeting = suggest_meeting(units, date, title, parties.ids, taking.participants)
    publisher = _publisher(units, release)
    issuers = _issuers(units, kind, title, parties, suggestions)
    identity = _id(date, kind, parties, meeting, title or "")
    opened = [
        *_open_fields(title, kind, date, parties, publisher),
        *_open_judgements(meeting, parties, issuers),
        *_open_participants(taking),
        *_open_title(units, release),
    ]
    if identity is None:
        opened.append(
            Open(field="/id and /source/file", why="The id needs the parties, the date and the document type.")
        )
    return Described(
        id=identity,
        title=title,
        document_type=kind,
        date=date,
        meeting=meeting,
        issuers=issuers,
        parties=parties.ids,
        publisher=publisher,
        open=tuple(opened),
    )


def told(release: Release, keys: Sequence[str]) -> str | None:
    """Return what the source tells of itself beside its text under the first of these keys that it has."""
    return next((release.told[key] for key in keys if release.told.get(key)), None)


def address_of(release: Release) -> str | None:
    """Return the web address that the source tells; one that is no whole address is none."""
    found = told(release, _TOLD_ADDRESSES)
    return found if found and re.fullmatch(r"https?://[^\s]+", found) else None


def language_told(release: Release) -> str | None:
    """Return the language that the source tells, without region or script."""
    found = told(release, _TOLD_LANGUAGES)
    return re.split("[-_]", found)[0].lower() if found else None


def parties_of(
    units: Sequence[Unit], release: Release, suggestions: Suggestions, participants: Sequence[Participant]
) -> Parties:
    """Return the parties; where the source tells the title beside its text, it is looked at in the same way."""
    title = title_for_citing(units, told(release, _TOLD_TITLES))
    if title is not None and not any(unit.kind == "title" for unit in units):
        alone = [Unit(id="title1", kind="title", start=0, end=len(title), text=title)]
        named = suggest_mentions(alone, register=(), participants=participants)
        found = suggest_parties(alone, named, ())
        if found.ids:
            return found
    return suggest_parties(units, suggestions, participants)


def _date(units: Sequence[Unit], release: Release) -> dt.date | None:
    for unit in units:
        if unit.kind == "dateline":
            found = next(dates_in(unit.text), None)
            if found:
                return found.last
    said = (release.told.get(key, "") for key in _TOLD_DATES)
    return next((found.day for words in said for found in dates_in(words.split("T")[0])), None)


def _publisher(units: Sequence[Unit], release: Release) -> str | None:
    """Return the office that a line of the publisher names, else what the source tells of itself."""
    lines = (unit.text for unit in units if unit.kind == "frame" and is_publisher(unit.text))
    publisher = next(lines, None) or told(release, _TOLD_PUBLISHERS)
    return visible(publisher) if publisher else None


def _issuers(
    units: Sequence[Unit],
    kind: DocumentTypeCode | None,
    title: str | None,
    parties: Parties,
    suggestions: Suggestions,
) -> tuple[str, ...]:
    """Return in whose name it was published: of a fact sheet that is not joint its publisher, else the parties."""
    if kind in {"fact_sheet", "readout", "press_release"} and not (title or "").lower().startswith("joint fact"):
        frames = {unit.id for unit in units if unit.kind == "frame" and is_publisher(unit.text)}
        kinds = {entity.id: entity.kind for entity in suggestions.entities}
        bodies = [
            mention.entity
            for mention in suggestions.mentions
            if mention.unit in frames and kinds[mention.entity] == "government_body"
        ]
        if bodies:
            return (bodies[0],)
    return parties.ids


def _id(
    date: dt.date | None, kind: DocumentTypeCode | None, parties: Parties, meeting: Meeting | None, title: str
) -> str | None:
    if date is None or kind is None or not parties.ids:
        return None
    series = (meeting.series if meeting else None) or series_of(title, parties.ids)
    codes = [_CODES.get(party) or party.rpartition(":")[2] for party in parties.ids]
    group = parties.group.rpartition(":")[2] if parties.group else None
    start = series or ("-".join(codes) if len(codes) <= _MANY else group)
    return f"{start}-{date.isoformat()}-{kind.replace('_', '-')}" if start else None


def _open_fields(
    title: str | None,
    kind: DocumentTypeCode | None,
    date: dt.date | None,
    parties: Parties,
    publisher: str | None,
) -> Iterator[Open]:
    if title is None:
        yield Open(field="/title", why="The release has no title that could be told from its text.")
    if kind is None:
        yield Open(field="/document_type", why="Neither label nor title names a kind of document.")
    if date is None:
        yield Open(field="/date", why="No line of its own has a full date, and the source tells none.")
    if not parties.ids:
        yield Open(field="/issuers and /parties", why="Title and first words do not tell for whom it speaks.")
    if publisher is None:
        yield Open(field="/source/publisher", why="No line names who published it.")
    yield Open(field="/source/rights", why="Say what is known of the rights in the text.")


def _open_judgements(
    meeting: Meeting | None,
    parties: Parties,
    issuers: Sequence[str],
) -> Iterator[Open]:
    """Name what was worked out and should be looked at."""
    if parties.ids:
        shown = ", ".join(parties.ids)
        yield Open(
            field="/parties", why=f"They were taken from {parties.told_by}: {shown}. Look whether these are all."
        )
    if parties.ids and tuple(issuers) == parties.ids:
        yield Open(field="/issuers", why="The parties were taken for the issuers.")
    if meeting is None:
        yield Open(field="/meeting", why="No meeting with its day was found in the first paragraphs; it stays null.")
    else:
        yield Open(field="/meeting", why=f"It was taken for “{meeting.name}” from {meeting.start} to {meeting.end}.")


def _open_participants(taking: TakingPart) -> Iterator[Open]:
    """Tell who is named where participants are, and left out."""
    if not taking.participants and not taking.unplaced:
        yield Open(field="/participants", why="Nobody is known to be named with name and office where it begins.")
    for named in taking.unplaced[:_MOST_UNPLACED]:
        state = "no state is told" if named.represents is None else f"{named.represents} is no party"
        yield Open(field="/participants", why=f"“{named.exact}” in {named.unit} was left out, for {state}.")
    if len(taking.unplaced) > _MOST_UNPLACED:
        yield Open(field="/participants", why="More persons were left out than are told here.")


def _open_title(units: Sequence[Unit], release: Release) -> Iterator[Open]:
    """Tell what speaks for looking again at the words that were taken for the title.

    What PDF and Word files tell of themselves is often another file's, and is not compared.
    """
    title = next((unit.text for unit in units if unit.kind == "title"), None)
    if title is None:
        return
    if title.isupper():
        yield Open(field="/title", why="It is printed in capitals; look at the small letters.")
    is_page = release.media_type in _PAGES
    named = [release.told[key] for key in _TOLD_TITLES if is_page and release.told.get(key)]
    words = set(_WORD.findall(title.lower()))
    if named and not any(words <= set(_WORD.findall(name.lower())) for name in named):
        shown = visible(named[0])[:_SHOWN]
        yield Open(field="/title", why=f"The source tells another of itself: “{shown}”. Look which is the title.")


__all__ = ["Described", "Open", "address_of", "describe", "language_told", "parties_of"]
