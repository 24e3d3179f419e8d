"""A statement as a page for a terminal: what it is, its text unit by unit, its acts below."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from jscdata.model import Act, Coding, Statement, Unit
from jscdata.quoting import printable

_BOLD, _DIM, _RESET = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_COLORS = {
    "commit": "\x1b[1;32m",
    "intend": "\x1b[32m",
    "decide": "\x1b[1;36m",
    "establish": "\x1b[36m",
    "affirm": "\x1b[34m",
    "support": "\x1b[35m",
    "welcome": "\x1b[33m",
    "condemn": "\x1b[31m",
    "call_on": "\x1b[1;33m",
    "task": "\x1b[1;35m",
    "warn": "\x1b[1;31m",
}
_LABELS = 13
_MARGIN = 8

_LEGEND = (
    "Each unit of the text stands behind its id. Below it stand its acts, one for each verb by which the speakers "
    "do something: the act type and the verb in the words of the text; whose conduct it is about → with or toward "
    "whom; what it is about, the main topic first; then whether the words call it new, continuing or reiterated, "
    "and the time of the matter. 'jscdata describe CODE' tells what a code means."
)


def statement_as_text(statement: Statement, *, width: int = 88, color: bool = False, mentions: bool = False) -> str:
    """Return the page, wrapped to ``width`` columns; with ``mentions`` it lists what each unit names."""
    page = _Page(statement, width=max(width, 40), color=color)
    return "\n".join([*page.head(), "", *page.legend(), "", *page.body(mentions=mentions)])


class _Page:
    """Writes one statement; holds what all lines share."""

    def __init__(self, statement: Statement, *, width: int, color: bool) -> None:
        self._statement = statement
        self._coding = statement.coding
        self._width = width
        self._color = color
        self._names = {entity.id: printable(entity.name) for entity in statement.entities}

    def _paint(self, words: str, style: str) -> str:
        return f"{style}{words}{_RESET}" if self._color and words else words

    def _wrap(self, words: str, first: str, rest: str) -> list[str]:
        text = f"{first}{words}"
        return textwrap.wrap(
            text, self._width, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
        ) or [first]

    def _named(self, entity_ids: Iterable[str]) -> str:
        return ", ".join(self._names.get(entity_id, entity_id) for entity_id in entity_ids)

    def head(self) -> Iterator[str]:
        """Write what the document is and how it was coded."""
        statement = self._statement
        for line in self._wrap(printable(statement.title), "", ""):
            yield self._paint(line, _BOLD)
        yield self._paint(f"{statement.id} (schema {statement.schema_version}, {statement.language})", _DIM)
        yield ""
        for label, words in self._facts():
            first, *rest = self._wrap(words, " " * _LABELS, " " * _LABELS)
            yield self._paint(label.ljust(_LABELS), _DIM) + first[_LABELS:]
            yield from rest

    def _facts(self) -> Iterator[tuple[str, str]]:
        statement = self._statement
        yield "document", f"{statement.document_type}, released {statement.date}"
        if statement.meeting:
            days = str(statement.meeting.start)
            if statement.meeting.end != statement.meeting.start:
                days += f" to {statement.meeting.end}"
            place = f", {printable(statement.meeting.place)}" if statement.meeting.place else ""
            yield "meeting", f"{printable(statement.meeting.name)}, {days}{place}"
        yield "issued by", self._named(statement.issuers)
        yield "speaks for", self._named(statement.parties)
        for number, person in enumerate(statement.participants):
            known = ", ".join(printable(words) for words in (person.name, person.office) if words)
            yield "" if number else "participants", f"{known} ({self._named([person.represents])}, {person.role})"
        for relation in statement.relations:
            yield "relation", f"{relation.type}: {printable(relation.title)}"
        where = statement.source.url or statement.source.file
        yield "source", f"{printable(statement.source.publisher)}, {printable(where)}"
        yield from self._about_coding()

    def _about_coding(self) -> Iterator[tuple[str, str]]:
        coding = self._coding
        if coding is None:
            yield "coding", "none that is finished"
            return
        assessed = ", ".join(f"{r.variable} {r.coefficient} {r.value}" for r in coding.reliability)
        by = f"{coding.id} by {printable(coding.coder)} (method {coding.method}, status {coding.status})"
        how = f"{coding.date}, codebook {coding.codebook_version}; reliability {assessed or 'not assessed'}"
        yield "coding", f"{by}, {how}"
        units, mentions, acts = len(self._statement.units), len(coding.mentions), len(coding.acts)
        yield "holds", f"{units} units, {mentions} mentions, {acts} acts"

    def legend(self) -> Iterator[str]:
        """Write how the page is to be read."""
        for line in self._wrap(_LEGEND, "", ""):
            yield self._paint(line, _DIM)

    def body(self, *, mentions: bool) -> Iterator[str]:
        """Write the units, each with its acts."""
        for unit in self._statement.units:
            yield from self._unit(unit)
            if self._coding and mentions:
                yield from self._mentions(unit, self._coding)
            for act in self._coding.acts if self._coding else ():
                if act.verb.unit == unit.id:
                    yield from self._act(act, self._indent(unit))
            yield ""

    def _indent(self, unit: Unit) -> str:
        depth = unit.id.count(".") if unit.kind == "item" else 0
        return " " * (_MARGIN + 2 * max(depth - 1, 0))

    def _unit(self, unit: Unit) -> Iterator[str]:
        indent = self._indent(unit)
        marker = f"{printable(unit.marker)} " if unit.marker else ""
        lines = self._wrap(" ".join(printable(unit.text).split()), indent + marker, indent + " " * len(marker))
        heading = unit.kind in ("heading", "title", "label")
        for number, line in enumerate(lines):
            label = self._paint(unit.id.ljust(len(indent)), _DIM) if not number else indent
            words = line[len(indent) :]
            yield label + (self._paint(words, _BOLD) if heading else words)

    def _act(self, act: Act, indent: str) -> Iterator[str]:
        shown = f"{act.act_type} “{printable(act.verb.exact)}”"
        lines = self._wrap(f"{shown}  {self._about(act)}", f"{indent}  ", f"{indent}    ")
        lines[0] = lines[0].replace(act.act_type, self._paint(act.act_type, _COLORS.get(act.act_type, _DIM)), 1)
        yield from lines

    def _about(self, act: Act) -> str:
        who = self._named(act.actors) or "nobody named"
        toward = f" → {self._named(act.counterparts)}" if act.counterparts else ""
        against = f" against {self._named(act.against)}" if act.against else ""
        under = f" under {self._invoked(act)}" if act.instruments else ""
        when = ", ".join(words for words in (act.novelty, act.time) if words)
        return f"{who}{toward}{against}{under} | {', '.join(act.topics)} | {when}"

    def _invoked(self, act: Act) -> str:
        return ", ".join(
            self._named([found.entity]) + (f" ({printable(found.article)})" if found.article else "")
            for found in act.instruments
        )

    def _mentions(self, unit: Unit, coding: Coding) -> Iterator[str]:
        found = [f"“{printable(m.span.exact)}” = {m.entity}" for m in coding.mentions if m.span.unit == unit.id]
        if found:
            indent = self._indent(unit)
            for line in self._wrap("names " + ", ".join(found), f"{indent}  ", f"{indent}    "):
                yield self._paint(line, _DIM)


__all__ = ["statement_as_text"]
