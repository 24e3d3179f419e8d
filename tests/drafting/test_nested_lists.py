"""Acts in lists inside lists: what an item leads into belongs to its act, as do the words that lead to the item."""

from __future__ import annotations

import pytest

from jscdata.drafting.acts import suggest_acts
from jscdata.model import Unit

pytest.importorskip("sentencex")


def nested(*rows: tuple[str, str, str | None]) -> list[Unit]:
    """Return units by id, text and parent; those with a parent are items."""
    units, start = [], 0
    for name, text, parent in rows:
        place = {"id": name, "start": start, "end": start + len(text), "text": text}
        kind = {"kind": "item", "parent": parent, "level": name.count("i")} if parent else {"kind": "paragraph"}
        units.append(Unit.model_validate(place | kind))
        start += len(text) + 2
    return units


def test_an_item_keeps_the_items_that_it_leads_into() -> None:
    """They are its objects, also where it goes on from the subject of a lead-in itself."""
    units = nested(
        ("p1", "The Ministers:", None),
        ("p1.i1", "decided to:", "p1"),
        ("p1.i1.i1", "share charts;", "p1.i1"),
        ("p1.i1.i2", "build boats.", "p1.i1"),
        ("p1.i2", "welcomed progress.", "p1"),
    )
    decided, welcomed = suggest_acts(units, (), ())
    assert [span.exact for span in decided.spans] == ["The Ministers", "decided to", "share charts", "build boats"]
    assert [one.span.exact for one in decided.objects] == ["share charts", "build boats"]
    assert [span.exact for span in welcomed.spans] == ["The Ministers", "welcomed progress"]
