"""Official releases, where a folder of them is there: no word is lost, and drafts are nearly valid.

They are looked for beside the checkout, in ``shared/samples``, or in the folder that JSCDATA_SAMPLES names: files
``plain/NAME.txt`` and ``original/NAME.md`` or ``.html``.
"""

from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from jscdata import validate
from jscdata.drafting.record import draft
from jscdata.shipped import register

BESIDE = Path(__file__).parents[3] / "shared" / "samples"
FOLDER = Path(os.environ.get("JSCDATA_SAMPLES", BESIDE))
FILES = sorted([*FOLDER.glob("plain/*"), *FOLDER.glob("original/*")])


@pytest.mark.skipif(not FILES, reason="There are no samples in ../shared/samples or where JSCDATA_SAMPLES says.")
@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_release_gives_a_draft_without_a_lost_word(path: Path) -> None:
    """Only what the draft names as open stands between it and a record without errors."""
    made = draft(path.read_bytes(), name=path.name, register=register().entities, today=dt.date(2030, 1, 2))
    assert made.comparison.ok, made.comparison.first_difference
    found = validate(json.loads(json.dumps(made.value)))
    # Open fields, and actors that the words do not tell, which a person fills in.
    assert {finding.code for finding in found.findings if finding.severity == "error"} <= {"JSC202", "JSC602"}
