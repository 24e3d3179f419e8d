"""Acts suggested for the units of a statement, by verb, subject and complement."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from jscdata.drafting.acts import details
from jscdata.drafting.acts.complements import JOINED, Draft, complements
from jscdata.drafting.acts.deciding import Decision, decide
from jscdata.drafting.acts.finding import Found
from jscdata.drafting.acts.judgements import NOUNS, TAKES_NOUN
from jscdata.drafting.acts.people import People, actors, actors_in_passive, ally, counterparts
from jscdata.drafting.acts.reading import WITH_ACTS, Read, Sentence, read_sentences
from jscdata.drafting.acts.sentences import Token, tokens
from jscdata.drafting.acts.verbs import Verb
from jscdata.drafting.mentions import SuggestedMention
from jscdata.drafting.topics import topics_in, topics_of
from jscdata.model import Act, Entity, Object, Span, Unit
from jscdata.vocabulary import ActTypeCode, TopicCode

_CLOSING: Final = re.compile(r"[\s,;:.]*(?:\s(?:and|or|nor|but|as well as))?[\s,;:.–—]*$")

_CLOSING_LETTERS: Final = 40
"""Letters at the end of a part in which the marks are looked for that close it."""


def suggest_acts(
    units: Sequence[Unit],
    mentions: Sequence[SuggestedMention],
    entities: Sequence[Entity],
    parties: Sequence[str] = (),
    read: Read | None = None,
) -> tuple[Act, ...]:
    """Return acts suggested for a draft, in document order, with the ids a1, a2 and so on.

    They rest on a lexicon of verbs, on simple rules of grammar and on the mentions; each is a guess
    that a person confirms, and its note names the rule by which it was taken. What is uncertain is
    left empty. Ids of entities are taken from ``entities`` alone.

    Args:
        units: The units of a statement in document order; only paragraphs, items and recitals have acts.
        mentions: Mentions in these units.
        entities: The entities of the statement.
        parties: Ids of the states and organizations for which the statement speaks.
        read: The sentences of the units, where they were read already.

    Raises:
        MissingExtraError: Where sentencex is not installed (``pip install 'jscdata[draft]'``).
    """
    people = People(units, mentions, entities, parties)
    acts: list[Act] = []
    for draft in _drafts(units, people, read_sentences(units) if read is None else read):
        act = _act(people, draft, f"a{len(acts) + 1}")
        # In text that is no sentence the words of an act may miss its verb; that is none, then.
        if any(_holds(span, act.verb) for span in act.spans):
            acts.append(act)
    return tuple(acts)


def _holds(span: Span, verb: Span) -> bool:
    return span.unit == verb.unit and span.start <= verb.start and verb.end <= span.end


def _drafts(units: Sequence[Unit], people: People, read: Read) -> Iterator[Draft]:
    """Give the acts of all units, the items that complete a lead-in together with it."""
    below = _items_below(units)
    taken: set[str] = set()
    lead_ins: dict[str, tuple[Unit, Span]] = {}
    for unit in units:
        if unit.kind not in WITH_ACTS or unit.id in taken:
            continue
        items = below.get(unit.id, [])
        leads = bool(items) and _leads_in(unit)
        drafts = [draft for one in read[unit.id] for draft in _in_sentence(unit, one, people, leads=leads)]
        if leads:
            completing = [] if _have_own_verbs(items, read) else _with_nested(items, below)
            if drafts and completing:
                drafts[-1].items = [span for item in completing if (span := _whole(item))]
                taken.update(item.id for item in completing)
            elif not completing:
                lead_in = _lead_in(unit, read[unit.id]) if drafts else _whole(unit)
                lead_ins.update(
                    {item.id: (unit, lead_in) for item in items if lead_in and _starts_with_verb(read[item.id])}
                )
        if unit.id in lead_ins and drafts:
            _below_lead_in(drafts, *lead_ins[unit.id], people)
        yield from drafts


def _items_below(units: Sequence[Unit]) -> dict[str, list[Unit]]:
    below: dict[str, list[Unit]] = {}
    for unit in units:
        if unit.kind == "item" and unit.parent is not None:
            below.setdefault(unit.parent, []).append(unit)
    return below


def _with_nested(items: Sequence[Unit], below: dict[str, list[Unit]]) -> list[Unit]:
    """Return items and the items in them, in document order."""
    found, waiting = [], list(reversed(items))
    while waiting:
        item = waiting.pop()
        found.append(item)
        waiting.extend(reversed(below.get(item.id, [])))
    return found


def _leads_in(unit: Unit) -> bool:
    """Return whether a unit with items below it governs them (rule 1.4)."""
    text = unit.text.rstrip()
    return text.endswith((":", "–", "—", ",")) or "the following" in text[-200:] or not text.endswith(".")


def _have_own_verbs(items: Sequence[Unit], read: Read) -> bool:
    """Return whether items have performative verbs of their own, or are all full sentences (rule 4.5)."""
    firsts = [[] if _is_clause(read[item.id]) else read[item.id][0].found for item in items]
    if any(one.rule in {"4.1", "4.5"} or (one.rule == "5.3" and one.start == 0) for found in firsts for one in found):
        return True
    return all(found and item.text.endswith(".") for found, item in zip(firsts, items, strict=True))


def _is_clause(read: Sequence[Sentence]) -> bool:
    """Return whether an item has no sentence of its own, but a clause that its lead-in governs: "that they agree"."""
    return not read or [word.low for word in read[0].words[:1]] == ["that"]


def _starts_with_verb(read: Sequence[Sentence]) -> bool:
    """Return whether the first act of an item has no subject of its own."""
    return bool(read and read[0].found) and read[0].found[0].subject == (0, 0)


def _below_lead_in(drafts: Sequence[Draft], unit: Unit, lead_in: Span, people: People) -> None:
    """Give the first act of an item the words of its lead-in, and those without a subject who speaks there."""
    drafts[0].items = [lead_in, *drafts[0].items]
    for draft in drafts:
        if draft.speakers is None:
            draft.speakers = people.speakers(unit, lead_in.start, lead_in.end)


def _lead_in(unit: Unit, read: Sequence[Sentence]) -> Span | None:
    """Return the subject with which a unit ends whose items have the verbs, None where it ends otherwise."""
    last = read[-1]
    return _whole(unit, last.words[last.leads.begin].start) if last.leads else None


def _whole(unit: Unit, start: int = 0) -> Span | None:
    """Return the words of a unit from a place on, without the marks that close it."""
    closing = _CLOSING.search(unit.text, max(start, len(unit.text) - _CLOSING_LETTERS))
    end = closing.start() if closing else len(unit.text)
    return details.cut(unit, start, end) if end > start else None


def _in_sentence(unit: Unit, sentence: Sentence, people: People, *, leads: bool) -> Iterator[Draft]:
    """Give the acts of a sentence: where their words end, and who speaks.

    Where the unit ``leads`` items, the subject that these go on from is no part of a participle's act.
    """
    words, found = sentence.words, sentence.found
    last = sentence.leads.begin if leads and sentence.leads else len(words)
    spoken: tuple[str, ...] | None = None
    passive: tuple[int, int] | None = None
    # An act ends where another begins, or where the verb stands whose subject came before it.
    edges = sorted({place for one in found for place in (one.start, one.verb.first)})
    for number, one in enumerate(found):
        following = bisect_right(edges, one.verb.at)
        end = edges[following] if following < len(edges) else last
        parts = _parts(unit, words, found, number, end)
        if not parts:
            continue
        decision = decide(words, one, end)
        if one.subject[1]:
            spoken = (
                _done_by(unit, words, one.verb, people, decision.code)
                if one.is_descriptive
                else _spoken(unit, words, one, people)
            )
            passive = _place(words, one.subject) if _is_passive(one) else None
        draft = Draft(
            unit=unit,
            words=words,
            found=one,
            decision=decision,
            parts=parts,
            complement=(words[one.verb.behind - 1].end, parts[-1][1]),
            speakers=spoken,
            passive=passive if one.rule != "5.3" else None,
        )
        if one.rule == "5.3" and not spoken:
            draft.speakers = _speakers_after(unit, words, found[number + 1 : number + 4], people)
        yield from _split(draft)


def _is_passive(one: Found) -> bool:
    """Return whether the subject is asked or judged by others; "we will be" and "they must be" speak themselves."""
    verb = one.verb
    return verb.voice == "passive" and not one.is_descriptive and not (verb.modal and verb.subject_kind == "we")


def _spoken(unit: Unit, words: Sequence[Token], one: Found, people: People) -> tuple[str, ...] | None:
    """Return who speaks: the subject, and in the passive those behind "by"; None where nobody is named."""
    if not _is_passive(one):
        return people.speakers(unit, *_place(words, one.subject))
    return people.agents(unit, *_place(words, one.verb.agent)) if one.verb.agent[1] else None


def _done_by(
    unit: Unit, words: Sequence[Token], verb: Verb, people: People, code: ActTypeCode
) -> tuple[str, ...] | None:
    """Return who does what is only told, or of whom it is told: the subject, or those behind "by" (rule 6.2).

    Of what the parties report, the one who did it comes first; of what is described, the subject.
    """
    places = [place for place in (verb.subject, verb.agent) if place[1]]
    if code == "report":
        places.reverse()
    found = [people.doers(unit, *_place(words, place)) for place in places]
    return next(filter(None, found), () if () in found else None)


def _place(words: Sequence[Token], tokens: tuple[int, int]) -> tuple[int, int]:
    """Return where a range of tokens starts and ends in the text."""
    return words[tokens[0]].start, words[tokens[1] - 1].end


def _speakers_after(unit: Unit, words: list[Token], found: Sequence[Found], people: People) -> tuple[str, ...] | None:
    """Return the speakers of the main clause that follows a participle."""
    main = next((one for one in found if one.subject[1]), None)
    return _spoken(unit, words, main, people) if main else None


def _parts(unit: Unit, words: list[Token], found: Sequence[Found], number: int, end: int) -> list[tuple[int, int]]:
    """Return the parts of the text that are an act's words (rules 5.1 and 5.3)."""
    one, inner = found[number], number
    while inner > 0 and found[inner - 1].start > one.start:
        inner -= 1
    if inner == number:
        return _trimmed(unit, [(words[one.start].start, words[end - 1].end)])
    before = (words[one.start].start, words[found[inner].start - 1].end)
    return _trimmed(unit, [before, (words[one.verb.first].start, words[end - 1].end)])


