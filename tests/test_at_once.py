"""What is read at once is what careful reading gives, and nothing that has a fault is read at once."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jscdata import Statement, validate
from jscdata.at_once import read_at_once
from jscdata.reading import parse
from tests.conftest import EXAMPLES
from tests.mutations import mutated, mutated_bytes, values

SMALL: dict[str, Any] = json.loads((EXAMPLES / "valid" / "small.json").read_bytes())
OBJECTS = [path for path, value in values(SMALL) if isinstance(value, dict)]


def carefully(data: bytes) -> Statement | None:
    """Return the record as the way of faults and places gives it."""
    parsed = parse(data)
    if not parsed.sound or parsed.faults:
        return None
    try:
        return Statement.model_validate(parsed.value)
    except ValueError:
        return None


@settings(max_examples=300)
@given(st.data())
def test_what_is_read_at_once_is_what_careful_reading_gives(data: st.DataObject) -> None:
    """Whatever is changed, in the value or in the bytes, and however it is written."""

    def choose(number: int) -> int:
        return data.draw(st.integers(0, number - 1))

    value = mutated(SMALL, choose) if data.draw(st.booleans()) else SMALL
    indent, ascii_only = data.draw(st.sampled_from([None, 1])), data.draw(st.booleans())
    separators = data.draw(st.sampled_from([(",", ":"), (", ", ": "), (" ,", " :")]))
    written = json.dumps(value, indent=indent, ensure_ascii=ascii_only, separators=separators).encode()
    for _ in range(data.draw(st.integers(0, 2))):
        written = mutated_bytes(written, choose)
    found = read_at_once(written)
    assert found is None or found == carefully(written)


@pytest.mark.parametrize("separators", [(",", ":"), (", ", ": ")])
def test_a_sound_statement_is_read_at_once(separators: tuple[str, str]) -> None:
    """Without this, all others here would pass for nothing."""
    assert read_at_once(json.dumps(SMALL, separators=separators).encode()) == Statement.model_validate(SMALL)


def with_repeated_key(path: tuple[str | int, ...], key: str) -> bytes:
    """Write the example with a key of the object at the path twice, with the same value."""
    value = json.loads(json.dumps(SMALL))
    root = [value]
    container: Any = root
    for part in (0, *path)[:-1]:
        container = container[part]
    last = (0, *path)[-1]
    found = json.dumps(container[last])
    container[last] = "HERE"
    repeated = f"{found[:-1]}, {json.dumps(key)}: {json.dumps(json.loads(found)[key])}}}"
    return json.dumps(root[0]).replace('"HERE"', repeated).encode()


@given(st.data())
def test_no_repeated_key_is_read_at_once(data: st.DataObject) -> None:
    """Not even where a colon is written as an escape, so that there are as many colons as keys and colons are told."""
    path = data.draw(st.sampled_from(OBJECTS))
    found: Any = SMALL
    for part in path:
        found = found[part]
    if not found:
        return
    written = with_repeated_key(path, data.draw(st.sampled_from(sorted(found))))
    hidden = written.replace(b'"title": "', b'"title": "a\\u003a')
    assert len(hidden) > len(written)
    assert read_at_once(written) is read_at_once(hidden) is None
    assert "JSC108" in validate(written).counts


@pytest.mark.parametrize(
    "version", ["0.9", "1.9", "2.0", "10.0"], ids=["older", "newer minor", "newer major", "two digits"]
)
def test_no_other_version_is_read_at_once(version: str) -> None:
    """The gate of versions stands before all rules."""
    assert read_at_once(json.dumps({**SMALL, "schema_version": version}).encode()) is None


def test_what_is_large_is_not_read_at_once() -> None:
    """Its faults could be more than memory holds."""
    assert read_at_once(json.dumps(SMALL).encode() + b" " * 1024 * 1024) is None
