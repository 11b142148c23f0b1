"""Many callers share one run of the same work, in a pair: tasks and threads."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .deadline import Deadline
from .process import ProcessLock, know_forks

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


class Abandoned(Exception):
    """The run that was waited for is nobody's any more."""


class Inside(Exception):
    """Who wants to wait for the run is what it does: it would wait for itself."""


def async_here() -> object:
    """Return what runs here: the task."""
    import asyncio

    return asyncio.current_task()


def here() -> object:
    """Return what runs here: the thread."""
    return threading.get_ident()


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
        self._result: asyncio.Future[T] | None = None
        # asyncio holds its tasks weakly.
        self._abandoned: set[asyncio.Task[T]] = set()
        know_forks(self)

    def after_fork(self) -> None:
        """Forget the run under way: it is the parent's."""
        self._task = self._result = None

    async def run(
        self, work: Callable[[], Awaitable[T]], timeout: float | None = None
    ) -> T:
        """Join the run under way, or start one.

        Raises:
            TimeoutError: the result did not come in time; the run goes on.
            Abandoned: it will not come: `abandon` was called, or its task cancelled.
            Inside: this is the task that does the work.
        """
        import asyncio

        result = self._result
        if result is None or result.done() or _loop_of(result) is not _running_loop():

            async def running() -> T:
                return await work()

            loop = asyncio.get_running_loop()
            # The waiters wait for this, so that they can be told something else than
            # what becomes of the task.
            result = self._result = loop.create_future()
            task = self._task = loop.create_task(running())
            task.add_done_callback(_Teller(result))
        elif self._task is async_here():
            raise Inside
        async with asyncio.timeout(timeout):
            return await asyncio.shield(result)

    async def abandon(self, timeout: float) -> None:
        """Let nobody wait for a run under way; wait here for its end, but no longer.

        It is not interrupted: whatever it brings is for it to put away.
        """
        import asyncio

        task, result = self._task, self._result
        if task is None or result is None or _loop_of(task) is not _running_loop():
            return
        if task.done():
            return
        self._task = self._result = None
        self._abandoned.add(task)
        task.add_done_callback(self._abandoned.discard)
        if not result.done():
            result.set_exception(Abandoned())
            # All waiters may have left; nobody is to blame then.
            result.exception()
        # A hook may be here in the middle of the work.
        if task is not async_here():
            await asyncio.wait({task}, timeout=timeout)


def _loop_of(future: asyncio.Future[Any]) -> object:
    return future.get_loop()


def _running_loop() -> object:
    import asyncio

    return asyncio.get_running_loop()


class _Teller(Generic[T]):
    """Passes on what came of a task to those who wait for it."""

    def __init__(self, result: asyncio.Future[T]) -> None:
        self._result = result

    def __call__(self, task: asyncio.Task[T]) -> None:
        error = None if task.cancelled() else task.exception()
        result = self._result
        if result.done():
            return
        if task.cancelled() and task.cancelling():
            # Somebody has cancelled the work, and none of those who wait for it.
            result.set_exception(Abandoned())
            result.exception()
        elif task.cancelled():
            result.cancel()
        elif error is not None:
            result.set_exception(error)
            # All waiters may have left when it fails; nobody is to blame then.
            result.exception()
        else:
            result.set_result(task.result())


class _Run(Generic[T]):
    """One run of the work, and what came of it.

    Attributes:
        over: nobody need wait any longer.
        ended: the work itself is done.
        results: what it returned; empty if it was interrupted.
        abandoned: its result is for nobody.
        thread: which one does it.
    """

    def __init__(self) -> None:
        self.over = threading.Event()
        self.ended = threading.Event()
        self.results: list[T] = []
        self.abandoned = False
        self.thread = here()


class SingleFlight(Generic[T]):
    """Lets many threads share one run of the same work; the first one does it.

    Attributes:
        detached: False here: the work takes the time of the caller that does it.
    """

    detached = False

    def __init__(self) -> None:
        self._lock = ProcessLock()
        self._run: _Run[T] | None = None
        know_forks(self)

    def after_fork(self) -> None:
        """Forget the run under way: its thread is the parent's."""
        self._run = None

    def run(self, work: Callable[[], T], timeout: float | None = None) -> T:
        """Join the run under way, or do the work here.

        Raises:
            TimeoutError: another thread's run did not end in time; it goes on.
            Abandoned: its result will not come, since `abandon` was called.
            Inside: this is the thread that does the work.
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
                        if self._run is run:
                            self._run = None
                    run.over.set()
                    run.ended.set()
            if run.thread == here() and not run.over.is_set():
                raise Inside
            if not run.over.wait(deadline.left()):
                raise TimeoutError
            if run.abandoned:
                raise Abandoned
            if run.results:
                return run.results[0]
            # The other thread was interrupted: try it here.

    def abandon(self, timeout: float) -> None:
        """Let nobody wait for a run under way; wait here for its end, but no longer.

        It is not interrupted: whatever it brings is for it to put away.
        """
        with self._lock:
            run, self._run = self._run, None
        if run is None:
            return
        run.abandoned = True
        run.over.set()
        # A hook or a signal handler may be here in the middle of the work.
        if run.thread != here():
            run.ended.wait(timeout)
