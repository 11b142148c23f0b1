"""Locks, in a pair: among tasks and among threads."""

from __future__ import annotations

import threading
from operator import attrgetter


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

    # As of `ProcessLock`.
    __enter__ = property(attrgetter("_lock.__enter__"))
    __exit__ = property(attrgetter("_lock.__exit__"))
