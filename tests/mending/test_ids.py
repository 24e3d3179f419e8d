"""Units: their ids by the structure."""

from __future__ import annotations

from collections.abc import Iterator

from jscdata import validate
from jscdata.model import Record, Span, Statement, Unit
from jscdata.model.shape import shape
from jscdata.model.types import RefTo
from jscdata.model.unit import UNIT_LETTERS
from tests.mending_drafts import mended, run, told


def test_ids_follow_the_structure() -> None:
    """Temporary ids serve parents until all units have their own; a child may stand before its parent in the list."""
    kinds = [("frame", None), ("heading", None), ("item", "h"), ("item", "i"), ("paragraph", "i"), ("item", "h")]
    names = ["f", "h", "i", "x", None, None]
    units = [
        {"id": name, "kind": kind, "parent": parent, "text": f"w{number}"}
        for number, (name, (kind, parent)) in enumerate(zip(names, kinds, strict=True))
    ]
    value = {"text": " ".join(f"w{number}" for number in range(6)), "units": units}
    assert [unit["id"] for unit in mended(value)["units"]] == ["frame1", "s1", "s1.i1", "s1.i1.1", "s1.i1.p1", "s1.i2"]
    assert [unit["parent"] for unit in mended(value)["units"]] == [None, None, "s1", "s1.i1", "s1.i1", "s1"]
    assert run(value).renamed == (("f", "frame1"), ("h", "s1"), ("i", "s1.i1"), ("x", "s1.i1.1"))


def test_every_kind_has_an_id_that_validation_accepts() -> None:
    """The letters are those of the rule."""
    words = {kind: f"w{number}" for number, kind in enumerate(UNIT_LETTERS)}
    units = [{"kind": kind, "text": text} for kind, text in words.items()]
    value = mended({"text": "\n".join(words.values()), "units": units})
    found = {finding.code for finding in validate(value).findings}
    assert "JSC407" not in found
    assert len({unit["id"] for unit in value["units"]}) == len(UNIT_LETTERS)


def test_parents_too_deep_for_an_id_are_told() -> None:
    """An id has at most 100 characters."""
    units = [{"id": f"x{n}", "kind": "item", "parent": f"x{n - 1}" if n else None, "text": "w"} for n in range(60)]
    assert told({"text": "w " * 60, "units": units}) == [("JSC205", "/units/50/parent")]


def test_only_spans_and_parents_refer_to_units() -> None:
    """Mending knows these two cells; a third would have to be mapped, too."""

    def cells(model: type[Record]) -> Iterator[tuple[type[Record], str]]:
        for field in shape(model):
            marker = field.marker(RefTo)
            if marker and marker.kind == "unit":
                yield model, field.name
            if field.record:
                yield from cells(field.record)

    assert set(cells(Statement)) == {(Span, "unit"), (Unit, "parent")}
