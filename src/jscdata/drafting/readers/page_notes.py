"""The words of a PDF that are set on its pages: values of form fields, captions of buttons, notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from jscdata.drafting.readers.setting import Paragraph, Run


@dataclass(frozen=True, slots=True)
class Note:
    """Words set on a page, whose number is counted from 1, and of what they are."""

    words: str
    kind: str
    page: int


def notes_in(reader: Any) -> Iterator[Note]:  # noqa: ANN401 - the library is typed in part.
    """Read them page by page; what the library raises on a damaged file goes through."""
    for number, page in enumerate(reader.pages, start=1):
        for note in page.get("/Annots") or ():
            for words, kind in _said(note.get_object()):
                yield Note(words, kind, number)


def left_out(note: Note) -> Paragraph:
    """Return the words of a note as left out of the text."""
    return Paragraph(runs=(Run(words=f" {note.words} ", why=f"{note.kind} on page {note.page:,}"),))


def _said(note: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above.
    """Give what a note or field says; the value of a field may stand with the field that holds its parts."""
    field, holder = note, note.get("/Parent")
    if "/V" not in field and holder is not None:
        field = holder.get_object()
    for key, place, kind in (
        ("/Contents", note, "a note"),
        ("/V", field, "what a form's field holds"),
        ("/CA", note.get("/MK"), "a button"),
    ):
        found = place.get_object().get(key) if place is not None else None
        words = found.get_object() if found is not None else None
        for word in words if isinstance(words, list) else [words]:
            # A name, such as that of a box that is ticked, is no text.
            if isinstance(word, str) and not word.startswith("/"):
                yield word, kind


__all__ = ["Note", "left_out", "notes_in"]
