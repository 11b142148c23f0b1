"""What happens later on the virtual clock."""

import asyncio
from collections.abc import Awaitable, Callable

from ..clock import VirtualClock


class Timers:
    """Deeds that wait for their time, by a name; a new one of a name ends the old one.

    All methods belong to the server's event loop.
    """

    def __init__(self, clock: VirtualClock) -> None:
        self._clock = clock
        self._tasks: dict[object, asyncio.Task[None]] = {}

    def at(
        self, name: object, when: float, deed: Callable[[], Awaitable[None]]
    ) -> None:
        """Do something when the clock shows that Unix time."""
        self.cancel(name)

        async def wait() -> None:
            await self._clock.sleep_until(when)
            if self._tasks.get(name) is asyncio.current_task():
                del self._tasks[name]
            await deed()

        self._tasks[name] = asyncio.create_task(wait())

    def cancel(self, name: object) -> None:
        """Forget what waits under that name."""
        task = self._tasks.pop(name, None)
        if task is not None:
            task.cancel()

    def stop(self) -> None:
        """Forget everything that waits."""
        for name in list(self._tasks):
            self.cancel(name)
