"""An environment that says nothing of colour, whatever the machine that runs the tests says."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "PYTHON_COLORS", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