def _trimmed(unit: Unit, parts: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return parts without the marks and the "and" that close them."""
    found = []
    for start, end in parts:
        closing = _CLOSING.search(unit.text, max(start, end - _CLOSING_LETTERS), end)
        stop = closing.start() if closing else end
        if stop > start:
            found.append((start, stop))
    return found


_FURTHER: Final = re.compile(
    rf"{JOINED}(?:and|as\swell\sas),?\s(?=(?:(?:the|their|our|its|[A-Z][\w.]+(?:’s|'s))\s)?(?:\w+\s){{0,2}}\w+)"
)


def _split(draft: Draft) -> Iterator[Draft]:
    """Give an act, or two that share the verb where two nouns name acts of different types (rule 4.6)."""
    lemma = draft.found.verb.lemma
    start, stop = draft.complement
    if lemma not in TAKES_NOUN or draft.found.is_descriptive or lemma in {"announce", "pledge"}:
        yield draft
        return
    after = start if draft.decision.noun is None else max(start, draft.words[draft.decision.noun].end)
    for match in _FURTHER.finditer(draft.unit.text, after, stop):
        code = _noun_at(draft, match.end(), stop)
        if code is not None and code != draft.decision.code:
            yield from _two(draft, match.start(), match.end(), code)
            return
    yield draft


def _noun_at(draft: Draft, start: int, stop: int) -> ActTypeCode | None:
    """Return the type of a noun phrase that begins at a place and names an act; None where it names none."""
    named = None
    for number, word in enumerate(tokens(draft.unit.text, start, min(stop, start + 80))[:6]):
        code = NOUNS.get(word.low)
        if code is None and named:
            return named[0] if word.low in {"to", "for", "of", "in", "against", "about", "on", "that"} else None
        if code:
            named = (code, number)
        elif word.low in {"to", "for", "of", "in", "with", "and", ","}:
            return None
    return None


def _two(draft: Draft, end: int, start: int, code: ActTypeCode) -> Iterator[Draft]:
    verb = draft.found.verb
    first_parts = [(begin, min(stop, end)) for begin, stop in draft.parts if begin < end]
    shared = (draft.words[verb.at].start, draft.words[verb.last - 1].end)
    second = Decision(code, "A noun of another type shares the verb.")
    stop = draft.parts[-1][1]
    yield replace(draft, parts=first_parts, complement=(draft.complement[0], end))
    yield replace(draft, parts=[shared, (start, stop)], complement=(start, stop), decision=second, split=True, items=[])


def _act(people: People, draft: Draft, name: str) -> Act:
    """Return the act of a draft with its codes."""
    unit, verb, decision = draft.unit, draft.found.verb, draft.decision
    own = [details.cut(unit, start, end) for start, end in draft.parts]
    spans = _ordered(unit, own, draft.items)
    subject = draft.speakers or ()
    descriptive = decision.code in {"report", "describe", "stipulate"}
    judged = actors_in_passive(people, unit, decision.code, draft.passive) if draft.passive else None
    who = actors(people, unit, decision.code, draft.speakers, draft.complement) if judged is None else judged
    others = counterparts(people, unit, who, draft.complement, also=subject)
    if decision.code == "commit" and not others and decision.noun is not None:
        others = ally(people, who) if "treaty_commitment" in topics_in(unit.text[slice(*draft.complement)]) else ()
    places = [place for place in (draft.passive, draft.complement) if place]
    matter = " ".join(
        [*(unit.text[slice(*place)] for place in places), *(span.exact for span in draft.items if span.unit != unit.id)]
    )
    topics = topics_of(matter, third=bool(others))
    return Act(
        id=name,
        act_type=decision.code,
        lemma=verb.lemma,
        verb=details.cut(unit, draft.words[verb.at].start, draft.words[verb.last - 1].end),
        spans=tuple(spans),
        speakers=() if descriptive else subject,
        actors=who,
        counterparts=others,
        instruments=details.instruments(people, unit, own),
        topics=topics,
        objects=tuple(_objects(draft, topics)),
        conditions=details.conditions(unit, own),
        novelty=details.novelty(draft.words, draft.found),
        time=details.time(draft.words, draft.found, decision),
        precision=details.precision(people, unit, own),
        note=f"Suggested by rule {draft.found.rule} of the coding manual. {decision.because}",
    )


def _ordered(unit: Unit, own: Sequence[Span], items: Sequence[Span]) -> list[Span]:
    """Return the words of an act with its items, or after its lead-in."""
    before = [span for span in items if span.unit != unit.id and unit.parent == span.unit]
    after = [span for span in items if span not in before]
    return [*before, *own, *after]


def _objects(draft: Draft, topics: Sequence[TopicCode]) -> Iterator[Object]:
    """Give what the verb governs: the items that complete it, or its complements without the purpose.

    Of a passive it is the subject, save where that is asked to do what its complements tell.
    """
    items = [span for span in draft.items if span.unit != draft.unit.parent]
    if draft.passive and draft.decision.code in {"welcome", "support", "condemn"}:
        places = [draft.passive]
    else:
        places = [*complements(draft)]
    for span in items or (details.cut(draft.unit, *place) for place in places):
        yield Object(span=span, topic=_topic(span.exact, topics))


def _topic(words: str, topics: Sequence[TopicCode]) -> TopicCode | None:
    """Return the first of the act's topics that the words are about."""
    named = set(topics_in(words))
    return next((topic for topic in topics if topic in named), None)


__all__ = ["suggest_acts"]
