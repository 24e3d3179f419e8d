"""From values to records with holes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.errors import JscdataError
from jscdata.findings import MAX_FAULTS
from jscdata.model import Span, Statement, Unit
from jscdata.structure import Holed, HoleTouchedError, build, build_large, items, version_fault
from tests.strategies import values


def test_a_sound_value_becomes_the_record(small: dict[str, Any]) -> None:
    """Field by field or in one call, the record is the same."""
    record, faults = build(Statement, small)
    assert not faults
    assert record == Statement.model_validate(small)
    assert build_large(Statement, small) == (record, [])


@given(values(Statement))
def test_both_ways_of_reading_agree(value: dict[str, Any]) -> None:
    """Whatever has the right shape is read alike."""
    assert build(Statement, value) == build_large(Statement, value)


def test_a_hole_is_told_to_whoever_touches_it(small: dict[str, Any]) -> None:
    """The other fields of the record read as before."""
    small["units"][1]["start"] = "23"
    record, _ = build(Statement, small)
    assert record is not None
    unit = record.units[1]
    assert isinstance(unit, Holed)
    assert unit.text == "MAY 2, 2001"
    with pytest.raises(HoleTouchedError) as caught:
        _ = unit.start
    assert caught.value.path == ("units", 1, "start")
    assert not isinstance(caught.value, JscdataError), "who catches what the library raises would hide a bug"
    with pytest.raises(AttributeError):
        _ = unit.colour


def test_defaults_stand_in_a_record_with_holes() -> None:
    """A field left out that may be left out is no hole."""
    record, _ = build(Unit, {"id": "p1", "kind": "paragraph", "start": -1, "end": 3, "text": "abc"})
    assert isinstance(record, Holed)
    assert record.marker is None
    assert "start" not in items(record)


def test_the_messages_tell_type_form_and_limits() -> None:
    """Plain words, no pattern where the type has a form, and the nearest known word."""
    value = {"unit": "§", "start": None, "end": -1, "exakt": "x"}
    _, faults = build(Span, value)
    assert [(fault.code, fault.message, fault.hint) for fault in faults] == [
        ("JSC203", "The field 'exakt' is unknown here.", "Did you mean 'exact'?"),
        (
            "JSC204",
            "'§' is not in the form of this field.",
            "Write letters and numbers by the structure, such as s1.i2.1.",
        ),
        ("JSC201", "This is null, and a whole number is needed.", None),
        ("JSC205", "'-1' is outside the limits: it should be greater than or equal to 0.", None),
    ]


@pytest.mark.parametrize(
    ("version", "code"),
    [("1.0", None), ("2.0", "JSC206"), ("0.9", "JSC206"), ("1.1", "JSC207"), ("1", None), ("x.y", None), (1, None)],
)
def test_the_gate_of_versions(version: object, code: str | None) -> None:
    """Another major and a newer minor are refused; what is no version is left to the types."""
    fault = version_fault({"schema_version": version})
    assert (fault.code if fault else None) == code
    assert version_fault([version]) is None


def test_faults_stop_at_their_limit() -> None:
    """A million unknown fields cost a thousand findings, and one by which it is seen that there are more."""
    record, faults = build_large(Span, {f"x{n}": n for n in range(5000)})
    assert record is None
    assert len(faults) == MAX_FAULTS + 1


def mutations() -> st.SearchStrategy[Any]:
    return st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.just([]) | st.just({})


@given(st.data())
def test_no_mutation_is_an_exception(data: st.DataObject) -> None:
    """A value of any kind in any place gives a record or faults, and one fault for one wrong value."""
    small = json.loads((Path(__file__).parent / "examples" / "valid" / "small.json").read_bytes())
    here: Any = small
    while isinstance(here, dict | list) and here:
        key = data.draw(st.sampled_from(sorted(here) if isinstance(here, dict) else range(len(here))))
        if not isinstance(here[key], dict | list) or data.draw(st.booleans()):
            here[key] = data.draw(mutations())
            break
        here = here[key]
    _, faults = build(Statement, small)
    assert len(faults) <= 1 or {fault.code for fault in faults} <= {"JSC202"}


def test_no_more_is_looked_for_than_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A record of many unknown fields costs no more than those that are told of it."""
    asked: list[str] = []
    monkeypatch.setattr("jscdata.nearest.nearest", lambda word, _known: asked.append(word))
    _, faults = build_large(Span, {f"field{number}": 1 for number in range(5 * MAX_FAULTS)})
    assert len(faults) == MAX_FAULTS + 1
    assert len(asked) <= MAX_FAULTS + 2
