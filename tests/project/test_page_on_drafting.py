"""The page on drafting shows what the command prints."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jscdata.cli import main

ROOT = Path(__file__).parents[2]


def test_the_report_on_the_page_is_that_of_the_command(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line by line."""
    page = (ROOT / "docs" / "drafting.md").read_text(encoding="utf-8")
    (report,) = re.findall(r"^```text\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    (command,) = re.findall(r"^\$ jscdata (.*)$", page, re.MULTILINE)
    monkeypatch.chdir(ROOT)
    assert main(command.split()) == 0
    assert capsys.readouterr().err == report
