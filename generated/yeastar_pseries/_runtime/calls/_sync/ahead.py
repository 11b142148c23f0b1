# Made by `make generate` from generator/runtime/calls/_async/ahead.py; edits are lost.
"""Work that is begun before its result is needed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from ...concurrency.jobs import Job, spawn
from ...concurrency.process import know_forks

T = TypeVar("T")

# On some systems a wait without end cannot be interrupted by Ctrl-C.
_WAIT_SECONDS = 1.0


class Ahead(Generic[T]):
    """Pieces of work that run in tasks of their own, each known by a number.

    One consumer begins them and takes their results. What it does not take any more it
    stops: a task ends at once; a thread goes on until its call ends, and its result is
    dropped.
    """

    def __init__(self) -> None:
        self._jobs: dict[int, Job] = {}
        self._work: dict[int, Callable[[], T]] = {}
        self._results: dict[int, T] = {}
        self._stopped = False
        know_forks(self)

    def after_fork(self) -> None:
        """Forget what the parent's threads bring: a child asks for it itself."""
        self._jobs, self._work, self._results = {}, {}, {}

    def __contains__(self, number: int) -> bool:
        return number in self._jobs

    def begin(self, number: int, work: Callable[[], T]) -> None:
        """Begin a piece of work."""

        def run() -> None:
            # A thread that comes to its turn late asks for nothing any more.
            if self._stopped:
                return
            self._results[number] = work()

        self._work[number] = work
        self._jobs[number] = spawn(run, f"yeastar-page-{number}")

    def take(self, number: int) -> T:
        """Wait for a piece of work, and return its result.

        Raises:
            Exception: whatever it raised.
        """
        job = self._jobs[number]
        while not job.join(_WAIT_SECONDS):
            pass
        del self._jobs[number]
        work = self._work.pop(number)
        if job.error is not None:
            raise job.error
        if number not in self._results:
            # Its task was cancelled, and nobody has cancelled the consumer.
            return work()
        return self._results.pop(number)

    def stop(self) -> None:
        """Give up what was not taken."""
        self._stopped = True
        for job in self._jobs.values():
            job.cancel()
        self._jobs.clear()
        self._work.clear()
