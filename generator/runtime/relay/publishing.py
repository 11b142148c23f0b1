"""Messages of one leader on their way into the stream of a PBX."""

from __future__ import annotations

import logging
import time
from collections.abc import Sequence

from ..events.frames.event import Event
from ..events.gap import Gap, utc
from ..retry.backoff import Backoff
from .broker import Broker, RelayError, Tail
from .lease import Lease, LeaseLostError
from .message import EVENT_TOO_LARGE, Outgoing, outgoing

_log = logging.getLogger("yeastar_pseries.relay")

# Seconds between attempts while the broker is away: the first, and the longest.
_PAUSES = (0.05, 1.0)


class Publisher:
    """Stores entries in order, each once, for as long as the lease is held.

    After any failure it looks at the end of the stream: what is there of its own was
    stored, and what is there of a later leader ends its work.

    Args:
        broker: where to.
        pbx: name of the PBX.
        lease: of this relay; its epoch is that of the messages.
        tail: the end of the stream when the lease was taken.
        pauses: seconds between attempts, as of `Backoff`: the first, and the longest.

    Attributes:
        stored: how many entries the broker has acknowledged.
    """

    def __init__(
        self,
        broker: Broker,
        pbx: str,
        lease: Lease,
        tail: Tail,
        pauses: tuple[float, float] = _PAUSES,
    ) -> None:
        self._broker = broker
        self._pbx = pbx
        self._lease = lease
        self._epoch = lease.epoch
        self._tail = tail
        self._pauses = pauses
        self._sequence = 0
        self.stored = 0

    async def publish(self, entries: Sequence[Event | Gap]) -> None:
        """Store entries; returns when the broker has them.

        Raises:
            LeaseLostError: another relay publishes now.
        """
        at = time.time()
        messages: list[Outgoing] = []
        for entry in entries:
            self._sequence += 1
            messages.append(self._message(entry, at))
        await self._store(messages)
        self.stored += len(entries)

    def _message(self, entry: Event | Gap, at: float) -> Outgoing:
        """Return the message for an entry, which no broker refuses for its size."""
        made = outgoing(self._pbx, self._epoch, self._sequence, entry, at)
        largest = self._broker.largest()
        if largest is None or len(made.data) <= largest:
            return made
        _log.warning(
            "%s: an event of %d bytes is more than the broker takes; a gap is in its"
            " place",
            self._pbx,
            len(made.data),
        )
        since = utc(min(at, self._tail.at or at))
        gap = Gap(since, utc(at), EVENT_TOO_LARGE, 1)
        return outgoing(self._pbx, self._epoch, self._sequence, gap, at)

    async def _store(self, messages: list[Outgoing]) -> None:
        import asyncio

        pauses = Backoff(*self._pauses)
        while messages:
            await self._lease.wait_held()
            try:
                self._tail = await self._broker.append(self._pbx, messages, self._tail)
                return
            except RelayError as error:
                _log.debug("%s: not stored yet: %s", self._pbx, error)
            await asyncio.sleep(next(pauses))
            messages = await self._rest(messages)

    async def _rest(self, messages: list[Outgoing]) -> list[Outgoing]:
        """Return what is not stored of these."""
        try:
            # Somebody may have deleted the stream.
            await self._broker.prepare(self._pbx)
            tail = await self._broker.tail(self._pbx)
        except RelayError:
            return messages
        if tail.epoch > self._epoch:
            raise LeaseLostError(f"{self._pbx}: another relay publishes")
        self._tail = tail
        if tail.epoch < self._epoch:
            return messages
        return [each for each in messages if each.sequence > tail.sequence]
