"""Being stopped from outside: a request to end counts as Ctrl-C, so that a command clears up after itself."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interruptible() -> Iterator[None]:
    """Raise KeyboardInterrupt on SIGTERM, too, while a command runs in the first thread of its process."""
    try:
        before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    except ValueError:
        # Only the first thread answers to signals.
        yield
        return
    try:
        yield
    finally:
        # It is None where something else than Python had set it.
        signal.signal(signal.SIGTERM, signal.SIG_DFL if before is None else before)


def leave_interrupts() -> None:
    """Let the first process alone answer to Ctrl-C, in a process that works for it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


__all__ = ["interruptible", "leave_interrupts"]
