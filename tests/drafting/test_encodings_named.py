"""What is said of an encoding that is not known, or that cannot be named for a form."""

from __future__ import annotations

import pytest

from jscdata.drafting.keeping import decoded
from jscdata.drafting.readers import UnreadableReleaseError
from jscdata.errors import UnknownIdError


def test_an_unknown_encoding_is_answered_with_usual_ones() -> None:
    with pytest.raises(UnknownIdError, match=r"'none-such'. Usual ones are windows-1252, iso-8859-15, .*, koi8-r\.$"):
        decoded(b"a", "text", "none-such")


@pytest.mark.parametrize(("form", "called"), [("html", "an HTML page"), ("pdf", "a PDF file")])
def test_a_form_that_tells_its_own_encoding_is_called_by_its_name(form: str, called: str) -> None:
    with pytest.raises(UnreadableReleaseError, match=f"and this is {called}. Leave it out."):
        decoded(b"a", form, "utf-8")
