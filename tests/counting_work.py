"""How much work something is, counted and never timed: time depends on the machine and on who shares it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import Any

Job = Callable[[], object]

_MOST = 2.5
"""How much more work twice as much is at most: 2, and some for luck. Comparing each with each makes it 4."""


def steps(job: Job) -> int:
    """Return how many steps of Python a job takes: lines, also one line again and again, calls and returns."""
    taken = 0

    def count(_frame: FrameType, _event: str, _argument: object) -> Any:
        nonlocal taken
        taken += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        job()
    finally:
        sys.settrace(before)
    return taken


def built_in_calls(job: Job) -> Counter[str]:
    """Return how often a job calls each built-in function or method, by its name."""
    calls: Counter[str] = Counter()

    def count(_frame: FrameType, event: str, argument: Any) -> None:
        if event == "c_call":
            calls[argument.__name__] += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        job()
    finally:
        sys.setprofile(before)
    return calls


def assert_linear(made: Callable[[int], Job], number: int) -> None:
    """Assert that the work grows in proportion, by jobs on things of a number and of twice that number.

    What a job loads or keeps once is out of the way by then.
    """
    made(2)()
    once, twice = steps(made(number)), steps(made(2 * number))
    assert twice < _MOST * once, f"{once:,} steps for {number:,} things, {twice:,} for twice as many"


class Compared(int):
    """A number each comparison of which is a step that is counted, also where a built-in function compares."""

    __slots__ = ()

    def __lt__(self, other: int) -> bool:
        """Compare as whole numbers do."""
        return int(self) < int(other)

    def __gt__(self, other: int) -> bool:
        """Compare as whole numbers do."""
        return int(self) > int(other)
