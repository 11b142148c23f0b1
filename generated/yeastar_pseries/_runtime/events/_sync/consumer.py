# Made by `make generate` from generator/runtime/events/_async/consumer.py; edits are lost.
"""One consumer of a stream, as the reader sees it: its wishes, its queue, waiting."""

from __future__ import annotations

import time
from collections.abc import Callable

from ...concurrency.conditions import Condition, locked
from ..frames.event import Event
from ..gap import Gap
from ..queue import EventQueue, Item, Overflow


class Consumer:
    """What one consumer asked for, and what waits for it.

    Args:
        ids: event ids it wants; None for all.
        predicate: further condition, called by the reader.
        queue_size: most events that wait.
        overflow: what its full queue does.
    """

    def __init__(
        self,
        ids: frozenset[int] | None,
        predicate: Callable[[Event], bool] | None,
        queue_size: int,
        overflow: Overflow,
    ) -> None:
        self._ids = ids
        self._predicate = predicate
        self._queue = EventQueue(queue_size, overflow)
        self.condition = Condition()
        self._finished = False
        self._error: BaseException | None = None

    @property
    def queued(self) -> int:
        """Entries that wait to be taken."""
        return len(self._queue)

    @property
    def dropped(self) -> int:
        """Events that were dropped because this consumer was too slow."""
        return self._queue.dropped

    def get(self, timeout: float | None = None) -> Event | Gap:
        """Return the next event or gap.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopIteration: the consumer has left, or the stream was closed.
            YeastarError: the stream ended with this error.
        """
        condition = self.condition
        now = time.monotonic()
        if now > condition.turn_ends:
            condition.give_way()
        end = None if timeout is None else now + timeout
        while (item := self._take()) is None:
            left = None if end is None else end - time.monotonic()
            if not condition.wait_until(self._ready, left):
                raise TimeoutError
        return item

    def __iter__(self) -> Consumer:
        return self

    def __next__(self) -> Item:
        return self.get()

    def accepts(self, event: Event) -> bool:
        """Tell whether this consumer wants the event.

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

    @locked
    def offer(self, event: Event, at: float) -> bool:
        """Deliver an event that came at this time; False if `room` must come first."""
        if self._finished:
            return True
        delivered = self._queue.offer(event, at)
        if self.condition.awaited:
            self.condition.notify_all()
        return delivered

    @locked
    def mark(self, gap: Gap) -> None:
        """Deliver a gap."""
        self._queue.mark(gap)
        self.condition.notify_all()

    def room(self, timeout: float) -> None:
        """Wait until an entry was taken, or for so many seconds."""
        self.condition.wait_until(self._has_room, timeout)

    @locked
    def finish(self, error: BaseException | None) -> None:
        """Take nothing more in. What is queued can still be taken; then `error`."""
        if not self._finished:
            self._finished = True
            self._error = error
        self.condition.notify_all()

    @locked
    def discard(self) -> None:
        """Drop what is queued, and deliver nothing more."""
        self._queue.clear()
        self.finish(None)

    @locked
    def _take(self) -> Item | None:
        if not self._queue:
            if self._finished:
                raise self._error or StopIteration
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
