# Made by `make generate` from generator/runtime/concurrency/primitives.py; edits are lost.
"""What differs between sync and async, as pairs of equal shape.

Code in `_async` uses the names with Async or async_ in front; the sync twin gets the
others. asyncio is imported on use, so that a sync program does not pay for it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .jobs import (
    AsyncFlag,
    AsyncJob,
    Flag,
    Job,
    async_spawn,
    spawn,
)

if TYPE_CHECKING:
    import asyncio

__all__ = [
    "AsyncFlag",
    "AsyncJob",
    "AsyncLock",
    "AsyncSingleFlight",
    "Deadline",
    "Flag",
    "Job",
    "Lock",
    "SingleFlight",
    "async_sleep",
    "async_spawn",
    "sleep",
    "spawn",
]

T = TypeVar("T")


class Deadline:
    """A moment after which a call must have ended.

    Args:
        seconds: time from now; None for no limit.

    Attributes:
        started: when it was set (monotonic seconds).
        end: when it will have passed (likewise); None for never.
    """

    __slots__ = ("end", "started")

    def __init__(self, seconds: float | None) -> None:
        self.started = time.monotonic()
        self.end = None if seconds is None else self.started + seconds

    def left(self) -> float | None:
        """Seconds left, never below zero; None without a limit."""
        if self.end is None:
            return None
        return max(0.0, self.end - time.monotonic())

    def cap(self, seconds: float | None) -> float | None:
        """Return the smaller of a timeout and the time left."""
        left = self.left()
        if left is None or seconds is None:
            return seconds if left is None else left
        return min(left, seconds)

    @property
    def passed(self) -> bool:
        """True when the time is up."""
        return self.end is not None and time.monotonic() >= self.end

    @property
    def elapsed(self) -> float:
        """Seconds since the deadline was set."""
        return time.monotonic() - self.started


async def async_sleep(seconds: float) -> None:
    """Wait in a task."""
    import asyncio

    await asyncio.sleep(seconds)


def sleep(seconds: float) -> None:
    """Wait in a thread."""
    time.sleep(seconds)


class AsyncLock:
    """A lock among the tasks of one event loop."""

    def __init__(self) -> None:
        import asyncio

        self._lock = asyncio.Lock()

    async def __aenter__(self) -> None:
        await self._lock.acquire()

    async def __aexit__(self, *_: object) -> None:
        self._lock.release()


class Lock:
    """A lock among threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        self._lock.acquire()

    def __exit__(self, *_: object) -> None:
        self._lock.release()


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
