"""The register by itself: what holds of the entities of a statement holds of these, too."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from jscdata import validate
from jscdata.findings import MAX_FAULTS
from jscdata.iso3166 import FORMER_STATE_CODES, STATE_CODES
from jscdata.model import Register
from jscdata.rules.register import register_faults

JAPAN = {"id": "state:JPN", "kind": "state", "name": "Japan", "xrefs": {"iso3166": "JPN"}}
PERSON = {"id": "person:kihara-minoru", "kind": "person", "name": "Kihara Minoru", "part_of": "state:JPN"}


def register_of(*entities: dict[str, Any]) -> Register:
    return Register.model_validate_json(json.dumps({"schema_version": "1.0", "entities": entities}))


def faults_in(*entities: dict[str, Any]) -> list[tuple[str, tuple[str | int, ...], str | None]]:
    return [(fault.code, fault.path, fault.hint) for fault in register_faults(register_of(*entities))]


def test_a_sound_register_has_no_fault() -> None:
    """Nor have states that are no more, for which statements of their time need codes."""
    assert faults_in(PERSON, JAPAN) == []
    former = [{"id": f"state:{code}", "kind": "state", "name": "Former"} for code in sorted(FORMER_STATE_CODES)]
    assert faults_in(*former) == []
    assert not FORMER_STATE_CODES & STATE_CODES


@pytest.mark.parametrize(
    ("entities", "code", "path"),
    [
        ([{**JAPAN, "part_of": "state:JPN"}], "JSC406", (0, "part_of")),
        (
            [
                {**PERSON, "part_of": "unit:a"},
                {**PERSON, "id": "unit:a", "kind": "military_unit", "part_of": "person:kihara-minoru"},
            ],
            "JSC406",
            (0, "part_of"),
        ),
        ([{**PERSON, "part_of": None}, {**JAPAN, "part_of": "person:kihara-minoru"}], "JSC601", (1, "part_of")),
        ([{**JAPAN, "xrefs": {"iso3166": "FRA"}}], "JSC409", (0, "xrefs", "iso3166")),
        (
            [{**JAPAN, "id": "org:nato", "kind": "organization", "xrefs": {"iso3166": "QQQ"}}],
            "JSC409",
            (0, "xrefs", "iso3166"),
        ),
        ([{**JAPAN, "aliases": ["Nippon", "Nippon"]}], "JSC609", (0, "aliases", 1)),
    ],
)
def test_what_a_statement_must_not_tell_the_register_must_not_either(
    entities: list[dict[str, Any]], code: str, path: tuple[str | int, ...]
) -> None:
    """Each with the code and the place that it has in a statement."""
    assert [(found, at) for found, at, _ in faults_in(*entities)] == [(code, ("entities", *path))]


@pytest.mark.parametrize(
    ("changes", "hint"),
    [
        ({"id": "state:JAP"}, "Did you mean 'state:JPN'?"),
        ({"id": "state:JAP", "xrefs": {}}, "Did you mean 'state:JPN'?"),
        ({"id": "state:JAP", "xrefs": {"iso3166": "JAP"}}, "Did you mean 'state:JPN'?"),
        ({"id": "state:NRO", "name": "Norway", "xrefs": {}}, "Did you mean 'state:NOR'?"),
        ({"id": "state:GER", "name": "Germany", "xrefs": {}}, "Did you mean 'state:DEU'?"),
        ({"id": "state:SUI", "name": "Swiss Confederation", "xrefs": {}}, "Did you mean 'state:CHE'?"),
        ({"id": "state:PRC", "name": "Unheard of", "xrefs": {}}, "Did you mean 'state:CHN'?"),
        ({"id": "state:TAI", "name": "Taiwan", "xrefs": {}}, None),
        ({"id": "state:GER", "name": "Unheard of", "xrefs": {}}, None),
    ],
)
def test_a_code_that_no_state_has_is_one_fault_with_the_code_meant(changes: dict[str, Any], hint: str | None) -> None:
    """As told beside the id, by the name or by an abbreviation, and never by letters that merely look alike."""
    assert faults_in({**JAPAN, **changes}) == [("JSC409", ("entities", 0, "id"), hint)]


def test_a_misspelt_identifier_is_not_also_told_to_differ_from_the_register(package: Path) -> None:
    """What it says is not known."""
    (path,) = (package / "statements").glob("*.json")
    statement = json.loads(path.read_bytes())
    entity = next(found for found in statement["entities"] if found["kind"] == "state")
    entity["xrefs"] = {"ios3166": entity["id"].removeprefix("state:")}
    path.write_text(json.dumps(statement), encoding="utf-8")
    assert validate(path).counts == {"JSC203": 1}


def _rename(statement: Any, old: str, new: str) -> Any:
    return json.loads(json.dumps(statement).replace(f'"{old}"', f'"{new}"'))


@pytest.mark.parametrize("is_used", [True, False])
def test_a_code_that_no_state_has_is_one_finding_in_a_statement(
    small: dict[str, Any],
    is_used: bool,  # noqa: FBT001 - one of two.
) -> None:
    """Whether all references have it, or the record of the entity alone."""
    if is_used:
        statement = _rename(small, "state:NOR", "state:NRO")
    else:
        statement = small
        next(found for found in statement["entities"] if found["id"] == "state:NOR")["id"] = "state:NRO"
    (finding,) = validate(statement).findings
    assert (finding.code, finding.hint) == ("JSC409", "Did you mean 'state:NOR'?")


def test_the_register_of_a_package_is_checked_so(package: Path) -> None:
    """Also where no statement names the entity."""

    def change(register: Any) -> None:
        register["entities"].append({**JAPAN, "id": "state:JXX", "xrefs": {"iso3166": "FRA"}, "part_of": None})
        register["entities"].sort(key=lambda entity: str(entity["id"]))

    path = package / "entities.json"
    register = json.loads(path.read_bytes())
    change(register)
    path.write_text(json.dumps(register), encoding="utf-8")
    told = [(found.code, found.hint) for found in validate(package).findings if found.path == str(path)]
    assert told == [("JSC409", "Did you mean 'state:FRA'?")]


@pytest.mark.parametrize("alias", [lambda number: f"a{number}", lambda _: "a", lambda number: f"a{number // 2}"])
def test_many_aliases_cost_memory_by_their_number_alone(alias: Callable[[int], str]) -> None:
    """Sound or all repeated; no more faults are worked out than are told."""
    register = register_of({**JAPAN, "aliases": [alias(number) for number in range(100_000)]})
    tracemalloc.start()
    try:
        found = list(islice(register_faults(register), MAX_FAULTS + 1))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert {fault.code for fault in found} <= {"JSC609"}
    assert peak < 40_000_000
