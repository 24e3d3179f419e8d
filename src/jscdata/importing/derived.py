"""Derived tables, which are never read back: an edit in one would be lost, so it is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jscdata.bundles import MAX_ARCHIVE_BYTES, Bundle
from jscdata.filenames import table_file
from jscdata.findings import Fault, Finding
from jscdata.importing.damage import is_rewritten
from jscdata.importing.earlier import Earlier
from jscdata.importing.sheets import Sheet, read_sheet
from jscdata.model import Statement
from jscdata.quoting import quote
from jscdata.rules.tables import table_finding
from jscdata.tables import DERIVED, Table, derive, write

_HOMES = {
    "acts.csv": ("act_type", "lemma", "novelty", "time", "note", "searle_illocution", "g7_commitment"),
    "act_spans.csv": ("unit_id", "verb", "words", "measures"),
    "act_entities.csv": (
        *("speakers", "actors", "counterparts", "against", "delegates", "instruments"),
        "abbott_delegation",
    ),
    "act_topics.csv": ("primary_topic", "topics"),
    "act_precision.csv": ("precision", "abbott_precision"),
    "acts.csv or statements.csv": ("abbott_obligation",),
    "codings.csv": ("status",),
    "statements.csv": ("date", "title"),
}
"""The tables to edit instead of ``acts_flat``, with the columns that are made from them."""

_STATES = "act_entities.csv, entity_members.csv, participants.csv or entities.csv"
_ANEW = "Then take this file away: 'jscdata build' writes it anew."


def edited_tables(bundle: Bundle, earlier: Earlier, wanted: Iterable[Statement] | None) -> Iterator[Finding]:
    """Go through the findings on derived tables that say what neither the statements nor the other tables say.

    Args:
        bundle: The package. A derived table that is not there is no fault.
        earlier: The package as it is, from which the tables were made.
        wanted: The statements that the other tables tell; None where they are not sound. Then
            nothing is told of a package in which the tables may be older than the statements.
    """
    if wanted is None and not earlier.is_built:
        return
    sources = [earlier.statements] if earlier.is_whole else []
    sources += [] if wanted is None else [tuple(wanted)]
    rebuilt = [derive(statements) for statements in sources]
    for name, table in DERIVED.items():
        file = table_file(name)
        data = bundle.read(file, MAX_ARCHIVE_BYTES) if bundle.has(file) else b""
        if data and (isinstance(data, Fault) or not earlier.is_as_built(file, data)):
            texts = [write(table.columns, rows[name]) for rows in rebuilt]
            yield from _edited(table, data, bundle.place(file), texts)


def _edited(table: Table, data: bytes | Fault, path: str, rebuilt: list[str]) -> Iterator[Finding]:
    """Compare a table with its rebuilds, whatever the order of the rows; where there is none, nothing can be told."""
    if isinstance(data, Fault):
        yield table_finding(data.code, data.message, path, row=None, hint=data.hint)
        return
    sheet, *wanted = (_sheet(table, each, path) for each in (data, *(text.encode() for text in rebuilt)))
    if isinstance(sheet, Finding):
        yield sheet
        return
    differences = [_difference(table, sheet, other) for other in wanted if isinstance(other, Sheet)]
    if differences and all(differences):
        row, column, message = differences[0] or (None, None, "")
        yield table_finding("JSC705", message, path, row=row, field=column, hint=_hint(table, column))


def _sheet(table: Table, data: bytes, path: str) -> Sheet | Finding:
    return read_sheet(data, [column.name for column in table.columns], path)


def _difference(table: Table, sheet: Sheet, wanted: Sheet) -> tuple[int | None, str | None, str] | None:
    """Return row, column and message of the first difference from a rebuild, None where there is none.

    A number, a day or a truth value that a program has written in its own way says the same.
    """
    if sheet.header != wanted.header:
        return 0, None, "The header is not the one of this derived table."
    places = [wanted.header.index(name) for name in table.key]
    by_key = {tuple(cells[place] for place in places): cells for _, cells in wanted.lines}
    for number, cells in sheet.lines:
        built = by_key.pop(tuple(cells[place] for place in places), None)
        if built is None:
            return number, None, "This row of a derived table is none that the other tables make."
        for name, cell, made in zip(wanted.header, cells, built, strict=False):
            if cell != made and not is_rewritten(cell, made):
                message = f"The table is derived: the cell says {quote(cell)}, and the other tables make {quote(made)}."
                return number, name, message
    if by_key:
        key = quote(", ".join(next(iter(by_key))))
        return None, None, f"The derived table lacks rows that the other tables make, the first of them {key}."
    return None


def _hint(table: Table, column: str | None) -> str:
    """Say what to edit instead."""
    if table.name == "codebook":
        return f"The codebook comes with jscdata, and no package changes it. {_ANEW}"
    home = next((home for home, columns in _HOMES.items() if column in columns), None)
    if home is None:
        home = _STATES if table.name == "act_states" or (column or "").endswith("_states") else "the tables of the acts"
    return f"A derived table is never read back: edit {home} instead. {_ANEW}"


__all__ = ["edited_tables"]
