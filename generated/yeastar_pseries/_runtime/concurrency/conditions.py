# Made by `make generate` from generator/runtime/concurrency/conditions.py; edits are lost.
"""State that one side changes and another waits for, in a pair: tasks and threads.

The class whose state it is has a lock. It holds it wherever it looks at the state or
changes it, awaits nothing meanwhile, and calls `notify_all` if the condition is
`awaited`. It waits without the lock: by `wait_until`; or it gets in line where it looks,
and waits then, which asks for the lock half as often.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio

# A task that finds what it wants never gives way by itself; the others on the event
# loop need their turn too.
_TURN_SECONDS = 0.01
# On some systems a wait without end cannot be interrupted by Ctrl-C.
_LONGEST_WAIT_SECONDS = 1.0


class AsyncCondition:
    """A condition among the tasks of one event loop.

    Args:
        lock: guards the state.

    Attributes:
        awaited: has something in it while a task waits, and for a while after one was
            cancelled.
        turn_ends: when a task that did not wait must `give_way` (monotonic seconds).
        per_turn: how many entries to put in before those who wait get their turn. So
            few, that entries are still in the processor's cache when they are taken,
            and gone before the garbage collector counts them.
    """

    per_turn = 16

    def __init__(self, lock: threading.RLock) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self.awaited: list[asyncio.Future[bool]] = []
        self.turn_ends = 0.0

    def notify_all(self) -> None:
        """Let all waiters look again."""
        waiters, self.awaited = self.awaited, []
        for waiter in waiters:
            if not waiter.done():
                waiter.set_result(True)

    async def give_way(self) -> None:
        """Let the others on the event loop have their turn."""
        import asyncio

        await asyncio.sleep(0)
        self.begin_turn()

    def begin_turn(self) -> None:
        """Note that the others have had their turn, which a wait is, too."""
        self.turn_ends = time.monotonic() + _TURN_SECONDS

    def enlist(self) -> asyncio.Future[bool]:
        """Return what to `wait` for; with the lock, where what is wanted is not there."""
        # Not asyncio.Event, which asks for the event loop each time: with CPython 3.11
        # that is a system call.
        if self._loop is None:
            import asyncio

            self._loop = asyncio.get_running_loop()
        if self.awaited:
            # What a task leaves behind that was cancelled.
            self.awaited = [each for each in self.awaited if not each.done()]
        waiter = self._loop.create_future()
        self.awaited.append(waiter)
        return waiter

    def wait(
        self, waiter: asyncio.Future[bool], timeout: float | None = None
    ) -> Awaitable[bool]:
        """Wait until it is worth another look; False when the seconds ran out first.

        Then it is time to `begin_turn`: others may have taken long before this goes on.
        """
        # Without a limit it is no coroutine: one event that comes by itself costs less.
        return waiter if timeout is None else self._wait(waiter, timeout)

    async def wait_until(
        self, ready: Callable[[], bool], timeout: float | None = None
    ) -> bool:
        """Wait until it is ready; False when the seconds ran out first."""
        end = None if timeout is None else time.monotonic() + timeout
        while not ready():
            left = None if end is None else end - time.monotonic()
            if not await self.wait(self.enlist(), left):
                return False
            self.begin_turn()
        return True

    async def _wait(self, waiter: asyncio.Future[bool], timeout: float) -> bool:
        import asyncio

        try:
            async with asyncio.timeout(timeout):
                return await waiter
        except TimeoutError:
            self.awaited = [each for each in self.awaited if each is not waiter]
            return False


class Condition:
    """A condition among threads.

    Args:
        lock: guards the state; `ready` is called with it, and `notify_all` needs it.

    Attributes:
        awaited: has something in it while a thread waits.
        turn_ends: never; threads take turns whatever they do.
        per_turn: as of tasks; more, because a change of threads costs more.
    """

    turn_ends = math.inf
    per_turn = 64

    def __init__(self, lock: threading.RLock) -> None:
        # Not threading.Condition, which takes twice as long: there is a wait for each
        # event that comes by itself.
        self._lock = lock
        self.awaited: list[threading.Lock] = []

    def notify_all(self) -> None:
        """Let all waiters look again."""
        waiters, self.awaited = self.awaited, []
        for waiter in waiters:
            waiter.release()

    def give_way(self) -> None:
        """Do nothing: threads take turns by themselves."""

    def begin_turn(self) -> None:
        """Likewise."""

    def enlist(self) -> threading.Lock:
        """Return what to `wait` for; with the lock, where what is wanted is not there."""
        waiter = threading.Lock()
        waiter.acquire()
        self.awaited.append(waiter)
        return waiter

    def wait(self, waiter: threading.Lock, timeout: float | None = None) -> bool:
        """Wait until it is worth another look; False when the seconds ran out first."""
        seconds = _LONGEST_WAIT_SECONDS
        if timeout is not None and timeout < seconds:
            seconds = max(timeout, 0.0)
        notified = False
        try:
            notified = waiter.acquire(timeout=seconds)
        finally:
            if not notified:
                with self._lock:
                    try:
                        self.awaited.remove(waiter)
                    except ValueError:
                        # Notified just now.
                        notified = True
        return notified or timeout is None or timeout > seconds

    def wait_until(
        self, ready: Callable[[], bool], timeout: float | None = None
    ) -> bool:
        """Wait until it is ready; False when the seconds ran out first."""
        end = None if timeout is None else time.monotonic() + timeout
        late = False
        while True:
            with self._lock:
                if ready():
                    return True
                if late:
                    return False
                waiter = self.enlist()
            left = None if end is None else end - time.monotonic()
            late = not self.wait(waiter, left)
