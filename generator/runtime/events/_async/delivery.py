"""From a frame to the consumers: decode once, hand to each, wait where asked to."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from typing import cast

from ...exceptions import SchemaError
from ..dedup import Overlap, RecentFrames
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

    async def deliver(self, frame: bytes, connection: AsyncConnection) -> None:
        """Give an event to every consumer that wants it.

        A frame that cannot be read becomes a Gap: something was said and is lost. That
        holds for whatever its decoding raises: no frame ends a stream.
        """
        read = self._read(frame, connection)
        if read is None:
            return
        event, misfit = read
        at = connection.heard_at
        for consumer in self._fan_out.consumers:
            if consumer.accepts(event) and not consumer.offer(event, at, misfit):
                await self._wait_for(consumer, event, connection, misfit)

    def deliver_at_once(self, frame: bytes, connection: AsyncConnection) -> bool:
        """Do as `deliver`, if no consumer has to be waited for; else False."""
        consumers = self._fan_out.consumers
        for consumer in consumers:
            if not consumer.takes_at_once():
                return False
        read = self._read(frame, connection)
        if read is not None:
            event, misfit = read
            for consumer in consumers:
                if consumer.accepts(event):
                    consumer.offer(event, connection.heard_at, misfit)
        return True

    def mark(self, gap: Gap) -> None:
        """Give a gap to every consumer."""
        self._fan_out.mark(gap)

    def _read(
        self, frame: bytes, connection: AsyncConnection
    ) -> tuple[Event, SchemaError | None] | None:
        """Return an event, and what to raise in its place; None if nobody is to get it."""
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
            since, until = utc(connection.proved_at), utc(connection.heard_at)
            self.mark(Gap(since, until, UNREADABLE_FRAME, dropped=1))
            return None
        # Not before decoding: what is left of two broken frames may well be equal.
        if self._recent is not None and self._recent.repeated(frame, time.monotonic()):
            return None
        return event, misfit

    async def _wait_for(
        self,
        consumer: AsyncConsumer,
        event: Event,
        connection: AsyncConnection,
        misfit: SchemaError | None,
    ) -> None:
        """Hold everything up until this consumer has room, as it asked for.

        Nothing is read meanwhile. The PBX hears heartbeats all the same, so that it
        does not close the connection as idle.
        """
        session = connection.session
        while not consumer.offer(event, connection.heard_at, misfit):
            began = time.monotonic()
            await consumer.room(_HEARTBEAT_CHECK_SECONDS)
            now = time.monotonic()
            session.paused(now - began)
            connection.waited += now - began
            if session.due(now):
                # An ended connection is the reader's discovery to make.
                with suppress(SocketClosed):
                    await connection.send_heartbeat()
