# Made by `make generate` from generator/runtime/concurrency/jobs.py; edits are lost.
"""Work in the background, in a pair: in a task and in a thread."""

from __future__ import annotations

import threading
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from .flags import Flag

if TYPE_CHECKING:
    import asyncio


class AsyncJob:
    """Work that runs in a task of its own."""

    def __init__(self, task: asyncio.Task[None]) -> None:
        self._task = task

    def cancel(self) -> None:
        """Interrupt the work at its next await."""
        self._task.cancel()

    async def join(self, timeout: float | None = None) -> bool:
        """Wait until the work has ended; False when the seconds ran out first."""
        import asyncio

        if self._task.done():
            # Perhaps in an event loop that is gone.
            return True
        done, _ = await asyncio.wait({self._task}, timeout=timeout)
        return bool(done)

    @property
    def done(self) -> bool:
        """True when the work has ended."""
        return self._task.done()

    @property
    def error(self) -> BaseException | None:
        """What the work raised, once it has ended; None if it went well."""
        if not self._task.done() or self._task.cancelled():
            return None
        return self._task.exception()


class Job:
    """Work that runs in a daemon thread of its own.

    A thread cannot be interrupted: `cancel` only sets `cancelled`, and the work must
    look at it, or be woken by closing what it waits for.
    """

    def __init__(self, work: Callable[[], None], name: str) -> None:
        self._error: BaseException | None = None
        self._work = work
        self.cancelled = Flag()
        self._thread = threading.Thread(target=self._main, name=name, daemon=True)
        self._thread.start()

    def _main(self) -> None:
        try:
            self._work()
        except BaseException as error:
            self._error = error

    def cancel(self) -> None:
        """Ask the work to end."""
        self.cancelled.set()

    def join(self, timeout: float | None = None) -> bool:
        """Wait until the work has ended; False when the seconds ran out first."""
        if self._thread is not threading.current_thread():
            self._thread.join(timeout)
        return not self._thread.is_alive()

    @property
    def done(self) -> bool:
        """True when the work has ended."""
        return not self._thread.is_alive()

    @property
    def error(self) -> BaseException | None:
        """What the work raised, once it has ended; None if it went well."""
        return self._error


def async_spawn(
    work: Callable[[], Awaitable[None]],
    name: str,
    unbegun: Callable[[], None] | None = None,
) -> AsyncJob:
    """Run work in a task; errors wait in the job's `error`.

    Args:
        work: what to do.
        name: of the task.
        unbegun: is called if the task was cancelled before its first step, as at the end
            of an event loop: no line of `work` is run then, its `finally` neither.
    """
    import asyncio

    begun = False

    async def main() -> None:
        nonlocal begun
        begun = True
        await work()

    def over(task: asyncio.Task[None]) -> None:
        if not task.cancelled():
            # The job holds the error; asyncio need not complain that nobody looked.
            task.exception()
        elif not begun and unbegun is not None:
            unbegun()

    task = asyncio.get_running_loop().create_task(main(), name=name)
    task.add_done_callback(over)
    return AsyncJob(task)


def spawn(
    work: Callable[[], None], name: str, unbegun: Callable[[], None] | None = None
) -> Job:
    """Run work in a daemon thread, which always begins; errors wait in its `error`."""
    return Job(work, name)
