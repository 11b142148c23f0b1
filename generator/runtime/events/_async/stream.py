"""The event stream as the application sees it."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterator, Callable
from datetime import datetime

from ... import checks
from ...concurrency.deadline import Deadline
from ...concurrency.jobs import AsyncJob, async_spawn
from ...concurrency.locks import AsyncLock
from ...concurrency.process import know_forks
from ...concurrency.surroundings import AsyncSurroundings
from ...exceptions import ConnectError, InvalidArgumentError
from ..errors import StreamClosedError
from ..frames.codec import EventCodec
from ..frames.event import Event
from ..gap import Gap, utc
from ..options import Overflow, StreamOptions
from ..subscribing._async.gate import AsyncTopicGate
from ..subscribing._async.topic_list import AsyncTopicChange
from ..topics import Topics, Wish, missing_topics, topic_ids
from .connector import AsyncConnector
from .delivery import AsyncDelivery
from .fan_out import AsyncFanOut
from .reader import AsyncReader
from .subscription import AsyncSubscription

# Seconds that closing waits for the reader to end.
_CLOSE_SECONDS = 2.0

_FORKED = "the event stream belongs to the process that opened it; open one in this one"


class AsyncEventStream:
    """Live events of one PBX: `async with client.events(...) as stream`.

    Iterating gives events, and a `Gap` wherever some may have been lost. A reader in
    the background keeps the connection: heartbeats, reconnecting with growing delays,
    a fresh token and URL for each attempt, and a change to a new connection before the
    token ends. Entering waits until the PBX has accepted the subscription, so nothing
    that happens inside the block is missed.

    The stream ends with an error, raised where it is iterated, when trying again cannot
    help: refused credentials (five refusals block this computer's address), a
    certificate that is not trusted, a topic the PBX refuses.

    Of a strict client, SchemaError is raised in the place of an event that does not fit
    the schema; iterating again goes on with the next one.

    Args:
        connector: makes connections.
        codec: decodes events.
        topics: event ids, event classes, or "all" for every event this release knows
            and the PBX offers; what it refuses is asked for again on each connection,
            and a Gap tells of it.
        options: further settings.
        gate: knows which topics are newer than the firmware; None to look at none.
        told: is called with the reason of each gap; None for nobody.
    """

    def __init__(
        self,
        connector: AsyncConnector,
        codec: EventCodec,
        topics: Topics,
        options: StreamOptions,
        gate: AsyncTopicGate | None = None,
        told: Callable[[str], None] | None = None,
    ) -> None:
        self._codec = codec
        self._gate = gate
        self._options = options
        self._fan_out = AsyncFanOut(told)
        self._optional = topics == "all"
        self._own = self._fan_out.add(
            queue_size=options.queue_size,
            queue_bytes=options.queue_bytes,
            overflow=options.overflow,
        )
        self._reader = AsyncReader(
            connector,
            AsyncDelivery(
                codec, self._fan_out, options.duplicate_window, options.watch
            ),
            self._fan_out,
            Wish(self._ids(topics), optional=self._optional),
            options,
        )
        self._worker: AsyncJob | None = None
        self._changing = AsyncLock()
        self._closed = False
        self._forked = False
        know_forks(self)

    def after_fork(self) -> None:
        """End it in a child: its reader and its connection are the parent's."""
        if self._worker is None:
            # Not opened yet, so that the child may open one of its own; or closed.
            return
        self._worker = None
        self._closed = self._forked = True
        self._fan_out.after_fork(StreamClosedError(_FORKED))

    @property
    def opened(self) -> bool:
        """True from when it is opened until it is closed, while it reconnects, too."""
        return self._worker is not None

    @property
    def healthy(self) -> bool:
        """True while events come in, as far as can be known.

        That is only while the PBX has accepted the subscription on the present
        connection and its last heartbeat reply is no older than a heartbeat round. It
        tells of the connection: what was lost before is told by a `Gap`, which comes
        after it, and until then by a `complete_until` of None.
        """
        return not self._forked and self._reader.healthy

    @property
    def complete_until(self) -> datetime | None:
        """The moment up to which everything has come, or a `Gap` in its place.

        All of it has been queued for the consumers by now: one that has taken all it had
        at that time misses nothing before it. It moves on with each heartbeat that the
        PBX answers, and is None before the first subscription and while a loss is open.
        It stands still while a renewal may yet turn out to have lost some, but no longer
        than the old token lasts: a Gap that a later renewal brings may begin before it.
        """
        # In this order: what a connection has proved stays true when it is lost.
        reader = self._reader
        connection = reader.in_charge
        if connection is None or reader.losses.open:
            return None
        proved, doubtful = connection.proved_at, reader.doubts.complete_until
        return utc(proved if doubtful is None else min(proved, doubtful))

    @property
    def topics(self) -> tuple[int, ...]:
        """The event ids that are subscribed to, as the PBX has accepted them last."""
        return self._reader.topics

    @property
    def queued(self) -> int:
        """How many entries wait to be taken from the stream itself."""
        return len(self._own)

    @property
    def gap_queued(self) -> bool:
        """True while a `Gap` waits to be taken from the stream itself."""
        return self._own.gap_queued

    @property
    def backlog(self) -> int:
        """How many entries wait to be taken by any consumer, `subscribe` included."""
        return self._fan_out.queued

    @property
    def dropped(self) -> int:
        """How many events were dropped because the consumer was too slow."""
        return self._own.dropped

    async def open(self) -> None:
        """Connect and subscribe; `async with` does it.

        Raises:
            YeastarError: no subscription in `open_timeout` seconds, or one that no
                further attempt can bring.
        """
        self._check_unopened()
        AsyncSurroundings().check()
        reader = self._reader
        deadline = Deadline(self._options.open_timeout or None)
        if self._gate is not None and not self._optional:
            await self._gate.admit(reader.topics, deadline)
            # That may have asked the PBX, and who knows what became of this meanwhile.
            self._check_unopened()
        self._worker = async_spawn(reader.run, "yeastar-events", reader.end)
        try:
            if (seconds := deadline.left()) is not None:
                opened = await reader.opened.wait(seconds)
            else:
                opened = await self._first_attempt()
        except BaseException:
            await self.aclose()
            raise
        if self._closed:
            raise StreamClosedError("the event stream was closed while it was opened")
        if opened and reader.error is None:
            return
        error = reader.error or reader.last_error
        await self.aclose()
        raise error or ConnectError(
            f"no event subscription within {self._options.open_timeout} seconds"
        )

    async def aclose(self) -> None:
        """End the stream now: every iteration stops, queued events are dropped.

        Can be called repeatedly, and while the stream connects.
        """
        if self._forked:
            # What is closed here would be closed for the parent.
            return
        self._closed = True
        worker, self._worker = self._worker, None
        await self._reader.close()
        if worker is not None:
            # A task can be interrupted anywhere. A thread cannot: everything it may be
            # waiting for has been closed, but for a token call that is under way.
            worker.cancel()
            await worker.join(_CLOSE_SECONDS)

    async def get(self, timeout: float | None = None) -> Event | Gap:
        """Return the next event or gap.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopAsyncIteration: the stream was closed.
            YeastarError: the stream ended with this error.
        """
        self._check_opened()
        return await self._own.get(timeout)

    def subscribe(
        self,
        topics: Topics | None = None,
        predicate: Callable[[Event], bool] | None = None,
        *,
        queue_size: int | None = None,
        queue_bytes: int | None = None,
        overflow: Overflow | None = None,
    ) -> AsyncSubscription:
        """Return one more consumer on the same connection, with a queue of its own.

        Args:
            topics: which of the stream's events it gets; None for all.
            predicate: further condition. It is called in the background by the reader:
                keep it quick, and do no I/O in it.
            queue_size: as of the stream, whose value is the default.
            queue_bytes: likewise.
            overflow: likewise. A consumer that blocks holds up the others too.

        Raises:
            InvalidArgumentError: a topic that the stream is not subscribed to.
            StreamClosedError: the stream has ended.
        """
        ids = None
        if topics is not None:
            ids = frozenset(self._ids(topics))
            missing = missing_topics(ids, self.topics)
            if missing and topics != "all":
                raise InvalidArgumentError(
                    f"the stream is not subscribed to {missing}: give it these topics"
                    " first (set_topics)",
                    argument="topics",
                )
        options = self._options
        consumer = self._fan_out.add(
            ids,
            predicate,
            queue_size=options.queue_size if queue_size is None else queue_size,
            queue_bytes=options.queue_bytes if queue_bytes is None else queue_bytes,
            overflow=overflow or options.overflow,
        )
        return AsyncSubscription(consumer, self._fan_out)

    async def set_topics(self, topics: Topics, timeout: float = 10.0) -> None:
        """Replace the topics of the live stream, without a new connection.

        Args:
            topics: the complete new list.
            timeout: seconds to wait for the answer of the PBX.

        Raises:
            SubscriptionRefusedError: the PBX refused; the earlier topics stay.
            FirmwareTooOldError: the firmware is known to lack one; likewise.
            TimeoutError: no answer in time (perhaps there is no connection at the
                moment); the stream keeps asking for the new topics.
            StreamClosedError: the stream has ended, before or meanwhile.
        """
        self._check_opened()
        ids = self._ids(topics)
        checks.patience(timeout)
        deadline = Deadline(timeout)
        if self._gate is not None and topics != "all":
            await self._gate.admit(ids, deadline)
        change = AsyncTopicChange(ids)
        async with self._changing:
            await self._reader.change_topics(change)
            answered = await change.done.wait(timeout)
        if not answered:
            raise TimeoutError(f"topics not confirmed within {timeout} seconds")
        if change.error is not None:
            raise change.error

    def __aiter__(self) -> AsyncIterator[Event | Gap]:
        self._check_opened()
        return self._own

    async def __anext__(self) -> Event | Gap:
        return await self._own.get()

    async def __aenter__(self) -> AsyncEventStream:
        await self.open()
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    def __del__(self) -> None:
        # No I/O here: the reader ends by itself when it next looks at the clock.
        if getattr(self, "_worker", None) is not None:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, stacklevel=2)
            self._reader.closing.set()
            # It may be waiting for room here, where nobody takes anything any more.
            self._own.finished = True

    async def _first_attempt(self) -> bool:
        """Wait for the first attempt to end; it has a time limit of its own."""
        reader = self._reader
        while not await reader.opened.wait(0.05):
            if reader.error is not None or reader.last_error is not None:
                return False
        return True

    def _check_unopened(self) -> None:
        if self._forked:
            raise StreamClosedError(_FORKED)
        if self._closed:
            raise StreamClosedError("the event stream is closed")
        if self._worker is not None:
            raise StreamClosedError("an event stream can be opened once")

    def _check_opened(self) -> None:
        if self._forked:
            raise StreamClosedError(_FORKED)
        if self._worker is None and not self._closed:
            raise StreamClosedError("open the stream first: async with ... as stream")

    def _ids(self, topics: Topics) -> tuple[int, ...]:
        try:
            ids = topic_ids(topics, self._codec)
            return self._gate.known(ids) if self._gate and topics == "all" else ids
        except ValueError as error:
            text = str(error)
        raise InvalidArgumentError(text, argument="topics")
