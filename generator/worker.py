"""Another process for the longest part, and no search for garbage meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

P = ParamSpec("P")
T = TypeVar("T")


class Worker:
    """A process that is started by the first thing it is asked for."""

    def __init__(self) -> None:
        self._pool: ProcessPoolExecutor | None = None

    def submit(
        self, work: Callable[P, T], /, *args: P.args, **named: P.kwargs
    ) -> Future[T]:
        """Let the process do this."""
        if self._pool is None:
            # Imported here: most edits find all of it in a cache.
            from concurrent.futures import ProcessPoolExecutor

            self._pool = ProcessPoolExecutor(1, initializer=gc.disable)
        return self._pool.submit(work, *args, **named)

    def shutdown(self, cancel: bool = False) -> None:
        """End the process, if there is one."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=cancel)


@contextmanager
def worker() -> Generator[Worker]:
    """Give another process, which ends with the block."""
    pool = Worker()
    try:
        yield pool
    except BaseException:
        pool.shutdown(cancel=True)
        raise
    pool.shutdown()


@contextmanager
def no_collection() -> Generator[None]:
    """Let nobody look for garbage.

    Big trees live to the end: looking through them again and again takes more time
    than anything else, and the last time is when the program ends.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
