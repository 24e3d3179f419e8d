"""Names that tell but the form of a meeting: which forum is meant."""

from __future__ import annotations

import datetime as dt

import pytest

from jscdata.drafting.record import draft
from jscdata.model import Register
from tests.conftest import one_statement

pytest.importorskip("sentencex")

TODAY = dt.date(2030, 1, 2)
REGISTER = Register.model_validate_json((one_statement() / "entities.json").read_bytes()).entities


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("Joint Statement of the United States and Japan on the 2+2", "forum:us-jp-scc"),
        ("U.S.-Japan 2+2 Joint Statement", "forum:us-jp-scc"),
        ("Norway-Iceland 2+2 Joint Statement", "forum:2-plus-2"),
        (
            "Joint Statement of Norway and Iceland on the Harbour Ministers’ Dialogue (2+2)",
            "forum:harbour-ministers-dialogue",
        ),
    ],
)
def test_who_meets_tells_what_the_name_of_a_form_of_meeting_means(title: str, meant: str) -> None:
    """The states before the name, else the parties; also where the register has the name for one of its forums."""
    words = (
        "The sides praised the 2+2. They noted the Norway-Fiji 2+2, the Norway-Fiji Coast Talks Group (2+2) "
        "and the U.S.-Japan 2+2."
    )
    release = f"{title}\n\nMay 3, 2020\n\n{words}".encode()
    layer = draft(release, register=REGISTER, today=TODAY).value["codings"][0]
    found = [mention["entity"] for mention in layer["mentions"] if mention["span"]["unit"] == "p1"]
    assert [entity for entity in found if entity.startswith("forum:")] == [
        meant,
        "forum:no-fj-2-plus-2",
        "forum:no-fj-coast-talks-group",
        "forum:us-jp-scc",
    ]
