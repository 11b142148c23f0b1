"""One consumer of a stream: iterates over what it asked for, with its own queue."""

from __future__ import annotations

from collections.abc import Callable

from ...concurrency.waiting import AsyncMailbox, Finished
from ..fan_out import Hub, Outlet
from ..frames.event import Event
from ..gap import Gap
from ..queue import Buffer, Overflow


class AsyncSubscription:
    """Events of a stream, for one more consumer on the same connection.

    Made by `AsyncEventStream.subscribe`. Iterate over it; leaving the `async with`
    block, or `aclose()`, ends it. Gaps come to every subscription.
    """

    def __init__(
        self,
        hub: Hub[AsyncMailbox],
        *,
        ids: frozenset[int] | None,
        predicate: Callable[[Event], bool] | None,
        queue_size: int,
        overflow: Overflow,
    ) -> None:
        self._hub = hub
        self._mailbox = AsyncMailbox(Buffer(queue_size, overflow))
        self._outlet = Outlet(self._mailbox, ids, predicate)
        hub.add(self._outlet)

    @property
    def queued(self) -> int:
        """How many entries wait to be taken."""
        return len(self._mailbox)

    @property
    def dropped(self) -> int:
        """How many events were dropped because this consumer was too slow."""
        return self._mailbox.dropped

    async def get(self, timeout: float | None = None) -> Event | Gap:
        """The next event or gap.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopAsyncIteration: the subscription or its stream was closed.
            YeastarError: the stream ended with this error.
        """
        try:
            return await self._mailbox.get(timeout)
        except Finished:
            pass
        raise StopAsyncIteration

    def __aiter__(self) -> AsyncSubscription:
        return self

    async def __anext__(self) -> Event | Gap:
        try:
            return await self._mailbox.get()
        except Finished:
            pass
        raise StopAsyncIteration

    async def aclose(self) -> None:
        """End the iteration; the stream and its other consumers go on."""
        self._hub.remove(self._outlet)

    async def __aenter__(self) -> AsyncSubscription:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()
