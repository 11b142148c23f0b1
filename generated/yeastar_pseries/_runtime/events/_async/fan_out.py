# Made by `make generate` from generator/runtime/events/_async/fan_out.py; edits are lost.
"""One stream, many consumers: all that the reader delivers to, and their end."""

from __future__ import annotations

from collections.abc import Callable

from ...concurrency.process import ProcessLock
from ..errors import ended
from ..frames.event import Event
from ..gap import Gap
from ..options import QUEUE_BYTES, Overflow
from .consumer import AsyncConsumer


class AsyncFanOut:
    """The consumers of one stream.

    Args:
        told: is called with the reason of each gap, once for all that have it; None
            for nobody. A consumer that is too slow has gaps of its own.
    """

    def __init__(self, told: Callable[[str], None] | None = None) -> None:
        self._told = told
        # A stream may be closed from another thread than the one that reads it.
        self._lock = ProcessLock()
        self._finished = False
        self._error: BaseException | None = None
        # Replaced, never changed: the reader iterates over it without the lock.
        self.consumers: tuple[AsyncConsumer, ...] = ()

    def add(
        self,
        ids: frozenset[int] | None = None,
        predicate: Callable[[Event], bool] | None = None,
        *,
        queue_size: int,
        overflow: Overflow,
        queue_bytes: int = QUEUE_BYTES,
    ) -> AsyncConsumer:
        """Return a new consumer, which takes part from the next event on.

        Args:
            ids: event ids it wants; None for all that the stream delivers.
            predicate: further condition; called by the reader, so it should be quick.
            queue_size: most events that wait for it.
            overflow: what its full queue does.
            queue_bytes: most bytes of their frames.

        Raises:
            StreamClosedError: nothing will come any more.
        """
        consumer = AsyncConsumer(
            ids, predicate, queue_size, overflow, queue_bytes, self._told
        )
        with self._lock:
            if self._finished:
                raise ended(self._error)
            # What was dropped without being closed goes here.
            served = (each for each in self.consumers if not each.finished)
            self.consumers = (*served, consumer)
            if self._finished:
                # By a signal handler, right here.
                consumer.finish(None)
        return consumer

    @property
    def queued(self) -> int:
        """How many entries wait for any of them."""
        return sum(map(len, self.consumers))

    def remove(self, consumer: AsyncConsumer) -> None:
        """Take a consumer out; its iteration ends."""
        with self._lock:
            self.consumers = tuple(
                each for each in self.consumers if each is not consumer
            )
        consumer.discard()

    def mark(self, gap: Gap) -> None:
        """Tell every consumer that events may be missing."""
        if self._told is not None:
            self._told(gap.reason)
        for consumer in self.consumers:
            consumer.mark(gap)

    def finish(self, error: BaseException | None) -> None:
        """Take nothing more in: what is queued can be taken, then `error` is raised."""
        with self._lock:
            if not self._finished:
                self._finished, self._error = True, error
        for consumer in self.consumers:
            consumer.finish(error)

    def after_fork(self, error: BaseException) -> None:
        """Raise an error wherever a child takes from a stream of its parent."""
        self._finished = True
        for consumer in self.consumers:
            consumer.after_fork(error)

    def close(self) -> None:
        """End every iteration now; what is queued is dropped."""
        self.finish(None)
        for consumer in self.consumers:
            consumer.discard()
