"""The benchmark of whole processes: it fails where a limit is missed, and the page shows its table."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "benchmarks" / "start_up.py"
if not SCRIPT.is_file():
    pytest.skip("The benchmarks are not part of what is installed.", allow_module_level=True)


@pytest.fixture
def start_up(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return the script as a module."""
    spec = importlib.util.spec_from_file_location("start_up", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "start_up", module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(("slow", "code"), [(None, 0), ("jscdata validate", 1)])
def test_a_missed_limit_is_told_and_fails(
    slow: str | None,
    code: int,
    start_up: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """By the median of the rounds, and not by one of them."""
    usual = {"jscdata validate": 0.5, "check-jsonschema": 1.0}
    times = {name: [usual.get(name, 0.5) * (9 if name == slow else 1)] * 5 + [9.0] for name in _names(start_up)}
    monkeypatch.setattr(start_up, "commands", dict)
    monkeypatch.setattr(start_up, "measure", lambda _commands, _rounds: times)
    assert start_up.main(["5"]) == code
    rows = capsys.readouterr().out.splitlines()[2:]
    assert [row.split(" | ")[-1] for row in rows] == [
        "missed |" if limit.command == slow else "kept |" for limit in start_up.LIMITS
    ]


def test_every_command_runs_once_a_round_in_an_order_of_its_own(
    start_up: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first round leaves everything compiled, and does not count."""
    ran: list[str] = []

    def seconds(command: list[str]) -> float:
        ran.extend(command)
        return 1.0

    monkeypatch.setattr(start_up, "seconds", seconds)
    names = ["a", "b", "c", "d"]
    times = start_up.measure({name: [name] for name in names}, 3)
    assert {name: len(found) for name, found in times.items()} == dict.fromkeys(names, 3)
    orders = [ran[at : at + 4] for at in range(0, 16, 4)]
    assert all(sorted(order) == names for order in orders)
    assert len({tuple(order) for order in orders}) > 1


def test_the_page_shows_the_table_and_what_is_missed(start_up: ModuleType) -> None:
    """Each limit with what follows from its figures."""
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    head = next(start_up.table({name: [1.0] for name in _names(start_up)}))
    rows = [
        row.strip("| ").split(" | ") for row in page.partition(f"{head}\n")[2].partition("\n\n")[0].splitlines()[1:]
    ]
    assert [(row[0], row[2], float(row[6])) for row in rows] == [
        (limit.command, limit.peer, limit.most) for limit in start_up.LIMITS
    ]
    assert [row[7] for row in rows] == ["missed" if float(row[4]) > float(row[6]) else "kept" for row in rows]


def _names(start_up: ModuleType) -> list[str]:
    return list(dict.fromkeys(name for limit in start_up.LIMITS for name in (limit.command, limit.peer)))
