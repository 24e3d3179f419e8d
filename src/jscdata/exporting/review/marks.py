"""A unit on the page: its words with what is suggested over them, and the list below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from jscdata.counting import count
from jscdata.exporting.review.entries import Entries, family_name
from jscdata.exporting.review.reading import Place, Reviewed, ShownAct, ShownUnit
from jscdata.hypertext import lines, words
from jscdata.marking import Segment, segments

_FIRST_HEADING = 3
_LAST_HEADING = 6
_DEEPEST = 6
"""Levels of items beyond this one are not set further in, so that a phone has room for words."""

_MOST_OVER = 24
"""Marks over the same words beyond which a further one is in the list alone: no sound draft has so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """Something over characters of a unit.

    ``anchor`` is its entry below; behind one that ``is_labelled`` stands the id of its act.
    """

    place: Place
    anchor: str
    hover: str
    act: ShownAct | None = None
    is_verb: bool = False
    is_labelled: bool = False


def units_as_html(draft: Reviewed, entries: Entries) -> Iterator[str]:
    """Write the units in their order, the words that stand in none, and the suggestions that stand nowhere."""
    marks: dict[int, list[_Mark]] = {}
    for mark in _marks(draft, entries):
        marks.setdefault(mark.place.unit, []).append(mark)
    listed = entries.by_unit()
    outside = dict(draft.outside)
    for unit in draft.units:
        yield from _outside(outside, unit.number)
        yield _unit(unit, marks.get(unit.number, []), listed.get(unit.number, []))
    for number in sorted(outside):
        yield from _outside(outside, number)
    if None in listed:
        yield (
            '<section class="unit lost" aria-labelledby="nowhere"><h3 id="nowhere">Suggestions without a place</h3>'
            f'<p>Their words do not stand where they say.</p><ul class="found">{"".join(listed[None])}</ul></section>'
        )


def _outside(found: dict[int, str], number: int) -> Iterator[str]:
    """Write the words that stand before a unit and in none, once."""
    told = found.pop(number, "")
    if told:
        yield (
            '<article class="unit outside" aria-label="words in no unit"><span class="id">in no unit</span>'
            f'<p dir="auto">{lines(told)}</p></article>'
        )


def _marks(draft: Reviewed, entries: Entries) -> Iterator[_Mark]:
    for act in draft.acts:
        hover, anchor = entries.about_act(act), f"act{act.number}"
        # In each unit one place bears the label: the verb, else the last words there.
        labelled = {place.unit: place for place in act.places}
        if act.verb:
            labelled[act.verb.unit] = act.verb
            yield _Mark(place=act.verb, anchor=anchor, hover=hover, act=act, is_verb=True, is_labelled=True)
        for place in act.places:
            yield _Mark(place=place, anchor=anchor, hover=hover, act=act, is_labelled=labelled[place.unit] is place)
    for mention in draft.mentions:
        if mention.place:
            hover = f"“{mention.exact}” names {entries.about_mention(mention)}"
            yield _Mark(place=mention.place, anchor=f"mention{mention.number}", hover=hover)


def _unit(unit: ShownUnit, marks: Sequence[_Mark], listed: Sequence[str]) -> str:
    marks, too_many = _few_over_each(marks)
    pieces = segments(len(unit.text), [(mark.place.start, mark.place.end) for mark in marks])
    text = "".join(_piece(unit, piece, marks) for piece in pieces)
    marker = f'<span class="marker">{words(unit.marker)}</span> ' if unit.marker else ""
    depth = min(max((unit.level or 1) - 1, 0), _DEEPEST) if unit.kind == "item" else 0
    inset = f' style="--depth: {depth}"' if depth else ""
    level = f" level {unit.level}" if unit.level else ""
    about = words(f"{unit.id or 'no id'} {unit.kind or 'no kind'}{level}")
    tag = _tag(unit)
    bold = " bold" if unit.kind in ("title", "heading", "label") else ""
    told = f"<p>{count(too_many, 'mark')} not shown over the words, since too many overlap.</p>" if too_many else ""
    found = (
        f"<details open><summary>{count(len(listed), 'suggestion')}</summary>"
        f'<ul class="found">{"".join(listed)}</ul></details>'
        if listed
        else ""
    )
    return (
        f'<article class="unit{bold}" id="unit{unit.number}"{inset} aria-label="{about}">'
        f'<span class="id">{about}</span><{tag} class="text" dir="auto">{marker}{text}</{tag}>{told}{found}</article>'
    )


