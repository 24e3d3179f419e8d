"""A statement as a fragment of HTML, for notebooks.

It is readable without scripts, style sheets or a network, on a dark page and on a light one: the
colours lie half-transparent under the page's own ink, and what they tell is also in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jscdata.families import FAMILIES, family_of
from jscdata.hypertext import lines, words
from jscdata.marking import Segment, segments
from jscdata.model.act import Act
from jscdata.model.coding import Coding, Mention
from jscdata.model.entity import Entity
from jscdata.model.span import Span
from jscdata.model.unit import Unit

_COLORS = {
    "undertake": "46,160,67",
    "settle": "9,150,190",
    "judge": "190,75,200",
    "direct": "214,140,0",
    "state": "90,120,220",
}
"""Red, green and blue of each family of act types; the transparency is added where it is used."""

_BOLD_KINDS = ("title", "heading", "label")
_SMALL_KINDS = ("frame", "dateline", "footnote")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """Something to show over characters of a unit: the words of an act, its verb, or a mention."""

    span: Span
    hover: str
    act: Act | None = None
    is_verb: bool = False


def page(
    title: str, facts: Sequence[str], units: Sequence[Unit], entities: Sequence[Entity], coding: Coding | None
) -> str:
    """Return the text as HTML, with mentions underlined and the words of acts in the colour of their type.

    Spans whose words do not stand at their place are not marked, and their number is told.

    Args:
        title: Heading of the page.
        facts: What stands in small print below the heading.
        units: The units, in document order.
        entities: The entities, for their names.
        coding: The layer to show; None shows the text alone.
    """
    names = {entity.id: entity.name for entity in entities}
    marks = tuple(_marks(coding, names)) if coding else ()
    texts = {unit.id: unit.text for unit in units}
    sound = [mark for mark in marks if _stands(mark.span, texts)]
    parts = [
        f'<h3 style="margin:0 0 .2em">{words(title)}</h3>',
        f'<p style="margin:0 0 .4em;opacity:.75">{words(" · ".join(facts))}</p>',
        _legend(coding, len(marks) - len(sound)),
        *(_unit(unit, [mark for mark in sound if mark.span.unit == unit.id]) for unit in units),
    ]
    return f'<div style="max-width:50em;line-height:1.6">{"".join(parts)}</div>'


def _marks(coding: Coding, names: Mapping[str, str]) -> Iterator[_Mark]:
    for act in coding.acts:
        hover = _about_act(act, names)
        yield _Mark(span=act.verb, hover=hover, act=act, is_verb=True)
        yield from (_Mark(span=span, hover=hover, act=act) for span in act.spans)
    yield from (_Mark(span=mention.span, hover=_about_mention(mention, names)) for mention in coding.mentions)


def _stands(span: Span, texts: Mapping[str, str]) -> bool:
    """Tell whether the words of a span stand where it says; exact words are never empty."""
    return texts.get(span.unit, "")[span.start : span.end] == span.exact


def _about_act(act: Act, names: Mapping[str, str]) -> str:
    """Return the codes of an act, a line each; what is empty is left out."""
    people = {
        "speakers": act.speakers,
        "actors": act.actors,
        "counterparts": act.counterparts,
        "against": act.against,
        "delegates": act.delegates,
        "instruments": [invoked.entity for invoked in act.instruments],
    }
    lines = [f"{act.id}: {act.act_type}"]
    lines += [f"{label}: {', '.join(names.get(i, i) for i in ids)}" for label, ids in people.items() if ids]
    lines.append(f"topics: {', '.join(act.topics)}")
    lines += [f"novelty: {act.novelty}"] if act.novelty else []
    lines.append(f"time: {act.time}")
    lines += [f"precision: {', '.join(dict.fromkeys(found.flag for found in act.precision))}"] if act.precision else []
    return "\n".join(lines)


def _about_mention(mention: Mention, names: Mapping[str, str]) -> str:
    return f"names {names.get(mention.entity, mention.entity)} ({mention.entity})"


def _legend(coding: Coding | None, unproved: int) -> str:
    if coding is None:
        return _small("No layer of codes is finished, so that the text stands alone.")
    chips = " ".join(
        f'<span style="{_ground(family.name)}">{words(", ".join(family.act_types))}</span>' for family in FAMILIES
    )
    lost = f" <b>{unproved} spans do not hold the words at their place and are not shown.</b>" if unproved else ""
    return _small(
        f"Coded by {words(coding.coder)} ({coding.method}, {coding.status}). "
        "A coloured stretch is an act, its verb in bold with the act type above; underlined words name somebody or "
        f"something; point at either to read its codes.{lost} Act types: {chips}"
    )


def _small(html: str) -> str:
    return f'<p style="margin:0 0 1em;font-size:85%">{html}</p>'


def _unit(unit: Unit, marks: Sequence[_Mark]) -> str:
    ranges = [(mark.span.start, mark.span.end) for mark in marks]
    body = "".join(_piece(unit, segment, marks) for segment in segments(len(unit.text), ranges))
    marker = f'<span style="opacity:.6">{words(unit.marker)}</span> ' if unit.marker else ""
    return f'<p title="{words(f"{unit.id}: {unit.kind}")}" style="{_layout(unit)}">{marker}{body}</p>'


def _layout(unit: Unit) -> str:
    depth = unit.level or 0 if unit.kind == "item" else 0
    weight = "font-weight:bold;" if unit.kind in _BOLD_KINDS else ""
    size = "opacity:.75;font-size:90%;" if unit.kind in _SMALL_KINDS else ""
    return f"{weight}{size}margin:.5em 0 .5em {1.5 * depth:g}em"


def _piece(unit: Unit, segment: Segment, marks: Sequence[_Mark]) -> str:
    """Return a segment in one element that bears the style and the codes of all its marks."""
    text = words(unit.text[segment.start : segment.end])
    if not segment.marks:
        return text
    here = [marks[number] for number in segment.marks]
    hover = lines("\n".join(dict.fromkeys(mark.hover for mark in here)))
    ended = [mark.act for mark in here if mark.act and mark.is_verb and mark.span.end == segment.end]
    labels = "".join(f'<sup style="font-size:65%">{act.act_type} </sup>' for act in ended)
    return f'<span title="{hover}" style="{_style(here)}">{text}</span>{labels}'


def _style(marks: Sequence[_Mark]) -> str:
    acts = [mark.act for mark in marks if mark.act]
    mentions = len(marks) - len(acts)
    ground = _ground(family_of(acts[0].act_type).name) if acts else ""
    verb = "font-weight:bold;" if any(mark.is_verb for mark in marks) else ""
    line = f"text-decoration:underline {'solid' if mentions == 1 else 'double'};" if mentions else ""
    return ground + verb + line


def _ground(family: str) -> str:
    return f"background:rgba({_COLORS[family]},.25);"


__all__ = ["page"]
