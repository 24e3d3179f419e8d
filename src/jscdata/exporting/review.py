"""A draft as a page for the person who decides it: the text, the suggestions with their reasons, what is open.

The page is one file without scripts, and loads nothing. A draft may be incomplete: what cannot be
read as a record is told, and the rest is shown.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any, TypeVar

from pydantic import ValidationError

from jscdata.exporting.review_style import STYLE
from jscdata.families import FAMILIES, family_of
from jscdata.findings import Report
from jscdata.marking import Segment, segments
from jscdata.model import Act, Entity, Mention, Participant, Record, Span, Unit
from jscdata.quoting import printable

_MOST_FINDINGS = 100
_R = TypeVar("_R", bound=Record)


@dataclass(frozen=True, slots=True)
class _Mark:
    """Something over characters of a unit: an act's words, its verb, or a mention; ``anchor`` is its entry below."""

    span: Span
    anchor: str
    hover: str
    act: Act | None = None
    is_verb: bool = False


@dataclass(slots=True)
class _Draft:
    """What could be read of a draft; ``lost`` are the places of what could not."""

    value: Mapping[str, Any]
    units: list[Unit] = field(default_factory=list)
    entities: dict[str, Entity] = field(default_factory=dict)
    participants: list[Participant] = field(default_factory=list)
    coding: Mapping[str, Any] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    reasons: Mapping[tuple[str, int, int], str] = field(default_factory=dict)


def review_page(
    value: Mapping[str, Any],
    report: Report,
    known: Iterable[str] = (),
    reasons: Mapping[tuple[str, int, int], str] | None = None,
) -> str:
    """Return the page of a draft.

    Args:
        value: The draft as JSON has it; its first layer with the status draft is shown, else its first.
        report: What validation says of it.
        known: The ids of the register, beside which the draft's entities are looked at.
        reasons: Why mentions were suggested, by unit, start and end.
    """
    draft = _read(value)
    draft.reasons = reasons or {}
    title = _told(value, "title") or "A draft without a title"
    language = _told(value, "language")
    body = [
        f"<header><h1>{_words(title)}</h1>{_facts(draft)}</header>",
        f'<main><section aria-labelledby="check"><h2 id="check">To decide</h2>{_checks(draft, report, known)}',
        "</section>",
        f'<section aria-labelledby="text"><h2 id="text">The text</h2>{_legend(draft)}<div{_lang(language)}>',
        *_units(draft),
        "</div></section></main>",
    ]
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Review: {_words(title)}</title><style>{STYLE}</style></head>\n<body>\n"
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def _told(value: Mapping[str, Any], name: str) -> str:
    found = value.get(name)
    return found if isinstance(found, str) else ""


def _lang(language: str) -> str:
    return f' lang="{_words(language)}"' if language else ""


# What can be read of a draft.


def _read(value: Mapping[str, Any]) -> _Draft:
    draft = _Draft(value=value)
    draft.units = _records(draft, Unit, value.get("units"), "/units")
    draft.entities = {entity.id: entity for entity in _records(draft, Entity, value.get("entities"), "/entities")}
    draft.participants = _records(draft, Participant, value.get("participants"), "/participants")
    found = value.get("codings")
    layers = [layer if isinstance(layer, dict) else {} for layer in found] if isinstance(found, list) else []
    number = next((number for number, layer in enumerate(layers) if layer.get("status") == "draft"), 0)
    draft.coding = layers[number] if layers else {}
    place = f"/codings/{number}"
    texts = {unit.id: unit.text for unit in draft.units}
    for mention in _records(draft, Mention, draft.coding.get("mentions"), f"{place}/mentions"):
        _keep(draft, draft.mentions, mention, [mention.span], texts)
    for act in _records(draft, Act, draft.coding.get("acts"), f"{place}/acts"):
        _keep(draft, draft.acts, act, [act.verb, *act.spans], texts)
    return draft


def _records(draft: _Draft, model: type[_R], items: object, place: str) -> list[_R]:
    """Return the records of a list; the places of items that are none are noted."""
    found: list[_R] = []
    for number, item in enumerate(items if isinstance(items, list) else ()):
        try:
            found.append(model.model_validate_json(json.dumps(item)))
        except (ValidationError, ValueError):
            draft.lost.append(f"{place}/{number}")
    return found


