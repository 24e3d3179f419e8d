"""What was recoded between two versions."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from jscdata import Statement
from jscdata.changes import changes, weight_of
from jscdata.cli import main
from tests.mutations import values

Change = Callable[[dict[str, Any]], object]

ACT = "coding c1 act a1"


class Held:
    """Statements that are held, by their ids."""

    def __init__(self, *statements: Statement) -> None:
        """Keep them."""
        self._statements = {statement.id: statement for statement in statements}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all."""
        return tuple(self._statements)

    def readable(self, statement_id: str) -> Statement | None:
        """Return one."""
        return self._statements[statement_id]


CASES: list[tuple[str, Change, list[tuple[str, str, str | None, str | None]]]] = [
    ("nothing", lambda _: None, []),
    (
        "an act recoded",
        lambda s: first_act(s).update(act_type="intend"),
        [(f"{ACT} act_type", "major", "report", "intend")],
    ),
    ("a note", lambda s: first_act(s).update(note="Other."), [(f"{ACT} note", "patch", None, "Other.")]),
    (
        "an entity renamed",
        lambda s: s["entities"][2].update(name="Ísland"),
        [("entity state:ISL name", "patch", "Iceland", "Ísland")],
    ),
    (
        "another kind",
        lambda s: s["entities"][2].update(kind="place"),
        [("entity state:ISL kind", "major", "state", "place")],
    ),
    (
        "part of another",
        lambda s: s["entities"][2].update(part_of="state:NOR"),
        [("entity state:ISL part_of", "major", None, "state:NOR")],
    ),
    (
        "a member less",
        lambda s: s["entities"][0].update(members=["state:NOR"]),
        [("entity group:ministers members", "major", "state:NOR, state:ISL", "state:NOR")],
    ),
    (
        "another identifier",
        lambda s: s["entities"][2]["xrefs"].update(cow="395"),
        [("entity state:ISL xrefs", "patch", "iso3166 ISL", "iso3166 ISL; cow 395")],
    ),
    (
        "an address that was found",
        lambda s: s["source"].update(url="https://example.org/lighthouses"),
        [("statement source url", "patch", None, "https://example.org/lighthouses")],
    ),
    ("an act gone", lambda s: s["codings"][0]["acts"].pop(0), [(ACT, "major", "report “met”", None)]),
    (
        "a mention gone",
        lambda s: s["codings"][0]["mentions"].pop(1),
        [("coding c1 mention", "major", "state:NOR “Norway” at p1 17", None)],
    ),
    (
        "a layer added",
        lambda s: s["codings"].append({**s["codings"][0], "id": "c2", "coder": "another"}),
        [("coding c2", "minor", None, "another")],
    ),
    ("a date", lambda s: s.update(date="2001-05-03"), [("statement date", "patch", "2001-05-02", "2001-05-03")]),
]


def first_act(statement: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = statement["codings"][0]["acts"][0]
    return found


@pytest.mark.parametrize(("change", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_change_is_told_once(
    small: dict[str, Any], change: Change, expected: list[tuple[str, str, str | None, str | None]]
) -> None:
    """With what it was and is, and which part of a version it calls for."""
    new = json.loads(json.dumps(small))
    change(new)
    found = list(changes(Held(Statement.model_validate(small)), Held(Statement.model_validate(new))))
    shown = [(c.what, c.weight, c.was, c.now) for c in found]
    if expected and expected[0][0].endswith("note"):
        shown = [(what, weight, None, now) for what, weight, _, now in shown]
    assert shown == expected
    assert weight_of(found) == (expected[0][1] if expected else None)


IDENTITY = {"id", "start", "end", "entity", "unit", "exact"}
"""Fields by which units, mentions and the rest are known again; another value is one record less and one more."""


def test_no_change_of_a_value_passes_unseen(small: dict[str, Any]) -> None:
    """Each value that can be another one is changed by itself, and told once, or as one record gone and one come."""
    old = Statement.model_validate(small)
    leaves = [(path, value) for path, value in values(small) if not isinstance(value, (dict, list))]
    told = 0
    for path, value in leaves:
        borrowed = [other for _, other in leaves if type(other) is type(value) and other != value]
        others = [f"{value}x"] if path[-1] == "id" else borrowed
        for new in filter(None, (changed(small, path, other) for other in others)):
            found = list(changes(Held(old), Held(new)))
            told += 1
            assert 1 <= len(found) <= (2 if path[-1] in IDENTITY else 1), (path, [change.what for change in found])
    assert told > len(leaves)


def changed(value: dict[str, Any], path: tuple[str | int, ...], other: object) -> Statement | None:
    """Return a statement with one value changed; None where that makes no record."""
    new = json.loads(json.dumps(value))
    place = new
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = other
    try:
        return Statement.model_validate(new)
    except ValidationError:
        return None


def test_units_cut_anew_are_told_by_their_places(small: dict[str, Any]) -> None:
    """The old unit goes, the new ones come; spans that moved are recoded."""
    new = json.loads(json.dumps(small))
    new["units"][0]["id"] = "title2"
    found = list(changes(Held(Statement.model_validate(small)), Held(Statement.model_validate(new))))
    assert [(c.weight, c.what[:7]) for c in found] == [("major", "unit at")]


def test_statements_come_and_go(small: dict[str, Any]) -> None:
    """One more calls for a minor version, one less for a major one."""
    statement = Statement.model_validate(small)
    assert weight_of(changes(Held(), Held(statement))) == "minor"
    assert weight_of(changes(Held(statement), Held())) == "major"


def test_the_command_lists_them(small: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And says which version they call for."""
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(small), encoding="utf-8")
    first_act(small)["act_type"] = "intend"
    new.write_text(json.dumps(small), encoding="utf-8")
    assert main(["changes", str(old), str(new)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{small['id']} {ACT} act_type: report → intend",
        "1 change; this calls for a major version, since something was recoded, cut anew or removed.",
    ]
    assert main(["changes", str(old), str(old)]) == 0
    assert capsys.readouterr().out == "0 changes; this calls for no new version.\n"
    assert main(["changes", str(old), str(new), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["version"] == "major"
    assert main(["changes", str(old), str(tmp_path / "absent.json")]) == 1


def test_statements_that_cannot_be_read_are_passed_over_when_that_is_asked(
    small: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither as removed nor as added, whichever version is broken; each is told, and counted in the exit code."""
    rows = [json.dumps({**small, "id": f"x-{number}"}) for number in range(4)]
    broken = [row.replace(f'"date": "{small["date"]}"', '"date": "2001-02-30"') for row in rows]
    old, new = tmp_path / "old.jsonl", tmp_path / "new.jsonl"
    old.write_text("\n".join([broken[0], rows[1], broken[2], rows[3]]), encoding="utf-8")
    new.write_text("\n".join([rows[0], broken[1], broken[2], rows[3].replace("report", "intend", 1)]), encoding="utf-8")
    assert main(["changes", str(old), str(new)]) == 1
    assert "JSC204" in capsys.readouterr().err
    assert main(["changes", str(old), str(new), "--skip-invalid"]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines()[-1].startswith("1 change; this calls for a major version")
    assert printed.err.splitlines()[-1] == "4 statements were skipped."
    assert main(["changes", str(old), str(new), "--skip-invalid", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["skipped"], [change["statement"] for change in told["changes"]]) == (4, ["x-3"])
    places = [(Path(found["path"]).name, found["line"]) for found in told["findings"]]
    assert places == [("old.jsonl", 1), ("old.jsonl", 3), ("new.jsonl", 2), ("new.jsonl", 3)]
