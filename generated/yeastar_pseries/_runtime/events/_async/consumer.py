# Made by `make generate` from generator/runtime/events/_async/consumer.py; edits are lost.
"""One consumer of a stream: what it wants, its bounded queue, and waiting for it."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable
from types import TracebackType
from typing import TypeAlias

from ... import checks
from ...concurrency.conditions import AsyncCondition
from ...exceptions import InvalidArgumentError, SchemaError
from ..frames.event import Event
from ..gap import SLOW_CONSUMER, Gap, utc
from ..options import QUEUE_BYTES, Overflow

Item: TypeAlias = Event | Gap


class AsyncConsumer:
    """First in, first out, never more than `size` events.

    Nor more than so many bytes, and one event: events of a few MB would else take some GB
    long before there are too many of them.

    Args:
        ids: event ids it wants; None for all.
        predicate: further condition, called by the reader.
        size: most events that wait.
        most_bytes: likewise of their frames.
        overflow: what a full queue does with one more event: "drop_oldest" forgets
            the oldest and leaves a Gap in its place, "block" refuses the new one.
        told: is called when it begins to drop, with the reason of the gap.

    Until the first event is taken a full queue drops in either case: a consumer that
    nobody reads must not stop the others.

    Attributes:
        chooses: whether there are events that it does not want.
        finished: nothing more is taken in.
        dropped: events that were dropped because this consumer was too slow.
    """

    def __init__(
        self,
        ids: frozenset[int] | None,
        predicate: Callable[[Event], bool] | None,
        size: int,
        overflow: Overflow,
        most_bytes: int = QUEUE_BYTES,
        told: Callable[[str], None] | None = None,
    ) -> None:
        checks.at_least_1("queue_size", size)
        checks.at_least_1("queue_bytes", most_bytes)
        if overflow not in ("drop_oldest", "block"):
            raise InvalidArgumentError(
                'overflow must be "drop_oldest" or "block"', argument="overflow"
            )
        self._ids = ids
        self._predicate = predicate
        self.chooses = ids is not None or predicate is not None
        self._size = size
        self._most_bytes = most_bytes
        self._bytes = 0
        self._told = told
        self._blocks = overflow == "block"
        # Up to when nothing was missing as an entry came, when it came, the entry, and
        # how many bytes it counts for.
        self._items: deque[tuple[float, float, Item | SchemaError, int]] = deque()
        self._lost: Gap | None = None
        self._taken = False
        self.finished = False
        self._error: BaseException | None = None
        # Each raise adds to the traceback of an error; the next begins with this again.
        self._traceback: TracebackType | None = None
        # A signal handler may close what its own thread has locked: hence an RLock.
        self._lock = threading.RLock()
        self._changed = AsyncCondition(self._lock)
        self.dropped = 0

    def __len__(self) -> int:
        return len(self._items)

    @property
    def gap_queued(self) -> bool:
        """Whether a gap waits to be taken."""
        with self._lock:
            held = self._lost is not None
            return held or any(isinstance(each[2], Gap) for each in self._items)

    async def get(self, timeout: float | None = None) -> Event | Gap:
        """Return the next event or gap.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopAsyncIteration: the consumer has left, or the stream was closed.
            SchemaError: the next event does not fit the schema, and the client is strict.
            YeastarError: the stream ended with this error.
        """
        if timeout is not None:
            checks.patience(timeout)
        changed = self._changed
        now = time.monotonic()
        if now > changed.turn_ends:
            await changed.give_way()
        end = None if timeout is None else now + timeout
        while True:
            with self._lock:
                if self._items or self._lost is not None or self.finished:
                    return self._take()
                waiter = changed.enlist()
            left = None if end is None else end - time.monotonic()
            if not await changed.wait(waiter, left):
                raise TimeoutError
            changed.begin_turn()

    def __aiter__(self) -> AsyncConsumer:
        return self

    def __anext__(self) -> Awaitable[Item]:
        return self.get()

    def accepts(self, event: Event) -> bool:
        """Tell whether this consumer wants the event.

        An error in the predicate ends this consumer with that error, and no other.
        `sys.exit()` is one too: raised on, it would end the reader, and silently.
        """
        if self.finished or self._ids is not None and event.type not in self._ids:
            return False
        if self._predicate is None:
            return True
        try:
            return self._predicate(event)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self.finish(error)
            self._predicate = _nothing
            return False

    def offer(
        self, event: Event, since: float, at: float, misfit: SchemaError | None = None
    ) -> bool:
        """Deliver an event that has come; False if `room` must come first.

        Args:
            event: the event.
            since: up to when nothing was missing as it came. It may be older than `at`
                by far: who reads late has let it wait in the socket.
            at: when it came.
            misfit: is raised in its place, if given.
        """
        taken_in = self.put(event, len(event.raw or b""), since, at, misfit)
        self.wake()
        return taken_in

    def put(
        self,
        event: Event,
        size: int,
        since: float,
        at: float,
        misfit: SchemaError | None = None,
    ) -> bool:
        """Like `offer`, but who waits for it sleeps on until `wake`.

        Args:
            event: the event.
            size: how many bytes it counts for.
            since: as of `offer`.
            at: as of `offer`.
            misfit: is raised in its place, if given.
        """
        items = self._items
        with self._lock:
            if self.finished:
                return True
            while len(items) >= self._size or self._bytes >= self._most_bytes:
                if self._blocks and self._taken:
                    return False
                self._drop_oldest()
            items.append((since, at, misfit or event, size))
            self._bytes += size
        return True

    def wake(self) -> None:
        """Let those look who wait for what was put in."""
        # Who gets in line later has seen it.
        if self._changed.awaited:
            with self._lock:
                self._changed.notify_all()

    def mark(self, gap: Gap) -> None:
        """Deliver a gap. Gaps in a row become one, so that they need no limit."""
        with self._lock:
            if self.finished:
                return
            if self._items and isinstance(last := self._items[-1][2], Gap):
                gap = last.merge(gap)
                self._items.pop()
            self._items.append((0.0, 0.0, gap, 0))
            self._changed.notify_all()

    async def room(self, timeout: float) -> None:
        """Wait until an entry was taken, or for so many seconds."""
        await self._changed.wait_until(self._has_room, timeout)

    def finish(self, error: BaseException | None) -> None:
        """Take nothing more in. What is queued can still be taken; then `error`."""
        with self._lock:
            if not self.finished:
                self.finished = True
                self._error = error
                self._traceback = None if error is None else error.__traceback__
            self._changed.notify_all()

    def after_fork(self, error: BaseException) -> None:
        """Have nothing but this error: nothing will come in a child."""
        self._items.clear()
        self._bytes = 0
        self._lost = None
        self.finished = True
        self._error = error
        self._lock = threading.RLock()
        self._changed = AsyncCondition(self._lock)

    def discard(self) -> None:
        """Drop what is queued, and deliver nothing more."""
        with self._lock:
            self._items.clear()
            self._bytes = 0
            self._lost = None
            self.finish(None)

    def _take(self) -> Item:
        self._taken = True
        if self._lost is not None:
            lost, self._lost = self._lost, None
            return lost
        if not self._items:
            if self._error is not None:
                raise self._error.with_traceback(self._traceback)
            raise StopAsyncIteration
        _, _, item, size = self._items.popleft()
        self._bytes -= size
        if self._changed.awaited:
            self._changed.notify_all()
        if isinstance(item, SchemaError):
            raise item
        return item

    def _drop_oldest(self) -> None:
        since, at, item, size = self._items.popleft()
        self._bytes -= size
        if isinstance(item, Gap):
            gap = item
        else:
            self.dropped += 1
            if self._lost is None and self._told is not None:
                self._told(SLOW_CONSUMER)
            gap = Gap(utc(since), utc(at), SLOW_CONSUMER, dropped=1)
        self._lost = gap if self._lost is None else self._lost.merge(gap)

    def _has_room(self) -> bool:
        full = len(self._items) >= self._size or self._bytes >= self._most_bytes
        return self.finished or not full


def _nothing(event: Event) -> bool:
    return False
