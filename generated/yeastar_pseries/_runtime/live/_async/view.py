# Made by `make generate` from generator/runtime/live/_async/view.py; edits are lost.
"""The live calls as the application sees them."""

from __future__ import annotations

import warnings
from collections.abc import Callable

from ...concurrency.jobs import AsyncJob, async_spawn
from ...events._async.stream import AsyncEventStream
from ...events._async.subscription import AsyncSubscription
from ...events.call_ids import same_call
from ...events.errors import StreamClosedError, SubscriptionRefusedError
from ...events.topics import Topics
from ...exceptions import InvalidArgumentError
from ..book.book import CALL_ENDED, CALL_STATE, TOPICS
from ..call import LiveCall
from ..changes import CallChange, Resynced
from ..options import LiveOptions
from .asking import AsyncAsker
from .feed import AsyncFeed
from .worker import AsyncWorker

# Seconds that closing waits for the worker to end.
_CLOSE_SECONDS = 2.0
_NEEDED = (CALL_STATE, CALL_ENDED)


class AsyncLiveCalls:
    """The calls of one PBX: `async with client.live_calls() as view`.

    `calls` is the present picture, and iterating gives changes: subclasses of
    `CallChange`, and `Resynced` where something was lost and made up for. A worker in
    the background keeps both: it listens to events, and asks the PBX (`call.query`)
    when it begins, after a Gap, where events contradict each other, and once in a while
    as long as calls are going on. So a call whose end was not told does not stay.

    Iterate over it or do not: changes that nobody takes are dropped, the oldest first,
    and `calls` is right all the same. For calls over trunks, the PBX must monitor them
    (Integrations > API, Call Status Monitor of the trunks).

    Args:
        opens: makes an event stream for some topics.
        stream: one that is open; None to open one, which ends with the view.
        asker: asks the PBX.
        options: settings.
    """

    def __init__(
        self,
        opens: Callable[[Topics], AsyncEventStream],
        stream: AsyncEventStream | None,
        asker: AsyncAsker,
        options: LiveOptions,
    ) -> None:
        self._opens = opens
        self._given = stream
        self._asker = asker
        self._options = options
        try:
            self._feed = AsyncFeed(options.queue_size)
        except ValueError as error:
            text = str(error)
            raise InvalidArgumentError(text, argument="queue_size") from None
        self._own: AsyncEventStream | None = None
        self._subscription: AsyncSubscription | None = None
        self._worker: AsyncWorker | None = None
        self._job: AsyncJob | None = None
        self._closed = False

    @property
    def calls(self) -> tuple[LiveCall, ...]:
        """The calls that are going on now, the oldest first."""
        return self._opened().calls

    def call(self, call_id: str) -> LiveCall | None:
        """Return a call that is going on, by its id; None if there is none."""
        return next((x for x in self.calls if same_call(x.call_id, call_id)), None)

    def calls_of(self, number: str) -> tuple[LiveCall, ...]:
        """Return the calls that an extension or an outside number takes part in."""
        return tuple(
            call
            for call in self.calls
            if any(leg.number == number for leg in call.legs)
        )

    @property
    def synced(self) -> bool:
        """True while nothing is known to be missing in `calls`.

        False from a loss until the PBX has been asked, which is repeated while it cannot
        be reached, and while events do not come in.
        """
        stream = self._given or self._own
        if stream is None or not stream.healthy or self._feed.finished:
            return False
        # In the order in which a loss goes on: open, told by a Gap, taken in.
        source = self._subscription or stream
        open_loss = stream.complete_until is None
        return not open_loss and not source.gap_queued and self._opened().synced

    @property
    def queued(self) -> int:
        """How many changes wait to be taken."""
        return len(self._feed)

    async def open(self) -> None:
        """Subscribe to the events, and take the first picture; `async with` does it.

        Raises:
            YeastarError: no subscription, or the PBX does not tell its calls.
            InvalidArgumentError: the stream that was given lacks event 30011 or 30012.
            StreamClosedError: it is not open, or the view has been opened before.
        """
        if self._worker is not None or self._closed:
            raise StreamClosedError("a view of the calls can be opened once")
        try:
            source = await self._listen()
            worker = AsyncWorker(source, self._asker, self._feed, self._options)
            await worker.seed()
        except BaseException:
            await self.aclose()
            raise
        self._worker = worker
        self._job = async_spawn(worker.run, "yeastar-live-calls", worker.unbegun)

    async def aclose(self) -> None:
        """End the view: iterating stops, `calls` stays as it was.

        Can be called repeatedly. A stream that was given stays open.
        """
        self._closed = True
        self._feed.discard()
        job, self._job = self._job, None
        if self._subscription is not None:
            await self._subscription.aclose()
        if self._own is not None:
            await self._own.aclose()
        if job is not None:
            job.cancel()
            await job.join(_CLOSE_SECONDS)

    async def get(self, timeout: float | None = None) -> CallChange | Resynced:
        """Return the next change.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopAsyncIteration: the view was closed.
            YeastarError: the event stream ended with this error.
        """
        self._opened()
        return await self._feed.get(timeout)

    def __aiter__(self) -> AsyncLiveCalls:
        self._opened()
        return self

    async def __anext__(self) -> CallChange | Resynced:
        return await self._feed.get()

    async def __aenter__(self) -> AsyncLiveCalls:
        await self.open()
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    def __del__(self) -> None:
        # No I/O here: the worker ends when it next looks around, and then the stream,
        # which nobody holds any more.
        if getattr(self, "_job", None) is not None:
            self._feed.discard()
            if self._subscription is not None:
                self._subscription.discard()
            warnings.warn(f"unclosed {self!r}", ResourceWarning, stacklevel=2)

    async def _listen(self) -> AsyncEventStream | AsyncSubscription:
        """Return where the events come from."""
        if self._given is not None:
            if not self._given.opened:
                # What it misses until then, no Gap would tell.
                raise StreamClosedError("open the stream that the view is given first")
            topics = [each for each in TOPICS if each in self._given.topics]
            self._subscription = self._given.subscribe(
                sorted({*topics, *_NEEDED}),
                queue_size=self._options.queue_size,
                overflow="drop_oldest",
            )
            return self._subscription
        self._own = self._opens(TOPICS)
        try:
            await self._own.open()
        except SubscriptionRefusedError:
            # Not each edition has them all; these are what it takes.
            self._own = self._opens(_NEEDED)
            await self._own.open()
        return self._own

    def _opened(self) -> AsyncWorker:
        if self._worker is None:
            raise StreamClosedError("open the view first: async with ... as view")
        return self._worker
