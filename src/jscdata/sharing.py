"""Work shared among processes or machines: any executor does it, and the results come in order."""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    # One process needs none of it, and it is slow to load.
    from concurrent.futures import Executor, Future

_AHEAD = 64
"""Items that are handed out before the first of them is done: as many workers have something to do."""

T = TypeVar("T")
R = TypeVar("R")


def in_order(
    function: Callable[[T], R], items: Iterable[T], executor: Executor | None, *, ahead: int = _AHEAD
) -> Iterator[R]:
    """Apply a function to items, here or by an executor, and give the results in the order of the items.

    No more than ``ahead`` items are handed out before the first of them is done, so that memory
    does not grow with their number. Who stops reading the results stops the work.
    """
    return map(function, items) if executor is None else _handed_out(function, items, executor, ahead)


def _handed_out(function: Callable[[T], R], items: Iterable[T], executor: Executor, ahead: int) -> Iterator[R]:
    waiting: deque[Future[R]] = deque()
    try:
        for item in items:
            waiting.append(executor.submit(function, item))
            if len(waiting) >= ahead:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for future in waiting:
            future.cancel()


@contextmanager
def without_collecting() -> Iterator[None]:
    """Let no cycles be looked for while many records are made and dropped: they hold none, and looking takes long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


__all__ = ["in_order", "without_collecting"]
