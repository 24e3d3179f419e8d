"""How to cite the data or a statement in them, with the versions that make the citation exact."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass

from jscdata.exporting.facts import plain
from jscdata.model import Statement
from jscdata.versions import LIBRARY, SCHEMA

AUTHOR = "The jscdata maintainers"
"""Who made the data."""

TITLE = "jscdata: alliance statements, coded act by act"
"""Title of the data."""

_BIBTEX_SPECIAL = re.compile(r"[&%$#_{}]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What all forms of a citation tell."""

    key: str
    title: str
    year: str
    version: str
    note: str


def cite(form: str, *, data_version: str, created: str, statement: Statement | None = None) -> str:
    """Return a citation.

    Args:
        form: One of ``CITATION_FORMS``: ``text``, ``bibtex`` or ``json`` (CSL JSON).
        data_version: Version of the data, from the descriptor of the package.
        created: Day on which this version was made; a date that begins with the year.
        statement: The statement to name in the citation, if any.

    Raises:
        KeyError: There is no such form.
    """
    note = f"Schema {SCHEMA}, library {LIBRARY}"
    if statement is None:
        work = _Work(key="jscdata", title=TITLE, year=created[:4], version=data_version, note=note)
    else:
        work = _Work(
            key=statement.id,
            title=f"{plain(statement.title)}, {statement.date}: text and coding. In {TITLE}",
            year=created[:4],
            version=data_version,
            note=f"{note}. Record {statement.id}; text by {plain(statement.source.publisher)}",
        )
    return _FORMS[form](work)


def _text(work: _Work) -> str:
    return f"{AUTHOR} ({work.year}). {work.title}. Data version {work.version}. {work.note}."


def _bibtex(work: _Work) -> str:
    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": f"{{{_escaped(work.title)}}}",
        "year": work.year,
        "version": work.version,
        "note": f"Data version {work.version}. {_escaped(work.note)}",
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{work.key},", *lines, "}"])


def _escaped(words: str) -> str:
    r"""Return words with what BibTeX would read as a command escaped: ``&`` becomes ``\&``."""
    return _BIBTEX_SPECIAL.sub(lambda found: f"\\{found[0]}", words.replace("\\", "/"))


def _csl(work: _Work) -> str:
    value = {
        "id": work.key,
        "type": "dataset",
        "author": [{"literal": AUTHOR}],
        "title": work.title,
        "issued": {"date-parts": [[int(work.year)]]},
        "version": work.version,
        "note": work.note,
    }
    return json.dumps([value], ensure_ascii=False, indent=2)


_FORMS: dict[str, Callable[[_Work], str]] = {"text": _text, "bibtex": _bibtex, "json": _csl}

CITATION_FORMS = tuple(_FORMS)
"""The forms in which a citation can be had."""

__all__ = ["AUTHOR", "CITATION_FORMS", "TITLE", "cite"]
