# Made by `make generate` from generator/runtime/concurrency/waiting.py; edits are lost.
"""The queue between reader and consumer, in a pair: for tasks and for threads."""

from __future__ import annotations

import asyncio
import threading
import time

from ..events.frames.event import Event
from ..events.gap import Gap
from ..events.queue import Buffer, Item


class Finished(Exception):
    """A mailbox is empty and nothing will come any more."""


class AsyncMailbox:
    """A buffer whose ends can wait for each other, in one event loop."""

    # A consumer that finds the next entry ready never gives way by itself; the reader
    # needs the loop too, for heartbeats first of all. In seconds.
    _TURN_SECONDS = 0.01

    def __init__(self, buffer: Buffer) -> None:
        self._buffer = buffer
        self._ready = asyncio.Event()
        self._space = asyncio.Event()
        self._finished = False
        self._error: BaseException | None = None
        self._turn = 0.0

    def __len__(self) -> int:
        return len(self._buffer)

    @property
    def dropped(self) -> int:
        """Events dropped because the consumer was too slow."""
        return self._buffer.dropped

    def offer(self, event: Event, at: float) -> bool:
        """Deliver an event; False if it has to wait for `space` first."""
        if self._finished:
            return True
        if not self._buffer.offer(event, at):
            self._space.clear()
            return False
        self._ready.set()
        return True

    def mark(self, gap: Gap) -> None:
        """Deliver a gap."""
        self._buffer.mark(gap)
        self._ready.set()

    def finish(self, error: BaseException | None = None) -> None:
        """Nothing more comes. What is here can still be taken; then `error`."""
        if not self._finished:
            self._finished = True
            self._error = error
        self._ready.set()
        self._space.set()

    def discard(self) -> None:
        """Drop what is queued."""
        self._buffer.clear()

    async def space(self, timeout: float) -> None:
        """Wait until an entry was taken, or for so many seconds."""
        try:
            async with asyncio.timeout(timeout):
                await self._space.wait()
        except TimeoutError:
            pass

    async def get(self, timeout: float | None = None) -> Item:
        """The next entry.

        Raises:
            Finished: there is none and none will come.
            TimeoutError: none came in so many seconds.
        """
        now = time.monotonic()
        if now - self._turn > self._TURN_SECONDS:
            await asyncio.sleep(0)
            self._turn = time.monotonic()
        if not self._buffer:
            if timeout is None:
                await self._filled()
            else:
                async with asyncio.timeout(timeout):
                    await self._filled()
        item = self._buffer.take()
        self._space.set()
        return item

    async def _filled(self) -> None:
        while not self._buffer:
            if self._finished:
                raise self._error or Finished
            self._ready.clear()
            await self._ready.wait()
            self._turn = time.monotonic()


class Mailbox:
    """A buffer whose ends can wait for each other, in different threads."""

    # On some systems a wait without end cannot be interrupted by Ctrl-C.
    _LONGEST_WAIT_SECONDS = 1.0

    def __init__(self, buffer: Buffer) -> None:
        self._buffer = buffer
        self._changed = threading.Condition()
        self._finished = False
        self._error: BaseException | None = None

    def __len__(self) -> int:
        return len(self._buffer)

    @property
    def dropped(self) -> int:
        """Events dropped because the consumer was too slow."""
        return self._buffer.dropped

    def offer(self, event: Event, at: float) -> bool:
        """Deliver an event; False if it has to wait for `space` first."""
        with self._changed:
            if self._finished:
                return True
            delivered = self._buffer.offer(event, at)
            self._changed.notify_all()
            return delivered

    def mark(self, gap: Gap) -> None:
        """Deliver a gap."""
        with self._changed:
            self._buffer.mark(gap)
            self._changed.notify_all()

    def finish(self, error: BaseException | None = None) -> None:
        """Nothing more comes. What is here can still be taken; then `error`."""
        with self._changed:
            if not self._finished:
                self._finished = True
                self._error = error
            self._changed.notify_all()

    def discard(self) -> None:
        """Drop what is queued."""
        with self._changed:
            self._buffer.clear()

    def space(self, timeout: float) -> None:
        """Wait until an entry was taken, or for so many seconds."""
        with self._changed:
            if self._buffer.full and not self._finished:
                self._changed.wait(timeout)

    def get(self, timeout: float | None = None) -> Item:
        """The next entry.

        Raises:
            Finished: there is none and none will come.
            TimeoutError: none came in so many seconds.
        """
        end = None if timeout is None else time.monotonic() + timeout
        with self._changed:
            while not self._buffer:
                if self._finished:
                    raise self._error or Finished
                left = (
                    self._LONGEST_WAIT_SECONDS
                    if end is None
                    else end - time.monotonic()
                )
                if left <= 0:
                    raise TimeoutError
                self._changed.wait(min(left, self._LONGEST_WAIT_SECONDS))
            item = self._buffer.take()
            self._changed.notify_all()
            return item
