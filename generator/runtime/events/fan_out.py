"""One stream, many consumers: who gets what the reader delivers."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from .errors import StreamClosedError
from .frames.event import Event
from .gap import Gap


class Box(Protocol):
    """The reader's end of a mailbox, in either twin."""

    def offer(self, event: Event, at: float) -> bool: ...
    def mark(self, gap: Gap) -> None: ...
    def finish(self, error: BaseException | None = None) -> None: ...
    def discard(self) -> None: ...


B = TypeVar("B", bound=Box)


class Outlet(Generic[B]):
    """One consumer: its mailbox and what it asked for.

    Args:
        box: where its events go.
        ids: event ids it wants; None for all that the stream delivers.
        predicate: further condition; called by the reader, so it should be quick.
    """

    def __init__(
        self,
        box: B,
        ids: frozenset[int] | None = None,
        predicate: Callable[[Event], bool] | None = None,
    ) -> None:
        self.box = box
        self._ids = ids
        self._predicate = predicate

    def accepts(self, event: Event) -> bool:
        """Does this consumer want the event?

        An error in the predicate ends this consumer with that error, and no other.
        """
        if self._ids is not None and event.type not in self._ids:
            return False
        if self._predicate is None:
            return True
        try:
            return self._predicate(event)
        except Exception as error:
            self.box.finish(error)
            self._predicate = _nothing
            return False


class Hub(Generic[B]):
    """The consumers of one stream. May be used from several threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._finished = False
        # Replaced, never changed: the reader iterates over it without the lock.
        self.outlets: tuple[Outlet[B], ...] = ()

    def add(self, outlet: Outlet[B]) -> None:
        """Let a consumer take part from the next event on.

        Raises:
            StreamClosedError: nothing will come any more.
        """
        with self._lock:
            if self._finished:
                raise StreamClosedError("the event stream has ended")
            self.outlets = (*self.outlets, outlet)

    def remove(self, outlet: Outlet[B]) -> None:
        """Take a consumer out; its iteration ends."""
        with self._lock:
            self.outlets = tuple(each for each in self.outlets if each is not outlet)
        outlet.box.discard()
        outlet.box.finish()

    def mark(self, gap: Gap) -> None:
        """Tell every consumer that events may be missing."""
        for outlet in self.outlets:
            outlet.box.mark(gap)

    def finish(self, error: BaseException | None) -> None:
        """Nothing more comes: what is queued can be taken, then `error` is raised."""
        with self._lock:
            self._finished = True
        for outlet in self.outlets:
            outlet.box.finish(error)

    def close(self) -> None:
        """End every iteration now; what is queued is dropped."""
        for outlet in self.outlets:
            outlet.box.discard()
        self.finish(None)


def _nothing(event: Event) -> bool:
    return False
