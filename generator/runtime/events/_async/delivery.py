"""From a frame to the consumers: decode once, hand to each, wait where asked to."""

from __future__ import annotations

import logging
import time
from collections import deque
from contextlib import suppress
from typing import NamedTuple, cast

from ...concurrency.conditions import AsyncCondition
from ...concurrency.sleep import async_sleep
from ...exceptions import SchemaError
from ..dedup import Arrivals, Overlap, RecentFrames
from ..errors import EventDecodeError
from ..frames.codec import EventCodec, Watch
from ..frames.event import Event
from ..gap import UNREADABLE_FRAME, Gap, utc
from ..socket.errors import SocketClosed
from .connection import AsyncConnection
from .consumer import AsyncConsumer
from .fan_out import AsyncFanOut

_log = logging.getLogger("yeastar_pseries.events")

# How often a reader that waits for a consumer sees to the heartbeat, in seconds.
_HEARTBEAT_CHECK_SECONDS = 0.5


class _Held(NamedTuple):
    """An event for which there was no room.

    Attributes:
        consumers: those that are to get it yet.
        event: the event.
        since: up to when nothing was missing as it came.
        misfit: is raised in its place, if given.
    """

    consumers: list[AsyncConsumer]
    event: Event
    since: float
    misfit: SchemaError | None


class AsyncDelivery:
    """The last step of the reader.

    Args:
        codec: decodes frames.
        fan_out: the consumers.
        duplicate_window: seconds within which an equal frame is taken for a repeated
            delivery and dropped; 0 for never.
        watch: is told of events that do not fit the schema.

    Attributes:
        overlap: notes what is delivered while a renewal goes on; None otherwise.
        arrivals: notes what came; None if nobody wants to know.
    """

    def __init__(
        self,
        codec: EventCodec,
        fan_out: AsyncFanOut,
        duplicate_window: float,
        watch: Watch | None = None,
    ) -> None:
        self._codec = codec
        self._watch = watch
        self._fan_out = fan_out
        self._recent = RecentFrames(duplicate_window) if duplicate_window > 0 else None
        self.overlap: Overlap | None = None
        self.arrivals: Arrivals | None = None
        # What is listened to, until when, and what became of it.
        self._connection: AsyncConnection | None = None
        self._until = 0.0
        self._turn_is_over = False
        self._other: bytes | None = None
        self._held: _Held | None = None

    async def deliver(
        self, frame: bytes, connection: AsyncConnection, since: float | None = None
    ) -> None:
        """Give an event to every consumer that wants it.

        A frame that cannot be read becomes a Gap: something was said and is lost. That
        holds for whatever its decoding raises: no frame ends a stream.

        Args:
            frame: of the event.
            connection: has brought it.
            since: up to when nothing was missing as it came, if that is longer ago than
                the connection tells by now.
        """
        held = self._hand_out(frame, connection, since)
        self._wake()
        if held is not None:
            await self._wait_for(held, connection)

    async def listen(self, connection: AsyncConnection, until: float) -> bytes | None:
        """Deliver the events of a connection as they come.

        That is done where their bytes come in: a change to another task for each of them
        would cost as much as all the rest.

        Args:
            connection: to read.
            until: how long (a time of the monotonic clock).

        Returns:
            A frame that may be no event, or None: the clock is to be looked at.

        Raises:
            TimeoutError: the time is up, and nothing waits to be read.
            SocketClosed: the connection has ended.
        """
        self._connection, self._until = connection, until
        self._other = self._held = None
        await connection.socket.listen(self._take, until)
        held, self._held = self._held, None
        if held is not None:
            await self._wait_for(held, connection)
        elif self._turn_is_over:
            # Frames may come in hundreds at once: let consumers keep up with them.
            await async_sleep(0)
        return self._other

    def topic_of(self, frame: bytes) -> int | None:
        """Return which event a frame is, without giving it to anybody."""
        try:
            return self._codec.decode(frame).type
        except Exception:
            # Whatever is wrong with it, as above.
            return None

    def mark(self, gap: Gap) -> None:
        """Give a gap to every consumer."""
        self._fan_out.mark(gap)

    def _take(self, frames: deque[bytes]) -> bool:
        """Deliver what are events; False if something else has to be done."""
        if not frames:
            return True
        connection = self._connection
        # Before the next bytes come in, others have their turn anyway.
        left = AsyncCondition.per_turn
        self._turn_is_over = False
        try:
            while frames:
                frame = frames.popleft()
                if connection is None or not connection.heard_event(frame):
                    self._other = frame
                    return False
                held = self._hand_out(frame, connection)
                left -= 1
                if held is not None or not left:
                    self._held, self._turn_is_over = held, not left
                    return False
        finally:
            self._wake()
        return time.monotonic() < self._until

    def _wake(self) -> None:
        """Let consumers look, now that no further frame is at hand.

        A thread that is woken earlier cannot run: this one has the interpreter's lock.
        """
        for consumer in self._fan_out.consumers:
            consumer.wake()

    def _hand_out(
        self, frame: bytes, connection: AsyncConnection, since: float | None = None
    ) -> _Held | None:
        """Give an event to every consumer that has room; return what is left to do."""
        if since is None:
            since = connection.proved_at
        if self.overlap is not None:
            self.overlap.record(frame, time.monotonic())
        misfit: SchemaError | None = None
        try:
            event = self._codec.decode(frame, self._watch)
        except SchemaError as error:
            misfit, event = error, cast("Event", error.answer)
        except Exception as error:
            # The text of an exception that is not ours may repeat what the frame holds.
            ours = isinstance(error, EventDecodeError)
            reason = str(error) if ours else type(error).__name__
            _log.warning("an event frame could not be read: %s", reason)
            until = utc(connection.heard_at)
            self.mark(Gap(utc(since), until, UNREADABLE_FRAME, dropped=1))
            return None
        if self.arrivals is not None:
            self.arrivals.note(event.type, frame)
        # Not before decoding: what is left of two broken frames may well be equal.
        if self._recent is not None and self._recent.repeated(frame, time.monotonic()):
            return None
        held: list[AsyncConsumer] | None = None
        size, at = len(frame), connection.heard_at
        for consumer in self._fan_out.consumers:
            if consumer.chooses and not consumer.accepts(event):
                continue
            if not consumer.put(event, size, since, at, misfit):
                held = [*(held or ()), consumer]
        return _Held(held, event, since, misfit) if held else None

    async def _wait_for(self, held: _Held, connection: AsyncConnection) -> None:
        """Hold everything up until these consumers have room, as they asked for.

        Nothing is read meanwhile. The PBX hears heartbeats all the same, so that it
        does not close the connection as idle.
        """
        _, event, since, misfit = held
        for consumer in held.consumers:
            while not consumer.offer(event, since, connection.heard_at, misfit):
                await self._wait_for_room(consumer, connection)

    async def _wait_for_room(
        self, consumer: AsyncConsumer, connection: AsyncConnection
    ) -> None:
        """Wait for a while, and see to the heartbeat."""
        session = connection.session
        began = time.monotonic()
        await consumer.room(_HEARTBEAT_CHECK_SECONDS)
        now = time.monotonic()
        session.paused(now - began)
        connection.waited += now - began
        if session.due(now):
            # An ended connection is the reader's discovery to make.
            with suppress(SocketClosed):
                await connection.send_heartbeat()
