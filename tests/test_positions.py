"""Where in a JSON text a value stands."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from jscdata.positions import LineIndex, Node, find, nodes, pointer

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=10,
)


def value_at(value: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        value = value[part]
    return value


@given(JSON, st.sampled_from([None, 0, 2]), st.booleans())
def test_every_node_is_the_text_of_its_value(value: object, indent: int | None, ascii_only: bool) -> None:  # noqa: FBT001
    """The words between start and end read as the value that the path leads to."""
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    found = list(nodes(text))
    assert len({node.path for node in found}) == len(found)
    for node in found:
        assert json.loads(text[node.start : node.end]) == value_at(value, node.path)
        if node.path and isinstance(node.path[-1], str):
            assert json.loads(text[node.key_start : node.key_end]) == node.path[-1]


def test_a_repeated_key_is_told_at_the_second_one() -> None:
    """Only in one object: the same key elsewhere is no repeat."""
    text = '{"a": {"b": 1}, "b": 2, "a": 3}'
    assert [(node.path, node.key_start) for node in nodes(text) if node.repeated] == [(("a",), 24)]


def test_only_wanted_paths_are_found() -> None:
    """A path that the text does not have is not among them."""
    assert find("[1, [2]]", {(1, 0), (5,)}) == {(1, 0): Node((1, 0), 5, 6, 5, 6, repeated=False)}


def test_columns_count_code_points_from_one() -> None:
    """A character outside the basic plane is one column."""
    lines = LineIndex("a\n😀b\n")
    assert lines.place(0) == (1, 1)
    assert lines.place(3) == (2, 2)
    assert LineIndex("ab", first=7).place(1) == (7, 2)


def test_a_pointer_escapes_tilde_and_slash() -> None:
    """As RFC 6901 has it."""
    assert pointer(()) == ""
    assert pointer(("a/b", 0, "~")) == "/a~1b/0/~0"