def _keep(draft: _Draft, kept: list[_R], record: _R, spans: Sequence[Span], texts: Mapping[str, str]) -> None:
    """Keep a record whose words stand where it says; note another one."""
    if all(texts.get(span.unit, "")[span.start : span.end] == span.exact for span in spans):
        kept.append(record)
    else:
        name = f"the act {record.id}" if isinstance(record, Act) else f"the mention “{spans[0].exact}”"
        draft.lost.append(f"{name}, whose words do not stand in {spans[0].unit}")


# The head and the check list.


def _facts(draft: _Draft) -> str:
    told = [draft.value.get(key) for key in ("id", "document_type", "date", "language")]
    layer = draft.coding
    how = (
        f"Layer {layer.get('id')} by {layer.get('coder')}: {layer.get('method')}, {layer.get('status')}."
        if layer
        else ""
    )
    facts = " · ".join(str(fact) for fact in told if fact)
    return f'<p class="facts">{_words(facts)}</p><p class="facts">{_words(how)}</p>'


def _checks(draft: _Draft, report: Report, known: Iterable[str]) -> str:
    items = [*_open_fields(report), *_open_notes(draft), *_unknown(draft, known), *_nameless(draft), *_lost(draft)]
    items += [
        f"Each of the {len(draft.acts)} suggested acts: {_counts(Counter(act.act_type for act in draft.acts))}.",
        f"Each of the {len(draft.mentions)} suggested mentions: {_counts(_kinds(draft))}.",
        "The status of the layer, the coder and the method, once a person has decided.",
    ]
    boxes = (
        f'<li><input type="checkbox" id="c{number}"><label for="c{number}">{_words(item)}</label></li>'
        for number, item in enumerate(items, start=1)
    )
    return f'<ul class="check">{"".join(boxes)}</ul>'


def _open_fields(report: Report) -> Iterator[str]:
    for finding in report.findings[:_MOST_FINDINGS]:
        place = finding.pointer or "the record"
        yield f"{finding.code} at {place}: {finding.message} {finding.hint or ''}".strip()
    if len(report.findings) > _MOST_FINDINGS:
        yield f"{len(report.findings) - _MOST_FINDINGS} more findings: run jscdata validate."


def _open_notes(draft: _Draft) -> Iterator[str]:
    note = draft.coding.get("note")
    parts = note.split("Open: ")[1:] if isinstance(note, str) else []
    yield from (part.strip() for part in parts)


def _unknown(draft: _Draft, known: Iterable[str]) -> Iterator[str]:
    missing = sorted(set(draft.entities) - set(known))
    if missing:
        yield f"{len(missing)} entities that the register does not have: {', '.join(missing)}."


def _nameless(draft: _Draft) -> Iterator[str]:
    for participant in draft.participants:
        if participant.person is None:
            yield f"The participant “{participant.span.exact}” has no person."


def _lost(draft: _Draft) -> Iterator[str]:
    for place in draft.lost[:_MOST_FINDINGS]:
        yield f"Not shown below, since it cannot be read: {place}."


def _kinds(draft: _Draft) -> Counter[str]:
    kinds = {entity.id: entity.kind for entity in draft.entities.values()}
    return Counter(kinds.get(mention.entity, "unknown") for mention in draft.mentions)


def _counts(counts: Counter[str]) -> str:
    return ", ".join(f"{number} {name}" for name, number in counts.most_common()) or "none"


# The text.


def _legend(draft: _Draft) -> str:
    if not (draft.acts or draft.mentions):
        return '<p class="legend">There are no suggestions; the text stands alone.</p>'
    chips = " ".join(
        f'<span class="chip {family.name}">{_words(", ".join(family.act_types))}</span>' for family in FAMILIES
    )
    return (
        '<p class="legend">These are suggestions, not yet decided by a person. A coloured stretch is an act; its verb '
        "is bold and doubly underlined, with its id and type above, and leads to its entry in the list below. Words "
        f"that are underlined once name somebody or something. {chips}</p>"
    )


def _units(draft: _Draft) -> Iterator[str]:
    marks: dict[str, list[_Mark]] = {}
    for mark in _marks(draft):
        marks.setdefault(mark.span.unit, []).append(mark)
    entries = _entries(draft)
    for unit in draft.units:
        yield _unit(unit, marks.get(unit.id, []), entries.get(unit.id, []))


def _marks(draft: _Draft) -> Iterator[_Mark]:
    for act in draft.acts:
        hover = f"{act.id}: {act.act_type}. {act.note or ''}"
        yield _Mark(act.verb, act.id, hover, act, is_verb=True)
        yield from (_Mark(span, act.id, hover, act) for span in act.spans)
    for number, mention in enumerate(draft.mentions, start=1):
        yield _Mark(mention.span, f"m{number}", _about(draft, mention))


