"""The reader of DOCX: paragraphs and tables in their order, then the notes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from itertools import chain
from typing import Any

from jscdata.drafting.layout import Release
from jscdata.drafting.readers.note_marks import with_note_marks
from jscdata.drafting.readers.packed import DAMAGED, refuse_unsafe, text_parts
from jscdata.drafting.readers.refusing import UnreadableReleaseError, library, reader_name
from jscdata.drafting.readers.setting import Paragraph, set_out
from jscdata.drafting.readers.word_letters import said_in
from jscdata.drafting.readers.word_lists import Lists
from jscdata.drafting.readers.word_names import WML
from jscdata.drafting.readers.word_paragraphs import Words, left_out
from jscdata.drafting.readers.word_styles import Styles

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_NOTES = (("footnotes", "footnote"), ("endnotes", "endnote"))
_PARTS = {
    f"{WML}hdr": "at the head of pages",
    f"{WML}ftr": "at the foot of pages",
    f"{WML}comments": "comments",
    f"{WML}glossaryDocument": "building blocks of the template",
}
_UNFIT = (KeyError, AttributeError, TypeError, SyntaxError, RecursionError, AssertionError)


def read_docx(data: bytes) -> Release:
    """Return what a document holds: its body, then its footnotes and endnotes.

    Raises:
        UnreadableReleaseError: Where it is damaged, locked, or larger inside than it may be.
    """
    library("docx", "python-docx")
    refuse_unsafe(data)
    problem = library("docx.exceptions", "python-docx").PythonDocxError
    try:
        document = library("docx", "python-docx").Document(io.BytesIO(data))
        body, parts = document.element.body, _parts(document)
        words = Words(Styles(parts.get("styles")), Lists(parts.get("numbering")))
        notes = chain.from_iterable(_notes(parts.get(name), kind, words) for name, kind in _NOTES)
        paragraphs, noted = with_note_marks([*words.set_apart(body), *notes, *_others(data)])
        setting = set_out(paragraphs)
    except (problem, *DAMAGED, *_UNFIT) as error:
        message = (
            "The Word document is damaged: its parts do not fit together. Open it in a word processor and save it anew."
        )
        raise UnreadableReleaseError(message) from error
    return Release(
        text=setting.text,
        blocks=tuple(setting.blocks),
        media_type=MEDIA_TYPE,
        reader=reader_name("python-docx"),
        left_out=tuple(setting.left_out),
        made=tuple(setting.made),
        told=dict(_told(document)),
        remarks=(*words.remarks(), *noted),
    )


def _parts(document: Any) -> dict[str, Any]:  # noqa: ANN401 - the library's elements are typed in part.
    """Return the roots of the parts that the body speaks of, by the ends of their relations' names."""
    etree = library("lxml.etree", "python-docx")
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    found = {}
    for relation in document.part.rels.values():
        name = relation.reltype.rpartition("/")[2]
        if not relation.is_external and name in ("styles", "numbering", "footnotes", "endnotes"):
            found[name] = etree.fromstring(relation.target_part.blob, parser)
    return found


def _notes(root: Any, kind: str, words: Words) -> Iterator[Paragraph]:  # noqa: ANN401 - as above.
    """Give the notes of one kind, without the lines that divide them from the text."""
    if root is None:
        return
    for note in root.iterchildren(f"{WML}{kind}"):
        words.open_note(kind, note.get(f"{WML}id") or "")
        yield from words.set_apart(note)
        words.close_note()


def _told(document: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - as above.
    """Say what the document says of itself; what cannot be read of it is no word of the text."""
    if not any(relation.reltype.endswith("/core-properties") for relation in document.part.package.rels.values()):
        # The library would make some up.
        return
    for key in ("title", "subject", "author", "language", "created", "modified"):
        try:
            value = getattr(document.core_properties, key)
        except (ValueError, *_UNFIT):
            continue
        told = value.isoformat() if isinstance(value, dt.datetime) else str(value or "").strip()
        if told:
            yield key, told


def _others(data: bytes) -> Iterator[Paragraph]:
    """Give the words of all parts that are no text of the document, as left out."""
    parse = library("lxml.etree", "python-docx")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        read = text_parts(archive)
        for name in sorted(name for name in archive.namelist() if name.endswith(".xml") and name not in read):
            root = parse.fromstring(archive.read(name), parse.XMLParser(resolve_entities=False, no_network=True))
            yield left_out(said_in(root), _PARTS.get(root.tag, "a part beside the text"))


__all__ = ["MEDIA_TYPE", "read_docx"]
