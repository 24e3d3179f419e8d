"""Drafts to be mended, and what is asked of the outcome."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jscdata.mending import Mended, mend
from jscdata.mending.walking import records
from jscdata.model import Span
from jscdata.shipped import data_folder

EXAMPLES = Path(__file__).parent / "examples"
SHIPPED = (data_folder() / "statements" / "us-jp-scc-2024-07-28-fact-sheet.json").read_bytes()
FIRST = "The lake is calm and the lake is deep."
TEXT = f"ON LAKES\n\n{FIRST}\n\n1. Boats sail.\n\n2. Boats rest on the lake.\n"


def draft(*spans: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """Return a draft on the text above, whose units have kind and words, with a mention for each span."""
    units = [
        {"id": "s1", "kind": "heading", "text": "ON LAKES"},
        {"id": "s1.p1", "kind": "paragraph", "parent": "s1", "text": FIRST},
        {"id": "s1.i1", "kind": "item", "parent": "s1", "marker": "1.", "text": "Boats sail."},
        {"id": "s1.i2", "kind": "item", "parent": "s1", "marker": "2.", "text": "Boats rest on the lake."},
    ]
    mentions = [{"entity": "place:lake", "span": span} for span in spans]
    return {"text": TEXT, "units": units, "codings": [{"mentions": mentions}], **changes}


def run(value: object, old: object = None) -> Mended:
    earlier = None if old is None else (json.dumps(old).encode(), "old.json")
    return mend(json.dumps(value).encode(), "draft.json", old=earlier)


def mended(value: object, old: object = None) -> Any:
    result = run(value, old)
    assert result.text is not None, result.report.findings
    return json.loads(result.text)


def told(value: object, old: object = None) -> list[tuple[str, str]]:
    result = run(value, old)
    assert (result.text, result.is_changed) == (None, False)
    return [(finding.code, finding.pointer) for finding in result.report.findings]


def message(value: object, old: object = None) -> str:
    (finding,) = run(value, old).report.findings
    return f"{finding.message} {finding.hint}"


def units_of(value: dict[str, Any]) -> list[tuple[str, int, int]]:
    return [(unit["id"], unit["start"], unit["end"]) for unit in value["units"]]


def spans_of(value: dict[str, Any]) -> list[dict[str, Any]]:
    return [found for _, model, found in records(value) if model is Span]


def in_document(value: dict[str, Any]) -> list[tuple[int, str]]:
    """Return where each span stands in the document, with its words."""
    starts = {unit["id"]: unit["start"] for unit in value["units"]}
    return [(starts[span["unit"]] + span["start"], span["exact"]) for span in spans_of(value)]


PLACED = [("s1", 0, 8), ("s1.p1", 10, 48), ("s1.i1", 53, 64), ("s1.i2", 69, 92)]


def placed(value: dict[str, Any]) -> dict[str, Any]:
    """Return a draft whose units have their places."""
    for unit, (_, start, end) in zip(value["units"], PLACED, strict=True):
        unit.update(start=start, end=end)
    return value


def shipped() -> dict[str, Any]:
    value: dict[str, Any] = json.loads(SHIPPED)
    return value
