"""Days beside a verb of meeting that are not the day of the meeting."""

from __future__ import annotations

import datetime as dt

import pytest

from jscdata.drafting.meetings import suggest_meeting
from jscdata.model import Unit

RELEASED = dt.date(2030, 5, 5)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("They met their target on 3 January 2030.", None),
        ("They met all their own long-standing obligations on 3 January 2030.", None),
        ("They met the Minister of Tonga on 3 May 2030.", dt.date(2030, 5, 3)),
        ("Having met in Suva on 3 March 2029, the Ministers today reaffirmed the pact.", RELEASED),
        ("Having met in Suva on 3 May 2030, the Ministers reaffirmed the pact.", dt.date(2030, 5, 3)),
        ("The envoy, who visited Tonga on 2 February 2028, is Mr. Latu.", None),
        ("Fiji launched ships on 3 March 2030 when they met with partners.", None),
        ("On 3 May 2030, the Ministers met and launched ships.", dt.date(2030, 5, 3)),
    ],
)
def test_neither_of_another_act_nor_more_than_a_year_old(words: str, day: dt.date | None) -> None:
    unit = Unit(id="p1", kind="paragraph", start=0, end=len(words), text=words)
    found = suggest_meeting([unit], RELEASED, "Joint Statement of Fiji and Tonga", (), [])
    assert (found and found.start) == day
