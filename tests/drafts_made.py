"""Drafts of invented releases, made with the register of the shipped record on one day."""

from __future__ import annotations

import datetime as dt
from typing import Any

from jscdata.drafting.record import Draft, draft
from jscdata.model import Register
from tests.conftest import one_statement

TODAY = dt.date(2030, 1, 2)
REGISTER = Register.model_validate_json((one_statement() / "entities.json").read_bytes()).entities


def made(release: str | bytes, **options: Any) -> Draft:
    """Draft a release with the register of the shipped record."""
    data = release.encode() if isinstance(release, str) else release
    return draft(data, register=REGISTER, today=TODAY, **options)
