"""The order of the house is judged rightly: the judge is held against modules that do not exist."""

from __future__ import annotations

import pytest

from tests.project.house import circles, height, imported, points_down

HEIGHTS = {"ground": 0, "drawing.paper": 1, "drawing": 3, "telling": 3, "top": 4}
KNOWN = {"", "ground", "drawing", "drawing.paper", "drawing.ink", "telling", "top"}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from jscdata.drawing import ink, Line", {"drawing.ink", "drawing"}),
        ("from jscdata import ground, load", {"ground", ""}),
        ("import jscdata.telling", {"telling"}),
        ("def tell():\n    from jscdata.top import run", {"top"}),
        ("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from jscdata.telling import Told", {"telling"}),
        ("import json\nfrom jscdata_plus import more\nimport not_jscdata", set()),
    ],
)
def test_an_import_counts_wherever_it_stands(source: str, expected: set[str]) -> None:
    """At the top, in a function, for types alone; what is not the library's is left out."""
    assert imported(source, KNOWN) == expected


@pytest.mark.parametrize("source", ["from .spans import Search", "from . import spans", "from ..top import run"])
def test_a_relative_import_is_refused(source: str) -> None:
    """It would pass unseen otherwise."""
    with pytest.raises(ValueError, match=r"ink\.py:1: This import is relative"):
        imported(source, KNOWN, "ink.py")


@pytest.mark.parametrize(
    ("module", "other", "expected"),
    [
        ("top", "drawing.paper", True),
        ("drawing.ink", "ground", True),
        ("ground", "drawing.paper", False),
        # They stand side by side, however low a room of the other is.
        ("telling", "drawing.paper", False),
        ("telling.tales", "drawing.paper", False),
        ("drawing.paper", "telling", False),
        # Inside a package its own floors hold, and parts without one stand beside each other.
        ("drawing.ink", "drawing.paper", True),
        ("drawing.paper", "drawing.ink", False),
        ("drawing.ink", "drawing.pens", True),
        ("drawing", "drawing.ink", True),
        ("drawing.ink", "drawing", False),
    ],
)
def test_an_import_points_down(module: str, other: str, expected: bool) -> None:  # noqa: FBT001 - a row of a table.
    """Who imports from another package stands above all of it."""
    assert points_down(module, other, HEIGHTS) is expected


def test_a_module_without_a_floor_is_an_error() -> None:
    """A new module is given its floor before it is used."""
    assert height("drawing.pens.nibs", HEIGHTS) == 3
    with pytest.raises(KeyError):
        height("attic.box", HEIGHTS)


@pytest.mark.parametrize(
    ("imports", "expected"),
    [
        ({"a": {"b", "c"}, "b": {"c"}, "c": set()}, []),
        ({"a": {"b"}, "b": {"a"}, "c": {"a"}}, [["a", "b"]]),
        ({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"e"}, "e": {"d", "a"}}, [["a", "b", "c"], ["d", "e"]]),
        ({"a": {"a", "elsewhere"}}, [["a"]]),
    ],
)
def test_circles_are_found(imports: dict[str, set[str]], expected: list[list[str]]) -> None:
    """Two modules, many, one by itself; who only leads into a circle is not in it."""
    assert circles(imports) == expected
