"""What a draft says of its document, field by field, beside the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jscdata.exporting.review.reading import Reviewed
from jscdata.hypertext import words
from jscdata.model import Statement

_ELSEWHERE = ("schema_uri", "schema_version", "title", "text", "units", "entities", "codings")
"""Fields that the page shows at another place, or that have no meaning for the data."""

_LAYER = ("id", "coder", "method", "status", "date")


def document_as_html(draft: Reviewed) -> str:
    """Return the fields of the document and of the layer; one that is open says so."""
    rows = [*_document(draft), ("layer", _layer(draft))]
    return f'<dl class="facts">{"".join(f"<dt>{words(label)}</dt><dd>{told}</dd>" for label, told in rows)}</dl>'


def _document(draft: Reviewed) -> Iterator[tuple[str, str]]:
    for name, field in Statement.model_fields.items():
        if name in _ELSEWHERE:
            continue
        found = draft.value.get(name)
        if found is None:
            told = "<strong>open</strong>" if field.is_required() else "none"
        elif isinstance(found, list) and any(isinstance(item, dict) for item in found):
            told = f"<ul>{''.join(f'<li>{words(_plain(item, draft.names))}</li>' for item in found)}</ul>"
        else:
            told = words(_plain(found, draft.names)) or "none"
        yield name.replace("_", " "), told


def _layer(draft: Reviewed) -> str:
    if not draft.coding:
        return "none"
    told = words("; ".join(f"{name} {_plain(draft.coding.get(name), {})}" for name in _LAYER))
    codings = draft.value.get("codings")
    others = len(codings) - 1 if isinstance(codings, list) else 0
    return f"{told}. Not shown: {others} more." if others else told


def _plain(value: object, names: Mapping[str, str]) -> str:
    """Return a value in one line: the words of a span, the names of entities, fields with their names."""
    if value is None:
        return "open"
    if isinstance(value, str):
        return f"{names[value]} ({value})" if value in names else value
    if isinstance(value, list):
        return " · ".join(_plain(item, names) for item in value)
    if not isinstance(value, dict):
        return str(value)
    if isinstance(value.get("exact"), str):
        return f"“{value['exact']}”"
    told = (f"{str(key).replace('_', ' ')} {_plain(item, names)}" for key, item in value.items() if item is not None)
    return ", ".join(told)


__all__ = ["document_as_html"]
