"""One consumer of a stream: what it wants, its queue, and waiting for it."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable

from ...concurrency.conditions import AsyncCondition, async_locked
from ..frames.event import Event
from ..gap import Gap
from ..queue import EventQueue, Item, Overflow


class AsyncSubscription:
    """Events of a stream, for one more consumer on the same connection.

    Made by `AsyncEventStream.subscribe`. Iterate over it; leaving the `async with`
    block, or `aclose()`, ends it. Gaps come to every subscription.
    """

    def __init__(
        self,
        leave: Callable[[AsyncSubscription], None],
        *,
        ids: frozenset[int] | None,
        predicate: Callable[[Event], bool] | None,
        queue_size: int,
        overflow: Overflow,
    ) -> None:
        self._leave = leave
        self._ids = ids
        self._predicate = predicate
        self._queue = EventQueue(queue_size, overflow)
        self.condition = AsyncCondition()
        self._finished = False
        self._error: BaseException | None = None

    @property
    def queued(self) -> int:
        """How many entries wait to be taken."""
        return len(self._queue)

    @property
    def dropped(self) -> int:
        """How many events were dropped because this consumer was too slow."""
        return self._queue.dropped

    async def get(self, timeout: float | None = None) -> Event | Gap:
        """The next event or gap.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopAsyncIteration: the subscription or its stream was closed.
            YeastarError: the stream ended with this error.
        """
        end = None if timeout is None else time.monotonic() + timeout
        condition = self.condition
        if time.monotonic() > condition.turn_ends:
            await condition.give_way()
        while True:
            item = self._take()
            if item is not None:
                return item
            left = None if end is None else end - time.monotonic()
            if not await condition.wait_until(self._ready, left):
                raise TimeoutError

    def __aiter__(self) -> AsyncSubscription:
        return self

    def __anext__(self) -> Awaitable[Item]:
        return self.get()

    async def aclose(self) -> None:
        """End the iteration; the stream and its other consumers go on."""
        self._leave(self)

    async def __aenter__(self) -> AsyncSubscription:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    # What follows is the reader's side of it.

    def accepts(self, event: Event) -> bool:
        """Does this consumer want the event?

        An error in the predicate ends this consumer with that error, and no other.
        """
        if self._ids is not None and event.type not in self._ids:
            return False
        if self._predicate is None:
            return True
        try:
            return self._predicate(event)
        except Exception as error:
            self.finish(error)
            self._predicate = _nothing
            return False

    @async_locked
    def offer(self, event: Event, at: float) -> bool:
        """Deliver an event that came at this time; False if `room` must come first."""
        if self._finished:
            return True
        delivered = self._queue.offer(event, at)
        if self.condition.awaited:
            self.condition.notify_all()
        return delivered

    @async_locked
    def mark(self, gap: Gap) -> None:
        """Deliver a gap."""
        self._queue.mark(gap)
        self.condition.notify_all()

    async def room(self, timeout: float) -> None:
        """Wait until an entry was taken, or for so many seconds."""
        await self.condition.wait_until(self._has_room, timeout)

    @async_locked
    def finish(self, error: BaseException | None) -> None:
        """Nothing more comes. What is queued can still be taken; then `error`."""
        if not self._finished:
            self._finished = True
            self._error = error
        self.condition.notify_all()

    @async_locked
    def discard(self) -> None:
        """Drop what is queued, and deliver nothing more."""
        self._queue.clear()
        self.finish(None)

    @async_locked
    def _take(self) -> Item | None:
        if not self._queue:
            if self._finished:
                raise self._error or StopAsyncIteration
            return None
        item = self._queue.take()
        if self.condition.awaited:
            self.condition.notify_all()
        return item

    def _ready(self) -> bool:
        return bool(self._queue) or self._finished

    def _has_room(self) -> bool:
        return self._finished or not self._queue.full


def _nothing(event: Event) -> bool:
    return False
