"""From bytes to a JSON value: every fault of layer 1, and nothing raised."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jscdata.findings import Fault
from jscdata.reading import MAX_BYTES, parse, read_bytes, too_deep


@pytest.mark.parametrize(
    ("data", "code", "start"),
    [
        (b"", "JSC103", None),
        (b" \n\t\r", "JSC103", None),
        (b'{"a": "\xff"}', "JSC105", 7),
        ("{'ä': 1}".encode("latin-1"), "JSC105", 2),
        (b'{"a": "\xe2\x82', "JSC105", 7),
        (b"\xef\xbb\xbf{}", "JSC106", 0),
        (b"{", "JSC107", 1),
        (b'{"a" 1}', "JSC107", 5),
        (b"[1 2]", "JSC107", 3),
        (b"{} {}", "JSC107", 3),
        (b'["a\nb"]', "JSC107", 3),
        (b'["\\x"]', "JSC107", 2),
        (b"nul", "JSC107", 0),
        (b"[NaN]", "JSC109", 1),
        (b"[-Infinity]", "JSC109", 1),
        (b"[1e400]", "JSC109", 1),
        (b"[" + b"9" * 5000 + b"]", "JSC109", 1),
        (b'["\\ud800"]', "JSC111", 1),
        (b'{"\\udc00": 1}', "JSC111", 1),
        (b"[" * 100_000, "JSC110", 200),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "JSC110", 1000),
    ],
)
def test_one_fault_at_its_place(data: bytes, code: str, start: int | None) -> None:
    """What cannot be read gives one fault, where it begins."""
    parsed = parse(data)
    assert not parsed.sound
    assert [(fault.code, fault.start) for fault in parsed.faults] == [(code, start)]


def test_all_numbers_that_json_does_not_have_are_told() -> None:
    """Words in strings that look alike are none."""
    faults = parse(b'{"NaN": "Infinity", "a": [NaN, 1.5, -Infinity, "1e999", 1e999, 12]}').faults
    assert [fault.message[:9] for fault in faults] == ["'NaN' is ", "'-Infinit", "'1e999' i"]


def test_duplicate_keys_let_the_value_stand() -> None:
    """Each is told at the second key, and what follows can still be checked."""
    parsed = parse(b'{"a": 1, "a": {"b": 1, "b": 2}}')
    assert parsed.sound
    assert parsed.value == {"a": {"b": 2}}
    assert {fault.path for fault in parsed.faults} == {("a",), ("a", "b")}


def test_a_pair_of_surrogates_is_a_character() -> None:
    """Escapes of characters outside the basic plane are good JSON."""
    parsed = parse(b'["\\ud83d\\ude00"]')
    assert parsed.sound
    assert parsed.value == ["😀"]


def test_depth_of_200_is_read_and_201_is_not() -> None:
    """The limit is exact, and brackets in strings do not count."""
    assert too_deep("[" * 200 + "]" * 200) is None
    assert too_deep("[" * 201) is not None
    assert too_deep('["' + "[" * 500 + '"]') is None


def test_too_many_bytes_are_refused_before_they_are_read(tmp_path: Path) -> None:
    """A file of 200 MB costs nothing, since its size is asked first."""
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    fault = read_bytes(path)
    assert isinstance(fault, Fault)
    assert fault.code == "JSC104"
    assert [fault.code for fault in parse(b"[" + b" " * MAX_BYTES).faults] == ["JSC104"]


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    """The limit is inclusive."""
    path = tmp_path / "largest.json"
    path.write_bytes(b" " * MAX_BYTES)
    data = read_bytes(path)
    assert isinstance(data, bytes)
    assert len(data) == MAX_BYTES


def test_a_path_that_cannot_be_read_is_a_fault(tmp_path: Path) -> None:
    """A missing file, a folder, and a path with a null character."""
    for path in (tmp_path / "absent.json", tmp_path, Path("a\0b")):
        fault = read_bytes(path)
        assert isinstance(fault, Fault)
        assert fault.code == "JSC101"


@given(st.binary(max_size=50))
def test_no_bytes_raise(data: bytes) -> None:
    """Reading tells faults, or gives the value that the standard library gives."""
    parsed = parse(data)
    assert parsed.sound or parsed.faults
    if parsed.sound:
        assert parsed.value == json.loads(data)


@pytest.mark.parametrize("head", [b'"', b'{"text": "', b'[NaN, "', b'["\\ud800", "'])
@pytest.mark.parametrize("tail", [b'\\"', b"\\\\"])
def test_a_string_without_an_end_is_read_once(head: bytes, tail: bytes) -> None:
    """Of four million characters; read again from each quotation mark in it, it would take days."""
    data = head + tail * 2_000_000
    assert {fault.code for fault in parse(data).faults} <= {"JSC107", "JSC109"}
    assert {fault.code for fault in parse(data + b"\\").faults} <= {"JSC107", "JSC109"}