def _few_over_each(marks: Sequence[_Mark]) -> tuple[list[_Mark], int]:
    """Return marks of which only so many lie over the same words, in their order, and the number of the others."""
    shown: list[int] = []
    ends: list[int] = []
    for number in sorted(range(len(marks)), key=lambda number: marks[number].place.start):
        while ends and ends[0] <= marks[number].place.start:
            heappop(ends)
        if len(ends) < _MOST_OVER:
            heappush(ends, marks[number].place.end)
            shown.append(number)
    return [marks[number] for number in sorted(shown)], len(marks) - len(shown)


def _tag(unit: ShownUnit) -> str:
    """Return the tag of a unit's words, so that those who do not see the page can go from heading to heading."""
    if unit.kind == "title":
        return f"h{_FIRST_HEADING}"
    if unit.kind == "heading":
        return f"h{min(_FIRST_HEADING + max(unit.level or 1, 1), _LAST_HEADING)}"
    return "p"


def _piece(unit: ShownUnit, piece: Segment, marks: Sequence[_Mark]) -> str:
    """Return a piece of a unit in one element that bears the marks over it, a link where one leads somewhere."""
    text = words(unit.text[piece.start : piece.end])
    if not piece.marks:
        return text
    here = [marks[number] for number in piece.marks]
    mentions = sorted((mark for mark in here if mark.act is None), key=lambda mark: mark.place.end - mark.place.start)
    verbs = [mark for mark in here if mark.is_verb]
    families = list(dict.fromkeys(family_name(mark.act.act_type) for mark in here if mark.act))
    classes = [f"act {families[0]}"] if families else []
    classes += ["verb"] if verbs else []
    classes += ["mention" if len(mentions) == 1 else "mention inner"] if mentions else []
    hover = "\n".join(dict.fromkeys(mark.hover for mark in here))
    target = next(iter([*mentions, *verbs]), None)
    tag, link = ("a", f' href="#{target.anchor}"') if target else ("span", "")
    ended = [mark for mark in here if mark.act and mark.is_labelled and mark.place.end == piece.end]
    return (
        f'<{tag}{link} class="{" ".join(classes)}"{_grounds(families)} title="{lines(hover)}">{text}</{tag}>'
        f"{''.join(_label(mark) for mark in ended)}"
    )


def _grounds(families: Sequence[str]) -> str:
    """Return the colours of the acts that share words, one above the other; one colour is the class's."""
    if len(families) < 2:  # noqa: PLR2004 - two colours are the fewest that share words.
        return ""
    share = 100 / len(families)
    stops = (f"var(--{name}) {share * at:g}% {share * (at + 1):g}%" for at, name in enumerate(families))
    return f' style="background: linear-gradient({", ".join(stops)})"'


def _label(mark: _Mark) -> str:
    """Return the id and type of an act behind its verb; behind words in another unit, that they belong to it."""
    if mark.act is None:
        return ""
    goes_on = "" if mark.is_verb or mark.act.verb is None else " (goes on)"
    told = words(f"{mark.act.id} {mark.act.act_type}{goes_on}")
    name = family_name(mark.act.act_type)
    return f'<sup><a class="chip {name}" href="#{mark.anchor}" title="{lines(mark.hover)}">{told}</a></sup>'


__all__ = ["units_as_html"]
