"""The exported JSON Schema and the validator refuse the same documents, as far as a schema can tell."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, MutableMapping, MutableSequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from jscdata import validate
from jscdata.shipped import data_folder, schema_folder


def _file(expected: Path) -> Path:
    """Return the statement of an expectation; folders and archives are none."""
    return expected.with_name(expected.name.replace(".expected", ""))


EXAMPLES = Path(__file__).parent / "examples"
VALID = sorted((EXAMPLES / "valid").glob("*.json"))
EXPECTED = sorted(path for path in (EXAMPLES / "invalid").glob("*.expected.json") if _file(path).is_file())
SHIPPED = sorted((data_folder() / "statements").glob("*.json"))

SCHEMA = json.loads((schema_folder() / "1.0" / "statement.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)

FORM = ("JSC2", "JSC3")
"""Rules that the schema expresses: fields and types, closed lists."""


def _codes(expected: Path) -> list[str]:
    found: list[str] = [finding["code"] for finding in json.loads(expected.read_text(encoding="utf-8"))["findings"]]
    return found


def _value(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


REFUSED = [path for path in EXPECTED if all(code.startswith(FORM) for code in _codes(path))]
ACCEPTED = [path for path in EXPECTED if all(code >= "JSC4" for code in _codes(path))]


def _well_formed(value: Any) -> bool:
    """Tell whether the validator finds fields, types and codes in order, whatever else it finds."""
    return not any(finding.code.startswith(FORM) for finding in validate(value).findings)


def test_the_schema_is_a_schema() -> None:
    """It follows the dialect that it names."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", [*VALID, *SHIPPED], ids=lambda path: path.stem)
def test_valid_documents_are_accepted(path: Path) -> None:
    """What the validator accepts, the schema accepts."""
    assert list(VALIDATOR.iter_errors(_value(path))) == []


@pytest.mark.parametrize("path", REFUSED, ids=lambda path: path.name.split(".")[0])
def test_faults_of_form_are_refused(path: Path) -> None:
    """An example whose faults are all of fields, types or codes is refused by the schema, too."""
    assert not VALIDATOR.is_valid(_value(_file(path)))


@pytest.mark.parametrize("path", ACCEPTED, ids=lambda path: path.name.split(".")[0])
def test_faults_beyond_form_are_accepted(path: Path) -> None:
    """An example whose faults no schema can express has the form of a statement."""
    assert list(VALIDATOR.iter_errors(_value(_file(path)))) == []


def test_there_are_examples_on_both_sides() -> None:
    """The two tests above would pass on an empty folder."""
    assert REFUSED
    assert ACCEPTED


STRINGS = [
    "",
    " ",
    "x",
    "X y",
    "a\u0007b",
    "state:usa",
    "2024-02-30",
    "2024-07-28T00:00:00",
    "1722124800",
    "s0",
    "é",
    "2.0",
]
VALUES: list[Any] = [None, True, -1, 0, 1, 2**40, 0.5, [], [None], {}, {"x": 1}, *STRINGS]
# No string ends with a line feed and no number is a whole float: those differ, as the next test tells.


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Go through all places of a document, each as its container and the key in it."""
    items: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        items = list(value.items())
    if isinstance(value, list):
        items = list(enumerate(value))
    for key, child in items:
        yield value, key
        yield from _places(child)


@st.composite
def _mutated(draw: st.DrawFn, documents: list[Any]) -> Any:
    """Return a valid document with up to three changes."""
    document = copy.deepcopy(draw(st.sampled_from(documents)))
    for _ in range(draw(st.integers(1, 3))):
        places = list(_places(document))
        container, key = places[draw(st.integers(0, len(places) - 1))]
        draw(st.sampled_from([_drop, _rename, _replace, _prolong, _repeat]))(draw, container, key)
    return document


def _drop(_draw: st.DrawFn, container: Any, key: Any) -> None:
    del container[key]


def _rename(_draw: st.DrawFn, container: Any, key: Any) -> None:
    if isinstance(container, MutableMapping):
        container[f"{key}s"] = container.pop(key)


def _replace(draw: st.DrawFn, container: Any, key: Any) -> None:
    container[key] = copy.deepcopy(draw(st.sampled_from(VALUES)))


def _prolong(draw: st.DrawFn, container: Any, key: Any) -> None:
    if isinstance(container[key], str):
        container[key] += draw(st.sampled_from(["x", "-", " ", ".", "\u0007", "Ü", "x" * 1000]))


def _repeat(_draw: st.DrawFn, container: Any, key: Any) -> None:
    if isinstance(container, MutableSequence):
        container.append(copy.deepcopy(container[key]))


@settings(max_examples=600)
@given(_mutated([_value(path) for path in VALID]))
def test_both_judge_changed_documents_alike(document: Any) -> None:
    """Dropped, renamed, replaced, prolonged and repeated parts are refused by both or by none."""
    assert VALIDATOR.is_valid(document) == _well_formed(document)


def test_known_difference_of_engines_in_a_last_line_feed(small: dict[str, Any]) -> None:
    """Python's regular expressions let a line feed stand behind the end; docs/json-schema.md says so."""
    small["id"] += "\n"
    assert VALIDATOR.is_valid(small)
    assert not _well_formed(small)


def test_known_difference_of_engines_in_whole_floats(small: dict[str, Any]) -> None:
    """For a schema 0.0 is an integer, for the validator it is not; docs/json-schema.md says so."""
    small["units"][0]["start"] = float(small["units"][0]["start"])
    assert VALIDATOR.is_valid(small)
    assert not _well_formed(small)
