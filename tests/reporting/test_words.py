"""The words that reports share."""

from __future__ import annotations

import pytest

from jscdata.findings import Finding
from jscdata.reporting.words import place_in_words


@pytest.mark.parametrize(
    ("row", "field", "place"),
    [
        (3, "verb", "acts.csv: row 3 (row 4 of the sheet), field verb"),
        (3, None, "acts.csv: row 3 (row 4 of the sheet)"),
        (0, "exakt", "acts.csv: header (row 1 of the sheet), field exakt"),
        (None, None, "acts.csv"),
    ],
)
def test_a_row_is_told_as_it_is_counted_and_as_a_spreadsheet_shows_it(
    row: int | None, field: str | None, place: str
) -> None:
    """In a spreadsheet the header is the first row."""
    assert place_in_words(Finding(code="JSC714", message="x", path="acts.csv", row=row, field=field)) == place
