"""Layer 7, what tables say of each other: keys that stand twice, and rows that are referred to and not there.

One slip in a key column gives a key that stands twice, or that refers to nothing, and leaves the
right key without its row, to which many rows may refer. It is one fault, and told once.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice

from jscdata.counting import count, row_in_words
from jscdata.filenames import table_file
from jscdata.findings import MAX_FAULTS, Finding, NotChecked
from jscdata.quoting import quote
from jscdata.rules.tables import ReadTable, table_finding

_Key = tuple[str, ...]
"""The cells of a key."""

_Place = tuple[str, int]
"""A row: its table and its number."""

_Rest = tuple[str, int, _Key]
"""A key without one of its columns: its table, which column it is, and the others."""


@dataclass(frozen=True, slots=True)
class _Missing:
    """A row that is not there: its table and its key, and the column and the rows by table that refer to it."""

    table: str
    key: _Key
    column: str
    uses: dict[str, list[int]] = field(default_factory=dict)

    @property
    def first(self) -> _Place:
        """The table and the number of the first row that refers to it."""
        table, numbers = next(iter(self.uses.items()))
        return table, numbers[0]

    @property
    def number(self) -> int:
        """How many rows refer to it."""
        return sum(map(len, self.uses.values()))


def check_keys(found: Mapping[str, ReadTable]) -> tuple[list[Finding], list[NotChecked]]:
    """Return the findings on keys and foreign keys, of each table one more than are told at most, and what is unsure.

    A row that is missing is told once, at the first row that refers to it, unless a key in doubt
    explains it: one that a row has from another, or that refers to nothing itself, and that differs
    from the missing one in one column. Each such key explains one, which is then not checked. A row
    that is pasted again has its own key, and explains none.
    """
    findings: list[Finding] = []
    not_checked: list[NotChecked] = []
    repeated = {name: list(_repeated(read)) for name, read in found.items()}
    missing = _missing(found)
    by_table: dict[str, list[_Missing]] = {name: [] for name in found}
    for row, near in _explained(missing, _in_doubt(found, repeated, missing)):
        if near is None:
            by_table[row.first[0]].append(row)
        elif len(not_checked) < MAX_FAULTS:
            not_checked.append(_not_told(found[near[0]], row, near[1]))
    for name, read in found.items():
        doubles = (_told_double(read, number, first) for number, first in repeated[name])
        dangling = (_told_missing(read, row) for row in by_table[name])
        findings += islice(chain(doubles, dangling), MAX_FAULTS + 1)
    return findings, not_checked


def _key(row: Mapping[str, str], columns: Iterable[str]) -> _Key:
    return tuple(row.get(name, "") for name in columns)


def _repeated(read: ReadTable) -> Iterator[tuple[int, int]]:
    """Go through the rows whose key an earlier row has, each with that one."""
    seen: dict[_Key, int] = {}
    for number, row in read.rows.items():
        first = seen.setdefault(_key(row, read.table.key), number)
        if first != number and number not in read.doubted:
            yield number, first


def _missing(found: Mapping[str, ReadTable]) -> list[_Missing]:
    """Return the rows that are referred to and not there, in the order of the rows that refer to them first."""
    missing: dict[tuple[str, _Key], _Missing] = {}
    for name, read in found.items():
        for number, columns, target, key in _dangling(read, found):
            row = missing.setdefault((target, key), _Missing(target, key, columns[-1]))
            row.uses.setdefault(name, []).append(number)
    return list(missing.values())


def _dangling(read: ReadTable, found: Mapping[str, ReadTable]) -> Iterator[tuple[int, tuple[str, ...], str, _Key]]:
    """Go through the rows that refer to nothing: the number, by which columns, in which table, and to which key.

    A table that cannot be relied on is not asked, and columns by which a row refers to nothing in
    one table are not held against another.
    """
    told: dict[int, set[str]] = {}
    for columns, target, fields in read.table.references:
        if target not in found:
            continue
        known = {_key(row, fields) for row in found[target].rows.values()}
        for number, row in read.rows.items():
            key = _key(row, columns)
            if key in known or not all(key) or number in read.doubted:
                continue
            columns_told = told.setdefault(number, set())
            if columns_told.isdisjoint(columns):
                columns_told.update(columns)
                yield number, columns, target, key


def _in_doubt(
    found: Mapping[str, ReadTable], repeated: Mapping[str, list[tuple[int, int]]], missing: Iterable[_Missing]
) -> dict[_Rest, list[_Place]]:
    """Return the rows whose key may be a slip, by what would be left of the right one."""
    rows = [
        (name, number)
        for name, doubles in repeated.items()
        for number, first in doubles
        if found[name].rows[number] != found[name].rows[first]
    ]
    rows += [row.first for row in missing if row.number == 1]
    doubted: dict[_Rest, list[_Place]] = {}
    for name, number in rows:
        read = found[name]
        for rest in _rests(name, _key(read.rows[number], read.table.key)):
            doubted.setdefault(rest, []).append((name, number))
    return doubted


def _explained(
    missing: Iterable[_Missing], doubted: dict[_Rest, list[_Place]]
) -> Iterator[tuple[_Missing, _Place | None]]:
    """Go through the rows that are missing, each with the row whose key explains it; ``doubted`` is used up."""
    spent: set[_Place] = set()
    for row in missing:
        near = _taken(doubted, row, spent)
        if near is not None:
            spent.add(near)
        yield row, near


def _taken(doubted: dict[_Rest, list[_Place]], row: _Missing, spent: Container[_Place]) -> _Place | None:
    """Take a row in doubt, not spent yet, whose key differs from that of a missing row in one column."""
    for rest in _rests(row.table, row.key):
        places = doubted.get(rest, [])
        while places:
            place = places.pop()
            if place not in spent:
                return place
    return None


def _rests(table: str, key: _Key) -> Iterator[_Rest]:
    for number in range(len(key)):
        yield table, number, key[:number] + key[number + 1 :]


def _told_double(read: ReadTable, number: int, first: int) -> Finding:
    row = read.rows[number]
    message = f"The key {quote(', '.join(_key(row, read.table.key)))} stands in {row_in_words(first)} already."
    return table_finding("JSC715", message, read.path, row=number, field=read.table.key[-1])


def _not_told(read: ReadTable, row: _Missing, number: int) -> NotChecked:
    place = f"{table_file(row.table)}: the row {quote(', '.join(row.key))}"
    because = f"See the finding at {read.path}: {row_in_words(number)}."
    return NotChecked(rule="JSC716", place=place, because=because)


def _told_missing(read: ReadTable, row: _Missing) -> Finding:
    message = f"The table {quote(row.table)} has no row {quote(', '.join(row.key))}"
    if row.number > 1:
        uses = (f"{len(numbers):,} of {table_file(table)}" for table, numbers in row.uses.items())
        message += f", to which {count(row.number, 'row')} refer: {', '.join(uses)}"
    return table_finding("JSC716", f"{message}.", read.path, row=row.first[1], field=row.column)


__all__ = ["check_keys"]
