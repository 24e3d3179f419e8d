"""A text that is written unit by unit, so that the place of every word is known when it is written.

Nothing is looked for afterwards: a span is a place that the writer remembered.
"""

from __future__ import annotations

from typing import Any

from jscdata.model.unit import UNIT_LETTERS
from synthesis.register import Form

Json = dict[str, Any]


class Line:
    """A unit that is being written. ``words`` is what it holds so far."""

    __slots__ = ("_sheet", "before", "id", "kind", "level", "marker", "parent", "words")

    def __init__(self, sheet: Sheet, kind: str, parent: Line | None, marker: str | None, before: str) -> None:
        """Begin a unit; ``before`` is the white space that the text has before its marker."""
        is_nested = kind == "item" and parent is not None and parent.kind == "item"
        letters = "" if is_nested else UNIT_LETTERS[kind]
        above = parent.level if parent and parent.kind == kind else None
        self._sheet = sheet
        self.id: str = sheet.next_id(parent.id if parent else "", letters)
        self.kind: str = kind
        self.level: int | None = (above or 0) + 1 if kind in ("heading", "item") else None
        self.parent: str | None = parent.id if parent else None
        self.marker = marker
        self.before = before
        self.words = ""

    @property
    def here(self) -> int:
        """The place at which the next word will stand."""
        return len(self.words)

    def say(self, words: str) -> None:
        """Write words that name nobody."""
        self.words += words

    def name(self, form: Form) -> Json:
        """Write a name, with its mention and those of the names inside it; return its span."""
        start = len(self.words)
        self.words += form.words
        span = self._span(start, form.words)
        self._sheet.mention(form.entity, span)
        for at, words, entity in form.inner:
            self._sheet.mention(entity, self._span(start + at, words))
        return self.span(start)

    def span(self, start: int, end: int | None = None) -> Json:
        """Return the span from a place to another one, or to the last word so far."""
        return self._span(start, self.words[start:end])

    def _span(self, start: int, words: str) -> Json:
        return {"unit": self.id, "start": start, "end": start + len(words), "exact": words}


class Sheet:
    """The text with its units, mentions and acts, as far as they are written."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.units: list[Json] = []
        self.mentions: list[Json] = []
        self.acts: list[Json] = []
        self.used: set[str] = set()
        self._counts: dict[tuple[str, str], int] = {}
        self._parts: list[str] = []
        self._at = 0

    @property
    def text(self) -> str:
        """The text so far."""
        return "".join(self._parts)

    def line(self, kind: str, parent: Line | None = None, marker: str | None = None, before: str = "\n\n") -> Line:
        """Begin a unit; its words are written into it, and ``close`` puts it into the text."""
        return Line(self, kind, parent, marker, before)

    def close(self, line: Line) -> None:
        """Put a unit into the text. Units are closed in the order in which they begin, before the next one begins."""
        self.gap(line.before + (f"{line.marker} " if line.marker else ""))
        start = self._at
        self.gap(line.words)
        self.units.append(
            {
                "id": line.id,
                "kind": line.kind,
                "level": line.level,
                "parent": line.parent,
                "marker": line.marker,
                "start": start,
                "end": self._at,
                "text": line.words,
            }
        )

    def gap(self, words: str) -> None:
        """Write into the text what is in no unit."""
        self._parts.append(words)
        self._at += len(words)

    def mention(self, entity: str, span: Json) -> None:
        """Note that words name an entity."""
        self.used.add(entity)
        self.mentions.append({"entity": entity, "span": span})

    def act(self, act: Json) -> None:
        """Take up an act under the next id."""
        self.acts.append(act)
        act["id"] = f"a{len(self.acts)}"

    def next_id(self, parent: str, letters: str) -> str:
        """Return the id of the next unit of these letters below a unit, or at the top."""
        number = self._counts.get((parent, letters), 0) + 1
        self._counts[parent, letters] = number
        return f"{parent}.{letters}{number}" if parent else f"{letters}{number}"


__all__ = ["Json", "Line", "Sheet"]
