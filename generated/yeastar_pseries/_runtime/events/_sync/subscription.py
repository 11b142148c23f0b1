# Made by `make generate` from generator/runtime/events/_async/subscription.py; edits are lost.
"""One more consumer of a stream, as the application sees it."""

from __future__ import annotations

import warnings

from ..frames.event import Event
from ..gap import Gap
from .consumer import Consumer
from .fan_out import FanOut


class Subscription:
    """Events of a stream, for one more consumer on the same connection.

    Made by `EventStream.subscribe`. Iterate over it; leaving the `with`
    block, or `close()`, ends it. One that nobody holds any more ends too, with a
    ResourceWarning. Gaps come to every subscription.
    """

    def __init__(self, consumer: Consumer, fan_out: FanOut) -> None:
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

    def get(self, timeout: float | None = None) -> Event | Gap:
        """Return the next event or gap.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopIteration: the subscription or its stream was closed.
            YeastarError: the stream ended with this error.
        """
        return self._consumer.get(timeout)

    def __iter__(self) -> Subscription:
        return self

    def __next__(self) -> Event | Gap:
        # As a coroutine it keeps the subscription while it waits.
        return self._consumer.get()

    def close(self) -> None:
        """End the iteration; the stream and its other consumers go on."""
        self._fan_out.remove(self._consumer)

    def discard(self) -> None:
        """End it without waiting, from wherever that may be; a finalizer, for one."""
        self._consumer.discard()

    def __enter__(self) -> Subscription:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def __del__(self) -> None:
        # This may run anywhere, so it only tells the consumer, which the next
        # subscription clears away.
        consumer = getattr(self, "_consumer", None)
        if consumer is not None and not consumer.finished:
            consumer.discard()
            warnings.warn(f"unclosed {self!r}", ResourceWarning, stacklevel=2)
