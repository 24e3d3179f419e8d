"""What is checked of a packed document before anything in it is read."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections import Counter
from xml.parsers import expat

from jscdata.archives import MAX_RATIO
from jscdata.drafting.readers.refusing import UnreadableReleaseError
from jscdata.quoting import quote

MAX_ENTRIES = 10_000
"""Largest number of parts of a document."""

MAX_UNPACKED_BYTES = 256 * 1024 * 1024
"""Largest size of all parts of a document together, unpacked."""

MAX_XML_BYTES = 64 * 1024 * 1024
"""Largest part of a document that is read as XML."""

_MAIN = "word/document.xml"
_NOTES = ("footnotes", "endnotes")
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_HEAD = 16 * 1024
_SMALL = 1024 * 1024
_XML, _RELATIONS = (".xml", ".rels"), ".rels"
_OF_OTHERS = frozenset({"aFChunk", "subDocument"})
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
DAMAGED = (
    OSError,
    zipfile.BadZipFile,
    NotImplementedError,
    ValueError,
    EOFError,
    RuntimeError,
    zlib.error,
    expat.ExpatError,
)
"""What unpacking raises where an archive is damaged."""


def refuse_unsafe(data: bytes) -> None:
    """Refuse a document that is damaged, locked, larger inside than it may be, or has entities of its own.

    Raises:
        UnreadableReleaseError: The message says what is wrong, and what to do.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            problem = _problem(entries) or next(
                (words for entry in entries if (words := _doctype(archive, entry))), None
            )
            problem = problem or _strict(archive) or _others_inside(archive)
    except DAMAGED as error:
        message = "The Word document is damaged: it cannot be unpacked. Open it in a word processor and save it anew."
        raise UnreadableReleaseError(message) from error
    if problem:
        raise UnreadableReleaseError(problem)


def text_parts(archive: zipfile.ZipFile) -> tuple[str, ...]:
    """Return the names of the parts with the text, its footnotes and its endnotes, those that there are, in this order.

    Raises:
        ExpatError: Where a part that names others is no XML.
    """
    main = _related(archive, "").get("officeDocument", _MAIN)
    notes = _related(archive, main)
    found = (main, *(notes[kind] for kind in _NOTES if kind in notes))
    names = frozenset(archive.namelist())
    return tuple(name for name in found if name in names) if main in names else ()


def _related(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Return the names of the parts to which a part is related, or the whole document where it has no name, by kind."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations not in archive.namelist():
        return {}
    found = _targets(archive.read(relations))
    return {kind: posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") for kind, target in found.items()}


def _targets(relations: bytes) -> dict[str, str]:
    """Return what the relations of a part lead to, the first of each kind, as they write it."""
    found: dict[str, str] = {}

    def take(_: str, attributes: dict[str, str]) -> None:
        found.setdefault(attributes.get("Type", "").rpartition("/")[2], attributes.get("Target", ""))

    parser = expat.ParserCreate()
    parser.StartElementHandler = take
    parser.Parse(relations, True)  # noqa: FBT003 - the library's own way.
    return found


def _problem(entries: list[zipfile.ZipInfo]) -> str | None:
    names = Counter(entry.filename for entry in entries)
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or size > MAX_UNPACKED_BYTES:
        return (
            f"The document has {len(entries):,} parts and {size:,} bytes inside, and at most {MAX_ENTRIES:,} and "
            f"{MAX_UNPACKED_BYTES:,} are read. Save its text alone as a new document."
        )
    for entry in entries:
        wrong = _wrong(entry, names[entry.filename])
        if wrong:
            return (
                f"The part {quote(entry.filename)} of the document {wrong}, so that nothing was read. Open the "
                "document in a word processor and save it anew."
            )
    return None


def _wrong(entry: zipfile.ZipInfo, times: int) -> str | None:
    dangers = {
        "stands in it more than once": times > 1,
        "is locked by a password": bool(entry.flag_bits & 1),
        f"is more than {MAX_RATIO} times as large as it is packed": (
            entry.file_size > max(_SMALL, MAX_RATIO * entry.compress_size)
        ),
        f"has more than {MAX_XML_BYTES:,} bytes": (entry.filename.endswith(_XML) and entry.file_size > MAX_XML_BYTES),
    }
    return next((words for words, there in dangers.items() if there), None)


def _strict(archive: zipfile.ZipFile) -> str | None:
    main = text_parts(archive)[:1]
    if not main:
        return (
            "The file is a packed file, but no Word document: it has no word/document.xml. Save the release as DOCX, "
            "PDF, HTML or plain text."
        )
    if _STRICT not in archive.read(main[0])[:_HEAD]:
        return None
    return (
        "The document is in the strict form of Office Open XML, which is not read. Open it in a word processor and "
        "save it as a Word document (.docx), not as a strict one."
    )


def _others_inside(archive: zipfile.ZipFile) -> str | None:
    """Say that other documents are to be shown inside, whose words stand in no part of this one."""
    relations = (name for name in archive.namelist() if name.endswith(_RELATIONS))
    if _OF_OTHERS.isdisjoint(kind for name in relations for kind in _targets(archive.read(name))):
        return None
    return (
        "The document shows other documents inside it, whose words are not read. Open it in a word processor and save "
        "it anew, which takes their words into its own text."
    )


def _doctype(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str | None:
    if not entry.filename.endswith(_XML):
        return None
    data = archive.read(entry)
    if any(mark in data for mark in _DOCTYPES):
        return (
            f"The part {quote(entry.filename)} of the document has a document type, which could tell entities and "
            "which no word processor writes. Open the document in a word processor and save it anew."
        )
    return None


__all__ = ["DAMAGED", "MAX_ENTRIES", "MAX_UNPACKED_BYTES", "MAX_XML_BYTES", "refuse_unsafe", "text_parts"]
