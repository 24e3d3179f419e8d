"""Slips in the shipped statement: each is one finding, also beside another one."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pytest

from jscdata import validate
from tests.slips import Change, act, by_id_of_another, shipped

SLIPS: list[tuple[str, str, Change]] = [
    ("no entities", "JSC402", lambda s: s.update(entities=[])),
    ("no layers", "JSC408", lambda s: s.update(codings=[])),
    ("no mentions", "JSC408", lambda s: s["codings"][0].update(mentions=[])),
    ("the text of another document", "JSC503", lambda s: s.update(text="The Parties welcome rain.")),
    ("two units that changed places", "JSC502", lambda s: s["units"].insert(4, s["units"].pop(8))),
    ("the first unit at the end", "JSC502", lambda s: s["units"].append(s["units"].pop(0))),
    ("all acts pasted again", "JSC401", lambda s: s["codings"][0]["acts"].extend(s["codings"][0]["acts"][:])),
    ("all mentions pasted again", "JSC509", lambda s: s["codings"][0]["mentions"].extend(s["codings"][0]["mentions"])),
    ("a relation pasted again", "JSC609", lambda s: s["relations"].append(s["relations"][0])),
    ("a marker that is left out", "JSC501", lambda s: s["units"][10].pop("marker")),
    ("a wrong word in a mention", "JSC504", lambda s: s["codings"][0]["mentions"][30]["span"].update(exact="Norway")),
    ("an act without actors", "JSC602", lambda s: act(s, 9).update(act_type="commit", actors=[])),
    ("a misspelt actor", "JSC402", lambda s: act(s, 12)["actors"].insert(0, "state:USB")),
    ("a unit by another number", "JSC407", lambda s: next(u for u in s["units"] if u["id"] == "p1").update(id="p4")),
    ("a date that is none", "JSC204", lambda s: s.update(date="2024-07-32")),
    ("a unit with the id of a later one", "JSC401", by_id_of_another("units", 2, 13)),
    ("a unit with the id of an earlier one", "JSC401", by_id_of_another("units", 26, 9)),
    ("an entity with the id of a later one", "JSC401", by_id_of_another("entities", 6, 24)),
]


@pytest.mark.parametrize(("what", "code", "change"), SLIPS, ids=[found[0] for found in SLIPS])
def test_a_slip_in_the_shipped_statement_is_one_finding(what: str, code: str, change: Change) -> None:
    """However long its lists are."""
    statement = shipped()
    change(statement)
    assert validate(statement).counts == {code: 1}, what


def turned(key: str) -> str:
    """Return a name with its first two letters that differ in the other order."""
    at = next(at for at in range(len(key)) if key[at] != key[at + 1])
    return key[:at] + key[at + 1] + key[at] + key[at + 2 :]


def every_field(value: Any, path: tuple[str | int, ...] = (), fields: tuple[str, ...] = ()) -> Iterator[Any]:
    """Go through the fields of a value of JSON: the path of the object, the name, and the names that lead to it."""
    for key, found in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        below = (*fields, key) if isinstance(key, str) else fields
        if isinstance(key, str):
            yield path, key, below
        yield from every_field(found, (*path, key), below)


FIELDS = {fields: (path, key) for path, key, fields in every_field(shipped())}


@pytest.mark.parametrize(("path", "key"), FIELDS.values(), ids=map(".".join, FIELDS))
def test_a_misspelt_field_is_one_finding(path: tuple[str | int, ...], key: str) -> None:
    """Whether it must be there or may be left out: what it holds is not known, and not taken for its default."""
    statement = shipped()
    place: Any = statement
    for part in path:
        place = place[part]
    place[turned(key)] = place.pop(key)
    (finding,) = validate(statement).findings
    assert (finding.code, finding.hint) == ("JSC203", f"Did you mean {key!r}?")


NOT_APART = [
    {"the text of another document", "a marker that is left out"},
    {"all mentions pasted again", "a wrong word in a mention"},
    {"a misspelt actor", "an entity with the id of a later one"},
]
"""Slips of which one hides the other, or is told twice.

No marker is known where the text is another one, wrong words pasted again stand at two places, and
an unknown id may be that of the entity which has another's.
"""

APART = [
    (one, other)
    for one, other in itertools.combinations(SLIPS[3:], 2)
    if one[1] != other[1] and {one[0], other[0]} not in NOT_APART
]


@pytest.mark.parametrize(("one", "other"), APART, ids=lambda slip: slip[0])
def test_two_slips_are_two_findings(one: tuple[str, str, Change], other: tuple[str, str, Change]) -> None:
    """Each is told as if it were alone."""
    statement = shipped()
    other[2](statement)
    one[2](statement)
    assert validate(statement).counts == dict(sorted({one[1]: 1, other[1]: 1}.items()))
