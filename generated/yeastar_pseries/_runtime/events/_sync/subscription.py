# Made by `make generate` from generator/runtime/events/_async/subscription.py; edits are lost.
"""One consumer of a stream: iterates over what it asked for, with its own queue."""

from __future__ import annotations

from collections.abc import Callable

from ...concurrency.waiting import Mailbox, Finished
from ..fan_out import Hub, Outlet
from ..frames.event import Event
from ..gap import Gap
from ..queue import Buffer, Overflow


class Subscription:
    """Events of a stream, for one more consumer on the same connection.

    Made by `EventStream.subscribe`. Iterate over it; leaving the `with`
    block, or `close()`, ends it. Gaps come to every subscription.
    """

    def __init__(
        self,
        hub: Hub[Mailbox],
        *,
        ids: frozenset[int] | None,
        predicate: Callable[[Event], bool] | None,
        queue_size: int,
        overflow: Overflow,
    ) -> None:
        self._hub = hub
        self._mailbox = Mailbox(Buffer(queue_size, overflow))
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

    def get(self, timeout: float | None = None) -> Event | Gap:
        """The next event or gap.

        Args:
            timeout: seconds to wait; None for as long as it takes.

        Raises:
            TimeoutError: nothing came in that time.
            StopIteration: the subscription or its stream was closed.
            YeastarError: the stream ended with this error.
        """
        try:
            return self._mailbox.get(timeout)
        except Finished:
            pass
        raise StopIteration

    def __iter__(self) -> Subscription:
        return self

    def __next__(self) -> Event | Gap:
        try:
            return self._mailbox.get()
        except Finished:
            pass
        raise StopIteration

    def close(self) -> None:
        """End the iteration; the stream and its other consumers go on."""
        self._hub.remove(self._outlet)

    def __enter__(self) -> Subscription:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
