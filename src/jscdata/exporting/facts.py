"""What there is to say of a statement and of an act, in labelled words without any layout."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from jscdata.model import Act, Coding, Meeting, Participant, Source, Statement
from jscdata.quoting import printable


def plain(text: str) -> str:
    """Return words of a file on one line, safe to print."""
    return " ".join(printable(word) for word in text.split())


def named(entity_ids: Iterable[str], names: Mapping[str, str]) -> str:
    """Return the names of entities, the id where a name is not known."""
    return ", ".join(plain(names.get(entity_id, entity_id)) for entity_id in entity_ids)


def statement_facts(statement: Statement, coding: Coding | None = None) -> Iterator[tuple[str, str]]:
    """Tell what the document is, who is behind it and how it was coded; an empty label goes on with the last."""
    coding = coding or statement.coding
    names = {entity.id: entity.name for entity in statement.entities}
    yield "id", statement.id
    yield "document", f"{statement.document_type}, released {statement.date}, language {statement.language}"
    if statement.meeting:
        yield "meeting", _meeting(statement.meeting)
    yield "issued by", named(statement.issuers, names)
    yield "speaks for", named(statement.parties, names)
    for number, participant in enumerate(statement.participants):
        yield "" if number else "participants", _participant(participant, names)
    if statement.binding:
        yield "legal force", statement.binding.status
    for number, relation in enumerate(statement.relations):
        yield "" if number else "relations", f"{relation.type}: {plain(relation.title)}"
    yield "source", _source(statement.source)
    yield from _coding_facts(coding, statement.codings)
    yield "holds", _counts(statement, coding)


def _meeting(meeting: Meeting) -> str:
    days = f"{meeting.start}" if meeting.start == meeting.end else f"{meeting.start} to {meeting.end}"
    place = plain(meeting.place) if meeting.place else "place not stated"
    return f"{plain(meeting.name)}, {days}, {place}"


def _participant(participant: Participant, names: Mapping[str, str]) -> str:
    told = ", ".join(plain(words) for words in (participant.name, participant.office) if words)
    return f"{told} ({participant.role} for {named([participant.represents], names)})"


def _source(source: Source) -> str:
    return f"{plain(source.publisher)}; {plain(source.url) if source.url else 'web address not known'}; {source.file}"


def _coding_facts(coding: Coding | None, codings: Iterable[Coding]) -> Iterator[tuple[str, str]]:
    if coding is None:
        drafts = ", ".join(layer.id for layer in codings)
        yield "coding", f"no finished layer; --coding shows a draft: {drafts}" if drafts else "no finished layer"
        return
    how = f"method {coding.method}, status {coding.status}, codebook {coding.codebook_version}"
    yield "coding", f"{coding.id} by {plain(coding.coder)}, {coding.date}; {how}"
    assessed = [f"{plain(r.variable)}: {plain(r.coefficient)} {r.value:.2f} (n = {r.n})" for r in coding.reliability]
    yield "reliability", "; ".join(assessed) or "not assessed"
    if coding.note:
        yield "note", plain(coding.note)


def _counts(statement: Statement, coding: Coding | None) -> str:
    counts = {
        "units": len(statement.units),
        "entities": len(statement.entities),
        "mentions": len(coding.mentions) if coding else 0,
        "acts": len(coding.acts) if coding else 0,
    }
    return ", ".join(f"{number} {what}" for what, number in counts.items())


def act_people(act: Act, names: Mapping[str, str]) -> str:
    """Tell whose conduct an act is about, and with, toward or for whom."""
    actors = named(act.actors, names) or "nobody named"
    return f"{actors} → {named(act.counterparts, names)}" if act.counterparts else actors


def act_codes(act: Act, names: Mapping[str, str]) -> str:
    """Tell the other codes of an act, those alone that it has."""
    invoked = ", ".join(
        named([found.entity], names) + (f" ({plain(found.article)})" if found.article else "")
        for found in act.instruments
    )
    labelled = {
        "on": ", ".join(act.topics),
        "novelty": act.novelty,
        "time": act.time,
        "against": named(act.against, names),
        "tasked": named(act.delegates, names),
        "under": invoked,
        "precise by": ", ".join(dict.fromkeys(found.flag for found in act.precision)),
        "provided": ", ".join(f"“{plain(span.exact)}”" for span in act.conditions),
    }
    return "; ".join(f"{label} {words}" for label, words in labelled.items() if words)


def act_details(act: Act, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Tell who says it, its objects, the words that make it precise, and why it is coded so."""
    yield "said by", named(act.speakers, names) or "the document itself"
    for item in act.objects:
        yield "object", f"“{plain(item.span.exact)}”" + (f" ({item.topic})" if item.topic else "")
    for found in act.precision:
        yield "precise", f"“{plain(found.span.exact)}” ({found.flag})"
    yield "because", plain(act.note)


__all__ = ["act_codes", "act_details", "act_people", "named", "plain", "statement_facts"]
