# Made by `make generate` from generator/runtime/concurrency/single_flight.py; edits are lost.
"""Many callers share one run of the same work, in a pair: tasks and threads."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .deadline import Deadline

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class AsyncSingleFlight(Generic[T]):
    """Lets many tasks share one run of the same work.

    The work runs in a task of its own: a waiter that is cancelled or loses patience
    leaves, and the others still get the result.

    Attributes:
        detached: True here: the work outlives the caller that started it.
    """

    detached = True

    def __init__(self) -> None:
        self._task: asyncio.Task[T] | None = None

    async def run(
        self, work: Callable[[], Awaitable[T]], timeout: float | None = None
    ) -> T:
        """Join the run under way, or start one.

        Raises:
            TimeoutError: the result did not come in time; the run goes on.
        """
        import asyncio

        task = self._task
        if task is None or task.done() or _loop_of(task) is not _running_loop():

            async def running() -> T:
                return await work()

            task = self._task = asyncio.get_running_loop().create_task(running())
            # All waiters may have left when it fails; nobody is to blame then.
            task.add_done_callback(_collect)
        async with asyncio.timeout(timeout):
            return await asyncio.shield(task)

    async def settle(self, timeout: float) -> None:
        """Wait for a run under way, if any; cancel it when the time is up."""
        import asyncio

        task = self._task
        if task is None or task.done() or _loop_of(task) is not _running_loop():
            return
        _, pending = await asyncio.wait({task}, timeout=timeout)
        for late in pending:
            late.cancel()


def _loop_of(task: asyncio.Task[Any]) -> object:
    return task.get_loop()


def _running_loop() -> object:
    import asyncio

    return asyncio.get_running_loop()


def _collect(task: asyncio.Task[Any]) -> None:
    if not task.cancelled():
        task.exception()


class _Run(Generic[T]):
    """One run of the work, and what came of it."""

    def __init__(self) -> None:
        self.over = threading.Event()
        self.results: list[T] = []


class SingleFlight(Generic[T]):
    """Lets many threads share one run of the same work; the first one does it.

    Attributes:
        detached: False here: the work takes the time of the caller that does it.
    """

    detached = False

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._run: _Run[T] | None = None

    def run(self, work: Callable[[], T], timeout: float | None = None) -> T:
        """Join the run under way, or do the work here.

        Raises:
            TimeoutError: another thread's run did not end in time; it goes on.
        """
        deadline = Deadline(timeout)
        while True:
            with self._lock:
                run = self._run
                first = run is None
                if run is None:
                    run = self._run = _Run()
            if first:
                try:
                    result = work()
                    run.results.append(result)
                    return result
                finally:
                    with self._lock:
                        self._run = None
                    run.over.set()
            if not run.over.wait(deadline.left()):
                raise TimeoutError
            if run.results:
                return run.results[0]
            # The other thread was interrupted: try it here.

    def settle(self, timeout: float) -> None:
        """Wait for a run under way, if any, but no longer than that."""
        run = self._run
        if run is not None:
            run.over.wait(timeout)
