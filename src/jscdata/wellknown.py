"""An entity known by name, with the names that texts use for it."""

from __future__ import annotations

from dataclasses import dataclass

from jscdata.vocabulary import EntityKindCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An entity and its names in English.

    ``name`` is the name for citing. ``aliases`` are other names, adjectives and abbreviations
    under which texts name the entity; all are told without their article. ``code`` is the short
    form with which ids of other entities begin, such as ``us`` in ``office:us-president``; only
    states have one.
    """

    id: str
    kind: EntityKindCode
    name: str
    aliases: tuple[str, ...] = ()
    code: str | None = None


def rows_of(text: str) -> list[str]:
    """Return the lines of a table; a line that starts with a bar goes on the one before."""
    return text.strip().replace("\n|", " |").splitlines()


def table(kind: EntityKindCode, rows: str) -> tuple[Known, ...]:
    """Read entities of one kind from lines "id | name | alias | alias"."""
    found = []
    for row in rows_of(rows):
        entity, name, *aliases = (cell.strip() for cell in row.split("|"))
        found.append(Known(id=entity, kind=kind, name=name, aliases=tuple(aliases)))
    return tuple(found)


__all__ = ["Known", "rows_of", "table"]
