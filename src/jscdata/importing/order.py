"""The place of each row in its list: as the table says it, last where it says nothing, by id where the form asks it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jscdata.counting import row_in_words
from jscdata.findings import Finding
from jscdata.quoting import quote
from jscdata.rules.tables import ReadTable, table_finding
from jscdata.tables import Table

_WHOLE = re.compile(r"[0-9]{1,18}")
_NAMED = ("statement_entities", "named")
"""The one list that is sorted by id and not by position: table and role."""


def set_order(read: ReadTable) -> list[Finding]:
    """Give rows without a position the last ones, in the order of the file; return the rows whose position is taken.

    Cells that are no whole number are left to those who check cells.
    """
    if "position" not in (column.name for column in read.table.columns):
        return []
    findings: list[Finding] = []
    for rows in _lists(read.table, read.rows).values():
        _fill(rows)
        if "position" not in read.table.key:
            findings.extend(_taken(read, rows))
    if read.table.name == _NAMED[0]:
        _sort_named(read)
    return findings


def _lists(table: Table, rows: Mapping[int, dict[str, str]]) -> dict[tuple[str, ...], dict[int, dict[str, str]]]:
    """Gather the rows that are items of one list."""
    above = table.key[:-1] if "position" not in table.key else [name for name in table.key if name != "position"]
    found: dict[tuple[str, ...], dict[int, dict[str, str]]] = {}
    for number, row in rows.items():
        found.setdefault(tuple(row[name] for name in above), {})[number] = row
    return found


def _fill(rows: Mapping[int, dict[str, str]]) -> None:
    given = (row["position"] for row in rows.values())
    last = max((int(words) for words in given if _WHOLE.fullmatch(words)), default=0)
    for row in rows.values():
        if row["position"] == "":
            last += 1
            row["position"] = str(last)


def _taken(read: ReadTable, rows: Mapping[int, dict[str, str]]) -> Iterator[Finding]:
    """Tell each row with a position that an earlier row of its list has; a key that stands twice is told by itself."""
    seen: dict[str, int] = {}
    keys: set[tuple[str, ...]] = set()
    for number, row in rows.items():
        first = seen.setdefault(row["position"], number)
        key = tuple(row[name] for name in read.table.key)
        if first != number and key not in keys:
            message = f"The position {quote(row['position'])} is that of {row_in_words(first)} already."
            hint = "Give each row a position of its own, or leave it empty: the row then comes last."
            yield table_finding("JSC715", message, read.path, row=number, field="position", hint=hint)
        keys.add(key)


def _sort_named(read: ReadTable) -> None:
    """Put the entities of each statement in the order of their ids, as a statement file has them."""
    named = (row for row in read.rows.values() if row["role"] == _NAMED[1])
    counts: dict[str, int] = {}
    for row in sorted(named, key=lambda row: (row["entity_id"], row["position"])):
        counts[row["statement_id"]] = counts.get(row["statement_id"], 0) + 1
        row["position"] = str(counts[row["statement_id"]])


__all__ = ["set_order"]
