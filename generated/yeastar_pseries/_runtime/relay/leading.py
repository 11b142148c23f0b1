# Made by `make generate` from generator/runtime/relay/leading.py; edits are lost.
"""One PBX, as long as this relay leads it: from its event stream into the broker."""

from __future__ import annotations

import logging
import time
from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol, TypeAlias

from ..events._async.stream import AsyncEventStream
from ..events.frames.event import Event
from ..events.gap import Gap, utc
from ..events.options import Overflow
from ..events.topics import Topics
from .broker import Tail, end_if_cancelled
from .message import RELAY_START, RELAY_TAKEOVER
from .publishing import Publisher
from .watermark import Watermark

_log = logging.getLogger("yeastar_pseries.relay")

# Most messages that are under way to the broker at a time, for each PBX.
_BATCH = 256
# Seconds for a PBX to accept the subscription; then another relay may try.
_OPEN = 20.0
# Seconds between heartbeats: each answer proves what has come, and so where the gap of the
# next leader begins.
_HEARTBEAT = 10.0
# Seconds for which a PBX may acknowledge a subscription before it acts on it; as the
# stream's `renewal_linger`.
_LINGER = 1.0


class EventClient(Protocol):
    """What a relay needs of an `AsyncClient`."""

    def events(
        self,
        topics: Topics = "all",
        *,
        overflow: Overflow,
        open_timeout: float,
        heartbeat_interval: float,
        renewal_linger: float,
    ) -> AsyncEventStream: ...


ClientContext: TypeAlias = AbstractAsyncContextManager[EventClient]
Turn: TypeAlias = AbstractAsyncContextManager[Any]


class Leader:
    """Publishes one PBX: a Gap first, then everything that its stream gives.

    Args:
        pbx: its name.
        topics: what to subscribe to.
        publisher: stores messages.
        promised: up to when the leader before has published everything (seconds since
            the epoch); None if nobody knows.
        tail: the end of the stream when the lease was taken.

    Attributes:
        gaps: how many gaps it has published.
    """

    def __init__(
        self,
        pbx: str,
        topics: Topics,
        publisher: Publisher,
        promised: float | None,
        tail: Tail,
    ) -> None:
        self._pbx = pbx
        self._topics = topics
        self._publisher = publisher
        self._promised = promised
        self._tail = tail
        self._stream: AsyncEventStream | None = None
        self._mark = Watermark()
        self._taken = self._done = 0
        self.gaps = 0

    @property
    def leading(self) -> bool:
        """True once its first gap is published."""
        return self._stream is not None

    @property
    def healthy(self) -> bool:
        """True while events come in, as far as can be known."""
        return self._stream is not None and self._stream.healthy

    @property
    def queued(self) -> int:
        """How many entries wait to be published."""
        return 0 if self._stream is None else self._stream.queued

    def complete_until(self) -> float | None:
        """Return up to when everything has been published; None for no news of that."""
        self._mark.published(self._done)
        self._look()
        self._mark.published(self._done)
        return self._mark.value

    async def run(self, client: ClientContext, turn: Turn) -> None:
        """Publish until the stream ends or the lease is lost.

        Args:
            client: of the PBX, not opened yet.
            turn: is entered while the PBX is connected to.

        Raises:
            LeaseLostError: another relay leads now.
            YeastarError: the stream ended with this error.
        """
        async with client as opened:
            stream = opened.events(
                self._topics,
                overflow="block",
                open_timeout=_OPEN,
                heartbeat_interval=_HEARTBEAT,
                renewal_linger=_LINGER,
            )
            async with turn:
                began = time.time()
                await stream.open()
            try:
                await self._serve(stream, began)
            finally:
                # Closing empties its queue: nothing can be concluded from that any more.
                self.complete_until()
                self._stream = None
                await stream.aclose()

    async def _serve(self, stream: AsyncEventStream, began: float) -> None:
        entries = await self._first(stream)
        gap = self._opening_gap(began)
        await self._publisher.publish([gap])
        self.gaps += 1
        _log.info("%s: leading, %s since %s", self._pbx, gap.reason, gap.since)
        # From here on this leader answers for what comes.
        self._stream = stream
        while True:
            if entries:
                await self._publisher.publish(entries)
                self.gaps += sum(isinstance(each, Gap) for each in entries)
            self._done = self._taken
            entries = [await self._next(stream, None)]
            while stream.queued and len(entries) < _BATCH:
                entries.append(await self._next(stream, None))

    async def _first(self, stream: AsyncEventStream) -> list[Event | Gap]:
        """Wait until the PBX certainly reports its events, at the latest by one of them."""
        try:
            return [await self._next(stream, _LINGER)]
        except TimeoutError:
            return []

    async def _next(
        self, stream: AsyncEventStream, timeout: float | None
    ) -> Event | Gap:
        entry = await stream.get(timeout)
        end_if_cancelled()
        self._taken += 1
        return entry

    def _opening_gap(self, began: float) -> Gap:
        """Return the gap from what was published last to now."""
        since = self._promised
        if since is None:
            # The record was lost, or the first leader died before it could write one.
            since = self._tail.at
        reason = RELAY_START if since is None else RELAY_TAKEOVER
        now = time.time()
        since = began if since is None else min(since, now)
        return Gap(utc(since), utc(now), reason)

    def _look(self) -> None:
        stream = self._stream
        # What a full queue drops is counted as one entry, and that happens before the
        # first one is taken only.
        if stream is not None and (self._taken or not stream.queued):
            moment = stream.complete_until
            until = None if moment is None else moment.timestamp()
            self._mark.look(until, self._taken + stream.queued)
