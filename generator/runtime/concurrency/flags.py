"""A flag to wait for, in a pair: for tasks and for threads."""

from __future__ import annotations

import threading


class AsyncFlag:
    """A flag that tasks can wait for."""

    def __init__(self) -> None:
        import asyncio

        self._flag = asyncio.Event()

    def set(self) -> None:
        """Raise the flag and wake all waiters."""
        self._flag.set()

    def clear(self) -> None:
        """Lower the flag."""
        self._flag.clear()

    def is_set(self) -> bool:
        """Tell whether the flag is up."""
        return self._flag.is_set()

    async def wait(self, timeout: float | None = None) -> bool:
        """Wait for the flag; False when the seconds ran out first."""
        import asyncio

        try:
            async with asyncio.timeout(timeout):
                return await self._flag.wait()
        except TimeoutError:
            return False


class Flag:
    """A flag that threads can wait for."""

    def __init__(self) -> None:
        self._flag = threading.Event()

    def set(self) -> None:
        """Raise the flag and wake all waiters."""
        self._flag.set()

    def clear(self) -> None:
        """Lower the flag."""
        self._flag.clear()

    def is_set(self) -> bool:
        """Tell whether the flag is up."""
        return self._flag.is_set()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait for the flag; False when the seconds ran out first."""
        if timeout is not None:
            timeout = min(timeout, threading.TIMEOUT_MAX)
        return self._flag.wait(timeout)
