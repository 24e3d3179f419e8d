"""Printing: colour, width, and characters that a terminal does not have."""

from __future__ import annotations

import io
import json
import os
import sys

import pytest

from jscdata.cli import output


class _Stream(io.TextIOWrapper):
    """A text stream in memory that may say it is a terminal."""

    def __init__(self, encoding: str, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(), encoding=encoding, newline="\n")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def written(self) -> str:
        self.flush()
        assert isinstance(self.buffer, io.BytesIO)
        return self.buffer.getvalue().decode(self.encoding)


def _stdout(monkeypatch: pytest.MonkeyPatch, encoding: str = "utf-8", *, terminal: bool = False) -> _Stream:
    stream = _Stream(encoding, terminal=terminal)
    monkeypatch.setattr(sys, "stdout", stream)
    return stream


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [("utf-8", "▶ “Japan’s” → é\n"), ("cp1252", '> "Japan\'s" -> é\n'), ("ascii", '> "Japan\'s" -> ?\n')],
)
def test_text_is_replaced_by_the_nearest_that_the_terminal_has(
    monkeypatch: pytest.MonkeyPatch, encoding: str, expected: str
) -> None:
    """A terminal that has all characters gets them unchanged."""
    stream = _stdout(monkeypatch, encoding)
    output.say("▶ “Japan’s” → é")
    assert stream.written() == expected


@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_json_is_the_same_value_in_any_terminal(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    """Characters are escaped where the terminal lacks them, those beyond 16 bits as well."""
    value = {"words": "“Japan’s” ▶ \U0001f600"}
    stream = _stdout(monkeypatch, encoding)
    output.say_json(json.dumps(value, ensure_ascii=False, indent=2))
    assert json.loads(stream.written()) == value


def test_json_never_shows_what_could_deceive(monkeypatch: pytest.MonkeyPatch) -> None:
    """Characters that turn the direction of text round are escaped, and the value stays the same."""
    stream = _stdout(monkeypatch)
    output.say_json('{\n  "words": "a\u202eb"\n}')
    assert stream.written() == '{\n  "words": "a\\u202eb"\n}\n'
    assert json.loads(stream.written()) == {"words": "a\u202eb"}


def test_complaints_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Results alone are on standard output."""
    output.complain("No.")
    assert capsys.readouterr() == ("", "No.\n")


@pytest.mark.parametrize(
    ("terminal", "environment", "expected"),
    [
        (True, {}, True),
        (False, {}, False),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),
        (True, {"TERM": "dumb"}, False),
        (False, {"FORCE_COLOR": "1"}, True),
        (False, {"FORCE_COLOR": ""}, False),
        (True, {"FORCE_COLOR": "1", "NO_COLOR": "0"}, False),
    ],
)
def test_colour_is_for_terminals_and_can_be_forbidden_or_forced(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], *, terminal: bool, expected: bool
) -> None:
    """NO_COLOR wins over all; an empty variable counts as none."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    _stdout(monkeypatch, terminal=terminal)
    assert output.wants_color() is expected
    assert output.wants_color(_Stream("utf-8", terminal=terminal)) is expected


@pytest.mark.parametrize(("terminal", "columns", "expected"), [(True, 60, 60), (True, 500, 120), (False, 60, 88)])
def test_pages_are_as_wide_as_the_terminal_and_readable_elsewhere(
    monkeypatch: pytest.MonkeyPatch, columns: int, expected: int, *, terminal: bool
) -> None:
    """A very wide terminal is not filled, since long lines are hard to follow."""
    _stdout(monkeypatch, terminal=terminal)
    monkeypatch.setattr("shutil.get_terminal_size", lambda: os.terminal_size((columns, 24)))
    assert output.text_width() == expected