def _about(draft: _Draft, mention: Mention) -> str:
    entity = draft.entities.get(mention.entity)
    about = f"{entity.name} ({entity.kind}, {entity.id})" if entity else f"{mention.entity}, which no entity has"
    span = mention.span
    why = draft.reasons.get((span.unit, span.start, span.end), "")
    return f"{about}. {why}".strip()


def _entries(draft: _Draft) -> dict[str, list[str]]:
    """Return what stands in the list below each unit: acts with their codes and reasons, then mentions."""
    entries: dict[str, list[str]] = {}
    for act in draft.acts:
        entries.setdefault(act.verb.unit, []).append(f'<li id="{_words(act.id)}">{_act(act)}</li>')
    for number, mention in enumerate(draft.mentions, start=1):
        words = f"“{mention.span.exact}” names {_about(draft, mention)}"
        entries.setdefault(mention.span.unit, []).append(f'<li id="m{number}">{_words(words)}</li>')
    return entries


def _act(act: Act) -> str:
    people = {
        "speakers": act.speakers,
        "actors": act.actors,
        "counterparts": act.counterparts,
        "against": act.against,
        "instruments": [invoked.entity for invoked in act.instruments],
        "topics": act.topics,
    }
    told = [f"{label} {', '.join(ids)}" for label, ids in people.items() if ids]
    told += [f"novelty {act.novelty}"] if act.novelty else []
    told.append(f"time {act.time}")
    head = f'<strong class="chip {family_of(act.act_type).name}">{_words(f"{act.id} {act.act_type}")}</strong>'
    return f"{head} “{_words(act.verb.exact)}”: {_words('; '.join(told))}. {_words(act.note or 'No reason is given.')}"


def _unit(unit: Unit, marks: Sequence[_Mark], entries: Sequence[str]) -> str:
    pieces = segments(len(unit.text), [(mark.span.start, mark.span.end) for mark in marks])
    words = "".join(_piece(unit, piece, marks) for piece in pieces)
    marker = f'<span class="marker">{_words(unit.marker)}</span> ' if unit.marker else ""
    depth = (unit.level or 1) - 1 if unit.kind == "item" else 0
    about = f"{unit.id} {unit.kind}{f' level {unit.level}' if unit.level else ''}"
    summary = f"<summary>{len(entries)} {'suggestion' if len(entries) == 1 else 'suggestions'}</summary>"
    listed = f'<details open>{summary}<ul class="found">{"".join(entries)}</ul></details>' if entries else ""
    return (
        f'<article class="unit {unit.kind}" style="margin-left:{1.5 * depth:g}rem" aria-label="{_words(about)}">'
        f'<span class="id">{_words(about)}</span><p>{marker}{words}</p>{listed}</article>'
    )


def _piece(unit: Unit, piece: Segment, marks: Sequence[_Mark]) -> str:
    """Return a piece of a unit in one element that bears the marks over it, a link where one leads somewhere."""
    words = _words(unit.text[piece.start : piece.end])
    if not piece.marks:
        return words
    here = [marks[number] for number in piece.marks]
    verb = next((mark for mark in here if mark.is_verb), None)
    mention = next((mark for mark in reversed(here) if mark.act is None), None)
    act = next((mark.act for mark in here if mark.act), None)
    classes = [
        f"act {family_of(act.act_type).name}" if act else "",
        "mention" if mention else "",
        "verb" if verb else "",
    ]
    hover = _words(" | ".join(dict.fromkeys(mark.hover for mark in here)))
    target = verb or mention
    tag, link = ("a", f' href="#{_words(target.anchor)}"') if target else ("span", "")
    ends = [mark.act for mark in here if mark.act and mark.is_verb and mark.span.end == piece.end]
    labels = "".join(f"<sup>{_words(f'{found.id} {found.act_type}')} </sup>" for found in ends)
    shown = " ".join(filter(None, classes))
    return f'<{tag}{link} class="{shown}" title="{hover}">{words}</{tag}>{labels}'


def _words(text: str) -> str:
    """Return words of a file as HTML: escaped, without invisible characters, white space as blanks."""
    return escape(" ".join(printable(line.replace("\t", " ")) for line in text.split("\n")))


__all__ = ["review_page"]
