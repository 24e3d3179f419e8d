"""How to cite the data, a statement in them, and with which versions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from jscdata.model import Statement
from jscdata.versions import LIBRARY, SCHEMA

AUTHOR = "The jscdata maintainers"
TITLE = "jscdata: alliance statements, coded act by act"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What all forms of a citation tell."""

    key: str
    title: str
    year: str
    version: str
    note: str


def cite(form: str, *, data_version: str, created: str, statement: Statement | None = None) -> str:
    """Return a citation in one of ``CITATION_FORMS``.

    Args:
        form: ``text``, ``bibtex`` or ``json`` (CSL JSON).
        data_version: Version of the data, from the descriptor of the package.
        created: Day on which this version was made, YYYY-MM-DD.
        statement: The statement to name in the citation, if any.
    """
    note = f"Data {data_version}, schema {SCHEMA}, library {LIBRARY}"
    title = TITLE
    if statement is not None:
        title = f"{statement.title} ({statement.date}), in: {TITLE}"
        note += f". Statement {statement.id}, text by {statement.source.publisher}"
    key = "jscdata" if statement is None else statement.id
    work = _Work(key=key, title=title, year=created[:4], version=data_version, note=note)
    return _FORMS[form](work)


def _text(work: _Work) -> str:
    return f"{AUTHOR} ({work.year}). {work.title}. Version {work.version}. {work.note}."


def _bibtex(work: _Work) -> str:
    fields = {
        "author": f"{{{AUTHOR}}}",
        "title": f"{{{work.title}}}",
        "year": work.year,
        "version": work.version,
        "note": work.note,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{work.key},", *lines, "}"])


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

__all__ = ["CITATION_FORMS", "cite"]
