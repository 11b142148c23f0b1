"""One more consumer of a stream, as the application sees it."""

from __future__ import annotations

import warnings

from ..frames.event import Event
from ..gap import Gap
from .consumer import AsyncConsumer
from .fan_out import AsyncFanOut


class AsyncSubscription:
    """Events of a stream, for one more consumer on the same connection.

    Made by `AsyncEventStream.subscribe`. Iterate over it; leaving the `async with`
    block, or `aclose()`, ends it. One that nobody holds any more ends too, with a
    ResourceWarning. Gaps come to every subscription.
    """

    def __init__(self, consumer: AsyncConsumer, fan_out: AsyncFanOut) -> None:
        self._consumer = consumer
        self._fan_out = fan_out

    @property
    def queued(self) -> int:
        """Entries that wait to be taken."""
        return len(self._consumer)

    @property
    def dropped(self) -> int:
        """Events that were dropped because this consumer was too slow."""
        return self._consumer.dropped

    @property
    def gap_queued(self) -> bool:
        """True while a `Gap` waits to be taken."""
        return self._consumer.gap_queued

    async def get(self, timeout: float | None = None) -> Event | Gap:
        """Return the next event or gap.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopAsyncIteration: the subscription or its stream was closed.
            YeastarError: the stream ended with this error.
        """
        return await self._consumer.get(timeout)

    def __aiter__(self) -> AsyncSubscription:
        return self

    async def __anext__(self) -> Event | Gap:
        # As a coroutine it keeps the subscription while it waits.
        return await self._consumer.get()

    async def aclose(self) -> None:
        """End the iteration; the stream and its other consumers go on."""
        self._fan_out.remove(self._consumer)

    def discard(self) -> None:
        """End it without waiting, from wherever that may be; a finalizer, for one."""
        self._consumer.discard()

    async def __aenter__(self) -> AsyncSubscription:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.aclose()

    def __del__(self) -> None:
        # This may run anywhere, so it only tells the consumer, which the next
        # subscription clears away.
        consumer = getattr(self, "_consumer", None)
        if consumer is not None and not consumer.finished:
            consumer.discard()
            warnings.warn(f"unclosed {self!r}", ResourceWarning, stacklevel=2)
