"""The meeting that the first words of a statement tell."""

from __future__ import annotations

import datetime as dt

import pytest

from jscdata.drafting.meetings import suggest_meeting
from jscdata.model import Participant, Span, Unit

RELEASED = dt.date(2030, 5, 5)
TITLE = "Joint Statement of Fiji and Tonga"


def told(words: str, title: str = TITLE, office: str = "Foreign Minister") -> tuple[str, int] | None:
    """Return the name of the meeting, and its day in May 2030."""
    unit = Unit(id="p1", kind="paragraph", start=0, end=len(words), text=words)
    span = Span(unit="p1", start=0, end=1, exact=words[:1])
    taking = Participant(office=office, represents="state:FJI", role="principal", span=span)
    found = suggest_meeting([unit], RELEASED, title, ("state:FJI", "state:TON"), [taking])
    return None if found is None else (found.name, found.start.day if found.start.month == RELEASED.month else 0)


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        (
            "The Minister held the third Fiji-Tonga 2+2 Meeting in Suva on 4 May 2030.",
            ("third Fiji-Tonga 2+2 Meeting", 4),
        ),
        ("Fiji hosted Tonga on May 4, 2030, for the 34th Harbor Consultations (HC).", ("34th Harbor Consultations", 4)),
        ("They met in Suva on 4 May 2030 for the Fourth Ministerial Dialogue.", ("Fourth Ministerial Dialogue", 4)),
        ("During the Harbor Summit on 3 May 2030, they met with the crew, on 4 May 2030.", ("Harbor Summit", 3)),
        ("On 3 May 2030, the Ministers met.", ("Meeting", 3)),
        ("The Ministers met today, following their letters of 3 May 2030.", ("Meeting", 5)),
        ("They held wide-ranging talks in Suva on 4 May 2030.", ("Meeting", 4)),
        ("The Minister met with the Hon. Ana Tavake and the Hon. Sione Latu in Suva on 4 May 2030.", ("Meeting", 4)),
        (f"They met {'with a crew from the north and ' * 9}with pilots in Suva on 4 May 2030.", ("Meeting", 4)),
        ("They met in Suva and welcomed the launch on 3 May 2030.", None),
        ("The Ministers met in Suva after the declaration of 3 May 2030.", None),
        ("The Ministers met in Suva.", None),
        ("The Ministers reaffirmed their ties on 4 May 2030.", None),
    ],
)
def test_the_day_of_a_meeting_stands_in_its_sentence(words: str, meeting: tuple[str, int] | None) -> None:
    """Nearest behind the verb or name, however far, but behind no other act, and of nothing else; else before it."""
    assert told(words) == meeting


@pytest.mark.parametrize(
    ("title", "office", "name"),
    [
        (TITLE, "Foreign Minister", "Meeting"),
        (TITLE, "Prime Minister", "Leaders' meeting"),
        (TITLE, "Deputy Prime Minister", "Meeting"),
        (
            "Joint Statement of the Fiji–Tonga 2+2 Ministerial Dialogue",
            "Prime Minister",
            "Fiji–Tonga 2+2 Ministerial Dialogue",
        ),
        ("Joint Statement on Fiji-Tonga Harbor Consultations (FTHC) 2030", "", "Fiji-Tonga Harbor Consultations"),
        ("Joint Statement of the Harbor Committee", "", "Harbor Committee meeting"),
    ],
)
def test_a_meeting_without_a_name_is_named_after_the_forum_of_the_title(title: str, office: str, name: str) -> None:
    """Else after the leaders, where the heads of a state or government meet, and no deputies."""
    assert told("They met in Suva on 4 May 2030.", title, office or "Foreign Minister") == (name, 4)
