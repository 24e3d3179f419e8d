"""The one form in which statements are written."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from jscdata.mending import mend
from jscdata.mending.canonical import as_text
from jscdata.model import Statement
from tests.mending_drafts import EXAMPLES, SHIPPED, draft, mended, run, told
from tests.strategies import values


def test_the_shipped_statement_is_in_canonical_form() -> None:
    """It comes out byte for byte as it is."""
    assert mend(SHIPPED).text == SHIPPED.decode()


@pytest.mark.parametrize("path", sorted((EXAMPLES / "valid").glob("*.json")), ids=lambda path: path.stem)
def test_the_valid_examples_are_in_canonical_form(path: Path) -> None:
    """The one that leaves optional fields out becomes the one that has them all."""
    same = EXAMPLES / "valid" / ("small.json" if path.stem == "optional-fields-left-out" else path.name)
    assert mend(path.read_bytes()).text == same.read_text(encoding="utf-8")


@given(values(Statement))
def test_the_form_of_the_form_is_itself(value: dict[str, Any]) -> None:
    """Whatever the values, and nothing but order is changed in a full record."""
    text = as_text(value)
    assert as_text(json.loads(text)) == text
    assert {**json.loads(text), "entities": None} == {**value, "entities": None}


@given(values(Statement))
def test_mending_twice_is_mending_once(value: dict[str, Any]) -> None:
    """The text is made of the units, so that all of them have a place; spans are left out where they have none."""
    value["text"] = "\n".join(f"{unit['marker'] or ''} {unit['text']}" for unit in value["units"])
    value.update(participants=[], binding=None, codings=[])
    for number, unit in enumerate(value["units"]):
        unit.update(id=f"x{number + 1}", parent=None)
    once = run(value)
    if once.text is not None:
        assert mend(once.text.encode()).text == once.text


def test_keys_stand_in_order_and_unknown_ones_last() -> None:
    """Unknown keys are kept for validation to tell, and absent fields that are required stay absent."""
    value = draft(note="kept", id="x")
    assert list(mended(value))[:3] == ["id", "meeting", "binding"]
    assert list(mended(value))[-1] == "note"
    assert "$schema" not in mended(value)
    assert next(iter(mended({"note": 1, **draft(), "$schema": "s"}))) == "$schema"


def test_no_default_is_written_beside_a_misspelt_field() -> None:
    """It would seem to be the value, and validation tells the slip once."""
    value = mended(draft(entities=[{"id": "place:lake", "partof": None}]))
    assert "part_of" not in value["entities"][0]
    assert "members" in value["entities"][0]


@pytest.mark.parametrize(
    ("change", "pointer", "key"),
    [
        (lambda v: v.update(txet=v.pop("text")), "/txet", "text"),
        (lambda v: v.update(unit=v.pop("units")), "/unit", "units"),
        (lambda v: v["units"][0].update(txt=v["units"][0].pop("text")), "/units/0/txt", "text"),
        (lambda v: v["units"][0].update(kin=v["units"][0].pop("kind")), "/units/0/kin", "kind"),
        (lambda v: v["binding"].update(span={"unit": "p1", "exct": "x"}), "/binding/span/exct", "exact"),
    ],
)
def test_what_mending_needs_and_stands_misspelt_is_told_by_its_name(
    change: Callable[[dict[str, Any]], object], pointer: str, key: str
) -> None:
    """It is not missing."""
    value = draft(binding={"status": "binding"})
    change(value)
    (finding,) = run(value).report.findings
    assert (finding.code, finding.pointer, finding.hint) == ("JSC203", pointer, f"Did you mean {key!r}?")


def test_absent_optional_fields_are_written() -> None:
    """Null where one value could stand, an empty list where many could."""
    value = mended(draft(entities=[{"id": "place:lake"}]))
    assert value["entities"][0] == {
        "id": "place:lake",
        "part_of": None,
        "xrefs": {"iso3166": None, "cow": None, "gw": None, "wikidata": None, "atop": None},
        "members": [],
    }
    assert (value["relations"], value["meeting"]) == ([], None)


def test_entities_are_sorted_by_id_and_other_lists_are_not() -> None:
    """An entity without an id leaves the order as it is."""
    entities = [{"id": "place:b"}, {"id": "place:a"}]
    value = mended(draft(entities=entities, parties=["state:B", "state:A"]))
    assert [entity["id"] for entity in value["entities"]] == ["place:a", "place:b"]
    assert value["parties"] == ["state:B", "state:A"]
    without = mended(draft(entities=[*entities, {}]))
    assert [entity.get("id") for entity in without["entities"]] == ["place:b", "place:a", None]


@pytest.mark.parametrize("digits", ["1.0", "1", "123456789012345678901234567890", "-0.5", "true"])
def test_numbers_stay_as_they_are_written(digits: str) -> None:
    """A float stays a float, and a large number keeps all its digits."""
    data = json.dumps(draft(extra="NUMBER")).replace('"NUMBER"', digits)
    assert f'"extra": {digits}\n' in (mend(data.encode()).text or "")


def test_characters_are_written_as_they_are() -> None:
    """Escapes that JSON does not need are gone, and the file ends in a line feed."""
    text = mend(json.dumps(draft(title="“é▶\U0001f600”")).encode()).text or ""
    assert '"title": "“é▶\U0001f600”"' in text
    assert text.endswith("}\n")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "JSC103"),
        (b"{", "JSC107"),
        (b'{"a": 1, "a": 2}', "JSC108"),
        (b'{"a": NaN}', "JSC109"),
        (b"[]", "JSC201"),
        (b'{"a": ' + b"[" * 300 + b"]" * 300 + b"}", "JSC110"),
        (b'{"schema_version": "2.0"}', "JSC206"),
    ],
)
def test_what_cannot_be_read_is_left_alone(data: bytes, code: str) -> None:
    """The findings are those of validation, with line and column."""
    result = mend(data)
    assert result.text is None
    assert [finding.code for finding in result.report.findings] == [code]


def test_what_is_no_statement_is_left_alone() -> None:
    """A register has neither text nor units, and must not be filled with the fields of a statement."""
    assert told({"schema_version": "1.0", "entities": []}) == [("JSC202", ""), ("JSC202", "")]


def test_a_result_that_could_not_be_read_again_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """Line breaks and indents make a file longer."""
    monkeypatch.setattr("jscdata.mending.statement.MAX_BYTES", 100)
    assert told(draft()) == [("JSC104", "")]
