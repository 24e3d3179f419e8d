"""The command that shows a statement: what it prints, and of what."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from jscdata.cli import main, show
from jscdata.shipped import data_folder
from tests.conftest import STATEMENT_ID

Capture = pytest.CaptureFixture[str]


def test_show_prints_a_shipped_statement(capsys: Capture) -> None:
    """What it is, how to read it, the text and the acts."""
    assert main(["show", STATEMENT_ID]) == 0
    page, complaint = capsys.readouterr()
    assert complaint == ""
    assert "\nHow to read it\n" in page
    assert "a9 commit “reiterated”: United States → Japan\n" in page
    assert max(map(len, page.splitlines())) <= 88


def test_show_prints_a_file(small_file: Path, capsys: Capture) -> None:
    """A path is told from an id by its dot or separator; the options add mentions, details and width."""
    assert main(["show", str(small_file), "--mentions", "--details", "--width", "60"]) == 0
    page = capsys.readouterr().out
    words = " ".join(page.split())
    assert "“Coast Treaty” is instrument:coast-treaty" in words
    assert "because: An invented example." in words
    assert max(map(len, page.splitlines())) <= 60


@pytest.mark.parametrize(
    ("wanted", "expected"), [("a-b", False), ("a.json", True), ("a/b", True), (f"a{os.sep}b", True)]
)
def test_a_path_is_told_from_an_id(wanted: str, *, expected: bool) -> None:
    """An id has neither a dot nor a separator, whatever files lie around."""
    assert show._is_path(wanted) is expected


def test_show_as_json_is_the_statement(capsys: Capture) -> None:
    """The output can be read as the same statement."""
    assert main(["show", STATEMENT_ID, "--format", "json"]) == 0
    shipped = json.loads((data_folder() / "statements" / f"{STATEMENT_ID}.json").read_text(encoding="utf-8"))
    assert json.loads(capsys.readouterr().out) == shipped


def test_show_of_an_unknown_id(capsys: Capture) -> None:
    """One line that names the nearest id."""
    assert main(["show", f"{STATEMENT_ID}x"]) == 2
    assert capsys.readouterr() == (
        "",
        f"jscdata: There is no statement '{STATEMENT_ID}x'. Did you mean '{STATEMENT_ID}'?\n",
    )


def test_show_of_a_faulty_file(bad_file: Path, capsys: Capture) -> None:
    """All findings are told on standard error, and nothing is shown."""
    assert main(["show", str(bad_file)]) == 1
    output, complaint = capsys.readouterr()
    assert output == ""
    assert "JSC301" in complaint


def test_show_takes_a_layer(capsys: pytest.CaptureFixture[str], shipped_file: Path) -> None:
    """By its id; an unknown one is told with those that are there."""
    assert main(["show", str(shipped_file), "--coding", "c1"]) == 0
    assert "a1 commit “resolved”" in capsys.readouterr().out
    assert main(["show", str(shipped_file), "--coding", "c9"]) == 2
    assert "c1" in capsys.readouterr().err
