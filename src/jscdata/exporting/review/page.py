"""The page of a draft as a whole: one file without scripts that loads nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from jscdata.exporting.review.checks import checks_as_html
from jscdata.exporting.review.document import document_as_html
from jscdata.exporting.review.entries import Entries, Reasons
from jscdata.exporting.review.marks import units_as_html
from jscdata.exporting.review.reading import Reviewed, read_draft, string
from jscdata.exporting.review.style import STYLE
from jscdata.families import FAMILIES
from jscdata.findings import Report
from jscdata.hypertext import words
from jscdata.model.coding import is_suggested

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_SHOWN = (
    ("acts", "acts"),
    ("mentions", "mentions"),
    ("reasons", "reasons of acts"),
    ("lists", "lists below the units"),
)

_NAVIGATION = (
    '<nav aria-label="Parts of the page"><a href="#decide">To decide</a> <a href="#document">The document</a> '
    '<a href="#text">The text</a></nav>'
)


def review_page(
    value: Mapping[str, Any], report: Report, known: Iterable[str] = (), reasons: Reasons | None = None
) -> str:
    """Return the page of a draft.

    A draft may be incomplete: all its words are shown all the same, and what cannot be shown at
    its place is told.

    Args:
        value: The draft as JSON has it; its first layer with the status draft is shown, else its first.
        report: What validation says of it.
        known: The ids of the register, beside which the draft's entities are looked at.
        reasons: What rules saw in words and why, for the mentions of a layer made by rules.
    """
    draft = read_draft(value)
    title = words(string(value, "title")) or "A draft without a title"
    unit_ids = {unit.number: unit.id for unit in draft.units}
    entries = Entries(draft=draft, reasons=reasons or {}, names=draft.names, unit_ids=unit_ids)
    body = [
        _NAVIGATION,
        f'<header><h1>{title}</h1><p class="legend">{_status(draft)}</p></header>',
        '<main><section aria-labelledby="decide"><h2 id="decide">To decide</h2>',
        f"{checks_as_html(draft, report, known)}</section>",
        f'<section aria-labelledby="document"><h2 id="document">The document</h2>{document_as_html(draft)}</section>',
        f'<section aria-labelledby="text"><h2 id="text">The text</h2>{_legend(draft)}<div{_lang(value)}>',
        *units_as_html(draft, entries),
        "</div></section></main>",
    ]
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Review: {title}</title><style>{STYLE}</style></head>\n<body>\n"
        + "\n".join(body)
        + "\n</body></html>\n"
    )


def _lang(value: Mapping[str, Any]) -> str:
    language = string(value, "language")
    return f' lang="{language}"' if _LANGUAGE.fullmatch(language) else ""


def _status(draft: Reviewed) -> str:
    """Say whether the layer that is shown is decided."""
    status, method = string(draft.coding, "status"), string(draft.coding, "method")
    if not draft.coding:
        return "There is no layer of mentions and acts."
    if is_suggested(method, status):
        return "All mentions and acts are suggestions, which no person has decided yet."
    return words(f"The layer shown has the status {status or 'of no word'}.")


def _legend(draft: Reviewed) -> str:
    if not (draft.acts or draft.mentions):
        return '<p class="legend">There are no suggestions; the text stands alone.</p>'
    chips = " ".join(
        f'<span class="chip {family.name}">{words(", ".join(family.act_types))}</span>' for family in FAMILIES
    )
    boxes = " ".join(f'<label><input type="checkbox" id="show-{key}" checked> {label}</label>' for key, label in _SHOWN)
    return (
        '<p class="legend">A coloured stretch is an act, its verb in bold, with the act\'s id and type behind it; two '
        "colours, one above the other, are two acts that share words. Underlined words name somebody or something, "
        "doubly underlined ones inside a longer name. Each leads to its entry in the list below the unit; point at "
        f"it, or go to it with the Tab key, to read it in place. {chips}</p>"
        f'<fieldset class="show"><legend>Show</legend>{boxes}</fieldset>'
    )


__all__ = ["review_page"]
