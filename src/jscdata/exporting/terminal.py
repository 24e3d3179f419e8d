"""A statement as a page for a terminal: what it is, how to read it, its text with the acts below each unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from jscdata.exporting.facts import act_codes, act_details, act_people, plain, statement_facts
from jscdata.exporting.pen import BOLD, DIM, FAMILY_STYLES, Pen
from jscdata.families import FAMILIES, family_of
from jscdata.model import Act, Coding, Statement, Unit

MIN_WIDTH = 40
"""Fewer columns are not written, since indents would leave no room for words."""

_GUTTER = 9
_STEP = 2

_LEGEND = (
    ("s1.i2", "the id of a unit, the part of the text that stands behind it: here the second item under heading 1"),
    ("a5 commit", "an act, below the unit that has its verb: its id, its type, then the verb as written"),
    ("A → B", "whose conduct the act is about (A), and with, toward or for whom (B)"),
    ("on", "the topics of the act, the main one first"),
    ("novelty", "whether the words call it new, continuing or reiterated; left out where they tell nothing"),
    ("time", "of the matter, not of the verb's tense: past, present or future"),
    ("under", "the treaty, law or document that the act invokes"),
    ("precise by", "what the words make precise, such as a named system or a deadline"),
)
"""What the parts of the page mean, in the order in which they appear; rare parts have plain names."""

_MORE = (
    "Rarer are: against whom, tasked (a body), provided (a condition). A mention is a stretch of words that names an "
    "entity; --mentions lists them. --details tells who says it, the objects of each act and why it is coded so. "
    "'jscdata describe CODE' tells what a code means."
)


def statement_as_text(  # noqa: PLR0913 - each is a choice of its own, made by name.
    statement: Statement,
    *,
    coding: Coding | None = None,
    width: int = 88,
    color: bool = False,
    mentions: bool = False,
    details: bool = False,
) -> str:
    """Return the page of a statement.

    Args:
        statement: The statement.
        coding: The layer whose acts and mentions are shown; the one for readers when None.
        width: Columns to wrap to; less than 40 counts as 40.
        color: Whether to write ANSI colours.
        mentions: Whether to list what each unit names.
        details: Whether to tell speakers, objects and the reason of each act as well.
    """
    pen = Pen(width=max(width, MIN_WIDTH), color=color)
    page = _Page(
        statement=statement,
        coding=coding or statement.coding,
        pen=pen,
        names={entity.id: entity.name for entity in statement.entities},
    )
    body = page.body(mentions=mentions, details=details)
    return "\n".join([*page.head(), "", *page.legend(), "", *page.warning(), *body])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """One statement on its way to lines."""

    statement: Statement
    coding: Coding | None
    pen: Pen
    names: dict[str, str]

    def head(self) -> Iterator[str]:
        """Write what the document is."""
        yield from self.pen.lines(plain(self.statement.title), "", style=BOLD)
        yield ""
        for label, words in statement_facts(self.statement, self.coding):
            yield from self.pen.lines(words, f"{label:13}")

    def legend(self) -> Iterator[str]:
        """Write how the page is to be read."""
        yield self.pen.paint("How to read it", BOLD)
        for label, words in _LEGEND:
            yield from self.pen.lines(words, f"  {label:11}")
        yield "  Act types, each family in one colour:"
        for family in FAMILIES:
            style = FAMILY_STYLES[family.name]
            codes = ", ".join(family.act_types)
            styles = dict.fromkeys(range(len(family.act_types)), style)
            yield from self.pen.marked_lines(f"{codes}: {family.words}".split(), styles, "    ")
        yield from self.pen.lines(_MORE, "  ")

    def warning(self) -> Iterator[str]:
        """Write that acts and mentions are suggestions, where no person has decided them."""
        if self.coding and self.coding.is_suggested:
            words = (
                f"Suggestions: no person has decided the acts and mentions of layer {self.coding.id} (method "
                f"{self.coding.method}, status {self.coding.status}); each is marked with '?'."
            )
            yield from self.pen.lines(words, "", style=BOLD)
            yield ""

    @property
    def mark(self) -> str:
        """What stands behind an act or a mention that is a suggestion."""
        return "?" if self.coding and self.coding.is_suggested else ""

    def body(self, *, mentions: bool, details: bool) -> Iterator[str]:
        """Write the units, each with its acts."""
        acts: dict[str, list[Act]] = {}
        for act in self.coding.acts if self.coding else ():
            acts.setdefault(act.verb.unit, []).append(act)
        for unit in self.statement.units:
            yield from self._unit(unit, acts.get(unit.id, []))
            if mentions:
                yield from self._mentions(unit)
            for act in acts.get(unit.id, ()):
                yield from self._act(act, _indent(unit) + "  ", details=details)
            yield ""

    def _unit(self, unit: Unit, acts: list[Act]) -> Iterator[str]:
        """Write the words of a unit behind its id, verbs in the colour of their acts."""
        marker = f"{plain(unit.marker)} " if unit.marker else ""
        indent = _indent(unit)
        style = BOLD if unit.kind in ("label", "title", "heading") else ""
        first, *others = self.pen.marked_lines(
            plain(unit.text).split(), _verb_styles(unit, acts), indent + marker, style=style
        )
        if len(unit.id) < len(indent):
            yield self.pen.paint(unit.id.ljust(len(indent)), DIM) + first[len(indent) :]
        else:
            yield self.pen.paint(unit.id, DIM)
            yield first
        yield from others

    def _act(self, act: Act, indent: str, *, details: bool) -> Iterator[str]:
        style = FAMILY_STYLES[family_of(act.act_type).name]
        words = f"{act.id} {act.act_type}{self.mark} “{plain(act.verb.exact)}”: {act_people(act, self.names)}"
        rest = indent + "  "
        yield from self.pen.marked_lines(words.split(), {0: DIM, 1: style}, indent, rest=rest)
        yield from self.pen.lines(act_codes(act, self.names), rest, style=DIM)
        for label, told in act_details(act, self.names) if details else ():
            yield from self.pen.lines(f"{label}: {told}", rest, rest=rest + "  ", style=DIM)

    def _mentions(self, unit: Unit) -> Iterator[str]:
        found = [
            f"“{plain(mention.span.exact)}” is {mention.entity}{self.mark}"
            for mention in (self.coding.mentions if self.coding else ())
            if mention.span.unit == unit.id
        ]
        if found:
            indent = _indent(unit) + "  "
            yield from self.pen.lines(f"names {', '.join(found)}", indent, rest=indent + "  ", style=DIM)


def _indent(unit: Unit) -> str:
    """Return the blanks before a unit: those of the ids, and a step for each level of items below the first."""
    depth = unit.level - 1 if unit.kind == "item" and unit.level else 0
    return " " * (_GUTTER + _STEP * depth)


def _verb_styles(unit: Unit, acts: list[Act]) -> dict[int, str]:
    """Return the style of each word of a unit that is the verb of an act, by the number of the word."""
    words = unit.text.split()
    ends = accumulate(len(word) for word in words)
    # Blanks are left out of the count on both sides, so that any white space may part the words.
    places = [(end - len(word), end) for word, end in zip(words, ends, strict=True)]
    styles: dict[int, str] = {}
    for act in acts:
        start = len("".join(unit.text[: act.verb.start].split()))
        end = len("".join(unit.text[: act.verb.end].split()))
        style = FAMILY_STYLES[family_of(act.act_type).name]
        for number, (first, last) in enumerate(places):
            if first < end and start < last:
                styles.setdefault(number, style)
    return styles


__all__ = ["MIN_WIDTH", "statement_as_text"]
