"""Who does the work of a command: this process, several on this machine, or a Dask cluster."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jscdata.cli.stopping import leave_interrupts
from jscdata.errors import JscdataError, MissingExtraError, MisuseError

if TYPE_CHECKING:
    # One process needs none of it, and it is slow to load.
    from concurrent.futures import Executor

_RETRIES = 3
"""How often Dask does a piece of work again whose worker was lost."""


class LostWorkersError(JscdataError):
    """Processes that shared the work have gone, and some of it with them."""


@contextmanager
def workers(jobs: int, dask: str | None = None) -> Iterator[Executor | None]:
    """Give what shares the work, None where this process does it alone.

    Args:
        jobs: Number of processes, 0 for one a core.
        dask: Address of a Dask scheduler, which comes before ``jobs``.

    Raises:
        MisuseError: Where the address is empty.
        MissingExtraError: Where Dask is needed and not installed.
        LostWorkersError: Where processes were killed.
    """
    jobs = jobs or os.cpu_count() or 1
    if dask is not None:
        if not dask.strip():
            message = "--dask needs the address of a scheduler, such as tcp://127.0.0.1:8786."
            raise MisuseError(message)
        with _cluster(dask) as executor:
            yield executor
    elif jobs == 1:
        yield None
    else:
        with _processes(jobs) as executor:
            yield executor


@contextmanager
def _processes(jobs: int) -> Iterator[Executor]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    with ProcessPoolExecutor(jobs, initializer=leave_interrupts) as executor:
        try:
            yield executor
        except BrokenProcessPool as error:
            message = "A process that shared the work was killed. Run the command again, with fewer --jobs."
            raise LostWorkersError(message) from error
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    import logging
    from concurrent.futures import CancelledError

    try:
        from distributed import Client, KilledWorker  # an extra, slow to load.
        from distributed.comm.core import CommClosedError
    except ImportError as error:
        library = "distributed"
        raise MissingExtraError(library, "dask") from error
    # It tells on standard error of all that it tries again; what failed for good is told by this command.
    logging.getLogger("distributed").setLevel(logging.CRITICAL)
    try:
        client = Client(address, timeout="10s")  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        message = f"No Dask scheduler answers at {address}."
        raise LostWorkersError(message) from error
    try:
        executor: Executor = client.get_executor(pure=False, retries=_RETRIES)  # type: ignore[no-untyped-call]
        yield executor
    except (CancelledError, CommClosedError, KilledWorker) as error:
        message = f"The Dask cluster at {address} was lost, or a worker again and again. Run the command again."
        raise LostWorkersError(message) from error
    finally:
        client.close()  # type: ignore[no-untyped-call]


__all__ = ["LostWorkersError", "workers"]
