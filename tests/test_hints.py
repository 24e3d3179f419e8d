"""Hints, followed to the letter, mend what they are given for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from jscdata import Finding, validate
from jscdata.catalogue import RULES
from jscdata.mending import mend
from jscdata.model import Record, Span, Statement, Unit
from jscdata.model.entity import Register
from jscdata.model.shape import shape
from jscdata.model.types import Form
from jscdata.shipped import data_folder
from jscdata.structure import build

PATH = data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json"


def only(value: dict[str, Any]) -> Finding:
    (finding,) = validate(value).findings
    return finding


@pytest.mark.parametrize("marker", [None, "*", "(b)"])
def test_the_marker_that_stands_in_the_text_is_named(marker: str | None) -> None:
    """Where the statement has none, or another one."""
    value = json.loads(PATH.read_bytes())
    unit = next(unit for unit in value["units"] if unit["id"] == "s3.i1")
    right, unit["marker"] = unit["marker"], marker
    finding = only(value)
    assert (finding.code, finding.hint) == ("JSC513" if marker else "JSC501", f"Set 'marker' to '{right}'.")
    unit["marker"] = right
    assert validate(value).ok


def test_a_marker_before_which_nothing_stands_is_taken_out(small: dict[str, Any]) -> None:
    """Null is what the text then says."""
    small["units"][0]["marker"] = "1."
    finding = only(small)
    assert (finding.code, finding.hint) == ("JSC513", "Set 'marker' to null.")
    small["units"][0]["marker"] = None
    assert validate(small).ok


def test_words_in_no_unit_are_no_marker(small: dict[str, Any]) -> None:
    """The hint of the rule stands."""
    unit = small["units"][1]
    assert unit["text"] == "MAY 2, 2001"
    unit.update(start=unit["start"] + 4, text="2, 2001")
    (found,) = (found for found in validate(small).findings if found.code == "JSC501")
    assert found.hint == RULES["JSC501"].hint


def test_places_that_are_missing_are_one_finding_that_fmt_mends(small: dict[str, Any]) -> None:
    """One for each record; nobody is told to count characters."""
    del small["units"][1]["start"], small["units"][1]["end"]
    span = small["codings"][0]["mentions"][0]["span"]
    del span["end"]
    assert [(found.code, found.pointer, found.message, found.hint) for found in validate(small).findings] == [
        (
            "JSC202",
            "/units/1",
            "The fields 'start' and 'end' are missing.",
            "Run 'jscdata fmt', which works them out.",
        ),
        (
            "JSC202",
            "/codings/0/mentions/0/span",
            "The field 'end' is missing.",
            "Run 'jscdata fmt', which works it out.",
        ),
    ]
    mended = mend(json.dumps(small).encode())
    assert mended.text is not None
    assert validate(json.loads(mended.text)).ok


def test_a_field_that_only_a_person_knows_is_told_by_itself() -> None:
    """With what it holds."""
    _, faults = build(Unit, {})
    assert [(fault.message, (fault.hint or "").partition(".")[0]) for fault in faults] == [
        ("The field 'kind' is missing.", "Add it"),
        ("The field 'text' is missing.", "Add it"),
        ("The fields 'id', 'start' and 'end' are missing.", "Run 'jscdata fmt', which works them out"),
    ]
    record, _ = build(Span, {"unit": "p1", "exact": "x"})
    assert record is not None
    assert record.exact == "x"


_CODE = "Write the three capital letters of ISO 3166-1 alpha-3, such as NOR."
_STATE = "Write three capital letters behind 'state:', the code of ISO 3166-1 alpha-3."


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("state:nor", f"{_STATE} Did you mean 'state:NOR' (Norway)?"),
        ("state:NO", f"{_STATE} Did you mean 'state:NOR' (Norway)?"),
        ("state:UK", f"{_STATE} Did you mean 'state:GBR' (United Kingdom)?"),
        ("state:IS", f"{_STATE} Did you mean 'state:ISL' (Iceland)?"),
        ("state:CH", f"{_STATE} Did you mean 'state:CHE' (Switzerland)?"),
        ("state:Iceland", f"{_STATE} Did you mean 'state:ISL' (Iceland)?"),
        ("state:hkg", f"{_STATE} Did you mean 'state:HKG'?"),
        ("state:EU", _STATE),
        ("state:NORW", _STATE),
        ("org:NATO", "Write lower-case words joined by hyphens behind the prefix, such as org:nato."),
        ("nato", "Write a prefix and a name, such as state:USA or person:kihara-minoru."),
    ],
)
def test_what_is_wrong_with_the_id_of_an_entity_is_told(small: dict[str, Any], wrong: str, hint: str) -> None:
    """And not that it needs what it has."""
    small["parties"][0] = wrong
    assert (wrong, hint) in {(found.message.split("'")[1], found.hint) for found in validate(small).findings}


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("https://a.b/c d", "Take the blank out, or write %20 in its place."),
        ("a.b", "Write a web address that starts with https:// or http://."),
    ],
)
def test_a_blank_in_a_web_address_is_named(small: dict[str, Any], wrong: str, hint: str) -> None:
    """And not that it must start as it does."""
    small["source"]["url"] = wrong
    assert only(small).hint == hint


@pytest.mark.parametrize(
    ("name", "wrong", "hint"),
    [
        ("iso3166", "nor", f"{_CODE} Did you mean 'NOR' (Norway)?"),
        ("iso3166", "Norway", f"{_CODE} Did you mean 'NOR' (Norway)?"),
        ("iso3166", "IS", f"{_CODE} Did you mean 'ISL' (Iceland)?"),
        ("iso3166", "385", _CODE),
        ("cow", "0385", "Write a number of up to three digits, such as 385."),
        ("wikidata", "20", "Write Q and a number, such as Q30."),
    ],
)
def test_the_form_of_an_identifier_is_told_in_words(small: dict[str, Any], name: str, wrong: str, hint: str) -> None:
    """No pattern is shown to a reader."""
    small["entities"][0].setdefault("xrefs", {})[name] = wrong
    assert only(small).hint == hint


def _models(model: type[Record]) -> set[type[Record]]:
    below = {found.record for found in shape(model) if found.record}
    return {model}.union(*map(_models, below))


def test_every_pattern_is_told_in_words() -> None:
    """A field whose strings must match a pattern says so in words."""
    fields = [field for model in _models(Statement) | _models(Register) for field in shape(model)]
    patterned = [field for field in fields if any(getattr(mark, "pattern", None) for mark in field.markers)]
    assert len(patterned) > 20
    assert all(field.marker(Form) for field in patterned)
